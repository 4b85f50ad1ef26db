import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportProgress, ImportRequest } from '../../src/imported/importer.js';
import { type SaidOfDocument, unsaid } from '../../src/imported/said-of-document.js';
import { type ImportEdge, thisMachine } from '../../src/importing/edge.js';
import { importerInto } from '../../src/importing/importer.js';
import { UsageError } from '../../src/mistakes/usage-error.js';

/** The day on which everything here is imported. */
export const today = Date.UTC(2026, 10, 22, 9);

const person = (id: string, name: string, title: string, side: string) => `
- id: ${id}
  name: ${name}
  family: ${side === 'japan' ? name.split(' ')[0] : name.split(' ').at(-1)}
  given: ${side === 'japan' ? name.split(' ')[1] : name.split(' ')[0]}
  aliases: []
  side: ${side}
  offices:
    - office: ${title}
      titles: [${title}, Secretary, Minister]
      from: 2020-01-01
      to: null
  outlets: []
`;

/** meetings.yml of the small record, with comments that must stay. */
export const meetings = `# One entry per meeting.
- id: 2025-03-04-tokyo-defense-ministerial
  title: Defense Ministerial Meeting, Tokyo, 4 March 2025 # a comment
  date: 2025-03-04
  place: Ministry of Defense, Tokyo
  event: Defense Ministerial Meeting
  participants: [mori-taro, harris-anne]
`;

/** A folder that is removed at the end, with a record of two people, one meeting and no document, and a folder for pages. */
export async function smallRecord(): Promise<{ root: string; record: string; pages: string }> {
  const root = await mkdtemp(join(tmpdir(), 'alliance-import-'));
  const [record, pages] = [join(root, 'record'), join(root, 'pages')];
  await mkdir(join(record, 'sources'), { recursive: true });
  await mkdir(join(record, 'transcripts'));
  await mkdir(pages);
  const people =
    person('mori-taro', 'Mori Taro', 'Minister of Defense', 'japan') +
    person('harris-anne', 'Anne Harris', 'Secretary of Defense', 'us');
  await writeFile(join(record, 'people.yml'), people);
  await writeFile(join(record, 'meetings.yml'), meetings);
  await writeFile(join(record, 'glossary.yml'), '[]\n');
  await writeFile(join(record, 'japanese.yml'), '[]\n');
  return { root, record, pages };
}

/** A transcript as the Pentagon prints them, invented. */
export const page = `Secretary of Defense Anne Harris and Japanese Minister of Defense Mori Taro Hold a Joint Press Conference

STAFF: We will now begin the joint press conference. Minister Mori, please.

MINISTER MORI (THROUGH TRANSLATOR): Thank you all for coming. We spoke of radar sites on the southern islands at length.

We agreed to meet again in the autumn.

SECRETARY HARRIS: Thank you, Minister. Our forces have never trained together as often as they did this winter.

STAFF: The first question, please.

QUESTION: Thank you. A question for Secretary Harris. When will the new radar be ready?

SECRETARY HARRIS: It will be ready when the crews who run it are ready, and not a day sooner.

STAFF: Thank you all. That ends the press conference.
`;

/** The same page after its publisher has changed it: a word, a turn less, a turn more. */
export const changedPage = page
  .replace('as often as they did this winter', 'as often as they did this spring')
  .replace('STAFF: The first question, please.\n\n', '')
  .replace(
    'STAFF: Thank you all. That ends',
    'MINISTER MORI (THROUGH TRANSLATOR): Let me add that the harbour works go on as planned.\n\nSTAFF: Thank you all. That ends',
  );

export const saidOfPage: SaidOfDocument = {
  ...unsaid,
  date: '2025-03-04',
  dateEvidence: 'given by whoever imported it',
  place: 'Tokyo',
  publisher: 'U.S. Department of Defense',
};

/** An edge on this disk, whose clock stands still. */
export const edge: ImportEdge = { ...thisMachine, now: () => today };

/** Imports into a record. */
export async function importInto(
  record: string,
  paths: readonly string[],
  {
    said = saidOfPage,
    dryRun = false,
    on = edge,
  }: { said?: SaidOfDocument; dryRun?: boolean; on?: ImportEdge } = {},
  tell: (progress: ImportProgress) => void = () => {},
) {
  const request: ImportRequest = { paths, said, dryRun };
  return importerInto(record, on).import(request, tell);
}

/** The mistake that something is refused with. */
export async function mistakeOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UsageError ? error.mistake : error;
}

/** Every file of a folder with the hash of its content. */
export async function hashOf(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashes = await Promise.all(
    files.sort().map(async (file) => {
      const hash = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      return [file.slice(folder.length + 1), hash] as const;
    }),
  );
  return Object.fromEntries(hashes);
}

export async function removed(root: string): Promise<void> {
  await rm(root, { recursive: true, force: true });
}
