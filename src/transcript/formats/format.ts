import type { ReadableText } from '../../source/readable-text.js';
import type { Cast } from '../cast.js';
import type { Doubt, LeftOut, NamedPerson, Side, SourceMetadata, Span } from '../transcript.js';

/** One published document before it is normalised. `source` is the stored decoded text: all offsets count in it. */
export interface PublishedText {
  readonly source: string;
  readonly metadata: SourceMetadata;
  readonly cast: Cast;
  /** What the markup of the page says about the text, with `layout.text === source`. */
  readonly layout: ReadableText;
}

/**
 * What a format knows of the one who speaks in a turn, from marks, brackets, headings and rosters of the document.
 * Every field is as printed; null is what the document does not say.
 */
export interface PrintedVoice {
  /** The fullest printed name, without office and courtesy: `J. Randy Forbes`, `浜田靖一`, `青木`. */
  readonly name: string | null;
  readonly office: string | null;
  readonly outlet: string | null;
  /** `chair` presides (Mr. Speaker, The PRESIDING OFFICER, 委員長): what is said in the chair is moderation. */
  readonly role: 'person' | 'press' | 'staff' | 'chair';
  /** Whose side the document puts the speaker on, where its kind says so (a Diet's ministers are Japan's). */
  readonly side: Side | null;
  /** What tells one speaker from another within the document, where names do not: a `speakerid`, a family name. */
  readonly key: string | null;
  /** What the turn does, where the format knows it; null leaves it to attribution. */
  readonly does: 'statement' | 'question' | 'answer' | 'moderation' | null;
  /** The word of the name that is the family's, in small letters; absent where it is the last one, or not known. */
  readonly family?: string | null;
  /** Whether the document shows that this is nobody of the record, a namesake in office on the day perhaps. */
  readonly ofDocument?: boolean;
}

/** The voice of words of which the print does not say whose they are. */
export const nobody: PrintedVoice = {
  name: null,
  office: null,
  outlet: null,
  role: 'person',
  side: null,
  key: null,
  does: null,
};

/** A turn as a format finds it: where its words are and what is printed about them. */
export interface DraftTurn {
  readonly label: string;
  readonly labelSpan: Span | null;
  readonly paragraphs: readonly (Span & { readonly interpreted: boolean })[];
  readonly marks: readonly Span[];
  /** Null where the label alone says who speaks. */
  readonly voice: PrintedVoice | null;
  /** Of words that were spoken in another language than the document's; absent elsewhere. */
  readonly language?: string;
  /** Set by readouts and articles, which report; a transcript's turns are attributed by their labels. */
  readonly reported: {
    readonly verbatim: boolean;
    readonly speaker: NamedPerson | null;
    readonly reports: readonly NamedPerson[];
    readonly section: string | null;
  } | null;
}

export interface Draft {
  readonly turns: readonly DraftTurn[];
  readonly leftOut: readonly LeftOut[];
  readonly doubts: readonly Doubt[];
}

/** One published format. `confidence` is 0 where the text is certainly not of it, 1 where it certainly is. */
export interface Format {
  readonly name: string;
  confidence(published: PublishedText): number;
  read(published: PublishedText): Draft;
}
