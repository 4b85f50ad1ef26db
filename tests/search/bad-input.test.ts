import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import { type QuoteResult, quoteResultSchema } from '../../src/evidence/quote-result.js';
import { UsageError } from '../../src/mistakes/usage-error.js';
import type { TeamRecord } from '../../src/record.js';
import { corpusDir } from '../corpus.js';
import { told } from '../told.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

/** An answer of the promised shape, or the user's mistake; every other exception fails the test. */
function outcome(query: string, asTyped = false): QuoteResult | UsageError {
  try {
    return quoteResultSchema.parse(record.quote(query, { asTyped }));
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}

const mistake = (query: string): UsageError => {
  const found = outcome(query);
  if (found instanceof UsageError) return found;
  throw new Error(`${query} was read`);
};

describe('bad input gets one sentence that says what to type instead', () => {
  it.each([
    ['nothing', '', 'There is nothing to search for.'],
    ['blanks', ' \n\t ', 'There is nothing to search for.'],
    ['NUL bytes', '\u0000\u0000', 'There is nothing to search for.'],
    ['5,000 characters', 'x'.repeat(5000), 'The query has 5000 characters; 1000 are read.'],
    ['only operators', '- -- --- ( ) * && || ?', 'There is no word in the query.'],
    [
      '200 terms',
      Array.from({ length: 200 }, (_, i) => `q${i}`).join(' '),
      'The query has 200 telling words; 40 are read.',
    ],
    ['only stop words', 'what is it that they are to do', 'The query has only very common words.'],
    ['only exclusions', '-deterrence', 'The query only says what to leave out.'],
    ['an open quotation mark', '"free and open', 'A quotation mark is opened and not closed.'],
    ['an empty quotation', 'deterrence ""', 'There is nothing between the quotation marks.'],
    ['a name that nobody has', 'speaker:yamamoto deterrence', 'Nobody in the record is called “yamamoto”.'],
    ['a meeting that nobody held', 'meeting:yalta', 'The record has no meeting “yalta”.'],
    ['a side that nobody is on', 'side:mars deterrence', 'There is no side “mars”.'],
    ['a word that objects have', 'side:constructor deterrence', 'There is no side “constructor”.'],
    ['a kind that is none', 'kind:rumour deterrence', 'There is no kind “rumour”.'],
    ['a date that is none', 'from:soon deterrence', '“soon” is not a date.'],
    ['a month that is none', 'from:2023-13 deterrence', '“2023-13” is not a date.'],
    ['a filter that is none', 'autor:hamada', 'There is no filter “autor:”.'],
    ['a filter without a value', 'deterrence speaker:', 'Nothing stands after “speaker:”.'],
    ['a filter of commas', 'speaker:,,, deterrence', 'Nothing stands after “speaker:”.'],
  ])('%s', (_, query, sentence) => {
    expect(told(mistake(query)).sentence).toBe(sentence);
    expect(told(mistake(query)).instead).not.toBe('');
  });

  it.each([
    ['speaker:hamda tomahawk', 'Did you mean speaker:hamada?'],
    ['speaker:blinkin DPRK', 'Did you mean speaker:blinken?'],
    ['meeting:pentagn', 'Did you mean meeting:2022-09-14-pentagon-austin-hamada?'],
  ])('%s: the nearest is offered', (query, instead) => {
    expect(told(mistake(query)).instead).toBe(instead);
  });

  it.each([
    '"free and open',
    '“free and open',
    '「反撃能力',
    '『反撃能力',
    '«deterrence',
    'deterrence "nuclear',
  ])('%s: the way out that is offered can be typed', (query) => {
    const offered = told(mistake(query)).instead.replace(/^Close it: /u, '');
    expect(offered).not.toBe('');
    expect(outcome(offered)).not.toBeInstanceOf(UsageError);
  });
});

describe('odd input is read as far as it says something', () => {
  it.each([
    ['an emoji beside a word', 'Tomahawk 🚀', /tomahawk/iu],
    ['a NUL behind a word', 'Tomahawk\u0000', /tomahawk/iu],
    ['half of a surrogate pair', 'Tomahawk \ud83d', /tomahawk/iu],
    ['zero-width and direction marks', '\u202aTomahawk\u202c \u200b', /tomahawk/iu],
    ['markup of Slack', '*Tomahawk*?!', /tomahawk/iu],
  ])('%s', (_, query, printed) => {
    const found = outcome(query);
    expect(found).not.toBeInstanceOf(UsageError);
    expect(found).toMatchObject({ query, answered: true });
    if (!(found instanceof UsageError)) expect(found.quotes[0]?.text).toMatch(printed);
  });

  it.each([
    ['right-to-left text', 'ردع نووي'],
    ['Hebrew', 'הרתעה מורחבת'],
    ['words of a program', 'constructor prototype'],
    ['a pattern', 'zzz(.*)+[a-z]{9} zzzz'],
    ['a word of 1,000 letters', 'a'.repeat(1000)],
    ['dates that are none', '令和99年13月 31 February 2023'],
    ['a period that ends before it begins', 'from:2025 to:2022 deterrence'],
  ])('%s is not answered', (_, query) => {
    expect(outcome(query)).toMatchObject({ answered: false, quotes: [] });
  });

  it.each([
    ['emoji alone', '🚀🇯🇵👩‍👩‍👧'],
    ['half of a surrogate pair alone', '\ud800'],
    ['invisible characters alone', '\u200b\u200d\ufeff'],
    ['particles alone', 'のはが'],
  ])('%s: the user is told that there is nothing to look for', (_, query) => {
    expect(outcome(query)).toBeInstanceOf(UsageError);
  });

  it('answers or explains whatever is typed, in the promised shape', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        ...[
          '"',
          '“',
          '「',
          '-',
          ':',
          'speaker:',
          'from:2023',
          'in 2024',
          '2023年6月',
          'Hamada',
          'Austin and',
        ],
        ...[
          'who asked',
          'last 2+2',
          'counter-strike',
          'constructor',
          '__proto__',
          '反撃能力',
          '\u0000',
          '👩‍👩‍👧',
        ],
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.boolean(), (pieces, asTyped) => {
        const found = outcome(pieces.join(' '), asTyped);
        if (found instanceof UsageError) expect(told(found).sentence).toMatch(/[.]$/u);
        else expect(found.answered).toBe(found.quotes.length > 0);
      }),
      { numRuns: 300 },
    );
  });
});
