import { describe, expect, it } from 'vitest';
import { hasOwnWordsOf } from '../../src/pairs/own-language.js';
import { type Transcript, transcriptSchema } from '../../src/transcript/transcript.js';
import { writtenPairs } from './written-pairs.js';

const [pair] = writtenPairs().filter(({ name }) => name === 'tokyo-ministerial');
const [en, ja] = [pair?.en.transcript ?? expect.fail(), pair?.ja.transcript ?? expect.fail()];

function turnOf({ turns }: Transcript, side: string) {
  return turns.find((turn) => turn.side === side) ?? expect.fail(`nobody is of ${side}`);
}
/** The same document with everybody of one side put to another. */
function withSide(transcript: Transcript, from: string, to: string): Transcript {
  const turns = transcript.turns.map((turn) => (turn.side === from ? { ...turn, side: to } : turn));
  return transcriptSchema.parse({ ...transcript, turns });
}
/** The same document without any mark of an interpreter. */
function unmarked(transcript: Transcript): Transcript {
  const turns = transcript.turns.map((turn) => ({
    ...turn,
    interpreted: 'no',
    paragraphs: turn.paragraphs.map((paragraph) => ({ ...paragraph, interpreted: false })),
  }));
  return transcriptSchema.parse({ ...transcript, turns });
}

describe('a document has somebody’s own words', () => {
  it('of the Japanese in Japanese and of Americans in English, whether it marks interpreters or not', () => {
    const [hamada, austin] = [turnOf(en, 'japan'), turnOf(en, 'us')];
    for (const read of [(one: Transcript) => one, unmarked]) {
      expect(hasOwnWordsOf(hamada, read(ja), en)).toBe(true);
      expect(hasOwnWordsOf(hamada, read(en), ja)).toBe(false);
      expect(hasOwnWordsOf(austin, read(en), ja)).toBe(true);
      expect(hasOwnWordsOf(austin, read(ja), en)).toBe(false);
    }
  });

  it('never in a provisional translation', () => {
    const document = { ...ja.document, status: 'provisional-translation' };
    const translation = transcriptSchema.parse({ ...ja, document });
    expect(hasOwnWordsOf(turnOf(en, 'japan'), translation, en)).toBe(false);
  });

  it('of a reporter, unless somebody of a third nation takes part: then nobody knows what he spoke', () => {
    const reporter = turnOf(en, 'press');
    expect(hasOwnWordsOf(reporter, ja, en)).toBe(true);
    expect(hasOwnWordsOf(reporter, withSide(ja, 'us', 'other'), en)).toBe(false);
    expect(hasOwnWordsOf(reporter, ja, withSide(en, 'us', 'other'))).toBe(false);
  });

  it('of anybody else only where it marks the words of others as interpreted, and his never', () => {
    const english = withSide(en, 'us', 'other');
    const guest = turnOf(english, 'other');
    expect(hasOwnWordsOf(guest, english, ja)).toBe(true);
    expect(hasOwnWordsOf(guest, unmarked(english), ja)).toBe(false);
    expect(hasOwnWordsOf(guest, ja, english)).toBe(false);
  });
});
