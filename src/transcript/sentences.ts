import type { Span } from './transcript.js';

/** Words with a full stop that do not end a sentence before a capital letter. */
const abbreviations = new Set(
  'mr mrs ms messrs dr prof hon rev st gen lt col maj brig sgt cpl adm capt cmdr vadm radm sec min amb gov sen rep pres jr sr vs no nos art fig vol dept govt inc corp co ltd jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** Words that begin a sentence rather than go on after "U.S." ("the U.S. We ..." against "the U.S. Forces ..."). */
const openers = new Set(
  'the a an and but so or we i it he she they you this that these those there here in on at as for with of to from by if when while what why how who which where now then again also our my his her their its let is are was were do does did first second third finally yes no well okay thank thanks furthermore moreover however'.split(
    ' ',
  ),
);

const boundary = /([.!?…]+)(["'”’»)\]]*)(\s+)|([。！？]+[」』）"”]*)/gu;

/**
 * The sentences of one paragraph, as half-open spans counted from the paragraph's beginning; together they hold
 * every non-blank character. Full stops of abbreviations, initials and "U.S." do not end a sentence, nor does one
 * before a small letter.
 */
export function sentencesOf(paragraph: string): Span[] {
  const spans: Span[] = [];
  let start = paragraph.length - paragraph.trimStart().length;
  for (const match of paragraph.matchAll(boundary)) {
    const [, stops, closers, blanks, japanese] = match;
    const after = match.index + match[0].length;
    const end = japanese === undefined ? match.index + (stops ?? '').length + (closers ?? '').length : after;
    if (after >= paragraph.length || end <= start) continue;
    if (japanese === undefined && !endsHere(paragraph, match.index, stops ?? '', after)) continue;
    spans.push({ start, end });
    start = blanks === undefined ? after + blanksAt(paragraph, after) : after;
  }
  const end = paragraph.trimEnd().length;
  if (end > start) spans.push({ start, end });
  return spans;
}

function endsHere(text: string, stopAt: number, stops: string, next: number): boolean {
  const following = /^["'“‘«([—–-]*\s*(\p{L}+|\p{N}+)?/u.exec(text.slice(next))?.[1] ?? '';
  if (/^\p{Ll}/u.test(following)) return false;
  if (stops !== '.') return true;
  const before = text.slice(wordStart(text, stopAt), stopAt);
  const word = before.replace(/^["'“‘(]+/u, '').replace(/^.*[-–—/]/u, '');
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return openers.has(following.toLowerCase());
  if (/^\p{Lu}$/u.test(word)) return word === 'I' && openers.has(following.toLowerCase());
  return !abbreviations.has(word.toLowerCase());
}

/** Where the run without blanks begins that ends here. */
function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && !isBlank(text, start - 1)) start -= 1;
  return start;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || ((code < 32 || code > 126) && /\s/u.test(text.charAt(at)));
}

function blanksAt(text: string, from: number): number {
  return /^\s*/u.exec(text.slice(from))?.[0].length ?? 0;
}
