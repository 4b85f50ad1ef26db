import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { asCorpusError, CorpusError, readCorpus } from '../corpus-files.js';
import { readIndexFile, writeIndexFile } from '../index-files.js';
import { assembleRecord, type RecordParts } from '../team-record.js';
import { type HandedOver, type Order, orderSchema, type Rest, type Said } from './built.js';

/** Characters of source handed over at a time: what the process takes in without being held up. */
const lot = 200_000;

// A worker of worker_threads: reads a corpus folder, checks all of it, indexes it, and hands it over.
if (parentPort) await handOver(parentPort, orderSchema.parse(workerData));

async function handOver(port: MessagePort, order: Order): Promise<void> {
  const say = (said: Said, transfer: readonly ArrayBuffer[] = []) => port.postMessage(said, [...transfer]);
  try {
    const parts = await readCorpus(order.dir);
    const index = await indexOf(parts, order.index);
    const hash = createHash('sha256');
    for (const documents of lots(parts, order.known)) {
      for (const one of documents) hash.update(`${one.earlier} ${one.hash}\n`);
      say({ is: 'documents', documents });
      await once(port, 'message');
    }
    const { meetings, glossary, japanese } = parts;
    const lists = {
      people: [...parts.people.all],
      meetings: [...meetings],
      glossary: [...glossary],
      japanese: [...japanese],
    };
    const fingerprint = hash.update(JSON.stringify(lists)).digest('hex');
    const rest: Rest = { is: 'rest', ...lists, index, fingerprint };
    say(rest, [index.buffer]);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    say({ is: 'broken', why: error.message });
  } finally {
    port.close();
  }
}

/** The bytes of the record's index: those of the file where they are of this very record. A record that contradicts itself throws here. */
async function indexOf(parts: RecordParts, file: string | null): Promise<Uint8Array<ArrayBuffer>> {
  const stored = file === null ? null : await readIndexFile(file);
  let bytes = stored;
  let isNew = false;
  const built = (made: Uint8Array) => {
    bytes = made;
    isNew = true;
  };
  asCorpusError(() => assembleRecord(parts, { bytes: stored, built }));
  if (bytes === null) throw new Error('an index is built where none is stored');
  if (isNew && file !== null) await writeIndexFile(file, bytes);
  // A copy of its own, which can be handed over whole.
  return new Uint8Array(bytes);
}

function* lots(
  { documents, earlier = [] }: RecordParts,
  known: ReadonlySet<string>,
): Generator<HandedOver[]> {
  let some: HandedOver[] = [];
  let size = 0;
  const all = [
    ...documents.map((document) => ({ ...document, isEarlier: false })),
    ...earlier.map((document) => ({ ...document, isEarlier: true })),
  ];
  for (const { transcript, source, isEarlier } of all) {
    const hash = createHash('sha256').update(JSON.stringify(transcript)).update(source).digest('hex');
    const isKnown = known.has(hash);
    some.push({ hash, earlier: isEarlier, document: isKnown ? null : { transcript, source } });
    size += isKnown ? 100 : source.length;
    if (size < lot) continue;
    yield some;
    [some, size] = [[], 0];
  }
  if (some.length > 0) yield some;
}
