import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transcribe, who } from './transcribe.js';

/** A page of labels, a sentence each; people.yml has Biden, Kishida and Price on the day. */
async function read(labels: readonly string[]) {
  return transcribe({
    title: 'Remarks to the Press',
    publisher: 'The White House',
    date: '2023-01-13',
    page: labels.map((label, i) => `${label}: This is what number ${i} says on it.`).join('\n\n'),
  });
}

const doubtsOf = async (labels: readonly string[]) =>
  (await read(labels)).doubts.map(({ text, reason }) => [text, reason]);

describe('a name that stands in one label alone', () => {
  it('and is nearly that of another label is doubtful, and stays as it is printed', async () => {
    const labels = ['MS. HARTWELL', 'MR. OLSEN', 'MS. HARTWELL', 'MR. OLSEN', 'MS. HARTVELL'];
    const { turns, doubts } = await read(labels);
    expect(turns.map((turn) => turn.label)).toEqual(labels);
    const [first, , , , last] = turns.map(who);
    // Either it is her by a misprint that is told, or somebody of that very print, told too.
    expect(doubts).toEqual([expect.objectContaining({ line: 9, text: 'MS. HARTVELL' })]);
    expect(last).toSatisfy((id: string) => id === first || id === '~hartvell');
  });

  it('and is nearly that of a long label, with given names, is doubtful', async () => {
    const labels = [
      'ANNA BERGSTROM',
      'MR. OLSEN',
      'ANNA BERGSTROM',
      'MR. OLSEN',
      'ANNA BERGSTRUM (via video)',
    ];
    expect(await doubtsOf(labels)).toEqual([['ANNA BERGSTRUM', expect.stringMatching(/bergstrom/iu)]]);
  });

  it('and is nearly that of somebody of people.yml is doubtful', async () => {
    const labels = ['MR. OLSEN', 'FUMIO KISHIDDA', 'MR. OLSEN', 'QUESTION', 'MR. OLSEN'];
    expect(await doubtsOf(labels)).toEqual([
      ['FUMIO KISHIDDA', expect.stringContaining('nearly “Kishida Fumio”')],
    ]);
  });

  it.each([
    [['MS. HARTWELL', 'MR. OLSEN', 'MS. HARTVELL', 'MS. HARTVELL', 'MS. HARTWELL']],
    [['MR. LEE', 'MR. LEO', 'MR. LEE', 'MR. LEE']],
    [['MS. HARTWELL', 'MR. OLSEN', 'MS. HARDING', 'MS. HARTWELL']],
  ])('is not doubtful where it is somebody else’s: %s', async (labels) => {
    expect(await doubtsOf(labels)).toEqual([]);
  });

  it('never passes in silence with a letter changed, lost or doubled', async () => {
    const name = 'BERGSTROM';
    const labels = ['ANNA BERGSTROM', 'MR. OLSEN', 'MS. BERGSTROM', 'MR. OLSEN', 'MS. BERGSTROM'];
    const misprint = fc
      .tuple(fc.nat(name.length - 1), fc.constantFrom('changed', 'lost', 'doubled'), fc.nat(25))
      .map(([at, how, letter]) => {
        const other = String.fromCharCode(65 + letter);
        const put = { changed: other, lost: '', doubled: name.charAt(at).repeat(2) }[how];
        return name.slice(0, at) + put + name.slice(at + 1);
      })
      .filter((printed) => printed !== name);
    await fc.assert(
      fc.asyncProperty(misprint, async (printed) => {
        const { doubts } = await read([...labels.slice(0, 4), `MS. ${printed}`, ...labels.slice(4)]);
        expect(doubts.map(({ line }) => line)).toContain(9);
      }),
      { numRuns: 40 },
    );
  });
});
