import type { Quote } from '../evidence/quote.js';
import type { RecordedSentence } from '../evidence/recorded-sentences.js';
import type { TeamRecord } from '../record.js';
import { isBrief, wordsInBrief } from '../render/in-brief.js';
import type { DocumentId, Meeting, Turn } from '../transcript/transcript.js';
import { evidenceOn } from './topics.js';

/** Every constant by which one sentence of a document tells more than another, with its reason. */
const telling = {
  /** A sentence is about one thing or two: more terms in it are a list. */
  terms: 2,
  /** Fewer words say little without the sentence before. */
  leastWords: 8,
  short: 0.3,
  /** A quote of more characters is cut on a phone: it counts for as much less as it is longer. */
  long: 200,
  /** "That will ..." leans on what was said before it. */
  leaning: 0.75,
  /** What was decided is news; what is merely spoken of is less. */
  decides: 1.4,
  /** Words that somebody said, before what is told in a reporter's or an official's own. */
  reported: 0.6,
  /** Thanks, greetings, and a question said again by the one who answers it. */
  boilerplate: 0.05,
  /** The next quote is to tell of something else, and of somebody else. */
  sameTerm: 0.4,
  sameSpeaker: 0.7,
  /** What tells less than this share of the best is left out. */
  worth: 0.4,
} as const;

const boilerplate =
  /\b(?:thanks?|thankful|grateful|gratitude|appreciat\w+|pleas(?:ure|ed)|welcom\w+|hono(?:u?r|ured|red)|delighted|good (?:morning|afternoon|evening)|look(?:ing)? forward|let me (?:start|begin|first|also)|say a few words|hosting (?:me|us)|hospitality|condolences|held (?:discussions|talks|a meeting)|as follows)\b/iu;
const echo = /\b(?:you(?:['’]ve)? (?:also )?asked|(?:your|the|a) (?:\w+ )?question)\b/iu;
const leans =
  /^(?:and|but|so|that|this|it|they|these|those|he|she|again|also|as for|in addition|in this regard|lastly|moreover|furthermore|first|second|third)\b/iu;
const decides =
  /\b(?:agreed?|concurred|decided|decisions?|announc\w+|committed|will (?:also )?(?:upgrade|establish|expand|deploy|deepen|increase|remain|launch|reorganize|build|begin|continue)|launch\w*|for the first time|the first|historic|most significant|new)\b/iu;

export interface TellingOptions {
  /** The channel's topics, as queries: what answers one stands before everything else. */
  readonly topics: readonly string[];
  /** At most so many. */
  readonly most: number;
  /** Whether a quote may be taken: what has been said is not said again. All may be unless told. */
  readonly isNew?: (quote: Quote) => boolean;
}

/**
 * The quotes of a document that tell most of it: of those who met, in their statements and answers; of a readout or an
 * article, what it reports. First what answers the channel's topics, but for one place. Then sentences with terms of the glossary that
 * come back in this document and stand seldom in the rest of the record: they are what is new in it.
 */
export function tellingQuotes(record: TeamRecord, document: DocumentId, options: TellingOptions): Quote[] {
  const { topics, most, isNew = () => true } = options;
  const transcript = record.transcripts.find((one) => one.document.id === document);
  const meeting = record.meetings.find(({ id }) => id === transcript?.document.meeting);
  const principal = (words: Pick<Turn, 'kind' | 'speaker' | 'side' | 'office'>) =>
    isPrincipal(words, meeting);
  const onTopics = briefFirst(
    evidenceOn(record, topics, [document]).filter((quote) => principal(quote) && isNew(quote)),
  ).slice(0, Math.max(1, most - 1));
  const judged = judgedBy(record.sentences(document)).filter(({ sentence }) => principal(sentence.turn));
  const isLeft = (quote: Quote) => isNew(quote) && !onTopics.some((other) => overlaps(other, quote));
  return [...onTopics, ...varied(judged, most - onTopics.length, isLeft)];
}

/** Those who met, by the meeting; where nobody is named, whoever speaks for either side in an office. */
function isPrincipal(
  { kind, speaker, side, office }: Pick<Turn, 'kind' | 'speaker' | 'side' | 'office'>,
  meeting: Meeting | undefined,
): boolean {
  if (kind === 'reported') return true;
  if (kind !== 'statement' && kind !== 'answer') return false;
  if (speaker === null) return false;
  const met = meeting?.participants ?? [];
  return met.length > 0 ? met.includes(speaker.id) : (side === 'us' || side === 'japan') && office !== null;
}

interface Judged {
  readonly sentence: RecordedSentence;
  readonly terms: readonly string[];
  readonly score: number;
}

/** How much each sentence tells: the terms in it, then its shape. */
function judgedBy(sentences: readonly RecordedSentence[]): Judged[] {
  const turnsHere = new Map<string, Set<string>>();
  for (const { turn, terms } of sentences) {
    for (const { term } of terms) turnsHere.set(term, (turnsHere.get(term) ?? new Set()).add(turn.id));
  }
  return sentences.map((sentence) => {
    const weighed = sentence.terms
      .map(({ term, turns }) => {
        const here = turnsHere.get(term)?.size ?? 0;
        return { term, weight: Math.sqrt(here) / (1 + Math.max(0, turns - here)) };
      })
      .sort((a, b) => b.weight - a.weight)
      .slice(0, telling.terms);
    const weight = weighed.reduce((sum, one) => sum + one.weight, 0);
    return {
      sentence,
      terms: weighed.map(({ term }) => term),
      score: weight * shapeOf(sentence.text) * (sentence.turn.verbatim ? 1 : telling.reported),
    };
  });
}

function shapeOf(text: string): number {
  // The words before an article's quotation are no sentence.
  if (!/[.!?。！？]["”’)」』]*$/u.test(text)) return 0;
  const words = text.split(/\s+/u).length;
  const isShort = /\p{Script=Han}/u.test(text) ? text.length < 20 : words < telling.leastWords;
  return [
    isShort ? telling.short : 1,
    Math.min(1, telling.long / text.length),
    leans.test(text) ? telling.leaning : 1,
    decides.test(text) ? telling.decides : 1,
    boilerplate.test(text) || echo.test(text) ? telling.boilerplate : 1,
  ].reduce((product, factor) => product * factor, 1);
}

/** The best first; each further one counts for less where its terms or its speaker have been heard. */
function varied(judged: readonly Judged[], most: number, isNew: (quote: Quote) => boolean): Quote[] {
  const chosen: Quote[] = [];
  let left = judged.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  let best: number | null = null;
  for (let first = left.shift(); first && chosen.length < most; first = left.shift()) {
    const heard = first;
    if (best !== null && heard.score < best * telling.worth) break;
    const quote = heard.sentence.quote();
    if (!isNew(quote)) continue;
    best ??= heard.score;
    chosen.push(quote);
    left = left
      .map((other) => ({ ...other, score: other.score * likeness(heard, other) }))
      .sort((a, b) => b.score - a.score);
  }
  return chosen;
}

function likeness(chosen: Judged, other: Judged): number {
  const [by, also] = [chosen.sentence.turn.speaker?.id, other.sentence.turn.speaker?.id];
  const sameTerm = other.terms.some((term) => chosen.terms.includes(term));
  return (sameTerm ? telling.sameTerm : 1) * (by !== undefined && by === also ? telling.sameSpeaker : 1);
}

/** Short quotes first, then those that can be shortened, then long ones that cannot; each sort in its order. */
export function briefFirst(quotes: readonly Quote[]): Quote[] {
  const lengthOf = ({ text }: Quote) => (isBrief(text) ? 0 : wordsInBrief(text).leftOut > 0 ? 1 : 2);
  return [0, 1, 2].flatMap((length) => quotes.filter((quote) => lengthOf(quote) === length));
}

/** Whether two quotes share words of one turn. */
export function overlaps(one: Quote, other: Quote): boolean {
  return one.turn === other.turn && one.start < other.end && other.start < one.end;
}
