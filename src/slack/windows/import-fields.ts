import { z } from 'zod';
import { languages } from '../../answer.js';
import type { ImportRequest } from '../../imported/importer.js';
import { isWebAddress, unsaid } from '../../imported/said-of-document.js';
import { UsageError } from '../../mistakes/usage-error.js';
import { type ImportForm, importFormBlocks } from '../../render/import-form.js';
import { documentKinds } from '../../transcript/transcript.js';
import { fieldsOf, type Viewed } from './viewed.js';

/** What the windows for importing carry. */
export const importCarriedSchema = z.object({ language: z.enum(languages) });
export const importShownSchema = importCarriedSchema.extend({
  form: z.object({
    address: z.string(),
    date: z.string().nullable(),
    meeting: z.string(),
    kind: z.enum(documentKinds).nullable(),
    publisher: z.string(),
  }),
});

const heldSchemas = {
  date: z.object({ selected_date: z.string().nullish() }),
  kind: z.object({ selected_option: z.object({ value: z.enum(documentKinds) }).nullish() }),
  text: z.object({ value: z.string().nullish() }),
};

/** What the fields of the form hold. */
export function importFormIn(view: Viewed): ImportForm {
  const fields = fieldsOf(view);
  const held = (field: keyof typeof importFormBlocks) =>
    Object.values(fields[importFormBlocks[field]] ?? {})[0];
  const text = (field: keyof typeof importFormBlocks) =>
    heldSchemas.text.safeParse(held(field)).data?.value?.trim() ?? '';
  return {
    address: text('address'),
    date: heldSchemas.date.safeParse(held('date')).data?.selected_date ?? null,
    meeting: text('meeting'),
    kind: heldSchemas.kind.safeParse(held('kind')).data?.selected_option?.value ?? null,
    publisher: text('publisher'),
  };
}

/** What the form asks of the importer: the page alone, never a file of the machine that the bot runs on. @throws UsageError for what is no address */
export function importRequestOf(form: ImportForm, dryRun: boolean): ImportRequest {
  const { address, date, meeting, kind, publisher } = form;
  if (!isWebAddress(address)) throw new UsageError({ code: 'not-an-address', value: address });
  return {
    paths: [address],
    dryRun,
    said: {
      ...unsaid,
      date,
      dateEvidence: date === null ? null : 'given by whoever imported it',
      meeting: meeting || null,
      kind,
      publisher: publisher || null,
    },
  };
}
