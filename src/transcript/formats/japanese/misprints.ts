import { editDistance } from '../../../edit-distance.js';
import type { Cast } from '../../cast.js';
import { japanesePerson } from '../../labels-japanese.js';
import { nobody } from '../format.js';
import type { Row } from './rows.js';

interface Form {
  readonly print: string;
  /** How often the document prints the name, in labels, roster and speeches. */
  readonly times: number;
  /** Whether the record has the one whom it names, on the day. */
  readonly known: boolean;
}

/**
 * Labels that are nearly another label of the document, which is better known: its name stands there more often, or is that of
 * somebody of the record. Such a label may be a misprint, so its words are nobody's, and a doubt. One wrong letter alone tells
 * two people of similar names apart, unless the record knows the one and not the other.
 */
export function doubtingMisprints(source: string, rows: readonly Row[], cast: Cast): Row[] {
  const text = source.normalize('NFKC');
  const forms = new Map<string, Form>();
  const names = new Set(
    rows.flatMap((row) => (row.is === 'label' && row.voice.name !== null ? [plain(row.voice.name)] : [])),
  );
  for (const row of rows) {
    if (row.is !== 'label' || row.voice.name === null) continue;
    const print = plain(row.label);
    const times = timesOf(plain(row.voice.name), names, text);
    forms.set(print, { print, times, known: japanesePerson(row.voice, cast) !== null });
  }
  return rows.map((row) => {
    const own = row.is === 'label' ? forms.get(plain(row.label)) : undefined;
    if (row.is !== 'label' || !own) return row;
    const better = [...forms.values()].find((other) => outdoes(other, own));
    if (!better) return row;
    const { role } = row.voice;
    const side = role === 'person' ? null : row.voice.side;
    return { ...row, voice: { ...nobody, role, side }, doubtful: `a misprint of “${better.print}”?` };
  });
}

/** How often a name is printed, not counting where it is part of a longer one. */
function timesOf(name: string, names: ReadonlySet<string>, text: string): number {
  const within = [...names].filter((other) => other !== name && other.includes(name));
  const count = (one: string) => text.split(one).length - 1;
  return count(name) - within.reduce((sum, other) => sum + count(other), 0);
}

function outdoes(other: Form, own: Form): boolean {
  if (other === own || own.known || own.print.length < 4) return false;
  if (editDistance(other.print, own.print) > 1) return false;
  const substituted = other.print.length === own.print.length && !exchanged(other.print, own.print);
  if (substituted) return other.known;
  return other.known || other.times > own.times;
}

/** Whether two prints differ only in the order of their letters. */
function exchanged(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

function plain(label: string): string {
  return label.normalize('NFKC').replace(/\s+/gu, '');
}
