import { describe, expect, it } from 'vitest';
import { presiding } from '../../../src/transcript/formats/hearing/presence.js';
import { heard, sample, transcribed } from '../formats-read.js';

describe('who presides', () => {
  it.each([
    ['The committee met, at 9:32 a.m., Hon. Carla Bright presiding.', 'Carla Bright'],
    ['The committee met, pursuant to call, Hon. Carla M. Bright (chairwoman) presiding.', 'Carla M. Bright'],
    ['The subcommittee met at 2 p.m., Senator Carla Bright, presiding.', 'Carla Bright'],
    ['The committee met, the Honorable Carla Bright presiding.', 'Carla Bright'],
    ['Presiding: Hon. Carla Bright.', 'Carla Bright'],
    ['Presiding: Senator Carla Bright (chairman).', 'Carla Bright'],
    ['[Presiding: Hon. Carla Bright]', 'Carla Bright'],
    ['Present: Senators Carla Bright (presiding), Dan Hale, and Eve Moss.', 'Carla Bright'],
    ['Committee members present: Senators Bright [chairman], Hale, and Moss.', 'Bright'],
    ['Present: Senators Carla Bright, Dan Hale, and Eve Moss.', null],
    ['Mr. Hale is now presiding over a ruin.', null],
    ['The committee met at 9 a.m.', null],
  ])('%s', (sentence, name) => {
    expect(presiding(sentence)).toBe(name);
  });
});

/** A hearing without a roster: what is known of the one in the chair stands in one sentence. */
function hearingWith(sentences: string) {
  const text = `[Senate Hearing 118-908]
[From the U.S. Government Publishing Office]

                        HARBORS IN WINTER

${sentences}

    The Chairwoman. Good morning. The committee will come to order.

    Senator Bright. I have seen the harbors myself.

    Senator Hale. Thank you, Madam Chair. How thick is the ice?

    Senator Moss. It is thick.

    [Whereupon, at 10:15 a.m., the committee was adjourned.]
`;
  return transcribed(sample('senate-hearing', text));
}

describe('a hearing whose chair is named in one sentence', () => {
  it.each([
    ['    The committee met, pursuant to notice, at 9:32 a.m., Hon. Carla Bright presiding.'],
    ['    The committee met, pursuant to notice, at 9:32 a.m.\n\n    Presiding: Hon. Carla Bright.'],
    [
      '    The committee met, pursuant to notice, at 9:32 a.m.\n\n    Present: Senators Carla Bright [presiding], Hale, and Moss.',
    ],
  ])('has her full name under her office and under her own label: %s', (sentences) => {
    const { turns, doubts } = hearingWith(sentences);
    expect(turns.slice(0, 2).map(({ label, speaker }) => `${label} = ${speaker?.name}`)).toEqual([
      'The Chairwoman = Carla Bright',
      'Senator Bright = Carla Bright',
    ]);
    expect(turns.flatMap(({ paragraphs }) => paragraphs).map(({ text }) => text)).not.toContain(
      expect.stringContaining('resid'),
    );
    expect(doubts.map(({ text }) => text)).not.toContain(expect.stringContaining('Chairwoman'));
  });

  it('has the full names of all who are listed so', () => {
    const read = hearingWith(
      '    The committee met, at 9:32 a.m.\n\n    Present: Senators Carla Bright (presiding), Dan Hale, Jr., and Eve Moss.',
    );
    expect(heard(read).map((line) => line.replace(/:.*/u, ''))).toEqual([
      'The Chairwoman = Carla Bright',
      'Senator Bright = Carla Bright',
      'Senator Hale = Dan Hale, Jr.',
      'Senator Moss = Eve Moss',
    ]);
    expect(read.doubts).toEqual([]);
  });

  it('does not take the first of a list for the chair', () => {
    const { turns, doubts } = hearingWith(
      '    The committee met, at 9:32 a.m.\n\n    Present: Senators Carla Bright, Dan Hale, and Eve Moss.',
    );
    expect(turns[0]?.speaker).toBeNull();
    expect(doubts).toEqual([expect.objectContaining({ reason: 'nobody is printed as the chair' })]);
  });
});
