import { z } from 'zod';
import { charactersOf, limits } from '../../render/limits.js';
import { blockId, plainText, textObject, webAddress } from './composition.js';
import { actionsElement, inputElement, sectionElement } from './element-schema.js';

/**
 * Block Kit as the page takes it: what Slack would refuse is refused. Source of the shapes:
 * docs.slack.dev/reference/block-kit/blocks. Blocks that the page does not look into are let through by their type.
 */

/** A picture names where it is: an address, or a file that was uploaded. */
const picture = {
  type: z.literal('image'),
  alt_text: z.string().min(1).max(2000),
  image_url: webAddress.optional(),
  slack_file: z.union([z.looseObject({ id: z.string() }), z.looseObject({ url: z.string() })]).optional(),
};
const namesOnePicture = (given: { image_url?: unknown; slack_file?: unknown }) =>
  (given.image_url === undefined) !== (given.slack_file === undefined);
const onePicture = 'an image needs image_url or slack_file';

const imageElement = z.looseObject(picture).refine(namesOnePicture, onePicture);
export type ImageElement = z.infer<typeof imageElement>;

const section = z
  .looseObject({
    type: z.literal('section'),
    block_id: blockId,
    text: textObject(limits.section.text).optional(),
    fields: z.array(textObject(2000)).min(1).max(10).optional(),
    accessory: z.union([sectionElement, imageElement]).optional(),
  })
  .refine(({ text, fields }) => text || fields, 'a section needs text or fields')
  .refine(
    ({ accessory }) => accessory?.type !== 'conversations_select' || !accessory.response_url_enabled,
    'response_url_enabled is for input blocks',
  );
const header = z.looseObject({
  type: z.literal('header'),
  block_id: blockId,
  text: plainText(limits.header.text),
});
const context = z.looseObject({
  type: z.literal('context'),
  block_id: blockId,
  elements: z
    .array(z.union([textObject(limits.context.text), imageElement]))
    .min(1)
    .max(limits.context.elements),
});
const actions = z.looseObject({
  type: z.literal('actions'),
  block_id: blockId,
  elements: z
    .array(actionsElement)
    .min(1)
    .max(limits.actions.elements)
    .refine((elements) => distinct(elements.map((each) => each.action_id)), 'an action_id stands twice')
    .refine(
      (elements) =>
        elements.every((each) => each.type !== 'conversations_select' || !each.response_url_enabled),
      'response_url_enabled is for input blocks',
    ),
});
const input = z.looseObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plainText(2000),
  element: inputElement,
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});
const image = z
  .looseObject({ ...picture, block_id: blockId, title: plainText(2000).optional() })
  .refine(namesOnePicture, onePicture);
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
  type: z.enum(['divider', 'markdown', 'table', 'video', 'alert', 'card', 'carousel', 'container']),
  block_id: blockId,
});

export const block = z.discriminatedUnion('type', [
  section,
  header,
  context,
  actions,
  input,
  image,
  richText,
  other,
]);
export type Block = z.infer<typeof block>;

export const distinctBlocks = (blocks: readonly Block[]) => distinct(blocks.map((each) => each.block_id));
export const blockTwice = 'a block_id stands twice';

/** The blocks of a message. */
export const messageBlocksSchema = z
  .array(block)
  .max(limits.message.blocks)
  .refine(distinctBlocks, blockTwice);

/** Slack answers msg_blocks_too_long from some 11,000 characters on: see docs of `limits`. */
export function tooLong(blocks: readonly Block[]): boolean {
  return charactersOf(blocks) > 11_000;
}

function distinct(ids: readonly (string | undefined)[]): boolean {
  const given = ids.filter((id) => id !== undefined);
  return new Set(given).size === given.length;
}
