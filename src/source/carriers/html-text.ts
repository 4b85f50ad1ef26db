import type { FlowingText } from '../flowing-text.js';
import type { Block, Look, Span } from '../readable-text.js';

/** What of a DOM is read here: the same of every parser. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  getAttribute?(name: string): string | null;
}

const blockKinds: Readonly<Record<string, Block['kind']>> = {
  li: 'list item',
  item: 'list item',
  point: 'list item',
  dt: 'list item',
  dd: 'list item',
  tr: 'table row',
  figcaption: 'caption',
  caption: 'caption',
  pre: 'preformatted',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
};
const blocks = new Set(
  'p div section article main header footer aside address blockquote ul ol dl table tbody thead tfoot figure hr form fieldset details summary body html center nav blocklist listintroduction listwrapup intro wrapup'.split(
    ' ',
  ),
);
const looksOf: Readonly<Record<string, Look['look']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underlined',
  ins: 'underlined',
  s: 'struck',
  del: 'struck',
  strike: 'struck',
  a: 'link',
};
/** Never words of a page; `rp` and `rt` are how the characters before them are read aloud. */
const unread = new Set(
  'script style noscript template head iframe svg object select option button input textarea audio video canvas math rp rt'.split(
    ' ',
  ),
);

/** What a walk over a page leaves out, and what it tells. */
export interface Walk {
  /** Elements that are not read. */
  readonly skips?: (element: PageNode) => boolean;
  /** Told of each element that was read, with the place of its words. */
  readonly wrote?: (element: PageNode, words: Span) => void;
  /** Whether the numbers of ordered lists are written: in Markdown they are characters of the file. */
  readonly numbered?: boolean;
}

/** Writes the words below a node, in the order of the page. */
export function writeWords(
  node: PageNode,
  into: FlowingText,
  { skips, wrote, numbered = false }: Walk = {},
): void {
  write(node, [], false);

  function write(at: PageNode, looks: readonly Look['look'][], exactly: boolean, mark = ''): void {
    if (at.nodeType === 3 || at.nodeType === 4) {
      into.add({ text: at.textContent ?? '', looks }, exactly);
      return;
    }
    if (at.nodeType !== 1 && at.nodeType !== 9 && at.nodeType !== 11) return;
    const element = at.nodeName.toLowerCase();
    if (unread.has(element) || (at.nodeType === 1 && skips?.(at))) return;
    // `eol` is the line end of Akoma Ntoso, and `num` what stands before an item of a list there.
    if (element === 'br' || element === 'eol') {
      if (exactly) into.add({ text: '\n', looks }, true);
      else into.breakLine();
      return;
    }
    const kind = blockKinds[element];
    const isBlock = kind !== undefined || blocks.has(element);
    if (kind) into.begin(kind);
    else if (isBlock) into.end();
    const start = into.length;
    if (mark !== '') into.add({ text: mark, looks: [] });
    if (element === 'td' || element === 'th') into.add({ text: ' ', looks });
    const look = looksOf[element];
    const inside = look && !looks.includes(look) ? [...looks, look] : looks;
    let number = element === 'ol' && numbered ? Number(at.getAttribute?.('start') ?? 1) : null;
    for (const child of at.childNodes) {
      if (number !== null && child.nodeName.toLowerCase() === 'li') {
        write(child, inside, exactly, `${number}. `);
        number += 1;
      } else write(child, inside, exactly || element === 'pre');
    }
    if (element === 'num') into.add({ text: ' ', looks });
    if (isBlock) into.end();
    wrote?.(at, { start, end: into.length });
  }
}
