import { datePartsOf, englishMonths, wholeSpan } from './date-parts.js';

const sides: Readonly<Record<string, string>> = {
  us: '米国側',
  japan: '日本側',
  press: '記者',
  staff: '事務方',
  other: 'その他',
};
const kinds: Readonly<Record<string, string>> = {
  statement: '発言',
  question: '質問',
  answer: '答え',
  moderation: '司会',
  reported: '記述',
  transcript: '発言録',
  readout: '会談概要',
  article: '記事',
};
const limits: Readonly<Record<string, string>> = {
  before: 'より前',
  until: 'まで',
  after: 'より後',
  since: '以降',
};

/**
 * A typed filter in Japanese; the names of people and meetings stay as they are printed.
 *
 * @param values sides, kinds, ISO days, or ids
 * @param inWords the same as the search says it in English: names and titles, joined by ` or `
 */
export function filterInJapanese(name: string, values: readonly string[], inWords: string): string {
  const each = (inJapanese: (value: string) => string) => values.map(inJapanese).join('または');
  switch (name) {
    case 'side':
      return each((side) => sides[side] ?? side);
    case 'kind':
      return each((kind) => kinds[kind] ?? kind);
    case 'from':
      return each((date) => `${dayInJapanese(date)}以降`);
    case 'to':
      return each((date) => `${dayInJapanese(date)}まで`);
    default:
      return inWords.split(/ or |; /u).join('または');
  }
}

/** A first and a last day: `2023年6月`, `2023年6月1日から2024年7月28日まで`. */
export function daysInJapanese(from: string, to: string): string {
  const whole = wholeSpan(from, to);
  if (whole === null) return `${dayInJapanese(from)}から${dayInJapanese(to)}まで`;
  return /^\d{4}$/u.test(whole) ? `${whole}年` : dayInJapanese(whole);
}

/**
 * What plain words were read as, in Japanese: `side japan`, `questions`, `since June 2023`. What is not such a form (a
 * name, a title) stays as it is.
 */
export function wordsInJapanese(name: string, alternatives: readonly string[]): string {
  return alternatives.map((words) => inJapanese(name, words)).join('または');
}

function inJapanese(name: string, words: string): string {
  switch (name) {
    case 'side':
      return sides[words.replace(/^side /u, '')] ?? words;
    case 'kind':
      return kinds[words.replace(/s$/u, '')] ?? words;
    case 'date':
      return words.split(', ').map(dateInJapanese).join('、');
    case 'speaker':
      // Nobody speaks in a readout: it stands among the speakers by its kind.
      return words
        .split(' or ')
        .map((one) => kinds[one.replace(/s$/u, '')] ?? one)
        .join('または');
    default:
      return words;
  }
}

const dateForm = new RegExp(
  `^(?:(?<limit>${Object.keys(limits).join('|')}) )?(?:(?:(?<day>\\d{1,2}) )?(?<month>${englishMonths.join('|')}) )?(?<year>\\d{4})$`,
  'u',
);

function dateInJapanese(words: string): string {
  const { limit, day: ofMonth, month, year } = dateForm.exec(words)?.groups ?? {};
  if (year === undefined) return words;
  const number = englishMonths.indexOf(month ?? '') + 1;
  const parts = [`${year}年`, number > 0 ? `${number}月` : '', ofMonth ? `${Number(ofMonth)}日` : ''];
  return `${parts.join('')}${limit ? (limits[limit] ?? '') : ''}`;
}

/** `2023-06-01` as `2023年6月1日`, `2023-06` as `2023年6月`; anything else as it is. */
export function dayInJapanese(date: string): string {
  const parts = datePartsOf(date);
  return parts ? `${parts.year}年${parts.month}月${parts.day === null ? '' : `${parts.day}日`}` : date;
}
