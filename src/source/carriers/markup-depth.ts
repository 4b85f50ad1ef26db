import { UsageError } from '../../mistakes/usage-error.js';

/** Deeper than any page that somebody reads; a parser and a walk by recursion stand it. */
export const deepestNesting = 1_000;

/** Elements without an end tag (HTML, 13.1.2, void elements). */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements whose end tag may be left out: the next one of their kind ends them. */
const endedByNext = new Set('p li dt dd td th tr option'.split(' '));
/** Elements whose inside is no markup. */
const raw = new Set(['script', 'style', 'textarea', 'title']);
/** Within these `<path/>` has ended, as in XML; elsewhere in HTML `<div/>` has not. */
const foreign = ['svg', 'math'];

/**
 * Counts how deeply markup is nested before anything parses it, in one pass and without a stack of its own: a small file
 * of a hundred thousand open elements would take a parser minutes and the stack.
 *
 * @param kind by which rules an element without an end tag ends
 * @throws UsageError where it is nested deeper than a page is.
 */
export function refuseDeepMarkup(markup: string, name: string, kind: 'html' | 'xml' = 'html'): void {
  const open: string[] = [];
  const count = new Map<string, number>();
  const closeLast = () => {
    const last = open.pop() ?? '';
    count.set(last, (count.get(last) ?? 1) - 1);
  };
  for (const { element, closes, selfClosed } of tagsOf(markup, kind)) {
    const endsItself =
      kind === 'xml'
        ? selfClosed
        : empty.has(element) || (selfClosed && foreign.some((one) => count.get(one)));
    if (closes) {
      if ((count.get(element) ?? 0) === 0) continue;
      while (open.at(-1) !== element) closeLast();
      closeLast();
    } else if (!endsItself) {
      if (kind === 'html' && endedByNext.has(element) && open.at(-1) === element) closeLast();
      open.push(element);
      count.set(element, (count.get(element) ?? 0) + 1);
      if (open.length > deepestNesting) throw new UsageError({ code: 'file-nested', file: name });
    }
  }
}

interface Tag {
  readonly element: string;
  readonly closes: boolean;
  readonly selfClosed: boolean;
}

/** The tags of a page in order, in time that grows with its length alone, whatever is left open. */
function* tagsOf(markup: string, kind: 'html' | 'xml'): Generator<Tag> {
  const nameAt = /[a-z][^\s/>]*/iy;
  let at = markup.indexOf('<');
  while (at !== -1) {
    const skipped = afterUnread(markup, at);
    if (skipped !== null) {
      at = markup.indexOf('<', skipped);
      continue;
    }
    const closes = markup[at + 1] === '/';
    nameAt.lastIndex = at + (closes ? 2 : 1);
    const element = nameAt.exec(markup)?.[0].toLowerCase();
    if (element === undefined) {
      at = markup.indexOf('<', at + 1);
      continue;
    }
    const end = endOfTag(markup, nameAt.lastIndex);
    const selfClosed = markup[end - 2] === '/';
    yield { element, closes, selfClosed };
    const inside = kind === 'html' && !closes && raw.has(element) ? endOfRaw(markup, element, end) : end;
    at = markup.indexOf('<', inside);
  }
}

/** Where a comment, a CDATA section or a declaration that begins here ends; null where none begins. */
function afterUnread(markup: string, at: number): number | null {
  const after = (mark: string, from: number) => {
    const found = markup.indexOf(mark, from);
    return found === -1 ? markup.length : found + mark.length;
  };
  if (markup.startsWith('<!--', at)) return after('-->', at + 4);
  if (markup.startsWith('<![CDATA[', at)) return after(']]>', at + 9);
  return markup[at + 1] === '!' || markup[at + 1] === '?' ? after('>', at) : null;
}

/** Behind the `>` of a tag; one in a quoted value is none. */
function endOfTag(markup: string, from: number): number {
  const next = /=\s*["']|>/g;
  next.lastIndex = from;
  for (let match = next.exec(markup); match !== null; match = next.exec(markup)) {
    if (match[0] === '>') return match.index + 1;
    const closing = markup.indexOf(match[0].slice(-1), next.lastIndex);
    if (closing === -1) return markup.length;
    next.lastIndex = closing + 1;
  }
  return markup.length;
}

function endOfRaw(markup: string, element: string, from: number): number {
  const closing = new RegExp(`</${element}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(markup)?.index ?? markup.length;
}
