import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { whereField } from './digest-form.js';
import { limits, withEllipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { option, plain, viewButton } from './plain.js';

/** The window in which a watch is put together, the one that shows how often it would have fired, and the way back. */
export const watchFormId = 'watch_form';
export const watchShownId = 'watch_shown';
export const changeWatchId = 'change_watch';
export const watchFormBlocks = {
  query: 'watch_query',
  include: 'watch_include',
  exclude: 'watch_exclude',
  rhythm: 'watch_rhythm',
  where: 'watch_where',
} as const;

const rhythms = ['at-once', 'daily', 'weekly'] as const;

/** What the fields hold. */
export interface WatchForm {
  readonly query: string;
  /** Words, or phrases in quotation marks, with blanks between them. */
  readonly include: string;
  readonly exclude: string;
  readonly rhythm: (typeof rhythms)[number];
  /** A channel; null: directly to the person. */
  readonly where: string | null;
}

export const emptyWatchForm: WatchForm = {
  query: '',
  include: '',
  exclude: '',
  rhythm: 'at-once',
  where: null,
};

const longest = { query: 300, words: 100 } as const;

/** The form, its fields filled. @param carried what Slack sends back: at most 3,000 characters */
export function watchFormView(form: WatchForm, carried: string, phrases: Phrases): ModalView {
  const { form: said } = phrases.following.watches;
  const how = phrases.watch.rhythms;
  const options = rhythms.map((rhythm) => option(how[rhythm], rhythm));
  const chosen = options.find(({ value }) => value === form.rhythm);
  return {
    ...window(said.title, said.close),
    callback_id: watchFormId,
    submit: plain(withEllipsis(said.submit, limits.view.button)),
    private_metadata: carried,
    blocks: [
      { ...words(watchFormBlocks.query, said.query, form.query, longest.query), hint: plain(said.queryHint) },
      {
        ...words(watchFormBlocks.include, said.include, form.include, longest.words),
        hint: plain(said.includeHint),
        optional: true,
      },
      { ...words(watchFormBlocks.exclude, said.exclude, form.exclude, longest.words), optional: true },
      {
        type: 'input',
        block_id: watchFormBlocks.rhythm,
        label: plain(said.rhythm),
        element: {
          type: 'radio_buttons',
          action_id: 'rhythm',
          options,
          ...(chosen ? { initial_option: chosen } : {}),
        },
      },
      whereField(watchFormBlocks.where, form.where, {
        label: said.where,
        hint: said.whereHint,
        placeholder: phrases.following.digests.form.wherePlaceholder,
      }),
    ],
  };
}

/** How often the watch would have fired, with the button that sets it up and the one that leads back. */
export function watchShownView(shown: readonly KnownBlock[], carried: string, phrases: Phrases): ModalView {
  const { form: said } = phrases.following.watches;
  const back = viewButton(changeWatchId, { label: said.back, described: said.back });
  return {
    ...window(said.title, said.close),
    callback_id: watchShownId,
    submit: plain(withEllipsis(said.confirm, limits.view.button)),
    private_metadata: carried,
    blocks: [{ type: 'actions', elements: [back] }, ...shown],
  };
}

/** A window that says what was done. */
export function doneView(title: string, shown: readonly KnownBlock[], close: string): ModalView {
  return { ...window(title, close), blocks: [...shown] };
}

function window(title: string, close: string): Omit<ModalView, 'blocks'> {
  return {
    type: 'modal',
    title: plain(withEllipsis(title, limits.view.title)),
    close: plain(withEllipsis(close, limits.view.button)),
  };
}

function words(block: string, label: string, typed: string, most: number): InputBlock {
  return {
    type: 'input',
    block_id: block,
    label: plain(label),
    element: {
      type: 'plain_text_input',
      action_id: 'words',
      max_length: most,
      ...(typed === '' ? {} : { initial_value: typed.slice(0, most) }),
    },
  };
}
