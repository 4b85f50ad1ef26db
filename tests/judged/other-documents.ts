import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { plainText as readAsPlain } from '../../src/source/plain-text.js';
import type { Source } from '../../src/transcript/normalise.js';
import {
  type Meeting,
  meetingSchema,
  sourceMetadataSchema,
  type Transcript,
  transcriptSchema,
} from '../../src/transcript/transcript.js';

/** Where the documents of the second set lie: beside the checkout, never in it. */
const folder = new URL('../../../shared/sources/other/', import.meta.url);

/** Of the text that `plainText` gives: what the judgements' offsets count in. */
const sha256s: Readonly<Record<string, string>> = {
  'au-2003-07-16-howard-koizumi-joint-press-conference':
    '9a73f253b4b5340fec3aab6a97568dc630908516365b84ff3d839d1ea56c9fe4',
  'au-2009-05-02-rudd-defence-white-paper':
    '3d787224e839734c8734ae7715475e2fea08ee609537a848f525d7856b0ad9a7',
  'au-2014-07-08-abbott-abe-joint-press-conference':
    '73eb04b7e520456f2a34a9018e07623610bfe1c87b67c3e270e504635a840b9c',
  'hasc-2015-03-18-naval-cooperative-strategy':
    '41064bdaab31c490da12a218f70f3decb7bd3c64bb75035cbf5c1019d0b08e46',
  'state-2022-02-10-blinken-with-abc-730-leigh-sales':
    '4805e236e875b0cf139d8bd7e9b77222b92fcb50091fedf053ad075f48da9466',
  'state-2022-05-23-blinken-hayashi-before-meeting':
    '5d7bd1f8aff46999df06404774bab674f0d6402fcc53a7a616241d04d4281e08',
  'state-2022-06-02-telephonic-gonzalez-nichols':
    'cf729582156ae82b4daf7be8b0494d0ebfece812603620319dcf9d948d1d13b5',
  'state-2022-07-29-us-japan-epcc-press-availability':
    '4600b074bf67ed613640fa7253822e6690f280868148227a9c40a437a08874c1',
  'state-2026-07-22-rubio-marcos-before-meeting':
    '52883920bcb86097bd7731f7c0b27d76e39e76278d361270c3a5c4331b534c12',
  'uk-commons-2009-10-26-territorial-army-urgent-question':
    'edd3f0b9b0f4bf1521607affa78f29f234e40bc90532c3db76045ec70ba94fa1',
  'wh-2010-03-26-clinton-gates-mullen-start-briefing':
    'c505de5946f67e857a85e2bc5e0e17aedbdd557d75d400fe309cc2e4778a08b6',
  'wh-2014-04-24-obama-abe-press-conference':
    'e26d6e23556b91041198472a28318761e1b7483df9f7179f9871e80c1b64fd5b',
  'wh-2021-04-16-biden-suga-press-conference':
    '5f2b23c20fbe3a7776c58529abddc4fd6473a86ab3b40e9c403fab1f62397792',
  'wh-2022-05-23-biden-kishida-tokyo-press-conference':
    '729afd65e7ab5795f36da6b733a186b6f9b605b7748fc8aacddc398625badc08',
};

/** The folders of the documents that queries were judged on. */
export const judgedFolders: readonly string[] = Object.keys(sha256s);

/** What is known about a document beside its text: the `meta.json` in its folder. */
const metaSchema = z.object({
  title: z.string(),
  date: z.string(),
  place: z.string().nullable(),
  publisher: z.string(),
  url: z.string().nullable(),
  language: z.string(),
  licence: z.string(),
  file: z.string(),
});

export interface OtherDocument {
  readonly source: Source;
  readonly transcript: Transcript;
  readonly meeting: Meeting;
}

/**
 * The documents of the second set in the order of their folders; null where they are not there.
 *
 * @throws Error where a text is not the one that was judged.
 */
export async function otherDocuments(): Promise<OtherDocument[] | null> {
  if (!existsSync(folder)) return null;
  const names = await readdir(folder);
  return Promise.all(
    names.sort().map(async (name) => {
      const read = (file: string) => readFile(new URL(`${name}/${file}`, folder), 'utf8');
      const meta = metaSchema.parse(JSON.parse(await read('meta.json')));
      const text = plainText(await read(meta.file), meta.file);
      const sha256 = createHash('sha256').update(text).digest('hex');
      if (sha256 !== sha256s[name]) throw new Error(`${name} is not the text that was judged: ${sha256}`);
      return documentOf(name, text, sha256, meta);
    }),
  );
}

const blocks =
  /<\/?(?:p|div|speech|h\d|li|br|td|tr|hr|pre|body|html|minor-heading|major-heading|oral-heading)\b[^>]*>/giu;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * The text of a published file, its paragraphs parted by line feeds: tags stripped, entities decoded, every run of
 * white space one space. What stands around the text (front matter, titles in the head) is left out.
 *
 * @param file its name: `.html` and `.xml` are markup, everything else is lines.
 * @throws Error for an entity that is not known.
 */
export function plainText(raw: string, file: string): string {
  const paragraphs = /\.(?:html|xml)$/u.test(file)
    ? ofMarkup(raw)
    : ofLines(raw.replace(/^---\n[\s\S]*?\n---\n/u, ''));
  return paragraphs
    .map((paragraph) => paragraph.replace(/[\s\u200b]+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

function ofMarkup(raw: string): string[] {
  const body = /<content>([\s\S]*)<\/content>/u.exec(raw)?.[1] ?? raw;
  return body
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, '$1')
    .replace(/<title>[\s\S]*?<\/title>/giu, '')
    .replace(/<pre>([\s\S]*?)<\/pre>/giu, (_, inner: string) => ofLines(inner).join('<p>'))
    .split(blocks)
    .map((block) => decoded(block.replace(/<[^>]+>/gu, '')));
}

/** Paragraphs of lines: a blank line parts them, an indented line begins one. */
function ofLines(text: string): string[] {
  return text.split(/\n\s*\n|\n(?= {4})/u);
}

function decoded(text: string): string {
  return text.replace(/&(?:#(?<code>\d+)|(?<name>[a-z]+));/gu, (whole, code?: string, name?: string) => {
    const known = code === undefined ? entities[name ?? ''] : String.fromCodePoint(Number(code));
    if (known === undefined) throw new Error(`${whole} is not known`);
    return known;
  });
}

/** One statement by nobody for every paragraph: what is judged is the search, not who is made out to speak. */
function documentOf(
  name: string,
  text: string,
  sha256: string,
  meta: z.infer<typeof metaSchema>,
): OtherDocument {
  const event = name.replace(/^[a-z]+-\d{4}-\d\d-\d\d-/u, '');
  const meeting = meetingSchema.parse({
    id: `${meta.date}-${cityOf(meta.place)}-${event}`,
    title: meta.title,
    date: meta.date,
    place: meta.place ?? '',
    event: meta.title,
    participants: [],
  });
  const metadata = sourceMetadataSchema.parse({
    document: `${meeting.id}/other/${meta.language}/transcript`,
    title: meta.title,
    kind: 'transcript',
    language: meta.language,
    publisher: meta.publisher,
    status: null,
    url: meta.url,
    copy: false,
    date: meta.date,
    dateEvidence: null,
    published: null,
    place: meta.place,
    meeting: meeting.id,
    alsoPublished: [],
    licence: meta.licence,
  });
  const { document: id, ...known } = metadata;
  const transcript = transcriptSchema.parse({
    version: 1,
    document: { id, ...known, source: name, sha256 },
    turns: [...text.matchAll(/[^\n]+/gu)].map((match, i) => {
      const span = { start: match.index, end: match.index + match[0].length };
      return {
        id: `${id}#p${i + 1}`,
        n: i + 1,
        label: '',
        labelSpan: null,
        speaker: null,
        office: null,
        outlet: null,
        side: null,
        kind: 'statement',
        verbatim: true,
        reports: [],
        section: null,
        interpreted: 'no',
        likelyInterpreted: false,
        language: meta.language,
        answers: null,
        addressedTo: [],
        introducedAs: null,
        paragraphs: [{ ...span, text: match[0], interpreted: false }],
        innerQuotations: [],
        marks: [],
        ...span,
      };
    }),
    leftOut: [],
    doubts: [],
  });
  return { source: { file: name, text, sha256, metadata, layout: readAsPlain(text) }, transcript, meeting };
}

/** The place that a meeting's id names: "Akasaka Palace, Tokyo, Japan" is `tokyo`. */
function cityOf(place: string | null): string {
  const parts = (place ?? 'unknown').split(',').map((part) => part.trim());
  const city = parts.filter((part) => !/^(?:Japan|Australia|Philippines|DC)$/u.test(part)).at(-1) ?? '';
  return city.toLowerCase().replace(/[^a-z]+/gu, '-');
}
