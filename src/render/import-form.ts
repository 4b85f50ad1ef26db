import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { type DocumentKind, documentKinds } from '../transcript/transcript.js';
import { limits, withEllipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { option, plain, viewButton } from './plain.js';
import { literal, richText, section } from './rich-text.js';

/** The window in which a page is named, the one that shows what was found on it, and the way back. */
export const importFormId = 'import_form';
export const importShownId = 'import_shown';
export const changeImportId = 'change_import';
export const importFormBlocks = {
  address: 'import_address',
  date: 'import_date',
  meeting: 'import_meeting',
  kind: 'import_kind',
  publisher: 'import_publisher',
} as const;

/** What the fields hold; empty where nothing is filled in. */
export interface ImportForm {
  readonly address: string;
  readonly date: string | null;
  readonly meeting: string;
  readonly kind: DocumentKind | null;
  readonly publisher: string;
}

const longest = { address: 1_000, words: 150 } as const;

/**
 * The form, its fields filled.
 *
 * @param carried what Slack sends back: at most 3,000 characters
 * @param notice what stands over it: why what was filled in cannot be imported
 */
export function importFormView(
  form: ImportForm,
  carried: string,
  phrases: Phrases,
  notice: readonly KnownBlock[] = [],
): ModalView {
  const said = phrases.importForm;
  const kinds = documentKinds.map((kind) => option(said.kinds[kind], kind));
  const chosen = kinds.find(({ value }) => value === form.kind);
  const day = form.date === null ? {} : { initial_date: form.date };
  return {
    ...window(phrases),
    callback_id: importFormId,
    submit: plain(withEllipsis(said.submit, limits.view.button)),
    private_metadata: carried,
    blocks: [
      ...notice,
      { ...words('address', said.address, form.address, longest.address), hint: plain(said.addressHint) },
      {
        type: 'input',
        block_id: importFormBlocks.date,
        optional: true,
        label: plain(said.date),
        hint: plain(said.dateHint),
        element: { type: 'datepicker', action_id: 'date', ...day },
      },
      {
        ...words('meeting', said.meeting, form.meeting, longest.words),
        hint: plain(said.meetingHint),
        optional: true,
      },
      {
        type: 'input',
        block_id: importFormBlocks.kind,
        optional: true,
        label: plain(said.kind),
        element: {
          type: 'static_select',
          action_id: 'kind',
          options: kinds,
          ...(chosen ? { initial_option: chosen } : {}),
        },
      },
      {
        ...words('publisher', said.publisher, form.publisher, longest.words),
        hint: plain(said.publisherHint),
        optional: true,
      },
    ],
  };
}

/** What was found, with the button that writes it and the one that leads back to the form. */
export function importShownView(shown: readonly KnownBlock[], carried: string, phrases: Phrases): ModalView {
  const said = phrases.importForm;
  const back = viewButton(changeImportId, { label: said.back, described: said.back });
  return {
    ...window(phrases),
    callback_id: importShownId,
    submit: plain(withEllipsis(said.confirm, limits.view.button)),
    private_metadata: carried,
    blocks: [
      richText(section(literal(said.lookAtIt))),
      { type: 'actions', elements: [back] },
      ...shown.slice(0, mostShown),
    ],
  };
}

/** A window takes 100 blocks. */
const mostShown = 90;

/** A window that says something, with nothing to press. */
export function importSaysView(
  sentences: readonly string[],
  shown: readonly KnownBlock[],
  phrases: Phrases,
): ModalView {
  const blocks = sentences.map((sentence) => richText(section(literal(sentence))));
  return { ...window(phrases), blocks: [...shown.slice(0, mostShown), ...blocks] };
}

function window({ importForm }: Phrases): Omit<ModalView, 'blocks'> {
  return {
    type: 'modal',
    title: plain(withEllipsis(importForm.title, limits.view.title)),
    close: plain(withEllipsis(importForm.close, limits.view.button)),
  };
}

function words(field: keyof typeof importFormBlocks, label: string, typed: string, most: number): InputBlock {
  return {
    type: 'input',
    block_id: importFormBlocks[field],
    label: plain(label),
    element: {
      type: 'plain_text_input',
      action_id: 'words',
      max_length: most,
      ...(typed === '' ? {} : { initial_value: typed.slice(0, most) }),
    },
  };
}
