import type { GlossaryEntry } from '../../search/glossary.js';
import { wordsOf } from '../../search/words.js';

/** What the glossary has for a word that was typed. */
export interface LookedUp {
  /** Null where no term, or more than one, is named. */
  readonly entry: GlossaryEntry | null;
  /** Only the beginning of the term was typed. */
  readonly completed: boolean;
  /** Terms that begin so; else the nearest; empty where there is an entry. */
  readonly nearest: readonly GlossaryEntry[];
}

/** How many terms are named where one is not found. */
const nearestShown = 5;
/** Pairs of letters that a name must share with what was typed to be near it. */
const leastAlike = 0.3;

/**
 * Looks a word up: by any of a term's names, in either language, whatever its inflection, hyphens and case; then by the
 * beginning of a name, where only one term begins so.
 */
export function lookUp(typed: string, entries: readonly GlossaryEntry[]): LookedUp {
  const wanted = unquoted(typed);
  const stems = stemmed(wanted);
  const named = entries.filter((entry) => namesOf(entry).some((name) => stemmed(name) === stems));
  const [only] = named;
  if (only && named.length === 1) return { entry: only, completed: false, nearest: [] };
  if (named.length > 1) {
    // A name that is one term's own goes before another's variant.
    const own = named.filter(({ term, japanese }) =>
      [term, japanese[0] ?? ''].some((name) => stemmed(name) === stems),
    );
    const [first] = own;
    if (first && own.length === 1) return { entry: first, completed: false, nearest: [] };
    return { entry: null, completed: false, nearest: named.slice(0, nearestShown) };
  }
  const begun = folded(wanted);
  const beginning =
    begun.length === 0
      ? []
      : entries.filter((entry) => namesOf(entry).some((name) => folded(name).startsWith(begun)));
  const [completed] = beginning;
  if (completed && beginning.length === 1) return { entry: completed, completed: true, nearest: [] };
  if (completed)
    return { entry: null, completed: false, nearest: shortestFirst(beginning).slice(0, nearestShown) };
  return { entry: null, completed: false, nearest: nearestTo(begun, entries) };
}

function namesOf({ term, id, variants, acronyms, japanese, readings }: GlossaryEntry): string[] {
  return [term, id, ...variants, ...acronyms, ...japanese, ...readings];
}

function shortestFirst(entries: readonly GlossaryEntry[]): GlossaryEntry[] {
  return [...entries].sort((a, b) => a.term.length - b.term.length);
}

/** Terms one of whose names shares most pairs of letters with what was typed (Dice), or has it as a word. */
function nearestTo(begun: string, entries: readonly GlossaryEntry[]): GlossaryEntry[] {
  return entries
    .map((entry) => ({ entry, alike: Math.max(...namesOf(entry).map((name) => alike(begun, folded(name)))) }))
    .filter((one) => one.alike >= leastAlike)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, nearestShown)
    .map(({ entry }) => entry);
}

function alike(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  const dice = left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
  return a.length > 1 && b.split(' ').includes(a) ? Math.max(dice, 0.9) : dice;
}

function pairsOf(text: string): Set<string> {
  const letters = [...text];
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
}

function unquoted(typed: string): string {
  return typed.trim().replace(/^["“”„「『«]+|["“”»」』]+$/gu, '');
}

function folded(text: string): string {
  return wordsOf(text.normalize('NFKC')).length === 0
    ? ''
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[-‐‑–−\s]+/gu, ' ')
        .trim();
}

function stemmed(text: string): string {
  return wordsOf(text.normalize('NFKC'))
    .map(({ stem }) => stem)
    .join(' ');
}
