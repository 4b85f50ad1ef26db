import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { z } from 'zod';
import { UsageError } from '../../src/mistakes/usage-error.js';
import { assembleRecord } from '../../src/team-record.js';
import { memory, timed } from './measured.js';
import { peers } from './peers.js';
import { badInput } from './queries.js';
import { type PlainParts, partsOf } from './synthetic-record.js';

/**
 * One engine in a process of its own: `engine.ts build|serve NAME FOLDER ROUNDS SECONDS`. Building and serving are two
 * processes, so that the memory of one is not counted for the other. Prints JSON.
 */
const [step, name = '', folder = '', rounds = '1', seconds = '60'] = process.argv.slice(2);
const texts = z.array(z.string());
const read = async (file: string): Promise<string[]> =>
  texts.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
const say = (result: unknown) => process.stdout.write(`${JSON.stringify(result)}\n`);
const since = (from: number) => performance.now() - from;
/** Spread over the run, so that a sample has queries of every kind. */
const order = <T>(list: readonly T[]) =>
  list
    .map((one, i) => ({ one, at: (i * 37) % 101 }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

const peer = peers[name];
const file = join(folder, `${name}.index`);
if (step === 'build' && peer) {
  const passages = await read('passages.json');
  const from = performance.now();
  await peer.build(passages, file);
  say({ build: since(from) });
} else if (step === 'serve' && peer) {
  const from = performance.now();
  const find = await peer.open(file);
  const load = since(from);
  const kept = memory();
  const queries = order(await read('queries.json'));
  await timed(queries.slice(0, 5), 1, 10, find);
  const times = await timed(queries, Number(rounds), Number(seconds), find);
  say({ build: 0, load, read: 0, ...kept, times, refused: 0, bad: [] });
} else if (step === 'build' && name === 'alliance') {
  const parts: PlainParts = deserialize(await readFile(join(folder, 'record.v8')));
  const from = performance.now();
  assembleRecord(partsOf(parts));
  say({ build: since(from) });
  const made: Uint8Array[] = [];
  assembleRecord(partsOf(parts), { built: (bytes) => made.push(bytes) });
  for (const bytes of made) await writeFile(file, bytes);
} else if (name === 'alliance') {
  const from = performance.now();
  const parts: PlainParts = deserialize(await readFile(join(folder, 'record.v8')));
  const readTime = since(from);
  const then = performance.now();
  const record = assembleRecord(partsOf(parts), {
    bytes: await readFile(file),
    built: () => {
      throw new Error('the stored index was not used');
    },
  });
  const load = since(then);
  const kept = memory();
  let refused = 0;
  const find = (query: string) => {
    try {
      const { answered, quotes, total } = record.quote(query);
      return answered ? `${quotes.length} of ${total} quotes` : 'not in the record';
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      refused += 1;
      return error.message;
    }
  };
  const queries = order(await read('queries.json'));
  await timed(queries, 1, 60, find);
  const inOneRound = refused;
  const times = await timed(queries, Number(rounds), Number(seconds), find);
  const bad: { what: string; said: string; ms: number }[] = [];
  for (const [what, query] of badInput) {
    const [one] = await timed([query], 3, 10, find);
    bad.push({ what, said: find(query), ms: one?.ms ?? 0 });
  }
  say({ build: 0, load, read: readTime, ...kept, times, refused: inOneRound, bad });
} else throw new Error(`no engine ${name}`);
