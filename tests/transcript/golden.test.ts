import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Source } from '../../src/transcript/normalise.js';
import type { Transcript, Turn } from '../../src/transcript/transcript.js';
import { normalisedCorpus } from '../corpus.js';

/**
 * The goldens in tests/golden/ were read off the published pages by hand, before there was code. To add one: write
 * down, for a new source, its turns (label, first and last words, person, kind ...) and name the file like the others.
 */
const turnGolden = z.object({
  n: z.number(),
  label: z.string(),
  from: z.string(),
  to: z.string(),
  speaker: z.string().nullable(),
  office: z.string().nullable(),
  outlet: z.string().nullable(),
  side: z.string().nullable(),
  kind: z.string(),
  interpreted: z.string(),
  likelyInterpreted: z.boolean(),
  answers: z.number().nullable(),
  addressedTo: z.array(z.string()),
  introducedAs: z.string().nullable(),
  paragraphs: z.number(),
});
const spokenGolden = z.object({
  source: z.string(),
  turns: z.array(turnGolden),
  innerQuotations: z.array(
    z.object({ turn: z.number(), text: z.string(), attribution: z.string(), speaker: z.string().nullable() }),
  ),
  leftOut: z.array(z.object({ from: z.string(), to: z.string(), why: z.string() })),
});
const readoutGolden = z.object({
  source: z.string(),
  sentences: z.array(
    z.object({
      section: z.string().nullable(),
      from: z.string(),
      to: z.string(),
      reporter: z.string(),
      reports: z.array(z.string()),
    }),
  ),
  leftOut: z.array(z.object({ from: z.string(), to: z.string(), why: z.string() })),
});
const articleGolden = z.object({
  source: z.string(),
  quotations: z.array(
    z.object({ text: z.string(), attribution: z.string(), speaker: z.string().nullable() }),
  ),
  paraphrases: z.array(z.object({ from: z.string(), to: z.string(), reports: z.array(z.string()) })),
  captions: z.array(z.object({ from: z.string(), to: z.string() })),
  boilerplate: z.array(z.object({ from: z.string(), to: z.string(), why: z.string() })),
});

let corpus: { source: Source; transcript: Transcript }[] = [];
beforeAll(async () => {
  corpus = await normalisedCorpus();
});

async function golden<T>(number: string, schema: z.ZodType<T>): Promise<T> {
  const path = new URL(`../golden/${number}.json`, import.meta.url);
  return schema.parse(JSON.parse(await readFile(path, 'utf8')));
}

function normalised(file: string) {
  const found = corpus.find(({ source }) => source.file === file);
  if (!found) throw new Error(`no source ${file}`);
  return found;
}

const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id).sort();
const wordsOf = (turn: Turn) => turn.paragraphs.map(({ text }) => text).join('\n');
const excerpt = (text: string, { from, to }: { from: string; to: string }) => ({
  from: text.slice(0, from.length),
  to: text.slice(-to.length),
});

describe.each(['000', '002', '003'])('spoken document %s', (number) => {
  it('has the turns, people, flags and questions that a reader finds in it', async () => {
    const expected = await golden(number, spokenGolden);
    const { transcript } = normalised(expected.source);
    const numberOf = new Map(transcript.turns.map((turn) => [turn.id, turn.n]));
    const actual = transcript.turns.map((turn, i) => ({
      n: turn.n,
      label: turn.label,
      ...excerpt(wordsOf(turn), expected.turns[i] ?? { from: '', to: '' }),
      speaker: turn.speaker?.id ?? null,
      office: turn.office,
      outlet: turn.outlet,
      side: turn.side,
      kind: turn.kind,
      interpreted: turn.interpreted,
      likelyInterpreted: turn.likelyInterpreted,
      answers: turn.answers ? numberOf.get(turn.answers) : null,
      addressedTo: ids(turn.addressedTo),
      introducedAs: turn.introducedAs,
      paragraphs: turn.paragraphs.length,
    }));
    const turns = expected.turns.map((turn) => ({ ...turn, addressedTo: [...turn.addressedTo].sort() }));
    expect(actual).toEqual(turns);
  });

  it('marks where a speaker repeats somebody else’s words, and whose they are', async () => {
    const expected = await golden(number, spokenGolden);
    const { transcript, source } = normalised(expected.source);
    const actual = transcript.turns.flatMap((turn) =>
      turn.innerQuotations.map((inner) => ({
        turn: turn.n,
        text: source.text.slice(inner.start, inner.end),
        speaker: inner.speaker?.id ?? null,
      })),
    );
    expect(actual).toEqual(
      expected.innerQuotations.map(({ turn, text, speaker }) => ({ turn, text, speaker })),
    );
  });

  it('leaves out the banner and the title, each for its reason', async () => {
    const expected = await golden(number, spokenGolden);
    const { transcript, source } = normalised(expected.source);
    for (const left of expected.leftOut) {
      const start = source.text.indexOf(left.from);
      const end = source.text.indexOf(left.to, start) + left.to.length;
      const inside = transcript.leftOut.filter((span) => span.start >= start && span.end <= end);
      expect(inside.length).toBeGreaterThan(0);
      expect(new Set(inside.map(({ why }) => why))).toEqual(new Set([left.why]));
    }
  });
});

describe('the readout 001', () => {
  it('has each sentence under its heading with the one it reports, and nobody as its speaker', async () => {
    const expected = await golden('001', readoutGolden);
    const { transcript } = normalised(expected.source);
    const actual = transcript.turns.map((turn, i) => ({
      section: turn.section,
      ...excerpt(wordsOf(turn), expected.sentences[i] ?? { from: '', to: '' }),
      reporter: turn.label,
      reports: ids(turn.reports),
    }));
    expect(actual).toEqual(expected.sentences.map((s) => ({ ...s, reports: [...s.reports].sort() })));
    expect(transcript.turns.every((t) => t.speaker === null && !t.verbatim && t.kind === 'reported')).toBe(
      true,
    );
  });

  it('leaves out title, date, place and navigation, each for its reason', async () => {
    const expected = await golden('001', readoutGolden);
    const { transcript, source } = normalised(expected.source);
    const actual = transcript.leftOut.map(({ start, end, why }) => ({
      text: source.text.slice(start, end),
      why,
    }));
    for (const left of expected.leftOut) {
      expect(actual).toContainEqual({ text: expect.stringMatching(startsLike(left.from)), why: left.why });
    }
    expect(actual).toHaveLength(expected.leftOut.length);
  });
});

describe('the article 004', () => {
  it('has each quotation as printed, with its attribution words and a speaker only where one person says it', async () => {
    const expected = await golden('004', articleGolden);
    const { transcript } = normalised(expected.source);
    const quotations = transcript.turns.filter((turn) => turn.verbatim);
    expect(quotations.map((turn) => ({ text: wordsOf(turn), speaker: turn.speaker?.id ?? null }))).toEqual(
      expected.quotations.map(({ text, speaker }) => ({ text, speaker })),
    );
    for (const [i, { attribution }] of expected.quotations.entries()) {
      expect(quotations[i]?.label).toContain(attribution);
    }
  });

  it('has each paraphrase with those whom it reports, and nobody as its speaker', async () => {
    const expected = await golden('004', articleGolden);
    const { transcript } = normalised(expected.source);
    const paraphrases = transcript.turns.filter((turn) => !turn.verbatim);
    const actual = paraphrases.map((turn, i) => ({
      ...excerpt(wordsOf(turn), expected.paraphrases[i] ?? { from: '', to: '' }),
      reports: ids(turn.reports),
    }));
    expect(actual).toEqual(expected.paraphrases.map((p) => ({ ...p, reports: [...p.reports].sort() })));
    expect(paraphrases.every((turn) => turn.speaker === null && turn.kind === 'reported')).toBe(true);
  });

  it('leaves out captions and what the site prints on every page', async () => {
    const expected = await golden('004', articleGolden);
    const { transcript, source } = normalised(expected.source);
    const texts = (why: string) =>
      transcript.leftOut.filter((l) => l.why === why).map(({ start, end }) => source.text.slice(start, end));
    expect(texts('caption')).toHaveLength(expected.captions.length);
    for (const [i, { from }] of expected.captions.entries())
      expect(texts('caption')[i]).toMatch(startsLike(from));
    const leftOut = transcript.leftOut.map(({ start, end }) => source.text.slice(start, end)).join('\n');
    for (const { from, to } of expected.boilerplate) {
      expect(leftOut).toContain(from);
      expect(leftOut).toContain(to);
    }
  });
});

function startsLike(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'u');
}
