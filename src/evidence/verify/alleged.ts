import type { Span } from '../../transcript/transcript.js';
import { type Unit, unitsOf } from './units.js';

/** Words that a text puts into somebody's mouth. */
export interface Alleged {
  /** As written, between its quotation marks. */
  readonly text: string;
  /** In the text in which it stands. */
  readonly span: Span;
  /** Its words; offsets count in `text`. */
  readonly units: readonly Unit[];
  /** The words before which it marks an omission. */
  readonly breaks: ReadonlySet<number>;
  /** What it puts in brackets as its own: runs of words, half open. `[Japan]` stands for any words of the source. */
  readonly own: readonly (readonly [number, number])[];
}

/** How much of a text is read. */
export const longestText = 20_000;

/** A quotation that is shorter is a name, a term or irony: it claims no sentence of anybody's. */
const leastWords = 3;
const leastCharacters = 6;

const marks: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
  ['＂', '＂'],
  ['``', "''"],
  ['"', '"'],
];

/**
 * The quotations in a text, in its order; the whole text where it has none. Marks of any kind, the first that opens
 * being the one that is waited for, so that a quotation within a quotation belongs to the outer one. Single marks count
 * where they stand at the edges of words.
 */
export function allegedIn(text: string): Alleged[] {
  const read = text.slice(0, longestText);
  const found = quotationsIn(read)
    .map((span) => allegedAt(read, span))
    .filter(({ units }) => isLong(units));
  if (found.length > 0) return found;
  const whole = allegedAt(read, unmarked(read));
  return whole.units.length > 0 ? [whole] : [];
}

/** The text without blanks and without one pair of quotation marks around all of it. */
function unmarked(text: string): Span {
  const start = text.search(/\S/u);
  const end = text.trimEnd().length;
  const inner = [...marks, ['‘', '’'] as const, ["'", "'"] as const].find(
    ([opens, closes]) =>
      text.startsWith(opens, start) &&
      text.endsWith(closes, end) &&
      end - start > opens.length + closes.length,
  );
  return inner
    ? { start: start + inner[0].length, end: end - inner[1].length }
    : { start: Math.max(0, start), end };
}

function quotationsIn(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const pair = marks.find(([opens]) => text.startsWith(opens, at)) ?? singlesAt(text, at);
    if (!pair) continue;
    const [opens, closes] = pair;
    const start = at + opens.length;
    const end = closingOf(text, start, closes);
    if (end === -1) continue;
    spans.push({ start, end });
    at = end + closes.length - 1;
  }
  return spans;
}

/** Single quotation marks, told from apostrophes: one opens after a blank, and closes before none of a word. */
function singlesAt(text: string, at: number): readonly [string, string] | null {
  const sign = text.charAt(at);
  if (sign !== '‘' && sign !== "'") return null;
  if (at > 0 && !/[\s(（—–]/u.test(text.charAt(at - 1))) return null;
  return /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) ? [sign, sign === '‘' ? '’' : "'"] : null;
}

/** Where the quotation ends that begins at `start`; -1 where nothing closes it before a blank line. */
function closingOf(text: string, start: number, closes: string): number {
  if (closes === '’' || closes === "'") return closingOfSingles(text, start, closes);
  const end = text.indexOf(closes, start);
  const blank = text.slice(start, end === -1 ? undefined : end).search(/\n\s*\n/u);
  // A quotation of several paragraphs is opened anew in each, and closed in the last.
  if (blank !== -1) return closes === '”' && /^\s*“/u.test(text.slice(start + blank)) ? start + blank : -1;
  return end > start ? end : -1;
}

/** The last sign before the next quotation that can close: behind a word's end it may be an apostrophe ("allies’ aircraft"). */
function closingOfSingles(text: string, start: number, closes: string): number {
  const rest = text.slice(start);
  const opens = /(?<=[\s(（—–])[‘'](?=[\p{L}\p{N}])|\n\s*\n/u.exec(rest)?.index ?? rest.length;
  let found = -1;
  for (let end = rest.indexOf(closes, 1); end !== -1 && end < opens; end = rest.indexOf(closes, end + 1)) {
    const within = /[\p{L}\p{N}]/u.test(rest.charAt(end + 1)) || /\s/u.test(rest.charAt(end - 1));
    if (within) continue;
    const sure = !/^\s+\p{Ll}/u.test(rest.slice(end + 1)) || /[.,!?]/u.test(rest.charAt(end - 1));
    found = start + end;
    if (sure || !/s$/u.test(rest.slice(0, end))) return found;
  }
  return found;
}

/** Words that a page parts at the end of a line, "effec-" and "tively": one word, as they stand in a copy of it. */
function joinedOverLines(units: readonly Unit[], text: string): Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const last = joined.at(-1);
    const gap = last ? text.slice(last.end - 1, unit.start + 1) : '';
    if (last && /^\p{Ll}[-‐‑\u00ad][ \t]*\r?\n[ \t]*\p{Ll}$/u.test(gap))
      joined[joined.length - 1] = { ...last, end: unit.end, folded: `${last.folded}${unit.folded}` };
    else joined.push(unit);
  }
  return joined;
}

/** What whoever quotes says of the quotation: no words of it. */
const editorsNote =
  /[([（［](?:sic|emphasis (?:added|mine|ours|in (?:the )?original)|原文(?:ママ|のまま)|ママ|(?:下線|傍点|強調)は?[^)）\]］]{0,12})[)\]）］]/giu;

function allegedAt(read: string, { start, end }: Span): Alleged {
  const text = read.slice(start, end);
  const notes = [...text.matchAll(editorsNote)].map(({ 0: note, index }) => [index, index + note.length]);
  const units = joinedOverLines(unitsOf(text), text).filter(
    (unit) => !notes.some(([from = 0, to = 0]) => from <= unit.start && unit.end <= to),
  );
  const breaks = new Set(units.flatMap(({ before }, i) => (before === 'omission' && i > 0 ? [i] : [])));
  const own = [...text.matchAll(/[[［]([^\][［］]*\p{L}[^\][［］]*)[\]］]/gu)].flatMap((match) => {
    const inside = units.flatMap((unit, i) =>
      unit.start >= match.index && unit.end <= match.index + match[0].length ? [i] : [],
    );
    const [first] = inside;
    const last = inside.at(-1);
    return first === undefined || last === undefined ? [] : [[first, last + 1] as const];
  });
  return { text, span: { start, end }, units, breaks, own };
}

function isLong(units: readonly Unit[]): boolean {
  const letters = units.filter(({ folded }) =>
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(folded),
  );
  return letters.length >= leastCharacters || units.length - letters.length >= leastWords;
}
