import type { Notice } from './notice.js';

/**
 * What a carrier (a web page, a PDF, a caption file, plain text) gives of a published document: its text, and all
 * that its markup says about that text. Every offset counts UTF-16 code units in `text`, half open.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A run of text that the carrier sets apart from the next: what it is, as far as the markup says. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'heading' | 'list item' | 'table row' | 'caption' | 'preformatted';
}

/** How a run of text is set. `link` is the text of a link. */
export interface Look extends Span {
  readonly look: 'bold' | 'italic' | 'underlined' | 'struck' | 'link';
}

/** A speech that the carrier itself marks as one person's: `<speech speakername=…>`, `<v Name>`, a JSON line. */
export interface MarkedSpeech extends Span {
  /** The name as the markup has it; null where it says that nobody is named. */
  readonly name: string | null;
  readonly office: string | null;
  /** Where the name is printed in `text`; null where it stands in the markup alone. */
  readonly labelSpan: Span | null;
  /** What the markup says that the speech does. */
  readonly does: 'speech' | 'question' | 'answer' | 'procedure' | null;
  /** The key by which the markup tells one person from another (`speakerid`); null where it has none. */
  readonly key: string | null;
  /** Which of its stretches were spoken through an interpreter; absent where the markup does not say it of all. */
  readonly interpreted?: readonly (Span & { readonly interpreted: boolean })[];
}

/** Something known of the document, and where that is from: `printed: <time>`, `og:title`. */
export interface Fact {
  readonly value: string;
  readonly evidence: string;
}

/** What a page says about itself. Dates are ISO days. Unknown is null, never guessed. */
export interface PageFacts {
  readonly title: Fact | null;
  readonly date: Fact | null;
  readonly published: Fact | null;
  readonly place: Fact | null;
  readonly publisher: Fact | null;
  readonly url: Fact | null;
  /** Two letters, ISO 639-1. */
  readonly language: Fact | null;
  /** Those whom the page's own data names as speaking, and in what office; absent where it names nobody. */
  readonly people?: readonly PersonFact[];
}

/** Somebody whom a page's own data names, in the order of running text: `Kevin Rudd`. */
export interface PersonFact extends Fact {
  readonly office: string | null;
}

export const noFacts: PageFacts = {
  title: null,
  date: null,
  published: null,
  place: null,
  publisher: null,
  url: null,
  language: null,
};

export const carrierNames = [
  'plain text',
  'web page',
  'Markdown',
  'PDF',
  'debate XML',
  'JSON Lines',
  'captions',
] as const;
export type CarrierName = (typeof carrierNames)[number];

/** A published document as text. For plain UTF-8 text `text` is the file itself, byte for byte. */
export interface ReadableText {
  readonly carrier: CarrierName;
  readonly text: string;
  /** In the order of the text, without overlap; blanks between them belong to none. */
  readonly blocks: readonly Block[];
  readonly looks: readonly Look[];
  /** Null where the carrier does not say who speaks. */
  readonly speeches: readonly MarkedSpeech[] | null;
  readonly facts: PageFacts;
  /** What somebody who imports should be told: in which encoding it was, what was left out. */
  readonly notices: readonly Notice[];
}
