import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { UsageError } from '../../command.js';
import type { ListenerEdge } from '../listener.js';
import { reaching } from '../reaching/reaching.js';

const infoSchema = z.object({
  channel: z.object({
    is_member: z.boolean().default(false),
    is_archived: z.boolean().default(false),
    is_ext_shared: z.boolean().default(false),
    is_pending_ext_shared: z.boolean().default(false),
  }),
});

/** Slack's names for a channel that the bot cannot see: a private one that it is not in, or none. */
const unseen = new Set([
  'channel_not_found',
  'not_in_channel',
  'missing_scope',
  'method_not_supported_for_channel_type',
]);

/**
 * Makes sure that the bot can post in a place by itself, later on. A person can always be written to directly.
 *
 * @param place a channel, or a person
 * @throws UsageError where the bot is not in the channel, where it is archived, or where another organisation reads it
 */
export async function mustReach(
  place: string,
  {
    team,
    body,
    client,
  }: { readonly team: string; readonly body: unknown; readonly client: webApi.WebClient },
  { outside, wait, log }: Pick<ListenerEdge, 'outside' | 'wait' | 'log'>,
): Promise<void> {
  if (/^[UW]/u.test(place)) return;
  const asked = await reaching(() => client.conversations.info({ channel: place }), wait, { repeated: true });
  if (asked.how === 'refused' && unseen.has(asked.why)) {
    if (asked.why === 'missing_scope') log.warn({ why: asked.why }, 'Slack does not tell of a channel');
    throw new UsageError({ code: 'not-in-channel' });
  }
  if (asked.how !== 'arrived') throw asked.error;
  const info = infoSchema.parse(asked.value).channel;
  const isShared = info.is_ext_shared || info.is_pending_ext_shared;
  if (isShared && !outside.allowed.has(place)) throw new UsageError({ code: 'shared-channel' });
  if (info.is_archived) throw new UsageError({ code: 'archived-channel' });
  if (!info.is_member) throw new UsageError({ code: 'not-in-channel' });
  if ((await outside.readersOf(place, body, client, team)) === 'outside')
    throw new UsageError({ code: 'shared-channel' });
}
