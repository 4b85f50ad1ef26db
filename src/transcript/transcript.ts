import { z } from 'zod';

/**
 * The shapes of the record: what a normalised transcript is, checked by zod wherever one is read.
 *
 * Every offset in this file counts UTF-16 code units in the document's stored decoded text (the file named by
 * `document.source`), half open: `source.slice(start, end)`. Unknown is `null`, never absent and never guessed.
 */

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written 2023-06-01');

export const personIdSchema = z
  .string()
  .regex(/^[a-z0-9/#-]+$/)
  .brand<'PersonId'>();
export const meetingIdSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/)
  .brand<'MeetingId'>();
export const documentIdSchema = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z]{2}\/(transcript|readout|article)(-\d+)?$/)
  .brand<'DocumentId'>();
export const turnIdSchema = z
  .string()
  .regex(/^[^#]+#[a-z0-9]+$/)
  .brand<'TurnId'>();

export type PersonId = z.infer<typeof personIdSchema>;
export type MeetingId = z.infer<typeof meetingIdSchema>;
export type DocumentId = z.infer<typeof documentIdSchema>;
export type TurnId = z.infer<typeof turnIdSchema>;

export const documentKinds = ['transcript', 'readout', 'article'] as const;
export const turnKinds = ['statement', 'question', 'answer', 'moderation', 'reported'] as const;
export const sides = ['us', 'japan', 'press', 'staff', 'other'] as const;
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
] as const;

export type DocumentKind = (typeof documentKinds)[number];
export type TurnKind = (typeof turnKinds)[number];
export type Side = (typeof sides)[number];
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
  licence: z.string(),
};

export const documentSchema = z.object({
  id: documentIdSchema,
  ...describedDocument,
  /** File name under corpus/sources of the stored decoded text. */
  source: z.string(),
  /** Of the published bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
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

export const transcriptSchema = z.object({
  version: z.literal(1),
  document: documentSchema,
  turns: z.array(turnSchema),
  leftOut: z.array(leftOutSchema),
  doubts: z.array(doubtSchema),
});
export type Transcript = z.infer<typeof transcriptSchema>;

/** What is known about a source beside its text: the metadata file next to it in corpus/sources. */
export const sourceMetadataSchema = z.strictObject({ document: documentIdSchema, ...describedDocument });
export type SourceMetadata = z.infer<typeof sourceMetadataSchema>;

export const meetingSchema = z.strictObject({
  id: meetingIdSchema,
  title: z.string(),
  date: isoDate,
  place: z.string(),
  event: z.string(),
  /** Those who met. Short labels and questions ("Secretary of State") resolve among them first. */
  participants: z.array(personIdSchema),
});
export type Meeting = z.infer<typeof meetingSchema>;
