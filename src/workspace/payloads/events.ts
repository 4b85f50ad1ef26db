import { directMessage, person, team } from '../identity.js';
import type { Happening } from '../state/happening.js';
import type { Message } from '../state/messages.js';
import type { OpenView } from '../state/views.js';
import { linksIn, mentionsApp } from '../typed-text.js';
import { eventCallback, type Payload } from './envelope.js';
import { messageJson, viewJson } from './json.js';

/** An event for the app, and what the manifest calls it. */
export interface Event {
  readonly subscription: 'app_mention' | 'message.im' | 'link_shared' | 'app_home_opened';
  readonly payload: Payload;
}

export interface EventOptions {
  /** Domains whose links the app is told of, subdomains included. */
  readonly unfurlDomains: readonly string[];
  /** Gives every event an id of its own. */
  readonly newId: () => string;
  /** Slack's time stamp of now. */
  readonly moment: string;
}

/**
 * What Slack tells an app of something that happened to a message: mentions and links of people anywhere, everything in
 * the direct message (its own messages and changes included, as in Slack), never what one person alone sees.
 */
export function eventsOf(happened: Happening, options: EventOptions): Event[] {
  const { event } = happened;
  if (event === 'modal' || event === 'home' || event === 'forgotten') return [];
  const { message } = happened;
  if (message.ephemeral || message.author === 'slack') return [];
  const isDirect = message.conversation === directMessage.id;
  const events = isDirect ? [inDirectMessage(happened, options)] : [];
  if (event === 'removed' || message.author !== 'person') return events;
  if (event === 'posted' && !isDirect && mentionsApp(message.text)) {
    events.push(mention(message, options.newId()));
  }
  const before = event === 'changed' ? linksIn(happened.before.text) : [];
  const links = sharedLinks(message.text, options.unfurlDomains).filter(({ url }) => !before.includes(url));
  if (links.length > 0) events.push(linkShared(message, links, options));
  return events;
}

/** Somebody has opened the app: its Home, or the messages with it. */
export function homeOpened(
  tab: 'home' | 'messages',
  view: OpenView | null,
  { newId, moment }: Pick<EventOptions, 'newId' | 'moment'>,
): Event {
  const event = {
    type: 'app_home_opened',
    user: person.id,
    channel: directMessage.id,
    tab,
    ...(tab === 'home' && view ? { view: viewJson(view, {}) } : {}),
    event_ts: moment,
  };
  return { subscription: 'app_home_opened', payload: eventCallback(event, newId()) };
}

/** What `chat.unfurl` may name in place of channel and time. */
export function unfurlId({ conversation, ts }: Message): string {
  return `${conversation}.${ts}.link`;
}

/** The links that an app with these domains is told of, with the domain that each belongs to. */
export function sharedLinks(
  typed: string,
  domains: readonly string[],
): { readonly domain: string; readonly url: string }[] {
  return linksIn(typed).flatMap((url) => {
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    const domain = domains.find((each) => host === each || host.endsWith(`.${each}`));
    return domain === undefined ? [] : [{ domain, url }];
  });
}

function mention(message: Message, id: string): Event {
  const event = {
    ...messageJson(message),
    type: 'app_mention',
    channel: message.conversation,
    event_ts: message.ts,
  };
  return { subscription: 'app_mention', payload: eventCallback(event, id) };
}

function linkShared(
  message: Message,
  links: readonly { domain: string; url: string }[],
  { newId, moment }: EventOptions,
): Event {
  const event = {
    type: 'link_shared',
    user: person.id,
    channel: message.conversation,
    message_ts: message.ts,
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    links,
    source: 'conversations_history',
    unfurl_id: unfurlId(message),
    is_bot_user_member: true,
    event_ts: moment,
  };
  return { subscription: 'link_shared', payload: eventCallback(event, newId()) };
}

function inDirectMessage(
  happened: Extract<Happening, { event: 'posted' | 'changed' | 'removed' }>,
  { newId, moment }: EventOptions,
): Event {
  const place = { channel: directMessage.id, channel_type: 'im' };
  const event = () => {
    switch (happened.event) {
      case 'posted':
        return { ...posted(happened.message), ...place, event_ts: happened.message.ts };
      case 'changed':
        return {
          type: 'message',
          subtype: 'message_changed',
          hidden: true,
          message: edited(happened.message),
          previous_message: edited(happened.before),
          ...place,
          ts: moment,
          event_ts: moment,
        };
      case 'removed':
        return {
          type: 'message',
          subtype: 'message_deleted',
          hidden: true,
          deleted_ts: happened.message.ts,
          previous_message: edited(happened.message),
          ...place,
          ts: moment,
          event_ts: moment,
        };
    }
  };
  return { subscription: 'message.im', payload: eventCallback(event(), newId()) };
}

function posted(message: Message): Payload {
  const parent = message.threadTs ? { parent_user_id: person.id } : {};
  const shared = message.files.length > 0 ? { subtype: 'file_share' } : {};
  return { ...messageJson(message), ...parent, ...shared };
}

/** A message inside of an event about it. */
function edited(message: Message): Payload {
  return { ...messageJson(message), source_team: team.id, user_team: team.id };
}
