import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { reaching, type Sleep } from './reaching.js';

/** Whether people of another organisation read a channel; `unknown` where Slack does not tell. */
export type Readers = 'inside' | 'outside' | 'unknown';

/** A channel becomes shared by an invitation that takes minutes at least to be accepted. */
const believedFor = 5 * 60_000;

const envelopeSchema = z.object({ is_ext_shared_channel: z.boolean() });
const infoSchema = z.object({
  channel: z.object({
    is_ext_shared: z.boolean().default(false),
    is_pending_ext_shared: z.boolean().default(false),
    is_im: z.boolean().default(false),
  }),
});

/**
 * Tells channels that another organisation reads (Slack Connect) from one's own: by the event's own word, else by
 * asking Slack, whose word is believed for five minutes.
 */
export class Outside {
  readonly #known = new Map<string, { readonly readers: Readers; readonly at: number }>();

  constructor(
    /** Channels in which the configuration allows Alliance although another organisation reads them. */
    readonly allowed: ReadonlySet<string>,
    /** Milliseconds from any beginning. */
    readonly clock: () => number,
    readonly wait: Sleep,
  ) {}

  /**
   * Who reads `channel`. A direct message with the bot is inside unless the event says otherwise.
   *
   * @param body the payload as it came
   * @param team whose channel it is: two workspaces may call channels of their own alike
   */
  async readersOf(channel: string, body: unknown, client: webApi.WebClient, team = ''): Promise<Readers> {
    if (this.allowed.has(channel)) return 'inside';
    const told = envelopeSchema.safeParse(body).data;
    if (told) return told.is_ext_shared_channel ? 'outside' : 'inside';
    if (channel.startsWith('D')) return 'inside';
    const key = `${team} ${channel}`;
    const known = this.#known.get(key);
    if (known && this.clock() - known.at < believedFor) return known.readers;
    const asked = await reaching(() => client.conversations.info({ channel }), this.wait, { repeated: true });
    const info = asked.how === 'arrived' ? infoSchema.safeParse(asked.value).data?.channel : undefined;
    const readers: Readers = !info
      ? 'unknown'
      : info.is_ext_shared || info.is_pending_ext_shared
        ? 'outside'
        : 'inside';
    if (this.#known.size > 10_000) this.#known.clear();
    this.#known.set(key, { readers, at: this.clock() });
    return readers;
  }
}
