/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const tailWords = 60_000;
/** The share of words that are replaced by one of the tail: it gives 100,000 passages some 40,000 different words. */
const tailShare = 0.04;
const longestSentence = 60;

/**
 * Sentences like those of some texts: each word follows the two before it as it does there (a trigram model), and
 * some are replaced by invented words whose frequencies fall as their rank rises (Zipf), as rare words do in a large
 * record.
 */
export class TextModel {
  readonly #next = new Map<string, string[]>();
  readonly #starts: [string, string][] = [];
  readonly #tail: string[];
  readonly #random: () => number;

  /** @param sentences printed sentences; their spaces part the words, punctuation stays with its word. */
  constructor(sentences: readonly string[], seed: number) {
    this.#random = seeded(seed);
    for (const sentence of sentences) {
      const words = sentence.split(/\s+/u).filter((word) => word !== '');
      const [first, second] = words;
      if (first === undefined || second === undefined || words.length < 4) continue;
      this.#starts.push([first, second]);
      for (let i = 0; i + 2 < words.length; i += 1) {
        const key = `${words[i]} ${words[i + 1]}`;
        const known = this.#next.get(key);
        if (known) known.push(words[i + 2] ?? '');
        else this.#next.set(key, [words[i + 2] ?? '']);
      }
    }
    this.#tail = inventedWords(tailWords, this.#random);
  }

  /** A whole number from `least` to `most`. */
  count(least: number, most: number): number {
    return least + Math.floor(this.#random() * (most - least + 1));
  }

  pick<T>(list: readonly T[]): T {
    const one = list[Math.floor(this.#random() * list.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }

  sentence(): string {
    let [before, last] = this.pick(this.#starts);
    const words = [before, last];
    while (words.length < longestSentence) {
      const followers = this.#next.get(`${before} ${last}`);
      if (!followers) break;
      [before, last] = [last, this.pick(followers)];
      words.push(last);
      if (/[.?!]["”]?$/u.test(last)) break;
    }
    const printed = words.map((word) => this.#fromTail(word)).join(' ');
    return /[.?!]["”]?$/u.test(printed) ? printed : `${printed.replace(/[,;:—-]+$/u, '')}.`;
  }

  #fromTail(word: string): string {
    if (!/^\p{L}{4,}[.,]?$/u.test(word) || this.#random() >= tailShare * 2) return word;
    const rank = Math.floor(tailWords ** this.#random());
    const invented = this.#tail[rank - 1] ?? word;
    const stop = /[.,]$/u.exec(word)?.[0] ?? '';
    return `${/^\p{Lu}/u.test(word) ? capital(invented) : invented}${stop}`;
  }
}

function inventedWords(count: number, random: () => number): string[] {
  const onsets = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sk st str t th tr v w'.split(' ');
  const vowels = 'a e i o u ai ea ee ia io oa ou'.split(' ');
  const ends = ['', '', '', 'n', 'r', 'l', 's', 't', 'm', 'nd', 'st', 'rk', 'ment', 'tion', 'ing'];
  const of = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const words = new Set<string>();
  while (words.size < count) {
    let word = '';
    for (let syllable = 2 + Math.floor(random() * 2); syllable > 0; syllable -= 1) {
      word += of(onsets) + of(vowels);
    }
    words.add(word + of(ends));
  }
  return [...words];
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
