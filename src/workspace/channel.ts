import { randomBytes } from 'node:crypto';
import { type Block, type View, withIds } from './block-schema.js';

/** Who wrote a message: the person at the page, the app, or Slack itself (a notice that nothing answered). */
export type Author = 'person' | 'app' | 'slack';

export interface ChannelMessage {
  /** Slack's time stamp, the message's id: seconds, a full stop, six digits. */
  readonly ts: string;
  /** The `ts` of the message that the thread hangs on; null in the channel itself. */
  readonly threadTs: string | null;
  readonly author: Author;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Only visible to the person at the page. */
  readonly ephemeral: boolean;
  /** A slash command as it was typed. */
  readonly command: boolean;
  readonly edited: boolean;
}

export interface NewMessage {
  readonly author: Author;
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly threadTs?: string | null;
  readonly ephemeral?: boolean;
  readonly command?: boolean;
}

/** A modal that is open; the last one of the stack is the one that is seen. */
export interface OpenView {
  readonly id: string;
  readonly hash: string;
  readonly view: View;
}

export type ChannelEvent =
  | { readonly event: 'message'; readonly message: ChannelMessage }
  | { readonly event: 'removed'; readonly ts: string }
  | { readonly event: 'view'; readonly view: OpenView | null };

/** A thread hangs on a message that is there and that everybody sees. */
export class NoSuchThread extends Error {
  override readonly name = 'NoSuchThread';
}

/** More messages than one sitting writes: beyond, the oldest goes. */
const kept = 500;

/** The state of the one channel, in memory, and a stream of what happens to it. */
export class Channel {
  #messages = new Map<string, ChannelMessage>();
  #views: OpenView[] = [];
  #listeners = new Set<(event: ChannelEvent) => void>();
  #last = 0;

  /** `now` gives milliseconds since 1970. */
  constructor(readonly now: () => number) {}

  get messages(): readonly ChannelMessage[] {
    return [...this.#messages.values()];
  }

  /** The modal that is seen, or null. */
  get view(): OpenView | null {
    return this.#views.at(-1) ?? null;
  }

  find(ts: string): ChannelMessage | null {
    return this.#messages.get(ts) ?? null;
  }

  /**
   * Adds a message. A `threadTs` that names a reply is taken to the message that its thread hangs on.
   *
   * @throws NoSuchThread where `threadTs` names no message that a thread can hang on.
   */
  post(message: NewMessage): ChannelMessage {
    const posted: ChannelMessage = {
      ts: this.#mintTs(),
      threadTs: this.#root(message.threadTs ?? null),
      author: message.author,
      text: message.text,
      blocks: withIds(message.blocks ?? [], mintId),
      ephemeral: message.ephemeral ?? false,
      command: message.command ?? false,
      edited: false,
    };
    this.#messages.set(posted.ts, posted);
    this.#tell({ event: 'message', message: posted });
    const [oldest] = this.#messages.keys();
    if (this.#messages.size > kept && oldest) this.remove(oldest);
    return posted;
  }

  /** Gives a message other words; null where it is not there. */
  replace(ts: string, content: { text: string; blocks: readonly Block[] }): ChannelMessage | null {
    const before = this.find(ts);
    if (!before) return null;
    const message = {
      ...before,
      text: content.text,
      blocks: withIds(content.blocks, mintId),
      edited: !before.ephemeral,
    };
    this.#messages.set(ts, message);
    this.#tell({ event: 'message', message });
    return message;
  }

  /** Takes a message away, its thread with it; false where it is not there. */
  remove(ts: string): boolean {
    if (!this.#messages.delete(ts)) return false;
    for (const message of this.messages) if (message.threadTs === ts) this.#messages.delete(message.ts);
    this.#tell({ event: 'removed', ts });
    return true;
  }

  /** Opens a modal over the one that is open, if any; null where three are open already, as in Slack. */
  pushView(view: View): OpenView | null {
    if (this.#views.length >= 3) return null;
    const open = opened(`V${mintId()}`, view);
    this.#views.push(open);
    this.#tell({ event: 'view', view: open });
    return open;
  }

  /** Gives an open modal another content; null where it is not open or `hash` is of an older content. */
  updateView(id: string, view: View, hash?: string): OpenView | null {
    const at = this.#views.findIndex((each) => each.id === id);
    const before = this.#views[at];
    if (!before || (hash !== undefined && hash !== before.hash)) return null;
    const open = opened(id, view);
    this.#views[at] = open;
    this.#tell({ event: 'view', view: this.view });
    return open;
  }

  /** Closes the modal and those over it; `id` null closes all. */
  closeView(id: string | null): void {
    const at = id === null ? 0 : this.#views.findIndex((each) => each.id === id);
    if (at < 0 || this.#views.length === 0) return;
    this.#views = this.#views.slice(0, at);
    this.#tell({ event: 'view', view: this.view });
  }

  /** Calls back for everything that happens from now on, until the returned function is called. */
  subscribe(listener: (event: ChannelEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(event: ChannelEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #root(threadTs: string | null): string | null {
    if (threadTs === null) return null;
    const named = this.find(threadTs);
    if (!named || named.ephemeral) throw new NoSuchThread(`no thread can hang on ${threadTs}`);
    return named.threadTs ?? named.ts;
  }

  /** Microseconds that only grow, so that two messages never share one. */
  #mintTs(): string {
    this.#last = Math.max(this.now() * 1000, this.#last + 1);
    return `${Math.floor(this.#last / 1_000_000)}.${String(this.#last % 1_000_000).padStart(6, '0')}`;
  }
}

function opened(id: string, view: View): OpenView {
  return { id, hash: mintId(), view: { ...view, blocks: withIds(view.blocks, mintId) } };
}

/** Five random bytes in letters and digits: what Slack mints for a block_id looks alike. */
function mintId(): string {
  return randomBytes(5).toString('hex').toUpperCase();
}
