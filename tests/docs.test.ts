import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { commands } from '../commands/index.js';
import { dispatch, type World } from '../src/command.js';
import { loadConfig } from '../src/config.js';
import { type Conversed, converse } from '../src/conversation/converse.js';
import type { ConversationState } from '../src/conversation/state.js';
import { openCorpus } from '../src/corpus-files.js';
import {
  commandsTable,
  jsonDocs,
  tableBegins,
  tableEnds,
  withCommandsTable,
  writeDocs,
} from '../src/docs.js';
import type { TeamRecord } from '../src/record.js';
import { badges } from '../src/render/citation-words.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { filterNames } from '../src/search/query.js';
import { sourceMetadataSchema } from '../src/transcript/transcript.js';
import { corpusDir } from './corpus.js';
import { digestHere, followedInMemory, watchHere } from './followed/followed-in-memory.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'NOTICE.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

/** What stands under a heading, up to the next of its level or above. */
function section(heading: string): string {
  const [, after] = readme.split(`\n${heading}\n`);
  if (after === undefined) throw new Error(`README has no heading “${heading}”`);
  const level = /^#+/u.exec(heading)?.[0].length ?? 1;
  return after.split(new RegExp(`^#{1,${level}} `, 'mu'))[0] ?? '';
}

/** The code in the first cell of each row of a table. */
function firstCells(text: string): string[] {
  return [...text.matchAll(/^\| `([^`]+)`/gmu)].map(([, cell]) => cell ?? '');
}

describe('README’s commands table', () => {
  it('is what the commands say of themselves', () => {
    expect(withCommandsTable(readme, commands)).toBe(readme);
    for (const { usage } of commands)
      expect(commandsTable(commands)).toContain(`| \`${usage.replaceAll('|', '\\|')}\` |`);
  });

  it('is written by npm run docs, and --check tells when it has drifted and changes nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alliance-docs-'));
    const path = join(folder, 'README.md');
    const json = join(folder, 'docs', 'json.md');
    mkdirSync(join(folder, 'docs'));
    cpSync(join(root, 'src/evidence'), join(folder, 'src/evidence'), { recursive: true });
    try {
      const drifted = `# Title\n\n${tableBegins}\n| old |\n${tableEnds}\n\nafter\n`;
      writeFileSync(path, drifted);
      expect(await writeDocs(folder, true)).toBe(1);
      expect(readFileSync(path, 'utf8')).toBe(drifted);
      expect(existsSync(json)).toBe(false);
      expect(await writeDocs(folder, false)).toBe(0);
      expect(readFileSync(path, 'utf8')).toContain(`${commandsTable(commands)}\n${tableEnds}\n\nafter\n`);
      expect(await writeDocs(folder, true)).toBe(0);
      writeFileSync(json, `${readFileSync(json, 'utf8')}| \`other\` |\n`);
      expect(await writeDocs(folder, true)).toBe(1);
      writeFileSync(path, '# Title\n');
      await expect(writeDocs(folder, true)).rejects.toThrow('must have the lines');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('docs/json.md', () => {
  const page = read('docs/json.md');

  it('has a table for each command that others build on', () => {
    const documented = [...page.matchAll(/^## alliance (\S+) --json$/gmu)].map(([, name]) => name);
    expect(documented).toEqual(commands.flatMap(({ name, result }) => (result ? [name] : [])));
  });

  it('is what the schemas say', async () => {
    expect(await jsonDocs(commands, join(root, 'src/evidence'))).toBe(page);
  });

  it('says what each field of a quote, of its search and of a status means', () => {
    for (const heading of ['## alliance quote --json', '## alliance status --json', '## A quote']) {
      const [, rest = ''] = page.split(`\n${heading}\n`);
      const rows = [...(rest.split('\n## ')[0] ?? '').matchAll(/^\| `([^`]+)` \| .* \| (.*) \|$/gmu)];
      expect(rows.length, heading).toBeGreaterThan(20);
      expect(
        rows.filter(([, , meaning]) => meaning?.trim() === '').map(([, path]) => path),
        heading,
      ).toEqual([]);
    }
  });

  it('tells of fields inside lists, of choices, and what a comment of the schema says', () => {
    const verified = page.split('## alliance verify --json')[1]?.split('\n## ')[0] ?? '';
    expect(verified).toMatch(/^\| `claims\[\]\.verdict` \| .*`misattributed`/mu);
    expect(verified).toMatch(/^\| `claims\[\]\.match` \| a quote, or null \| The published sentences/mu);
    expect(verified).not.toContain('`claims[].match.text`');
  });
});

describe('README’s examples', () => {
  const lines = [...readme.matchAll(/^(?:npx alliance|npm run -s alliance --) .*$/gmu)].map(([line]) => line);

  it('are there to be run', () => {
    expect(lines.length).toBeGreaterThan(5);
  });

  it.each(lines)('%s', async (line) => {
    const expected = Number(/# exit (\d)/u.exec(line)?.[1] ?? 0);
    expect(await exitCode(line)).toBe(expected);
  });

  it('for Slack and the page are answered', async () => {
    const typed = [...readme.matchAll(/`\/alliance ([a-z"][^`]*)`/gu)].map(([, words]) => words ?? '');
    expect(typed).toContain('quote counterstrike');
    for (const words of typed) {
      const following = followedInMemory(record, { digest: digestHere, watches: [watchHere], isAdmin: true });
      const { found } = await dispatch(words, { record, commands, face: 'slack', language: null, following });
      expect(found, words).toBe(true);
    }
  });

  it('of a conversation are answered one after the other', async () => {
    const said = [...section('## In Slack').matchAll(/`@Alliance ([^`]*)`/gu)].map(
      ([, words]) => words ?? '',
    );
    expect(said.length).toBeGreaterThan(5);
    const world: World = { record, commands, face: 'slack', language: null };
    let state: ConversationState | null = null;
    for (const words of said) {
      const answered: Conversed = await converse(words, state, world);
      expect(answered.outcome, words).toBe(words === 'export' ? 'export' : 'answer');
      state = answered.state;
    }
    expect(state?.listed.length).toBeGreaterThan(3);
  });

  it('of the query language find something, and name every filter', () => {
    const queries = firstCells(section('## What to type'));
    expect(queries.length).toBeGreaterThan(8);
    for (const query of queries) expect(record.quote(query).answered, query).toBe(true);
    for (const name of filterNames) expect(queries.join(' ')).toContain(`${name}:`);
  });

  it('of npm scripts are scripts', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    for (const page of pages) {
      for (const [, name] of read(page).matchAll(/\bnpm run (?:-s )?([a-z][a-z0-9:-]*)/gu)) {
        expect(Object.keys(scripts), page).toContain(name);
      }
    }
  });
});

/** Runs a line of README in a shell, with what `npm test` has built. */
async function exitCode(line: string): Promise<number> {
  const shims = [
    'alliance() { node dist/src/terminal.js "$@"; }',
    'npx() { "$@"; }',
    'npm() { shift 4; alliance "$@"; }',
  ];
  const env = { ...process.env, ALLIANCE_RECORD: corpusDir };
  try {
    await promisify(execFile)('sh', ['-c', [...shims, line].join('\n')], { cwd: root, env });
    return 0;
  } catch (error) {
    return z.object({ code: z.number() }).parse(error).code;
  }
}

describe('README’s flags', () => {
  it('are those of the commands', () => {
    const usages = commands.flatMap(({ usage }) => [...usage.matchAll(/--[a-z-]+/gu)].map(([flag]) => flag));
    const described = section('## In a terminal');
    expect(usages.length).toBeGreaterThan(2);
    for (const flag of usages) expect(described).toMatch(new RegExp(`^\\| \`${flag}[\` ]`, 'mu'));
  });
});

describe('README’s search figures', () => {
  it('are those that CI holds the search to, in the order of baseline.json', () => {
    const figures = z.record(z.string(), z.number()).parse(JSON.parse(read('tests/judged/baseline.json')));
    const [, table = ''] = /\| Held back \|.*\n\|[ -|]*\n((?:\|.*\n)+)/u.exec(readme) ?? [];
    const shown = [...table.matchAll(/^\| [^|]+ \| ([\d.]+) \|/gmu)].map(([, figure]) => Number(figure));
    expect(shown).toEqual(Object.values(figures));
  });

  it('count the judged queries that there are', () => {
    const queries = read('tests/judged/queries.jsonl').trim().split('\n');
    expect(section('## How good the search is')).toContain(`${queries.length} [judged queries]`);
  });
});

describe('README', () => {
  it('lists the environment variables that are read, as .env.example does', () => {
    const names = new Set<string>();
    const spy = new Proxy<Record<string, string>>(
      {},
      {
        get: (_, name) => {
          names.add(String(name));
          return undefined;
        },
      },
    );
    loadConfig(spy);
    expect(names.size).toBeGreaterThan(5);
    const example = [...read('.env.example').matchAll(/^([A-Z_]+)=/gmu)].map(([, name]) => name);
    expect(firstCells(section('## Configuration')).sort()).toEqual([...names].sort());
    expect(example.sort()).toEqual([...names].sort());
  });

  it('gives a reason for each scope of manifest.yml', () => {
    const manifest = z
      .object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) })
      .parse(parse(read('manifest.yml')));
    expect(firstCells(section('### Scopes')).sort()).toEqual([...manifest.oauth_config.scopes.bot].sort());
  });

  it('explains every badge that the record’s quotes bear', () => {
    const kinds = ['transcript', 'readout', 'article'];
    const quotes = kinds.flatMap((kind) => record.quote(`kind:${kind}`, { limit: 10_000 }).quotes);
    const borne = new Set(quotes.flatMap((quote) => badges(quote, phrasesFor('en'))));
    expect(borne.size).toBeGreaterThan(5);
    const explained = section('## How a quote is made');
    for (const badge of borne) expect(explained).toContain(badge);
  });
});

describe('the documents', () => {
  it.each(pages)('%s leads to files that are there', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/gu)].map(
      ([, to]) => to ?? '',
    );
    for (const to of links) expect(existsSync(join(root, dirname(page), to)), to).toBe(true);
  });

  it('name files that are there', () => {
    for (const page of pages) {
      const paths = [...read(page).matchAll(/`((?:src|commands|corpus|tests)\/[^`\s]*)`/gu)].map(
        ([, path]) => path ?? '',
      );
      for (const path of paths.filter((one) => !/NAME|NNN/u.test(one))) {
        expect(existsSync(join(root, path)), path).toBe(true);
      }
    }
  });

  it('docs/search.md names files of the search that are there', () => {
    const names = [...read('docs/search.md').matchAll(/`((?:in-words\/)?[a-z-]+\.ts)`/gu)].map(
      ([, name]) => name ?? '',
    );
    expect(names.length).toBeGreaterThan(15);
    for (const name of names) {
      const places = [`src/search/${name}`, `src/search/in-words/${name}`];
      expect(
        places.some((path) => existsSync(join(root, path))),
        name,
      ).toBe(true);
    }
  });

  it('NOTICE.md gives each source’s own terms', () => {
    const notice = read('NOTICE.md');
    const files = readdirSync(join(corpusDir, 'sources')).filter((name) => name.endsWith('.json'));
    for (const file of files) {
      const source = sourceMetadataSchema.parse(JSON.parse(read(join('corpus/sources', file))));
      const row = notice.split('\n').find((line) => line.includes(file.replace('.json', '.txt'))) ?? '';
      for (const part of [source.title, source.publisher, source.licence, source.url ?? '']) {
        expect(row, file).toContain(part);
      }
    }
  });
});
