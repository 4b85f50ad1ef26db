import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Completable } from '../search/complete.js';
import { limits, withEllipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { offeredKinds } from './phrases/surfaces.js';
import { option, plain } from './plain.js';

/** The window in which a search is put together: its id, and the id of each field's block. */
export const searchFormId = 'search_form';
export const formBlocks = {
  words: 'form_words',
  speaker: 'form_speaker',
  meeting: 'form_meeting',
  topic: 'form_topic',
  from: 'form_from',
  to: 'form_to',
  kind: 'form_kind',
} as const;
export type FormBlock = (typeof formBlocks)[keyof typeof formBlocks];

/** The ids under which Slack asks what a select offers. */
export const completeIds = {
  speaker: 'complete_speaker',
  meeting: 'complete_meeting',
  topic: 'complete_topic',
} as const satisfies Record<Completable, string>;

/** Something chosen in a list: what a query takes for it, and how the list calls it. */
export interface Chosen {
  readonly value: string;
  readonly text: string;
}

/** What the fields hold; null where nothing is chosen. Days are written 2023-06-01. */
export interface SearchForm {
  readonly words: string;
  readonly speaker: Chosen | null;
  readonly meeting: Chosen | null;
  readonly topic: Chosen | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: string | null;
}

export const emptyForm: SearchForm = {
  words: '',
  speaker: null,
  meeting: null,
  topic: null,
  from: null,
  to: null,
  kind: null,
};

/** Words that fit a query beside everything that can be chosen. */
export const longestWords = 600;

/** The form, its fields filled as they were. */
export function searchFormView(form: SearchForm, phrases: Phrases): ModalView {
  const { searchForm: said } = phrases.surfaces;
  const complete = (what: Completable, label: string, any: string) =>
    input(formBlocks[what], label, {
      type: 'external_select',
      action_id: completeIds[what],
      min_query_length: 0,
      placeholder: plain(any),
      ...initially(form[what] && option(form[what].text, form[what].value)),
    });
  const day = (which: 'from' | 'to') =>
    input(formBlocks[which], said[which], {
      type: 'datepicker',
      action_id: which,
      placeholder: plain(said.anyDay),
      ...(form[which] === null ? {} : { initial_date: form[which] }),
    });
  const kinds = offeredKinds.map((kind) => option(said.kinds[kind], kind));
  return {
    type: 'modal',
    callback_id: searchFormId,
    title: plain(withEllipsis(said.title, limits.view.title)),
    submit: plain(withEllipsis(said.submit, limits.view.button)),
    close: plain(withEllipsis(said.close, limits.view.button)),
    blocks: [
      {
        ...input(formBlocks.words, said.words, {
          type: 'plain_text_input',
          action_id: 'words',
          max_length: longestWords,
          focus_on_load: true,
          ...(form.words === '' ? {} : { initial_value: form.words }),
        }),
        hint: plain(said.wordsHint),
      },
      complete('speaker', said.speaker, said.anybody),
      complete('meeting', said.meeting, said.anyMeeting),
      complete('topic', said.topic, said.anyTopic),
      day('from'),
      day('to'),
      input(formBlocks.kind, said.kind, {
        type: 'static_select',
        action_id: 'kind',
        placeholder: plain(said.anyKind),
        options: kinds,
        ...initially(kinds.find(({ value }) => value === form.kind) ?? null),
      }),
    ],
  };
}

function input(block: FormBlock, label: string, element: InputBlock['element']): InputBlock {
  return { type: 'input', block_id: block, optional: true, label: plain(label), element };
}

function initially(chosen: PlainTextOption | null): { initial_option?: PlainTextOption } {
  return chosen === null ? {} : { initial_option: chosen };
}
