import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personMentions } from '../../src/transcript/person-mentions.js';
import { castAt, meeting, officeHoldersOn } from './casts.js';

const tokyo = castAt(meeting.tokyo2023);
const washington = castAt(meeting.washington2023);
const tokyo2024 = castAt(meeting.tokyo2024);

const mentioned = (text: string, cast = washington, byOffice = false) =>
  personMentions(text, cast, byOffice).map(({ text: printed, person }) => [printed, person?.id ?? null]);

describe('a person named in running text', () => {
  it.each([
    [
      'Japanese Defense Minister Yasukazu Hamada held talks',
      'Japanese Defense Minister Yasukazu Hamada',
      'hamada-yasukazu',
    ],
    ['with Hamada Yasukazu in Tokyo', 'Hamada Yasukazu', 'hamada-yasukazu'],
    [
      'thank Secretary of Defense Lloyd J. Austin III for',
      'Secretary of Defense Lloyd J. Austin III',
      'austin-lloyd',
    ],
    [
      'U.S. Secretary of Defense Lloyd Austin welcomed',
      'U.S. Secretary of Defense Lloyd Austin',
      'austin-lloyd',
    ],
    ['and President Biden told', 'President Biden', 'biden-joseph'],
    ['Prime Minister Kishida became', 'Prime Minister Kishida', 'kishida-fumio'],
    ['I won’t second-guess Mr. Xi, but', 'Mr. Xi', 'xi-jinping'],
    ['With that, Yogi, the floor is yours', 'Yogi', 'hayashi-yoshimasa'],
    ['浜田靖一防衛大臣は述べた', '浜田靖一', 'hamada-yasukazu'],
  ])('%s', (text, printed, id) => {
    expect(mentioned(text)).toEqual([[printed, id]]);
  });

  it('comes with others in the order of the text', () => {
    expect(mentioned('Minister Hamada, Secretary Blinken, and Secretary Austin').map(([, id]) => id)).toEqual(
      ['hamada-yasukazu', 'blinken-antony', 'austin-lloyd'],
    );
  });

  it('is not found inside another word or under another name', () => {
    expect(mentioned('Austinite and Hamadan, Kamimura of the Yomiuri')).toEqual([]);
  });

  it('is nobody certain where the title is another’s, as when Austin says “Prime Minister Hamada”', () => {
    expect(mentioned('as Prime Minister Hamada has said previously')).toEqual([
      ['Prime Minister Hamada', null],
    ]);
  });

  it('is nobody certain where two of the day bear the name', () => {
    expect(mentioned('Kihara said', officeHoldersOn('2023-09-13'))).toEqual([['Kihara', null]]);
    expect(mentioned('Defense Minister Kihara said', officeHoldersOn('2023-09-13'))).toEqual([
      ['Defense Minister Kihara', 'kihara-minoru'],
    ]);
    expect(mentioned('Kihara said', tokyo2024)).toEqual([['Kihara', 'kihara-minoru']]);
  });

  it.each(['Seiji Kihara said', 'Taro Kihara said', 'Ambassador Kihara said'])(
    'is not the minister where another of his family name is printed: %s',
    (text) => {
      expect(mentioned(text, tokyo2024).map(([, id]) => id)).not.toContain('kihara-minoru');
    },
  );

  it('is not found outside the dates of the office', () => {
    expect(mentioned('Minister Hamada said', tokyo2024)).toEqual([]);
    expect(mentioned('President Bolsonaro remains', tokyo2024)).toEqual([]);
  });
});

describe('a person named by the office alone', () => {
  it('is the one at the table who holds it, only where that is asked for', () => {
    expect(mentioned('the Japanese defense minister spoke', tokyo, true)).toEqual([
      ['Japanese defense minister', 'hamada-yasukazu'],
    ]);
    expect(mentioned('the Japanese defense minister spoke', tokyo)).toEqual([]);
  });

  it('is nobody where it is another nation’s', () => {
    const [, id] = mentioned('the Chinese Defense Minister declining to meet', tokyo, true)[0] ?? [];
    expect(id ?? null).toBeNull();
    expect(
      mentioned('the South Korean foreign minister', washington, true).map(([, who]) => who),
    ).not.toContain('hayashi-yoshimasa');
  });
});

it('mentions are slices of the text, in order, and never overlap, whatever the text', () => {
  const piece = fc.constantFrom(
    'Secretary ',
    'of Defense ',
    'Minister ',
    'Hamada',
    'Hayashi',
    'Yasukazu ',
    ' Lloyd J. Austin III',
    'Prime ',
    'the Japanese ',
    'defense minister',
    ' and ',
    ', ',
    '. ',
    '浜田靖一',
    'U.S. ',
    'former ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.boolean(), (pieces, byOffice) => {
      const text = pieces.join('');
      let before = 0;
      for (const mention of personMentions(text, washington, byOffice)) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(mention.text.trim()).toBe(mention.text);
        expect(mention.start).toBeGreaterThanOrEqual(before);
        before = mention.end;
      }
    }),
    { numRuns: 300 },
  );
});
