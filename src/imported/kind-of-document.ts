import type { DocumentKind } from '../transcript/transcript.js';

const readout = /\breadout\b|[(（]\s*(?:summary|概要|結果概要)\s*[)）]|の概要$|（結果）|結果概要/iu;

/** What a document is, as its title says: a readout where it calls itself one, else a transcript. */
export function kindByTitle(title: string): Extract<DocumentKind, 'transcript' | 'readout'> {
  return readout.test(title) ? 'readout' : 'transcript';
}
