import type { ChannelMessage, OpenView } from './channel.js';
import { asSlackSends, bot, channelIdentity, person, slashCommand, team } from './identity.js';

/** What Slack sends an app, built from what was typed or pressed. Source: docs.slack.dev/interactivity. */
export type Payload = Record<string, unknown>;

/** Slack's own token of old; the receiver is no network, so there is nothing to verify. */
const verification = 'local';

export function commandPayload(typed: string, reply: { responseUrl: string; triggerId: string }): Payload {
  return {
    token: verification,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channelIdentity.id,
    channel_name: channelIdentity.name,
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

/** `text` with `<@…>` where the app is addressed; `eventId` is new for every event. */
export function mentionPayload(message: ChannelMessage, text: string, eventId: string): Payload {
  return {
    token: verification,
    team_id: team.id,
    api_app_id: bot.appId,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(Number(message.ts)),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: bot.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event: {
      type: 'app_mention',
      user: person.id,
      text,
      ts: message.ts,
      event_ts: message.ts,
      channel: channelIdentity.id,
      team: team.id,
      ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    },
  };
}

/** A press in a message. Slack sends no `message` for one that only one person sees. */
export function messageActionPayload(
  message: ChannelMessage,
  action: Payload,
  reply: { responseUrl: string; triggerId: string },
): Payload {
  return {
    ...interaction('block_actions'),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channelIdentity.id,
      is_ephemeral: message.ephemeral,
      ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    },
    channel: channelIdentity,
    ...(message.ephemeral ? {} : { message: messageJson(message) }),
    state: { values: {} },
    response_url: reply.responseUrl,
    trigger_id: reply.triggerId,
    actions: [action],
  };
}

export function viewActionPayload(open: OpenView, action: Payload, triggerId: string): Payload {
  return {
    ...interaction('block_actions'),
    container: { type: 'view', view_id: open.id },
    view: viewJson(open, {}),
    trigger_id: triggerId,
    actions: [action],
  };
}

export function viewSubmissionPayload(open: OpenView, values: Payload, triggerId: string): Payload {
  return {
    ...interaction('view_submission'),
    view: viewJson(open, values),
    trigger_id: triggerId,
    response_urls: [],
  };
}

export function viewClosedPayload(open: OpenView): Payload {
  return { ...interaction('view_closed'), view: viewJson(open, {}), is_cleared: false };
}

/** A message as the Web API gives it. */
export function messageJson(message: ChannelMessage): Payload {
  const author =
    message.author === 'app'
      ? { user: bot.userId, bot_id: bot.botId, app_id: bot.appId }
      : { user: person.id };
  return {
    type: 'message',
    ...author,
    ts: message.ts,
    team: team.id,
    text: message.text,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
  };
}

/** A view as the Web API gives it. */
export function viewJson(open: OpenView, values: Payload): Payload {
  return {
    callback_id: '',
    private_metadata: '',
    ...open.view,
    id: open.id,
    hash: open.hash,
    team_id: team.id,
    app_id: bot.appId,
    bot_id: bot.botId,
    root_view_id: open.id,
    previous_view_id: null,
    state: { values },
  };
}

function interaction(type: string): Payload {
  return {
    type,
    token: verification,
    api_app_id: bot.appId,
    enterprise: null,
    is_enterprise_install: false,
    team: { id: team.id, domain: team.domain },
    user: { id: person.id, username: person.name, name: person.name, team_id: team.id },
  };
}
