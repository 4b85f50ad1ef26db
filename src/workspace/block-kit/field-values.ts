import { type ConversationId, channelIdentity, conversationIds, directMessage } from '../identity.js';
import type { Option } from './composition.js';
import type { ConversationsSelect, Field, StaticSelect } from './element-schema.js';

/** What a field holds before anybody touches it, as values; `viewing` is the conversation that is seen. */
export function initialValues(field: Field, viewing: ConversationId | null): string[] {
  switch (field.type) {
    case 'plain_text_input':
      return given(field.initial_value);
    case 'datepicker':
      return given(field.initial_date);
    case 'conversations_select': {
      const current = field.default_to_current_conversation ? viewing : null;
      return given(field.initial_conversation ?? current ?? undefined).filter((id) =>
        choosableIn(field).some((known) => known === id),
      );
    }
    default:
      return initialOptions(field).map(({ value }) => value);
  }
}

/** The options that a field shows as chosen before anybody touches it. */
export function initialOptions(field: Field): readonly Option[] {
  switch (field.type) {
    case 'static_select':
    case 'external_select':
      return field.initial_option ? [field.initial_option] : [];
    case 'multi_external_select':
      return field.initial_options ?? [];
    case 'checkboxes':
      return field.initial_options ?? [];
    case 'radio_buttons':
      return field.initial_option ? [field.initial_option] : [];
    default:
      return [];
  }
}

/** What a field holds, in the form of `state.values` and of actions; `offered` are options that the app gave later. */
export function heldBy(
  field: Field,
  values: readonly string[],
  offered: readonly Option[],
): Record<string, unknown> {
  const [value] = values;
  const known = [...optionsIn(field), ...offered];
  const chosen = () =>
    [...new Set(values)].flatMap((each) => known.find((option) => option.value === each) ?? []);
  switch (field.type) {
    case 'plain_text_input':
      return { value: value || null };
    case 'datepicker':
      return { selected_date: value !== undefined && /^\d{4}-\d\d-\d\d$/u.test(value) ? value : null };
    case 'conversations_select':
      return { selected_conversation: choosableIn(field).find((id) => id === value) ?? null };
    case 'checkboxes':
    case 'multi_external_select':
      return { selected_options: chosen() };
    default:
      return { selected_option: chosen()[0] ?? null };
  }
}

/** The conversations that a select lets choose. */
export function choosableIn({ filter }: ConversationsSelect): readonly ConversationId[] {
  return conversationIds.filter((id) => {
    const include = filter?.include;
    if (id === channelIdentity.id) return !include || include.includes('public');
    return id === directMessage.id && (!include || include.includes('im')) && !filter?.exclude_bot_users;
  });
}

/** The options of a static select, whether in groups or not. */
export function optionsOf({ options, option_groups }: StaticSelect): readonly Option[] {
  return options ?? option_groups?.flatMap((group) => group.options) ?? [];
}

function optionsIn(field: Field): readonly Option[] {
  switch (field.type) {
    case 'static_select':
      return optionsOf(field);
    case 'checkboxes':
    case 'radio_buttons':
      return field.options;
    default:
      return initialOptions(field);
  }
}

function given(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}
