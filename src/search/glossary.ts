import { z } from 'zod';
import { editDistance } from '../edit-distance.js';
import { RecordError } from '../record-error.js';
import { isCommon } from './common-words.js';
import { type Word, wordsOf } from './words.js';

/** One entry of corpus/glossary.yml. See docs/glossary.md for how to extend it. */
export const glossaryEntrySchema = z.strictObject({
  /** The canonical English name. */
  term: z.string().min(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** The same thing in other words. */
  variants: z.array(z.string().min(1)),
  acronyms: z.array(z.string().min(1)),
  japanese: z.array(z.string().min(1)),
  readings: z.array(z.string().min(1)),
  /**
   * Other things that are related. They are shown as the nearest thing only; one that stands in for the term is
   * evidence where the record nowhere has the term, weighted lower and said so in the answer.
   */
  near: z.array(
    z.strictObject({ term: z.string().min(1), why: z.string().min(1), standsIn: z.boolean().optional() }),
  ),
  ambiguous: z.string().nullable(),
  note: z.string().nullable(),
  /** A set form of words rather than a thing: that somebody leaves it out is worth saying. */
  formula: z.boolean().optional(),
});
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

/** One line of corpus/japanese.yml: Japanese words and the English ones that the record prints for them. */
export const japaneseWordSchema = z.strictObject({
  japanese: z.array(z.string().min(1)).min(1),
  english: z.array(z.string().min(1)).min(1),
});
export type JapaneseWord = z.infer<typeof japaneseWordSchema>;

/** Words in a row that stand for an entry. `stems` for comparing; acronyms are compared as written, folded. */
export interface Form {
  readonly text: string;
  readonly words: readonly string[];
  readonly compare: 'exact' | 'stem';
}

/** An entry found in a query: which words of it, and the entry. */
export interface GlossaryMatch {
  readonly from: number;
  readonly to: number;
  readonly entry: GlossaryEntry;
}

/** The glossary, looked up by the words or the Japanese that a query has. */
export class Glossary {
  readonly #byFirst = new Map<string, { form: Form; entry: GlossaryEntry }[]>();
  readonly #byTerm = new Map<string, GlossaryEntry>();
  readonly #japanese: { text: string; entry: GlossaryEntry }[] = [];
  readonly #words = new Set<string>();
  readonly #spelled = new Set<string>();

  /** @throws RecordError where an id stands twice. */
  constructor(
    readonly entries: readonly GlossaryEntry[],
    words: readonly JapaneseWord[] = [],
  ) {
    const ids = new Set<string>();
    for (const entry of entries) {
      if (ids.has(entry.id)) throw new RecordError(`glossary.yml has ${entry.id} twice`);
      ids.add(entry.id);
      this.#byTerm.set(entry.term.toLowerCase(), entry);
      for (const form of formsOf(entry)) {
        for (const word of form.words) this.#words.add(word);
        for (const { exact } of wordsOf(form.text)) if (exact.length >= 5) this.#spelled.add(exact);
        const key = form.words[0] ?? '';
        this.#byFirst.set(key, [...(this.#byFirst.get(key) ?? []), { form, entry }]);
      }
      for (const text of [...entry.japanese, ...entry.readings]) {
        this.#japanese.push({ text: text.normalize('NFKC'), entry });
      }
    }
    for (const { japanese, english } of words) {
      const [term = '', ...variants] = english;
      const entry: GlossaryEntry = { ...plainEntry, term, id: term, variants, japanese };
      for (const text of japanese) this.#japanese.push({ text: text.normalize('NFKC'), entry });
    }
    this.#japanese.sort((a, b) => b.text.length - a.text.length);
    for (const forms of this.#byFirst.values())
      forms.sort((a, b) => b.form.words.length - a.form.words.length);
  }

  /** Whether a folded word or stem stands in some entry: such a word is not misspelt. */
  knows(word: string): boolean {
    return this.#words.has(word);
  }

  /**
   * The word of the glossary that was probably meant: one slip in five to seven letters, two from eight on, the first
   * letter right; null where none or several come as near.
   */
  correct(folded: string): string | null {
    if (folded.length < 5) return null;
    const slips = folded.length < 8 ? 1 : 2;
    let best: { word: string; distance: number }[] = [];
    for (const word of this.#spelled) {
      if (word.charAt(0) !== folded.charAt(0) || Math.abs(word.length - folded.length) > slips) continue;
      const distance = editDistance(word, folded);
      if (distance > slips || (best[0] && distance > best[0].distance)) continue;
      best = best[0] && distance === best[0].distance ? [...best, { word, distance }] : [{ word, distance }];
    }
    return best.length === 1 ? (best[0]?.word ?? null) : null;
  }

  /** The entry that the words from `at` on name, the longest form first; null where none does. */
  at(words: readonly Word[], at: number): GlossaryMatch | null {
    const word = words[at];
    if (!word) return null;
    const candidates = [...(this.#byFirst.get(word.stem) ?? []), ...(this.#byFirst.get(word.exact) ?? [])];
    let best: GlossaryMatch | null = null;
    for (const { form, entry } of candidates) {
      const fits = form.words.every((wanted, k) => words[at + k]?.[form.compare] === wanted);
      const to = at + form.words.length;
      if (fits && (!best || to > best.to)) best = { from: at, to, entry };
    }
    return best;
  }

  /** Entries named in Japanese, the longest first, not overlapping. Offsets count in the text, NFKC-folded one for one. */
  inJapanese(text: string): GlossaryMatch[] {
    const found: GlossaryMatch[] = [];
    for (const { text: form, entry } of this.#japanese) {
      for (let from = text.indexOf(form); from !== -1; from = text.indexOf(form, from + 1)) {
        const to = from + form.length;
        if (!found.some((other) => other.from < to && from < other.to)) found.push({ from, to, entry });
      }
    }
    return found.sort((a, b) => a.from - b.from);
  }

  /** The same thing in all its English and Japanese wordings. */
  same(entry: GlossaryEntry): Form[] {
    const japanese = entry.japanese.map((text): Form => formOf(text, 'stem'));
    return [...formsOf(entry), ...japanese].filter((form) => form.words.length > 0);
  }

  /** What is merely near an entry, in the near entry's own wordings where it has one. */
  near(entry: GlossaryEntry): (Form & { readonly standsIn: boolean })[] {
    return entry.near.flatMap(({ term, standsIn = false }) => {
      const other = this.#byTerm.get(term.toLowerCase());
      const forms = other ? this.same(other) : [formOf(term, 'stem')];
      return forms.map((form) => ({ ...form, standsIn }));
    });
  }
}

const plainEntry: Omit<GlossaryEntry, 'term' | 'id' | 'variants' | 'japanese'> = {
  acronyms: [],
  readings: [],
  near: [],
  ambiguous: null,
  note: null,
};

function formsOf(entry: GlossaryEntry): Form[] {
  return [
    ...[entry.term, ...entry.variants].map((text) => formOf(text, 'stem')),
    ...entry.acronyms.map((text) => formOf(text, 'exact')),
  ].filter(
    ({ text, words }) =>
      words.length > 0 && !(words.length === 1 && (isCommon(words[0] ?? '') || /^\P{L}+$/u.test(text))),
  );
}

function formOf(text: string, compare: Form['compare']): Form {
  return { text, words: wordsOf(text).map((word) => word[compare]), compare };
}
