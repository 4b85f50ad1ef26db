import { describe, expect, it } from 'vitest';
import { personIdSchema, type Turn, turnIdSchema } from '../../src/transcript/transcript.js';
import { figuresOf } from './other-golden-figures.js';
import { likeness, type OtherGolden, wordsHash } from './other-golden-file.js';

const spoken: [label: string, speaker: string | null, words: string, answers?: number][] = [
  ['SECRETARY STONE', 'stone-anna', 'Good evening. We had a long day and a good one.'],
  ['Q', null, 'Was it too long for the ministers of both countries?'],
  ['SECRETARY STONE', 'stone-anna', 'Not at all, Tim, we enjoyed every minute of it.', 2],
  ['MINISTER ARAI', 'arai-ken', 'Thank you.', 2],
];

const golden: OtherGolden = {
  file: 'invented/text.txt',
  sha256: '0'.repeat(64),
  people: [
    { key: 'stone-anna', name: 'Anna B. Stone', also: [], office: null, side: 'us' },
    { key: 'arai-ken', name: 'Arai Ken', also: [], office: null, side: 'japan' },
    { key: 'tim', name: 'Tim', also: [], office: null, side: 'press' },
  ],
  turns: spoken.map(([label, speaker, words, answers], i) => ({
    n: i + 1,
    label,
    speaker,
    ...(label === 'Q' ? { inferred: 'tim' } : {}),
    kind: label === 'Q' ? 'question' : answers ? 'answer' : 'statement',
    interpreted: 'no',
    answers: answers ?? null,
    words: { count: words.split(' ').length, sha: wordsHash(words) },
    first: wordsHash(words.split(' ').slice(0, 5).join('')),
    last: wordsHash(words.split(' ').slice(-5).join('')),
  })),
  leftOut: [],
};

function turn(n: number, label: string, name: string | null, words: string, answers: number | null): Turn {
  const id = (of: number) => turnIdSchema.parse(`d#${of}`);
  return {
    id: id(n),
    n,
    label,
    labelSpan: null,
    speaker: name === null ? null : { id: personIdSchema.parse('somebody'), name },
    office: null,
    outlet: null,
    side: null,
    kind: label === 'Q' ? 'question' : answers ? 'answer' : 'statement',
    verbatim: true,
    reports: [],
    section: null,
    interpreted: 'no',
    likelyInterpreted: false,
    language: 'en',
    answers: answers === null ? null : id(answers),
    addressedTo: [],
    introducedAs: null,
    paragraphs: [{ text: words, start: 0, end: words.length, interpreted: false }],
    innerQuotations: [],
    marks: [],
    start: 0,
    end: words.length,
  };
}

const names = ['Anna Stone', null, 'Stone Anna', 'Ken Arai'];
const rightTurns = () =>
  spoken.map(([label, , words, answers], i) => turn(i + 1, label, names[i] ?? null, words, answers ?? null));

describe('the figures of a golden file', () => {
  it('are full where every turn is as the reader found it, names in either order', () => {
    expect(figuresOf(golden, { turns: rightTurns() })).toMatchObject({
      ...{ golden: 4, found: 4, boundaries: 4, speakers: 4, interpreted: 4, kinds: 4, answers: 4, labels: 4 },
      ...{ missed: [], misattributed: [], unresolved: [], inferred: 0, shorter: 0 },
    });
  });

  it('take blanks and line ends in words for nothing', () => {
    const turns = rightTurns().map((each) => ({
      ...each,
      paragraphs: each.paragraphs.map((p) => ({ ...p, text: p.text.replace(' ', '\u00a0\n ') })),
    }));
    expect(figuresOf(golden, { turns }).boundaries).toBe(4);
  });

  it('count a swallowed turn as missed, and its words as misattributed', () => {
    const [first, question, answer, last] = spoken.map(([, , words]) => words);
    const turns = [
      turn(1, 'SECRETARY STONE', 'Anna Stone', `${first}`, null),
      turn(2, 'Q', null, `${question}`, null),
      turn(3, 'SECRETARY STONE', 'Anna Stone', `${answer} MINISTER ARAI: ${last}`, 2),
    ];
    expect(figuresOf(golden, { turns })).toMatchObject({ boundaries: 2, missed: [3, 4], misattributed: [4] });
  });

  it('count a turn cut in two as missed, and its rest as misattributed where another name stands over it', () => {
    const turns = rightTurns();
    const cut = (name: string | null) => [
      turn(1, 'SECRETARY STONE', 'Anna Stone', 'Good evening. We had a long day', null),
      turn(9, 'and a good one', name, 'and a good one.', null),
      ...turns.slice(1),
    ];
    expect(figuresOf(golden, { turns: cut('Ken Arai') })).toMatchObject({ missed: [1], misattributed: [1] });
    expect(figuresOf(golden, { turns: cut(null) })).toMatchObject({ missed: [1], misattributed: [] });
  });

  it('tell a wrong name from none, and a guessed name from an inferred one', () => {
    const named = (n: number, name: string | null) =>
      rightTurns().map((each) =>
        each.n === n
          ? { ...each, speaker: name === null ? null : { id: personIdSchema.parse('x'), name } }
          : each,
      );
    expect(figuresOf(golden, { turns: named(3, 'Ken Arai') })).toMatchObject({
      speakers: 3,
      misattributed: [3],
    });
    expect(figuresOf(golden, { turns: named(3, null) })).toMatchObject({ speakers: 3, unresolved: [3] });
    expect(figuresOf(golden, { turns: named(2, 'Tim') })).toMatchObject({ speakers: 4, inferred: 1 });
    expect(figuresOf(golden, { turns: named(2, 'Jake') })).toMatchObject({ speakers: 3, misattributed: [2] });
    expect(figuresOf(golden, { turns: named(1, 'Stone') })).toMatchObject({ speakers: 4, shorter: 1 });
  });

  it('ask of an answer that it points at the question which it answers', () => {
    const turns = rightTurns().map((each) => (each.n === 4 ? { ...each, answers: null } : each));
    expect(figuresOf(golden, { turns }).answers).toBe(3);
  });
});

describe('likeness', () => {
  const odonnell = {
    key: 'odonnell-andrew',
    name: 'Andrew W. O’Donnell, Jr.',
    also: ['Andrew “Andy” O’Donnell'],
  };
  const arai = { key: 'arai', name: 'Arai', also: ['Arai Kenichi'] };
  const gray = { key: 'gray-bob', name: 'Bob Gray', also: ['Robert M. Gray'] };

  it.each([
    ["O'Donnell Andrew", 'same', odonnell],
    ['Andrew “Andy” O’Donnell', 'same', odonnell],
    ['O’Donnell', 'shorter', odonnell],
    ['Andrew', 'another', odonnell],
    ['Rosie O’Donnell', 'another', odonnell],
    ['', 'another', odonnell],
    ['Kenichi Arai', 'same', arai],
    ['Arai', 'same', arai],
    ['Arai Shinya', 'another', arai],
    ['Robert Gray', 'same', gray],
    ['Gray', 'shorter', gray],
    ['Bob', 'another', gray],
  ])('“%s” is %s', (name, expected, person) => {
    expect(likeness(name, { ...person, office: null, side: 'other' })).toBe(expected);
  });
});
