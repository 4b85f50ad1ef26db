import type { Evidence } from '../evidence.js';
import type { Quote } from '../quote.js';
import { type CitedName, citedName } from './cited-name.js';
import { remarksOn } from './remarks.js';

/** An entry of CSL-JSON, as far as a quote of the record has what to put into one. What is unknown is left out. */
export interface CitationItem {
  readonly id: string;
  readonly type: 'speech' | 'webpage' | 'article-newspaper';
  readonly author?: readonly CitedName[];
  readonly title: string;
  /** What the words are published in: transcript, readout, article. */
  readonly genre: string;
  readonly 'event-title': string;
  /** The same, as CSL 1.0.1 calls it. */
  readonly event: string;
  readonly 'event-place'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly publisher: string;
  /** Opens the page at the words. */
  readonly URL?: string;
  readonly language: string;
  /** Interpreter, translation status, copy. */
  readonly note?: string;
  /** The quote's words. */
  readonly annote: string;
}

const genres = { transcript: 'Transcript', readout: 'Readout', article: 'Article' } as const;
const types = { transcript: 'speech', readout: 'webpage', article: 'article-newspaper' } as const;

/**
 * A quote as an entry of CSL-JSON. The author of a transcript's words is who speaks; of a readout or an article it is the
 * publisher, never whom it reports. Whoever is not resolved is named as the page labels the words.
 */
export function citationItem(quote: Quote, evidence: Pick<Evidence, 'people' | 'meetings'>): CitationItem {
  const { document, meeting } = quote;
  const author = authorOf(quote, evidence);
  const event = evidence.meetings.find(({ id }) => id === meeting.id)?.event ?? meeting.title;
  const notes = remarksOn(quote, 'en');
  const date = quote.date?.split('-').map(Number);
  return {
    id: quote.id,
    type: types[document.kind],
    ...(author === null ? {} : { author: [author] }),
    title: document.title,
    genre: genres[document.kind],
    'event-title': event,
    event,
    ...(quote.place === null ? {} : { 'event-place': quote.place }),
    ...(date === undefined ? {} : { issued: { 'date-parts': [date] } }),
    publisher: document.publisher,
    ...(quote.url === null ? {} : { URL: quote.url }),
    language: quote.language,
    ...(notes.length === 0 ? {} : { note: sentence(notes) }),
    annote: quote.text,
  };
}

/** Who is named as the author; null where the page names nobody. */
export function authorOf(quote: Quote, { people }: Pick<Evidence, 'people'>): CitedName | null {
  if (quote.document.kind !== 'transcript') return { literal: quote.document.publisher };
  const { speaker } = quote;
  if (speaker === null) {
    const printed = (quote.introducedAs ?? quote.label).trim();
    return printed === '' ? null : { literal: printed };
  }
  const person = people.find(({ id }) => id === speaker.id);
  return person ? citedName(person) : { literal: speaker.name };
}

/** Remarks as one sentence without its full stop. */
function sentence(remarks: readonly string[]): string {
  const all = remarks.join('; ');
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}`;
}
