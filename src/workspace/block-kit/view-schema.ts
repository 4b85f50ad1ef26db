import { z } from 'zod';
import { limits } from '../../render/limits.js';
import { type Block, block, blockTwice, distinctBlocks } from './block-schema.js';
import { plainText } from './composition.js';

/** Modals and the Home tab. Source: docs.slack.dev/reference/views. */

const blocks = z.array(block).max(limits.view.blocks).refine(distinctBlocks, blockTwice);
const carried = {
  blocks,
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(limits.view.privateMetadata).optional(),
  external_id: z.string().max(255).optional(),
};

/** A modal, as views.open takes it: with inputs it needs a button that submits them. */
export const modalSchema = z
  .looseObject({
    ...carried,
    type: z.literal('modal'),
    title: plainText(limits.view.title),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
  })
  .refine(({ submit, blocks: all }) => submit || !all.some(isInput), 'a modal with inputs needs `submit`')
  .refine(focusesOnce, 'focus_on_load stands twice');
export type Modal = z.infer<typeof modalSchema>;

/** The Home tab, as views.publish takes it: it lets conversations be chosen, but answers none by a response_url. */
export const homeSchema = z
  .looseObject({ ...carried, type: z.literal('home') })
  .refine(focusesOnce, 'focus_on_load stands twice')
  .refine(
    ({ blocks: all }) =>
      all.every(
        (each) =>
          each.type !== 'input' ||
          each.element.type !== 'conversations_select' ||
          !each.element.response_url_enabled,
      ),
    'response_url_enabled is for modals',
  );
export type Home = z.infer<typeof homeSchema>;

export type View = Modal | Home;

/** Slack refuses a view of more than 250 kB. */
export function viewTooLarge(view: View): boolean {
  return JSON.stringify(view).length > 250_000;
}

function isInput(each: Block): boolean {
  return each.type === 'input';
}

function focusesOnce({ blocks: all }: { blocks: readonly Block[] }): boolean {
  return all.filter((each) => each.type === 'input' && each.element.focus_on_load).length <= 1;
}
