import { samenessOf } from './align-turns.js';
import type { ReadDocument } from './facts-of-document.js';
import type { KnownDocument, KnownRecord } from './known-record.js';

/** From this share of common runs of words on, a text with the id of another is a later version of it. */
export const sameDocument = 0.3;

/** How far a document is one text with one of the record: the share of common runs of words. */
export async function sameness(
  { layout }: ReadDocument,
  other: KnownDocument,
  record: KnownRecord,
): Promise<number> {
  return samenessOf(await record.sourceOf(other), layout.text);
}
