import { z } from 'zod';
import { namedPersonSchema } from '../../transcript/transcript.js';
import { quoteSchema } from '../quote.js';

/** What can be said of an alleged quote, the gravest first. `not-found` is never "false": the record does not have it. */
export const verdicts = [
  'not-found',
  'spliced',
  'altered',
  'misattributed',
  'wrong-date',
  'reported',
  'translation',
  'elided',
  'exact',
] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a change is one of meaning. `word`: a word that tells something was put in, taken out or exchanged. */
export const changeKinds = ['negation', 'number', 'name', 'modal', 'quantity', 'question', 'word'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One change that the claim makes: what it says instead of the source. A `delete` has nothing claimed, an `insert` no source. */
export const changeSchema = z.object({
  op: z.enum(['replace', 'insert', 'delete']),
  claimed: z.string(),
  source: z.string(),
  /** Null where the change leaves the meaning as it was. */
  meaning: z.enum(changeKinds).nullable(),
  /** The name in the glossary, or in people.yml, of what both wordings mean; absent where they are not two names of one thing. */
  sameThing: z.string().optional(),
});
export type Change = z.infer<typeof changeSchema>;

/** `same`: of the published words; `gone`: only the claim has it; `new`: only the print has it. */
const redlineSchema = z.array(
  z.object({ text: z.string(), is: z.enum(['same', 'gone', 'new']), telling: z.boolean() }),
);
export type Redline = z.infer<typeof redlineSchema>;

export const verifiedClaimSchema = z.object({
  claim: z.string(),
  /** Whose words they are said to be, and when they are said to have been spoken, as written; null where nothing says. */
  by: z.string().nullable(),
  on: z.string().nullable(),
  verdict: z.enum(verdicts),
  also: z.array(z.enum(verdicts)),
  /** The published sentences that hold the words; null for `not-found`. `marks` are the words themselves. */
  match: quoteSchema.nullable(),
  /** Every run of the claim's words where they stand in several places or paragraphs. */
  parts: z.array(quoteSchema),
  diff: z.array(changeSchema),
  meaningChanged: z.boolean(),
  /** The claim beside the published words in one line; empty where no word differs, or where it is joined from several places. */
  redline: redlineSchema,
  /** Who said the words: those whom the record names. */
  saidBy: z.array(namedPersonSchema),
  /** Where the speaker repeats somebody else's words: how they are introduced, and whose they are if that is certain. */
  quoting: z.object({ attribution: z.string(), speaker: namedPersonSchema.nullable() }).nullable(),
  /** Words to copy instead: slices of the published text, omissions marked. Null where the claim needs none, or none can be given. */
  corrected: z.string().nullable(),
  /** What the claim has otherwise than the print without changing a word. */
  typography: z.array(z.enum(['case', 'signs', 'begins within a sentence', 'ends within a sentence'])),
  nearest: quoteSchema.nullable(),
});
export type VerifiedClaim = z.infer<typeof verifiedClaimSchema>;

/** What `alliance verify --json` prints and `record.verify()` resolves to. Fields may be added, never changed. */
export const verifyResultSchema = z.object({
  version: z.literal(1),
  claims: z.array(verifiedClaimSchema),
  searched: z.object({
    documents: z.number().int().nonnegative(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
});
export type VerifyResult = z.infer<typeof verifyResultSchema>;
