import { isCommon } from './common-words.js';
import { byCodeUnits, placeOf } from './sorted-words.js';
import { wordsOf } from './words.js';

/**
 * The words of all passages as numbers: what search looks up, what the vocabulary proposes from, and what an index
 * file holds. Rows of several lengths lie in one array, with the place where each begins and one more for the end.
 */
export interface WordIndex {
  /** Folded words that the passages print, in order of code units; a word's number is its place here. */
  readonly words: readonly string[];
  /** How often each word is printed. */
  readonly counts: Uint32Array;
  /** Stems in order of code units; of which stem each word is. */
  readonly stems: readonly string[];
  readonly stemOfWord: Uint32Array;
  /** Each passage's words in the order in which they are printed: `rows` from `rowStarts[passage]` on. */
  readonly rowStarts: Uint32Array;
  readonly rows: Uint32Array;
  /** The passages of each stem, ascending, and how often it stands in each (255 at most); common words have none. */
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array;
  readonly times: Uint8Array;
  /** How many different stems a passage has, common words aside. */
  readonly lengths: Uint32Array;
}

/** @param texts the passages' words, by passage number. */
export function indexWords(texts: readonly string[]): WordIndex {
  const seen = new Map<string, { number: number; stem: string; count: number }>();
  const rowStarts = new Uint32Array(texts.length + 1);
  const printed: number[] = [];
  for (const [passage, text] of texts.entries()) {
    for (const { exact, stem } of wordsOf(text)) {
      let word = seen.get(exact);
      if (!word) {
        word = { number: seen.size, stem, count: 0 };
        seen.set(exact, word);
      }
      word.count += 1;
      printed.push(word.number);
    }
    rowStarts[passage + 1] = printed.length;
  }
  const words = [...seen.keys()].sort(byCodeUnits);
  const stems = [...new Set([...seen.values()].map(({ stem }) => stem))].sort(byCodeUnits);
  const placeOfNumber = new Uint32Array(words.length);
  const counts = new Uint32Array(words.length);
  const stemOfWord = new Uint32Array(words.length);
  for (const [place, exact] of words.entries()) {
    const word = seen.get(exact);
    if (!word) continue;
    placeOfNumber[word.number] = place;
    counts[place] = word.count;
    stemOfWord[place] = placeOf(word.stem, stems);
  }
  const rows = Uint32Array.from(printed, (number) => placeOfNumber[number] ?? 0);
  return {
    words,
    counts,
    stems,
    stemOfWord,
    rowStarts,
    rows,
    ...postingsOf({ words, stems, stemOfWord, rowStarts, rows }),
  };
}

/** Rows of words -> for each stem the passages that have it. */
function postingsOf({
  words,
  stems,
  stemOfWord,
  rowStarts,
  rows,
}: Pick<WordIndex, 'words' | 'stems' | 'stemOfWord' | 'rowStarts' | 'rows'>): Pick<
  WordIndex,
  'postingStarts' | 'postings' | 'times' | 'lengths'
> {
  const passages = rowStarts.length - 1;
  const none = stems.length;
  const telling = Uint32Array.from(words, (word, i) => (isCommon(word) ? none : (stemOfWord[i] ?? none)));
  const lengths = new Uint32Array(passages);
  const frequencies = new Uint32Array(stems.length);
  const lastIn = new Int32Array(stems.length).fill(-1);
  const eachWord = (visit: (passage: number, stem: number) => void) => {
    for (let passage = 0; passage < passages; passage += 1) {
      const end = rowStarts[passage + 1] ?? 0;
      for (let at = rowStarts[passage] ?? 0; at < end; at += 1) {
        const stem = telling[rows[at] ?? 0] ?? none;
        if (stem !== none) visit(passage, stem);
      }
    }
  };
  eachWord((passage, stem) => {
    if (lastIn[stem] === passage) return;
    lastIn[stem] = passage;
    frequencies[stem] = (frequencies[stem] ?? 0) + 1;
    lengths[passage] = (lengths[passage] ?? 0) + 1;
  });
  const postingStarts = new Uint32Array(stems.length + 1);
  for (const [stem, frequency] of frequencies.entries()) {
    postingStarts[stem + 1] = (postingStarts[stem] ?? 0) + frequency;
  }
  const postings = new Uint32Array(postingStarts[stems.length] ?? 0);
  const times = new Uint8Array(postings.length);
  const next = postingStarts.slice();
  lastIn.fill(-1);
  eachWord((passage, stem) => {
    const at = next[stem] ?? 0;
    if (lastIn[stem] === passage) {
      times[at - 1] = Math.min(255, (times[at - 1] ?? 0) + 1);
      return;
    }
    lastIn[stem] = passage;
    postings[at] = passage;
    times[at] = 1;
    next[stem] = at + 1;
  });
  return { postingStarts, postings, times, lengths };
}
