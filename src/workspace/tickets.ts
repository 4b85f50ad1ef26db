import { randomBytes } from 'node:crypto';
import type { ConversationId } from './identity.js';

/** Source of the figures: docs.slack.dev/interactivity/handling-user-interaction. */
const responseLife = 30 * 60 * 1000;
const responseUses = 5;
const triggerLife = 3000;
/** More than are alive at once: beyond, the oldest goes. */
const kept = 1000;

/** What a response_url belongs to: a conversation, and in it the message that was pressed, or null. */
export interface ResponseSource {
  readonly conversation: ConversationId;
  readonly ts: string | null;
}

export type ResponseUse =
  | { readonly use: 'granted'; readonly source: ResponseSource }
  | { readonly use: 'used_url' | 'expired_url' | 'invalid_token' };

/** What a trigger_id is good for: `viewing` is the conversation in which it was given out, null elsewhere. */
export type TriggerUse =
  | { readonly use: 'granted'; readonly viewing: ConversationId | null }
  | { readonly use: 'invalid_trigger_id' | 'expired_trigger_id' };

/** The response_urls and trigger_ids that were given out, with the lives and uses that Slack gives them. */
export class Tickets {
  #responses = new Map<string, { source: ResponseSource; until: number; left: number }>();
  #triggers = new Map<string, { viewing: ConversationId | null; until: number }>();

  /** `now` gives milliseconds since 1970. */
  constructor(readonly now: () => number) {}

  /** The last part of a response_url: 30 minutes, five uses. */
  issueResponse(source: ResponseSource): string {
    const ticket = randomBytes(18).toString('base64url');
    this.#responses.set(ticket, { source, until: this.now() + responseLife, left: responseUses });
    keep(this.#responses);
    return ticket;
  }

  redeem(ticket: string): ResponseUse {
    const held = this.#responses.get(ticket);
    if (!held) return { use: 'invalid_token' };
    if (held.until < this.now()) return { use: 'expired_url' };
    if (held.left === 0) return { use: 'used_url' };
    held.left -= 1;
    return { use: 'granted', source: held.source };
  }

  /** A trigger_id: three seconds, one use. */
  issueTrigger(viewing: ConversationId | null): string {
    const ticket = `1.2.${randomBytes(16).toString('hex')}`;
    this.#triggers.set(ticket, { viewing, until: this.now() + triggerLife });
    keep(this.#triggers);
    return ticket;
  }

  exchangeTrigger(ticket: string): TriggerUse {
    const held = this.#triggers.get(ticket);
    if (held === undefined) return { use: 'invalid_trigger_id' };
    this.#triggers.delete(ticket);
    return held.until < this.now()
      ? { use: 'expired_trigger_id' }
      : { use: 'granted', viewing: held.viewing };
  }
}

function keep(tickets: Map<string, unknown>): void {
  const [oldest] = tickets.keys();
  if (tickets.size > kept && oldest !== undefined) tickets.delete(oldest);
}
