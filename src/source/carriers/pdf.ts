import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import { UsageError } from '../../mistakes/usage-error.js';
import type { Notice } from '../notice.js';
import { type Block, noFacts, type ReadableText } from '../readable-text.js';
import { inReadingOrder } from './pdf/columns.js';
import { asHorizontal, type Placed } from './pdf/direction.js';
import { furnitureOf } from './pdf/furniture.js';
import { type Line, linesOfRuns } from './pdf/line.js';
import { paragraphsOf } from './pdf/paragraphs.js';
import { asPrinted } from './pdf/signs.js';

/** One run of characters on a page, as pdf.js gives it: `transform` is its size and slant, and where it begins. */
const itemSchema = z
  .object({
    str: z.string(),
    transform: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
    width: z.number(),
    height: z.number(),
  })
  .transform(
    ({ str, transform: [across, up, , , x, y], width, height }): Placed => ({
      text: asPrinted(str),
      x,
      y,
      width,
      height,
      size: Math.hypot(across, up),
      isUpright: Math.abs(up) <= Math.abs(across) * 0.1,
    }),
  );

export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-');
}

/**
 * A PDF that holds text: lines by where they stand, column by column, and paragraphs by the room between them and by
 * indents. A paragraph's lines end as they are printed, and hyphens at their ends stay. What is printed at the same place of
 * page after page (headers, footers, page numbers) is not in the text, nor what runs up a margin; a notice says how much
 * that is.
 *
 * @throws UsageError where it is broken, locked, or has pictures of its pages alone
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<ReadableText> {
  const pages = await pagesOf(bytes, name);
  const upright = pages.map(asHorizontal);
  const lines = upright.map(({ runs }, page) => linesOfRuns(runs, page));
  const furniture = furnitureOf(lines);
  const kept = lines.map((page) => inReadingOrder(page.filter((line) => !furniture.has(line))));
  const paragraphs = paragraphsOf(kept.flat());
  if (paragraphs.length === 0) throw new UsageError({ code: 'pdf-without-text', file: name });
  const blocks: Block[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += paragraph.map((line) => line.text).join('\n');
    blocks.push({ kind: 'paragraph', start, end: text.length });
  }
  const bare = kept.flatMap((page, i) => (page.length === 0 ? [i + 1] : []));
  return {
    carrier: 'PDF',
    text,
    blocks,
    looks: [],
    speeches: null,
    facts: noFacts,
    notices: noticesOf(
      [...furniture],
      upright.reduce((sum, { turned }) => sum + turned, 0),
      bare,
    ),
  };
}

function noticesOf(furniture: readonly Line[], turned: number, bare: readonly number[]): Notice[] {
  const dropped = furniture.reduce((sum, { text }) => sum + text.replace(/\s+/gu, '').length, 0);
  return [
    ...(dropped > 0 ? [{ notice: 'furniture' as const, characters: dropped }] : []),
    ...(turned > 0 ? [{ notice: 'margin' as const, characters: turned }] : []),
    ...(bare.length > 0 ? [{ notice: 'bare-pages' as const, pages: bare }] : []),
  ];
}

async function pagesOf(bytes: Uint8Array, name: string): Promise<Placed[][]> {
  try {
    // A copy, as the reader takes its bytes over, and one that is no Buffer, which it refuses.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const pages: Placed[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item) => {
          const placed = itemSchema.safeParse(item);
          return placed.success && placed.data.text !== '' ? [placed.data] : [];
        }),
      );
      page.cleanup();
    }
    await pdf.cleanup();
    return pages;
  } catch {
    throw new UsageError({ code: 'file-binary', file: name });
  }
}
