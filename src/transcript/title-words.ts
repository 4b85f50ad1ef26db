import type { PrintedPerson } from './printed-name.js';
import {
  isConnector,
  isCourtesy,
  isDomainWord,
  isOfficeWord,
  isTitleWord,
  mayBeName,
  nationOf,
  titleForm,
} from './titles.js';

/** Whether a text begins with an office, its nation and domain words before it allowed. */
export function startsWithTitle(text: string): boolean {
  const words = text.split(/\s+/u);
  return words.slice(0, titleEnd(words)).some((word) => isOfficeWord(bareWord(word)));
}

/** How many words from the first belong to titles, their domains and nations. */
export function titleEnd(words: readonly string[]): number {
  let at = 0;
  let titled = false;
  let courteous = true;
  while (at < words.length) {
    const word = words[at] ?? '';
    const bare = word.replace(/[,;:]+$/u, '');
    const above = words[at - 1] ?? '';
    if (/[,;:]$/u.test(above) && (nationOf(above) !== null || !isDomainWord(above))) break;
    if (isTitleWord(bare) || nationOf(bare) !== null) {
      if (words.length === 1 && mayBeName(bare)) break;
      const last = at === words.length - 1;
      if (
        last &&
        titled &&
        mayBeName(bare) &&
        words.slice(0, at).some((one) => isCourtesy(one) || isOfficeWord(one))
      )
        break;
      titled ||= isTitleWord(bare);
      courteous &&= isCourtesy(bare) || isArticle(bare);
    } else if (titled && isConnector(bare) && belongsToTitle(words, at + 1)) {
      // `of`, `for`, `the`: part of the title where a word of a title follows.
    } else if (
      isDomainWord(bare) &&
      ((titled && !courteous) || titleFollows(words, at)) &&
      at < words.length
    ) {
      // `Secretary of Commerce`, `NATO Secretary General`.
    } else break;
    at += 1;
  }
  return at;
}

function isArticle(word: string): boolean {
  return /^(?:the|a|an)$/iu.test(word);
}

function belongsToTitle(words: readonly string[], at: number): boolean {
  const word = (words[at] ?? '').replace(/[,;:]+$/u, '');
  if (isConnector(word)) return belongsToTitle(words, at + 1);
  return isTitleWord(word) || isDomainWord(word) || nationOf(word) !== null;
}

/** Whether only words of titles stand between here and an office: `Defense Department Spokesperson`. */
function titleFollows(words: readonly string[], at: number): boolean {
  for (const word of words.slice(at + 1, at + 9)) {
    if (isOfficeWord(word)) return true;
    if (!isDomainWord(word) && !isConnector(word) && nationOf(word) === null) return false;
  }
  return false;
}

/** The office in a run of title words, courtesies and nation taken off; null where no word of it is an office. */
export function officeOf(printed: string): string | null {
  const words = printed.split(/\s+/u).filter((word) => word !== '');
  while (words.length > 0) {
    const [first = ''] = words;
    const last = words.at(-1) ?? '';
    if (isCourtesy(first) || nationOf(first) !== null || isConnector(first)) words.shift();
    else if (isConnector(last) || isCourtesy(last)) words.pop();
    else break;
  }
  const text = words.join(' ').replace(/[,;:]+$/u, '');
  return words.some((word) => isOfficeWord(word.replace(/[,;:]+$/u, ''))) ? text : null;
}

/** The courtesy among title words, and whose it is. */
export function courtesyOf(titles: readonly string[]): PrintedPerson['courtesy'] {
  const forms = titles.map(titleForm);
  if (forms.some((form) => form === 'mr' || form === 'sir')) return 'man';
  if (forms.some((form) => /^(?:mrs|ms|miss|madam|madame|dame)$/u.test(form))) return 'woman';
  return titles.some(isCourtesy) ? 'any' : null;
}

/** A word without the comma or colon after it. */
export function bareWord(word: string): string {
  return word.replace(/[,;:]+$/u, '');
}
