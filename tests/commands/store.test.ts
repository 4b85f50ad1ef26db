import { beforeAll, describe, expect, it } from 'vitest';
import { store } from '../../commands/store.js';
import { type Language, languages } from '../../src/answer.js';
import { UsageError, type World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import type { TeamRecord } from '../../src/record.js';
import { renderTerminal } from '../../src/render/terminal.js';
import type { StoreKeeper, StoreReport } from '../../src/store-keeping.js';
import { corpusDir } from '../corpus.js';

const whole: StoreReport = {
  engine: 'PostgreSQL',
  engineVersion: '15.18',
  store: 'postgresql://db.example/alliance',
  state: 'current',
  step: '002-leases',
  problems: [],
  tables: [
    { name: 'delivery', rows: 5 },
    { name: 'person', rows: 2 },
  ],
};

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

/** Runs the command on a store that is like this; `asked` is what the store's keeper was asked for. */
async function run(
  typed: string,
  { report = whole, language = null }: { report?: StoreReport; language?: Language | null } = {},
) {
  const asked: unknown[] = [];
  const note = async (...what: unknown[]) => {
    asked.push(what);
    return { rows: 7, store: report.store };
  };
  const keeper: StoreKeeper = {
    check: async () => report,
    backUp: (file) => note('backup', file),
    restore: (file, over) => note('restore', file, over),
  };
  const world: World = { record, commands: [store], face: 'terminal', language, keeper: async () => keeper };
  const { answer, json, found } = await store.execute(typed, world);
  return { asked, json, found, said: renderTerminal(answer, { colours: false, links: false, columns: 80 }) };
}

async function mistake(typed: string): Promise<unknown> {
  const error = await run(typed).catch((thrown: unknown) => thrown);
  return error instanceof UsageError ? error.mistake : error;
}

describe('alliance store', () => {
  it('is for whoever runs the bot alone', () => {
    expect(store.faces).toEqual(['terminal']);
  });

  it.each([
    ['backup a.jsonl', ['backup', 'a.jsonl']],
    ['BACKUP   my file.jsonl ', ['backup', 'my file.jsonl']],
    ['restore a.jsonl', ['restore', 'a.jsonl', false]],
    ['restore a.jsonl --force', ['restore', 'a.jsonl', true]],
    ['--force restore /tmp/a b.jsonl', ['restore', '/tmp/a b.jsonl', true]],
  ])('takes the file as it is typed: %s', async (typed, wanted) => {
    expect((await run(typed)).asked).toEqual([wanted]);
  });

  it.each([
    ['', { code: 'unknown-store-action', action: null, known: ['check', 'backup', 'restore'] }],
    ['dump a.jsonl', { code: 'unknown-store-action', action: 'dump', known: ['check', 'backup', 'restore'] }],
    ['backup', { code: 'no-backup-file', action: 'backup' }],
    ['restore --force', { code: 'no-backup-file', action: 'restore' }],
    ['restore a.jsonl --over', { code: 'unknown-flag', flag: 'over', known: ['force'] }],
    ['check everything', { code: 'takes-no-words', command: 'store check', words: 'everything' }],
    ['backup a.jsonl --force', { code: 'unknown-flag', flag: 'force', known: [] }],
  ])('says what is wrong with “%s”', async (typed, wanted) => {
    expect(await mistake(typed)).toEqual(wanted);
  });

  it('tells of a store that is whole: where, by what, of which version, how much', async () => {
    const { said, found, json } = await run('check');
    expect(found).toBe(true);
    expect(said).toContain('The store postgresql://db.example/alliance is whole.');
    expect(said).toContain(
      'PostgreSQL 15.18. Its tables are those of this version (002-leases). Rows: delivery 5, person 2.',
    );
    expect(json).toEqual({ version: 1, ...whole });
  });

  it.each([
    [{ ...whole, problems: ['Page 9 is never used'] }, 'is damaged (1 problem)', false],
    [
      { ...whole, state: 'earlier', step: '001-remembering' },
      'of an earlier version (001-remembering)',
      true,
    ],
    [{ ...whole, state: 'later', step: '942-later' }, 'of a later version (942-later)', false],
    [
      { ...whole, state: 'empty', step: null, tables: [] },
      'is empty: the bot has not started on it yet',
      false,
    ],
  ] as const)(
    'tells of a store that is not as it should be, and by its exit code',
    async (report, sentence, found) => {
      const told = await run('check', { report });
      expect(told.said).toContain(sentence);
      for (const problem of report.problems) expect(told.said).toContain(problem);
      expect(told.found).toBe(found);
    },
  );

  it('says how much it has backed up and restored, and to keep it safe', async () => {
    const backup = await run('backup a.jsonl');
    expect(backup.said).toContain('The 7 rows of the store postgresql://db.example/alliance are in a.jsonl.');
    expect(backup.said).toContain('keep it where only you can read it');
    expect(backup.json).toEqual({
      version: 1,
      action: 'backup',
      file: 'a.jsonl',
      store: whole.store,
      rows: 7,
    });
    const restored = await run('restore a.jsonl');
    expect(restored.said).toContain(
      'The 7 rows of a.jsonl are in the store postgresql://db.example/alliance now.',
    );
  });

  it.each(['check', 'backup ◇', 'restore ◇'])('speaks the language that is chosen: %s', async (typed) => {
    const states = ['current', 'earlier', 'later', 'empty'] as const;
    for (const state of states) {
      const report = {
        ...whole,
        store: '◇',
        state,
        tables: [{ name: '◇', rows: 1 }],
        step: '◇',
        problems: ['◇'],
      };
      const said = await Promise.all(languages.map((language) => run(typed, { report, language })));
      const [english = '', japanese = ''] = said.map((one) => one.said.replace(/PostgreSQL/gu, '◇'));
      expect(english).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
      expect(japanese).not.toMatch(/\p{Script=Latin}/u);
    }
  });
});
