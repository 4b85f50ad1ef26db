import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { z } from 'zod';

const entry = z.object({
  id: z.string().optional(),
  type: z.string(),
  title: z.string(),
  author: z.array(z.record(z.string(), z.string())).optional(),
  publisher: z.string().optional(),
  note: z.string().optional(),
  annote: z.string().optional(),
  abstract: z.string().optional(),
  URL: z.string().optional(),
  issued: z.object({ 'date-parts': z.array(z.array(z.number())) }).optional(),
});

/** BibTeX or RIS as citation-js reads it: its only entry. */
export function readBack(text: string): z.infer<typeof entry> {
  const [found, ...others] = z.array(entry).parse(plugins.input.chain(text, { generateGraph: false }));
  if (!found || others.length > 0) throw new Error('not one entry');
  return found;
}
