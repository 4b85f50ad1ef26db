import { z } from 'zod';
import { charactersOf, limits } from '../render/limits.js';

/**
 * Block Kit as the page takes it: what Slack would refuse is refused. Source of the shapes:
 * docs.slack.dev/reference/block-kit. Blocks that the page does not look into are let through by their type.
 */
const actionId = z.string().max(limits.actionId).optional();
const blockId = z.string().max(limits.blockId).optional();

const plainText = (max: number) =>
  z.looseObject({ type: z.literal('plain_text'), text: z.string().min(1).max(max) });
const textObject = (max: number) =>
  z.looseObject({ type: z.enum(['plain_text', 'mrkdwn']), text: z.string().min(1).max(max) });
export type TextObject = z.infer<ReturnType<typeof textObject>>;

const option = z.looseObject({ text: textObject(75), value: z.string().min(1).max(150) });
export type Option = z.infer<typeof option>;

const confirmSchema = z.looseObject({
  title: plainText(100),
  text: textObject(300),
  confirm: plainText(30),
  deny: plainText(30),
});

const button = z.looseObject({
  type: z.literal('button'),
  text: plainText(limits.button.text),
  action_id: actionId,
  value: z.string().max(limits.button.value).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(limits.button.url)
    .optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(limits.button.accessibilityLabel).optional(),
  confirm: confirmSchema.optional(),
});
export type Button = z.infer<typeof button>;

const staticSelect = z.looseObject({
  type: z.literal('static_select'),
  action_id: actionId,
  placeholder: plainText(150).optional(),
  options: z.array(option).min(1).max(100),
  initial_option: option.optional(),
});
const choices = z.looseObject({
  type: z.enum(['checkboxes', 'radio_buttons']),
  action_id: actionId,
  options: z.array(option).min(1).max(10),
  initial_options: z.array(option).optional(),
  initial_option: option.optional(),
});
const plainTextInput = z.looseObject({
  type: z.literal('plain_text_input'),
  action_id: actionId,
  multiline: z.boolean().optional(),
  placeholder: plainText(150).optional(),
  initial_value: z.string().optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
});
const element = z.discriminatedUnion('type', [button, staticSelect, choices, plainTextInput]);
export type Element = z.infer<typeof element>;

/** An accessory is one of the elements, or a picture. */
const accessory = z.union([element, z.looseObject({ type: z.literal('image'), alt_text: z.string() })]);

const section = z
  .looseObject({
    type: z.literal('section'),
    block_id: blockId,
    text: textObject(limits.section.text).optional(),
    fields: z.array(textObject(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
  })
  .refine(({ text, fields }) => text || fields, 'a section needs text or fields');
const header = z.looseObject({
  type: z.literal('header'),
  block_id: blockId,
  text: plainText(limits.header.text),
});
const context = z.looseObject({
  type: z.literal('context'),
  block_id: blockId,
  elements: z
    .array(
      z.union([
        textObject(limits.context.text),
        z.looseObject({ type: z.literal('image'), alt_text: z.string() }),
      ]),
    )
    .min(1)
    .max(limits.context.elements),
});
const actions = z.looseObject({
  type: z.literal('actions'),
  block_id: blockId,
  elements: z
    .array(element)
    .min(1)
    .max(limits.actions.elements)
    .refine((elements) => distinct(elements.map((each) => each.action_id)), 'an action_id stands twice'),
});
const input = z.looseObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plainText(2000),
  element: z.discriminatedUnion('type', [staticSelect, choices, plainTextInput]),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
});
const richText = z.looseObject({
  type: z.literal('rich_text'),
  block_id: blockId,
  elements: z.array(
    z.looseObject({
      type: z.enum(['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted']),
      elements: z.array(
        z
          .looseObject({ type: z.string(), text: z.string().optional() })
          .refine(({ type, text }) => type !== 'text' || (text ?? '') !== '', 'a text element has no text'),
      ),
    }),
  ),
});
const other = z.looseObject({
  type: z.enum(['divider', 'image', 'markdown', 'table', 'video', 'alert', 'card', 'carousel', 'container']),
  block_id: blockId,
});

const block = z.discriminatedUnion('type', [section, header, context, actions, input, richText, other]);
export type Block = z.infer<typeof block>;

const distinctBlocks = (blocks: readonly Block[]) => distinct(blocks.map((each) => each.block_id));

/** The blocks of a message. */
export const messageBlocksSchema = z
  .array(block)
  .max(limits.message.blocks)
  .refine(distinctBlocks, 'a block_id stands twice');

/** A modal, as views.open takes it. */
export const viewSchema = z.looseObject({
  type: z.literal('modal'),
  title: plainText(limits.view.title),
  blocks: z.array(block).max(limits.view.blocks).refine(distinctBlocks, 'a block_id stands twice'),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(limits.view.privateMetadata).optional(),
  notify_on_close: z.boolean().optional(),
});
export type View = z.infer<typeof viewSchema>;

/** Slack answers msg_blocks_too_long from some 11,000 characters on: see docs of `limits`. */
export function tooLong(blocks: readonly Block[]): boolean {
  return charactersOf(blocks) > 11_000;
}

/** Gives every block and every element the id that Slack would mint where the app gave none. */
export function withIds(blocks: readonly Block[], mint: () => string): Block[] {
  const named = <E extends Element>(each: E): E => ({ ...each, action_id: each.action_id ?? mint() });
  return blocks.map((each): Block => {
    const block_id = each.block_id ?? mint();
    if (each.type === 'actions') return { ...each, block_id, elements: each.elements.map(named) };
    if (each.type === 'input') return { ...each, block_id, element: named(each.element) };
    if (each.type === 'section' && each.accessory && each.accessory.type !== 'image') {
      return { ...each, block_id, accessory: named(each.accessory) };
    }
    return { ...each, block_id };
  });
}

/** The interactive elements of blocks, with the block each stands in. */
export function elementsOf(blocks: readonly Block[]): { block: string; element: Element }[] {
  return blocks.flatMap((each) => {
    const found =
      each.type === 'actions'
        ? each.elements
        : each.type === 'input'
          ? [each.element]
          : each.type === 'section' && each.accessory && each.accessory.type !== 'image'
            ? [each.accessory]
            : [];
    return found.map((one) => ({ block: each.block_id ?? '', element: one }));
  });
}

function distinct(ids: readonly (string | undefined)[]): boolean {
  const given = ids.filter((id) => id !== undefined);
  return new Set(given).size === given.length;
}
