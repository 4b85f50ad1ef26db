import { z } from 'zod';
import { type Block, messageBlocksSchema, tooLong } from '../block-kit/block-schema.js';
import { sharedLinks, unfurlId } from '../payloads/events.js';
import type { Message } from '../state/messages.js';
import { type ApiParts, conversationOf, json, type Methods, Refused } from './method.js';

/** What to put under a link: blocks, or the title and text of attachments as they were before blocks. */
const unfurlSchema = z.union([
  z.looseObject({ blocks: messageBlocksSchema }).transform(({ blocks }): readonly Block[] => blocks),
  z
    .looseObject({
      blocks: z.undefined().optional(),
      title: z.string().optional(),
      title_link: z.url().optional(),
      text: z.string().optional(),
    })
    .transform(blocksOfAttachment),
]);

const unfurlArgs = z.object({
  channel: z.string().optional(),
  ts: z.string().optional(),
  source: z.enum(['composer', 'conversations_history']).optional(),
  unfurl_id: z.string().optional(),
  unfurls: json(z.record(z.string(), unfurlSchema)).optional(),
});

/** `chat.unfurl`: for links that the app was told of, in any conversation. */
export function unfurlMethod({ state: { messages }, manifest }: ApiParts): Methods {
  return {
    'chat.unfurl': (args) => {
      const parsed = unfurlArgs.safeParse(args);
      if (!parsed.success) throw new Refused('cannot_parse_attachment', said(parsed.error));
      const { unfurls } = parsed.data;
      if (!unfurls) throw new Refused('missing_unfurls');
      const message = target(parsed.data);
      const links = sharedLinks(message.text, manifest.unfurlDomains).map(({ url }) => url);
      const given = Object.entries(unfurls).map(([url, blocks]) => ({ url, blocks }));
      for (const { url, blocks } of given) {
        if (!message.text.includes(url)) throw new Refused('cannot_unfurl_message');
        if (!links.includes(url)) throw new Refused('cannot_unfurl_url');
        if (tooLong(blocks)) throw new Refused('msg_blocks_too_long');
      }
      messages.unfurl(message.ts, given);
      return {};
    },
  };

  function target(named: z.infer<typeof unfurlArgs>): Message {
    if (named.unfurl_id !== undefined || named.source !== undefined) {
      if (named.source === undefined) throw new Refused('missing_source');
      if (named.unfurl_id === undefined) throw new Refused('missing_unfurl_id');
      const found = messages.all.find((message) => unfurlId(message) === named.unfurl_id);
      if (!found) throw new Refused('invalid_unfurl_id');
      return found;
    }
    if (named.channel === undefined) throw new Refused('missing_channel');
    if (named.ts === undefined) throw new Refused('missing_ts');
    const conversation = conversationOf(named.channel, 'cannot_find_channel');
    const found = messages.find(named.ts);
    if (!found || found.ephemeral || found.conversation !== conversation) {
      throw new Refused('cannot_find_message');
    }
    return found;
  }
}

function blocksOfAttachment(given: {
  readonly title?: string | undefined;
  readonly title_link?: string | undefined;
  readonly text?: string | undefined;
}): readonly Block[] {
  const title = given.title_link && given.title ? `<${given.title_link}|${given.title}>` : given.title;
  const text = [title && `*${title}*`, given.text].filter((line) => line).join('\n');
  return text === '' ? [] : [{ type: 'section', text: { type: 'mrkdwn', text } }];
}

function said(error: z.ZodError): Record<string, unknown> {
  const messages = error.issues.map(
    ({ message, path }) => `[ERROR] ${message} [json-pointer:/${path.join('/')}]`,
  );
  return { response_metadata: { messages } };
}
