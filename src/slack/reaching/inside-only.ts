import type { webApi } from '@slack/bolt';
import type { Poster } from '../../following/poster.js';
import type { Outside } from './outside.js';

export interface InsideEdge {
  readonly outside: Outside;
  readonly clientFor: (team: string) => Promise<webApi.WebClient | null>;
}

/**
 * A poster that posts nothing where people of another organisation read along: a channel may have been shared with them
 * since a digest was set up in it. Where Slack does not tell, the post goes on its way: Slack refuses it by itself where
 * the bot is not in the channel any more.
 */
export function insideOnly(poster: Poster, { outside, clientFor }: InsideEdge): Poster {
  const isShared = async (team: string, channel: string): Promise<boolean> => {
    if (/^[UW]/u.test(channel)) return false;
    try {
      const client = await clientFor(team);
      return client !== null && (await outside.readersOf(channel, null, client, team)) === 'outside';
    } catch {
      return false;
    }
  };
  return {
    post: async (post) =>
      (await isShared(post.team, post.channel))
        ? { how: 'refused', why: 'is_ext_shared', error: null }
        : poster.post(post),
    tell: (person, message) => poster.tell(person, message),
  };
}
