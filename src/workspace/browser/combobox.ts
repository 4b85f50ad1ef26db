import { type Chosen, choose, chosenIn } from './fields.js';
import { hide, isShown, showAt } from './popup.js';
import { surfaceOf } from './pressing.js';
import { type Group, post } from './server.js';

/** How long nothing is typed before the app is asked, in milliseconds. */
const pause = 150;

/**
 * Selects whose options the app gives as one types. What is chosen stands in `data-chosen`; a `change` event of the
 * combobox itself tells that it is another.
 */
export class Comboboxes {
  /** Counts what was asked for, so that an answer that comes too late is known. */
  #asked = new WeakMap<HTMLElement, number>();
  #minted = 0;

  constructor() {
    document.addEventListener('input', (event) => this.#on(event, (combo) => this.#ask(combo, pause)));
    document.addEventListener('click', (event) => this.#on(event, (combo, at) => this.#clicked(combo, at)));
    document.addEventListener('keydown', (event) => {
      this.#on(event, (combo) => this.#pressed(combo, event));
    });
    document.addEventListener('focusout', (event) => {
      this.#on(event, (combo) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node) || !combo.contains(to)) this.#left(combo);
      });
    });
    for (const [target, event] of [
      [document, 'scroll'],
      [window, 'resize'],
    ] as const) {
      target.addEventListener(event, ({ target: at }) => this.#follow(at), true);
    }
    // A press on an option or a chip must not take the focus out of the box before the click does its work.
    document.addEventListener('mousedown', (event) => {
      if (event.target instanceof Element && event.target.closest('.bk-combo :is(.menu, button)'))
        event.preventDefault();
    });
  }

  #on(event: Event, act: (combo: HTMLElement, at: Element) => void): void {
    const at = event.target instanceof Element ? event.target : null;
    const combo = at?.closest<HTMLElement>('.bk-combo');
    if (at && combo) act(combo, at);
  }

  #clicked(combo: HTMLElement, at: Element): void {
    const option = at.closest<HTMLElement>('[role=option]');
    const gone = at.closest<HTMLElement>('[data-unchoose]')?.dataset['unchoose'];
    if (option) this.#choose(combo, option);
    else if (gone !== undefined) {
      this.#become(
        combo,
        chosenIn(combo).filter(({ value }) => value !== gone),
      );
    } else if (at.closest('[data-clear]')) this.#become(combo, []);
    else if (at.matches('input') && !isShown(listOf(combo))) this.#ask(combo, 0);
  }

  #pressed(combo: HTMLElement, event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229 || !(event.target instanceof HTMLInputElement)) return;
    const list = listOf(combo);
    const options = [...list.querySelectorAll<HTMLElement>('[role=option]')];
    const at = options.findIndex((option) => option.matches('.active'));
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isShown(list)) this.#ask(combo, 0);
      else this.#activate(combo, options, event.key === 'ArrowDown' ? at + 1 : at - 1);
    } else if (event.key === 'Enter') {
      // Enter chooses; it submits no form from here.
      event.preventDefault();
      const active = options[at];
      if (isShown(list) && active) this.#choose(combo, active);
    } else if (event.key === 'Escape' && isShown(list)) {
      event.preventDefault();
      event.stopPropagation();
      this.#close(combo);
    } else if (event.key === 'Backspace' && event.target.value === '' && isSeveral(combo)) {
      const chosen = chosenIn(combo);
      if (chosen.length > 0) this.#become(combo, chosen.slice(0, -1));
    }
  }

  /** Asks the app what to offer for what is typed, unless more is typed meanwhile. */
  async #ask(combo: HTMLElement, wait: number): Promise<void> {
    const count = (this.#asked.get(combo) ?? 0) + 1;
    this.#asked.set(combo, count);
    const isLate = () => this.#asked.get(combo) !== count || !combo.isConnected;
    const [input, surface] = [combo.querySelector('input'), surfaceOf(combo)];
    if (!input || !surface) return;
    const shown = chosenIn(combo)[0]?.text;
    const typed = !isSeveral(combo) && input.value === shown ? '' : input.value.trim();
    const least = Number(combo.dataset['suggests'] ?? 3);
    if ([...typed].length < least) {
      this.#show(combo, [], `Type at least ${least} character${least === 1 ? '' : 's'}`);
      return;
    }
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (isLate()) return;
    const { block = '', action = '' } = combo.dataset;
    const answer = await post('suggest', { on: surface.on, block, action, typed });
    if (isLate() || !combo.contains(document.activeElement)) return;
    const none = answer.groups.every(({ options }) => options.length === 0);
    this.#show(combo, answer.groups, answer.problem ?? answer.hint ?? (none ? 'No results' : null));
  }

  /** Keeps an open list under its box when what is around it moves. */
  #follow(moved: EventTarget | null): void {
    for (const list of document.querySelectorAll<HTMLElement>('.bk-combo .menu:popover-open')) {
      const input = list.closest('.bk-combo')?.querySelector('input');
      if (input && moved !== list) showAt(list, input);
    }
  }

  #show(combo: HTMLElement, groups: readonly Group[], note: string | null): void {
    const [list, input] = [listOf(combo), combo.querySelector('input')];
    if (!input) return;
    list.id ||= `options-${++this.#minted}`;
    list.replaceChildren(...groups.flatMap((group) => this.#drawn(combo, group)));
    if (note !== null) list.append(paragraph('note', note));
    const options = [...list.querySelectorAll<HTMLElement>('[role=option]')];
    const found = combo.querySelector('[data-found]');
    if (found) found.textContent = note ?? `${options.length} found`;
    input.setAttribute('aria-controls', list.id);
    input.ariaExpanded = 'true';
    showAt(list, input);
    this.#activate(combo, options, 0);
  }

  #drawn(combo: HTMLElement, { label, options }: Group): HTMLElement[] {
    const chosen = chosenIn(combo).map(({ value }) => value);
    const drawn = options.map(({ text, value, description }) => {
      const option = document.createElement('div');
      option.role = 'option';
      option.id = `option-${++this.#minted}`;
      option.dataset['value'] = value;
      option.dataset['text'] = text;
      option.ariaSelected = String(chosen.includes(value));
      option.textContent = text;
      if (description !== null) {
        const more = document.createElement('small');
        more.textContent = description;
        option.append(more);
      }
      return option;
    });
    if (label === null) return drawn;
    const group = document.createElement('div');
    group.role = 'group';
    group.ariaLabel = label;
    group.append(paragraph('group', label), ...drawn);
    return [group];
  }

  #activate(combo: HTMLElement, options: readonly HTMLElement[], to: number): void {
    const active = options.at(options.length === 0 ? 0 : to % options.length);
    for (const option of options) option.classList.toggle('active', option === active);
    active?.scrollIntoView({ block: 'nearest' });
    const input = combo.querySelector('input');
    if (active) input?.setAttribute('aria-activedescendant', active.id);
    else input?.removeAttribute('aria-activedescendant');
  }

  #choose(combo: HTMLElement, option: HTMLElement): void {
    const fresh = { value: option.dataset['value'] ?? '', text: option.dataset['text'] ?? '' };
    const others = isSeveral(combo) ? chosenIn(combo).filter(({ value }) => value !== fresh.value) : [];
    const most = Number(combo.dataset['several'] ?? 1);
    if (others.length < most) this.#become(combo, [...others, fresh]);
  }

  #become(combo: HTMLElement, chosen: readonly Chosen[]): void {
    choose(combo, chosen);
    this.#close(combo);
    combo.querySelector('input')?.focus();
    combo.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** What is typed and not chosen goes when the box is left. */
  #left(combo: HTMLElement): void {
    this.#close(combo);
    choose(combo, chosenIn(combo));
  }

  #close(combo: HTMLElement): void {
    this.#asked.set(combo, (this.#asked.get(combo) ?? 0) + 1);
    const input = combo.querySelector('input');
    if (input) input.ariaExpanded = 'false';
    input?.removeAttribute('aria-activedescendant');
    hide(listOf(combo));
  }
}

function isSeveral(combo: HTMLElement): boolean {
  return combo.dataset['several'] !== undefined;
}

function listOf(combo: HTMLElement): HTMLElement {
  const list = combo.querySelector<HTMLElement>('[role=listbox]');
  if (!list) throw new Error('A combobox has no list.');
  return list;
}

function paragraph(name: string, words: string): HTMLElement {
  const drawn = document.createElement('p');
  drawn.className = name;
  drawn.textContent = words;
  return drawn;
}
