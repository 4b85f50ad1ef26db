import { describe, expect, it } from 'vitest';
import { innerQuotations } from '../../src/transcript/inner-quotations.js';
import type { Paragraph } from '../../src/transcript/transcript.js';
import { normalisedCorpus } from '../corpus.js';
import { castAt, meeting } from './casts.js';

const cast = castAt(meeting.tokyo2024);

/** Paragraphs as they would stand one after another in a source that begins with `offset` other characters. */
function paragraphs(offset: number, ...texts: string[]): Paragraph[] {
  let start = offset;
  return texts.map((text) => {
    const paragraph = { text, start, end: start + text.length, interpreted: false };
    start += text.length + 1;
    return paragraph;
  });
}

function found(...texts: string[]) {
  const source = `#######${texts.join('\n')}`;
  return innerQuotations(paragraphs(7, ...texts), cast).map(({ start, end, speaker, attribution }) => ({
    words: source.slice(start, end),
    speaker: speaker?.id ?? null,
    attribution,
  }));
}

describe('words that a speaker repeats from somebody else', () => {
  it('are the ones between the marks, with whoever the same clause names', () => {
    expect(found('As Prime Minister Kishida said, “Ukraine today may be East Asia tomorrow.”')).toEqual([
      {
        words: 'Ukraine today may be East Asia tomorrow.',
        speaker: 'kishida-fumio',
        attribution: 'As Prime Minister Kishida said,',
      },
    ]);
  });

  it('are the one’s whom the paragraph before names alone, where the clause says “he”', () => {
    const [quotation] = found(
      'When Prime Minister Kishida addressed Congress, he reminded the United States.',
      'He said and I quote that we stand “side by side, to ensure the survival of liberty.”',
    );
    expect(quotation).toMatchObject({
      speaker: 'kishida-fumio',
      attribution: expect.stringMatching(/^He said/u),
    });
  });

  it('are nobody’s where the paragraph before names two, or none', () => {
    const he = 'He said that we stand “side by side, to ensure the survival of liberty.”';
    expect(found('President Biden met Prime Minister Kishida.', he)[0]?.speaker).toBeNull();
    expect(found('It was a good day.', he)[0]?.speaker).toBeNull();
    expect(found(he)[0]?.speaker).toBeNull();
  });

  it('are nobody’s where the clause names two', () => {
    const [quotation] = found(
      'President Biden and Prime Minister Kishida said “we will stand by each other.”',
    );
    expect(quotation).toMatchObject({ speaker: null });
  });

  it('may stand between straight quotation marks', () => {
    expect(found('As President Biden said, "we will stand by each other."')[0]?.words).toBe(
      'we will stand by each other.',
    );
  });
});

describe('what is no repeated speech', () => {
  it.each([
    'At the Japan-U.S. “2+2” meeting in January.',
    'They share a vision of “a free and open Indo-Pacific” for all.',
    'He said “no way, never”.',
    'Nobody said anything at all about it.',
    'He said “we will stand by each other',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it('in the record stand once, in Blinken’s turn, and are Kishida’s; the turn stays Blinken’s', async () => {
  const corpus = await normalisedCorpus();
  const all = corpus.flatMap(({ source, transcript }) =>
    transcript.turns.flatMap((turn) =>
      turn.innerQuotations.map((inner) => ({
        by: turn.speaker?.id,
        of: inner.speaker?.id,
        words: source.text.slice(inner.start, inner.end),
      })),
    ),
  );
  expect(all).toEqual([
    {
      by: 'blinken-antony',
      of: 'kishida-fumio',
      words: 'side by side, to ensure the survival of liberty. Not just for our people, but for all people.',
    },
  ]);
});
