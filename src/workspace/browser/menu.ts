import { hide, isShown, showAt } from './popup.js';

interface OpenMenu {
  readonly button: HTMLElement;
  readonly menu: HTMLElement;
  readonly choose: (value: string) => void;
}

/** Menus that a button opens: by pointer, or by arrows, Home, End, Enter and Escape. One is open at a time. */
export class Menus {
  #open: OpenMenu | null = null;

  constructor() {
    document.addEventListener('click', (event) => this.#clicked(event), true);
    document.addEventListener('keydown', (event) => this.#pressed(event), true);
    document.addEventListener('scroll', () => this.close(false), true);
    addEventListener('resize', () => this.close(false));
  }

  /** Opens `menu` beside `button`, or closes it; `choose` hears the `data-choose` of what is chosen. */
  toggle(button: HTMLElement, menu: HTMLElement, choose: (value: string) => void): void {
    const again = this.#open?.button === button && isShown(menu);
    this.close(false);
    if (again) return;
    this.#open = { button, menu, choose };
    button.ariaExpanded = 'true';
    showAt(menu, button);
    this.#items()[0]?.focus();
  }

  /** Closes the menu that is open; the focus goes back to its button where `refocus` says so. */
  close(refocus: boolean): void {
    const open = this.#open;
    if (!open) return;
    this.#open = null;
    open.button.ariaExpanded = 'false';
    hide(open.menu);
    if (refocus) open.button.focus();
  }

  #clicked(event: Event): void {
    const open = this.#open;
    const target = event.target instanceof Element ? event.target : null;
    if (!open || !target || open.button.contains(target)) return;
    const item = open.menu.contains(target) ? target.closest<HTMLElement>('[data-choose]') : null;
    if (item) {
      this.close(true);
      open.choose(item.dataset['choose'] ?? '');
    } else if (!open.menu.contains(target)) {
      this.close(false);
    }
  }

  #pressed(event: KeyboardEvent): void {
    if (!this.#open) return;
    const items = this.#items();
    const at = items.findIndex((item) => item.matches(':focus'));
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at <= 0 ? items.length : at) - 1,
      Home: 0,
      End: items.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) items[next]?.focus();
    else if (event.key === 'Escape') this.close(true);
    else {
      if (event.key === 'Tab') this.close(true);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #items(): HTMLElement[] {
    return [...(this.#open?.menu.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  }
}
