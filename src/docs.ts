import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands as all } from '../commands/index.js';
import type { AnyCommand, Face } from './command.js';
import { writeWhole } from './corpus-files.js';

/** The commands table stands between these two lines of README.md. */
export const tableBegins = '<!-- commands: written by `npm run docs` -->';
export const tableEnds = '<!-- commands end -->';

/** How the table calls a face; null: nothing of this version offers it yet. */
const faces: Readonly<Record<Face, string | null>> = {
  slack: 'Slack',
  page: 'local page',
  terminal: 'terminal',
  library: 'library',
  mcp: null,
};

/** The commands as a Markdown table, a line each, made from what help says of them. */
export function commandsTable(commands: readonly AnyCommand[]): string {
  const rows = commands.map(({ usage, words, faces: where }) => [
    code(usage),
    cell(words.en.summary),
    words.en.examples.map(code).join('<br>'),
    where.flatMap((face) => faces[face] ?? []).join(', '),
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
 * `npm run docs` writes README's commands table; with `check` it writes nothing and only says whether it is current.
 *
 * @returns the exit code: 0, or 1 where `check` finds that README has drifted.
 */
export async function writeDocs(path: string, check: boolean): Promise<number> {
  const readme = await readFile(path, 'utf8');
  const current = withCommandsTable(readme, all);
  if (current === readme) return 0;
  if (check) {
    process.stderr.write('README.md does not list the commands as they are: run npm run docs\n');
    return 1;
  }
  await writeWhole(path, current);
  process.stdout.write('README.md: commands table written\n');
  return 0;
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
    process.exitCode = await writeDocs(join(root, 'README.md'), process.argv.includes('--check'));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 3;
  }
}
