import { article } from './article.js';
import type { Format, PublishedText } from './format.js';
import { hearing } from './hearing.js';
import { japaneseDefence } from './japanese-defence.js';
import { japaneseDiet } from './japanese-diet.js';
import { japaneseForeignAffairs } from './japanese-foreign-affairs.js';
import { japanesePrimeMinister } from './japanese-prime-minister.js';
import { labelledTranscript } from './labelled.js';
import { markedSpeeches } from './marked-speeches.js';
import { readout } from './readout.js';
import { singleSpeaker } from './single-speaker.js';

/** The formats that can be read, in no order: the most confident one reads. One line a format. */
export const formats: readonly Format[] = [
  labelledTranscript,
  markedSpeeches,
  hearing,
  japaneseDefence,
  japaneseForeignAffairs,
  japanesePrimeMinister,
  japaneseDiet,
  singleSpeaker,
  readout,
  article,
];

/** A text that no format recognises. */
export class NoKnownFormat extends Error {
  override readonly name = 'NoKnownFormat';
}

/** @throws NoKnownFormat where no format recognises the text. */
export function formatOf(published: PublishedText): Format {
  const [best] = formats
    .map((format) => ({ format, confidence: format.confidence(published) }))
    .sort((a, b) => b.confidence - a.confidence);
  if (!best || best.confidence === 0) {
    throw new NoKnownFormat(`${published.metadata.title}: no known format (kind ${published.metadata.kind})`);
  }
  return best.format;
}
