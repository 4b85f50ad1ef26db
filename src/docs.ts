import { realpathSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands as all } from '../commands/index.js';
import type { AnyCommand, Face } from './command.js';
import { writeWhole } from './corpus-files.js';
import { jsonPage, type Meanings, meaningsIn } from './json-tables.js';

/** The commands table stands between these two lines of README.md. */
export const tableBegins = '<!-- commands: written by `npm run docs` -->';
export const tableEnds = '<!-- commands end -->';

/** How the table calls a face. */
const faces: Readonly<Record<Face, string>> = {
  slack: 'Slack',
  page: 'local page',
  terminal: 'terminal',
  library: 'library',
  mcp: 'MCP',
};

/** The commands as a Markdown table, a line each, made from what help says of them. */
export function commandsTable(commands: readonly AnyCommand[]): string {
  const rows = commands.map(({ usage, words, faces: where }) => [
    code(usage),
    cell(words.en.summary),
    words.en.examples.map(code).join('<br>'),
    where.map((face) => faces[face]).join(', '),
  ]);
  const head = ['Command', 'What it gives', 'For example', 'Where'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * README with its commands table replaced.
 *
 * @throws Error where the two lines that hold the table are not there, once each and in order.
 */
export function withCommandsTable(readme: string, commands: readonly AnyCommand[]): string {
  const [before, rest, ...others] = readme.split(`${tableBegins}\n`);
  const [, after, ...more] = (rest ?? '').split(tableEnds);
  if (before === undefined || after === undefined || others.length > 0 || more.length > 0) {
    throw new Error(`README.md must have the lines ${tableBegins} and ${tableEnds}, once each.`);
  }
  return `${before}${tableBegins}\n${commandsTable(commands)}\n${tableEnds}${after}`;
}

/**
 * The page of every command's JSON, with what the schemas' sources say of their fields.
 *
 * @param evidence the folder under which each schema stands in NAME-result.ts
 */
export async function jsonDocs(commands: readonly AnyCommand[], evidence: string): Promise<string> {
  const files = await readdir(evidence, { recursive: true });
  const sources = new Map<string, Meanings>();
  for (const file of files.filter((one) => one.endsWith('.ts')).sort())
    sources.set(basename(file, '.ts'), meaningsIn(await readFile(join(evidence, file), 'utf8')));
  return jsonPage(commands, ({ name }) => sources.get(`${name}-result`) ?? new Map());
}

/**
 * `npm run docs` writes README's commands table and docs/json.md; with `check` it writes nothing and only says whether they
 * are current.
 *
 * @param root the folder of README.md
 * @returns the exit code: 0, or 1 where `check` finds that one has drifted.
 */
export async function writeDocs(root: string, check: boolean): Promise<number> {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const pages = [
    { name: 'README.md', was: readme, is: withCommandsTable(readme, all) },
    {
      name: 'docs/json.md',
      was: await readFile(join(root, 'docs/json.md'), 'utf8').catch(() => ''),
      is: await jsonDocs(all, join(root, 'src/evidence')),
    },
  ];
  const drifted = pages.filter(({ was, is }) => was !== is);
  for (const { name, is } of drifted) {
    if (check) process.stderr.write(`${name} does not tell of the commands as they are: run npm run docs\n`);
    else {
      await writeWhole(join(root, name), is);
      process.stdout.write(`${name}: written\n`);
    }
  }
  return check && drifted.length > 0 ? 1 : 0;
}

function code(text: string): string {
  return `\`${cell(text)}\``;
}

/** A pipe would end the cell, a line end the table. */
function cell(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('|', '\\|');
}

const thisFile = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === thisFile) {
  const root = dirname(createRequire(import.meta.url).resolve('alliance-bot/package.json'));
  try {
    process.exitCode = await writeDocs(root, process.argv.includes('--check'));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 3;
  }
}
