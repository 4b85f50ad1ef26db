import type { Turn } from '../transcript/transcript.js';

/** Every constant of the ranking, with its reason. */
export const ranking = {
  /** Candidates that the index hands over; each is read again in full, so few are enough. */
  candidates: 300,
  /** Words are saturated early: saying a word three times is hardly better evidence than saying it twice. */
  repetition: 0.2,
  /** Query words that stand together mean what was meant; at most this share of the words' own score. */
  proximity: 0.35,
  /** Each further sentence must earn its place. */
  sentence: 0.005,
  /** Sentences about the matter are short and name it early; those of about this many words are focused. */
  focus: 0.2,
  focusedLength: 45,
  answers: {
    /** The share of the query's rarity that must be met, for one, two, three ... concepts. */
    share: [0.5, 0.84, 0.8, 0.75, 0.7, 0.65],
    /** The same for whole questions, which are put in many words. */
    shareOfQuestion: [0.5, 0.5, 0.4, 0.4],
    /** An answer to a question that meets the query: how much it must meet itself. */
    toQuestion: 0.15,
    /** Where something answers a query of so many concepts or more, what meets this share of it stands below. */
    further: { from: 2, share: 0.55, ofQuestion: 0.35 },
    /** What meets no more than this is not even near. */
    nearest: 0.2,
  },
  /** A person's own words before what a readout or an article reports of them. */
  kind: { statement: 1, answer: 0.95, reported: 0.8, question: 0.6, moderation: 0.4 } satisfies Record<
    Turn['kind'],
    number
  >,
  /** Variety: a further quote of the same turn, the same person at the same meeting. */
  sameTurn: 0.55,
  sameSpeakerAndMeeting: 0.8,
  /** Where two people, years or meetings are named: the next from the one that has been heard. */
  sameSide: 0.75,
} as const;
