import { saidBefore } from '../imported/facts-of-document.js';
import { importResultOf } from '../imported/import-result.js';
import type {
  ImportedDetails,
  ImportedDocument,
  Importer,
  ImportProgress,
  ImportReport,
  ImportRequest,
  Refused,
} from '../imported/importer.js';
import { type Plan, planImport } from '../imported/plan.js';
import type { SaidOfDocument } from '../imported/said-of-document.js';
import { UsageError } from '../mistakes/usage-error.js';
import { type DocumentDifferences, differencesFrom } from '../pairs/meeting-differences.js';
import type { Notice } from '../source/notice.js';
import type { ReadableText } from '../source/readable-text.js';
import { Batches, newRun } from './batch.js';
import type { ImportEdge } from './edge.js';
import { type FoundFile, findFiles } from './found-files.js';
import { readJournal } from './journal.js';
import { ProgressFile } from './progress-file.js';
import { type PublishedFile, readDocument, readPublished } from './read-document.js';
import { RecordIndex } from './record-index.js';
import { onRecord } from './staging.js';
import { undoLast } from './undo.js';

/** Of more files than these, what became of each is told in short: memory stays the same for any number. */
const mostInDetail = 200;
/** Every place on earth has begun the day by so many hours before UTC does. */
const earliestDay = 14 * 3_600_000;

/** Imports into the record of a folder. */
export function importerInto(dir: string, edge: ImportEdge): Importer {
  return {
    import: async (request, tell) => {
      const { found, refused } = await findFiles(request.paths, edge.files);
      const only = request.paths.length === 1 ? (refused[0] ?? null) : null;
      if (only && found.length === 0) throw new UsageError(only.mistake);
      forOneAlone(request.said, found.length);
      const run = request.dryRun ? lookedAt : imported;
      const report = await run(dir, request, found, refused, tell, edge);
      const [alone] = report.refused;
      // What is wrong with the only file is the answer itself.
      if (alone && found.length + refused.length === 1) throw new UsageError(alone.mistake);
      return report;
    },
    undo: () => onRecord(dir, edge, () => undoLast(dir, edge)),
  };
}

/** @throws UsageError for a flag that several documents cannot share */
function forOneAlone(said: SaidOfDocument, files: number): void {
  if (files < 2) return;
  for (const flag of ['title', 'url'] as const)
    if (said[flag] !== null) throw new UsageError({ code: 'flag-for-one', flag });
}

type Running = (
  dir: string,
  request: ImportRequest,
  found: readonly FoundFile[],
  refused: readonly Refused[],
  tell: (progress: ImportProgress) => void,
  edge: ImportEdge,
) => Promise<ImportReport>;

/** Plans each file and writes nothing. */
const lookedAt: Running = async (dir, request, found, refused, tell, edge) => {
  const index = await RecordIndex.of(dir, await readJournal(dir, edge.files), edge.files);
  const each = async (file: FoundFile) => {
    const published = await readPublished(file, request.said, edge);
    const { plan, layout } = await planned(file, published, index, edge);
    return await told(file, plan, layout, detailFor(found.length, true), index);
  };
  return inTurn(found, refused, each, tell, { dryRun: true, skip: () => false });
};

/** Plans each file and writes it, in batches; what an import that was cut off did already is not done again. */
const imported: Running = (dir, request, found, refused, tell, edge) =>
  onRecord(dir, edge, async () => {
    const { files } = edge;
    const journal = await readJournal(dir, files);
    const index = await RecordIndex.of(dir, journal, files);
    const progress = found.length > 1 ? await ProgressFile.of(dir, request, files) : null;
    const batches = new Batches(dir, newRun(edge, journal.lines.length), index, edge);
    const flush = async () => {
      await batches.write();
      await progress?.write();
    };
    const each = async (file: FoundFile): Promise<ImportedDocument> => {
      const published = await readPublished(file, request.said, edge);
      const { plan, layout } = await planned(file, published, index, edge);
      const document = await told(file, plan, layout, detailFor(found.length, false), index);
      const [missing] = plan.missing;
      if (missing) throw new UsageError({ code: 'import-needs', file: file.path, flag: missing });
      if (document.became !== 'unchanged' && (await batches.add(plan, published.bytes, layout.text)))
        await flush();
      return document;
    };
    const skip = (file: FoundFile) => progress?.has(file) ?? false;
    const note = (file: FoundFile) => progress?.note(file);
    const report = await inTurn(found, refused, each, tell, { dryRun: false, skip, note });
    await flush();
    await progress?.end();
    return report;
  });

interface Turns {
  readonly dryRun: boolean;
  /** Whether a file was done before. */
  readonly skip: (file: FoundFile) => boolean;
  readonly note?: (file: FoundFile) => void;
}

/** One file after the other; a user's mistake refuses one file, anything else ends the import. */
async function inTurn(
  found: readonly FoundFile[],
  refusedBefore: readonly Refused[],
  each: (file: FoundFile) => Promise<ImportedDocument>,
  tell: (progress: ImportProgress) => void,
  { dryRun, skip, note }: Turns,
): Promise<ImportReport> {
  const documents: ImportedDocument[] = [];
  const refused: Refused[] = [];
  let doneBefore = 0;
  const of = found.length + refusedBefore.length;
  for (const one of refusedBefore) {
    refused.push(one);
    tell({ done: refused.length, of, refused: one });
  }
  for (const file of found) {
    let why: Refused | null = null;
    if (skip(file)) doneBefore += 1;
    else {
      try {
        documents.push(await each(file));
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        why = { file: file.path, mistake: error.mistake };
        refused.push(why);
      }
      note?.(file);
    }
    tell({ done: documents.length + refused.length + doneBefore, of, refused: why });
  }
  return { dryRun, documents, refused, doneBefore };
}

async function planned(
  file: FoundFile,
  published: PublishedFile,
  index: RecordIndex,
  { now }: ImportEdge,
): Promise<{ readonly plan: Plan; readonly layout: ReadableText }> {
  const document = await readDocument(file.path, published);
  const until = new Date(now() + earliestDay).toISOString().slice(0, 10);
  return { plan: await planImport(document, index, until), layout: document.layout };
}

/** How much is told of each: all of the only one, the main things of some, little of very many. */
type Detail = 'whole' | 'details' | 'in short';

function detailFor(files: number, dryRun: boolean): Detail {
  if (files > mostInDetail) return 'in short';
  return files === 1 && dryRun ? 'whole' : 'details';
}

async function told(
  file: FoundFile,
  plan: Plan,
  { text, notices }: ReadableText,
  detail: Detail,
  index: RecordIndex,
): Promise<ImportedDocument> {
  const { transcript, title, publisher } = plan;
  const differences = detail === 'in short' ? [] : await differencesOf(plan, text, index);
  return {
    file: file.path,
    became: becameOf(plan),
    document: transcript.document.id,
    turns: transcript.turns.length,
    doubts: transcript.doubts.length,
    details: detail === 'in short' ? null : { ...detailsOf(plan, notices), differences },
    result:
      detail === 'whole'
        ? importResultOf(transcript, { source: text, title, publisher, notices, differences }, index.people)
        : null,
  };
}

/** Against the other transcripts of its meeting, as the record has them. */
async function differencesOf(
  { transcript, meeting }: Plan,
  source: string,
  index: RecordIndex,
): Promise<DocumentDifferences[]> {
  const { id, kind } = transcript.document;
  const others = index.documentsOf(meeting.id).filter((other) => other.id !== id);
  if (kind !== 'transcript' || others.length === 0) return [];
  const [texts, lexicon] = await Promise.all([
    Promise.all(others.map((other) => index.inFull(other))),
    index.lexicon(),
  ]);
  return differencesFrom({ transcript, source }, texts, () => lexicon);
}

function detailsOf(plan: Plan, notices: readonly Notice[]): Omit<ImportedDetails, 'differences'> {
  const { transcript, meeting, before, changes, title, missing } = plan;
  const people = new Map(
    transcript.turns.flatMap(({ speaker, reports }) =>
      (speaker ? [speaker] : reports).map((person) => [person.id, person.name] as const),
    ),
  );
  const provisional = new Set(transcript.people.map((person) => person.id));
  return {
    title,
    kind: transcript.document.kind,
    meeting: { id: meeting.id, title: meeting.title, isNew: plan.isNewMeeting },
    people: [...people].map(([person, name]) => ({ name, resolved: !provisional.has(person) })),
    leftOut: transcript.leftOut.length,
    doubts: transcript.doubts,
    notices,
    missing,
    changes: before && before.document.sha256 !== transcript.document.sha256 ? changes : null,
  };
}

function becameOf({ before, metadata, transcript }: Plan): ImportedDocument['became'] {
  if (!before) return 'new';
  if (before.document.sha256 !== transcript.document.sha256) return 'changed';
  const [was, now] = [before.version.metadata, metadata].map((one) => JSON.stringify(saidBefore(one)));
  const [read, readNow] = [before.version.transcript, transcript].map(({ turns, leftOut, people }) =>
    JSON.stringify([turns, leftOut, people]),
  );
  return was === now && read === readNow ? 'unchanged' : 'corrected';
}
