import { openCorpus } from './corpus-files.js';
import { citeOf } from './evidence/cite/cite.js';
import type { CiteResult } from './evidence/cite/cite-result.js';
import { citeTyped } from './evidence/cite/typed-cite.js';
import { type CompareOptions, compareOf } from './evidence/compare/compare.js';
import type { CompareResult } from './evidence/compare/compare-result.js';
import type { ContextOptions, ContextResult } from './evidence/context/context-result.js';
import { inContext } from './evidence/context/in-context.js';
import { meetingOf } from './evidence/meeting/meeting.js';
import type { MeetingOptions, MeetingResult } from './evidence/meeting/meeting-result.js';
import { meetingsLike } from './evidence/meeting/meetings.js';
import type { MeetingsOptions, MeetingsResult } from './evidence/meeting/meetings-result.js';
import { meetingNamed } from './evidence/named/meeting-named.js';
import { personNamed } from './evidence/named/person-named.js';
import { quoteNamed } from './evidence/named/quote-named.js';
import { newOf } from './evidence/newly/new.js';
import type { NewResult } from './evidence/newly/new-result.js';
import { questionsOn } from './evidence/questions/questions.js';
import type { QuestionsOptions, QuestionsResult } from './evidence/questions/questions-result.js';
import { type Quote, quoteIdSchema } from './evidence/quote.js';
import type { QuoteResult } from './evidence/quote-result.js';
import { speakerOf } from './evidence/speaker/speaker.js';
import type { SpeakerOptions, SpeakerResult } from './evidence/speaker/speaker-result.js';
import { termOf } from './evidence/term/term.js';
import type { TermResult } from './evidence/term/term-result.js';
import { timelineOf } from './evidence/timeline/timeline.js';
import type { TimelineOptions, TimelineResult } from './evidence/timeline/timeline-result.js';
import { type VerifyAsked, verifyAsked } from './evidence/verify/asked.js';
import type { VerifyResult } from './evidence/verify/verify-result.js';
import { UsageError as Mistaken } from './mistakes/usage-error.js';
import type { QuoteOptions } from './record.js';
import { mistakeInWords } from './render/phrases/mistakes.js';
import { phrasesFor } from './render/phrases/phrases-for.js';
import type { Meeting, Transcript } from './transcript/transcript.js';

export type { Citation, CiteResult } from './evidence/cite/cite-result.js';
export type { CompareOptions } from './evidence/compare/compare.js';
export type { ComparedPair, ComparedSide, CompareResult } from './evidence/compare/compare-result.js';
export type { ContextOptions, ContextResult, ContextTurn } from './evidence/context/context-result.js';
export type { Asked } from './evidence/exchange/exchange-result.js';
export type { MeetingOptions, MeetingResult } from './evidence/meeting/meeting-result.js';
export type { MeetingsOptions, MeetingsResult } from './evidence/meeting/meetings-result.js';
export type { DroppedFormula, NewPhrase, NewResult } from './evidence/newly/new-result.js';
export type { QuestionsOptions, QuestionsResult } from './evidence/questions/questions-result.js';
export type { Quote, QuoteId } from './evidence/quote.js';
export type { QuoteResult } from './evidence/quote-result.js';
export type { SpeakerOptions, SpeakerResult } from './evidence/speaker/speaker-result.js';
export type { Rendering, TermResult } from './evidence/term/term-result.js';
export type { TimelineOptions, TimelineResult, TimelineRow } from './evidence/timeline/timeline-result.js';
export type { VerifyAsked } from './evidence/verify/asked.js';
export type { VerifiedClaim, VerifyResult } from './evidence/verify/verify-result.js';
export type { QuoteOptions } from './record.js';
export type { Document, Meeting, NamedPerson, Transcript, Turn } from './transcript/transcript.js';

/** A query that cannot be read: `message` and `instead` in English, `place` in what was typed, `mistake` as values. */
export class UsageError extends Mistaken {
  /** What to type instead. */
  readonly instead: string;
  constructor({ mistake, place }: Mistaken) {
    const { sentence, instead } = mistakeInWords(mistake, phrasesFor('en').mistakes);
    super(mistake, place, sentence);
    this.instead = instead;
  }
}

/** A record as other programs use it: the same objects as `--json` prints. */
export interface OpenRecord {
  readonly transcripts: readonly Transcript[];
  readonly meetings: readonly Meeting[];
  /** @throws UsageError where the query cannot be read. */
  quote(query: string, options?: QuoteOptions): Promise<QuoteResult>;
  /**
   * The turn in which a quote stands, the question that prompted it, what others answered, and what stands around it.
   *
   * @param quote its id, or a link to its words
   * @throws UsageError where it is no quote, or the offset lies outside its document.
   */
  context(quote: string, options?: ContextOptions): Promise<ContextResult>;
  /**
   * A verdict on every quotation in a text, or on the text itself.
   *
   * @throws UsageError for a name or a date that cannot be read, and where there is nothing to check.
   */
  verify(text: string, asked?: VerifyAsked): Promise<VerifyResult>;
  /**
   * When something was first said in this record, and how often at every meeting since.
   *
   * @throws UsageError where the topic cannot be read, or names nothing that could be counted.
   */
  timeline(topic: string, options?: TimelineOptions): Promise<TimelineResult>;
  /**
   * What the glossary has on a word, and how often and by whom each of its wordings was used.
   *
   * @throws UsageError where there is no word.
   */
  term(word: string): Promise<TermResult>;
  /**
   * What was said side by side: a topic and two meetings, people or sides, as `alliance compare` takes them.
   *
   * @throws UsageError where it cannot be read.
   */
  compare(query: string, options?: CompareOptions): Promise<CompareResult>;
  /**
   * What a meeting (the newest unless told) says that no earlier document of the record has, and what it dropped.
   *
   * @throws UsageError where it is no meeting, or several.
   */
  readonly new: (meeting?: string) => Promise<NewResult>;
  /**
   * Who asked what on a topic, with the answers, and who was asked and did not answer.
   *
   * @throws UsageError where the query cannot be read.
   */
  questions(topic: string, options?: QuestionsOptions): Promise<QuestionsResult>;
  /**
   * Somebody as the record knows him, by a name in either script or an id.
   *
   * @throws UsageError where it is nobody, or several.
   */
  speaker(name: string, options?: SpeakerOptions): Promise<SpeakerResult>;
  /**
   * A meeting, the latest unless one is named: who met, its documents, what was asked and who answered.
   *
   * @throws UsageError where it is no meeting, or several.
   */
  meeting(typed?: string, options?: MeetingOptions): Promise<MeetingResult>;
  /** The meetings that words fit, all unless told, the newest first: what `alliance meetings` prints. */
  meetingsLike(words?: string, options?: MeetingsOptions): Promise<MeetingsResult>;
  /**
   * A quote, by its id or a link to its words, cited in a style (`apa`, `chicago`, `mla`, `bibtex`, `ris`, `csl-json`,
   * `markdown`, `html`, `plain`, `japanese`); in all of them unless one is named.
   *
   * @throws UsageError where it is no quote of the record, or no style.
   */
  cite(quote: string, style?: string): Promise<CiteResult>;
  /** The quote with this id, or null where the record has none. */
  resolve(id: string): Promise<Quote | null>;
}

/**
 * Opens a corpus folder (`sources/`, `transcripts/`, `people.yml`, `meetings.yml`).
 *
 * @throws CorpusError naming the file that is missing or not of its shape.
 */
export async function openRecord(dir: string): Promise<OpenRecord> {
  const record = await openCorpus(dir);
  return {
    transcripts: record.transcripts,
    meetings: record.meetings,
    quote: async (query, options) => {
      try {
        return record.quote(query, options);
      } catch (error) {
        throw error instanceof Mistaken ? new UsageError(error) : error;
      }
    },
    context: async (quote, options) => {
      try {
        return inContext(quote, record.evidence, options).result;
      } catch (error) {
        throw error instanceof Mistaken ? new UsageError(error) : error;
      }
    },
    verify: async (text, asked = {}) => {
      try {
        return verifyAsked(text, asked, record.evidence);
      } catch (error) {
        throw error instanceof Mistaken ? new UsageError(error) : error;
      }
    },
    timeline: async (topic, options) => {
      try {
        return timelineOf(topic, record.evidence, options);
      } catch (error) {
        throw error instanceof Mistaken ? new UsageError(error) : error;
      }
    },
    term: async (word) => {
      try {
        return termOf(word, record.evidence);
      } catch (error) {
        throw error instanceof Mistaken ? new UsageError(error) : error;
      }
    },
    compare: async (query, options) => {
      try {
        return compareOf(query, record.evidence, options);
      } catch (error) {
        throw error instanceof Mistaken ? new UsageError(error) : error;
      }
    },
    new: async (meeting = '') => {
      try {
        return newOf(meetingNamed(meeting, record.evidence), record.evidence, meeting);
      } catch (error) {
        throw error instanceof Mistaken ? new UsageError(error) : error;
      }
    },
    questions: async (topic, options) => {
      try {
        return questionsOn(topic, record.evidence, options);
      } catch (error) {
        throw error instanceof Mistaken ? new UsageError(error) : error;
      }
    },
    speaker: async (name, options) => {
      try {
        return speakerOf(personNamed(name, record.evidence), name, record.evidence, options);
      } catch (error) {
        throw error instanceof Mistaken ? new UsageError(error) : error;
      }
    },
    meeting: async (typed, options) => {
      try {
        return meetingOf(meetingNamed(typed ?? '', record.evidence), typed ?? null, record.evidence, options);
      } catch (error) {
        throw error instanceof Mistaken ? new UsageError(error) : error;
      }
    },
    meetingsLike: async (words = '', options) => meetingsLike(words, record.evidence, options),
    cite: async (quote, style = '') => {
      try {
        const typed = citeTyped(`${quote} ${style}`);
        return await citeOf(quoteNamed(typed.quote, record.evidence), typed.style, record.evidence);
      } catch (error) {
        throw error instanceof Mistaken ? new UsageError(error) : error;
      }
    },
    resolve: async (id) => {
      const known = quoteIdSchema.safeParse(id);
      return known.success ? record.resolve(known.data) : null;
    },
  };
}
