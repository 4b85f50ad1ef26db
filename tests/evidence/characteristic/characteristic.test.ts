import { describe, expect, it } from 'vitest';
import { characteristicOf } from '../../../src/evidence/characteristic/characteristic.js';
import { saidRows } from '../../../src/evidence/characteristic/word-rows.js';
import { inventedTalks, pressConference } from '../invented-talks.js';

/** What is characteristic of Secretary Austin, who says this, against Secretary Blinken, who says that. */
async function ofAustin(says: readonly string[], others: readonly string[]) {
  const evidence = await inventedTalks([
    {
      day: '2023-03-04',
      page: pressConference(
        ...says.map((words) => `SECRETARY AUSTIN: ${words}`),
        ...others.map((words) => `SECRETARY BLINKEN: ${words}`),
      ),
    },
  ]);
  const { found } = characteristicOf(
    saidRows(evidence),
    ({ turn }) => turn.speaker?.id === 'austin-lloyd',
    evidence,
  );
  return found.map(({ id, text, count, mark, last }) => ({
    id,
    text,
    ...count,
    printed: last.document.source.slice(mark.start, mark.end),
  }));
}

const filler = Array.from(
  { length: 40 },
  (_, n) => `Our diplomats carried letter number ${n} across harbours, deserts, gardens and quiet offices.`,
);
const six = (words: string) => Array.from({ length: 6 }, () => words);

describe('what one says more often than others', () => {
  it('is a term in whatever wording it is printed, and a phrase as it is printed', async () => {
    const found = await ofAustin(
      [...six('Counter-strike capability matters.'), ...six('Green hangar doors stay shut.')],
      filler,
    );
    expect(found).toContainEqual({
      id: 'counterstrike-capability',
      text: 'counterstrike capability',
      ours: 6,
      theirs: 0,
      printed: 'Counter-strike capability',
    });
    expect(found).toContainEqual({
      id: null,
      text: 'Green hangar doors',
      ours: 6,
      theirs: 0,
      printed: 'Green hangar doors',
    });
    expect(found.map(({ text }) => text)).not.toContain('hangar doors');
  });

  it('is nothing that others say as often', async () => {
    const both = six('Green hangar doors stay shut under the deterrence plan.');
    expect((await ofAustin([...both, ...filler], [...both, ...filler])).map(({ text }) => text)).toEqual([]);
  });

  it('is no name, no title, no thanks, and no words that only stand near one another', async () => {
    const found = await ofAustin(
      [
        ...six('Defense Minister Hamada came.'),
        ...six('Thank you for the warm royal welcome.'),
        ...six('Green, hangar and the doors.'),
        ...six('Today\u2019s windows open.'),
      ],
      filler,
    );
    for (const { text } of found) expect(text).not.toMatch(/hamada|minister|welcome|hangar|today/iu);
  });

  it('is nothing that was said once', async () => {
    expect(await ofAustin(['Counterstrike capability matters.'], filler)).toEqual([]);
  });
});
