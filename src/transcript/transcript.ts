import { z } from 'zod';
import { personIdSchema, personSchema, sides } from './person.js';

export { type PersonId, personIdSchema, type Side, sides } from './person.js';

/**
 * The shapes of the record: what a normalised transcript is, checked by zod wherever one is read.
 *
 * Every offset in this file counts UTF-16 code units in the document's stored decoded text (the file named by
 * `document.source`), half open: `source.slice(start, end)`. Unknown is `null`, never absent and never guessed.
 */

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written 2023-06-01');

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

export const meetingIdSchema = z
  .string()
  // `undated` where a document is only looked at, and its day is not known: no such meeting is in the record.
  .regex(/^(?:\d{4}-\d{2}-\d{2}|undated)-[a-z0-9-]+$/)
  .brand<'MeetingId'>();
export const documentIdSchema = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z]{2}\/(transcript|readout|article)(-\d+)?$/)
  .brand<'DocumentId'>();
export const turnIdSchema = z
  .string()
  .regex(/^[^#]+#[a-z0-9]+$/)
  .brand<'TurnId'>();

export type MeetingId = z.infer<typeof meetingIdSchema>;
export type DocumentId = z.infer<typeof documentIdSchema>;
export type TurnId = z.infer<typeof turnIdSchema>;

export const documentKinds = ['transcript', 'readout', 'article'] as const;
export const turnKinds = ['statement', 'question', 'answer', 'moderation', 'reported'] as const;
/** `official`: the publisher is the government that spoke. `press`: a private publisher. */
export const statuses = ['official', 'provisional-translation', 'draft', 'press'] as const;
/** Why characters of the source belong to nobody's words. */
export const leftOutReasons = [
  'document data: title',
  'document data: date',
  'document data: place',
  'site banner',
  'navigation',
  'repeated title',
  'section heading',
  'quotation mark',
  'caption',
  'boilerplate',
  'title page',
  'table of contents',
  'roster',
  'page mark',
  'rule',
  'editorial note',
  'inserted document',
  'questions for the record',
  'appendix',
  'procedure',
  'time mark',
  'stage direction',
  'label without words',
] as const;

export type DocumentKind = (typeof documentKinds)[number];
export type TurnKind = (typeof turnKinds)[number];
export type LeftOutReason = (typeof leftOutReasons)[number];

const offset = z.number().int().nonnegative();
const spanSchema = z.object({ start: offset, end: offset });
export type Span = z.infer<typeof spanSchema>;

export const namedPersonSchema = z.object({ id: personIdSchema, name: z.string() });
export type NamedPerson = z.infer<typeof namedPersonSchema>;

/** Somebody else's words inside a turn: the words, how they are introduced, and whose they are if that is certain. */
export const innerQuotationSchema = spanSchema.extend({
  attribution: z.string(),
  speaker: namedPersonSchema.nullable(),
});
export type InnerQuotation = z.infer<typeof innerQuotationSchema>;

export const paragraphSchema = spanSchema.extend({ text: z.string(), interpreted: z.boolean() });
export type Paragraph = z.infer<typeof paragraphSchema>;

export const turnSchema = z.object({
  id: turnIdSchema,
  n: z.number().int().positive(),
  /** As printed, without its colon and marks; for a readout or article the attribution words, empty where there are none. */
  label: z.string(),
  labelSpan: spanSchema.nullable(),
  speaker: namedPersonSchema.nullable(),
  office: z.string().nullable(),
  outlet: z.string().nullable(),
  side: z.enum(sides).nullable(),
  kind: z.enum(turnKinds),
  /** True where the words are the speaker's (or printed as such between an article's quotation marks). */
  verbatim: z.boolean(),
  /** For a readout's or article's sentence: those whom it reports. Never a claim that these are their words. */
  reports: z.array(namedPersonSchema),
  section: z.string().nullable(),
  interpreted: z.enum(['yes', 'no', 'mixed']),
  likelyInterpreted: z.boolean(),
  language: z.string(),
  answers: turnIdSchema.nullable(),
  addressedTo: z.array(namedPersonSchema),
  /** A name printed for this turn that could not be resolved to a person, as printed. */
  introducedAs: z.string().nullable(),
  paragraphs: z.array(paragraphSchema).min(1),
  innerQuotations: z.array(innerQuotationSchema),
  /** Label punctuation and interpreter marks: characters of the turn that are nobody's words. */
  marks: z.array(spanSchema),
  start: offset,
  end: offset,
});
export type Turn = z.infer<typeof turnSchema>;

/** What is known about a published document, however it is stored. */
const describedDocument = {
  title: z.string(),
  kind: z.enum(documentKinds),
  language: z.string(),
  publisher: z.string(),
  status: z.enum(statuses).nullable(),
  url: z.url().nullable(),
  /** The page is not the publisher's own. */
  copy: z.boolean(),
  /** Of the event; `published` is the document's own. */
  date: isoDate.nullable(),
  dateEvidence: z.string().nullable(),
  published: isoDate.nullable(),
  place: z.string().nullable(),
  meeting: meetingIdSchema,
  alsoPublished: z.array(z.strictObject({ url: z.url(), language: z.string(), note: z.string() })),
  licence: z.string().nullable(),
  /**
   * File name under corpus/sources of the published bytes, where they are not the stored text itself: a web page, a PDF,
   * text in another encoding.
   */
  original: z.string().optional(),
  /** The Content-Type with which a server sent them. */
  contentType: z.string().optional(),
};

export const documentSchema = z.object({
  id: documentIdSchema,
  ...describedDocument,
  /** File name under corpus/sources of the stored decoded text. */
  source: z.string(),
  /** Of the published bytes. */
  sha256: sha256Schema,
  /** Of the stored text, where the published bytes are not it. */
  textSha256: sha256Schema.optional(),
});
export type Document = z.infer<typeof documentSchema>;

export const doubtSchema = z.object({
  line: z.number().int().positive(),
  text: z.string(),
  decision: z.string(),
  reason: z.string(),
});
export type Doubt = z.infer<typeof doubtSchema>;

export const leftOutSchema = spanSchema.extend({ why: z.enum(leftOutReasons) });
export type LeftOut = z.infer<typeof leftOutSchema>;

/** What the page was before it changed; absent where it has not. */
export const earlierVersionsSchema = z.object({
  /** Hashes of the bytes of its earlier versions, which are kept under corpus/versions; the last one first. */
  versions: z.array(sha256Schema),
  /** Turns that the page no longer has, and the turn that has their words now: null where none has. */
  redirects: z.array(z.object({ turn: turnIdSchema, now: turnIdSchema.nullable() })),
});
export type EarlierVersions = z.infer<typeof earlierVersionsSchema>;

export const transcriptSchema = z.object({
  version: z.literal(1),
  document: documentSchema,
  /** Speakers whom people.yml does not have: provisional people of this document. */
  people: z.array(personSchema).default([]),
  turns: z.array(turnSchema),
  leftOut: z.array(leftOutSchema),
  doubts: z.array(doubtSchema),
  earlier: earlierVersionsSchema.optional(),
});
export type Transcript = z.infer<typeof transcriptSchema>;

/** What is known about a source beside its text: the metadata file next to it in corpus/sources. */
export const sourceMetadataSchema = z.strictObject({ document: documentIdSchema, ...describedDocument });
export type SourceMetadata = z.infer<typeof sourceMetadataSchema>;

export const meetingSchema = z.strictObject({
  id: meetingIdSchema,
  title: z.string(),
  date: isoDate,
  place: z.string().nullable(),
  event: z.string(),
  /** Those who met. Short labels and questions ("Secretary of State") resolve among them first. */
  participants: z.array(personIdSchema),
});
export type Meeting = z.infer<typeof meetingSchema>;
