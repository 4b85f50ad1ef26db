import { isCommon } from './common-words.js';
import type { PassageIndex } from './passage-index.js';
import { stemOf } from './words.js';

/** One way in which a concept can be printed. `row`: words in a row; `all`: all of them, in any order. */
export interface Alternative {
  readonly text: string;
  readonly words: readonly string[];
  readonly compare: 'exact' | 'stem';
  readonly order: 'row' | 'all';
  readonly from: 'typed' | 'compound' | 'completed' | 'glossary' | 'near';
  /** A near term that may stand in for one that the record nowhere has. */
  readonly standsIn?: boolean;
  readonly weight: number;
}

/** Something that the query asks for: a word, a compound, a term of the glossary or an exact phrase. */
export interface Concept {
  readonly typed: string;
  readonly exactPhrase: boolean;
  /** A word that says something about the subject (a verb, an adjective) and is no term: evidence may lack it. */
  readonly soft: boolean;
  readonly alternatives: readonly Alternative[];
  /** What is only near a term of the glossary: looked for where the record nowhere has the term itself. */
  readonly near: readonly Alternative[];
  /** Inverse document frequency of its most frequent way of being printed; high for what the record lacks. */
  readonly rarity: number;
}

/** How much a way of printing counts against what was typed. */
const weights: Readonly<Record<Alternative['from'], number>> = {
  typed: 1,
  compound: 1,
  glossary: 0.95,
  completed: 0.8,
  near: 0.6,
};
export function alternative(text: string, words: readonly string[], from: Alternative['from']): Alternative {
  return { text, words, compare: 'stem', order: 'row', from, weight: weights[from] };
}

/** A concept that may also be met by what stands in for it. */
export function withStandIns(concept: Concept): Concept {
  const standIns = concept.near.filter(({ standsIn }) => standsIn === true);
  return { ...concept, alternatives: [...concept.alternatives, ...standIns] };
}

/** What is no evidence but may be near it: single words of a term, and what is near the term. */
export function loosened(concept: Concept): Concept {
  const [typed] = concept.alternatives;
  if (!typed || concept.exactPhrase || typed.words.length < 2)
    return { ...concept, alternatives: [...concept.alternatives, ...concept.near] };
  const single = typed.words
    .filter((word) => !isCommon(word))
    .map((word): Alternative => ({ ...alternative(word, [word], 'near'), weight: weights.near }));
  const near = concept.near.map((one) => ({ ...one, weight: weights.near / 2 }));
  return { ...concept, alternatives: [...concept.alternatives, ...single, ...near] };
}

/** The stems by which the index knows a wording. A stem is not stemmed again: Porter would make another of it. */
export function stemsOf({ words, compare }: Alternative): readonly string[] {
  return compare === 'stem' ? words : words.map(stemOf);
}

/** ln(1 + (N - n + 0.5) / (n + 0.5)), the BM25 weight, of the most frequent wording. */
export function rarityOf(alternatives: readonly Alternative[], index: PassageIndex): number {
  const frequencies = alternatives.map((one) => {
    const telling = stemsOf(one).filter((stem) => !isCommon(stem));
    const known = telling.map((stem) => index.frequency(stem));
    return known.length === 0 ? index.size / 2 : Math.min(...known);
  });
  const n = Math.max(0, ...frequencies);
  return Math.log(1 + (index.size - n + 0.5) / (n + 0.5));
}

export function distinctForms(alternatives: readonly Alternative[]): Alternative[] {
  const forms = new Map<string, Alternative>();
  for (const one of alternatives) {
    const key = `${one.order} ${one.compare} ${one.words.join(' ')}`;
    if (!forms.has(key)) forms.set(key, one);
  }
  return [...forms.values()];
}

/** A word typed twice asks for nothing more. */
export function distinctConcepts(concepts: readonly Concept[]): Concept[] {
  return [
    ...new Map(concepts.map((concept) => [`${concept.exactPhrase} ${concept.typed}`, concept])).values(),
  ];
}
