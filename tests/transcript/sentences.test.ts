import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/transcript/sentences.js';
import { normalisedCorpus } from '../corpus.js';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('where a sentence ends', () => {
  it.each([
    ['One. Two! Three? Four.', ['One.', 'Two!', 'Three?', 'Four.']],
    // "U.S." before a noun goes on; before a word that opens a sentence it ends.
    ['the U.S. Forces in Japan stay. We agree.', ['the U.S. Forces in Japan stay.', 'We agree.']],
    ['We work with the U.S. We go on.', ['We work with the U.S.', 'We go on.']],
    ['the U.S.-Japan Alliance. It holds.', ['the U.S.-Japan Alliance.', 'It holds.']],
    ['Japan and the U.S. will continue.', ['Japan and the U.S. will continue.']],
    [
      'I won’t second-guess Mr. Xi, but watch. Mr. Kamimura, please.',
      ['I won’t second-guess Mr. Xi, but watch.', 'Mr. Kamimura, please.'],
    ],
    [
      'Lloyd J. Austin III spoke. Antony J. Blinken too.',
      ['Lloyd J. Austin III spoke.', 'Antony J. Blinken too.'],
    ],
    [
      'We thank Min. Hamada and Gen. Ryder. They came.',
      ['We thank Min. Hamada and Gen. Ryder.', 'They came.'],
    ],
    ['He said “Yes.” Then he left.', ['He said “Yes.”', 'Then he left.']],
    ['He said "No!" (Laughter.) Next.', ['He said "No!"', '(Laughter.)', 'Next.']],
    ['for communication, so... Minister Hamada?', ['for communication, so...', 'Minister Hamada?']],
    ['Well… we will see. Yes.', ['Well… we will see.', 'Yes.']],
    ['truly. grateful, for your friendship', ['truly. grateful, for your friendship']],
    ['by 2.5 percent. In 2027. 12 more.', ['by 2.5 percent.', 'In 2027.', '12 more.']],
    [
      '承知しました。次に進みます！「はい。」以上です',
      ['承知しました。', '次に進みます！', '「はい。」', '以上です'],
    ],
    ['  Surrounded by blanks.  ', ['Surrounded by blanks.']],
    ['no stop at all', ['no stop at all']],
    ['', []],
    ['   ', []],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('keeps a closing quotation mark with its sentence in the record', async () => {
    const corpus = await normalisedCorpus();
    const paragraph = corpus
      .flatMap(({ transcript }) => transcript.turns.flatMap((turn) => turn.paragraphs))
      .find(({ text }) => text.startsWith('He said and I quote'));
    expect(split(paragraph?.text ?? '')).toEqual([
      'He said and I quote that we stand “side by side, to ensure the survival of liberty.',
      'Not just for our people, but for all people.”',
    ]);
  });
});

/** The characters that are no blanks, in order. */
const solid = (text: string) => text.replace(/\s+/gu, '');

function holdsTogether(text: string): void {
  const spans = sentencesOf(text);
  let before = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    before = end;
  }
  expect(spans.map(({ start, end }) => solid(text.slice(start, end))).join('')).toBe(solid(text));
}

describe('the sentences of a paragraph', () => {
  let paragraphs: string[];
  beforeAll(async () => {
    const corpus = await normalisedCorpus();
    paragraphs = corpus.flatMap(({ transcript }) =>
      transcript.turns.flatMap((turn) => turn.paragraphs.map(({ text }) => text)),
    );
  });

  it('hold every non-blank character of the record once, in order', () => {
    expect(paragraphs.length).toBeGreaterThan(250);
    for (const paragraph of paragraphs) holdsTogether(paragraph);
  });

  it('never begin in the middle of a title, of initials or of “U.S.” in the record', () => {
    const broken = paragraphs
      .flatMap(split)
      .filter((sentence) => /(?:\b(?:Mr|Ms|Dr|Min|Sec)|(?<![&\p{L}])\p{Lu})\.$/u.test(sentence));
    expect(broken.filter((sentence) => !/U\.S\.$/u.test(sentence))).toEqual([]);
  });

  it('hold every non-blank character of any text once, in order', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'U.S.',
        'Mr.',
        'J.',
        '. ',
        '...',
        '…',
        '! ',
        '? ',
        '。',
        '！',
        '」',
        '”',
        '"',
        ')',
        ' ',
        '\u00A0',
        '\n',
        '\t',
        '\uFEFF',
      ),
      fc.constantFrom('We ', 'forces', 'Japan', '日本', 'a', 'I', '1', '🙂', '—', '“'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => holdsTogether(pieces.join(''))),
      { numRuns: 1_000 },
    );
  });
});
