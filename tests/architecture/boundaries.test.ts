import { beforeAll, describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.js';

let files: SourceFile[];
beforeAll(async () => {
  files = await sourceFiles('src', 'commands');
});

/**
 * The rooms of the house in the order of the pipeline: a file imports from its own room and from the rooms above it,
 * types included. A new file under src must be in one of them.
 */
const rooms = [
  [
    'ground',
    'src/mistakes/',
    'src/feedback',
    'src/forgetting',
    'src/store-keeping',
    'src/status',
    'src/measured',
    'src/feed-states',
    'src/record-error',
    'src/edit-distance',
  ],
  ['source', 'src/source/'],
  ['transcript', 'src/transcript/'],
  ['passage', 'src/passage'],
  ['search', 'src/search/'],
  ['pairs', 'src/pairs/'],
  ['imported', 'src/imported/'],
  ['evidence', 'src/evidence/'],
  ['answer', 'src/answer'],
  ['record', 'src/record', 'src/team-record', 'src/feedback-queries'],
  ['export', 'src/export/'],
  ['render', 'src/render/'],
  ['watch', 'src/watch/'],
  ['digest', 'src/digest/'],
  ['followed', 'src/followed/'],
  ['command', 'src/command', 'src/flags', 'src/timeline-files', 'src/json-tables', 'src/json-meanings'],
  ['conversation', 'src/conversation/'],
  ['commands', 'commands/'],
  ['corpus files', 'src/corpus-files', 'src/index-files'],
  ['reloading', 'src/reloading/'],
  ['library', 'src/library'],
  ['config', 'src/config', 'src/config-of-workspaces', 'src/key-text', 'src/cannot-start'],
  ['picture', 'src/picture/'],
  ['fetching', 'src/fetching/'],
  ['importing', 'src/importing/'],
  ['store', 'src/store/'],
  ['feeds', 'src/feeds/'],
  ['following', 'src/following/'],
  ['slack', 'src/slack/'],
  ['workspace', 'src/workspace/'],
  ['health', 'src/health/'],
  ['mcp', 'src/mcp/'],
  ['entry points', 'src/main', 'src/terminal', 'src/corpus', 'src/docs', 'src/manifest'],
] as const;

const core = rooms.slice(0, rooms.findIndex(([name]) => name === 'commands') + 1).map(([name]) => name);
const entryPoints = ['src/main.ts', 'src/terminal.ts', 'src/corpus.ts', 'src/docs.ts', 'src/manifest.ts'];

/** Packages that the core may import: they read nothing, write nothing and know no time. */
const pure = [
  'zod',
  'minisearch',
  'minisearch/SearchableMap',
  'stemmer',
  'compromise/two',
  'luxon',
  'yaml',
  'linkedom',
  '@observablehq/plot',
  'micromark',
  'micromark-extension-gfm',
  'unpdf',
  '@citation-js/core',
  '@citation-js/plugin-csl',
  'node:crypto',
  'node:module',
  'node:util',
  '@slack/types',
];

const without = (path: string) => path.replace(/\.tsx?$/u, '');
const roomOf = (path: string) =>
  rooms.findIndex(([, ...places]) =>
    places.some((place) => (place.endsWith('/') ? path.startsWith(place) : without(path) === place)),
  );
const inCore = (path: string) => core.some((name) => rooms[roomOf(path)]?.[0] === name);
const isOurs = (imported: string) => /^(?:src|commands|tests)\//u.test(imported);

describe('the rooms', () => {
  it('hold every file', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files.map(({ path }) => path).filter((path) => roomOf(path) === -1)).toEqual([]);
  });

  it('are each there', () => {
    const empty = rooms.filter((_, i) => !files.some(({ path }) => roomOf(path) === i)).map(([name]) => name);
    expect(empty).toEqual([]);
  });

  it('know only the rooms above them', () => {
    const violations = files.flatMap(({ path, imports }) =>
      imports
        .filter((imported) => isOurs(imported) && roomOf(imported) > roomOf(path))
        .map((imported) => `${path} imports ${imported}`),
    );
    expect(violations).toEqual([]);
  });

  it('import files that are there', () => {
    const known = new Set(files.map(({ path }) => without(path)));
    const lost = files.flatMap(({ path, imports }) =>
      imports.filter((one) => isOurs(one) && !known.has(one)).map((one) => `${path} imports ${one}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('the core', () => {
  it('is most of the house without its edges', () => {
    const inside = files.filter(({ path }) => inCore(path)).map(({ path }) => path);
    for (const file of [
      'src/transcript/normalise.ts',
      'src/evidence/build-quote.ts',
      'src/render/terminal.ts',
      'commands/quote.ts',
    ]) {
      expect(inside).toContain(file);
    }
    for (const file of ['src/main.ts', 'src/corpus-files.ts', 'src/slack/app.ts'])
      expect(inside).not.toContain(file);
  });

  it('imports no Bolt, no files, no environment, no logger, no network', () => {
    const foreign = files
      .filter(({ path }) => inCore(path))
      .flatMap(({ path, imports }) =>
        imports.filter((one) => !isOurs(one) && !pure.includes(one)).map((one) => `${path} imports ${one}`),
      );
    expect(foreign).toEqual([]);
  });

  it.each([
    ['the environment or the process', /\bprocess\s*[.[]|\bprocess\b.*\bfrom\b/u],
    ['a clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bDate\(\s*\)/u],
    ['a timer', /\bset(?:Timeout|Interval|Immediate)\b/u],
    ['chance', /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/u],
    ['the console', /\bconsole\./u],
    ['the network', /\bfetch\(/u],
  ])('reaches for %s nowhere', (_, pattern) => {
    const found = files
      .filter(({ path, code }) => inCore(path) && pattern.test(code))
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });

  it('gives Slack’s types alone to what renders for Slack', () => {
    const users = files.filter(({ path, imports }) => inCore(path) && imports.includes('@slack/types'));
    expect(users.filter(({ path }) => !path.startsWith('src/render/')).map(({ path }) => path)).toEqual([]);
    for (const { path, code } of users) {
      expect(/import type \{[^}]*\} from '@slack\/types'/u.test(code), path).toBe(true);
    }
  });
});

describe('the edges', () => {
  it('alone know the list of commands', () => {
    const users = files.filter(({ imports }) => imports.some((one) => one.startsWith('commands/')));
    const outside = users.filter(({ path }) => !path.startsWith('commands/')).map(({ path }) => path);
    expect(outside.filter((path) => !entryPoints.includes(path))).toEqual([]);
    expect(outside).toContain('src/terminal.ts');
  });

  it('read the environment in four files only', () => {
    const readers = files.filter(({ code }) => /\bprocess\.env\b|\bimport\.meta\.env\b/u.test(code));
    const allowed = ['src/config.ts', 'src/main.ts', 'src/terminal.ts', 'src/manifest.ts'];
    expect(readers.map(({ path }) => path).filter((path) => !allowed.includes(path))).toEqual([]);
    expect(readers.length).toBeGreaterThan(0);
  });

  it('are not imported by anything', () => {
    const imported = new Set(files.flatMap(({ imports }) => imports));
    expect(entryPoints.filter((path) => imported.has(without(path)))).toEqual([]);
  });
});
