import { z } from 'zod';

const characters = z.number().int().positive();

/**
 * What somebody who imports a file should be told of how it became text: a code with its values, never a sentence. The
 * words stand in render/phrases/notices-en.ts and notices-ja.ts.
 */
export const noticeSchema = z.discriminatedUnion('notice', [
  /** Converted from another encoding than UTF-8; a label of the Encoding Standard. */
  z.object({ notice: z.literal('decoded'), encoding: z.string() }),
  /** Characters that are none in the encoding stand as U+FFFD. */
  z.object({ notice: z.literal('undecodable'), encoding: z.string(), characters }),
  /** Left out of a web page as its navigation, its head and its foot. */
  z.object({ notice: z.literal('navigation'), characters }),
  /** Left out of a PDF as headers, footers and page numbers. */
  z.object({ notice: z.literal('furniture'), characters }),
  /** Left out of a PDF as printed up a margin. */
  z.object({ notice: z.literal('margin'), characters }),
  /** Pages of a PDF that have no text, counted from 1. */
  z.object({ notice: z.literal('bare-pages'), pages: z.array(z.number().int().positive()).readonly() }),
  /** Left out of captions as shown twice in a row. */
  z.object({ notice: z.literal('shown-twice'), characters }),
  /** Left out of a debate as lists of who voted how. */
  z.object({ notice: z.literal('votes'), characters }),
]);
export type Notice = z.infer<typeof noticeSchema>;
export type NoticeCode = Notice['notice'];
