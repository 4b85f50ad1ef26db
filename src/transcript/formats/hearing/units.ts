import { editDistance } from '../../../edit-distance.js';
import type { Span } from '../../transcript.js';

/**
 * A run of hard-wrapped print: a paragraph, a centred heading, an editor's note in brackets, a line of dashes, a page
 * mark. Offsets count in the source; `text` has single blanks and is for reading only.
 */
export interface Unit extends Span {
  readonly kind: 'paragraph' | 'heading' | 'note' | 'rule' | 'page mark';
  readonly text: string;
  /** Counted from 1 over all lines: the unit's first. */
  readonly line: number;
  /** False where it goes on with a paragraph that a page mark or a note has cut. */
  readonly begins: boolean;
  /** Blanks before its first line. */
  readonly indent: number;
}

interface Row {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly indent: number;
  readonly kind: Unit['kind'];
  readonly afterBlank: boolean;
}

const rule = /^[\s\-_=*.–—─]{3,}$/u;
const pageMark =
  /^(?:\[\[?\s*Page\s+[A-Z]?\d+\s*\]?\]|\(?\d{1,4}\)?|[-–—]\s*\d{1,4}\s*[-–—]|\{time\}\s*\d{3,4}|VerDate\b.*|Jkt \d+.*|.*\bFmt \d{3,4}\s+Sfmt \d{3,4}\b.*|\f)$/u;

/** The units of a text in order; together they hold every character that is not blank. */
export function unitsOf(source: string): Unit[] {
  const isFlush = hasNoIndents(source);
  const rows = rowsOf(source, isFlush);
  const flush = isFlush ? namesUnderTitles(rows) : null;
  const units: Unit[] = [];
  let open: Row[] = [];
  const close = () => {
    const [first] = open;
    const last = open.at(-1);
    if (first && last) units.push(unitOf(source, first, last, units));
    open = [];
  };
  for (const row of rows) {
    const before = open.at(-1);
    if (!before || !goesOn(open, before, row, flush)) close();
    open.push(row);
  }
  close();
  return units;
}

/** Whether a row belongs to the unit that is open above it. */
function goesOn(open: readonly Row[], before: Row, row: Row, flush: ReadonlySet<string> | null): boolean {
  if (bracketOpen(open) && open.length < 12 && row.kind !== 'rule' && row.kind !== 'page mark') {
    return !row.afterBlank;
  }
  if (row.afterBlank || row.kind !== before.kind) return false;
  if (row.kind === 'heading') return true;
  if (row.kind !== 'paragraph') return false;
  if (flush) return !startsFlush(row.text, before.text, flush);
  if (row.indent === 0) return !/^\s*\[.*\](?:\s*<\w+>)?\s*$/u.test(before.text) || open.length > 1;
  const [first] = open;
  return first !== undefined && first.indent >= 6 && row.indent >= 6;
}

/**
 * Without indentation a paragraph begins at a bracket, and after a full stop where a title or an office stands, or what may
 * be a misprinted one: nearly a title before a name, or any word before a name that stands under a title elsewhere.
 */
function startsFlush(text: string, before: string, names: ReadonlySet<string>): boolean {
  if (text.startsWith('[')) return true;
  if (!/[.?!—-]["'”’)\]]*$/u.test(before)) return false;
  if (titled.test(text)) return true;
  const { first = '', name } = named.exec(text)?.groups ?? {};
  return name !== undefined && (names.has(name) || isNearlyTitle(first.toLowerCase()));
}

/** `Senator Van Doren.`, `Sxnxtxr Stanhope of Georgia.`: a word, a name, a stop, and words. */
const named =
  /^(?<first>\p{L}[\p{L}.]*)\s+(?<name>\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)(?:\s+of\s+\p{Lu}\p{L}+)?[.:;](?=\s+\S)/u;

const titles = [
  'chairman',
  'chairwoman',
  'senator',
  'representative',
  'congressman',
  'congresswoman',
  'secretary',
  'ambassador',
  'general',
  'admiral',
  'captain',
  'colonel',
  'governor',
  'director',
  'commissioner',
];

function isNearlyTitle(word: string): boolean {
  return word.length >= 5 && titles.some((title) => editDistance(title, word) <= 2);
}

/** The names that stand behind a title at the beginning of a row. */
function namesUnderTitles(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ text }) => (titled.test(text) ? (named.exec(text)?.groups?.['name'] ?? []) : [])),
  );
}

const titled =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr)\b|(?:(?:Vice|Rear|Ranking|Lieutenant|Major|Brigadier|Deputy|Under|Assistant|Acting)\s+)*(?:Chair(?:man|woman)?|Senator|Representative|Member|Secretary|Ambassador|General|Admiral|Captain|Colonel|Governor|Director|Commissioner)\b|The\s+(?:\p{Lu}{3}|Chair|Clerk|Witness)|SENATOR|CHAIRMAN|ADMIRAL|GENERAL)/u;

function bracketOpen(open: readonly Row[]): boolean {
  const text = open.map((row) => row.text).join(' ');
  return text.startsWith('[') && !text.startsWith('[[') && balance(text) > 0;
}

function balance(text: string): number {
  return [...text].reduce((depth, c) => depth + (c === '[' ? 1 : c === ']' ? -1 : 0), 0);
}

function unitOf(source: string, first: Row, last: Row, before: readonly Unit[]): Unit {
  const text = source.slice(first.start, last.end).replace(/\s+/gu, ' ');
  const noted = /^\[[^[].*\](?:\s*<\w+>|\s*\*)?$/su.test(text) || /^\([^()]+\)\.?$/u.test(text);
  const kind = first.kind === 'paragraph' && noted ? 'note' : first.kind;
  const previous = before.at(-1);
  const begins = !(kind === 'paragraph' && first.indent === 0 && previous?.kind === 'page mark');
  return { kind, start: first.start, end: last.end, text, line: first.number, begins, indent: first.indent };
}

/** Whether a text has lost its indentation (a PDF's does): labels stand at the margin, not further in. */
function hasNoIndents(source: string): boolean {
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line) => /^[ \t\u00A0\u3000]/u.test(line)).length * 20 < lines.length;
}

function rowsOf(source: string, flush: boolean): Row[] {
  const rows: Row[] = [];
  let start = 0;
  let afterBlank = true;
  for (const [index, raw] of source.split('\n').entries()) {
    const text = raw.trim();
    if (text === '') afterBlank = true;
    else {
      const lead = raw.length - raw.trimStart().length;
      const indent = widthOf(raw.slice(0, lead));
      const above = afterBlank ? null : (rows.at(-1) ?? null);
      rows.push({
        number: index + 1,
        start: start + lead,
        end: start + lead + text.length,
        text,
        indent,
        kind: kindOf(text, indent, above, flush),
        afterBlank,
      });
      afterBlank = false;
    }
    start += raw.length + 1;
  }
  return rows;
}

/** A tab stands for four blanks; a byte order mark for none. */
function widthOf(blanks: string): number {
  return [...blanks].reduce((width, c) => width + (c === '\t' ? 4 : c === '\uFEFF' ? 0 : 1), 0);
}

function kindOf(text: string, indent: number, above: Row | null, flush: boolean): Unit['kind'] {
  const wrapped = above?.kind === 'paragraph' && indent === 0 && !flush;
  if (wrapped && !rule.test(text) && !/^\[\[|^VerDate/u.test(text)) return 'paragraph';
  if (above?.kind === 'heading' && indent >= 8 && text.length <= 60 && !/^\[/u.test(text)) return 'heading';
  if (pageMark.test(text)) return 'page mark';
  if (rule.test(text)) return 'rule';
  return isHeading(text, indent) ? 'heading' : 'paragraph';
}

/**
 * Set in capitals without being a label; or centred: far in, short, and no sentence. Capitals at the margin are a
 * heading too, for texts that have lost their indentation.
 */
function isHeading(text: string, indent: number): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  const shouted = letters.length >= 3 && capitals / letters.length > 0.85;
  const labelled = /^(?:Mr|Mrs|Ms|Miss|Dr|The)\b/u.test(text);
  if (shouted && !labelled && !/^\[/u.test(text)) return true;
  return indent >= 8 && text.length <= 60 && !/[.?!:;,]["'”’)]*$/u.test(text) && /^["“]?\p{Lu}/u.test(text);
}
