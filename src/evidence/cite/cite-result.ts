import { z } from 'zod';
import { quoteSchema } from '../quote.js';
import { citationStyles } from './style-named.js';

/** What each style is written in. */
export const citationFormats = {
  plain: 'text/plain',
  apa: 'text/plain',
  chicago: 'text/plain',
  mla: 'text/plain',
  bibtex: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  'csl-json': 'application/vnd.citationstyles.csl+json',
  markdown: 'text/markdown',
  html: 'text/html',
  japanese: 'text/plain',
} as const satisfies Readonly<Record<(typeof citationStyles)[number], string>>;

/** A quote cited in one style. */
export const citationSchema = z.object({
  /** The style; of the whole, the one that was asked for, null where none was. */
  style: z.enum(citationStyles),
  /** The media type of `text`. */
  format: z.string(),
  /** To be copied as it is; without a style, in `plain`. Plain, Markdown, HTML and Japanese have the quote in it, byte for byte once read. */
  text: z.string(),
});
export type Citation = z.infer<typeof citationSchema>;

/** What `alliance cite --json` prints and `record.cite()` resolves to. Fields may be added, never changed. */
export const citeResultSchema = z.object({
  version: z.literal(1),
  /** The words that are cited. */
  quote: quoteSchema,
  /** The style; of the whole, the one that was asked for, null where none was. */
  style: z.enum(citationStyles).nullable(),
  /** To be copied as it is; without a style, in `plain`. Plain, Markdown, HTML and Japanese have the quote in it, byte for byte once read. */
  text: z.string(),
  /** The media type of `text`. */
  format: z.string(),
  /** What has to go along with the words, and does in each style: interpreter, translation status, copy. In English. */
  remarks: z.array(z.string()),
  /** In every style, where none was asked for; else in that one. */
  citations: z.array(citationSchema),
});
export type CiteResult = z.infer<typeof citeResultSchema>;
