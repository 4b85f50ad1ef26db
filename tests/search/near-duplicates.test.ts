import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import { foldNearDuplicates } from '../../src/search/near-duplicates.js';
import type { Candidate } from '../../src/search/variety.js';
import type { Transcript } from '../../src/transcript/transcript.js';
import { corpusDir } from '../corpus.js';

let transcripts: readonly Transcript[];
beforeAll(async () => {
  ({ transcripts } = await openCorpus(corpusDir));
});

/** A candidate of the first turn of a person in a document, with words of the test's own. */
function said(document: number, speaker: string, text: string): { candidate: Candidate; text: string } {
  const turns = transcripts[document]?.turns ?? [];
  const turn = turns.findIndex((one) => one.speaker?.id === speaker);
  const found = turns[turn];
  if (!found) throw new Error(`${speaker} does not speak in document ${document}`);
  const parts = { words: 1, proximity: 0, length: 0, focus: 0 };
  const choice = { start: 0, end: 1, marks: [], coverage: 1, missing: [], wordings: [], parts, score: 1 };
  const passage = { document, turn, paragraph: 0, sentences: [], start: 0, end: 1 };
  return { candidate: { passage, turn: found, choice, score: 1, parts }, text };
}

const long =
  'Article 5 of the Mutual Security Treaty applies to the Senkaku Islands and our commitment is ironclad.';
const alike =
  'Article 5 of the Mutual Security Treaty applies to the Senkaku Islands, and that commitment is ironclad.';

describe('near duplicates', () => {
  const fold = (all: { candidate: Candidate; text: string }[]) =>
    foldNearDuplicates(
      all.map(({ candidate }) => candidate),
      (candidate) => all.find((one) => one.candidate === candidate)?.text ?? '',
    );

  it('stand with the first where one person says the same at another meeting', () => {
    const folded = fold([said(0, 'austin-lloyd', long), said(2, 'austin-lloyd', alike)]);
    expect(folded).toHaveLength(1);
    expect(folded[0]?.alsoSaid).toHaveLength(1);
  });

  it('are two quotes where two people say the same', () => {
    expect(fold([said(0, 'austin-lloyd', long), said(2, 'blinken-antony', alike)])).toHaveLength(2);
  });

  it('are two quotes where the words differ, or are too few to tell', () => {
    const other =
      'We are grateful for the hospitality of our hosts and for the work of both staffs this week.';
    expect(fold([said(0, 'austin-lloyd', long), said(2, 'austin-lloyd', other)])).toHaveLength(2);
    expect(fold([said(0, 'austin-lloyd', 'Thank you.'), said(2, 'austin-lloyd', 'Thank you.')])).toHaveLength(
      2,
    );
  });
});
