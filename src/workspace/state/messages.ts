import type { Block } from '../block-kit/block-schema.js';
import { withIds } from '../block-kit/elements-of.js';
import type { ConversationId } from '../identity.js';
import type { SharedFile } from './files.js';
import { mintId, type Tell } from './happening.js';

/** Who wrote a message: the person at the page, the app, or Slack itself (a notice that nothing answered). */
export type Author = 'person' | 'app' | 'slack';

/** What the app has put under a message for one of its links. */
export interface Unfurl {
  readonly url: string;
  readonly blocks: readonly Block[];
}

export interface Message {
  /** Slack's time stamp, the message's id: seconds, a full stop, six digits. No two conversations share one. */
  readonly ts: string;
  readonly conversation: ConversationId;
  /** The `ts` of the message that the thread hangs on; null in the conversation itself. */
  readonly threadTs: string | null;
  readonly author: Author;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly unfurls: readonly Unfurl[];
  readonly files: readonly SharedFile[];
  /** Only visible to the person at the page. */
  readonly ephemeral: boolean;
  /** A slash command as it was typed. */
  readonly command: boolean;
  /** The `ts` of its last edit; null where it never was. */
  readonly edited: string | null;
}

export interface NewMessage {
  readonly conversation: ConversationId;
  readonly author: Author;
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly files?: readonly SharedFile[];
  readonly threadTs?: string | null;
  readonly ephemeral?: boolean;
  readonly command?: boolean;
}

/** A thread hangs on a message that is there and that everybody sees. */
export class NoSuchThread extends Error {
  override readonly name = 'NoSuchThread';
}

/** More messages than one sitting writes: beyond, the oldest goes. */
const kept = 500;

/** The messages of the conversations, in memory, in the order in which they were written. */
export class Messages {
  #messages = new Map<string, Message>();
  #last = 0;

  /** `now` gives milliseconds since 1970; `tell` hears what happens to messages. */
  constructor(
    readonly now: () => number,
    readonly tell: Tell,
  ) {}

  get all(): readonly Message[] {
    return [...this.#messages.values()];
  }

  find(ts: string): Message | null {
    return this.#messages.get(ts) ?? null;
  }

  /**
   * Adds a message. A `threadTs` that names a reply is taken to the message that its thread hangs on.
   *
   * @throws NoSuchThread where `threadTs` names no message that a thread can hang on.
   */
  post(message: NewMessage): Message {
    const posted: Message = {
      ts: this.mintTs(),
      conversation: message.conversation,
      threadTs: this.#root(message.threadTs ?? null, message.conversation),
      author: message.author,
      text: message.text,
      blocks: withIds(message.blocks ?? [], mintId),
      unfurls: [],
      files: message.files ?? [],
      ephemeral: message.ephemeral ?? false,
      command: message.command ?? false,
      edited: null,
    };
    this.#messages.set(posted.ts, posted);
    this.tell({ event: 'posted', message: posted });
    const [oldest] = this.#messages.keys();
    if (this.#messages.size > kept && oldest) this.#takeAway(oldest, 'forgotten');
    return posted;
  }

  /** Gives a message other words; null where it is not there. What hangs on links that are gone goes with them. */
  replace(ts: string, content: { text: string; blocks: readonly Block[] }): Message | null {
    const before = this.find(ts);
    if (!before) return null;
    return this.#change(before, {
      ...before,
      text: content.text,
      blocks: withIds(content.blocks, mintId),
      unfurls: before.unfurls.filter(({ url }) => content.text.includes(url)),
      edited: before.ephemeral ? null : this.mintTs(),
    });
  }

  /** Puts unfurls under a message, each in place of one of the same link; null where it is not there. */
  unfurl(ts: string, unfurls: readonly Unfurl[]): Message | null {
    const before = this.find(ts);
    if (!before) return null;
    const fresh = unfurls.map(({ url, blocks }) => ({ url, blocks: withIds(blocks, mintId) }));
    const others = before.unfurls.filter(({ url }) => !fresh.some((each) => each.url === url));
    return this.#change(before, { ...before, unfurls: [...others, ...fresh] });
  }

  /** Takes a message away, its thread with it; false where it is not there. */
  remove(ts: string): boolean {
    return this.#takeAway(ts, 'removed');
  }

  /** Microseconds that only grow, so that two messages never share one. */
  mintTs(): string {
    this.#last = Math.max(this.now() * 1000, this.#last + 1);
    return `${Math.floor(this.#last / 1_000_000)}.${String(this.#last % 1_000_000).padStart(6, '0')}`;
  }

  #takeAway(ts: string, event: 'removed' | 'forgotten'): boolean {
    const message = this.find(ts);
    if (!message) return false;
    this.#messages.delete(ts);
    for (const each of this.all) if (each.threadTs === ts) this.#messages.delete(each.ts);
    this.tell({ event, message });
    return true;
  }

  #change(before: Message, message: Message): Message {
    this.#messages.set(before.ts, message);
    this.tell({ event: 'changed', message, before });
    return message;
  }

  #root(threadTs: string | null, conversation: ConversationId): string | null {
    if (threadTs === null) return null;
    const named = this.find(threadTs);
    if (!named || named.ephemeral || named.conversation !== conversation) {
      throw new NoSuchThread(`no thread can hang on ${threadTs}`);
    }
    return named.threadTs ?? named.ts;
  }
}
