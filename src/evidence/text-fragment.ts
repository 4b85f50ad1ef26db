import type { Span } from '../transcript/transcript.js';

/** Quotes of up to so many words are named whole; longer ones by their beginning and end. */
const wholeUpTo = 12;
const edgeWords = 5;
const contextWords = 4;

/**
 * The text directive (WICG Scroll To Text Fragment) that opens a page at a quote: `:~:text=[prefix-,]start[,end][,-suffix]`.
 * It is unique in the stored text, compared as browsers do: case aside, at word boundaries, blanks as one. A quote
 * whose words stand several times is told apart by the words before or after it.
 *
 * @param source the stored text; `span` counts in it and lies on word boundaries.
 */
export function textDirective(source: string, span: Span): string {
  const words = wordsIn(source, span);
  if (words.length === 0) return '';
  const form = words.length <= wholeUpTo ? whole(source, span) : edges(source, span, words);
  const { prefix, suffix } = context(source, span, form);
  const parts = [
    prefix && `${encode(prefix)}-`,
    encode(form.start),
    form.end && encode(form.end),
    suffix && `-${encode(suffix)}`,
  ];
  return `:~:text=${parts.filter((part) => part !== '').join(',')}`;
}

/** A page's address with the directive; an address that has a fragment keeps it. */
export function urlAt(url: string, source: string, span: Span): string {
  const directive = textDirective(source, span);
  if (directive === '') return url;
  return url.includes('#') ? `${url}${directive}` : `${url}#${directive}`;
}

interface Form {
  readonly start: string;
  /** Empty where `start` names the whole quote. */
  readonly end: string;
}

function whole(source: string, span: Span): Form {
  return { start: plain(source.slice(span.start, span.end)), end: '' };
}

/** The fewest words, from five on, with which the beginning and the end are each found where the quote has them. */
function edges(source: string, span: Span, words: readonly Span[]): Form {
  const most = Math.floor(words.length / 2);
  const first = words[0]?.start ?? span.start;
  const last = words.at(-1)?.end ?? span.end;
  let form: Form = { start: '', end: '' };
  for (let count = Math.min(edgeWords, most); count <= most; count += 1) {
    const head = { start: first, end: words[count - 1]?.end ?? span.end };
    const tail = { start: words[words.length - count]?.start ?? span.start, end: last };
    form = {
      start: plain(source.slice(head.start, head.end)),
      end: plain(source.slice(tail.start, tail.end)),
    };
    const endsRight = isOnlyOne(source.slice(head.end, last), form.end);
    if (endsRight && isOnlyOne(source, form.start)) return form;
  }
  return form;
}

/** Words before, or else after, that tell this occurrence from the others; empty where it is the only one. */
function context(source: string, span: Span, form: Form): { prefix: string; suffix: string } {
  if (isOnlyOne(source, form.start)) return { prefix: '', suffix: '' };
  const before = wordsIn(source, { start: lineBefore(source, span.start), end: span.start });
  const after = wordsIn(source, { start: span.end, end: lineAfter(source, span.end) });
  for (let count = 1; count <= contextWords * 3; count += 1) {
    const from = before[before.length - count]?.start;
    if (from === undefined) break;
    const prefix = plain(source.slice(from, span.start));
    if (isOnlyOne(source, `${prefix} ${form.start}`)) return { prefix, suffix: '' };
  }
  if (form.end !== '') return { prefix: '', suffix: '' };
  for (let count = 1; count <= contextWords * 3; count += 1) {
    const to = after[count - 1]?.end;
    if (to === undefined) break;
    const suffix = plain(source.slice(span.end, to));
    if (isOnlyOne(source, `${form.start} ${suffix}`)) return { prefix: '', suffix };
  }
  return { prefix: '', suffix: '' };
}

/** Where the line begins that holds the last word before an offset: a browser finds no prefix across two blocks. */
function lineBefore(source: string, offset: number): number {
  return source.slice(0, offset).trimEnd().lastIndexOf('\n') + 1;
}

/** Where the line ends that holds the first word after an offset. */
function lineAfter(source: string, offset: number): number {
  const word = source.length - source.slice(offset).trimStart().length;
  const end = source.indexOf('\n', word);
  return end === -1 ? source.length : end;
}

/** Runs without blanks: what a directive may be cut at. */
function wordsIn(source: string, span: Span): Span[] {
  return [...source.slice(span.start, span.end).matchAll(/\S+/gu)].map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));
}

/** Whether words stand in a text once alone: case aside, blanks of any kind and number between them, at word boundaries. */
function isOnlyOne(source: string, words: string): boolean {
  const lower = lowerCased(source);
  const [first = '', ...rest] = words.toLowerCase().split(' ');
  if (first === '') return false;
  let found = 0;
  for (let at = lower.indexOf(first); at !== -1 && found < 2; at = lower.indexOf(first, at + 1)) {
    const end = endOfWords(lower, at + first.length, rest);
    if (end !== -1 && !letterBefore.test(lower.slice(Math.max(0, at - 2), at)) && !letterAt(lower, end))
      found += 1;
  }
  return found === 1;
}

const letterBefore = /[\p{L}\p{N}]$/u;
const letterAfter = /^[\p{L}\p{N}]/u;

function letterAt(text: string, at: number): boolean {
  return letterAfter.test(text.slice(at, at + 2));
}

/** Where the last of some words ends, which follow an offset with blanks between them; -1 where they do not. */
function endOfWords(text: string, from: number, words: readonly string[]): number {
  let at = from;
  for (const word of words) {
    const gap = at;
    while (at < text.length && isBlank(text.charAt(at))) at += 1;
    if (at === gap || !text.startsWith(word, at)) return -1;
    at += word.length;
  }
  return at;
}

function isBlank(sign: string): boolean {
  return sign === ' ' || sign === '\n' || /\s/u.test(sign);
}

const lowered = new Map<string, string>();
const loweredKept = 16;

/** In lower case; what was asked for lately is kept, for the quotes of an answer come from few documents. */
function lowerCased(source: string): string {
  const known = lowered.get(source);
  if (known !== undefined) return known;
  if (lowered.size >= loweredKept) lowered.clear();
  const lower = source.toLowerCase();
  lowered.set(source, lower);
  return lower;
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Percent-encoded, with the directive's own signs (`-` `,` `&`) and what chat programs end a link at. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*~]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
