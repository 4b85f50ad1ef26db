import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../src/transcript/transcript.js';
import { sample, transcribed } from '../formats-read.js';
import { misowned } from '../ownership.js';

/** A hearing as a PDF prints it: nothing is further in than anything else. */
const flush = sample('senate-hearing')
  .text.split('\n')
  .map((line) => line.trim())
  .join('\n');

const label =
  /^(?<title>Chairman|Senator|Admiral|Secretary) (?:\p{Lu}\p{L}+ ?){1,2}(?: ?of \p{L}+)?\.(?= \p{Lu})/gmu;
const labels = [...flush.matchAll(label)];

/** Whether the name of a label stands under a title once more. */
const nameIn = (match: RegExpExecArray) => match[0].slice((match.groups?.['title'] ?? '').length);
const hasOthers = (match: RegExpExecArray) =>
  labels.filter((other) => nameIn(other) === nameIn(match)).length > 1;

/** Who says what stands at a place of the text; undefined where it is nobody's turn. */
const speakerAt = ({ turns }: Transcript, at: number) => {
  const turn = turns.find(({ paragraphs }) => paragraphs.some(({ start, end }) => start <= at && at < end));
  return turn && (turn.speaker?.name ?? null);
};

const read = (text: string) => transcribed(sample('senate-hearing', text));
const whole = read(flush);

/** A title with so many of its letters replaced by others, the first kept a capital. */
const garbled = (title: string, seeds: readonly number[]) => {
  const letters = [...title];
  for (const seed of seeds) {
    const at = seed % letters.length;
    const other = String.fromCharCode(97 + (Math.floor(seed / letters.length) % 26));
    letters[at] = at === 0 ? other.toUpperCase() : other;
  }
  return letters.join('');
};

describe('a hearing without indentation, in which the title of one label is garbled', () => {
  it.each([
    ['Sneator', 'two letters exchanged'],
    ['Senattor', 'a letter doubled'],
    ['Snator', 'a letter lost'],
    ['Sxnxtxr', 'three letters wrong'],
  ])('%s: nobody else has the words, and the line is doubtful (%s)', (title) => {
    const at = flush.indexOf('Senator Reyes. ');
    const text = `${flush.slice(0, at)}${title}${flush.slice(at + 'Senator'.length)}`;
    const misprinted = read(text);
    const words = at + `${title} Reyes. `.length;
    expect(speakerAt(misprinted, words)).toBeNull();
    const line = text.slice(0, at).split('\n').length;
    expect(misprinted.doubts.map((doubt) => doubt.line)).toContain(line);
    expect(misowned(text, misprinted)).toEqual([]);
  });

  it.each([
    ['up to two letters', 2, labels],
    ['three letters before a name that has other labels', 3, labels.filter(hasOthers)],
  ])('no words come under another’s name without a doubt: %s', (_, most, some) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...some),
        fc.array(fc.nat(10_000), { minLength: 1, maxLength: most }),
        (match, seeds) => {
          const title = match.groups?.['title'] ?? '';
          const at = match.index;
          const text = `${flush.slice(0, at)}${garbled(title, seeds)}${flush.slice(at + title.length)}`;
          const misprinted = read(text);
          const words = at + match[0].length + 1;
          const line = text.slice(0, at).split('\n').length;
          if (misprinted.doubts.some((doubt) => doubt.line === line)) return;
          expect(speakerAt(misprinted, words)).toBe(speakerAt(whole, words));
        },
      ),
      { numRuns: 60 },
    );
  });
});
