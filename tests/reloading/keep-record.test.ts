import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../commands/index.js';
import { dispatch, type World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import type { TeamRecord } from '../../src/record.js';
import { corpusStamp } from '../../src/reloading/corpus-stamp.js';
import { type KeptRecord, keepRecord } from '../../src/reloading/keep-record.js';
import { replyOnce } from '../../src/slack/answering/known-replies.js';
import { packagedCorpus, workerFromSource } from './from-source.js';

let dir: string;
let later: string;
/** The document that comes later, and words that it alone has. */
const stem = '003_89f3eab6af172ecf';
const words = '"strategic alignment"';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'alliance-reload-'));
  later = await mkdtemp(join(tmpdir(), 'alliance-later-'));
  await cp(packagedCorpus, dir, { recursive: true });
  for (const folder of ['sources', 'transcripts']) {
    for (const name of await readdir(join(dir, folder)))
      if (name.startsWith(stem)) await rename(join(dir, folder, name), join(later, `${folder}.${name}`));
  }
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
  await rm(later, { recursive: true, force: true });
});

const idOfLater = async () => {
  const file = JSON.parse(await readFile(join(packagedCorpus, 'transcripts', `${stem}.json`), 'utf8'));
  return String(file.document.id);
};

/** Puts the document in place as an import does: source, metadata, transcript, each whole. */
async function arrive(): Promise<void> {
  for (const name of (await readdir(later)).sort()) {
    const [folder = '', ...rest] = name.split('.');
    await cp(join(later, name), join(dir, folder, `${rest.join('.')}.part`));
    await rename(join(dir, folder, `${rest.join('.')}.part`), join(dir, folder, rest.join('.')));
  }
}

interface Kept {
  readonly kept: KeptRecord;
  readonly log: readonly string[];
  readonly renewed: readonly TeamRecord[];
}

async function keep(lookEach = 100_000, first?: TeamRecord): Promise<Kept> {
  const [log, renewed]: [string[], TeamRecord[]] = [[], []];
  const seen = await corpusStamp(dir);
  const kept = keepRecord({
    dir,
    index: null,
    first: first ?? (await openCorpus(dir)),
    seen,
    quietFor: 50,
    lookAgainAfter: 50,
    lookEach,
    renewed: (record) => renewed.push(record),
    worker: workerFromSource,
    log: {
      info: (_, message) => log.push(`info ${message}`),
      warn: ({ why }, message) => log.push(`warn ${message}: ${String(why)}`),
      error: (error, message) => log.push(`error ${message}: ${String(error)}`),
    },
  });
  onTestFinished(() => kept.stop());
  return { kept, log, renewed };
}

async function until(holds: () => boolean): Promise<void> {
  for (let n = 0; n < 400 && !holds(); n += 1) await pause(50);
  expect(holds()).toBe(true);
}

const worldOf = (kept: KeptRecord): World => ({
  commands,
  face: 'terminal',
  language: null,
  get record() {
    return kept.record;
  },
});

describe('a record whose files change', { timeout: 60_000 }, () => {
  it('is prepared for its first questions while it serves, others having their turn', async () => {
    const record = await openCorpus(dir);
    let [turns, isReady] = [0, false];
    const { log } = await keep(100_000, {
      ...record,
      prepare: function* () {
        for (let step = 0; step < 10; step += 1) {
          for (const end = performance.now() + 10; performance.now() < end; );
          yield;
        }
        isReady = true;
      },
    });
    while (!isReady) {
      await new Promise(setImmediate);
      turns += 1;
    }
    expect(turns).toBeGreaterThanOrEqual(9);
    expect(log).toEqual([]);
  });

  it('serves on where it cannot be prepared, which is logged', async () => {
    const record = await openCorpus(dir);
    const broken = function* (): Generator<void, void> {
      yield;
      throw new Error('a table broke');
    };
    const { kept, log } = await keep(100_000, { ...record, prepare: broken });
    await until(() => log.length > 0);
    expect(log).toEqual([
      'error what the first questions need could not be made before them: Error: a table broke',
    ]);
    expect(kept.record.quote('deterrence').answered).toBe(true);
  });

  it('answers without a break while a document arrives, and has it afterwards', async () => {
    const { kept, log, renewed } = await keep();
    const world = worldOf(kept);
    const id = await idOfLater();
    const before = kept.record;
    let [asked, isNew] = [0, false];
    const ask = async () => {
      // As Slack answers: a copy of the world for each question, replies known once for a record.
      const found = await dispatch('quote counterstrike --limit 20', { ...world });
      expect(found.found).toBe(true);
      const reply = await replyOnce(words, { ...world }, async () => ({
        answer: (await dispatch(`quote ${words}`, { ...world })).answer,
      }));
      asked += 1;
      isNew = reply.answer.summary !== '' && kept.record !== before;
    };
    await ask();
    await arrive();
    for (let n = 0; n < 4_000 && !isNew; n += 1) {
      await ask();
      await pause(5);
    }
    expect(isNew).toBe(true);
    expect(asked).toBeGreaterThan(5);
    expect(kept.record.transcripts.map(({ document }) => String(document.id))).toContain(id);
    expect(before.transcripts).toHaveLength(kept.record.transcripts.length - 1);
    const { json } = await dispatch(
      `quote minister meeting:${kept.record.transcripts.find(({ document }) => document.id === id)?.document.meeting}`,
      { ...world },
    );
    expect(JSON.stringify(json)).toContain(id);
    expect(renewed.at(-1)).toBe(kept.record);
    expect(log.every((line) => line === 'info a new record serves')).toBe(true);
  });

  it('is the same record as one that is opened anew', async () => {
    const { kept, renewed } = await keep();
    await arrive();
    await until(() => renewed.length > 0);
    expect([...kept.record.prepare()]).toEqual([]);
    const opened = await openCorpus(dir);
    for (const query of ['counterstrike', 'deterrence speaker:austin', '反撃能力', 'from:2024 alliance']) {
      expect(kept.record.quote(query)).toEqual(opened.quote(query));
    }
    expect(kept.record.transcripts).toEqual(opened.transcripts);
    const id = opened.quote('counterstrike').quotes[0]?.id;
    expect(id && kept.record.resolve(id)).toEqual(id && opened.resolve(id));
  });

  it('goes on being searched as it was where the new files cannot be used, and says so until they can', async () => {
    const { kept, log } = await keep();
    const before = kept.record;
    const broken = join(dir, 'transcripts', 'broken.json');
    await writeFile(broken, '{"version": 1, "document"');
    await until(() => kept.state.brokenSince !== null);
    expect(kept.record).toBe(before);
    expect(kept.record.quote('counterstrike').answered).toBe(true);
    expect(log.join('\n')).toMatch(
      /warn the files .* the record of before goes on serving: .*broken\.json cannot be parsed/u,
    );
    await rm(broken);
    await until(() => kept.state.brokenSince === null);
    expect(kept.record.transcripts).toEqual(before.transcripts);
  });

  it('is renewed by looking alone where the file system does not tell', async () => {
    const { kept, renewed } = await keep(100);
    // A folder that is moved away and replaced is watched by nobody.
    await rename(join(dir, 'transcripts'), join(dir, 'gone'));
    await cp(join(dir, 'gone'), join(dir, 'transcripts'), { recursive: true });
    await arrive();
    await until(() => renewed.length > 0 && kept.record.transcripts.length === 5);
  });
});
