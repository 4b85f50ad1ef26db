import { post } from './server.js';

/** The places that one can be in: the channel, the messages with the app, its Home. The address says which. */
export class Places {
  readonly #places = new Map<string, HTMLElement>();
  #seen = 'channel';

  /** `arrived` hears of each place that is gone to. */
  constructor(readonly arrived: (place: HTMLElement) => void) {
    for (const place of document.querySelectorAll<HTMLElement>('[data-place]')) {
      this.#places.set(place.dataset['place'] ?? '', place);
    }
    addEventListener('hashchange', () => this.#go(location.hash.slice(1)));
    if (location.hash !== '') this.#go(location.hash.slice(1));
  }

  /** The conversation that is seen; null on the Home tab. */
  get conversation(): string | null {
    return this.#places.get(this.#seen)?.dataset['conversation'] ?? null;
  }

  /** Marks the conversation as one with something new, unless it is seen. */
  mark(conversation: string): void {
    for (const [name, place] of this.#places) {
      if (place.dataset['conversation'] === conversation && name !== this.#seen) this.#unread(name, true);
    }
  }

  #go(name: string): void {
    const place = this.#places.get(name);
    if (!place) return;
    this.#seen = name;
    for (const [other, each] of this.#places) each.hidden = other !== name;
    for (const link of document.querySelectorAll<HTMLElement>('[data-go]')) {
      if (link.dataset['go'] === name) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    this.#unread(name, false);
    document.title = `${place.querySelector('h1')?.textContent ?? ''} · Alliance`;
    this.arrived(place);
    if (name !== 'channel') void post('open', { tab: name });
  }

  #unread(name: string, is: boolean): void {
    const mark = document.querySelector<HTMLElement>(`[data-go="${name}"] [data-unread]`);
    if (mark) mark.hidden = !is;
  }
}
