import type { Passage } from '../../passage.js';
import type { Searchable } from '../../search/candidates.js';
import { isCommon } from '../../search/common-words.js';
import { type Word, wordsOf } from '../../search/words.js';
import type { Alleged } from './alleged.js';
import { type Stretch, stretchesOf } from './stretches.js';

/**
 * How many passages are looked at more closely: for a whole claim, for each half or sentence of it, for what those who
 * are named said, and where its words stand in a row.
 */
const most = { whole: 8, part: 3, preferred: 4, rows: 8, fewRows: 2 };
/** A claim's beginning by which the places are found that have it word for word. */
const rowLength = 24;
/** The rarest words of a claim tell where it may stand; so many are asked for, fewer where they are in many passages. */
const rarest = { whole: 10, part: 5, enough: 4, passages: 3_000 };
/** A claim of more sentences is long. */
const few = 6;
/** So many sentences of a long claim are looked for. */
const mostSentences = 30;
/** The ends of a run are looked for where they have a word that at most so many passages have: looking costs time for each. */
const rareEnough = 1_000;
/** A sentence of so few words that are in many passages ("Thank you very much.") tells of no place. */
const fewWords = 4;
/** So many words at either end of a run are looked for in a row. */
const edge = 6;
/** A claim of so many words is looked for by its halves too. */
const halved = 16;

/**
 * Where a claim may lie, in two lists: the stretches that have its words in a row; then, for whoever is not content with
 * those, the stretches that share most of its rarest words.
 *
 * @param prefers the passages of those, and of the day, that the claim names; null where it names neither
 */
export function* candidateStretches(
  alleged: Alleged,
  record: Searchable,
  prefers: ((passage: Passage) => boolean) | null,
): Generator<Stretch[]> {
  const { index } = record.lexicon;
  const runs = runsOf(alleged);
  const asked = new Set<number>();
  const stretches = (numbers: readonly number[]) => {
    const fresh = numbers.filter((number) => !asked.has(number));
    for (const number of fresh) asked.add(number);
    return stretchesOf(
      fresh.flatMap((number) => record.passages[number] ?? []),
      record,
    );
  };
  const isPreferred = (number: number) => {
    const passage = record.passages[number];
    return prefers !== null && passage !== undefined && prefers(passage);
  };
  const stems = (words: readonly Word[], count: number) => tellingStems(words, index.frequency, count);

  const inRow = (row: readonly Word[]) => {
    const [stem] = stems(row, 1);
    const isCommonplace = row.length <= fewWords && index.frequency(stem ?? '') > rareEnough;
    return stem === undefined || isCommonplace ? [] : index.withRow(row.map(({ exact }) => exact));
  };
  const rows = runs.map((run) => {
    const row = run.slice(0, rowLength);
    const found = runs.length > 1 ? inRow(row) : index.withRow(row.map(({ exact }) => exact));
    const wanted = runs.length > few ? most.fewRows : most.rows;
    return bestOf(found, wanted, [isPreferred, (number) => isOwnVoice(number, record)]);
  });
  yield stretches(rows.flat());

  const search = (words: readonly Word[], count: number, limit: number, allows = (_: number) => true) => {
    const weighted = stems(words, count).map((stem) => ({ stem, weight: 1 }));
    return weighted.length === 0 ? [] : index.search(weighted, limit, allows).map(({ passage }) => passage);
  };
  const words = wordsOf(alleged.text);
  const half = Math.floor(words.length / 2);
  const lost = runs.filter((_, i) => rows[i]?.length === 0);
  const parts =
    runs.length > 1 ? lost : words.length >= halved ? [words.slice(0, half), words.slice(half)] : [];
  yield stretches([
    ...search(words, rarest.whole, most.whole),
    ...(prefers ? search(words, rarest.whole, most.preferred, isPreferred) : []),
    ...parts.flatMap((part) => search(part, rarest.part, most.part)),
    ...lost
      .flatMap((run) => edgesOf(run))
      .filter((row) => index.frequency(stems(row, 1)[0] ?? '') <= rareEnough)
      .flatMap((row) => inRow(row).slice(0, most.part)),
  ]);
}

/** The first and the last words of a run that does not stand anywhere whole: where it is joined or changed, they may. */
function edgesOf(run: readonly Word[]): (readonly Word[])[] {
  return run.length < 2 * edge ? [] : [run.slice(0, edge), run.slice(-edge)];
}

/** The first so many, those before the others that fit the first wish, then those that fit the second. */
function bestOf(
  found: readonly number[],
  wanted: number,
  wishes: readonly ((number: number) => boolean)[],
): number[] {
  if (found.length <= 1) return [...found];
  const best = new Set<number>();
  for (const fits of [...wishes, () => true]) {
    for (const number of found) {
      if (best.size === wanted) return [...best];
      if (!best.has(number) && fits(number)) best.add(number);
    }
  }
  return [...best];
}

/** Words of a transcript, not through an interpreter. */
function isOwnVoice(number: number, { passages, documents }: Searchable): boolean {
  const passage = passages[number];
  const transcript = passage && documents[passage.document]?.transcript;
  const paragraph = passage && transcript?.turns[passage.turn]?.paragraphs[passage.paragraph];
  return transcript?.document.kind === 'transcript' && paragraph?.interpreted === false;
}

/** The rarest stems that the record has, common words aside. */
function tellingStems(
  words: readonly Word[],
  frequency: (stem: string) => number,
  count: number,
): readonly string[] {
  const known = new Map<string, number>();
  for (const { exact, stem } of words) {
    if (known.has(stem) || isCommon(exact)) continue;
    const passages = frequency(stem);
    if (passages > 0) known.set(stem, passages);
  }
  const stems: string[] = [];
  let read = 0;
  for (const [stem, passages] of [...known].sort(([, a], [, b]) => a - b).slice(0, count)) {
    if (stems.length >= rarest.enough && read + passages > rarest.passages) break;
    stems.push(stem);
    read += passages;
  }
  return stems;
}

/** The claim's sentences, parted where it marks omissions too, as words of the search; the longest where there are many. */
function runsOf({ text, units, breaks }: Alleged): Word[][] {
  const starts = units.flatMap(({ start, before }, i) =>
    i === 0 || breaks.has(i) || before === 'stop' || before === 'question' ? [start] : [],
  );
  const runs = starts
    .map((start, i) => wordsOf(text.slice(start, starts[i + 1] ?? text.length)))
    .filter((words) => words.length > 1);
  return runs.sort((a, b) => b.length - a.length).slice(0, mostSentences);
}
