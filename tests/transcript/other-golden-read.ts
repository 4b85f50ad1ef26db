import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { documentIdSchema, meetingIdSchema, type SourceMetadata } from '../../src/transcript/transcript.js';
import { type OtherGolden, otherGoldenSchema } from './other-golden-file.js';

/** The published pages, which are not part of the project: beside the checkout, where somebody has them. */
export const publishedDir = fileURLToPath(new URL('../../../shared/sources/other/', import.meta.url));

const goldenDir = fileURLToPath(new URL('../golden/other/', import.meta.url));

/** Every golden file, with the name of its document. */
export async function otherGoldens(): Promise<{ name: string; golden: OtherGolden }[]> {
  const files = (await readdir(goldenDir)).filter((file) => file.endsWith('.json')).sort();
  return await Promise.all(
    files.map(async (file) => ({
      name: file.replace('.json', ''),
      golden: otherGoldenSchema.parse(JSON.parse(await readFile(`${goldenDir}${file}`, 'utf8'))),
    })),
  );
}

const pageMetadataSchema = z.object({
  title: z.string(),
  date: z.iso.date(),
  place: z.string().nullable(),
  publisher: z.string(),
  url: z.url().nullable(),
  language: z.string(),
  licence: z.string(),
});

/** What is known of a page, as the metadata of a source: from the `meta.json` that lies beside it. */
export async function metadataOf(name: string): Promise<SourceMetadata> {
  const known = pageMetadataSchema.parse(
    JSON.parse(await readFile(`${publishedDir}${name}/meta.json`, 'utf8')),
  );
  const meeting = meetingIdSchema.parse(`${known.date}-${name.replace(/^([a-z]+)-\d{4}-\d\d-\d\d-/, '$1-')}`);
  return {
    ...known,
    document: documentIdSchema.parse(`${meeting}/published/${known.language}/transcript`),
    kind: 'transcript',
    status: 'official',
    copy: false,
    dateEvidence: 'meta.json',
    published: null,
    meeting,
    alsoPublished: [],
  };
}
