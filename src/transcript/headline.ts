import { isPersonalName, type PrintedPerson, particle, readPrintedPerson, suffix } from './printed-name.js';
import { bareWord, officeOf, startsWithTitle, titleEnd } from './title-words.js';
import {
  isCourtesy,
  isEventWord,
  isOfficeWord,
  isTitleWord,
  mayBeName,
  nationIn,
  nationOf,
  titleForm,
} from './titles.js';

/** Everybody whom a headline names with title or courtesy, or with an office after a comma, in its order. */
export function peopleOfHeadline(title: string): PrintedPerson[] {
  const words = title.replace(/\s+/gu, ' ').trim().split(' ');
  const found: PrintedPerson[] = [];
  let at = 0;
  while (at < words.length) {
    const end = at + titleEnd(words.slice(at));
    const possessive =
      end > at && /[’']s[,;]?$/u.test(words[end - 1] ?? '') && nationOf(words[end - 1] ?? '') === null;
    if (possessive) {
      at = end;
      continue;
    }
    const titled = words
      .slice(at, end)
      .some((word) => isOfficeWord(bareWord(word)) || isCourtesy(bareWord(word)));
    const from = titled ? end : at;
    const stop = nameEnd(words, from);
    if (stop > from && (titled || officeAfter(words, stop))) {
      const after = afterName(words, stop);
      const name = words
        .slice(from, stop)
        .join(' ')
        .replace(/[,;:]+$/u, '');
      const before = readPrintedPerson(`${words.slice(at, end).join(' ')} ${name}`);
      found.push({
        name,
        office: before.office ?? officeOf(after.office),
        courtesy: before.courtesy,
        nation: before.nation ?? nationIn(after.office) ?? nationIn(after.of),
        aside: null,
      });
      at = after.end;
    } else at = Math.max(stop, at + 1);
  }
  return found.filter((person) => person.name !== null && isPersonalName(person.name));
}

/** Where the run of name words ends: at a small letter, a word of titles or events, or after a comma. */
function nameEnd(words: readonly string[], from: number): number {
  let at = from;
  while (at < words.length) {
    const word = words[at] ?? '';
    const bare = word.replace(/[,;:]+$/u, '').replace(/[’']s$/u, '');
    const suffixed = suffix.test(titleForm(bare)) && at > from;
    if (!suffixed) {
      const named = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(bare) || (at > from && particle.test(bare));
      if (!named || isEventWord(bare) || nationOf(bare) !== null) break;
      if (isTitleWord(bare) && !(at > from && mayBeName(bare))) break;
    }
    at += 1;
    if (/[,;:]$/u.test(word) && !suffix.test(titleForm(words[at] ?? ''))) break;
  }
  while (at > from && particle.test(words[at - 1] ?? '')) at -= 1;
  return at;
}

/** Whether an office follows a name after a comma, and is not the title of the next one who is named. */
function officeAfter(words: readonly string[], at: number): boolean {
  if (!/,$/u.test(words[at - 1] ?? '') || !startsWithTitle(words.slice(at, at + 6).join(' '))) return false;
  const end = at + titleEnd(words.slice(at));
  return /[,;]$/u.test(words[end - 1] ?? '') || nameEnd(words, end) === end;
}

/** What follows a name: its office after a comma (to the next `and` before a name), or its nation after `of`. */
function afterName(words: readonly string[], at: number): { office: string; of: string; end: number } {
  if (officeAfter(words, at)) {
    const end = at + titleEnd(words.slice(at));
    return { office: bareWord(words.slice(at, end).join(' ')), of: '', end: Math.max(end, at + 1) };
  }
  if (titleForm(words[at] ?? '') === 'of') {
    const of = words.slice(at + 1, at + 5).join(' ');
    if (nationIn(of) !== null) return { office: '', of, end: at + 2 };
  }
  return { office: '', of: '', end: at };
}
