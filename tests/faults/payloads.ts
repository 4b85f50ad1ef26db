import { identity } from './misbehaving-slack.js';

/** What Slack sends, with ids of its own each time; a delivery again is the same object again. */

let sent = 0;
const next = () => {
  sent += 1;
  return sent;
};

/** The channel in which everything happens, and who asks. */
export const place = { channel: 'C1', user: 'U1' } as const;

/** A message that mentions the bot. */
export function mention(text: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
  const n = next();
  const ts = `1700000${String(n).padStart(3, '0')}.000100`;
  return {
    type: 'event_callback',
    team_id: identity.team,
    api_app_id: 'A1',
    event_id: `Ev${n}`,
    event_time: 1,
    is_ext_shared_channel: false,
    authorizations: [{ team_id: identity.team, user_id: identity.userId, is_bot: true }],
    event: {
      type: 'app_mention',
      user: place.user,
      text: `<@${identity.userId}> ${text}`,
      ts,
      channel: place.channel,
      event_ts: ts,
    },
    ...fields,
  };
}

/** `/alliance …` */
export function command(text: string, responseUrl: string): Record<string, string> {
  return {
    command: '/alliance',
    text,
    response_url: responseUrl,
    trigger_id: `1.2.${next()}`,
    user_id: place.user,
    user_name: 'mika',
    team_id: identity.team,
    team_domain: 'team',
    channel_id: place.channel,
    channel_name: 'general',
    api_app_id: 'A1',
  };
}

/** A pressed button under a message that only the presser sees; `value` as the button carries it. */
export function press(actionId: string, value: unknown, responseUrl: string): Record<string, unknown> {
  const n = next();
  return {
    type: 'block_actions',
    api_app_id: 'A1',
    team: { id: identity.team, domain: 'team' },
    user: { id: place.user, username: 'mika', name: 'mika', team_id: identity.team },
    channel: { id: place.channel, name: 'general' },
    container: {
      type: 'message',
      message_ts: '111.222',
      channel_id: place.channel,
      is_ephemeral: true,
    },
    trigger_id: `1.2.${n}`,
    response_url: responseUrl,
    actions: [
      {
        type: 'button',
        block_id: 'b1',
        action_id: actionId,
        action_ts: `${n}.1`,
        text: { type: 'plain_text', text: 'Button' },
        value: typeof value === 'string' ? value : JSON.stringify(value),
      },
    ],
  };
}

/** A shortcut from the menu of a message. */
export function messageShortcut(callbackId: string, responseUrl: string): Record<string, unknown> {
  return {
    ...shortcut(callbackId),
    type: 'message_action',
    response_url: responseUrl,
    channel: { id: place.channel, name: 'general' },
    message_ts: '111.222',
    message: { type: 'message', user: place.user, ts: '111.222', text: 'counterstrike was welcomed' },
  };
}

/** Any other event. */
export function event(fields: Record<string, unknown>): Record<string, unknown> {
  return mention('', { event: { user: place.user, event_ts: '1.1', ...fields } });
}

/** A shortcut from the menu beside the message field: it belongs to no channel. */
export function shortcut(callbackId: string): Record<string, unknown> {
  const n = next();
  return {
    type: 'shortcut',
    api_app_id: 'A1',
    team: { id: identity.team, domain: 'team' },
    user: { id: place.user, username: 'mika', team_id: identity.team },
    callback_id: callbackId,
    action_ts: `${n}.1`,
    trigger_id: `1.2.${n}`,
  };
}
