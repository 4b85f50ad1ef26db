import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerNode } from '../../src/answer.js';
import type { Quote } from '../../src/evidence/quote.js';
import { type BlockKitOptions, renderBlockKit } from '../../src/render/block-kit.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { personIdSchema } from '../../src/transcript/transcript.js';
import {
  answerOf,
  many,
  sampleCard,
  sampleQuote,
  samples,
  sampleTurns,
  shown,
} from '../slack/sample-record.js';
import { badFallback, objectsIn, quotations, refusals, wordsOf } from './message-checks.js';

const somebody = (id: string) => ({ id, name: '某氏' });

/** A sample with no Latin letter in what the record says: whatever is left is the bot's own. */
function withoutLatin(quote: Quote, fields: object = {}): Quote {
  const asked = quote.answers && {
    ...quote.answers,
    text: '前置き。なぜですか。以上。',
    part: [4, 10],
    speaker: quote.answers.speaker && somebody('martin-peter'),
    outlet: quote.answers.outlet && '某社',
  };
  return sampleQuote({
    ...quote,
    id: '1234567890',
    text: '抑止力を高めます。',
    marks: [[0, 3]],
    speaker: quote.speaker && somebody(quote.speaker.id),
    label: quote.label && '表記',
    office: quote.office && '大臣',
    outlet: quote.outlet && '某社',
    reports: quote.reports.map(({ id }) => somebody(id)),
    place: quote.place && '某所',
    meeting: { ...quote.meeting, title: '会合' },
    document: { ...quote.document, title: '題名', publisher: '某省' },
    answers: asked,
    innerQuotations: quote.innerQuotations.map((inner) => ({
      ...inner,
      attribution: '某氏いわく',
      speaker: null,
    })),
    ...fields,
  });
}

const ownWords = {
  text: '本人の言葉',
  language: 'ja',
  document: samples.answer.document.id,
  publisher: '某省',
  status: 'official',
  copy: false,
  url: null,
};
const interpretation = { ...ownWords, text: '通訳の言葉', language: 'en' };
const asked = withoutLatin(samples.answer).answers;
const quotes = [
  ...Object.values(samples).map((quote) => withoutLatin(quote)),
  withoutLatin(samples.interpreted, { date: null, place: null, ownWords, kind: 'question', side: 'us' }),
  withoutLatin(samples.interpreted, {
    speaker: null,
    document: { ...samples.readout.document, title: '題名', publisher: '某省', status: 'draft' },
  }),
  withoutLatin(samples.answer, { interpretation }),
  withoutLatin(samples.question, { speaker: null }),
  withoutLatin(samples.question, { speaker: null, introducedAs: '？？' }),
  withoutLatin(samples.answer, { answers: { ...asked, speaker: null, outlet: null, introducedAs: '？？' } }),
  withoutLatin(samples.answer, { answers: { ...asked, speaker: null } }),
  withoutLatin(samples.answer, { answers: { ...asked, speaker: null, outlet: null } }),
  withoutLatin(samples.answer, { text: '抑止。'.repeat(1_500) }),
  withoutLatin(samples.copyWithoutAddress, { text: '抑止。'.repeat(1_500) }),
];

const sampleTurn = sampleTurns(withoutLatin(samples.interpreted))[1];
if (!sampleTurn) throw new Error('the sample has two turns');
const turn = { ...sampleTurn, paragraphs: sampleTurn.paragraphs.slice(1) };
const paragraphs = [-9, 0, 9].map((n) => ({
  text: '抑止。'.repeat(2_000),
  start: n * 10_000,
  end: n * 10_000 + 6_000,
  interpreted: false,
}));
const reportedBy = { kind: 'article' as const, publisher: '某社', verbatim: false };
const somebodyElse = { id: personIdSchema.parse('hamada-yasukazu'), name: '某氏' };
const nodes: AnswerNode[] = [
  ...quotes.map((quote, n) => shown(quote, n + 1)),
  { node: 'quote', quote: withoutLatin(samples.answer), role: 'nearest', number: null },
  { node: 'more', query: '抑止', offset: 5, remaining: 3 },
  { node: 'more', query: '抑止'.repeat(2_000), offset: 5, remaining: 3 },
  { node: 'lead', words: ['抑止'.repeat(2_000)] },
  ...(['question', 'before', 'quoted', 'after'] as const).map(
    (role): AnswerNode => ({
      node: 'turn',
      turn: { ...turn, role, who: '某氏', paragraphs, marked: { start: 3_000, end: 3_003 } },
    }),
  ),
  { node: 'turn', turn: { ...turn, who: null } },
  { node: 'turn', turn: { ...turn, who: null, reportedBy } },
  { node: 'turn', turn: { ...turn, who: null, reportedBy: { ...reportedBy, verbatim: true } } },
  { node: 'heading', words: ['見出し'] },
  { node: 'list', items: [['項目'], ['項目']], more: 3 },
  {
    node: 'redline',
    runs: [
      { text: '同じ', is: 'same' },
      { text: '消', is: 'gone', telling: true },
      { text: '新', is: 'new' },
    ],
  },
  { node: 'copy', text: '写し' },
  { node: 'page', words: ['発言録'], small: ['写し'], url: 'https://example.org/a' },
  { node: 'page', words: ['発言録'], small: [], url: null },
  {
    node: 'chart',
    chart: {
      title: '図',
      alt: '図の説明',
      panels: [
        {
          title: null,
          measure: '回数',
          groups: [{ key: 'us', label: '米国側', count: 3 }],
          rows: [
            { label: '日付', detail: '会合', bars: [{ key: 'us', count: 3, rate: 1.5 }], without: 'なし' },
            { label: '日付', detail: '会合', bars: [], without: 'なし' },
          ],
        },
      ],
    },
    image: null,
  },
  { node: 'fault', reference: '１２' },
  { node: 'note', words: ['注'.repeat(3_000)] },
  {
    node: 'commands',
    commands: [{ name: '命', usage: '命 ', summary: '要約', details: ['詳細'], examples: ['例文', '例文'] }],
  },
  {
    node: 'problem',
    sentence: '誤り',
    typed: { text: '長'.repeat(900), from: 400, to: 800 },
    instead: '代案',
  },
  { node: 'again', delivery: '１２' },
  { node: 'offers', offers: [{ offer: 'watch-stop', about: '１', what: '抑止' }] },
  ...quotes.map(
    (quote, n): AnswerNode => ({
      node: 'brief',
      title: '新しい記録',
      items: [
        { title: '会合', source: n % 2 === 0 ? '発言録' : null, quote },
        { title: null, source: null, quote: null },
        { title: null, source: '出典', quote, opens: true },
      ],
      more: n,
    }),
  ),
  ...(['transcript', 'readout', 'article'] as const).map(
    (kind): AnswerNode => ({
      node: 'meeting',
      card: sampleCard({
        meeting: { id: '1', title: '会合' },
        place: kind === 'article' ? null : '某所',
        speakers: kind === 'readout' ? [] : [{ ...somebodyElse, office: '大臣', side: 'japan' }],
        reports: kind === 'transcript' ? [] : [somebodyElse],
        document: {
          ...samples.answer.document,
          kind,
          status: kind === 'article' ? 'press' : 'official',
          title: '題名',
          publisher: '某省',
        },
      }),
    }),
  ),
];

/** Every kind of node: a new one must have its sample above. */
const kinds = {
  lead: 1,
  heading: 1,
  list: 1,
  redline: 1,
  copy: 1,
  chart: 1,
  note: 1,
  quote: 1,
  more: 1,
  turn: 1,
  page: 1,
  meeting: 1,
  brief: 1,
  commands: 1,
  problem: 1,
  offers: 1,
  again: 1,
  fault: 1,
} satisfies Record<AnswerNode['node'], 1>;

/** Everything that a reader sees or hears. */
function saidIn(answered: readonly AnswerNode[], options: BlockKitOptions = {}): string {
  const { blocks, text } = renderBlockKit(answerOf(answered, '要約', 'ja'), options);
  const heard = objectsIn(blocks).flatMap((part) =>
    'accessibility_label' in part ? [String(part.accessibility_label)] : [],
  );
  return [wordsOf(blocks), ...heard, text].join('\n');
}

const latin = /\p{Script=Latin}/u;

/** What is to be typed begins so. */
const command = /\/?alliance (?=命|例文)/gu;

describe('an answer in Japanese', () => {
  it('is tried with every kind of node', () => {
    expect(new Set(nodes.map(({ node }) => node))).toEqual(new Set(Object.keys(kinds)));
  });

  it.each(nodes.map((node, n) => [`${n} ${node.node}`, node] as const))(
    'adds no Latin letter in Slack: %s',
    (_, node) => {
      expect(saidIn([node]).trim()).not.toBe('');
      expect(saidIn([node]).replace(command, '')).not.toMatch(latin);
    },
  );

  it.each(nodes.map((node, n) => [`${n} ${node.node}`, node] as const))(
    'adds none in the terminal but the command to type and the page’s address: %s',
    (_, node) => {
      const text = renderTerminal(answerOf([node], '', 'ja'), { colours: false, links: false, columns: 80 });
      const own = text
        .replace(/https:\S+/gu, '')
        .replace(command, '')
        .replace(/alliance quote \S+ --offset \d+/u, '');
      expect(own.trim()).not.toBe('');
      expect(own).not.toMatch(latin);
    },
  );

  it('says in Japanese who shares, and what does not fit one message', () => {
    const [first = samples.answer] = quotes;
    expect(saidIn([shown(first, null)], { sharedBy: { id: 'U1', name: '美香' } })).not.toMatch(latin);
    const crowd = Array.from({ length: 8 }, (_, n) =>
      shown(withoutLatin(samples.answer, { text: '抑止。'.repeat(800) }), n + 1),
    );
    const said = saidIn([...crowd, { node: 'note', words: ['注'.repeat(1_000)] }], { query: '抑止' });
    expect(said).toMatch(/1つのメッセージに収めるため、引用\d件.*を省略しました。/u);
    expect(said).toMatch(/続き（\d件）/u);
    expect(said).not.toMatch(latin);
  });

  it('labels the buttons 共有, 前後, 出典, 保存, 報告 and 続き', () => {
    const { blocks } = renderBlockKit(
      answerOf([shown(samples.answer), { node: 'more', query: '抑止', offset: 5, remaining: 7 }], '', 'ja'),
    );
    const buttons = objectsIn(blocks).filter(({ type }) => type === 'button');
    expect(buttons.map(({ text }) => objectsIn(text)[0]?.text)).toEqual([
      '共有',
      '前後',
      '出典',
      '保存',
      '報告',
      '続き（7件）',
    ]);
    expect(buttons.map(({ value }) => value).slice(0, 2)).toEqual(
      Array.from({ length: 2 }, () => '{"quote":"aaaaaaaaa2","language":"ja"}'),
    );
  });

  it('has every quote word for word as an answer in English has it, within Slack’s limits', () => {
    const all = [...Object.values(samples), ...many];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 1 }), (some) => {
        const found = some.map((quote, n) => shown(quote, n + 1));
        const [english, japanese] = (['en', 'ja'] as const).map((language) =>
          renderBlockKit(answerOf(found, 'S', language), { query: 'x' }),
        );
        for (const message of [english, japanese]) {
          expect(refusals(message?.blocks ?? [])).toEqual([]);
          expect(badFallback(message?.text ?? '')).toEqual([]);
          const texts = quotations(message?.blocks);
          expect(texts.length).toBeGreaterThan(0);
          expect(texts).toEqual(some.slice(0, texts.length).map(({ text }) => text));
        }
      }),
      { numRuns: 100 },
    );
  });
});
