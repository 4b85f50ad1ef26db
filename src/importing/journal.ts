import { join } from 'node:path';
import { z } from 'zod';
import { documentIdSchema, meetingIdSchema } from '../transcript/transcript.js';
import { codeOf, type Files } from './edge.js';

/** A document as the journal tells of it. */
export const knownDocumentSchema = z.object({
  id: documentIdSchema,
  meeting: meetingIdSchema,
  url: z.string().nullable(),
  also: z.array(z.string()).readonly(),
  sha256: z.string(),
  name: z.string(),
});

/** One file that changes: what comes into its place from the staging folder, or null where it goes. Paths within the record. */
const changeSchema = z.object({ path: z.string(), from: z.string().nullable() });
export type StagedChange = z.infer<typeof changeSchema>;

const common = {
  version: z.literal(1),
  /** Which command it was: an import of many files has several lines, each whole or not at all. */
  run: z.string(),
  at: z.string(),
  /** The staging folder, and what is made of it: while the folder is there, this is still to be done. */
  stage: z.string(),
  changes: z.array(changeSchema),
};

export const journalLineSchema = z.discriminatedUnion('did', [
  z.object({
    ...common,
    did: z.literal('import'),
    documents: z.array(
      knownDocumentSchema.extend({
        /** The version that it took the place of. */
        was: knownDocumentSchema.nullable(),
        /** Where the files of that version are kept, as the beginning of their paths. */
        kept: z.string().nullable(),
        /** The files that it has in corpus/sources. */
        files: z.array(z.string()),
      }),
    ),
    /** Meetings that it brought, with the very text that was put at the end of meetings.yml. */
    meetings: z.array(z.object({ id: meetingIdSchema, text: z.string() })),
  }),
  z.object({
    ...common,
    did: z.literal('undo'),
    /** The staging folder of the line that it takes back. */
    of: z.string(),
    /** What the record has in the place of each. */
    documents: z.array(z.object({ name: z.string(), now: knownDocumentSchema.nullable() })),
  }),
]);
export type JournalLine = z.infer<typeof journalLineSchema>;
export type ImportLine = Extract<JournalLine, { did: 'import' }>;

export const journalName = 'imports.jsonl';

/** The journal of a record: what was imported and taken back, each a whole line. */
export interface Journal {
  readonly lines: readonly JournalLine[];
  /** Bytes up to the end of the last whole line: what stands behind was being written when the process ended. */
  readonly whole: number;
  readonly size: number;
}

/** Reads the journal; an empty one where there is none. A line that is not whole is not there yet. */
export async function readJournal(dir: string, files: Files): Promise<Journal> {
  let text: string;
  try {
    text = await files.readFile(join(dir, journalName), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { lines: [], whole: 0, size: 0 };
    throw error;
  }
  const end = text.lastIndexOf('\n') + 1;
  const lines = text
    .slice(0, end)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => journalLineSchema.parse(JSON.parse(line)));
  return { lines, whole: Buffer.byteLength(text.slice(0, end)), size: Buffer.byteLength(text) };
}

/** The lines of the last command whose imports were not all taken back, the last line first; none where there is none. */
export function lastImport(lines: readonly JournalLine[]): ImportLine[] {
  const undone = new Set(lines.flatMap((line) => (line.did === 'undo' ? [line.of] : [])));
  const imports = lines.filter((line) => line.did === 'import').filter(({ stage }) => !undone.has(stage));
  const run = imports.at(-1)?.run;
  return imports.filter((line) => line.run === run).reverse();
}
