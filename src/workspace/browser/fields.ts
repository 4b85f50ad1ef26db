import { type Press, text } from './server.js';

/** What fields hold, and how it is kept when the blocks around them are drawn anew. */

/** An option that was chosen in a combobox. */
export interface Chosen {
  readonly value: string;
  readonly text: string;
}

/** What a control holds: the values chosen or the words typed. */
export function valuesOf(control: Element): string[] {
  if (isControl(control)) return control.value === '' ? [] : [control.value];
  if (control instanceof HTMLElement && control.matches('.bk-combo')) {
    return chosenIn(control).map(({ value }) => value);
  }
  return [...control.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);
}

/** What every field within holds. */
export function filledIn(container: ParentNode): Press[] {
  return fieldsIn(container).map((control) => ({
    block: control.dataset['block'] ?? '',
    action: control.dataset['action'] ?? '',
    values: valuesOf(control),
  }));
}

/** What is chosen in a combobox. */
export function chosenIn(combo: HTMLElement): Chosen[] {
  const stored: unknown = JSON.parse(combo.dataset['chosen'] ?? '[]');
  return (Array.isArray(stored) ? stored : []).map((each: unknown) => ({
    value: text(each, 'value') ?? '',
    text: text(each, 'text') ?? '',
  }));
}

/** Makes `chosen` what a combobox holds and shows. */
export function choose(combo: HTMLElement, chosen: readonly Chosen[]): void {
  combo.dataset['chosen'] = JSON.stringify(chosen);
  const input = combo.querySelector('input');
  const [first] = chosen;
  if (combo.dataset['several'] === undefined) {
    if (input) input.value = first?.text ?? '';
    combo.querySelector('[data-clear]')?.toggleAttribute('hidden', !first);
    return;
  }
  if (input) input.value = '';
  combo.querySelector('.bk-chips')?.replaceChildren(...chosen.map(chip));
}

/** As in Slack, a field whose block and action stay the same keeps what it holds when its view changes. */
export function carryOver(from: ParentNode, to: ParentNode): void {
  const before = fieldsIn(from);
  for (const control of fieldsIn(to)) {
    const { block, action } = control.dataset;
    const same = before.find((each) => each.dataset['block'] === block && each.dataset['action'] === action);
    if (same) fill(control, same);
  }
}

function fill(control: HTMLElement, like: HTMLElement): void {
  const values = valuesOf(like);
  if (isControl(control)) {
    const known = !(control instanceof HTMLSelectElement) || has(control, values[0] ?? '');
    if (known) control.value = values[0] ?? '';
  } else if (control.matches('.bk-combo')) {
    choose(control, chosenIn(like));
  } else {
    for (const input of control.querySelectorAll('input')) input.checked = values.includes(input.value);
  }
}

function fieldsIn(container: ParentNode): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('[data-action]')].filter(
    (control) => !control.matches('button, a, .bk-overflow'),
  );
}

function isControl(control: Element): control is HTMLSelectElement | HTMLTextAreaElement | HTMLInputElement {
  return (
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLInputElement
  );
}

function has(select: HTMLSelectElement, value: string): boolean {
  return [...select.options].some((option) => option.value === value);
}

function chip({ value, text: shown }: Chosen): HTMLElement {
  const [item, words, remove] = [
    document.createElement('li'),
    document.createElement('span'),
    document.createElement('button'),
  ];
  words.textContent = shown;
  remove.type = 'button';
  remove.dataset['unchoose'] = value;
  remove.ariaLabel = `Remove ${shown}`;
  remove.textContent = '×';
  item.append(words, remove);
  return item;
}
