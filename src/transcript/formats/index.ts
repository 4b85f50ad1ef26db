import { article } from './article.js';
import type { Format, PublishedText } from './format.js';
import { labelledTranscript } from './labelled.js';
import { readout } from './readout.js';

/** The formats that can be read, in no order: the most confident one reads. One line a format. */
export const formats: readonly Format[] = [labelledTranscript, readout, article];

/** @throws Error where no format recognises the text. */
export function formatOf(published: PublishedText): Format {
  const [best] = formats
    .map((format) => ({ format, confidence: format.confidence(published) }))
    .sort((a, b) => b.confidence - a.confidence);
  if (!best || best.confidence === 0) {
    throw new Error(`${published.metadata.title}: no known format (kind ${published.metadata.kind})`);
  }
  return best.format;
}
