import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { z } from 'zod';
import { assembleRecord } from '../../src/team-record.js';
import { UsageError } from '../../src/usage-error.js';
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
  say({ build: 0, load, read: 0, ...kept, times, bad: [] });
} else if (name === 'alliance') {
  const from = performance.now();
  const parts: PlainParts = deserialize(await readFile(join(folder, 'record.v8')));
  const readTime = since(from);
  const then = performance.now();
  const record = assembleRecord(partsOf(parts));
  const load = since(then);
  const kept = memory();
  const find = (query: string) => {
    try {
      const { answered, quotes, total } = record.quote(query);
      return answered ? `${quotes.length} of ${total} quotes` : 'not in the record';
    } catch (error) {
      if (error instanceof UsageError) return error.message;
      throw error;
    }
  };
  const queries = order(await read('queries.json'));
  await timed(queries, 1, 60, find);
  const times = await timed(queries, Number(rounds), Number(seconds), find);
  const bad = badInput.map(([what, query]) => {
    const start = performance.now();
    const said = find(query);
    return { what, said, ms: since(start) };
  });
  say({ build: load, load, read: readTime, ...kept, times, bad });
} else throw new Error(`no engine ${name}`);
