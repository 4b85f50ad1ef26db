import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import type { Transcript } from '../../../src/transcript/transcript.js';
import { reviewRows } from '../../../src/workspace/review/review-rows.js';
import { corpusDir } from '../../corpus.js';

const { transcripts } = await openCorpus(corpusDir);
const sourceOf = ({ document }: Transcript) => readFile(join(corpusDir, 'sources', document.source), 'utf8');
const first = transcripts[0];
if (!first) throw new Error('the corpus is empty');

describe.each(transcripts.map((transcript) => [transcript.document.id, transcript] as const))(
  'the review of %s',
  (_, transcript) => {
    it('shows every character of the source once, in its line', async () => {
      const source = await sourceOf(transcript);
      const lines = new Map<number, string>();
      for (const row of reviewRows(transcript, source)) {
        for (const { number, pieces } of row.lines)
          lines.set(number, (lines.get(number) ?? '') + pieces.map(({ text }) => text).join(''));
      }
      const printed = source.split(/\r?\n/u);
      for (const [i, line] of printed.entries()) expect(lines.get(i + 1) ?? '').toBe(line);
    });

    it('has each turn beside its own words, and each doubt beside its line', async () => {
      const rows = reviewRows(transcript, await sourceOf(transcript));
      expect(rows.flatMap(({ turn }) => turn?.id ?? [])).toEqual(transcript.turns.map(({ id }) => id));
      for (const { turn, lines, doubts } of rows) {
        const shown = lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n');
        for (const { text } of turn?.paragraphs ?? [])
          expect(shown.replace(/\s/gu, '')).toContain(text.replace(/\s/gu, ''));
        for (const { line } of doubts) expect(lines.map(({ number }) => number)).toContain(line);
      }
      expect(rows.flatMap(({ doubts }) => doubts)).toHaveLength(transcript.doubts.length);
    });
  },
);

describe('what characters are taken for', () => {
  it('is told of labels, marks, interpreted words and what is left out', async () => {
    const rows = (
      await Promise.all(transcripts.map(async (one) => reviewRows(one, await sourceOf(one))))
    ).flat();
    const pieces = rows.flatMap(({ lines }) => lines.flatMap((line) => line.pieces));
    expect(new Set(pieces.map(({ taken }) => taken))).toEqual(
      new Set(['words', 'interpreted words', 'label', 'mark', 'left out', 'blank']),
    );
    expect(pieces.every(({ taken, why }) => (taken === 'left out') === (why !== null))).toBe(true);
  });

  it('keeps a doubt whose line is behind the last turn, and a document without turns', async () => {
    const source = await sourceOf(first);
    const last = source.split('\n').length;
    const doubt = { line: last + 5, text: 'x', decision: 'left out', reason: 'y' };
    expect(reviewRows({ ...first, doubts: [doubt] }, source).at(-1)?.doubts).toMatchObject([
      { number: 1, ...doubt },
    ]);
    const [only] = reviewRows({ ...first, turns: [], leftOut: [], doubts: [{ ...doubt, line: 1 }] }, source);
    expect([only?.turn, only?.doubts.length]).toEqual([null, 1]);
  });
});
