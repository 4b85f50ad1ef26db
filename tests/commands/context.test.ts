import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Answer } from '../../src/answer.js';
import { dispatch } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { contextResultSchema } from '../../src/evidence/context/context-result.js';
import type { Quote } from '../../src/evidence/quote.js';
import type { TeamRecord } from '../../src/record.js';
import { moreValueSchema } from '../../src/render/buttons.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { corpusDir } from '../corpus.js';

let record: TeamRecord;
let tomahawks: Quote;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
  const [found] = record.quote('speaker:hamada "Tomahawks"').quotes;
  if (!found) throw new Error('the shipped record has no such quote');
  tomahawks = found;
});

const asked = async (typed: string, word = 'context') => {
  const { json, answer, found } = await dispatch(`${word} ${typed}`, {
    record,
    commands,
    face: 'terminal',
    language: null,
  });
  const text = renderTerminal(answer, { colours: false, links: false, columns: 80 });
  return { result: contextResultSchema.parse(json), answer, found, text };
};
const turnsShown = ({ nodes }: Answer) => nodes.flatMap((one) => (one.node === 'turn' ? [one.turn.id] : []));

describe('alliance context', () => {
  it('has the question that prompted the quote, and what the other one asked answered to it', async () => {
    const { result, found } = await asked(tomahawks.id);
    expect(found).toBe(true);
    expect(result.quote.id).toBe(tomahawks.id);
    expect(result.question?.speaker?.name).toBe('Peter Martin');
    expect(result.answers.map(({ speaker }) => speaker?.name)).toEqual(['Lloyd J. Austin III']);
    expect(result.turn.speaker?.name).toBe('Hamada Yasukazu');
    expect(result.turn.interpreted).toBe('yes');
  });

  it('marks the quote within the paragraphs of its turn, which are slices of the stored text', async () => {
    const { result } = await asked(tomahawks.id);
    const { start, end, text } = result.quote;
    const paragraph = result.turn.paragraphs.find((one) => one.start <= start && end <= one.end);
    expect(paragraph?.text.slice(start - paragraph.start, end - paragraph.start)).toBe(text);
    const source = record.source(result.quote.document.id) ?? '';
    const all = [result.turn, ...result.before, ...result.after, ...result.answers];
    for (const { paragraphs } of result.question ? [...all, result.question] : all) {
      for (const one of paragraphs) expect(one.text).toBe(source.slice(one.start, one.end));
    }
  });

  it('takes the link of the quote as well as its id', async () => {
    const { result } = await asked(`<${tomahawks.url}|Source>`);
    expect(result.quote.id).toBe(tomahawks.id);
  });

  it('has all answers of a question that is quoted itself', async () => {
    const [question] = record.quote('kind:question "Tomahawk counter-strike"').quotes;
    const { result } = await asked(question?.id ?? '');
    expect(result.question).toBeNull();
    expect(result.answers.map(({ speaker }) => speaker?.name)).toEqual([
      'Lloyd J. Austin III',
      'Hamada Yasukazu',
    ]);
  });

  it('shows every turn of the document to whoever pages on, and back, each once', async () => {
    const document = record.transcripts.find((one) => one.document.id === tomahawks.document.id);
    const turns = document?.turns.map(({ id }) => id) ?? [];
    const first = await asked(tomahawks.id);
    const at = turns.indexOf(tomahawks.turn);
    expect([first.result.turnsBefore, first.result.turnsAfter]).toEqual([at, turns.length - 1 - at]);

    const pages: string[][] = [];
    for (let offset: number | null = -at; offset !== null; ) {
      const { result, answer } = await asked(`${tomahawks.id} --offset ${offset}`);
      // The quote's own page tells its neighbours again, and what prompted it.
      if (offset !== 0) pages.push(turnsShown(answer));
      offset = result.on;
    }
    const paged = pages.flat();
    expect(new Set(paged).size).toBe(paged.length);
    const own = turnsShown(first.answer);
    expect(turns.filter((id) => !paged.includes(id) && !own.includes(id))).toEqual([]);

    const backwards: number[] = [];
    for (let offset = first.result.back; offset !== null; ) {
      backwards.push(offset);
      offset = (await asked(`${tomahawks.id} --offset ${offset}`)).result.back;
    }
    expect(backwards.at(-1)).toBe(-at);
    expect(backwards).toEqual([...backwards].sort((a, b) => b - a));
  });

  it('says what shows the turns before, and the quote again, in words that can be typed', async () => {
    const { text, result } = await asked(`${tomahawks.id} --offset -4`);
    expect(text).toContain(`context ${tomahawks.id} --offset ${result.back}`);
    expect(text).toContain(`Back to the quote: context ${tomahawks.id}\n`);
    expect(text).toContain(`alliance context ${tomahawks.id} --offset ${result.on}`);
    const end = await asked(`${tomahawks.id} --offset 1`);
    expect(end.text).toContain('The document ends here.');
    expect(end.answer.nodes.some(({ node }) => node === 'more')).toBe(false);
  });

  it('goes on in Japanese where it is asked in Japanese', async () => {
    const { text } = await asked(tomahawks.id, '前後');
    expect(text).toContain('質問への答え：');
    expect(text).toContain(`前後 ${tomahawks.id} --offset`);
  });

  it('is gone on with by a button in either language, from before the quote too', async () => {
    for (const word of ['context', '前後']) {
      const { answer, result } = await asked(`${tomahawks.id} --offset -4`, word);
      const { node, ...more } = answer.nodes.find((one) => one.node === 'more') ?? { node: 'none' };
      const { command, query, offset } = moreValueSchema.parse(more);
      expect([node, command, offset]).toEqual(['more', word, result.on]);
      expect((await asked(`${query} --offset ${offset}`, command)).result.offset).toBe(-1);
    }
  });

  it.each([
    ['', 'no-quote-named'],
    ['zzzzzzzzzz', 'unknown-quote'],
    ['https://example.org/page', 'link-elsewhere'],
  ])('that no quote is, “%s”, is a mistake', async (typed, code) => {
    await expect(asked(typed)).rejects.toMatchObject({ mistake: { code } });
  });

  it('says how far the document goes where a page lies outside it', async () => {
    const { result } = await asked(tomahawks.id);
    await expect(asked(`${tomahawks.id} --offset 999`)).rejects.toMatchObject({
      mistake: { code: 'flag-out-of-bounds', from: -result.turnsBefore, to: result.turnsAfter },
    });
  });
});
