import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Message, Posted, Poster } from '../../following/poster.js';
import { type Reached, reaching, type Sleep } from '../reaching/reaching.js';
import { formRefused } from '../reaching/refusals.js';
import { faultForLog } from '../secrets.js';

export interface PosterEdge {
  /** The client of a workspace; null where the bot is not installed in it. */
  readonly clientFor: (team: string) => Promise<webApi.WebClient | null>;
  readonly wait: Sleep;
  readonly log: Logger;
  /** Told of each refusal by Slack's name for it, and of whose token: a workspace that has gone is noticed. */
  readonly refused?: ((why: string, team: string) => Promise<unknown>) | undefined;
}

/** Posts to Slack what digests and watches have to say. */
export function slackPoster({ clientFor, wait, log, refused }: PosterEdge): Poster {
  const told = async (why: string, team: string) => {
    try {
      await refused?.(why, team);
    } catch (error) {
      log.error({ fault: faultForLog(error), why }, 'a refusal could not be told');
    }
  };
  const sent = async (
    team: string,
    message: Message,
    to: Destination,
    signal: AbortSignal | undefined,
  ): Promise<Posted> => {
    const patient: Sleep = signal ? (ms) => unless(signal, wait(ms)) : wait;
    let client: webApi.WebClient | null;
    try {
      client = await clientFor(team);
    } catch (error) {
      return { how: 'refused', why: 'not_authed', error };
    }
    if (!client) return { how: 'refused', why: 'team_not_found', error: null };
    const whole = await once(client, message, to, patient);
    if (whole.how === 'refused') await told(whole.why, team);
    if (whole.how !== 'refused' || !formRefused(whole.why)) return whole;
    log.error({ fault: faultForLog(whole.error), why: whole.why }, 'Slack refused the form of a post');
    return once(client, { text: message.text, blocks: [] }, to, patient);
  };
  return {
    post: ({ team, channel, message, thread }, signal) =>
      sent(team, message, { channel, thread, repeated: false }, signal),
    // Slack takes a person's id for the conversation with him (docs.slack.dev/reference/methods/chat.postMessage).
    tell: ({ team, user }, message, signal) =>
      sent(team, message, { channel: user, thread: null, repeated: true }, signal),
  };
}

interface Destination {
  readonly channel: string;
  readonly thread: string | null;
  /** Whether it may stand there twice. */
  readonly repeated: boolean;
}

async function once(
  client: webApi.WebClient,
  { text, blocks }: Message,
  { channel, thread, repeated }: Destination,
  wait: Sleep,
): Promise<Posted> {
  const place = thread === null ? { channel } : { channel, thread_ts: thread };
  let reached: Reached<webApi.ChatPostMessageResponse>;
  try {
    reached = await reaching(
      () =>
        client.chat.postMessage({
          text,
          blocks: [...blocks],
          unfurl_links: false,
          unfurl_media: false,
          ...place,
        }),
      wait,
      { repeated },
    );
  } catch (error) {
    // The wait was broken off, before anything was sent.
    return { how: 'refused', why: 'ratelimited', error };
  }
  if (reached.how !== 'arrived') return reached;
  const { ts } = reached.value;
  return ts === undefined
    ? { how: 'unknown', error: new Error('Slack did not say where the message stands') }
    : { how: 'arrived', ts };
}

/** Waits, but not longer than until the signal. @throws Error where that comes first */
async function unless(signal: AbortSignal, waiting: Promise<unknown>): Promise<void> {
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new Error('the wait was broken off'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
  try {
    await Promise.race([waiting, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
