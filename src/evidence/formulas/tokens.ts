import { isCommon } from '../../search/common-words.js';
import type { Glossary, GlossaryEntry } from '../../search/glossary.js';
import { type Word, wordsOf } from '../../search/words.js';
import type { Span } from '../../transcript/transcript.js';

/**
 * One word of a text as wordings are compared by it. A term of the glossary is one word whichever way it is printed
 * ("Article V", "Article 5"), and so is a person's name; any other word is its stem. Words too common to tell anything
 * are none. `+` before a stem: it stands within a longer wording of the term beside it. Offsets count in the text given.
 */
export interface Token extends Span {
  readonly key: string;
  /** `pair`: two characters of Japanese, of which the next pair has one again. */
  readonly is: 'term' | 'name' | 'number' | 'word' | 'pair';
  /** A sign that parts clauses stands between this word and the one before it. */
  readonly parted: boolean;
}

/** What words are recognised by: the glossary, which of its entries are terms (the others are people), and their Japanese. */
export interface Anchors {
  readonly glossary: Glossary;
  readonly terms: ReadonlySet<string>;
  /** Japanese names of entries by their first character, the longest first. */
  readonly japanese: ReadonlyMap<string, readonly { readonly text: string; readonly id: string }[]>;
}

/** @param entries those of the glossary that are terms. */
export function anchorsOf(glossary: Glossary, entries: readonly GlossaryEntry[]): Anchors {
  const forms = new Map<string, { text: string; id: string }[]>();
  for (const { id, japanese: names } of glossary.entries) {
    for (const name of names) {
      const text = name.normalize('NFKC');
      const known = forms.get(text.charAt(0));
      if (known) known.push({ text, id });
      else forms.set(text.charAt(0), [{ text, id }]);
    }
  }
  for (const some of forms.values()) some.sort((a, b) => b.text.length - a.text.length);
  return { glossary, terms: new Set(entries.map(({ id }) => id)), japanese: forms };
}

const partsClauses = /[,;:、，；：。．.!?！？()（）[\]「」『』“”"—–―]|(?:^|\s)-+(?:\s|$)/u;
const isJapanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** The telling words of a text, in order; people's names and the titles before them are none. */
export function tokensOf(text: string, anchors: Anchors): Token[] {
  const { glossary, terms } = anchors;
  const kindOf = (id: string) => (terms.has(id) ? 'term' : 'name');
  const named = isJapanese.test(text) ? inJapanese(text, anchors) : [];
  const tokens: Token[] = [];
  let last = 0;
  const add = (start: number, end: number, key: string, is: Token['is']) => {
    tokens.push({
      start,
      end,
      key,
      is,
      parted: tokens.length > 0 && partsClauses.test(text.slice(last, start)),
    });
    last = Math.max(last, end);
  };
  let next = 0;
  let termEnd = 0;
  const words = wordsOf(text);
  for (let i = 0; i < words.length; ) {
    const word = words[i];
    if (!word) break;
    const entry = named[next];
    if (entry && word.end > entry.start) {
      // A pair of characters that reaches into a term belongs to the term.
      if (word.start >= entry.end) {
        next += 1;
        continue;
      }
      if (word.end >= entry.end || words[i + 1] === undefined) {
        add(entry.start, entry.end, `@${entry.id}`, kindOf(entry.id));
        termEnd = entry.end;
        next += 1;
      }
      i += 1;
      continue;
    }
    if (word.start < termEnd) {
      i += 1;
      continue;
    }
    const match = glossary.at(words, i);
    if (match) {
      const end = words[match.to - 1]?.end ?? word.end;
      const { before, after } = besidesName(words.slice(i, match.to), match.entry);
      for (const other of before) add(other.start, other.end, `+${other.stem}`, 'word');
      add(word.start, end, `@${match.entry.id}`, kindOf(match.entry.id));
      for (const other of after) add(other.start, other.end, `+${other.stem}`, 'word');
      i = match.to;
      continue;
    }
    if (isJapanese.test(word.exact)) {
      if (!/^\p{Script=Hiragana}+$/u.test(word.exact)) add(word.start, word.end, word.stem, 'pair');
    } else if (/\p{N}/u.test(word.exact)) add(word.start, word.end, word.exact, 'number');
    else if (!isCommon(word.exact)) add(word.start, word.end, word.stem, 'word');
    i += 1;
  }
  return withoutNames(tokens, text);
}

/**
 * The telling words of a longer wording of a term that the term's own name has not: "peace and stability" of "peace and
 * stability across the Taiwan Strait". They change while the term stays.
 */
function besidesName(printed: readonly Word[], { term }: GlossaryEntry): { before: Word[]; after: Word[] } {
  if (printed.length < 3) return { before: [], after: [] };
  const own = new Set(wordsOf(term).map(({ stem }) => stem));
  const name = printed.findIndex(({ stem }) => own.has(stem));
  const others = (words: readonly Word[]) =>
    words.filter(({ exact, stem }) => !isCommon(exact) && !own.has(stem) && !/\p{N}/u.test(exact));
  return {
    before: others(printed.slice(0, Math.max(0, name))),
    after: others(printed.slice(Math.max(0, name))),
  };
}

/** People's names and the titles before them say who, not what: "Secretary Austin", "Prime Minister Kishida". */
function withoutNames(tokens: readonly Token[], text: string): Token[] {
  const isTitle = ({ start, end }: Token, next: Token | undefined) =>
    next?.is === 'name' && /^\p{Lu}/u.test(text.slice(start)) && /^\s+$/u.test(text.slice(end, next.start));
  return tokens.filter((token, i) => token.is !== 'name' && !isTitle(token, tokens[i + 1]));
}

/** Terms and people that a Japanese text names, from left to right, the longest name first. */
function inJapanese(text: string, { japanese }: Anchors): (Span & { readonly id: string })[] {
  const normal = text.normalize('NFKC');
  const folded = normal.length === text.length ? normal : text;
  const found: (Span & { id: string })[] = [];
  for (let at = 0; at < folded.length; ) {
    const form = japanese.get(folded.charAt(at))?.find((one) => folded.startsWith(one.text, at));
    if (form) found.push({ start: at, end: at + form.text.length, id: form.id });
    at += form?.text.length ?? 1;
  }
  return found;
}
