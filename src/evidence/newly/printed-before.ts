import { wordsOf } from '../../search/words.js';
import type { Span } from '../../transcript/transcript.js';
import type { Evidence } from '../evidence.js';
import { dayOf, frequencyOf, rowOf, type SpokenRecord, spokenRecord } from '../formulas/spoken.js';

/** Whether a row of words stands in a sentence before `cut`; asked once for each row. */
export function olderRows(record: SpokenRecord, cut: number): (words: readonly number[]) => boolean {
  const { postings, postingStarts } = record;
  const known = new Map<string, boolean>();
  const isIn = (words: readonly number[]): boolean => {
    const [rarest] = [...words].sort((a, b) => frequencyOf(record, a) - frequencyOf(record, b));
    if (rarest === undefined) return true;
    const end = postingStarts[rarest + 1] ?? 0;
    for (let at = postingStarts[rarest] ?? 0; at < end; at += 1) {
      const sentence = postings[at] ?? 0;
      if (sentence >= cut) return false;
      if (words.length === 1 || hasRow(rowOf(record, sentence), words)) return true;
    }
    return false;
  };
  return (words) => {
    const key = words.join(' ');
    let found = known.get(key);
    if (found === undefined) {
      found = isIn(words);
      known.set(key, found);
    }
    return found;
  };
}

function hasRow(row: Uint32Array, words: readonly number[]): boolean {
  for (let at = row.indexOf(words[0] ?? -1); at !== -1; at = row.indexOf(words[0] ?? -1, at + 1)) {
    if (words.every((word, i) => row[at + i] === word)) return true;
  }
  return false;
}

/** Whether a document of an earlier day has the words in any inflection, whoever says them there. */
export function isPrintedBefore(
  { sentence, span }: { readonly sentence: number; readonly span: Span },
  evidence: Evidence,
  day: string,
): boolean {
  const { passages, lexicon, documents } = evidence.searchable;
  const stems = wordsOf(spokenSource(sentence, evidence).slice(span.start, span.end)).map(({ stem }) => stem);
  const [rarest] = stems
    .filter((stem) => lexicon.index.frequency(stem) > 0)
    .sort((a, b) => lexicon.index.frequency(a) - lexicon.index.frequency(b));
  if (rarest === undefined) return false;
  const isEarlier = (number: number) => {
    const document = evidence.documents[passages[number]?.document ?? -1];
    return document !== undefined && dayOf(document) < day;
  };
  const found = lexicon.index.search([{ stem: rarest, weight: 1 }], lexicon.index.size, isEarlier);
  return found.some(({ passage: number }) => {
    const passage = passages[number];
    const source = passage && documents[passage.document]?.source;
    if (!passage || source === undefined) return false;
    const printed = wordsOf(source.slice(passage.start, passage.end));
    return printed.some((_, at) => stems.every((stem, i) => printed[at + i]?.stem === stem));
  });
}

function spokenSource(sentence: number, evidence: Evidence): string {
  return spokenRecord(evidence).sentences[sentence]?.document.source ?? '';
}
