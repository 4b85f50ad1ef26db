import type { Cast } from '../cast.js';
import type { Doubt, LeftOut, NamedPerson, SourceMetadata, Span } from '../transcript.js';

/** One published document before it is normalised. `source` is the stored decoded text: all offsets count in it. */
export interface PublishedText {
  readonly source: string;
  readonly metadata: SourceMetadata;
  readonly cast: Cast;
}

/** A turn as a format finds it: where its words are and what is printed about them. */
export interface DraftTurn {
  readonly label: string;
  readonly labelSpan: Span | null;
  readonly paragraphs: readonly (Span & { readonly interpreted: boolean })[];
  readonly marks: readonly Span[];
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
