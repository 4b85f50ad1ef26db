import { wordsOf } from '../../../src/search/words.js';

/** Numbers that look random and are the same each time (Mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** Something that is done to true words so that they are not true any more. */
export interface Mutation {
  readonly name: string;
  /** Null where it cannot be done to this text. */
  mutate(text: string, pick: (below: number) => number): string | null;
}

const words = (text: string) => [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ word, index }));

function replaceAt(text: string, index: number, length: number, by: string): string {
  return text.slice(0, index) + by + text.slice(index + length);
}

export const mutations: readonly Mutation[] = [
  {
    name: 'a word is left out',
    mutate: (text, pick) => {
      const all = words(text);
      // A first or last word that is left out leaves true words.
      if (all.length < 5) return null;
      const { word, index } = all[1 + pick(all.length - 2)] ?? { word: '', index: 0 };
      // A note of laughter is no word.
      if (/\(laughter\)/iu.test(word)) return null;
      return /\p{L}|\p{N}/u.test(word) ? replaceAt(text, index, word.length + 1, '') : null;
    },
  },
  {
    name: 'a word is put in',
    mutate: (text, pick) => {
      const all = words(text);
      const at = all[1 + pick(Math.max(1, all.length - 1))];
      const put = ['not', 'never', 'fully', 'nuclear', 'Korea', 'three', 'would'][pick(7)] ?? 'not';
      return at ? replaceAt(text, at.index, 0, `${put} `) : null;
    },
  },
  {
    name: 'two neighbours change places',
    mutate: (text, pick) => {
      const all = words(text);
      const i = pick(Math.max(1, all.length - 1));
      const [a, b] = [all[i], all[i + 1]];
      if (!a || !b || wordsOf(a.word)[0]?.exact === wordsOf(b.word)[0]?.exact) return null;
      return replaceAt(text, a.index, b.index + b.word.length - a.index, `${b.word} ${a.word}`);
    },
  },
  {
    name: 'a word is exchanged',
    mutate: (text, pick) => {
      const all = words(text).filter(({ word }) => /^\p{L}{3,}$/u.test(word));
      const at = all[pick(all.length)];
      const by = ['banana', 'weaken', 'Russia', 'seven', 'cannot'][pick(5)] ?? 'banana';
      return at && at.word.toLowerCase() !== by.toLowerCase()
        ? replaceAt(text, at.index, at.word.length, by)
        : null;
    },
  },
  {
    name: 'a number is another',
    mutate: (text, pick) => {
      const all = [...text.matchAll(/\d+/gu)];
      const at = all[pick(all.length)];
      return at ? replaceAt(text, at.index, at[0].length, String(Number(at[0]) + 1 + pick(8))) : null;
    },
  },
  {
    name: 'a negation is taken out',
    mutate: (text) => {
      const at = /\s(?:not|never)\b|n[’']t\b/u.exec(text);
      return at ? replaceAt(text, at.index, at[0].length, '') : null;
    },
  },
];
