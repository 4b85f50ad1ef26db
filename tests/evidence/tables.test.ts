import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import { compareOf } from '../../src/evidence/compare/compare.js';
import type { Evidence } from '../../src/evidence/evidence.js';
import { newestMeeting, newOf } from '../../src/evidence/newly/new.js';
import { tablesInSteps } from '../../src/evidence/tables.js';
import { timelineOf } from '../../src/evidence/timeline/timeline.js';
import { corpusDir } from '../corpus.js';

const room = fileURLToPath(new URL('../../src/evidence', import.meta.url));

/** Every table of src/evidence by its name, as far as its module shows it. */
async function everyTable(): Promise<[string, (evidence: Evidence) => Iterable<void>][]> {
  const tables: [string, (evidence: Evidence) => Iterable<void>][] = [];
  for (const file of await readdir(room, { recursive: true })) {
    if (!file.endsWith('.ts')) continue;
    const path = join(room, file);
    const made = [...(await readFile(path, 'utf8')).matchAll(/const (\w+) = tableOf\(/gu)];
    if (made.length === 0) continue;
    const shown: Record<string, unknown> = await import(pathToFileURL(path).href);
    for (const [, name = ''] of made) {
      const table = shown[name];
      if (typeof table !== 'function' || !('inSteps' in table))
        throw new Error(`${file} keeps ${name} to itself`);
      const { inSteps } = table;
      if (typeof inSteps === 'function') tables.push([name, (evidence) => inSteps(evidence)]);
    }
  }
  return tables;
}

/** What some questions that count the whole record are answered. */
function answers(evidence: Evidence): unknown {
  const newest = newestMeeting(evidence);
  return [
    timelineOf('deterrence', evidence),
    compareOf('extended deterrence', evidence),
    newest && newOf(newest, evidence),
  ];
}

describe('the tables of a record', () => {
  it('are all made by preparing it: no first question makes one', async () => {
    const record = await openCorpus(corpusDir);
    for (const _ of record.prepare());
    const left = (await everyTable()).filter(([, steps]) => [...steps(record.evidence)].length > 0);
    expect(left.map(([name]) => name)).toEqual([]);
  });

  it('give way often: no document of the record is read in one step with another', async () => {
    const { evidence } = await openCorpus(corpusDir);
    expect([...tablesInSteps(evidence)].length).toBeGreaterThan(10 * evidence.documents.length);
  });

  it('answer alike whether they were made before, are half made, or are made by the question', async () => {
    const [before, half, none] = await Promise.all([0, 1, 2].map(() => openCorpus(corpusDir)));
    if (!before || !half || !none) throw new Error('three records');
    for (const _ of before.prepare());
    const steps = half.prepare();
    for (let step = 0; step < 300; step += 1) steps.next();
    const expected = answers(none.evidence);
    expect(answers(before.evidence)).toEqual(expected);
    expect(answers(half.evidence)).toEqual(expected);
    for (const _ of steps);
    expect([...half.prepare()]).toEqual([]);
  });
});
