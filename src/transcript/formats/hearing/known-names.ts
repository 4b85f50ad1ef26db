import { type KnownName, namedInContents, namedInHeading, namedInRoster } from './names.js';
import { namedAsPresent } from './presence.js';
import type { Unit } from './units.js';

/** All whom a document's front, contents and headings name, and its sentence of those present. */
export function namesIn(source: string, units: readonly Unit[], front: number): KnownName[] {
  const contents = contentsEntries(source, units.slice(0, front));
  const roster = namedInRoster(source.slice(0, units[front]?.start ?? source.length));
  return [
    ...contents,
    ...roster,
    ...units.flatMap(({ kind, text }) => (kind === 'heading' ? namedInHeading(text) : namedAsPresent(text))),
  ];
}

/** The entries of a table of contents, each from its margin to its page. */
function contentsEntries(source: string, front: readonly Unit[]): KnownName[] {
  const first = front[0]?.start ?? 0;
  const text = source.slice(first, front.at(-1)?.end ?? first);
  const entries: string[] = [];
  for (const line of text.split('\n')) {
    const open = entries.at(-1);
    const goesOn =
      open !== undefined && /^\s{2,}\S/u.test(line) && !/\.{4,}|(?:\s\.){4,}|^\s*$/u.test(open.slice(-40));
    if (goesOn) entries[entries.length - 1] = `${open} ${line.trim()}`;
    else entries.push(line.trim());
  }
  return entries.flatMap((entry) => namedInContents(entry) ?? []);
}
