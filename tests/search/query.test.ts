import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/mistakes/usage-error.js';
import { parseQuery } from '../../src/search/query.js';
import { told } from '../told.js';

const shape = (typed: string) =>
  parseQuery(typed).parts.map((part) =>
    part.part === 'filter'
      ? `${part.name}:${part.values.join('|')}`
      : `${part.excluded ? '-' : ''}${part.part}(${part.text})`,
  );

describe('the query language', () => {
  it.each([
    ['counterstrike', ['words(counterstrike)']],
    ['four  star', ['words(four)', 'words(star)']],
    ['"full range" nuclear', ['phrase(full range)', 'words(nuclear)']],
    ['“full range”', ['phrase(full range)']],
    ['「反撃能力」', ['phrase(反撃能力)']],
    ['-china deterrence', ['-words(china)', 'words(deterrence)']],
    ['deterrence -"North Korea"', ['words(deterrence)', '-phrase(North Korea)']],
    ['speaker:hamada tomahawk', ['speaker:hamada', 'words(tomahawk)']],
    ['Speaker:"Kihara Minoru"', ['speaker:Kihara Minoru']],
    ['speaker:austin,hamada x', ['speaker:austin|hamada', 'words(x)']],
    ['from:2023 to:2023-06', ['from:2023', 'to:2023-06']],
    ['counter-strike', ['words(counter-strike)']],
    ['2+2 U.S.-Japan', ['words(2+2)', 'words(U.S.-Japan)']],
    ['https://example.org/a', ['words(https://example.org/a)']],
    ['the bottom line: stronger', ['words(the)', 'words(bottom)', 'words(line:)', 'words(stronger)']],
  ])('reads %s', (typed, expected) => {
    expect(shape(typed)).toEqual(expected);
  });

  it.each([
    ['', 'nothing to search for', null],
    ['   ', 'nothing to search for', null],
    ['"free and open', 'opened and not closed', [0, 14]],
    ['deterrence ""', 'nothing between', [11, 13]],
    ['spaeker:hamada x', 'no filter “spaeker:”', [0, 14]],
    ['deterrence speaker: hamada', 'Nothing stands after', [11, 19]],
    ['-china -"North Korea"', 'only says what to leave out', [0, 21]],
    ['a -speaker:hamada', 'cannot be excluded', [2, 11]],
    ['x'.repeat(5000), '5000 characters', null],
  ])('says what is wrong with %j, and where', (typed, sentence, place) => {
    const error = mistakeIn(typed);
    expect(told(error).sentence).toContain(sentence);
    expect(told(error).instead).not.toBe('');
    expect(error.place ? [error.place.from, error.place.to] : null).toEqual(place);
  });

  it('reads anything at all or says what is wrong, and loses no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        try {
          const { parts } = parseQuery(typed);
          let at = 0;
          for (const part of parts) {
            expect(part.from).toBeGreaterThanOrEqual(at);
            expect(
              typed
                .slice(at, part.from)
                .replace(/\p{Cc}/gu, ' ')
                .trim(),
            ).toBe('');
            at = part.to;
          }
          expect(
            typed
              .slice(at)
              .replace(/\p{Cc}/gu, ' ')
              .trim(),
          ).toBe('');
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

function mistakeIn(typed: string): UsageError {
  try {
    parseQuery(typed);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error(`${typed} was read`);
}
