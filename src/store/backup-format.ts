import { createHash } from 'node:crypto';
import { z } from 'zod';
import { UsageError } from '../mistakes/usage-error.js';
import { versions } from './migrations/index.js';

const rowSchema = z.record(z.string(), z.union([z.string(), z.int(), z.null()]));
/** A row of a table, of any engine: texts, whole numbers and nothing. */
export type Row = z.infer<typeof rowSchema>;

/** All that is in a store: its rows by table, and the last step that its tables have had. */
export interface Backup {
  readonly version: string;
  readonly tables: ReadonlyMap<string, readonly Row[]>;
}

const headSchema = z.strictObject({
  backup: z.literal('alliance-store'),
  format: z.literal(1),
  version: z.string(),
});
const lineSchema = z.strictObject({ table: z.string(), row: rowSchema });
const endSchema = z.strictObject({ rows: z.int(), sha256: z.string() });

/**
 * A backup as text: a line of JSON that says what it is, one for each row, and one with the hash of all before it.
 * Stores with the same in them give the same text, whatever their engine.
 */
export function backupText({ version, tables }: Backup): string {
  const head = { backup: 'alliance-store', format: 1, version } satisfies z.infer<typeof headSchema>;
  const names = [...tables.keys()].sort();
  const rows = names.flatMap((table) =>
    (tables.get(table) ?? []).map((row) => JSON.stringify({ table, row: inOrder(row) })).sort(),
  );
  const text = [JSON.stringify(head), ...rows].map((line) => `${line}\n`).join('');
  const end = { rows: rows.length, sha256: hashOf(text) } satisfies z.infer<typeof endSchema>;
  return `${text}${JSON.stringify(end)}\n`;
}

/**
 * Reads a backup.
 *
 * @param file its name, for the mistake
 * @throws UsageError where it is none, is not whole, or is of a later version
 */
export function readBackup(text: string, file: string): Backup {
  const [first = '', ...lines] = text.split('\n');
  const head = json(first, headSchema);
  if (!head) throw new UsageError({ code: 'no-backup', file });
  const { version } = head;
  if (!versions.includes(version)) throw new UsageError({ code: 'later-backup', file, version });
  const tables = new Map<string, Row[]>();
  // The last line ends the text too: an empty one follows it.
  const rows = lines.slice(0, -2);
  for (const [i, line] of rows.entries()) {
    const read = json(line, lineSchema);
    if (!read) throw new UsageError({ code: 'damaged-backup', file, line: i + 2 });
    const those = tables.get(read.table);
    if (those) those.push(read.row);
    else tables.set(read.table, [read.row]);
  }
  const last = lines.at(-2) ?? '';
  const end = json(last, endSchema);
  const before = text.slice(0, text.length - last.length - 1);
  if (!end || !text.endsWith('\n') || end.sha256 !== hashOf(before)) {
    throw new UsageError({ code: 'damaged-backup', file, line: lines.length });
  }
  return { version, tables };
}

/** How many rows there are in all. */
export function rowsIn({ tables }: Backup): number {
  return [...tables.values()].reduce((sum, rows) => sum + rows.length, 0);
}

function inOrder(row: Row): Row {
  return Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function json<Value>(text: string, schema: z.ZodType<Value>): Value | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
