import { plainName } from '../transcript/cast.js';

/** How a name fits what was typed: it begins so (0), or each typed word begins a word of it (1). */
export interface NameMatch {
  readonly rank: 0 | 1;
  /** The name that fits; null where nothing was typed. */
  readonly form: string | null;
}

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The name that fits best what was typed of it, in any case, width and script; null where none does. Japanese has no
 * blanks between words: there any part of a name may be typed. Nothing typed fits everything.
 */
export function bestMatch(typed: string, names: readonly string[]): NameMatch | null {
  const wanted = plainName(typed);
  if (wanted === '') return { rank: 1, form: null };
  let best: NameMatch | null = null;
  for (const form of names) {
    const rank = rankOf(wanted, plainName(form));
    if (rank === 0) return { rank, form };
    if (rank === 1) best ??= { rank, form };
  }
  return best;
}

function rankOf(wanted: string, name: string): 0 | 1 | null {
  if (name.startsWith(wanted)) return 0;
  if (japanese.test(wanted)) {
    const [part, whole] = [wanted, name].map((text) => text.replaceAll(' ', ''));
    return part !== undefined && whole?.includes(part) ? 1 : null;
  }
  const words = name.split(/[^\p{L}\p{M}\p{N}+]+/u);
  const begins = (start: string) => words.some((word) => word.startsWith(start));
  return wanted.split(/[^\p{L}\p{M}\p{N}+]+/u).every(begins) ? 1 : null;
}
