import type { RespondFn, webApi } from '@slack/bolt';
import type { BlockKitMessage } from '../../render/block-kit.js';
import type { Delivery } from './delivery.js';
import { type Reached, reaching, type Sleep } from './reaching.js';

/** The ways by which an answer reaches people. Each says where it goes and who sees it. */
export interface Route {
  /** Whether others than the asker see what is sent. */
  readonly open: boolean;
  /** A mistake or a fault of the answer is told to the asker alone, not where the answer would stand. */
  readonly whispersTroubles: boolean;
  /** Where the answer belongs. Arrives with the `ts` of the message where it stands in a channel. */
  send(message: BlockKitMessage): Promise<Reached<string | null>>;
  /** To the asker alone: what keeps the answer from where it belongs. */
  whisper(message: BlockKitMessage): Promise<Reached>;
}

/** Somebody in a channel; `thread` where he is in one. */
export interface Spot {
  readonly channel: string;
  readonly user: string;
  readonly thread?: string | undefined;
}

const quietly = { unfurl_links: false, unfurl_media: false } as const;

/** Into a thread (or a direct message), for everybody in it. */
export function intoThread(client: webApi.WebClient, spot: Spot, wait: Sleep): Route {
  return {
    open: true,
    whispersTroubles: false,
    send: async (message) => {
      const posted = await reaching(
        () => client.chat.postMessage({ ...message, ...quietly, ...inThread(spot) }),
        wait,
      );
      return posted.how === 'arrived' ? { how: 'arrived', value: posted.value.ts ?? null } : posted;
    },
    whisper: (message) => whispering(client, spot, message, wait),
  };
}

/** In place of an answer that stands there already. */
export function inPlaceOf(client: webApi.WebClient, spot: Spot, ts: string, wait: Sleep): Route {
  return {
    open: true,
    whispersTroubles: false,
    send: async (message) => {
      const { channel } = spot;
      const updated = await reaching(() => client.chat.update({ ...message, channel, ts }), wait, {
        repeated: true,
      });
      return updated.how === 'arrived' ? { how: 'arrived', value: ts } : updated;
    },
    whisper: (message) => whispering(client, spot, message, wait),
  };
}

/**
 * To the one who pressed or typed, and nobody else. By the response_url as long as Slack takes it (five times, half an
 * hour), then by a note that only he sees, where the place is known.
 */
export function privately(
  respond: RespondFn,
  client: webApi.WebClient,
  spot: Spot | null,
  wait: Sleep,
): Route {
  const send = async (message: BlockKitMessage): Promise<Reached<null>> => {
    const thread = spot?.thread === undefined ? {} : { thread_ts: spot.thread };
    const responded = await reaching(
      () => respond({ ...message, response_type: 'ephemeral', replace_original: false, ...thread }),
      wait,
    );
    if (responded.how === 'arrived') return { how: 'arrived', value: null };
    if (responded.how === 'refused' && responded.why === 'response_url_spent' && spot) {
      const told = await whispering(client, spot, message, wait);
      return told.how === 'arrived' ? { how: 'arrived', value: null } : told;
    }
    return responded;
  };
  return { open: false, whispersTroubles: false, send, whisper: send };
}

/** Into the channel at its foot, for everybody in it; what goes wrong is for `aside`. */
export function intoChannel(client: webApi.WebClient, channel: string, aside: Route, wait: Sleep): Route {
  return {
    open: true,
    whispersTroubles: true,
    send: async (message) => {
      const posted = await reaching(() => client.chat.postMessage({ ...message, ...quietly, channel }), wait);
      return posted.how === 'arrived' ? { how: 'arrived', value: posted.value.ts ?? null } : posted;
    },
    whisper: (message) => aside.whisper(message),
  };
}

/** In the conversation between the bot and one person: for what was asked nowhere else. */
export function directly(client: webApi.WebClient, user: string, wait: Sleep): Route {
  const send = async (message: BlockKitMessage): Promise<Reached<string | null>> => {
    // Slack takes a person's id for the conversation with him (docs.slack.dev/reference/methods/chat.postMessage).
    const posted = await reaching(
      () => client.chat.postMessage({ ...message, ...quietly, channel: user }),
      wait,
    );
    return posted.how === 'arrived' ? { how: 'arrived', value: posted.value.ts ?? null } : posted;
  };
  return { open: false, whispersTroubles: false, send, whisper: send };
}

/** What acknowledges a command, and may carry its answer. */
export type Acknowledge = (message?: BlockKitMessage & { response_type: 'ephemeral' }) => Promise<void>;

/**
 * Within the acknowledgement itself: the answer cannot be lost between the two, and costs no further call. Where it
 * takes longer than `patience` milliseconds, Slack is told that the command has arrived, which from then on is owed,
 * and the answer goes by `later`.
 */
export function withinAcknowledgement(
  ack: Acknowledge,
  delivery: Delivery,
  later: Route,
  patience: number,
): Route {
  // What is remembered already was acknowledged, maybe by a process before this one.
  let acknowledged: Promise<void> | null = delivery.id === null ? null : Promise.resolve();
  const timer = setTimeout(() => {
    acknowledged = delivery.owe().then(() => ack());
    // Awaited by whoever sends; a failure must not end the process before.
    acknowledged.catch(() => {});
  }, patience);
  const send = async (message: BlockKitMessage): Promise<Reached<string | null>> => {
    clearTimeout(timer);
    if (acknowledged === null) {
      try {
        await ack({ ...message, response_type: 'ephemeral' });
        acknowledged = Promise.resolve();
        return { how: 'arrived', value: null };
      } catch {
        // The connection was lost, and the answer did not leave. Slack takes it at the response_url all the same.
        acknowledged = delivery.owe();
      }
    }
    await acknowledged;
    await delivery.began();
    return later.send(message);
  };
  return { open: false, whispersTroubles: false, send, whisper: send };
}

/** A note that one person sees: twice does no harm, so it is tried again. */
function whispering(
  client: webApi.WebClient,
  spot: Spot,
  message: BlockKitMessage,
  wait: Sleep,
): Promise<Reached> {
  return reaching(() => client.chat.postEphemeral({ ...message, user: spot.user, ...inThread(spot) }), wait, {
    repeated: true,
  });
}

function inThread({ channel, thread }: Spot): { channel: string; thread_ts: string } | { channel: string } {
  return thread === undefined ? { channel } : { channel, thread_ts: thread };
}
