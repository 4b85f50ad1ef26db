import { z } from 'zod';
import type { UsageError } from '../../command.js';
import { limits } from '../../render/limits.js';
import { mistakeInWords } from '../../render/phrases/mistakes.js';
import type { Phrases } from '../../render/phrases/phrases.js';
import { emptyForm, type FormBlock, formBlocks, type SearchForm } from '../../render/search-form.js';
import { fieldsOf, type Viewed } from './viewed.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const chosenSchema = z.object({ value: z.string().min(1), text: z.string().min(1) });

/** A search as the window that shows what it finds carries it, with the page that is shown. */
export const searchStateSchema = z.object({
  form: z.object({
    words: z.string(),
    speaker: chosenSchema.nullable(),
    meeting: chosenSchema.nullable(),
    topic: chosenSchema.nullable(),
    from: day.nullable(),
    to: day.nullable(),
    kind: z.string().nullable(),
  }),
  offsets: z.array(z.number().int().nonnegative()).min(1),
});
export type SearchState = z.infer<typeof searchStateSchema>;

const optionSchema = z.object({
  selected_option: z.object({ value: z.string(), text: z.object({ text: z.string() }) }).nullish(),
});
const dateSchema = z.object({ selected_date: day.nullish() });
const wordsSchema = z.object({ value: z.string().nullish() });

/** What the fields of the form hold. */
export function formIn(view: Viewed): SearchForm {
  const fields = fieldsOf(view);
  const held = (block: FormBlock) => Object.values(fields[block] ?? {})[0];
  const chosen = (block: FormBlock) => {
    const option = optionSchema.safeParse(held(block)).data?.selected_option;
    return option ? { value: option.value, text: option.text.text } : null;
  };
  const date = (block: FormBlock) => dateSchema.safeParse(held(block)).data?.selected_date ?? null;
  return {
    words: wordsSchema.safeParse(held(formBlocks.words)).data?.value?.trim() ?? '',
    speaker: chosen(formBlocks.speaker),
    meeting: chosen(formBlocks.meeting),
    topic: chosen(formBlocks.topic),
    from: date(formBlocks.from),
    to: date(formBlocks.to),
    kind: chosen(formBlocks.kind)?.value ?? null,
  };
}

/** A part of the query, and the field that it comes from. */
interface Part {
  readonly block: FormBlock;
  readonly text: string;
}

/** The search in the query language; empty where nothing is filled in. */
export function queryOf(form: SearchForm): string {
  return partsOf(form)
    .map(({ text }) => text)
    .join(' ');
}

function partsOf({ words, speaker, meeting, topic, from, to, kind }: SearchForm): Part[] {
  // Filters first: a quotation mark that is opened in the words and not closed would take them in.
  const parts: (Part | null)[] = [
    speaker && { block: formBlocks.speaker, text: `speaker:${speaker.value}` },
    meeting && { block: formBlocks.meeting, text: `meeting:${meeting.value}` },
    from === null ? null : { block: formBlocks.from, text: `from:${from}` },
    to === null ? null : { block: formBlocks.to, text: `to:${to}` },
    kind === null ? null : { block: formBlocks.kind, text: `kind:${kind}` },
    topic && { block: formBlocks.topic, text: topic.value },
    words === '' ? null : { block: formBlocks.words, text: words },
  ];
  return parts.filter((part) => part !== null);
}

/** What is wrong with a form before anything is searched, by field; null where nothing is. */
export function lacking(form: SearchForm, phrases: Phrases): Partial<Record<FormBlock, string>> | null {
  const { searchForm } = phrases.surfaces;
  if (queryOf(form) === '') return { [formBlocks.words]: searchForm.nothing };
  const backwards = form.from !== null && form.to !== null && form.to < form.from;
  return backwards ? { [formBlocks.to]: searchForm.endsBeforeItBegins } : null;
}

/** A mistake under the field that it stands in: the sentence and what to type instead. */
export function mistakeIn(
  form: SearchForm,
  { mistake, place }: UsageError,
  phrases: Phrases,
): Partial<Record<FormBlock, string>> {
  const { sentence, instead } = mistakeInWords(mistake, phrases.mistakes);
  return { [blockAt(form, place?.from ?? 0)]: `${sentence}${phrases.sentenceGap}${instead}` };
}

/** The field whose part of the query holds an offset. */
function blockAt(form: SearchForm, offset: number): FormBlock {
  let end = 0;
  for (const { block, text } of partsOf(form)) {
    end += text.length + 1;
    if (offset < end) return block;
  }
  return formBlocks.words;
}

/** The search as the window carries it; an empty form where that would not fit. */
export function carriedSearch(state: SearchState): string {
  const whole = JSON.stringify(state);
  return whole.length <= limits.view.privateMetadata
    ? whole
    : JSON.stringify({ form: emptyForm, offsets: state.offsets });
}
