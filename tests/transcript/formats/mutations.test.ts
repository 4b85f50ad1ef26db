import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hearing } from '../../../src/transcript/formats/hearing.js';
import { NoKnownFormat } from '../../../src/transcript/formats/index.js';
import type { Doubt, Transcript } from '../../../src/transcript/transcript.js';
import { publishedOf, sample, sampleNames, transcribed } from '../formats-read.js';
import { misowned } from '../ownership.js';

/** Misprints of one label's line; `label` matches the label with its marks at the beginning of a line. */
interface Layout {
  readonly name: string;
  readonly label: RegExp;
  readonly misprints: readonly ((label: string, at: number) => string)[];
}

const swapped = (label: string, at: number) => {
  const letters = [...label];
  const i = 1 + (at % Math.max(1, letters.length - 3));
  [letters[i], letters[i + 1]] = [letters[i + 1] ?? '', letters[i] ?? ''];
  return letters.join('');
};
const doubled = (label: string, at: number) => {
  const i = 1 + (at % Math.max(1, label.length - 2));
  return label.slice(0, i) + label.charAt(i) + label.slice(i);
};
const without = (sign: RegExp) => (label: string) => label.replace(sign, '');

const layouts: readonly Layout[] = [
  {
    name: 'senate-hearing',
    label:
      /(?<=^ {4})(?:Chairman|Senator|Admiral|Secretary) (?:\p{Lu}\p{L}+ ?){1,2}(?: ?of \p{L}+)?\.(?= \p{Lu})/gmu,
    misprints: [
      swapped,
      doubled,
      without(/\.$/u),
      (label) => label.replace(/\.$/u, ':'),
      (label) => label.replace(/ /u, '  '),
      (label) => label.toUpperCase(),
      (label) => label.replace(/ /u, '\n'),
    ],
  },
  {
    name: 'congressional-record',
    label: /(?<=^ {2})(?:Mr|Ms)\. [A-Z][A-Zc]+(?: [A-Z]+)?\.(?= \p{Lu})/gmu,
    misprints: [
      without(/\.(?= )/u),
      without(/\.$/u),
      (label) => label.replace(/\.$/u, ':'),
      (label) => label.replace(/ /u, '  '),
    ],
  },
  {
    name: 'mofa-kaiken',
    label: /^【[^】]+】/gmu,
    misprints: [
      swapped,
      doubled,
      without(/【/u),
      without(/】/u),
      (label) => label.replace('】', '】　'),
      (label) => label.replace(/】$/u, '〕'),
    ],
  },
  {
    name: 'kantei-kaiken',
    label: /^（(?:記者|岸田総理|内閣広報官)）/gmu,
    misprints: [
      without(/（/u),
      without(/）/u),
      (label) => label.replace('（', '(').replace('）', ')'),
      (label) => `　${label}　`,
    ],
  },
  {
    name: 'mod-kisha',
    label: /^[QA]：/gmu,
    misprints: [
      without(/：/u),
      (label) => label.replace('：', ':'),
      (label) => label.replace('：', '；'),
      (label) => label.replace('：', '．'),
      (label) => `　${label}`,
      (label) => label.normalize('NFKC').replace('Q', 'Ｑ').replace('A', 'Ａ'),
    ],
  },
  {
    name: 'kokkai-sangiin',
    label: /^○[^\s　]+　/gmu,
    misprints: [
      swapped,
      doubled,
      without(/　$/u),
      without(/君/u),
      (label) => label.replace('○', '◯'),
      (label) => label.replace('　', ' '),
      without(/[（]/u),
    ],
  },
];

/** Whose words each line's characters are: who says the turn that holds it, or why it is left out. */
function ownersOf(text: string, transcript: Transcript): Map<string, string> {
  const owners = new Map<string, string>();
  for (const turn of transcript.turns) {
    for (const paragraph of turn.paragraphs) {
      for (const line of paragraph.text.split('\n')) {
        const key = line.normalize('NFKC').replace(/\s/gu, '');
        if (key.length >= 8) owners.set(key, turn.speaker?.name ?? 'nobody');
      }
    }
  }
  expect(misowned(text, transcript)).toEqual([]);
  return owners;
}

/** Whether a document prints a name nowhere but in one label. */
const onlyOnce = (text: string, name: string) => text.split(name).length <= 2;
const near = (doubts: readonly Doubt[], line: number) =>
  doubts.some((doubt) => Math.abs(doubt.line - line) <= 1);

describe.each(layouts)('a misprinted label of $name', ({ name, label, misprints }) => {
  it('leads to the right turn or to a listed doubt, never to one person’s words under another’s name', () => {
    const { text } = sample(name);
    const right = ownersOf(text, transcribed(sample(name)));
    const labels = [...text.matchAll(label)];
    expect(labels.length).toBeGreaterThan(3);
    const wrong: string[] = [];
    fc.assert(
      fc.property(fc.nat(labels.length - 1), fc.nat(misprints.length - 1), fc.nat(8), (which, how, at) => {
        const match = labels[which];
        if (!match) return;
        const misprint = misprints[how]?.(match[0], at) ?? match[0];
        const changed = text.slice(0, match.index) + misprint + text.slice(match.index + match[0].length);
        const line = text.slice(0, match.index).split('\n').length;
        let transcript: Transcript;
        try {
          transcript = transcribed(sample(name, changed));
        } catch (error) {
          expect(error).toBeInstanceOf(NoKnownFormat);
          return;
        }
        for (const [words, owner] of ownersOf(changed, transcript)) {
          const expected = right.get(words);
          if (expected === undefined || owner === expected) continue;
          if (owner === 'nobody' && near(transcript.doubts, line)) continue;
          // A name that stands nowhere else may be right: its words are those of somebody of that very print.
          const asPrinted = transcript.people.some((one) => one.name === owner && misprint.includes(owner));
          if (asPrinted && ![...right.values()].includes(owner) && onlyOnce(text, expected)) continue;
          wrong.push(`${misprint} on line ${line}: “${words.slice(0, 30)}” is ${owner}’s, not ${expected}’s`);
        }
      }),
      { numRuns: 60 },
    );
    expect([...new Set(wrong)]).toEqual([]);
  });
});

describe('layouts under blanks and wraps', () => {
  it('reads a hearing wrapped at any width as it reads it at its own', () => {
    const { text } = sample('senate-hearing');
    const [before = '', sitting = ''] = text.split(/(?=^ {2}OPENING STATEMENT)/mu);
    const turnsOf = (whole: string) =>
      hearing
        .read(publishedOf(sample('senate-hearing', whole)))
        .turns.map((turn) => [
          turn.label,
          turn.voice?.name,
          turn.paragraphs.map(({ start, end }) => whole.slice(start, end).replace(/\s+/gu, ' ')),
        ]);
    fc.assert(
      fc.property(fc.integer({ min: 44, max: 90 }), (width) => {
        const wrapped =
          before + sitting.replace(/^ {4}\S.*(?:\n(?![-[])\S.*)*/gmu, (paragraph) => wrap(paragraph, width));
        expect(turnsOf(wrapped)).toEqual(turnsOf(text));
      }),
      { numRuns: 30 },
    );
  });

  it.each(sampleNames)('%s is accounted for with blanks strewn at the ends of lines', (name) => {
    const { text } = sample(name);
    const blanks = fc.constantFrom('', ' ', '　', '\t', '\u00A0', '\r');
    fc.assert(
      fc.property(fc.array(blanks, { minLength: 5, maxLength: 5 }), (ends) => {
        const strewn = text
          .split('\n')
          .map((line, i) => line + (ends[i % ends.length] ?? ''))
          .join('\n');
        const transcript = transcribed(sample(name, strewn));
        expect(misowned(strewn, transcript)).toEqual([]);
        expect(transcript.turns.map(({ label }) => label)).toEqual(
          transcribed(sample(name)).turns.map(({ label }) => label),
        );
      }),
      { numRuns: 12 },
    );
  });
});

/** A paragraph with its indentation, its words filled into lines of a width. */
function wrap(paragraph: string, width: number): string {
  const lines: string[] = [];
  let line = '   ';
  for (const word of paragraph.trim().split(/\s+/u)) {
    if (line.length + word.length + 1 > width && line.trim() !== '') {
      lines.push(line);
      line = word;
    } else line = lines.length === 0 && line.trim() === '' ? `    ${word}` : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
