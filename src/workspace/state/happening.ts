import { randomBytes } from 'node:crypto';
import type { Home, Modal } from '../block-kit/view-schema.js';
import type { Message } from './messages.js';
import type { OpenView } from './views.js';

/** What happens in the workspace, for the page to show and for the app to hear of. */
export type Happening =
  | { readonly event: 'posted'; readonly message: Message }
  | { readonly event: 'changed'; readonly message: Message; readonly before: Message }
  | { readonly event: 'removed'; readonly message: Message }
  /** Too old for this page to keep: nobody has deleted it. */
  | { readonly event: 'forgotten'; readonly message: Message }
  /** Another modal is seen now, or none. */
  | { readonly event: 'modal'; readonly view: OpenView<Modal> | null }
  | { readonly event: 'home'; readonly view: OpenView<Home> };

export type Tell = (happened: Happening) => void;

/** Hands on what happens to whoever listens. */
export class Happenings {
  #listeners = new Set<Tell>();

  readonly tell: Tell = (happened) => {
    for (const listener of this.#listeners) listener(happened);
  };

  /** Calls back for everything that happens from now on, until the returned function is called. */
  subscribe(listener: Tell): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** Five random bytes in letters and digits: what Slack mints for a block_id looks alike. */
export function mintId(): string {
  return randomBytes(5).toString('hex').toUpperCase();
}
