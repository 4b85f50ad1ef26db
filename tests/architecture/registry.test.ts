import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { languages } from '../../src/answer.js';
import { dispatch, helpOf } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import type { FeedDesk } from '../../src/feed-states.js';
import type { Importer } from '../../src/imported/importer.js';
import type { TeamRecord } from '../../src/record.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { renderTerminal } from '../../src/render/terminal.js';
import type { StoreKeeper } from '../../src/store-keeping.js';
import { formats } from '../../src/transcript/formats/index.js';
import { corpusDir } from '../corpus.js';
import { digestHere, followedInMemory, watchHere } from '../followed/followed-in-memory.js';
import { root } from './source-files.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

/** A store that is whole, has two rows, and can be backed up and restored. */
/** Feeds of which one is well and one fails; a look brings a document. */
const feeds = async (): Promise<FeedDesk> => ({
  states: async () => [
    {
      name: 'mofa',
      from: 'https://www.mofa.go.jp/rss.xml',
      state: 'failing',
      polledAt: '2026-11-22T08:30:00.000Z',
      nextAt: '2026-11-22T10:30:00.000Z',
      failures: 1,
      problem: { en: 'It is slow.', ja: '遅いです。' },
      imported: 2,
      refused: 1,
      waiting: 0,
    },
  ],
  poll: async () => [
    {
      name: 'mofa',
      outcome: 'read',
      problem: null,
      items: [{ title: null, link: 'https://x.org/a', outcome: 'imported', document: 'd', problem: null }],
    },
  ],
});

/** An importer that has nothing to do: nothing is where it looks, and one import can be taken back. */
const importer = async (): Promise<Importer> => ({
  import: async ({ dryRun }) => ({ dryRun, documents: [], refused: [], doneBefore: 1 }),
  undo: async () => ({ at: '2026-11-22T09:00:00.000Z', documents: [] }),
});

const keeper = async (): Promise<StoreKeeper> => ({
  check: async () => ({
    store: 'data/alliance.sqlite',
    engine: 'SQLite',
    engineVersion: '3.51.0',
    state: 'current',
    step: '002-leases',
    problems: [],
    tables: [{ name: 'person', rows: 2 }],
  }),
  backUp: async () => ({ rows: 2, store: 'data/alliance.sqlite' }),
  restore: async () => ({ rows: 2, store: 'data/alliance.sqlite' }),
});

/** What the bot's store has of anybody: a row. */
const forget = async () => ({ deleted: [{ name: 'person', rows: 1 }], unnamed: [] });

/** What the bot's store has: one report. */
const feedback = async () => [
  {
    at: Date.UTC(2026, 10, 22),
    user: 'U1',
    complaint: 'not-asked' as const,
    quote: 'zzzzzzzzzz',
    query: 'counterstrike',
    note: null,
  },
];

/** The TypeScript files of a folder by their bare names, without those that hold no member. */
async function namesIn(folder: string, ...others: string[]): Promise<string[]> {
  const names = await readdir(join(root, folder));
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3))
    .filter((name) => !others.includes(name))
    .sort();
}

describe('a command', () => {
  it('has its own file, and every file of commands/ is one', async () => {
    expect(commands.map(({ name }) => name).sort()).toEqual(await namesIn('commands', 'index'));
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    '%s is defined in the file of its name',
    async (name, command) => {
      const module: Record<string, unknown> = await import(join(root, 'commands', `${name}.ts`));
      expect(Object.values(module)).toContain(command);
    },
  );

  it.each(commands.map((command) => [command.name, command] as const))(
    '%s says how it is used, what it does, with two examples if it takes anything, in every language',
    (name, command) => {
      expect(command.usage).toMatch(new RegExp(`^${name}\\b`, 'u'));
      expect(command.faces.length).toBeGreaterThan(0);
      for (const language of languages) {
        const { alias = name, summary, details, examples } = command.words[language];
        expect(summary.length).toBeGreaterThan(10);
        expect(summary).toMatch(/[.。]$/u);
        expect(details).toHaveLength(command.words.en.details.length);
        expect(examples.length).toBeGreaterThanOrEqual(command.usage === name ? 1 : 2);
        for (const example of examples) expect([name, alias]).toContain(example.split(' ')[0]);
      }
    },
  );

  it('answers to one name alone', () => {
    const names = commands.flatMap(({ name, words }) => [
      name,
      ...languages.flatMap((language) => words[language].alias ?? []),
    ]);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toBe(name.normalize('NFKC').toLowerCase());
  });

  const examples = commands.flatMap((command) =>
    command.faces.flatMap((face) =>
      languages.flatMap((language) =>
        command.words[language].examples.map((example) => [example, face, language] as const),
      ),
    ),
  );
  it.each(examples)('“%s” gives something to show and to say (%s, %s)', async (example, face, language) => {
    const { answer, json, found } = await dispatch(example, {
      record,
      commands,
      face,
      language: null,
      feedback,
      keeper,
      importer,
      feeds,
      forget,
      following: followedInMemory(record, { digest: digestHere, watches: [watchHere], isAdmin: true }),
    });
    expect(found).toBe(true);
    expect(answer.language).toBe(language);
    expect(answer.summary.trim()).not.toBe('');
    expect(answer.nodes.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(json))).toMatchObject({ version: 1 });
    expect(renderTerminal(answer, { colours: false, links: false, columns: 80 }).trim()).not.toBe('');
    expect(renderBlockKit(answer).text.trim()).not.toBe('');
  });

  it.each(languages)('is told of by help, with every example: %s', async (language) => {
    const { answer } = await dispatch('help', { record, commands, face: 'terminal', language });
    expect(answer.language).toBe(language);
    const text = renderTerminal(answer, { colours: false, links: false, columns: 80 });
    for (const command of commands.filter(({ faces }) => faces.includes('terminal'))) {
      const { usage, summary, examples: all } = helpOf(command, language);
      for (const part of [usage, summary, ...all]) expect(text).toContain(part);
    }
  });
});

describe('a format', () => {
  it('has its own file, and every file of src/transcript/formats is one', async () => {
    const names = await namesIn('src/transcript/formats', 'format', 'index');
    expect(names).toHaveLength(formats.length);
    for (const name of names) {
      const module: Record<string, unknown> = await import(
        join(root, 'src/transcript/formats', `${name}.ts`)
      );
      expect(
        formats.filter((format) => Object.values(module).includes(format)),
        name,
      ).toHaveLength(1);
    }
  });

  it('has a name of its own', () => {
    expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
  });

  it('has a golden document in the tests', async () => {
    const files = (await readdir(join(root, 'tests/golden'))).filter((name) => name.endsWith('.json'));
    const golden = new Set(
      await Promise.all(
        files.map(async (name) => {
          const number = name.slice(0, 3);
          const sources = await readdir(join(corpusDir, 'sources'));
          const metadata = sources.find((source) => source.startsWith(number) && source.endsWith('.json'));
          return readFile(join(corpusDir, 'sources', metadata ?? ''), 'utf8').then(
            (text) => /"kind": "(\w+)"/u.exec(text)?.[1],
          );
        }),
      ),
    );
    expect(golden).toEqual(new Set(['transcript', 'readout', 'article']));
  });
});
