import { z } from 'zod';
import { homeSchema, modalSchema } from '../../src/workspace/block-kit/view-schema.js';
import type { Call, SlackStandIn } from './slack-stand-in.js';

/** What Slack sends of Home, windows and shortcuts. */

const viewArg = z.discriminatedUnion('type', [homeSchema, modalSchema]);

/** A view that the bot shows, checked as Slack checks it. @throws where Slack would refuse it */
export function checkedView(view: unknown) {
  return viewArg.parse(JSON.parse(JSON.stringify(view)));
}
export type ShownView = ReturnType<typeof checkedView>;

export function viewOf(args: Call['args'] | undefined): ShownView {
  return checkedView(args?.['view']);
}

/** The last view that the bot showed by a method. */
export function lastView(slack: SlackStandIn, method: 'publish' | 'open' | 'push' | 'update'): ShownView {
  return viewOf(slack.callsOf(`views.${method}`).at(-1));
}

/** A view as Slack sends it back: with its id, its hash and what its fields hold. */
export function standing(
  view: ShownView,
  values: Record<string, Record<string, unknown>> = {},
  fields: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    id: 'V1',
    team_id: 'T1',
    hash: '1.abc',
    root_view_id: 'V1',
    ...view,
    state: { values },
    ...fields,
  };
}

const envelope = {
  token: 'legacy',
  api_app_id: 'A1',
  team: { id: 'T1', domain: 'team' },
  user: { id: 'U1', username: 'mika', name: 'mika', team_id: 'T1' },
};

let count = 0;

/** Somebody opens the app: at its Home, or at the messages with it. */
export function appOpenedBody(view?: Record<string, unknown>, tab = 'home'): Record<string, unknown> {
  count += 1;
  return {
    type: 'event_callback',
    token: 'legacy',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: `EvHome${count}`,
    event_time: 1,
    authorizations: [{ team_id: 'T1', user_id: 'U0BOT', is_bot: true }],
    event: {
      type: 'app_home_opened',
      user: 'U1',
      channel: 'D1',
      tab,
      event_ts: '1.1',
      ...(view ? { view } : {}),
    },
  };
}

/** Something pressed in Home or in a window: neither has a channel or a response_url. */
export function viewPressBody(
  view: Record<string, unknown>,
  action: { readonly action_id: string } & Record<string, unknown>,
): Record<string, unknown> {
  count += 1;
  return {
    ...envelope,
    type: 'block_actions',
    container: { type: 'view', view_id: view['id'] },
    trigger_id: `8.9.${count}`,
    view,
    actions: [{ type: 'button', block_id: 'b1', action_ts: '1.1', ...action }],
  };
}

/** A submitted window. */
export function submissionBody(view: Record<string, unknown>): Record<string, unknown> {
  return { ...envelope, type: 'view_submission', trigger_id: '8.9.0', view, response_urls: [] };
}

/** What is typed into a select whose options the bot gives. */
export function suggestionBody(actionId: string, value: string): Record<string, unknown> {
  const container = { type: 'view', view_id: 'V1' };
  return { ...envelope, type: 'block_suggestion', container, action_id: actionId, block_id: 'b1', value };
}

/** A shortcut of the global menu. */
export function globalShortcutBody(callbackId: string): Record<string, unknown> {
  return { ...envelope, type: 'shortcut', callback_id: callbackId, trigger_id: '8.9.1', action_ts: '1.1' };
}

/** A shortcut of a message’s menu. */
export function messageShortcutBody(
  callbackId: string,
  message: Record<string, unknown>,
  slack: SlackStandIn,
): Record<string, unknown> {
  count += 1;
  return {
    ...envelope,
    type: 'message_action',
    callback_id: callbackId,
    trigger_id: `8.9.${count}`,
    action_ts: '1.1',
    message_ts: '111.222',
    response_url: slack.responseUrl,
    channel: { id: 'C1', name: 'general' },
    message: { type: 'message', user: 'U2', ts: '111.222', ...message },
  };
}
