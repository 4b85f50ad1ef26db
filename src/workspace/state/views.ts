import { withIds } from '../block-kit/elements-of.js';
import type { Home, Modal, View } from '../block-kit/view-schema.js';
import type { ConversationId } from '../identity.js';
import { mintId, type Tell } from './happening.js';

/** A modal that is open, or the Home tab. */
export interface OpenView<Kind extends View = View> {
  readonly id: string;
  /** Changes with the content: who updates can say which content he means. */
  readonly hash: string;
  readonly view: Kind;
  /** The first of the stack of modals that it stands in. */
  readonly rootId: string;
  /** The modal under it; null where there is none. */
  readonly previousId: string | null;
  /** The conversation that was seen when it was opened; null where that was none. */
  readonly viewing: ConversationId | null;
}

/** The modals that are open (the last one of the stack is the one that is seen) and the Home tab. */
export class Views {
  #modals: OpenView<Modal>[] = [];
  #home: OpenView<Home> | null = null;

  constructor(readonly tell: Tell) {}

  /** The modal that is seen, or null. */
  get modal(): OpenView<Modal> | null {
    return this.#modals.at(-1) ?? null;
  }

  /** The Home tab; null until the app has published one. */
  get home(): OpenView<Home> | null {
    return this.#home;
  }

  /** An open modal, or the Home tab. */
  find(id: string): OpenView | null {
    return this.#home?.id === id ? this.#home : (this.#modals.find((each) => each.id === id) ?? null);
  }

  /** Opens a modal over the one that is open, if any; null where three are open already, as in Slack. */
  push(view: Modal, viewing: ConversationId | null): OpenView<Modal> | null {
    if (this.#modals.length >= 3) return null;
    const id = mintViewId();
    const open: OpenView<Modal> = {
      ...opened(id, view),
      rootId: this.#modals[0]?.id ?? id,
      previousId: this.modal?.id ?? null,
      viewing,
    };
    this.#modals.push(open);
    this.tell({ event: 'modal', view: open });
    return open;
  }

  /** Gives an open modal another content; null where it is not open or `hash` is of an older content. */
  update(id: string, view: Modal, hash?: string): OpenView<Modal> | null {
    const at = this.#modals.findIndex((each) => each.id === id);
    const before = this.#modals[at];
    if (!before || (hash !== undefined && hash !== before.hash)) return null;
    const open = { ...before, ...opened(id, view) };
    this.#modals[at] = open;
    this.tell({ event: 'modal', view: this.modal });
    return open;
  }

  /** Closes the modal and those over it; `id` null closes all. */
  close(id: string | null): void {
    const at = id === null ? 0 : this.#modals.findIndex((each) => each.id === id);
    if (at < 0 || this.#modals.length === 0) return;
    this.#modals = this.#modals.slice(0, at);
    this.tell({ event: 'modal', view: this.modal });
  }

  /** Draws the Home tab anew; null where `hash` is of an older content. */
  publish(view: Home, hash?: string): OpenView<Home> | null {
    if (hash !== undefined && hash !== this.#home?.hash) return null;
    const id = this.#home?.id ?? mintViewId();
    this.#home = { ...opened(id, view), rootId: id, previousId: null, viewing: null };
    this.tell({ event: 'home', view: this.#home });
    return this.#home;
  }
}

function opened<Kind extends View>(id: string, view: Kind): { id: string; hash: string; view: Kind } {
  return { id, hash: mintId(), view: { ...view, blocks: withIds(view.blocks, mintId) } };
}

function mintViewId(): string {
  return `V${mintId()}`;
}
