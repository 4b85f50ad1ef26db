import type { Evidence } from '../evidence.js';
import { type SpokenRecord, spokenRecord, tokensIn } from '../formulas/spoken.js';
import { mentionsOfTyped } from '../timeline/timeline.js';
import type { Mention } from '../topic/mentions.js';

/** The sentences of a record that speak of a topic. */
export interface OnTopic {
  /** Numbers of the spoken record, ascending. */
  readonly sentences: readonly number[];
  /** The telling words by which some of them speak of it. */
  asked(numbers: readonly number[]): ReadonlySet<number>;
}

/**
 * Sentences that mention a topic; several topics, parted by strokes, are any of them ("Okinawa/Futenma"). What merely
 * stands in for a term that the record has not is none.
 *
 * @throws UsageError where the topic cannot be read.
 */
export function sentencesOn(topic: string, evidence: Evidence): OnTopic {
  const record = spokenRecord(evidence);
  const topics = topic
    .split(/\s*[/／]\s*/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const sentences = new Set<number>();
  const mentioned = new Map<number, Mention[]>();
  for (const one of topics.length > 0 ? topics : [topic]) {
    const { mentions, near } = mentionsOfTyped(one, evidence);
    if (near) continue;
    for (const mention of mentions) {
      for (const number of sentencesOf(mention, evidence, record)) {
        sentences.add(number);
        const others = mentioned.get(number);
        if (others) others.push(mention);
        else mentioned.set(number, [mention]);
      }
    }
  }
  return {
    sentences: [...sentences].sort((a, b) => a - b),
    asked: (numbers) =>
      new Set(
        numbers.flatMap((number) =>
          (mentioned.get(number) ?? []).flatMap((mention) => wordsAt(number, mention, record)),
        ),
      ),
  };
}

function sentencesOf(
  { document, turn, printed }: Mention,
  evidence: Evidence,
  record: SpokenRecord,
): number[] {
  const [start, end] = [printed[0]?.start ?? 0, Math.max(0, ...printed.map((one) => one.end))];
  const id = evidence.documents[document]?.transcript.document.id;
  const [from, to] = (id === undefined ? undefined : record.documents.get(id)) ?? [0, 0];
  // Sentences of a document stand in its order: the first that ends behind the mention's beginning.
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((record.sentences[middle]?.span.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < to; at += 1) {
    const sentence = record.sentences[at];
    if (!sentence || sentence.span.start >= end) break;
    if (sentence.turn.id === turn.id) found.push(at);
  }
  return found;
}

function wordsAt(number: number, { printed }: Mention, record: SpokenRecord): number[] {
  return tokensIn(record, number)
    .filter(({ start, end }) => printed.some((mark) => mark.start < end && start < mark.end))
    .flatMap(({ key }) => record.numberOf(key) ?? []);
}
