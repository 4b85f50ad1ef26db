import { z } from 'zod';
import type { ChannelKey } from '../store/following.js';
import type { PersonKey } from '../store/store.js';

/** A message as it is kept until it is sent: what src/render makes for Slack. */
export const messageSchema = z.object({
  text: z.string().min(1),
  blocks: z.array(z.looseObject({ type: z.string() })).readonly(),
});
export type Message = z.infer<typeof messageSchema>;

/**
 * What became of a post. `refused` is certain: it does not stand there, and `why` is Slack's name for the reason.
 * `unknown`: nobody can tell whether it stands there.
 */
export type Posted =
  | { readonly how: 'arrived'; readonly ts: string }
  | { readonly how: 'refused'; readonly why: string; readonly error: unknown }
  | { readonly how: 'unknown'; readonly error: unknown };

/**
 * The way to Slack. Neither throws; both wait as long as Slack asks for, within reason. The signal breaks off a wait
 * before anything is sent; that is a refusal.
 */
export interface Poster {
  /** Posts once into a channel, or into the thread under a message; to a person where `channel` is his id. */
  post(post: Post, signal?: AbortSignal): Promise<Posted>;
  /** Tells one person something that may be told twice. */
  tell(person: PersonKey, message: Message, signal?: AbortSignal): Promise<Posted>;
}

export interface Post extends ChannelKey {
  readonly message: Message;
  /** The `ts` of the message that it is a detail of. */
  readonly thread: string | null;
}
