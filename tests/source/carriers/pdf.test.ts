import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/mistakes/usage-error.js';
import { readable } from '../../../src/source/readable.js';
import type { ReadableText } from '../../../src/source/readable-text.js';
import { type Printed, pdfOf } from '../pdf-file.js';

const read = (pages: readonly (readonly Printed[])[]) =>
  readable({ name: 'a.pdf', bytes: pdfOf(pages), contentType: null });
const blocksOf = ({ text, blocks }: ReadableText) => blocks.map(({ start, end }) => text.slice(start, end));
/** Lines one below the other, 14 points apart. */
const column = (x: number, top: number, lines: readonly string[]): Printed[] =>
  lines.map((words, i) => ({ x, y: top - i * 14, words }));
const codeOf = async (reading: Promise<unknown>) =>
  reading.then(
    () => null,
    (error: unknown) => (error instanceof UsageError ? error.mistake.code : String(error)),
  );

describe('a PDF', () => {
  it('gives its lines as printed, hyphens too, and a paragraph where there is more room or an indent', async () => {
    const page = await read([
      [
        ...column(72, 700, [
          'SECRETARY AUSTIN: We will strengthen the alli-',
          'ance, and we will do so together with our',
        ]),
        ...column(72, 650, ['Q: And will Japan take part in', 'that?']),
        { x: 90, y: 622, words: 'MIN. HAMADA: Japan will take part in it, as I have' },
        { x: 72, y: 608, words: 'said before.' },
      ],
    ]);
    expect(page.carrier).toBe('PDF');
    expect(blocksOf(page)).toEqual([
      'SECRETARY AUSTIN: We will strengthen the alli-\nance, and we will do so together with our',
      'Q: And will Japan take part in\nthat?',
      'MIN. HAMADA: Japan will take part in it, as I have\nsaid before.',
    ]);
  });

  it('is read from the bytes of a file as Node gives them', async () => {
    const bytes = Buffer.from(pdfOf([column(72, 700, ['Words of a page.'])]));
    expect((await readable({ name: 'a.pdf', bytes, contentType: null })).text).toBe('Words of a page.');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('leaves out headers, footers and page numbers, and says so', async () => {
    const said = ['first', 'second', 'third', 'fourth'];
    const page = await read(
      said.map((words, i) => [
        { x: 72, y: 760, words: 'Joint Press Conference' },
        ...column(72, 700, [`SECRETARY AUSTIN: Words of the ${words} page,`, `which is the ${words}.`]),
        { x: 300, y: 40, words: `Page ${i + 1} of 4` },
      ]),
    );
    expect(blocksOf(page)).toEqual(
      said.map((words) => `SECRETARY AUSTIN: Words of the ${words} page,\nwhich is the ${words}.`),
    );
    expect(page.notices).toEqual([{ notice: 'furniture', characters: 112 }]);
  });

  it('keeps what many pages say within them', async () => {
    const page = await read(
      [1, 2, 3].map((number) => [
        ...column(72, 700, [`Top ${['red', 'green', 'blue'][number - 1]}.`]),
        { x: 72, y: 500, words: 'Q: Thank you.' },
        { x: 72, y: 200, words: `End ${['one', 'two', 'three'][number - 1]}.` },
      ]),
    );
    expect(page.text.match(/Q: Thank you\./gu)).toHaveLength(3);
    expect(page.notices).toEqual([]);
  });

  it('in two columns is read one column after the other, and a title across them first', async () => {
    const left = [
      'Mr. FORBES. The first column',
      'has lines of its own, and',
      'they go on and on',
      'until they end at',
      'the foot of the',
      'column, and then',
    ];
    const right = [
      'they go on at the top of',
      'the second one.',
      'Mr. COURTNEY. I thank the',
      'gentleman for his',
      'words, and yield',
      'back my time.',
    ];
    const page = await read([
      [
        { x: 150, y: 740, words: 'CONGRESSIONAL RECORD AND ITS TITLE ACROSS' },
        ...left.flatMap((words, i) => [
          { x: 72, y: 700 - i * 14, words },
          { x: 330, y: 700 - i * 14, words: right[i] ?? '' },
        ]),
      ],
    ]);
    expect(page.text.replace(/\n+/gu, ' ')).toBe(
      `CONGRESSIONAL RECORD AND ITS TITLE ACROSS ${[...left, ...right].join(' ')}`,
    );
  });

  it('with labels at the left of the words keeps each label beside its words', async () => {
    const turns = [
      'Good morning to all of you.',
      'Will it hold, do you think?',
      'It will hold for a long time.',
      'And then what happens?',
      'Then we meet again here.',
      'Thank you very much.',
    ];
    const page = await read([
      turns.flatMap((words, i) => [
        { x: 72, y: 700 - i * 28, words: i % 2 === 0 ? 'AUSTIN:' : 'Q:' },
        { x: 160, y: 700 - i * 28, words },
      ]),
    ]);
    expect(page.text.split(/\n+/u)).toEqual(
      turns.map((words, i) => `${i % 2 === 0 ? 'AUSTIN:' : 'Q:'} ${words}`),
    );
  });

  it('of Japanese has the characters of the print, without blanks between them', async () => {
    const page = await read([
      [
        { x: 72, y: 700, words: '防衛⼤⾂' },
        { x: 121, y: 700, words: '記者会⾒' },
      ],
    ]);
    expect(page.text).toBe('防衛大臣記者会見');
  });

  it('in vertical lines is read from the right', async () => {
    const lines = ['︵記者︶防衛力についてお尋ねします︒', '大臣︑お答えいたします︒以上でございます︒'];
    const page = await read([
      lines.flatMap((line, i) =>
        [...line].map((words, at) => ({ x: 500 - i * 20, y: 700 - at * 12, words })),
      ),
    ]);
    expect(page.text.split(/\n+/u)).toEqual([
      '（記者）防衛力についてお尋ねします。',
      '大臣、お答えいたします。以上でございます。',
    ]);
  });

  it('has no words that run up its margin, and says so', async () => {
    const page = await read([
      [
        { x: 20, y: 100, words: 'VerDate Sep 11', turn: true },
        ...column(72, 700, ['Mr. FORBES. Good morning.']),
      ],
    ]);
    expect(page.text).toBe('Mr. FORBES. Good morning.');
    expect(page.notices).toEqual([{ notice: 'margin', characters: 12 }]);
  });

  it('of which a page is a picture says which', async () => {
    const page = await read([column(72, 700, ['Words of a page.']), []]);
    expect(page.notices).toEqual([{ notice: 'bare-pages', pages: [2] }]);
  });

  it('of pictures alone, or that is broken, is refused', async () => {
    expect(await codeOf(read([[], []]))).toBe('pdf-without-text');
    const bytes = new TextEncoder().encode('%PDF-1.4\nnothing');
    expect(await codeOf(readable({ name: 'a.pdf', bytes, contentType: null }))).toBe('file-binary');
  });
});
