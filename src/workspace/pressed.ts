import type { Block, Element, Option } from './block-schema.js';
import { elementsOf } from './block-schema.js';
import type { Payload } from './payloads.js';

/** What the page says was pressed or filled in: the rest is known here, and nothing else is believed. */
export interface Press {
  readonly block: string;
  readonly action: string;
  /** The options that are chosen or the words that were typed; empty for a button. */
  readonly values: readonly string[];
}

/** The element that a press names, or null where these blocks have none such. */
export function findElement(blocks: readonly Block[], press: Press): Element | null {
  const found = elementsOf(blocks).find(
    ({ block, element }) => block === press.block && element.action_id === press.action,
  );
  return found?.element ?? null;
}

/** The action of a block_actions payload; `ts` is the moment in Slack's form. */
export function actionOf(element: Element, press: Press, ts: string): Payload {
  const common = { type: element.type, block_id: press.block, action_id: press.action, action_ts: ts };
  if (element.type !== 'button') return { ...common, ...chosen(element, press.values) };
  const { text, value, style, url } = element;
  return {
    ...common,
    text,
    ...(value === undefined ? {} : { value }),
    ...(style === undefined ? {} : { style }),
    ...(url === undefined ? {} : { url }),
  };
}

/** `state.values` of a view_submission: what every input of the modal holds. */
export function stateValues(blocks: readonly Block[], filled: readonly Press[]): Record<string, Payload> {
  const values: Record<string, Payload> = {};
  for (const { block, element } of elementsOf(blocks)) {
    if (element.type === 'button') continue;
    const action = element.action_id ?? '';
    const given = filled.find((each) => each.block === block && each.action === action)?.values ?? [];
    values[block] = { ...values[block], [action]: { type: element.type, ...chosen(element, given) } };
  }
  return values;
}

function chosen(element: Exclude<Element, { type: 'button' }>, values: readonly string[]): Payload {
  if (element.type === 'plain_text_input') return { value: values[0] || null };
  const options = element.options.filter((option: Option) => values.includes(option.value));
  return element.type === 'checkboxes'
    ? { selected_options: options }
    : { selected_option: options[0] ?? null };
}
