import type { Turn } from '../transcript/transcript.js';

/** Every constant of the ranking, with its reason. */
export const ranking = {
  /** Candidates that the index hands over; each is read again in full, so few are enough. */
  candidates: 300,
  /** Words are saturated early: saying a word three times is hardly better evidence than saying it twice. */
  repetition: 0.2,
  /** Query words that stand together mean what was meant; at most this share of the words' own score. */
  proximity: 0.35,
  /** The question that a quote answers speaks for it a little: "as for your question on why we need Tomahawks". */
  questionAsked: 0.15,
  /** Each further sentence must earn its place. */
  sentence: 0.04,
  /** Up to this many concepts all must be met; beyond, this share of their rarity, the rarest among them. */
  allOfUpTo: 3,
  shareBeyond: 0.7,
  /** A person's own words before what a readout or an article reports of them. */
  kind: { statement: 1, answer: 1, reported: 0.8, question: 0.6, moderation: 0.4 } satisfies Record<
    Turn['kind'],
    number
  >,
  /** Variety: a further quote of the same turn, the same person at the same meeting, the same document. */
  sameTurn: 0.55,
  sameSpeakerAndMeeting: 0.8,
  sameDocument: 0.92,
} as const;
