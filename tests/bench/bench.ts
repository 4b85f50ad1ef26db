import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serialize } from 'node:v8';
import { parse } from 'yaml';
import { z } from 'zod';
import { readSources } from '../../src/corpus-files.js';
import { passagesOf } from '../../src/passage.js';
import { glossaryEntrySchema, japaneseWordSchema } from '../../src/search/glossary.js';
import { corpusDir, normalisedCorpus } from '../corpus.js';
import { measureEvidence } from './evidence.js';
import { measureImport } from './import.js';
import { measureLoad } from './load.js';
import { type Measured, measuredSchema, percentile } from './measured.js';
import { peers } from './peers.js';
import { readQueries } from './queries.js';
import { type PlainParts, recordOfLines, type SaidLine, syntheticRecord } from './synthetic-record.js';

/**
 * `npm run bench [-- --quick] [-- --sizes 300,10000] [-- --only alliance,fts5] [-- lines.jsonl]`: build, load, memory
 * and query latency of the whole query path beside bare engines, over the same passages and queries, in one run; then
 * (`--only load` for this alone) the bot under load beside an echo app; then (`--only import`) pages imported beside a
 * bare parser; then (`--only evidence`) the evidence commands beside a bare search for one term.
 */
const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const jsonl = args.find((arg) => arg.endsWith('.jsonl'));
const sizes = (option('--sizes') ?? (args.includes('--quick') ? '300,10000' : '300,10000,100000'))
  .split(',')
  .map(Number);
const only = option('--only')?.split(',') ?? [
  'alliance',
  ...Object.keys(peers),
  'load',
  'import',
  'evidence',
];
const engines = only.filter((name) => !['load', 'import', 'evidence'].includes(name));
/** The size at which the bot is put under load, and how many commands its memory is watched over. */
const load = { size: 10_000, commands: args.includes('--quick') ? 20_000 : 100_000 };
const secondsFor = 80;
const run = promisify(execFile);
const say = (text: string) => process.stdout.write(`${text}\n`);
const cell = (text: string) => text.padStart(11);
const number = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const real = await realParts();
for (const size of engines.length > 0 ? sizes : []) {
  await withRecord(size, async (folder, _, queries) => table(folder, size, queries.length));
}
if (only.includes('load')) {
  await withRecord(load.size, async (folder, texts, queries) => {
    const steps = args.includes('--steps');
    await measureLoad({ folder, texts, queries, commands: load.commands, steps, say });
  });
}

if (only.includes('import')) await measureImport(args.includes('--quick') ? [200] : [1_000, 10_000], say);

if (only.includes('evidence')) {
  for (const size of sizes.filter((one) => one >= 10_000)) measureEvidence(await recordOf(size), say);
}

/** Writes a record of a size into a folder of its own, and removes the folder in the end. */
async function withRecord(
  size: number,
  use: (folder: string, texts: readonly string[], queries: readonly string[]) => Promise<void>,
): Promise<void> {
  const parts = await recordOf(size);
  const texts = parts.documents.flatMap(({ transcript, source }) =>
    passagesOf(transcript, 0).map(({ start, end }) => source.slice(start, end)),
  );
  const queries = await readQueries(texts);
  const folder = await mkdtemp(join(tmpdir(), 'alliance-bench-'));
  try {
    await writeFile(join(folder, 'passages.json'), JSON.stringify(texts));
    await writeFile(join(folder, 'queries.json'), JSON.stringify(queries));
    await writeFile(join(folder, 'record.v8'), serialize(parts));
    say(`\n${texts.length} passages of ${parts.documents.length} documents, ${queries.length} queries`);
    await use(folder, texts, queries);
  } finally {
    if (!args.includes('--keep')) await rm(folder, { recursive: true, force: true });
    else say(`kept in ${folder}`);
  }
}

async function table(folder: string, size: number, queries: number): Promise<void> {
  say(
    `${'engine'.padEnd(16)}${['build ms', 'load ms', 'resident MB', 'p50 ms', 'p95 ms', 'p99 ms', 'p99 ratio', 'queries'].map(cell).join('')}`,
  );
  const all = new Map<string, Measured>();
  for (const name of engines) {
    const measured = await measure(name, folder, size);
    all.set(name, measured);
    const times = measured.times.map(({ ms }) => ms);
    const ours = percentile(all.get('alliance')?.times.map(({ ms }) => ms) ?? [], 0.99);
    const p99 = percentile(times, 0.99);
    const cells = [
      number(measured.build),
      number(measured.load),
      number(measured.resident),
      number(percentile(times, 0.5)),
      number(percentile(times, 0.95)),
      number(p99),
      name === 'alliance' ? '1' : number(p99 / ours),
      times.length < queries ? `${times.length} of ${queries}` : String(times.length),
    ];
    say(`${(peers[name]?.name ?? 'this search').padEnd(16)}${cells.map(cell).join('')}`);
    if (args.includes('--slowest')) {
      for (const { query, ms } of [...measured.times].sort((a, b) => b.ms - a.ms).slice(0, 15))
        say(`    ${cell(number(ms))}  ${query.slice(0, 80)}`);
    }
  }
  const ours = all.get('alliance');
  if (!ours) return;
  say(
    `this search starts from its stored index ${number(ours.build / ours.load)} times as fast as it builds it (reading the transcripts, ${number(ours.read)} ms, is in neither)`,
  );
  say(
    `${ours.refused} of its queries were met by a sentence (too long, too many words, nobody of that name)`,
  );
  for (const [name, { resident, load, times }] of all) {
    if (name === 'alliance') continue;
    const p99 = percentile(
      times.map(({ ms }) => ms),
      0.99,
    );
    const own = percentile(
      ours.times.map(({ ms }) => ms),
      0.99,
    );
    say(
      `  against ${peers[name]?.name} (${peers[name]?.note}): p99 ${number(own / p99)}, resident ${number(ours.resident / resident)}, load ${number(ours.load / load)}`,
    );
  }
  say(`bad input, slowest first (every one answered by quotes or a sentence):`);
  const bad = [...ours.bad].sort((a, b) => b.ms - a.ms);
  for (const { what, said, ms } of args.includes('--slowest') ? bad : bad.slice(0, 5))
    say(`  ${cell(number(ms))} ms  ${what}: ${said}`);
}

async function measure(name: string, folder: string, size: number): Promise<Measured> {
  const rounds = size > 20_000 && name !== 'alliance' && name !== 'flexsearch' ? 1 : 3;
  const { build } = z.object({ build: z.number() }).parse(await child(['build', name, folder]));
  const served = await child(['serve', name, folder, String(rounds), String(secondsFor)]);
  return { ...measuredSchema.parse(served), build };
}

async function child(rest: readonly string[]): Promise<unknown> {
  const script = fileURLToPath(new URL('engine.ts', import.meta.url));
  const { stdout } = await run(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=6000', '--import', 'tsx', script, ...rest],
    { maxBuffer: 2 ** 28 },
  );
  return JSON.parse(stdout);
}

async function realParts(): Promise<PlainParts> {
  const { people, meetings } = await readSources(corpusDir);
  const documents = (await normalisedCorpus()).map(({ source, transcript }) => ({
    transcript,
    source: source.text,
  }));
  const yaml = async <T>(file: string, schema: z.ZodType<T>) =>
    schema.parse(parse(await readFile(join(corpusDir, file), 'utf8')));
  const glossary = await yaml('glossary.yml', z.array(glossaryEntrySchema));
  const japanese = await yaml('japanese.yml', z.array(japaneseWordSchema));
  return { documents, people: people.all, meetings, glossary, japanese };
}

async function recordOf(size: number): Promise<PlainParts> {
  if (jsonl !== undefined) {
    const line = z.object({ doc: z.string(), date: z.string(), speaker: z.string(), text: z.string() });
    const lines = (await readFile(jsonl, 'utf8')).split('\n').filter((text) => text.trim() !== '');
    const said: SaidLine[] = lines.map((text) => line.parse(JSON.parse(text)));
    return recordOfLines(real, said, size);
  }
  if (size <= 348) return real;
  say(
    `\ngenerating about ${size} passages from the five documents (seeded trigrams, a Zipfian tail of invented words)`,
  );
  return syntheticRecord(real, size);
}
