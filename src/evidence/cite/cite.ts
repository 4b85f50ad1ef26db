import type { Evidence } from '../evidence.js';
import type { Quote } from '../quote.js';
import { asBibtex } from './bibtex.js';
import { type CitationItem, citationItem } from './citation-item.js';
import { type Citation, type CiteResult, citationFormats } from './cite-result.js';
import { reference } from './csl-engine.js';
import { inProse } from './in-prose.js';
import { remarksOn } from './remarks.js';
import { asRis } from './ris.js';
import { type CitationStyle, citationStyles } from './style-named.js';
import { asHtml, asJapanese, asMarkdown, asPlain } from './written.js';

/** What citing asks of the record. */
export type CitingEvidence = Pick<Evidence, 'people' | 'meetings'>;

/** A quote cited in a style; in every one where none is asked for. */
export async function citeOf(
  quote: Quote,
  style: CitationStyle | null,
  evidence: CitingEvidence,
): Promise<CiteResult> {
  const item = citationItem(quote, evidence);
  const styles = style === null ? citationStyles : [style];
  const citations: Citation[] = [];
  for (const one of styles) {
    citations.push({
      style: one,
      format: citationFormats[one],
      text: await inStyle(one, quote, item, evidence),
    });
  }
  const told = citations[0];
  return {
    version: 1,
    quote,
    style,
    text: told?.text ?? '',
    format: told?.format ?? citationFormats.plain,
    remarks: remarksOn(quote, 'en'),
    citations,
  };
}

async function inStyle(
  style: CitationStyle,
  quote: Quote,
  item: CitationItem,
  { people }: CitingEvidence,
): Promise<string> {
  const inEnglish = () => inProse(quote, item, people, 'en');
  switch (style) {
    case 'plain':
      return asPlain(quote.text, inEnglish());
    case 'markdown':
      return asMarkdown(quote.text, inEnglish());
    case 'html':
      return asHtml(quote.text, inEnglish(), quote.language);
    case 'japanese':
      return asJapanese(quote.text, inProse(quote, item, people, 'ja'));
    case 'bibtex':
      return asBibtex(item);
    case 'ris':
      return asRis(item);
    case 'csl-json':
      return JSON.stringify([item], null, 2);
    case 'apa':
    case 'chicago':
    case 'mla':
      return reference(item, remarksOn(quote, 'en'), style);
  }
}
