import type { Span } from '../../src/transcript/transcript.js';

/**
 * What a browser finds by a text directive: the algorithm of the specification (WICG Scroll To Text Fragment,
 * "find a range from a text directive"), written naively and apart from src. Every line of the stored text is a
 * block of the page, as publishers print it: no part of a directive is found across two blocks. Case, diacritics,
 * blanks and the form of quotation marks do not count; words begin and end where Intl.Segmenter says.
 */
export interface Page {
  readonly blocks: readonly Block[];
  readonly length: number;
}

interface Block {
  /** Folded, blanks as one. `at[i]` is where its character i stands in the source. */
  readonly text: string;
  readonly at: readonly number[];
  /** Positions inside a word, where nothing may begin or end. */
  readonly inside: ReadonlySet<number>;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

export function pageOf(source: string): Page {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of source.split('\n')) {
    const at: number[] = [];
    let text = '';
    for (let i = 0; i < line.length; i += 1) {
      const blank = line.charAt(i).trim() === '';
      if (blank && (text === '' || text.endsWith(' '))) continue;
      text += blank ? ' ' : folded(line.charAt(i));
      at.push(start + i);
    }
    const inside = new Set<number>();
    for (const { segment, index, isWordLike } of segmenter.segment(text)) {
      if (!isWordLike) continue;
      for (let i = index + 1; i < index + segment.length; i += 1) inside.add(i);
    }
    blocks.push({ text, at, inside });
    start += line.length + 1;
  }
  return { blocks, length: source.length };
}

function folded(character: string): string {
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const quotes = plain.replace(/[‘’‚‛]/u, "'").replace(/[“”„‟]/u, '"');
  return quotes.length === 1 ? quotes : character;
}

interface Directive {
  readonly prefix: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly suffix: string | null;
}

/** The parts of `:~:text=[prefix-,]start[,end][,-suffix]`, decoded; null where it is not well formed. */
export function parseDirective(directive: string): Directive | null {
  const tokens = directive.replace(/^:~:text=/u, '').split(',');
  if (!directive.startsWith(':~:text=') || directive.includes('&')) return null;
  const prefix = tokens[0]?.endsWith('-') ? (tokens.shift() ?? '').slice(0, -1) : null;
  const suffix = tokens.at(-1)?.startsWith('-') ? (tokens.pop() ?? '').slice(1) : null;
  const [start, end = null, ...more] = tokens;
  if (!start || more.length > 0 || tokens.some((token) => token.includes('-'))) return null;
  const decode = (text: string | null) => (text === null ? null : decodeURIComponent(text));
  return {
    prefix: decode(prefix),
    start: decodeURIComponent(start),
    end: decode(end),
    suffix: decode(suffix),
  };
}

/** The first two places that a directive names, as spans of the source. */
export function placesOf(page: Page, { prefix, start, end, suffix }: Directive): Span[] {
  const places: Span[] = [];
  let from = 0;
  while (places.length < 2) {
    let match: Span | null;
    const endsAtWord = end !== null || suffix === null;
    if (prefix === null) {
      match = find(page, start, from, true, endsAtWord);
      if (!match) return places;
      from = match.start + 1;
    } else {
      const before = find(page, prefix, from, true, false);
      if (!before) return places;
      from = before.start + 1;
      const next = nextCharacter(page, before.end);
      match = find(page, start, next, false, endsAtWord);
      if (!match) return places;
      if (match.start !== next) continue;
    }
    const whole = ending(page, match, end, suffix);
    if (whole) places.push(whole);
  }
  return places;
}

function ending(page: Page, match: Span, end: string | null, suffix: string | null): Span | null {
  let from = match.end;
  for (;;) {
    const last = end === null ? match : find(page, end, from, true, suffix === null);
    if (!last) return null;
    const whole = { start: match.start, end: last.end };
    if (suffix === null) return whole;
    const next = nextCharacter(page, last.end);
    if (find(page, suffix, next, false, true)?.start === next) return whole;
    if (end === null) return null;
    from = last.end;
  }
}

/** The first place, from an offset of the source on, where a block holds the words. */
function find(page: Page, words: string, from: number, atStart: boolean, atEnd: boolean): Span | null {
  const wanted = [...words.replace(/\s+/gu, ' ').trim()].map(folded).join('');
  for (const { text, at, inside } of page.blocks) {
    const last = at.at(-1);
    if (last === undefined || last < from) continue;
    for (let i = text.indexOf(wanted); i !== -1; i = text.indexOf(wanted, i + 1)) {
      const [first, end] = [at[i], at[i + wanted.length - 1]];
      if (first === undefined || end === undefined || first < from) continue;
      if (atStart && inside.has(i)) continue;
      if (atEnd && inside.has(i + wanted.length)) continue;
      return { start: first, end: end + 1 };
    }
  }
  return null;
}

function nextCharacter(page: Page, from: number): number {
  for (const { text, at } of page.blocks) {
    const i = at.findIndex((offset, k) => offset >= from && text.charAt(k) !== ' ');
    if (i !== -1) return at[i] ?? page.length;
  }
  return page.length;
}
