import type { Span } from '../transcript/transcript.js';

/**
 * One text directive of a link, decoded: `text=[prefix-,]start[,end][,-suffix]`. Source: WICG Scroll To Text Fragment,
 * "parse a text directive".
 */
export interface TextDirective {
  readonly prefix: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly suffix: string | null;
}

/** A link may carry any number of directives; so many are read. */
const directivesRead = 5;

/**
 * The text directives of a link's fragment (with or without its `#`), in order. A directive of another kind and one that
 * is not well formed are passed over, as browsers do. Never throws.
 */
export function textDirectivesIn(fragment: string): TextDirective[] {
  const at = fragment.indexOf(':~:');
  if (at === -1) return [];
  return fragment
    .slice(at + ':~:'.length)
    .split('&')
    .filter((directive) => directive.startsWith('text='))
    .slice(0, directivesRead)
    .map((directive) => parsed(directive.slice('text='.length)))
    .filter((directive) => directive !== null);
}

function parsed(written: string): TextDirective | null {
  const parts = written.split(',');
  const prefix = parts[0]?.endsWith('-') ? percentDecoded((parts.shift() ?? '').slice(0, -1)) : null;
  const suffix = parts.at(-1)?.startsWith('-') ? percentDecoded((parts.pop() ?? '').slice(1)) : null;
  const [start, end = null, ...more] = parts.map(percentDecoded);
  if (start === undefined || more.length > 0) return null;
  const given = [prefix, start, end, suffix].filter((part) => part !== null);
  return given.every((part) => part.trim() !== '') ? { prefix, start, end, suffix } : null;
}

/** A percent sign with two hexadecimal digits is a byte of UTF-8; what is no such thing stays. Never throws. */
export function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/giu, (run) => {
    const codes = run.slice(1).split('%');
    return new TextDecoder().decode(Uint8Array.from(codes, (code) => Number.parseInt(code, 16)));
  });
}

/**
 * Where a text has the words of a directive, as spans of it: the first `most` places. Words are compared as browsers do:
 * case, the form of quotation marks and the length of blanks aside, and only at word boundaries (Japanese has none).
 * Words with an end reach to the first place of it after their beginning.
 */
export function placesOf(text: string, directive: TextDirective, most = 2): Span[] {
  const { prefix, start, end, suffix } = directive;
  const beginning = finderOf(text, prefix, start, end === null ? suffix : null);
  const ending = end === null ? null : finderOf(text, null, end, suffix);
  const places: Span[] = [];
  for (let from = 0; places.length < most; ) {
    const first = beginning(from);
    if (!first) break;
    const last = ending ? ending(first.end) : first;
    // An end that stands nowhere after this beginning stands after no later one.
    if (!last) break;
    places.push({ start: first.start, end: last.end });
    from = first.start + 1;
  }
  return places;
}

/** Finds the first place of words that begins at an offset or after it, between their prefix and their suffix. */
function finderOf(
  text: string,
  prefix: string | null,
  words: string,
  suffix: string | null,
): (from: number) => Span | null {
  const row = [prefix, words, suffix].filter((part) => part !== null);
  const pattern = new RegExp(row.map((part) => `(${wordsPattern(part)})`).join(String.raw`(\s*)`), 'giu');
  const at = prefix === null ? 0 : 2;
  return (from) => {
    // The prefix stands before the words, so the search for it begins earlier.
    pattern.lastIndex = prefix === null ? from : 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const spans = spansOf(match);
      const found = spans[at];
      const parts = spans.filter((_, n) => n % 2 === 0);
      if (found && found.start >= from && parts.every((part) => atBoundaries(text, part))) return found;
      pattern.lastIndex = match.index + 1;
    }
    return null;
  };
}

/** Where the groups of a match stand; they follow one another and are all of it. */
function spansOf(match: RegExpExecArray): Span[] {
  let end = match.index;
  return match.slice(1).map((group) => {
    const start = end;
    end += group.length;
    return { start, end };
  });
}

function wordsPattern(words: string): string {
  return words
    .trim()
    .replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
    .replace(/\s+/gu, String.raw`\s+`)
    .replace(/["“”„‟]/gu, '["“”„‟]')
    .replace(/['‘’‚‛]/gu, "['‘’‚‛]");
}

/** A letter or digit; a Japanese one, beside which a word may begin or end anywhere. */
const letter = /[\p{L}\p{N}]/u;
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆ヶ]/u;

/** Whether neither end of a span stands inside a word. What touches the span counts, not what it ends in. */
function atBoundaries(text: string, { start, end }: Span): boolean {
  return !joins(text, start - 1, start) && !joins(text, end, end - 1);
}

function joins(text: string, outside: number, inside: number): boolean {
  const beside = text.charAt(outside);
  return letter.test(beside) && !japanese.test(beside) && !japanese.test(text.charAt(inside));
}
