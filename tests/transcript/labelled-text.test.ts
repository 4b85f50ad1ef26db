import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSources } from '../../src/corpus-files.js';
import { plainText } from '../../src/source/plain-text.js';
import { normalise } from '../../src/transcript/normalise.js';
import type { Transcript } from '../../src/transcript/transcript.js';
import { corpusDir } from '../corpus.js';
import { misowned } from './ownership.js';

/** Normalises a text as if it were the document 000: its title, its meeting, the people of its day. */
let transcribe: (text: string) => Transcript;
beforeAll(async () => {
  const { sources, people, meetings } = await readSources(corpusDir);
  const model = sources.find(({ file }) => file.startsWith('000'));
  const meeting = meetings.find(({ id }) => id === model?.metadata.meeting);
  if (!model || !meeting) throw new Error('the corpus has no 000');
  transcribe = (text) => normalise({ ...model, text, layout: plainText(text) }, meeting, people);
});

describe('labelled text that nobody tuned for', () => {
  const label = fc.constantFrom(
    'SECRETARY AUSTIN',
    'MIN. HAMADA',
    'STAFF',
    'Q',
    'QUESTION',
    'DEFENESE MINISTER HAMADA',
    'GEN. RYDER',
    'MINISTER O’BRIEN',
    'FOREIGN MINISTER LULA DA SILVA',
    'MR. PRICE',
  );
  const mark = fc.constantFrom(
    '(Via interpreter)',
    '(THROUGH TRANSLATOR)',
    '(As interpreted.)',
    '(laughter)',
    '( )',
  );
  const blank = fc.constantFrom('', ' ', '  ', '\t', '\u00A0', '\u3000');
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      'The bottom line is this: We go on.',
      'Thank you.',
      'Minister Hamada?',
      '“Quite,” he said.',
      '🙂 日本。',
    ),
    fc
      .tuple(fc.constantFrom('Thank you. ', ''), mark, fc.constantFrom(' We agree.', ''))
      .map((parts) => parts.join('')),
  );
  const turn = fc
    .tuple(
      blank,
      label,
      blank,
      fc.option(mark, { nil: '' }),
      blank,
      fc.constantFrom(':', ':', ':', '.', ''),
      blank,
      fc.option(mark, { nil: '' }),
      blank,
      words,
    )
    .map((pieces) => pieces.join(''));
  const text = fc
    .tuple(
      fc.array(fc.oneof({ weight: 3, arbitrary: turn }, words, blank), { maxLength: 14 }),
      fc.constantFrom('\n', '\r\n', '\n\n', '\n \n'),
    )
    .map(([lines, end]) => lines.join(end));

  it('is accounted for to the last character, or refused with a reason', () => {
    let read = 0;
    fc.assert(
      fc.property(text, (source) => {
        let transcript: Transcript;
        try {
          transcript = transcribe(source);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect(error instanceof Error ? error.message : '').toMatch(/\S{3,} \S+/u);
          return;
        }
        read += 1;
        expect(misowned(source, transcript)).toEqual([]);
        for (const { text: slice, start, end } of transcript.turns.flatMap((one) => one.paragraphs)) {
          expect(slice).toBe(source.slice(start, end));
          expect(slice.trim()).toBe(slice);
        }
      }),
      { numRuns: 400 },
    );
    expect(read).toBeGreaterThan(40);
  });

  it('reads line ends of Windows as it reads others', () => {
    const lines = [
      'STAFF: We begin.',
      'MIN. HAMADA: (Via interpreter) First.',
      'And then.',
      'SEC. AUSTIN: Thanks.',
    ];
    const told = (end: string) =>
      transcribe(lines.join(end)).turns.map((one) => [
        one.label,
        one.interpreted,
        one.paragraphs.map((p) => p.text),
      ]);
    expect(told('\r\n')).toEqual(told('\n'));
  });

  it('says where a text that has no labels was refused', () => {
    expect(() => transcribe('Nothing but a line.')).toThrow(/no known format/u);
  });
});
