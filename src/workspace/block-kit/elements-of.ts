import type { Block, ImageElement } from './block-schema.js';
import type { Button, Element, Field, Overflow } from './element-schema.js';

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

/** The elements that can be pressed or filled in, with the block each stands in. */
export function elementsOf(blocks: readonly Block[]): { block: string; element: Element }[] {
  return blocks.flatMap((each) =>
    standingIn(each).map((element) => ({ block: each.block_id ?? '', element })),
  );
}

function standingIn(block: Block): readonly Element[] {
  if (block.type === 'actions') return block.elements;
  if (block.type === 'input') return [block.element];
  return block.type === 'section' && block.accessory && !isPicture(block.accessory) ? [block.accessory] : [];
}

/** Whether an element holds something between presses. */
export function isField(element: Element): element is Field {
  return !isButton(element) && !isOverflow(element);
}

export function isPicture(element: Element | ImageElement): element is ImageElement {
  return element.type === 'image';
}

function isButton(element: Element): element is Button {
  return element.type === 'button';
}

function isOverflow(element: Element): element is Overflow {
  return element.type === 'overflow';
}
