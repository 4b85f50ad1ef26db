import { passageSentences, sentencesIn } from '../../passage.js';
import { isCommon } from '../../search/common-words.js';
import { type Concept, stemsOf } from '../../search/concepts.js';
import { matchesIn } from '../../search/match.js';
import type { Topic } from '../../search/topic.js';
import { wordsOf } from '../../search/words.js';
import type { Span, Turn } from '../../transcript/transcript.js';
import type { Evidence } from '../evidence.js';
import { inRow, type Printed, printedIn } from './printed.js';

/** One mention of a topic: the paragraph in which it stands, and the words themselves. */
export interface Mention {
  /** Place of the document in the record. */
  readonly document: number;
  readonly turn: Turn;
  /** Place of the paragraph in the turn. */
  readonly paragraph: number;
  /** The words that are the mention, in order, and the wordings by which they were found; they count in the document's text. */
  readonly printed: readonly Printed[];
}

/** The whole sentences in which a mention stands, one to three of them; count in the document's text. */
export function spanOf({ turn, paragraph, printed }: Pick<Mention, 'turn' | 'paragraph' | 'printed'>): Span {
  const span = sentencesAround(printed, sentencesIn(turn, paragraph));
  if (!span) throw new RangeError(`a mention outside the sentences of ${turn.id}`);
  return span;
}

/**
 * Every mention of a topic in the record, in the order of the record.
 *
 * A topic that is one thing is mentioned wherever one of its wordings is printed: three times in a sentence are three
 * mentions. A topic of several things is mentioned where all of them stand within three sentences of one paragraph, once
 * until all of them have been said again.
 */
export function mentionsOf(topic: Topic, evidence: Evidence): Mention[] {
  const found: Mention[] = [];
  for (const { document, turn: place, paragraph } of paragraphsWith(topic, evidence)) {
    const recorded = evidence.documents[document];
    const turn = recorded?.transcript.turns[place];
    if (!recorded || !turn) continue;
    for (const printed of mentionsIn(turn, paragraph, topic)) {
      const mention = { document, turn, paragraph, printed };
      if (!topic.narrows || fits(mention, topic, evidence)) found.push(mention);
    }
  }
  return found;
}

/** Whether the sentences of a mention are of what the query narrows to, and have what it asks for beside the topic. */
function fits(mention: Mention, topic: Topic, { documents }: Evidence): boolean {
  const recorded = documents[mention.document];
  if (!recorded) return false;
  const { start, end } = spanOf(mention);
  const text = recorded.source.slice(start, end);
  const words = wordsOf(text);
  const stems = new Set(words.map(({ stem }) => stem));
  return (
    topic.required.every((stem) => stems.has(stem)) &&
    matchesIn(words, topic.excluded).length === 0 &&
    topic.holds(mention.turn, recorded.transcript.document, text)
  );
}

interface Place {
  readonly document: number;
  readonly turn: number;
  readonly paragraph: number;
}

/** Paragraphs that may hold a mention, in the order of the record: those with the rarest thing of the topic. */
function paragraphsWith(topic: Topic, evidence: Evidence): Place[] {
  const { documents, searchable } = evidence;
  const places: Place[] = [];
  let last: Place | undefined;
  // Passages of one paragraph follow one another.
  for (const number of passagesWith(topic.concepts, evidence).sort((a, b) => a - b)) {
    const passage = searchable.passages[number];
    const { transcript } = (passage && documents[passage.document]) ?? {};
    const turn = passage && transcript?.turns[passage.turn];
    if (!passage || !transcript || !turn) continue;
    const isSame =
      last?.document === passage.document &&
      last.turn === passage.turn &&
      last.paragraph === passage.paragraph;
    if (isSame) continue;
    last = passage;
    if (topic.allows(turn, transcript.document)) places.push(passage);
  }
  return places;
}

/** Passages that have the rarest concept in one of its wordings, by the rarest word of each. */
function passagesWith(concepts: readonly Concept[], { searchable }: Evidence): number[] {
  const { index } = searchable.lexicon;
  const passagesOf = (concept: Concept): { readonly cost: number; readonly list: () => number[] } => {
    const wordings = concept.alternatives.filter(inRow);
    const rarest = wordings.map((wording) => {
      const telling = stemsOf(wording).filter((stem) => !isCommon(stem));
      return telling.sort((a, b) => index.frequency(a) - index.frequency(b))[0];
    });
    const stems = [...new Set(rarest.flatMap((stem) => stem ?? []))];
    // Words that all are common stand in no list of passages: they are looked for as they are typed.
    const common = wordings.filter((_, i) => rarest[i] === undefined);
    const cost = stems.reduce((sum, stem) => sum + index.frequency(stem), 0) + common.length * index.size;
    return {
      cost,
      list: () => [
        ...(stems.length === 0
          ? []
          : index
              .search(
                stems.map((stem) => ({ stem, weight: 1 })),
                index.size,
                () => true,
              )
              .map(({ passage }) => passage)),
        ...common.flatMap(({ words }) => index.withRow(words)),
      ],
    };
  };
  const [cheapest] = concepts.map(passagesOf).sort((a, b) => a.cost - b.cost);
  return cheapest?.list() ?? [];
}

/** The mentions of a paragraph, each as the places that make it. */
function mentionsIn(turn: Turn, number: number, topic: Topic): Printed[][] {
  const paragraph = turn.paragraphs[number];
  if (!paragraph) return [];
  const { start: from } = paragraph;
  const printed = printedIn(wordsOf(paragraph.text), topic.concepts).map((one) => ({
    ...one,
    start: one.start + from,
    end: one.end + from,
  }));
  if (printed.length === 0) return [];
  return topic.concepts.length === 1
    ? printed.map((one) => [one])
    : groupsOf(printed, topic.concepts.length, sentencesIn(turn, number));
}

/** Places, in order, parted into groups in which every concept stands, as few sentences apart as a quote may have. */
function groupsOf(printed: readonly Printed[], concepts: number, sentences: readonly Span[]): Printed[][] {
  const sentenceOf = ({ start }: Printed) => sentences.findIndex((one) => start < one.end);
  const groups: Printed[][] = [];
  let last = new Map<number, Printed>();
  for (const one of printed) {
    last.delete(one.concept);
    last.set(one.concept, one);
    const at = sentenceOf(one);
    for (const [concept, other] of last) if (at - sentenceOf(other) >= passageSentences) last.delete(concept);
    if (last.size < concepts) continue;
    groups.push([...last.values()].sort((a, b) => a.start - b.start));
    last = new Map();
  }
  return groups;
}

/** The sentences from the first word of a mention to its last. */
function sentencesAround(group: readonly Printed[], sentences: readonly Span[]): Span | null {
  const start = Math.min(...group.map((one) => one.start));
  const end = Math.max(...group.map((one) => one.end));
  const inside = sentences.filter((one) => one.start < end && start < one.end);
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}
