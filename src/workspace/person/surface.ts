import type { Block } from '../block-kit/block-schema.js';
import type { Option } from '../block-kit/composition.js';
import type { Element } from '../block-kit/element-schema.js';
import { elementsOf, isField } from '../block-kit/elements-of.js';
import { heldBy, initialValues } from '../block-kit/field-values.js';
import type { ConversationId } from '../identity.js';
import type { Payload } from '../payloads/envelope.js';
import type { Message } from '../state/messages.js';
import type { Offers } from '../state/offers.js';
import type { OpenView } from '../state/views.js';

/** Where elements stand: a message, what the app has put under one of its links, a modal or the Home tab. */
export type Surface =
  | { readonly message: Message; readonly unfurl: string | null }
  | { readonly view: OpenView };

/** What the page says was pressed or filled in: the rest is known here, and nothing else is believed. */
export interface Press {
  readonly block: string;
  readonly action: string;
  /** The values that are chosen or the words that were typed; empty for a button. */
  readonly values: readonly string[];
}

/** The element that is named, or null where the surface has none such. */
export function findElement(surface: Surface, named: Pick<Press, 'block' | 'action'>): Element | null {
  const found = elementsOf(blocksOf(surface)).find(
    ({ block, element }) => block === named.block && element.action_id === named.action,
  );
  return found?.element ?? null;
}

/** The action of a block_actions payload; `ts` is the moment in Slack's form. */
export function actionOf(
  element: Element,
  press: Press,
  { ts, offered }: { readonly ts: string; readonly offered: readonly Option[] },
): Payload {
  const common = { type: element.type, block_id: press.block, action_id: press.action, action_ts: ts };
  if (isField(element)) return { ...common, ...heldBy(element, press.values, offered) };
  if (element.type === 'overflow') {
    const chosen = element.options.find(({ value }) => press.values.includes(value));
    return { ...common, selected_option: chosen ?? null };
  }
  const { text, value, style, url } = element;
  return {
    ...common,
    text,
    ...(value === undefined ? {} : { value }),
    ...(style === undefined ? {} : { style }),
    ...(url === undefined ? {} : { url }),
  };
}

/** `state.values` of a surface: what every field holds; one that nobody touched holds what it began with. */
export function stateValues(
  surface: Surface,
  filled: readonly Press[],
  offers: Offers,
): Record<string, Payload> {
  const values: Record<string, Payload> = {};
  for (const { block, element } of elementsOf(blocksOf(surface))) {
    if (!isField(element)) continue;
    const action = element.action_id ?? '';
    const held =
      filled.find((each) => each.block === block && each.action === action)?.values ??
      initialValues(element, viewingFrom(surface));
    const offered = offers.at({ surface: keyOf(surface), block, action });
    values[block] = {
      ...values[block],
      [action]: { type: element.type, ...heldBy(element, held, offered) },
    };
  }
  return values;
}

/** Tells surfaces apart: the view's id or the message's `ts`. */
export function keyOf(surface: Surface): string {
  return 'view' in surface ? surface.view.id : surface.message.ts;
}

/** The conversation that is seen where the surface is; null for the Home tab. */
export function viewingFrom(surface: Surface): ConversationId | null {
  return 'view' in surface ? surface.view.viewing : surface.message.conversation;
}

function blocksOf(surface: Surface): readonly Block[] {
  if ('view' in surface) return surface.view.view.blocks;
  const { message, unfurl } = surface;
  if (unfurl === null) return message.blocks;
  return message.unfurls.find(({ url }) => url === unfurl)?.blocks ?? [];
}
