import type { Block, ReadableText } from '../../../source/readable-text.js';
import { type Line, linesOf } from '../../lines.js';

/** A non-blank line of a published text, and how it stands in its block. Offsets count in the stored text. */
export interface Row extends Line {
  /** Whether it goes on from the line above: a line that is broken where the page's width ends. */
  readonly continues: boolean;
  /** Whether the carrier sets it as a heading. */
  readonly heading: boolean;
  readonly block: Block | null;
}

/** The rows of a text, in order. */
export function rowsOf(layout: ReadableText): Row[] {
  const lines = linesOf(layout.text);
  const blocks = blocksOf(lines, layout.blocks);
  const width = wrapWidth(lines, blocks);
  return lines.map((line, i) => {
    const block = blocks[i] ?? null;
    const above = lines[i - 1];
    const together = above !== undefined && block !== null && blocks[i - 1] === block;
    return {
      ...line,
      block,
      heading: block?.kind === 'heading',
      continues: together && width !== null && isBrokenAtWidth(above.text, width),
    };
  });
}

function blocksOf(lines: readonly Line[], blocks: readonly Block[]): (Block | null)[] {
  let at = 0;
  return lines.map((line) => {
    while (at < blocks.length && (blocks[at]?.end ?? 0) <= line.start) at += 1;
    const block = blocks[at];
    return block && block.start <= line.start && line.start < block.end ? block : null;
  });
}

/**
 * The width at which a text's lines are broken, or null where each line is a paragraph: most lines that do not end
 * their block are about as long as the longest.
 */
function wrapWidth(lines: readonly Line[], blocks: readonly (Block | null)[]): number | null {
  const inside = lines.filter((_, i) => blocks[i] !== null && blocks[i] === blocks[i + 1]);
  if (inside.length < 3) return null;
  const lengths = inside.map(({ text }) => text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
  const long = lengths.filter((length) => length >= width * 0.7).length;
  return width >= 30 && width <= 130 && long >= lengths.length * 0.6 ? width : null;
}

function isBrokenAtWidth(above: string, width: number): boolean {
  const finished = /[.!?:…—–-][”"’')\]]*$/u.test(above);
  return above.length >= width * (finished ? 0.85 : 0.45);
}
