import { z } from 'zod';
import { limits } from '../../render/limits.js';
import {
  actionId,
  amongOptions,
  choiceOption,
  confirmation,
  dispatchConfig,
  menuOption,
  optionGroup,
  overflowOption,
  plainText,
  webAddress,
} from './composition.js';

/**
 * What can be pressed or filled in. Source: docs.slack.dev/reference/block-kit/block-elements, which also says in
 * which blocks each may stand.
 */
const common = { action_id: actionId, confirm: confirmation.optional() };
const field = {
  ...common,
  placeholder: plainText(150).optional(),
  focus_on_load: z.boolean().optional(),
};

const button = z.looseObject({
  ...common,
  type: z.literal('button'),
  text: plainText(limits.button.text),
  value: z.string().max(limits.button.value).optional(),
  url: webAddress.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(limits.button.accessibilityLabel).optional(),
});
export type Button = z.infer<typeof button>;

const overflow = z.looseObject({
  ...common,
  type: z.literal('overflow'),
  options: z.array(overflowOption).min(1).max(5),
});
export type Overflow = z.infer<typeof overflow>;

const staticSelect = z
  .looseObject({
    ...field,
    type: z.literal('static_select'),
    options: z.array(menuOption).min(1).max(100).optional(),
    option_groups: z.array(optionGroup).min(1).max(100).optional(),
    initial_option: menuOption.optional(),
  })
  .refine(
    ({ options, option_groups }) => (options === undefined) !== (option_groups === undefined),
    'a static_select needs options or option_groups, and not both',
  )
  .refine(
    ({ options, option_groups, initial_option }) =>
      amongOptions(
        initial_option ? [initial_option] : [],
        options ?? option_groups?.flatMap((group) => group.options) ?? [],
      ),
    'initial_option is none of the options',
  );
export type StaticSelect = z.infer<typeof staticSelect>;

const minimum = z.number().int().min(0).optional();
const externalSelect = z.looseObject({
  ...field,
  type: z.literal('external_select'),
  initial_option: menuOption.optional(),
  min_query_length: minimum,
});
const multiExternalSelect = z.looseObject({
  ...field,
  type: z.literal('multi_external_select'),
  initial_options: z.array(menuOption).min(1).optional(),
  min_query_length: minimum,
  max_selected_items: z.number().int().min(1).optional(),
});
export type ExternalSelect = z.infer<typeof externalSelect> | z.infer<typeof multiExternalSelect>;

const conversationsSelect = z.looseObject({
  ...field,
  type: z.literal('conversations_select'),
  initial_conversation: z.string().min(1).optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: z
    .looseObject({
      include: z
        .array(z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .optional(),
});
export type ConversationsSelect = z.infer<typeof conversationsSelect>;

const datepicker = z.looseObject({
  ...field,
  type: z.literal('datepicker'),
  initial_date: z.iso.date().optional(),
});
export type Datepicker = z.infer<typeof datepicker>;

const choices = z
  .looseObject({
    ...common,
    type: z.enum(['checkboxes', 'radio_buttons']),
    focus_on_load: z.boolean().optional(),
    options: z.array(choiceOption).min(1).max(10),
    initial_options: z.array(choiceOption).min(1).optional(),
    initial_option: choiceOption.optional(),
  })
  .refine(
    ({ options, initial_option, initial_options = [] }) =>
      amongOptions([...initial_options, ...(initial_option ? [initial_option] : [])], options),
    'an initial option is none of the options',
  );
export type Choices = z.infer<typeof choices>;

const plainTextInput = z.looseObject({
  type: z.literal('plain_text_input'),
  action_id: actionId,
  placeholder: plainText(150).optional(),
  focus_on_load: z.boolean().optional(),
  multiline: z.boolean().optional(),
  initial_value: z.string().max(3000).optional(),
  min_length: z.number().int().min(0).max(3000).optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
  dispatch_action_config: dispatchConfig.optional(),
});
export type PlainTextInput = z.infer<typeof plainTextInput>;

const fields = [staticSelect, externalSelect, conversationsSelect, datepicker, choices] as const;

/** What may stand in an actions block. */
export const actionsElement = z.discriminatedUnion('type', [button, overflow, ...fields]);
/** What may stand at the side of a section. */
export const sectionElement = z.discriminatedUnion('type', [
  button,
  overflow,
  ...fields,
  multiExternalSelect,
]);
/** What may stand in an input block. */
export const inputElement = z.discriminatedUnion('type', [...fields, multiExternalSelect, plainTextInput]);

export type Element = z.infer<typeof sectionElement> | z.infer<typeof inputElement>;
/** An element that holds something between presses: what `state.values` tells of. */
export type Field = Exclude<Element, Button | Overflow>;
