import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { CorpusError } from '../corpus-files.js';
import type { TeamRecord } from '../record.js';
import { assembleInSteps, type RecordParts } from '../team-record.js';
import { People } from '../transcript/people.js';
import { type Order, type Rest, saidSchema } from './built.js';
import { inSlices } from './in-slices.js';

type RecordDocument = RecordParts['documents'][number];

/** The documents of a record, and their earlier versions, by their hashes: what does not change from one record to the next is kept. */
export type BuiltDocuments = ReadonlyMap<string, RecordDocument>;

export interface Built {
  readonly record: TeamRecord;
  readonly documents: BuiltDocuments;
  /** The same for two records that say the same. */
  readonly fingerprint: string;
}

/** How a corpus folder becomes a record beside everything else. */
export interface BuildEdge {
  readonly dir: string;
  readonly index: string | null;
  /** Starts the worker with its order; the built one unless told. */
  readonly worker?: ((order: Order) => Worker) | undefined;
}

/**
 * Builds the record of a corpus folder while the process answers questions: a worker reads, checks and indexes; what it
 * hands over is put together here, a little at a time.
 *
 * @throws CorpusError where the folder cannot be used
 */
export async function buildRecord(edge: BuildEdge, known: BuiltDocuments): Promise<Built> {
  const { documents, earlier, rest } = await readBeside(edge, known);
  const { people, meetings, glossary, japanese, index, fingerprint } = rest;
  const parts: RecordParts = {
    documents: [...documents.values()],
    earlier: [...earlier.values()],
    people: new People(people),
    meetings,
    glossary,
    japanese,
  };
  const record = await inSlices(prepared(assembleInSteps(parts, { bytes: index })));
  return { record, documents: new Map([...documents, ...earlier]), fingerprint };
}

async function readBeside(
  { dir, index, worker: start = startWorker }: BuildEdge,
  known: BuiltDocuments,
): Promise<{ readonly documents: BuiltDocuments; readonly earlier: BuiltDocuments; readonly rest: Rest }> {
  const worker = start({ dir, index, known: new Set(known.keys()) });
  const [documents, earlier] = [new Map<string, RecordDocument>(), new Map<string, RecordDocument>()];
  try {
    const rest = await new Promise<Rest>((done, failed) => {
      worker.on('message', (message: unknown) => {
        const said = saidSchema.parse(message);
        if (said.is === 'broken') failed(new CorpusError(said.why));
        else if (said.is === 'rest') done(said);
        else {
          for (const { hash, document, earlier: isEarlier } of said.documents) {
            const one = document ?? known.get(hash);
            if (one) (isEarlier ? earlier : documents).set(hash, one);
          }
          // Others have their turn before the next lot.
          setImmediate(() => worker.postMessage('more'));
        }
      });
      worker.once('error', failed);
      worker.once('exit', () => failed(new Error('the worker that builds a record has ended too early')));
    });
    return { documents, earlier, rest };
  } finally {
    await worker.terminate();
  }
}

/** A record that keeps nobody waiting who asks it first. */
function* prepared(steps: Generator<void, TeamRecord>): Generator<void, TeamRecord> {
  const record = yield* steps;
  yield* record.prepare();
  return record;
}

/** The worker is compiled: built, it lies beside this file; run from source, in dist. */
const places = ['./build-worker.js', '../../dist/src/reloading/build-worker.js'];

function startWorker(order: Order): Worker {
  const file = places.map((at) => fileURLToPath(new URL(at, import.meta.url))).find((at) => existsSync(at));
  if (file === undefined) throw new Error('The worker that builds records is not there: run npm run build.');
  return new Worker(file, { workerData: order });
}
