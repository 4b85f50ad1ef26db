import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import type { Evidence } from '../../../src/evidence/evidence.js';
import { termOf } from '../../../src/evidence/term/term.js';
import { termResultSchema } from '../../../src/evidence/term/term-result.js';
import { UsageError } from '../../../src/mistakes/usage-error.js';
import { corpusDir } from '../../corpus.js';
import { inventedEvidence } from '../invented-record.js';

let evidence: Evidence;
beforeAll(async () => {
  evidence = (await openCorpus(corpusDir)).evidence;
});

/** How often the transcripts print something, looked for as in an editor. */
function inTranscripts(pattern: RegExp): number {
  return evidence.documents
    .filter(({ transcript }) => transcript.document.kind === 'transcript')
    .flatMap(({ transcript }) => transcript.turns.flatMap(({ paragraphs }) => paragraphs))
    .reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
}

describe('a term of the glossary', () => {
  it.each([
    ['counterstrike capability', 'counterstrike-capability'],
    ['Counter-Strike Capabilities', 'counterstrike-capability'],
    ['反撃能力', 'counterstrike-capability'],
    ['「反撃能力」', 'counterstrike-capability'],
    ['はんげきのうりょく', 'counterstrike-capability'],
    ['SCC', 'security-consultative-committee'],
    ['2+2', 'security-consultative-committee'],
    ['extended deterrence', 'extended-deterrence'],
  ])('is found by %s', (typed, id) => {
    expect(termOf(typed, evidence)).toMatchObject({ found: true, completed: false, entry: { id } });
  });

  it('is found by how it begins, where no other begins so', () => {
    const { entry, completed } = termOf('interoperab', evidence);
    expect([entry?.id, completed]).toEqual(['interoperability', true]);
  });

  it('counts each wording as somebody would who looks for it, the longer before the shorter inside it', () => {
    const count = (text: string) =>
      termOf('counterstrike capability', evidence).renderings.find((one) => one.text === text)?.count;
    expect(count('counterstrike capability')).toBe(inTranscripts(/counterstrike capabilit/giu));
    expect(count('counter-strike capability')).toBe(inTranscripts(/counter-strike capabilit/giu));
    expect(count('counterstrike')).toBe(inTranscripts(/counterstrike(?! capabilit)/giu));
    expect(count('enemy base strike capability')).toBe(0);
  });

  it('says by whom, between which days, and shows whose words an example is', () => {
    const [first] = termOf('反撃能力', evidence).renderings;
    expect(first).toMatchObject({
      text: 'counterstrike capability',
      first: '2023-01-11',
      last: '2024-07-28',
    });
    expect(first?.speakers[0]).toMatchObject({ speaker: { id: 'hamada-yasukazu' }, voice: 'japan' });
    expect(first?.speakers.reduce((sum, { count }) => sum + count, 0)).toBe(first?.count);
    expect(first?.voices.reduce((sum, { count }) => sum + count, 0)).toBe(first?.count);
    expect(first?.spellings[0]?.text).toBe('counterstrike capabilities');
    const { example } = first ?? {};
    expect(example?.text.slice(...(example.marks[0] ?? [0, 0])).toLowerCase()).toContain('counterstrike');
  });

  it('counts what Japanese documents print by itself', async () => {
    const invented = await inventedEvidence([
      { day: '2024-05-01', turns: [{ text: 'Counterstrike capabilities matter.' }] },
      {
        day: '2024-05-01',
        publisher: 'mod',
        language: 'ja',
        turns: [{ text: '反撃能力は必要です。反撃能力を保有します。', side: 'japan' }],
      },
    ]);
    const counts = termOf('反撃能力', invented).renderings.flatMap(({ text, count }) =>
      count > 0 ? [[text, count]] : [],
    );
    expect(counts).toEqual([
      ['反撃能力', 2],
      ['counterstrike capability', 1],
    ]);
  });
});

describe('a word that the glossary has not', () => {
  it('is counted as it is typed, and the nearest terms are named', () => {
    const { found, entry, renderings, nearest } = termOf('extended', evidence);
    expect([found, entry]).toEqual([true, null]);
    expect(nearest.map(({ id }) => id)).toContain('extended-deterrence');
    expect(renderings).toHaveLength(1);
    expect(renderings[0]).toMatchObject({ text: 'extended', kind: 'word' });
    expect(renderings[0]?.count).toBe(inTranscripts(/\bextend(?:ed|s|ing)?\b/giu));
  });

  it('is not corrected: what is nowhere printed is said to be nowhere', () => {
    const { found, renderings, nearest } = termOf('detterence', evidence);
    expect(found).toBe(false);
    expect(renderings[0]).toMatchObject({ count: 0, reported: 0, example: null, first: null });
    expect(nearest[0]?.term).toBe('deterrence');
  });

  it('has to be a word', () => {
    expect(() => termOf('???', evidence)).toThrow(UsageError);
  });
});

it('is of its shape, whatever is asked', () => {
  for (const word of ['SCC', 'pineapple', '抑止', 'Article 5', 'a', 'F-35'])
    expect(() => termResultSchema.parse(termOf(word, evidence)), word).not.toThrow();
});
