import type { Look, ReadableText } from '../../../source/readable-text.js';
import { interpreterMarks } from '../../interpretation.js';
import { isConnector } from '../../titles.js';
import type { Span } from '../../transcript.js';
import type { Row } from './rows.js';

/** How a possible label is parted from the words after it. `break`: it stands alone on its line. */
export type Separator = 'colon' | 'stop' | 'dash' | 'blanks' | 'blank' | 'break' | 'look' | 'misprint';

/** Something at the beginning of a row (or, with `inside`, within one) that may be a label. Offsets count in the text. */
export interface Candidate {
  readonly row: Row;
  /** As printed, blanks included, without its mark and punctuation. */
  readonly label: string;
  readonly span: Span;
  /** Its punctuation, and the interpreter's mark in it. */
  readonly mark: Span | null;
  readonly interpreted: boolean;
  /** Where the words begin. */
  readonly wordsAt: number;
  readonly separator: Separator;
  readonly look: Look['look'] | 'plain';
  readonly capitals: boolean;
  readonly inside: boolean;
}

const letters = /[\p{L}]/gu;
/** Remarks of the transcriber that stand in a label's brackets: `(continuing)`, `(off mike)`, `(01:27)`. */
const aside =
  /^[([]\s*(?:cont(?:inu(?:ing|ed))?(?:[’']d)?\.?|laugh(?:s|ing|ter)?\.?|off[- ]?mi(?:c|ke)\.?|inaudible\.?|via (?:video|telephone|phone).*|by (?:video|telephone|phone).*|on screen|ph\.?|sp\.?|(?:\d{1,2}:)?\d{1,2}:\d{2})\s*[)\]]$/iu;

/** What may be a label at the beginning of a row, the likeliest reading of its print first; null where nothing may be. */
export function candidateAt(row: Row, layout: ReadableText): Candidate | null {
  const { text } = row;
  const looked = lookAt(layout.looks, row.start, row.end, text);
  const colon = withColon(row, layout);
  const letter = questionLetter(row, layout);
  const uncertain = letter?.separator === 'blank' && colon !== null && colon.label.length <= 24;
  return (
    (uncertain ? colon : letter) ??
    colon ??
    (looked && looked.length < text.length ? ofLook(row, looked) : null) ??
    alone(row, layout) ??
    withPunctuation(row, layout)
  );
}

/** `Q    Thank you`, `Q. Thank you`, `Q2) Thank you`; `Q:` is read as any label with a colon. */
function questionLetter(row: Row, layout: ReadableText): Candidate | null {
  const match =
    /^(?<label>[QA]\s?\d{0,3})(?<stop>\s*[.):：]|\s?[–—-](?=\s))?(?<gap>[\s\u00A0]+)(?=\S)(?![([][^()[\]]{2,60}[)\]]\s*[:：])/u.exec(
      row.text,
    ) ?? /^(?<label>Q\d{0,3})(?<stop>[.):：])?(?<gap>)(?=\p{Lu}\p{Ll})/u.exec(row.text);
  if (!match?.groups) return null;
  const { label = '', stop = '', gap = '' } = match.groups;
  const bare = label.trimEnd();
  if (stop === '' && bare.startsWith('A') && !/^(?:\s{2,}|.*\t)/u.test(gap)) return null;
  const separator: Separator = /[:：]/u.test(stop)
    ? 'colon'
    : /[.)]/u.test(stop)
      ? 'stop'
      : stop !== ''
        ? 'dash'
        : gap === ''
          ? 'misprint'
          : /^[ ]$/u.test(gap)
            ? 'blank'
            : 'blanks';
  return made(
    row,
    layout,
    bare.length,
    bare.length + (stop === '' ? 0 : label.length - bare.length + stop.length),
    separator,
  );
}

function withColon(row: Row, layout: ReadableText): Candidate | null {
  const colon = row.text.search(/(?<![([]\d{1,2}(?::\d{2})?)[:：](?!\d{2}(?::\d{2})?[)\]])/u);
  if (colon < 1 || colon > 160 || /^[:：]?[\d/]/u.test(row.text.slice(colon + 1))) return null;
  const head = row.text.slice(0, colon);
  if (!/^\p{L}/u.test(head) || /[!?;“”«»]|\.\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(head)) return null;
  return made(row, layout, head.length, colon + 1, 'colon');
}

/** A bold (or underlined, or slanted) beginning, parted from the rest by its look alone. */
function ofLook(row: Row, length: { length: number }): Candidate | null {
  const head = row.text.slice(0, length.length).trimEnd();
  const punctuation = /[\s.:;,–—-]*$/u.exec(head)?.[0] ?? '';
  const label = head.slice(0, head.length - punctuation.length);
  if (label.length > 100 || !/^\p{L}/u.test(label) || /[!?;“”]/u.test(label)) return null;
  return { ...madeOf(row, label.length, head.length, 'look'), look: length.length > 0 ? 'bold' : 'plain' };
}

/** A short row without the end of a sentence: the name alone on its line. */
function alone(row: Row, layout: ReadableText): Candidate | null {
  const { text } = row;
  if (
    /[.!?]\s+[(\p{Lu}]/u.test(
      text.replace(
        /\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Adm|Lt|Col|Maj|Capt|Hon|St|Jr|Sr|Sec|Min|Amb|Sen|Rep|Gov|Prof)\./gu,
        '',
      ),
    )
  )
    return null;
  if (text.length > 90 || !/^\p{Lu}/u.test(text) || /[.!?…,;”"]$/u.test(text.replace(/\b(?:Jr|Sr)\.$/u, '')))
    return null;
  const candidate = made(row, layout, text.length, text.length, 'break');
  const words = text.split(/\s+/u);
  const named = words.every((word) => /^[\p{Lu}(]/u.test(word) || isConnector(word));
  const most = text.includes(',') ? 14 : 10;
  return candidate.look !== 'plain' || (named && words.length <= most) ? candidate : null;
}

/** `The President. Good morning.`, `Jens Stoltenberg – Good morning.` */
function withPunctuation(row: Row, layout: ReadableText): Candidate | null {
  const match =
    /^(?<label>(?:(?:Mr|Mrs|Ms|Dr|Gen|Adm|Lt|Col|Maj|Sec|Min|Amb|Sen|Rep|Gov|Prof|Hon|Rev|Capt|\p{Lu})\.\s*|[\p{Lu}][\p{L}'’-]*\s+|of\s+|for\s+|the\s+|and\s+){0,8}\p{Lu}[\p{L}'’-]+)(?<stop>\.|\s*[–—]|\s+-)(?=\s+\S)/u.exec(
      row.text,
    );
  if (!match?.groups) return null;
  const { label = '', stop = '' } = match.groups;
  return made(row, layout, label.length, label.length + stop.length, stop === '.' ? 'stop' : 'dash');
}

/**
 * A candidate of a row whose label ends at `labelEnd` and whose punctuation ends at `end`, both counted in the row. An
 * interpreter's mark or a remark in brackets at the label's end is not part of the label.
 */
export function made(
  row: Row,
  layout: ReadableText,
  labelEnd: number,
  end: number,
  separator: Separator,
): Candidate {
  return withLook(madeOf(row, labelEnd, end, separator), layout.looks);
}

/** The same without its look; `from` is where the label begins in the row. */
export function madeOf(row: Row, labelEnd: number, end: number, separator: Separator, from = 0): Candidate {
  const head = row.text.slice(from, labelEnd);
  const bracket = /[([][^()[\]]*[)\]]?\s*$/u.exec(head);
  const inBrackets = bracket?.[0].trim() ?? '';
  const comma =
    /,\s*(?:speaking\s+)?(?:through|via)\s+(?:an?\s+|the\s+|his\s+|her\s+)?(?:interpreter|translator|interpretation|translation)\s*$/iu.exec(
      head,
    );
  const interpreted = (bracket !== null && interpreterMarks(inBrackets).length > 0) || comma !== null;
  const cut =
    comma?.index ?? (bracket && (interpreted || aside.test(inBrackets)) ? bracket.index : head.length);
  const label = head.slice(0, cut).trimEnd();
  const start = row.start + from;
  const labelSpan = { start, end: start + label.length };
  const markEnd = row.start + end;
  const marked = row.text.slice(from + label.length, end).trim() !== '';
  return {
    row,
    label,
    span: labelSpan,
    mark: marked ? { start: labelSpan.end, end: markEnd } : null,
    interpreted,
    wordsAt: markEnd,
    separator: separator === 'colon' && row.text.slice(end).trim() === '' ? 'colon' : separator,
    look: 'plain',
    capitals: isInCapitals(label),
    inside: from > 0,
  };
}

/** The candidate with the look of its label, where one look covers nearly all of it. */
export function withLook(candidate: Candidate, looks: readonly Look[]): Candidate {
  const { start, end } = candidate.span;
  for (const kind of ['bold', 'underlined', 'italic'] as const) {
    let covered = 0;
    for (const look of looks) {
      if (look.look !== kind || look.end <= start || look.start >= end) continue;
      covered += Math.min(look.end, end) - Math.max(look.start, start);
    }
    if (covered >= (end - start) * 0.75 && covered > 0) return { ...candidate, look: kind };
  }
  return candidate;
}

/** How much of a row's beginning is set bold or underlined, in characters; null where nothing is. */
function lookAt(looks: readonly Look[], start: number, end: number, text: string): { length: number } | null {
  let at = start;
  for (const look of looks) {
    if (look.look !== 'bold' && look.look !== 'underlined') continue;
    if (look.end <= at || look.start > end) continue;
    if (text.slice(at - start, Math.max(0, look.start - start)).trim() !== '') break;
    at = Math.min(look.end, end);
  }
  return at > start ? { length: at - start } : null;
}

/** Whether all its letters are capitals, `Mc`, `of` and the like allowed. */
export function isInCapitals(text: string): boolean {
  const plain = text
    .replace(/\b(?:of|for|the|and|de|van|von)\b/gu, '')
    .replace(/\b(?:Mc|Mac)(?=\p{Lu})/gu, '');
  const all = plain.match(letters) ?? [];
  return all.length > 0 && all.every((letter) => letter === letter.toUpperCase());
}
