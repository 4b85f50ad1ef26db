import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Answer, Language } from '../../src/answer.js';
import { dispatch } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { type QuoteResult, quoteResultSchema } from '../../src/evidence/quote-result.js';
import type { TeamRecord } from '../../src/record.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { buttonIds, moreValueSchema } from '../../src/render/buttons.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { replyTo } from '../../src/slack/answering/typed-command.js';
import { corpusDir } from '../corpus.js';
import { badFallback, objectsIn, quotations, refusals, wordsOf } from '../render/message-checks.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

async function ask(
  query: string,
  language: Language | null = null,
): Promise<{ answer: Answer; result: QuoteResult }> {
  const { answer, json } = await dispatch(`quote ${query}`, {
    record,
    commands,
    face: 'slack',
    language,
  });
  return { answer, result: quoteResultSchema.parse(json) };
}

const inTerminal = (answer: Answer) => renderTerminal(answer, { colours: false, links: false, columns: 80 });

/** What the record or the user says, and nothing of the bot's own. */
function notOurs({ query, reading, quotes, nearest, corrections }: QuoteResult): string[] {
  const { filtersInWords, inWords, expanded, near, missing } = reading;
  const cited = [...quotes, ...nearest].flatMap((quote) => {
    const { text, speaker, label, office, outlet, reports, place, meeting, document, answers, url, id } =
      quote;
    const asked =
      answers?.text
        .slice(...answers.part)
        .trim()
        .replace(/\s+/gu, ' ') ?? '';
    return [
      ...[text, label, office, outlet, place, url, id, document.title, document.publisher, document.url],
      ...[meeting.title, meeting.title.replace(/, \d+ \w+ \d{4}$/u, ''), speaker?.name],
      ...[asked, asked.slice(0, asked.lastIndexOf(' ', 240)), answers?.speaker?.name, answers?.outlet],
      ...[answers?.introducedAs, ...reports.map(({ name }) => name)],
      ...quote.innerQuotations.flatMap((inner) => [inner.speaker?.name, inner.attribution]),
    ];
  });
  const understood = inWords
    .filter(({ name }) => !['side', 'kind', 'date'].includes(name))
    .flatMap(({ readAs }) => readAs)
    .flatMap((words) => words.split(' or '))
    .filter((words) => !/^(?:readouts|articles|questions)$/u.test(words));
  const names = filtersInWords.filter((one) => !/^(?:side|kind|from|to) /u.test(one));
  return [
    ...[query, ...cited, ...understood, ...names, ...missing],
    ...[...expanded, ...near, ...corrections].flatMap(({ from, to }) => [from, to]),
  ].filter((text): text is string => typeof text === 'string' && text !== '');
}

/** What is left of a rendering without the record's and the user's words; the longest are taken out first. */
function ownWords(rendering: string, result: QuoteResult): string {
  return notOurs(result)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, text) => rest.replaceAll(text, '◇'), rendering)
    .replace(/alliance quote ◇ --offset \d+/gu, '◇');
}

/** Everything that a reader of the message sees or hears. */
function spoken(answer: Answer): string {
  const { blocks, text } = renderBlockKit(answer);
  const heard = objectsIn(blocks).flatMap((part) =>
    'accessibility_label' in part ? [String(part.accessibility_label)] : [],
  );
  const unescaped = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return [wordsOf(blocks), ...heard, unescaped].join('\n');
}

const queries = [
  '反撃能力',
  '浜田防衛大臣 トマホーク',
  '尖閣 第5条',
  '2023年6月の記者会見',
  '2024年以降の拡大抑止',
  '米国側の抑止力',
  '記者の質問 台湾',
  '会談概要 抑止',
  '"反撃能力"',
  'side:japan from:2023 kind:answer 抑止',
  'kind:readout 抑止',
  'kind:article 同盟',
  'kind:moderation 共同記者会見',
  '日米豪の半導体',
  '核共有',
  'オスプレイの事故',
];

/** The same in English, from somebody who has chosen Japanese: each kind of reading and of small print. */
const inEnglish = [
  'counterstrike',
  'counterstirke',
  'speaker:hamada tomahawk',
  'speaker:kihara four star',
  'side:us from:2023 to:2023-06 deterrence',
  'kind:readout deterrence',
  'meeting:2plus2 nuclear',
  'what did Kihara say in 2024 about a four star command',
  'who asked Austin and Hamada about Taiwan',
  'what did the Defense Department readout and Kamikawa say about deterrence',
  'Japanese side on Taiwan since June 2023',
  'extended deterrence before 2024',
  'press conference at the Pentagon tomahawk',
  'nuclear umbrella',
  'nuclear sharing',
  'Osprey accident',
];

/** Asserts that everything around what is the record's and the user's is Japanese, wherever it is shown. */
function speaksJapaneseAlone({ answer, result }: { answer: Answer; result: QuoteResult }): void {
  expect(answer.language).toBe('ja');
  for (const rendering of [inTerminal(answer), answer.summary]) {
    expect(ownWords(rendering, result)).not.toMatch(/\p{Script=Latin}/u);
    expect(ownWords(rendering, result)).toMatch(/ます|です|ません|ありません/u);
  }
  // Bold marks cut a quote into several texts: quotations are told apart below.
  const { blocks } = renderBlockKit(answer);
  const around = blocks.map((block) =>
    block.type === 'rich_text'
      ? { ...block, elements: block.elements.filter(({ type }) => type !== 'rich_text_quote') }
      : block,
  );
  expect(ownWords(wordsOf(around), result)).not.toMatch(/\p{Script=Latin}/u);
  expect(ownWords(spoken({ ...answer, nodes: [] }), result)).not.toMatch(/\p{Script=Latin}/u);
}

describe('an answer to somebody who has chosen a language', () => {
  it.each(inEnglish)('speaks Japanese and nothing else around what is the record’s: %s', async (query) => {
    speaksJapaneseAlone(await ask(query, 'ja'));
  });

  it('has Japanese names for the parts of a score', async () => {
    const { answer, result } = await ask('counterstrike --explain', 'ja');
    speaksJapaneseAlone({ answer, result });
    expect(inTerminal(answer)).toMatch(/：語の一致 \d\.\d\d、語の近さ \d\.\d\d/u);
  });

  it('finds the same quotes, word for word', async () => {
    const [english, japanese] = [await ask('counterstrike', 'en'), await ask('counterstrike', 'ja')];
    expect(japanese.result).toEqual(english.result);
    expect(quotations(renderBlockKit(japanese.answer).blocks)).toEqual(
      quotations(renderBlockKit(english.answer).blocks),
    );
  });

  it.each(queries)('speaks no Japanese of its own where English is chosen: %s', async (query) => {
    const { answer, result } = await ask(query, 'en');
    expect(answer.language).toBe('en');
    expect(ownWords(inTerminal(answer), result)).not.toMatch(
      /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
    );
  });
});

describe('an answer to a Japanese query', () => {
  it.each(queries)('speaks Japanese and nothing else around what is the record’s: %s', async (query) => {
    speaksJapaneseAlone(await ask(query));
  });

  it('is found and not found among these queries, with every kind of small print', async () => {
    const results = await Promise.all(queries.map(async (query) => (await ask(query)).result));
    expect(results.filter(({ answered }) => answered).length).toBeGreaterThan(4);
    expect(results.filter(({ answered }) => !answered).length).toBeGreaterThan(1);
    expect(results.some(({ reading }) => reading.expanded.length > 0)).toBe(true);
    expect(results.some(({ reading }) => reading.inWords.length > 0)).toBe(true);
  });

  it('has the quotes that the JSON has, word for word, as the record prints them', async () => {
    const { answer, result } = await ask('反撃能力');
    expect(result.quotes.length).toBeGreaterThan(0);
    const texts = result.quotes.map(({ text }) => text);
    expect(quotations(renderBlockKit(answer).blocks)).toEqual(texts);
    const inEnglish: Answer = { ...answer, language: 'en' };
    expect(quotations(renderBlockKit(inEnglish).blocks)).toEqual(texts);
    for (const text of texts) {
      expect(inTerminal(answer)).toContain(`“${text}”`);
      expect(inTerminal(inEnglish)).toContain(`“${text}”`);
    }
  });

  it('keeps names, titles and the question as they are printed', async () => {
    const { answer, result } = await ask('浜田防衛大臣 トマホーク');
    const [first] = result.quotes;
    expect(first).toBeDefined();
    const text = inTerminal(answer);
    expect(text).toContain('Hamada Yasukazu、Minister of Defense（日本）');
    expect(text).toContain('[通訳を通じた発言]');
    expect(text).toContain(first?.document.title);
    expect(text).toContain('2023年6月1日');
    expect(text).toMatch(/Peter Martin（Bloomberg News）の質問への答え：“/u);
  });

  it('goes on in Japanese behind More', async () => {
    const { answer } = await ask('反撃能力 --limit 1');
    const more = objectsIn(renderBlockKit(answer).blocks).find(({ action_id: id }) => id === buttonIds.more);
    const next = moreValueSchema.parse(JSON.parse(String(more?.value)));
    const page = await replyTo(`quote ${next.query} --offset ${next.offset}`, {
      record,
      commands,
      face: 'slack',
      language: null,
    });
    expect(page.answer.language).toBe('ja');
    expect(page.answer.nodes.filter(({ node }) => node === 'quote').length).toBeGreaterThan(0);
  });

  it('keeps to Slack’s limits', async () => {
    for (const query of queries) {
      const { answer } = await ask(`${query} --limit 50`);
      const { blocks, text } = renderBlockKit(answer, { query });
      expect(refusals(blocks), query).toEqual([]);
      expect(badFallback(text), query).toEqual([]);
    }
  });
});

describe('an answer to an English query', () => {
  it.each(['counterstrike', 'nuclear sharing', 'speaker:hamada tomahawk'])(
    'speaks no Japanese: %s',
    async (query) => {
      const { answer } = await ask(query);
      expect(answer.language).toBe('en');
      expect(inTerminal(answer)).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
    },
  );
});
