import { carryOver, filledIn } from './fields.js';
import { field, post, text } from './server.js';

/** Modals in a dialog, and the question that a button may ask before it is pressed. */
export class Views {
  #open: string | null = null;

  constructor(
    readonly dialog: HTMLDialogElement,
    readonly question: HTMLDialogElement,
  ) {
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      void this.#close();
    });
    dialog.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('[data-close]')) void this.#close();
    });
    dialog.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
  }

  fill(snapshot: unknown): void {
    this.show(field(snapshot, 'modal'));
  }

  /** The modal that is open now, or none. */
  show(view: unknown): void {
    const [id, html] = [text(view, 'id'), text(view, 'html')];
    const isSame = id !== null && id === this.#open;
    this.#open = id;
    if (id === null || html === null) {
      this.dialog.close();
      this.dialog.replaceChildren();
      return;
    }
    const focused = isSame ? nameOf(document.activeElement) : null;
    const fresh = parsed(html);
    if (isSame) carryOver(this.dialog, fresh);
    this.dialog.dataset['viewId'] = id;
    this.dialog.replaceChildren(fresh);
    if (!this.dialog.open) this.dialog.showModal();
    const wanted = this.dialog.querySelector<HTMLElement>(focused ?? '[data-focus]');
    (wanted?.matches('.bk-combo, fieldset') ? wanted.querySelector('input') : wanted)?.focus();
  }

  /** Asks the question that a button carries, as JSON; resolves to whether it was answered with yes. */
  confirmed(json: string): Promise<boolean> {
    const asked: unknown = JSON.parse(json);
    const put = (selector: string, name: string) => {
      const place = this.question.querySelector(selector);
      if (place) place.textContent = text(asked, name) ?? '';
    };
    put('#confirm-title', 'title');
    put('[data-confirm-text]', 'text');
    put('[data-confirm-yes]', 'yes');
    put('[data-confirm-no]', 'no');
    this.question.returnValue = 'no';
    this.question.showModal();
    return new Promise((resolve) => {
      this.question.addEventListener('close', () => resolve(this.question.returnValue === 'yes'), {
        once: true,
      });
    });
  }

  async #close(): Promise<void> {
    if (this.#open === null) this.dialog.close();
    else await post('close', { view: this.#open });
  }

  async #submit(): Promise<void> {
    if (this.#open === null) return;
    const told = await post('submit', { view: this.#open, filled: filledIn(this.dialog) });
    this.#say(told.problem === null ? told.errors : { '': told.problem });
  }

  /** What is wrong, under the input it is about; under `''` what is about the whole. */
  #say(errors: Readonly<Record<string, string>>): void {
    for (const place of this.dialog.querySelectorAll('.bk-error')) {
      const block = place.closest<HTMLElement>('[data-input]')?.dataset['input'] ?? '';
      place.textContent = errors[block] ?? '';
    }
    this.dialog.querySelector<HTMLElement>('.bk-error:not(:empty)')?.scrollIntoView({ block: 'nearest' });
  }
}

/** The Home tab. */
export class HomeTab {
  constructor(readonly box: HTMLElement) {}

  fill(snapshot: unknown): void {
    this.show(field(snapshot, 'home'));
  }

  /** What the app has published last; nothing where it has not. */
  show(view: unknown): void {
    const [id, html] = [text(view, 'id'), text(view, 'html')];
    if (id === null || html === null) return;
    const focused = this.box.contains(document.activeElement) ? nameOf(document.activeElement) : null;
    const fresh = parsed(html);
    carryOver(this.box, fresh);
    this.box.dataset['viewId'] = id;
    this.box.replaceChildren(fresh);
    if (focused) this.box.querySelector<HTMLElement>(focused)?.focus();
  }
}

function parsed(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** A selector of an element by its block and action; null where it has none. */
function nameOf(element: Element | null): string | null {
  const named = element?.closest<HTMLElement>('[data-action]');
  if (!named) return null;
  const { block = '', action = '' } = named.dataset;
  const inner = named === element ? '' : ' input';
  return `[data-block="${CSS.escape(block)}"][data-action="${CSS.escape(action)}"]${inner}`;
}
