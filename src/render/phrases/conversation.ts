import type { Words } from '../../answer.js';
import type { DocumentKind, Side } from '../../transcript/transcript.js';

/** Whether words came through an interpreter, as far as the document tells. */
export type Interpreting = 'yes' | 'likely' | 'not marked' | 'reported' | 'printed by an article';

/**
 * The sentences of a conversation in a thread, beside those of `alliance quote`. Names, titles, places and dates come
 * in as they are shown; a sentence about one of several quotes gets the quote's number in front (`numbered`).
 */
export interface ConversationPhrases {
  numbered(numbers: readonly number[], sentence: string): string;
  /** Somebody asked somebody: `asker` with outlet; `asked` is empty where the question names nobody. */
  askedBy(asker: string, asked: readonly string[]): string;
  /** The quote is itself a question. */
  isQuestion(asker: string): string;
  readonly answersNothing: string;
  occasion(date: string, place: string, meeting: string): string;
  saidBy(speaker: string): string;
  interpreting(how: Interpreting, speaker: string, kind: DocumentKind): string;
  /** The words are the speaker's own, in the language of the code. */
  ownWords(speaker: string, language: string): string;
  /** An interpreter's words are all that the record has. */
  noOwnWords(speaker: string, language: string): string;
  /** A page outside the record, as its keepers describe it. */
  elsewhere(note: string, language: string, url: string): string;
  /** A document and where it is published. */
  source(document: string, url: string | null): string;
  readonly picked: string;
  /** The latest statement on the subject by the speaker of the quote. */
  later(speaker: string, subject: string, date: string): Words;
  /** The speaker says nothing later; somebody of the same office or side does. */
  laterBy(
    speaker: string,
    subject: string,
    other: string,
    whose: 'office' | 'side',
    side: Side,
    date: string,
  ): Words;
  /** Where the words shown are nobody's: the latest by anybody. */
  laterByAnybody(subject: string, date: string): Words;
  nothingLater(speaker: string | null, subject: string, date: string, side: Side | null): Words;
  reaches(date: string): string;
  readonly interpretersWording: string;
  /** Nobody but those of these names answers the query. */
  nobodyElse(names: readonly string[], query: string): Words;
  noMore(total: number, query: string): Words;
  /** The same of another command, as typed. */
  noMoreOf(typed: string): Words;
  /** What to type where a follow-up found nothing and its own words alone find something. */
  alone(quotes: number, typed: string): Words;
}
