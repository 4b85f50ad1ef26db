import { UsageError } from '../mistakes/usage-error.js';
import { isCalendarDay } from '../source/calendar-day.js';
import type { ReadableText } from '../source/readable-text.js';
import {
  type DocumentKind,
  type Meeting,
  type SourceMetadata,
  sourceMetadataSchema,
} from '../transcript/transcript.js';
import { headingOf } from './heading.js';
import { kindByTitle } from './kind-of-document.js';
import { languageOfText } from './language-of-text.js';
import { isCopy, isOfficial, publisherAt, publisherSlug } from './publishers.js';
import { languageCode, type SaidOfDocument } from './said-of-document.js';

/** A published document, read: what is known before anybody decides what it is. */
export interface ReadDocument {
  /** As it was named, for what is said about it. */
  readonly file: string;
  readonly layout: ReadableText;
  readonly sha256: string;
  /** Of the text, where the bytes are not it. */
  readonly textSha256: string | null;
  /** Where the published bytes are more than the text: how their file ends (`.html`), and the type that they were sent with. */
  readonly original: { readonly ending: string; readonly contentType: string | null } | null;
  /** What flags say, and after them what a file beside it says. */
  readonly said: SaidOfDocument;
}

/** What is known of a document: said, else told by its page, else printed above its words. Null is unknown. */
export interface Facts {
  readonly title: string | null;
  readonly kind: DocumentKind;
  readonly date: string | null;
  readonly dateEvidence: string | null;
  readonly published: string | null;
  readonly place: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string;
}

/**
 * The facts of a document.
 *
 * @param said from outside its bytes; it goes before all that its page tells
 * @param until the last day that there is already, anywhere on earth
 * @throws UsageError where a day is said that has not come yet, or the language cannot be told
 */
export function factsOf(document: ReadDocument, said: SaidOfDocument, until: string): Facts {
  const { file, layout } = document;
  for (const day of [said.date, said.published])
    if (day !== null && day > until) throw new UsageError({ code: 'day-to-come', file, date: day });
  const { facts } = layout;
  const past = (fact: typeof facts.date) =>
    fact !== null && isCalendarDay(fact.value) && fact.value <= until ? fact : null;
  const heading = headingOf(layout.text);
  const title = said.title ?? facts.title?.value ?? heading.title;
  const printed = heading.date !== null && heading.date <= until ? heading.date : null;
  const date = dated(said, past(facts.date), printed, heading.dateLine);
  const url = said.url ?? facts.url?.value ?? null;
  const language = said.language ?? languageCode(facts.language?.value ?? '') ?? languageOfText(layout.text);
  if (language === null) throw new UsageError({ code: 'import-needs', file, flag: 'language' });
  return {
    title,
    kind: said.kind ?? kindByTitle(title ?? ''),
    ...date,
    published: said.published ?? past(facts.published)?.value ?? null,
    place: said.place ?? facts.place?.value ?? heading.place,
    publisher: said.publisher ?? facts.publisher?.value ?? publisherAt(url),
    url: url !== null && URL.canParse(url) ? url : null,
    language,
  };
}

function dated(
  said: SaidOfDocument,
  fact: ReadableText['facts']['date'],
  printed: string | null,
  line: number | null,
): Pick<Facts, 'date' | 'dateEvidence'> {
  if (said.date !== null) return { date: said.date, dateEvidence: said.dateEvidence };
  if (fact !== null) return { date: fact.value, dateEvidence: fact.evidence };
  if (printed !== null) return { date: printed, dateEvidence: `printed: line ${line}` };
  return { date: null, dateEvidence: null };
}

/** The id of the first document of a meeting with these facts. */
export function firstId(meeting: string, { publisher, language, kind }: Facts): string {
  return `${meeting}/${publisher === null ? 'unknown' : publisherSlug(publisher)}/${language}/${kind}`;
}

/** What stands beside a document's text in the record. What is not known there yet is empty, and such a document is not written. */
export function metadataOf(
  { said, original }: ReadDocument,
  facts: Facts & { readonly title: string },
  meeting: Pick<Meeting, 'id'>,
  { id, name }: { readonly id: string; readonly name: string },
): SourceMetadata {
  const { title, kind, language, url, date, dateEvidence, published, place } = facts;
  const publisher = facts.publisher ?? '';
  const official = isOfficial(publisher) ? 'official' : kind === 'article' ? 'press' : null;
  return sourceMetadataSchema.parse({
    document: id,
    title,
    kind,
    language,
    publisher,
    status: said.status ?? official,
    url,
    copy: said.copy ?? isCopy(publisher, url),
    date,
    dateEvidence,
    published,
    place,
    meeting: meeting.id,
    alsoPublished: said.alsoPublished,
    licence: said.licence,
    ...(original === null ? {} : { original: `${name}${original.ending}` }),
    ...(original?.contentType == null ? {} : { contentType: original.contentType }),
  });
}

/** What the record says of a document, as if it were said of its next version. */
export function saidBefore(metadata: SourceMetadata): SaidOfDocument {
  const { document: _, original: __, contentType: ___, ...rest } = metadata;
  return rest;
}
