import { plainText } from '../plain-text.js';
import { captions } from './captions.js';
import type { Carrier, DecodedPage } from './carrier.js';
import { debateXml } from './debate-xml.js';
import { jsonLines } from './json-lines.js';
import { markdown } from './markdown.js';
import { otherXml } from './other-xml.js';
import { releaseXml } from './release-xml.js';
import { webPage } from './web-page.js';

const plain: Carrier = {
  name: 'plain text',
  confidence: () => 0.3,
  read: ({ text }) => plainText(text),
};

/** The ways in which documents are carried, in no order: the most confident one reads. One line a carrier. */
export const carriers: readonly Carrier[] = [
  plain,
  webPage,
  releaseXml,
  otherXml,
  markdown,
  debateXml,
  jsonLines,
  captions,
];

/** The carrier of a page by its evidence. */
export function carrierOf(page: DecodedPage): Carrier {
  return carriers
    .map((carrier) => ({ carrier, confidence: carrier.confidence(page) }))
    .reduce((best, one) => (one.confidence > best.confidence ? one : best)).carrier;
}
