import type { CarrierName, ReadableText } from '../readable-text.js';

/** A published document, decoded. */
export interface DecodedPage {
  readonly name: string;
  readonly text: string;
  readonly contentType: string | null;
}

/** One way in which documents are published. */
export interface Carrier {
  readonly name: CarrierName;
  /** From 0 to 1: that a text is carried this way. */
  confidence(page: DecodedPage): number;
  /** @throws UsageError where it is broken. */
  read(page: DecodedPage): ReadableText;
}
