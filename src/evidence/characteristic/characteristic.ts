import { isCommon } from '../../search/common-words.js';
import { wordsOf } from '../../search/words.js';
import type { Span } from '../../transcript/transcript.js';
import type { Evidence } from '../evidence.js';
import { logOddsInDeviations, type TwoCounts } from './log-odds.js';
import { numbersOf, phrasesIn } from './phrases-of.js';
import type { CountedSentence, WordRows } from './word-rows.js';

/** A term or a phrase that some sentences have more of than others. */
export interface Characteristic {
  /** The glossary's id; null for a phrase that is no term. */
  readonly id: string | null;
  /** The glossary's name of the term, or the phrase as it is printed most often. */
  readonly text: string;
  readonly count: TwoCounts;
  /** How sure it is that it is more of these: see `logOddsInDeviations`. */
  readonly deviations: number;
  /** The last of the sentences that has it, and where in it. */
  readonly last: CountedSentence;
  readonly mark: Span;
}

/** A term or a phrase before it is looked up where it stands; `phrase` are the numbers of its words. */
type Found = Omit<Characteristic, 'last' | 'mark'> & { readonly phrase: string | null };

/** What is characteristic, the surest first, and how many words were compared. */
export interface Compared {
  readonly found: readonly Characteristic[];
  readonly words: TwoCounts;
}

/**
 * Below this what is more of one than of others may well be chance: one in twenty; of phrases, of which there are many more
 * to be had by chance, one in forty.
 */
export const leastDeviations = { term: 1.645, phrase: 1.96 } as const;
/** A term that stands so often, and in more than this share of all words, is the setting of every meeting and no topic. */
const setting = { count: 40, share: 0.01 } as const;
/** What stands once or twice says nothing of a speaker. */
const leastCount = { term: 2, phrase: 3 } as const;
/** Phrases that are counted in the other sentences too: the most frequent ones. */
const mostPhrases = 200;

/**
 * Terms of the glossary, and phrases, that sentences of ours have more of than those of others: by the log-odds ratio of
 * their frequencies. People's names, titles, greetings and thanks are none.
 *
 * @param isOurs which sentences are compared with which: null for those of neither
 */
export function characteristicOf(
  rows: WordRows,
  isOurs: (sentence: CountedSentence) => boolean | null,
  evidence: Evidence,
): Compared {
  const offices = officeNames(evidence);
  const terms = new Map(
    evidence.entries.flatMap(({ id, term }) => (offices.has(term.toLowerCase()) ? [] : [[id, term]])),
  );
  const sides = rows.sentences.map(isOurs);
  const ours = new Uint32Array(rows.keys.length);
  const theirs = new Uint32Array(rows.keys.length);
  const words = { ours: 0, theirs: 0 };
  for (const [sentence, mine] of sides.entries()) {
    if (mine === null) continue;
    const row = rows.row(sentence);
    const counts = mine ? ours : theirs;
    for (const word of row) counts[word] = (counts[word] ?? 0) + 1;
    words[mine ? 'ours' : 'theirs'] += row.length;
  }
  const found: Found[] = [];
  for (const [word, key] of rows.keys.entries()) {
    const term = key.startsWith('@') ? terms.get(key.slice(1)) : undefined;
    const count = { ours: ours[word] ?? 0, theirs: theirs[word] ?? 0 };
    if (term === undefined || count.ours < leastCount.term || isSetting(count, words)) continue;
    found.push({
      id: key.slice(1),
      phrase: null,
      text: term,
      count,
      deviations: logOddsInDeviations(count, words),
    });
  }
  const phrases = phrasesOf(rows, sides, words, evidence);
  const sure = [...found, ...phrases]
    .filter(({ id, deviations }) => deviations >= leastDeviations[id === null ? 'phrase' : 'term'])
    .sort((a, b) => b.deviations - a.deviations || b.count.ours - a.count.ours || (a.text < b.text ? -1 : 1));
  return { words, found: placed(sure, rows, sides) };
}

function isSetting(count: TwoCounts, words: TwoCounts): boolean {
  const all = count.ours + count.theirs;
  return all >= setting.count && all > setting.share * (words.ours + words.theirs);
}

/** What offices are called: before a name they say who, not what. */
function officeNames({ known }: Evidence): ReadonlySet<string> {
  const offices = known.flatMap((person) => person.offices);
  return new Set(
    offices.flatMap(({ office, titles }) => [office, ...titles].map((one) => one.toLowerCase())),
  );
}

/** The phrases of our sentences, courtesies aside, counted in all of them. */
function phrasesOf(
  rows: WordRows,
  sides: readonly (boolean | null)[],
  words: TwoCounts,
  evidence: Evidence,
): Found[] {
  const titles = titleWords(evidence);
  const isTitle = Uint8Array.from(rows.keys, (key) => (titles.has(key) ? 1 : 0));
  const counts = new Map<string, number>();
  for (const [sentence, mine] of sides.entries()) {
    if (mine !== true || rows.isCourtesy(sentence)) continue;
    for (const { key } of phrasesIn(rows, sentence)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const frequent = new Map(
    [...counts]
      .filter(([, ours]) => ours >= leastCount.phrase)
      .filter(([key]) => !numbersOf(key).every((number) => isTitle[number] === 1))
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostPhrases)
      .map(([key, ours]) => [key, { ours, theirs: 0 }]),
  );
  countElsewhere(frequent, rows, sides);
  return [...frequent].flatMap(([phrase, count]) =>
    isPartOfLonger(phrase, count.ours, frequent)
      ? []
      : [{ id: null, phrase, text: '', count: { ...count }, deviations: logOddsInDeviations(count, words) }],
  );
}

/** Counts phrases in the sentences of others. */
function countElsewhere(
  phrases: ReadonlyMap<string, { theirs: number }>,
  rows: WordRows,
  sides: readonly (boolean | null)[],
): void {
  const first = new Uint8Array(rows.keys.length);
  for (const key of phrases.keys()) first[numbersOf(key)[0] ?? 0] = 1;
  for (const [sentence, mine] of sides.entries()) {
    if (mine !== false || !rows.row(sentence).some((word) => first[word] === 1)) continue;
    for (const { key } of phrasesIn(rows, sentence)) {
      const phrase = phrases.get(key);
      if (phrase) phrase.theirs += 1;
    }
  }
}

/** Whether a phrase nearly always stands within a longer one, which is told instead of it. */
function isPartOfLonger(
  phrase: string,
  count: number,
  all: ReadonlyMap<string, { readonly ours: number }>,
): boolean {
  return [...all].some(
    ([other, { ours }]) => other !== phrase && ` ${other} `.includes(` ${phrase} `) && ours * 3 >= count * 2,
  );
}

/** Words of titles and countries before names: "foreign minister" says who, not what. */
function titleWords(evidence: Evidence): ReadonlySet<string> {
  return new Set(
    [...officeNames(evidence)].flatMap((title) =>
      wordsOf(title).flatMap(({ exact, stem }) => (isCommon(exact) ? [] : [stem])),
    ),
  );
}

/** Finds of each the last sentence of ours that has it, by the day of its document: a phrase is told as it is printed there. */
function placed(all: readonly Found[], rows: WordRows, sides: readonly (boolean | null)[]): Characteristic[] {
  return all.flatMap(({ phrase, ...one }): Characteristic[] => {
    const numbers = phrase === null ? [rows.keys.indexOf(`@${one.id}`)] : numbersOf(phrase);
    for (let sentence = sides.length - 1; sentence >= 0; sentence -= 1) {
      const last = rows.sentences[sentence];
      if (sides[sentence] !== true || !last) continue;
      const mark = markOf(numbers, phrase, sentence, rows);
      if (!mark) continue;
      const printed = last.document.source.slice(mark.start, mark.end).replace(/\s+/gu, ' ');
      return [{ ...one, text: phrase === null ? one.text : printed, last, mark }];
    }
    return [];
  });
}

function markOf(
  numbers: readonly number[],
  phrase: string | null,
  sentence: number,
  rows: WordRows,
): Span | null {
  const [word] = numbers;
  if (word === undefined || !rows.row(sentence).includes(word)) return null;
  const at =
    phrase === null
      ? rows.row(sentence).indexOf(word)
      : [...phrasesIn(rows, sentence)].find(({ key }) => key === phrase)?.at;
  if (at === undefined || (phrase !== null && rows.isCourtesy(sentence))) return null;
  const tokens = rows.tokens(sentence);
  const [first, last] = [tokens[at], tokens[at + numbers.length - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}
