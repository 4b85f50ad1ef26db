import type { types } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Language } from '../../answer.js';
import type { TeamRecord } from '../../record.js';
import { type BlockKitMessage, renderBlockKit } from '../../render/block-kit.js';
import { fitsMessage, limits, withEllipsis } from '../../render/limits.js';
import type { EventListener, ListenerEdge } from '../listener.js';
import { reaching } from '../reaching/reaching.js';
import { faultForLog } from '../secrets.js';
import { unescaped } from '../slack-text.js';
import { linkAnswer } from './link-answer.js';

/** docs.slack.dev/reference/events/link_shared. In the composer, channel and time are no real ones. */
const linkSharedSchema = z.object({
  channel: z.string().min(1),
  user: z.string().default(''),
  message_ts: z.string().min(1),
  unfurl_id: z.string().min(1).optional(),
  source: z.enum(['composer', 'conversations_history']).optional().catch(undefined),
  /** As in `ja-JP`. */
  user_locale: z.string().optional(),
  links: z.array(z.object({ url: z.string().min(1) })),
});
type LinkShared = z.infer<typeof linkSharedSchema>;

/**
 * Somebody shares a link to a page of the record, or types one: the quote or the meeting is shown under it, to whoever
 * reads the message. It needs no invitation to the channel, and what goes wrong stands in the log alone: nobody asked.
 */
export const unfurlLink: EventListener = {
  kind: 'event',
  name: 'link_shared',
  subscription: 'link_shared',
  scopes: ['links:read', 'links:write'],
  handle: async ({ event, body, client, context }, edge) => {
    const log = edge.log.child({ request: edge.newReference(), listener: 'link_shared', command: null });
    const began = edge.clock();
    try {
      const shared = linkSharedSchema.parse(event);
      const who = { team: context.teamId ?? '', user: shared.user };
      const { language } = await edge.worldFor(who);
      const unfurls = unfurlsOf(shared, edge.world.record, language ?? languageOfLocale(shared.user_locale));
      const links = Object.keys(unfurls).length;
      if (links === 0 || !(await mayUnfurl(shared, who, { body, client }, edge, log))) return;
      const told = await reaching(() => client.chat.unfurl({ ...targetOf(shared), unfurls }), edge.wait, {
        repeated: true,
      });
      const ms = Math.round(edge.clock() - began);
      if (told.how === 'arrived') log.info({ links, source: shared.source ?? null, ms }, 'links unfurled');
      else if (told.how === 'refused' && itsOwnAffair.has(told.why))
        log.info({ why: told.why, ms }, 'Slack did not want a link unfurled');
      else log.error({ how: told.how, fault: faultForLog(told.error), ms }, 'links were not unfurled');
    } catch (error) {
      log.error({ fault: faultForLog(error) }, 'fault');
    }
  },
};

/**
 * Refusals that are nobody's fault: the message is gone, the workspace blocks previews of the domain, another app has it,
 * the writer has taken the preview away. docs.slack.dev/reference/methods/chat.unfurl
 */
const itsOwnAffair = new Set([
  'cannot_find_channel',
  'cannot_find_message',
  'cannot_find_service',
  'cannot_parse_attachment',
  'cannot_prompt',
  'cannot_unfurl_message',
  'cannot_unfurl_url',
]);

/** Never where another organisation may read along, as far as Slack tells; and no faster than anybody may ask. */
async function mayUnfurl(
  { channel }: LinkShared,
  who: { readonly team: string; readonly user: string },
  {
    body,
    client,
  }: { readonly body: unknown; readonly client: Parameters<ListenerEdge['outside']['readersOf']>[2] },
  { outside, allowance }: ListenerEdge,
  log: Logger,
): Promise<boolean> {
  const readers = await outside.readersOf(channel, body, client, who.team);
  if (readers !== 'inside') {
    log.info({ readers }, 'links are not unfurled here');
    return false;
  }
  const seconds = allowance.take(who);
  if (seconds !== null) log.warn('links shared too fast');
  return seconds === null;
}

/** Slack takes the unfurl's id with its source, or the channel with the message's time. */
function targetOf({ unfurl_id, source, channel, message_ts }: LinkShared) {
  return unfurl_id !== undefined && source !== undefined
    ? { unfurl_id, source }
    : { channel, ts: message_ts };
}

/**
 * An unfurl for each link whose page is in the record, under the address as Slack wrote it; all of them fit one message,
 * and the links behind that stay as they are.
 */
function unfurlsOf({ links }: LinkShared, record: TeamRecord, language: Language): types.LinkUnfurls {
  const unfurls = new Map<string, types.MessageAttachment>();
  const shown: BlockKitMessage['blocks'] = [];
  for (const { url } of links) {
    const found =
      unfurls.size < limits.unfurl.links && !unfurls.has(url) ? record.page(unescaped(url)) : null;
    if (!found) continue;
    const answer = linkAnswer(found, language);
    const { blocks } = renderBlockKit(answer);
    if (!fitsMessage([...shown, ...blocks])) continue;
    shown.push(...blocks);
    // Where Slack shows no blocks (a canvas), this line stands for the link.
    const text = withEllipsis(answer.summary, limits.unfurl.title);
    unfurls.set(url, { blocks, preview: { title: { type: 'plain_text', text, emoji: false } } });
  }
  return Object.fromEntries(unfurls);
}

function languageOfLocale(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
