import { z } from 'zod';
import type { AnyCommand } from './command.js';
import { quoteSchema } from './evidence/quote.js';
import { meaningsOfCommands, meaningsOfQuote } from './json-meanings.js';

/** A field of a command's JSON: where it stands, what it holds, and what its schema says of it. */
interface Field {
  readonly path: string;
  readonly holds: string;
  readonly name: string;
}

/** What schemas say of fields of a name, by the name; only where all that say something say the same. */
export type Meanings = ReadonlyMap<string, string>;

/**
 * The JSON of the commands that others build on, as a page in Markdown: a table a command, a line a field.
 *
 * @param meaningsOf what the file of a command's schema says of its fields
 */
export function jsonPage(
  commands: readonly AnyCommand[],
  meaningsOf: (command: AnyCommand) => Meanings,
): string {
  const sections = commands.flatMap((command) => {
    const { name, result } = command;
    return result
      ? [
          `## alliance ${name} --json\n\n${table(fieldsOf(result), meaningsOf(command), meaningsOfCommands[name] ?? {})}`,
        ]
      : [];
  });
  const parts = [
    '# The JSON of each command',
    'Written by `npm run docs` from the schemas. `--json` prints it, the library resolves to it, and an assistant gets it through `alliance mcp`. Fields may be added, never changed in meaning; unknown is `null`. Days are ISO (`2023-06-01`); offsets are UTF-16 code units, half open, as `String.prototype.slice` takes them. A [quote](#a-quote) is the same everywhere.',
    ...sections,
    `## A quote\n\n${table(fieldsOf(quoteSchema), new Map(), meaningsOfQuote)}`,
  ];
  return `${parts.join('\n\n').trimEnd()}\n`;
}

/** What comments of a schema's source say of the fields that they stand over, in one line each. */
export function meaningsIn(source: string): Meanings {
  const all = new Map<string, Set<string>>();
  for (const { groups } of source.matchAll(/\/\*\*(?<said>(?:(?!\*\/)[\s\S])+)\*\/\s*(?<name>\w+):/gu)) {
    const { said = '', name = '' } = groups ?? {};
    const line = said.replace(/\s*\n\s*\*?\s*/gu, ' ').trim();
    all.set(name, (all.get(name) ?? new Set()).add(line));
  }
  return new Map(
    [...all].flatMap(([name, [line, ...others]]) => (line && others.length === 0 ? [[name, line]] : [])),
  );
}

function table(
  fields: readonly Field[],
  meanings: Meanings,
  byPlace: Readonly<Record<string, string>>,
): string {
  const rows = fields.map(({ path, holds, name }) => [
    `\`${path}\``,
    holds,
    byPlace[path] ?? meanings.get(name) ?? '',
  ]);
  const head = ['Field', 'Holds', 'Meaning'];
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

/** The fields of an object in order, those inside them after each: `a`, `a[].b`; a quote is told of apart. */
function fieldsOf(schema: z.core.$ZodType, path = ''): Field[] {
  if (schema === quoteSchema && path !== '') return [];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, inner]) => {
      const type = z.instanceof(z.ZodType).parse(inner);
      const at = path === '' ? name : `${path}.${name}`;
      return [{ path: at, holds: holds(type), name }, ...fieldsOf(type, at)];
    });
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodReadonly)
    return fieldsOf(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element, `${path}[]`);
  if (schema instanceof z.ZodRecord) return fieldsOf(schema.valueType, `${path}.*`);
  if (schema instanceof z.ZodUnion) {
    const seen = new Set<string>();
    return schema.options
      .flatMap((option) => fieldsOf(option, path))
      .filter((field) => !seen.has(field.path) && seen.add(field.path));
  }
  return [];
}

function holds(schema: z.core.$ZodType): string {
  if (schema === quoteSchema) return 'a quote';
  if (schema instanceof z.ZodNullable) return `${holds(schema.unwrap())}, or null`;
  if (schema instanceof z.ZodOptional) return `${holds(schema.unwrap())}; not always there`;
  if (schema instanceof z.ZodReadonly) return holds(schema.unwrap());
  if (schema instanceof z.ZodArray) return `list: ${holds(schema.element)}`;
  if (schema instanceof z.ZodEnum) return schema.options.map((one) => `\`${one}\``).join(' ');
  if (schema instanceof z.ZodLiteral) return [...schema.values].map((one) => `\`${String(one)}\``).join(' ');
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.map(holds))].join(', or ');
  if (schema instanceof z.ZodNumber) return schema.isInt ? 'whole number' : 'number';
  if (schema instanceof z.ZodBoolean) return 'true or false';
  if (schema instanceof z.ZodObject) return 'object';
  if (schema instanceof z.ZodRecord) return `object of: ${holds(schema.valueType)}`;
  if (schema instanceof z.ZodTuple)
    return `list of ${schema.def.items.length}: ${[...new Set(schema.def.items.map(holds))].join(', ')}`;
  return 'text';
}
