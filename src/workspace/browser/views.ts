import { field, type Press, post, text } from './server.js';

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

  /** What a control holds: the options chosen or the words typed. */
  static valuesOf(control: Element): string[] {
    if (
      control instanceof HTMLSelectElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLInputElement
    ) {
      return control.value === '' ? [] : [control.value];
    }
    return [...control.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);
  }

  fill(snapshot: unknown): void {
    this.show(field(snapshot, 'view'));
  }

  /** The modal that is open now, or none. */
  show(view: unknown): void {
    const [id, html] = [text(view, 'id'), text(view, 'html')];
    this.#open = id;
    if (id === null || html === null) {
      this.dialog.close();
      return;
    }
    this.dialog.innerHTML = html;
    if (!this.dialog.open) this.dialog.showModal();
  }

  async press(press: Press): Promise<void> {
    if (this.#open === null) return;
    const told = await post('press-in-view', { view: this.#open, press });
    this.#say({ '': told.problem ?? told.hint ?? '' });
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
    const filled = [...this.dialog.querySelectorAll<HTMLElement>('[data-action]')]
      .filter((control) => !control.matches('button, a'))
      .map((control) => ({
        block: control.dataset['block'] ?? '',
        action: control.dataset['action'] ?? '',
        values: Views.valuesOf(control),
      }));
    const told = await post('submit', { view: this.#open, filled });
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
