import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plainText } from '../../src/source/plain-text.js';
import type { ReadableText } from '../../src/source/readable-text.js';
import { castOf } from '../../src/transcript/cast.js';
import type { PublishedText } from '../../src/transcript/formats/format.js';
import { normalise } from '../../src/transcript/normalise.js';
import {
  type SourceMetadata,
  sourceMetadataSchema,
  type Transcript,
  type Turn,
} from '../../src/transcript/transcript.js';
import { everybody } from './casts.js';

/** An invented document of tests/transcript/samples and what is known about it. */
export interface Sample {
  readonly text: string;
  readonly metadata: SourceMetadata;
  readonly layout: ReadableText;
}

const samples: Readonly<
  Record<string, { title: string; date: string; language: string; publisher: string }>
> = {
  'senate-hearing': {
    title: 'Undersea cables and the harbors they reach',
    date: '2024-03-05',
    language: 'en',
    publisher: 'GPO',
  },
  'congressional-record': {
    title: 'Harbor Safety Act--Continued',
    date: '2024-06-12',
    language: 'en',
    publisher: 'GPO',
  },
  'mod-kisha': { title: '防衛大臣記者会見', date: '2023-06-06', language: 'ja', publisher: '防衛省' },
  'mod-joint': { title: '日米防衛相共同記者会見', date: '2023-06-01', language: 'ja', publisher: '防衛省' },
  'mod-two-plus-two': {
    title: '日米安全保障協議委員会共同記者会見',
    date: '2024-07-28',
    language: 'ja',
    publisher: '防衛省',
  },
  'mod-nothing-announced': {
    title: '浜田防衛大臣が記者会見',
    date: '2023-06-20',
    language: 'ja',
    publisher: '防衛省',
  },
  'mofa-kaiken': { title: '林外務大臣会見記録', date: '2023-06-02', language: 'ja', publisher: '外務省' },
  'kantei-kaiken': {
    title: '岸田内閣総理大臣記者会見',
    date: '2023-06-13',
    language: 'ja',
    publisher: '首相官邸',
  },
  'kokkai-sangiin': {
    title: '参議院外交防衛委員会会議録',
    date: '2023-06-01',
    language: 'ja',
    publisher: '国立国会図書館',
  },
  'kokkai-shugiin': {
    title: '衆議院安全保障委員会議録',
    date: '2023-05-30',
    language: 'ja',
    publisher: '国立国会図書館',
  },
  'bouei-danwa': { title: '防衛大臣談話', date: '2023-05-31', language: 'ja', publisher: '防衛省' },
  'remarks-by': {
    title: 'Remarks by Secretary of Defense Lloyd J. Austin III at the Harbor Forum in Honolulu',
    date: '2023-06-08',
    language: 'en',
    publisher: 'U.S. Department of Defense',
  },
};
export const sampleNames = Object.keys(samples);

/** A sample, or a text in its place with what is known about the sample. */
export function sample(name: string, text?: string): Sample {
  const known = samples[name];
  if (!known) throw new Error(`there is no sample ${name}`);
  const file = fileURLToPath(new URL(`samples/${name}.txt`, import.meta.url));
  const read = text ?? readFileSync(file, 'utf8');
  return { text: read, metadata: metadataOf(known), layout: plainText(read) };
}

/** What is known about a document of a title, day and language; the rest is invented. */
export function metadataOf(known: {
  title: string;
  date: string;
  language: string;
  publisher: string;
}): SourceMetadata {
  return sourceMetadataSchema.parse({
    document: `${known.date}-sample/somebody/${known.language}/transcript`,
    kind: 'transcript',
    status: 'official',
    url: null,
    copy: false,
    dateEvidence: null,
    published: null,
    place: null,
    meeting: `${known.date}-sample`,
    alsoPublished: [],
    licence: 'invented',
    ...known,
  });
}

/** A document as a format is given it, with the people of the record on its day. */
export function publishedOf({ text, metadata, layout }: Sample): PublishedText {
  return { source: text, metadata, layout, cast: castOf(everybody, { participants: [] }, metadata.date) };
}

/** A document normalised with the people of the record. */
export function transcribed({ text, metadata, layout }: Sample): Transcript {
  return normalise(
    { file: 'sample.txt', text, sha256: '0'.repeat(64), metadata, layout },
    { participants: [] },
    everybody,
  );
}

/** A turn's words, its paragraphs set apart by a stroke, line breaks and runs of blanks as one blank. */
export function saidIn(turn: Turn): string {
  return turn.paragraphs.map(({ text }) => text.replace(/\s+/gu, ' ')).join(' / ');
}

/** Turns as a reader sees them: label, who speaks, what the turn does. */
export function heard({ turns }: Transcript): string[] {
  return turns.map((turn) => `${turn.label} = ${turn.speaker?.name ?? 'nobody'}: ${turn.kind}`);
}
