import { bot, type ConversationId, conversationNamed, person, slashCommand, team } from '../identity.js';
import type { Shortcut } from '../manifest.js';
import type { Message } from '../state/messages.js';
import type { OpenView } from '../state/views.js';
import { asSlackSends } from '../typed-text.js';
import { interaction, type Payload, verification } from './envelope.js';
import { messageJson, viewJson } from './json.js';

/** What an app may answer by: a trigger opens a modal, a response_url takes messages. */
export interface ReplyWays {
  readonly triggerId: string;
  readonly responseUrl: string;
}

/** A slash command. Source: docs.slack.dev/interactivity/implementing-slash-commands. */
export function commandPayload(typed: string, conversation: ConversationId, reply: ReplyWays): Payload {
  const { id, name } = conversationNamed(conversation);
  return {
    token: verification,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: id,
    channel_name: name,
    user_id: person.id,
    user_name: person.name,
    command: slashCommand,
    text: asSlackSends(typed),
    api_app_id: bot.appId,
    is_enterprise_install: 'false',
    response_url: reply.responseUrl,
    trigger_id: reply.triggerId,
  };
}

/** A press in a message. Slack sends no `message` for one that only one person sees. */
export function messageActionPayload(
  message: Message,
  action: Payload,
  values: Payload,
  reply: ReplyWays,
): Payload {
  return {
    ...interaction('block_actions'),
    ...inMessage(message, null),
    state: { values },
    response_url: reply.responseUrl,
    trigger_id: reply.triggerId,
    actions: [action],
  };
}

/** A press in what the app has put under a link of somebody's message. */
export function unfurlActionPayload(
  message: Message,
  url: string,
  action: Payload,
  values: Payload,
  reply: ReplyWays,
): Payload {
  const at = message.unfurls.findIndex((unfurl) => unfurl.url === url);
  const blocks = message.unfurls[at]?.blocks ?? [];
  return {
    ...messageActionPayload(message, action, values, reply),
    ...inMessage(message, { at, url }),
    app_unfurl: { id: at + 1, app_unfurl_url: url, is_app_unfurl: true, app_id: bot.appId, blocks },
  };
}

/** A press in a modal or on the Home tab: it has neither a channel nor a response_url. */
export function viewActionPayload(
  open: OpenView,
  action: Payload,
  values: Payload,
  trigger: string,
): Payload {
  return {
    ...interaction('block_actions'),
    container: { type: 'view', view_id: open.id },
    view: viewJson(open, values),
    trigger_id: trigger,
    actions: [action],
  };
}

/** A submitted modal; `responseUrls` for selects of a conversation that ask for one. */
export function viewSubmissionPayload(
  open: OpenView,
  values: Payload,
  trigger: string,
  responseUrls: readonly Payload[],
): Payload {
  return {
    ...interaction('view_submission'),
    view: viewJson(open, values),
    trigger_id: trigger,
    response_urls: responseUrls,
  };
}

export function viewClosedPayload(open: OpenView, isCleared: boolean): Payload {
  return { ...interaction('view_closed'), view: viewJson(open, {}), is_cleared: isCleared };
}

/** A shortcut of the menu: it knows of no channel and has no response_url. */
export function globalShortcutPayload({ callbackId }: Shortcut, trigger: string, moment: string): Payload {
  return {
    ...interaction('shortcut'),
    callback_id: callbackId,
    trigger_id: trigger,
    action_ts: moment,
  };
}

/** A shortcut of a message. */
export function messageShortcutPayload(
  { callbackId }: Shortcut,
  message: Message,
  reply: ReplyWays,
  moment: string,
): Payload {
  return {
    ...interaction('message_action'),
    callback_id: callbackId,
    message_ts: message.ts,
    message: messageJson(message),
    channel: conversationNamed(message.conversation),
    response_url: reply.responseUrl,
    trigger_id: reply.triggerId,
    action_ts: moment,
  };
}

/** What was typed so far into a select whose options the app gives. */
export function suggestionPayload(
  surface: { readonly message: Message } | { readonly view: OpenView },
  asked: { readonly block: string; readonly action: string; readonly typed: string },
): Payload {
  const where =
    'view' in surface
      ? {
          container: { type: 'view', view_id: surface.view.id },
          view: viewJson(surface.view, {}),
        }
      : inMessage(surface.message, null);
  return {
    ...interaction('block_suggestion'),
    ...where,
    block_id: asked.block,
    action_id: asked.action,
    value: asked.typed,
  };
}

function inMessage(message: Message, unfurl: { at: number; url: string } | null): Payload {
  const channel = conversationNamed(message.conversation);
  const container = {
    type: unfurl ? 'message_attachment' : 'message',
    message_ts: message.ts,
    ...(unfurl ? { attachment_id: unfurl.at + 1, is_app_unfurl: true, app_unfurl_url: unfurl.url } : {}),
    channel_id: channel.id,
    is_ephemeral: message.ephemeral,
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
  };
  return { container, channel, ...(message.ephemeral ? {} : { message: messageJson(message) }) };
}
