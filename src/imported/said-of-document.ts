import { z } from 'zod';
import { isCalendarDay } from '../source/calendar-day.js';
import { type DocumentKind, documentKinds, statuses } from '../transcript/transcript.js';

/** What is said of a document from outside its bytes: by flags, or by a metadata file beside it. Null is unsaid. */
export interface SaidOfDocument {
  readonly title: string | null;
  readonly date: string | null;
  readonly published: string | null;
  readonly place: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly meeting: string | null;
  readonly kind: DocumentKind | null;
  readonly status: (typeof statuses)[number] | null;
  readonly copy: boolean | null;
  readonly licence: string | null;
  readonly dateEvidence: string | null;
  readonly alsoPublished: readonly {
    readonly url: string;
    readonly language: string;
    readonly note: string;
  }[];
}

export const unsaid: SaidOfDocument = {
  title: null,
  date: null,
  published: null,
  place: null,
  publisher: null,
  url: null,
  language: null,
  meeting: null,
  kind: null,
  status: null,
  copy: null,
  licence: null,
  dateEvidence: null,
  alsoPublished: [],
};

const words = z
  .string()
  .transform((text) => text.trim() || null)
  .nullish()
  .transform((text) => text ?? null);
const day = words.refine((text) => text === null || isCalendarDay(text), {
  error: 'no day of the calendar; it is written 2023-06-01',
});

/** A metadata file beside a document: a lenient subset of what the record keeps; what it has besides is passed over. */
const besideSchema = z.object({
  title: words,
  date: day,
  published: day,
  place: words,
  publisher: words,
  url: words.refine((text) => text === null || isWebAddress(text), { error: 'no address of a web page' }),
  language: words.transform((text, context) => {
    const code = text === null ? null : languageCode(text);
    if (text !== null && code === null)
      context.addIssue({ code: 'custom', message: 'no language code such as en or ja' });
    return code;
  }),
  meeting: words,
  kind: z.enum(documentKinds).nullish(),
  status: z.enum(statuses).nullish().catch(null),
  copy: z.boolean().nullish().catch(null),
  licence: words,
  license: words,
  dateEvidence: words,
  alsoPublished: z
    .array(z.object({ url: z.url(), language: z.string(), note: z.string().default('') }))
    .nullish()
    .catch(null),
  /** Which file of the folder it describes; null: every one. */
  file: words,
});

/** What a metadata file says, and of which file. */
export interface Beside {
  readonly said: SaidOfDocument;
  readonly file: string | null;
}

/** Reads a metadata file. @returns what it says, or the field that is wrong and why, in English */
export function readBeside(json: unknown): Beside | { readonly field: string; readonly wrong: string } {
  const parsed = besideSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { field: issue?.path.join('.') || '-', wrong: issue?.message ?? '' };
  }
  const { file, license, kind, status, copy, alsoPublished, licence, ...rest } = parsed.data;
  return {
    file,
    said: {
      ...rest,
      kind: kind ?? null,
      status: status ?? null,
      copy: copy ?? null,
      licence: licence ?? license,
      alsoPublished: alsoPublished ?? [],
    },
  };
}

/** What was said first, field by field: flags before a file beside the document before what the record has. */
export function firstSaid(...all: readonly SaidOfDocument[]): SaidOfDocument {
  const first = <Field extends keyof SaidOfDocument>(field: Field): SaidOfDocument[Field] =>
    all.find((said) => said[field] !== null)?.[field] ?? unsaid[field];
  return {
    title: first('title'),
    date: first('date'),
    published: first('published'),
    place: first('place'),
    publisher: first('publisher'),
    url: first('url'),
    language: first('language'),
    meeting: first('meeting'),
    kind: first('kind'),
    status: first('status'),
    copy: first('copy'),
    licence: first('licence'),
    dateEvidence: first('dateEvidence'),
    alsoPublished: all.find(({ alsoPublished }) => alsoPublished.length > 0)?.alsoPublished ?? [],
  };
}

/** `en` of `en`, `en-US`, `EN_us`; null where a text begins with no code of two letters. */
export function languageCode(text: string): string | null {
  return /^([a-z]{2})(?:[-_]|$)/iu.exec(text)?.[1]?.toLowerCase() ?? null;
}

export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}
