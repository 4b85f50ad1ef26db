import type { webApi } from '@slack/bolt';
import type { Whereto } from '../../followed/followed.js';
import type { ListenerEdge } from '../listener.js';

/** Who asks, and where: `channel` is null in Home and in a window. */
export interface FollowingAsker {
  readonly team: string;
  readonly user: string;
  readonly channel: string | null;
  /** Whether he alone sees the answer. */
  readonly privately: boolean;
  /** The payload as it came, and the client for its workspace. */
  readonly body: unknown;
  readonly client: webApi.WebClient;
}

/** From where one looks at what is followed. */
export interface Here {
  readonly asker: FollowingAsker;
  readonly edge: ListenerEdge;
  /** A channel, or the person who asks. */
  readonly place: string;
  readonly direct: boolean;
  readonly isAdmin: boolean;
}

/** A place as it is seen from there. */
export function whereto(channel: string, { asker, place, direct }: Here): Whereto {
  if (channel === asker.user) return { is: 'me' };
  if (channel === place && !direct) return { is: 'here' };
  return /^[UW]/u.test(channel) ? { is: 'person', id: channel } : { is: 'channel', id: channel };
}

/** What is posted here is everybody's here; what somebody set up himself is his. */
export function mayChange(target: string, by: string | null, { asker, place, isAdmin }: Here): boolean {
  return target === place || target === asker.user || by === asker.user || isAdmin;
}
