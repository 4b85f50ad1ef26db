import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeFlags } from '../src/flags.js';
import { UsageError } from '../src/mistakes/usage-error.js';
import { told } from './told.js';

const known = { limit: { from: 1, to: 50 }, explain: 'switch' } as const;
const take = (typed: string) => takeFlags(typed, known);

function mistake(typed: string): UsageError {
  try {
    take(typed);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error(`${typed} was taken`);
}

describe('flags', () => {
  it.each([
    ['counterstrike', 'counterstrike', {}],
    ['counterstrike --limit 2', 'counterstrike', { limit: 2 }],
    ['--limit 2 counterstrike', 'counterstrike', { limit: 2 }],
    ['--limit=2 counterstrike', 'counterstrike', { limit: 2 }],
    ['counterstrike --LIMIT 2', 'counterstrike', { limit: 2 }],
    ['counterstrike —limit 2', 'counterstrike', { limit: 2 }],
    ['counterstrike --explain', 'counterstrike', { explain: true }],
    ['--explain --limit 50 counterstrike', 'counterstrike', { explain: true, limit: 50 }],
    ['--limit 2', '', { limit: 2 }],
    ['', '', {}],
  ])('%j leaves %j', (typed, rest, flags) => {
    expect(take(typed)).toEqual({ rest, flags });
  });

  it.each([
    '"--limit 2"',
    '“--limit 2” deterrence',
    'the well--known case',
    'a -- b',
    'deterrence -nuclear',
    'counter-strike 2+2',
  ])('%j are words', (typed) => {
    expect(take(typed)).toEqual({ rest: typed, flags: {} });
  });

  it('leaves a number behind a switch among the words', () => {
    expect(take('--explain 2023 budget').rest.split(/\s+/u)).toEqual(['2023', 'budget']);
  });

  it('takes the last of two', () => {
    expect(take('x --limit 2 --limit 3').flags).toEqual({ limit: 3 });
  });

  it.each([
    ['x --limit 0', '1 to 50'],
    ['x --limit 51', '1 to 50'],
    ['x --limit -1', '1 to 50'],
    ['x --limit', '1 to 50'],
    ['x --limit two', '1 to 50'],
    ['x --limit 2.5', '1 to 50'],
    ['x --limits 2', 'There is no flag --limits'],
    ['x --colour', 'There is no flag --colour'],
  ])('%j is refused: %s', (typed, sentence) => {
    const error = mistake(typed);
    const { place } = error;
    expect(told(error).sentence).toContain(sentence);
    expect(told(error).instead).toContain('--');
    expect(typed.slice(place?.from, place?.to)).toMatch(/^--\w+/u);
    expect(place?.text).toBe(typed);
  });

  it('keeps every other word in its order, whatever stands between', () => {
    const word = fc.constantFrom(
      'deterrence',
      '"free and open"',
      '-nuclear',
      'speaker:hamada',
      '2023',
      '反撃',
      '🙂',
      'a--b',
    );
    const flag = fc.constantFrom('--limit 2', '--limit=7', '--explain', '—limit 3');
    fc.assert(
      fc.property(fc.array(fc.oneof(word, flag), { maxLength: 8 }), (parts) => {
        const words = parts.filter((part) => !/^(?:--|—)/u.test(part));
        expect(take(parts.join(' ')).rest.split(/\s+/u).join(' ')).toBe(words.join(' '));
      }),
    );
  });
});
