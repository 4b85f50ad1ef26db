import { randomBytes } from 'node:crypto';

/** Source of the figures: docs.slack.dev/interactivity/handling-user-interaction. */
const responseLife = 30 * 60 * 1000;
const responseUses = 5;
const triggerLife = 3000;

/** What a response_url belongs to: the message that was pressed, or null for a command. */
export interface ResponseSource {
  readonly ts: string | null;
}

export type ResponseUse =
  | { readonly use: 'granted'; readonly source: ResponseSource }
  | { readonly use: 'used_url' | 'expired_url' | 'invalid_token' };

/** The response_urls and trigger_ids that were given out, with the lives and uses that Slack gives them. */
export class Tickets {
  #responses = new Map<string, { source: ResponseSource; until: number; left: number }>();
  #triggers = new Map<string, number>();

  /** `now` gives milliseconds since 1970. */
  constructor(readonly now: () => number) {}

  /** The last part of a response_url: 30 minutes, five uses. */
  issueResponse(source: ResponseSource): string {
    const ticket = randomBytes(18).toString('base64url');
    this.#responses.set(ticket, { source, until: this.now() + responseLife, left: responseUses });
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
  issueTrigger(): string {
    const ticket = `1.2.${randomBytes(16).toString('hex')}`;
    this.#triggers.set(ticket, this.now() + triggerLife);
    return ticket;
  }

  /** Null where the trigger was good; else Slack's name for what is wrong. */
  exchangeTrigger(ticket: string): 'invalid_trigger_id' | 'expired_trigger_id' | null {
    const until = this.#triggers.get(ticket);
    if (until === undefined) return 'invalid_trigger_id';
    this.#triggers.delete(ticket);
    return until < this.now() ? 'expired_trigger_id' : null;
  }
}
