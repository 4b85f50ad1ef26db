import { bot, person, team } from '../identity.js';

/** What Slack sends an app, and what its Web API gives. */
export type Payload = Record<string, unknown>;

/** Slack's own token of old; the receiver is no network, so there is nothing to verify. */
export const verification = 'local';

/** An event in its envelope; `id` is new for every event. Source: docs.slack.dev/apis/events-api. */
export function eventCallback(event: Payload & { event_ts: string }, id: string): Payload {
  return {
    token: verification,
    team_id: team.id,
    api_app_id: bot.appId,
    type: 'event_callback',
    event_id: id,
    event_time: Math.floor(Number(event.event_ts)),
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
    event,
  };
}

/** What every interaction has. Source: docs.slack.dev/reference/interaction-payloads. */
export function interaction(type: string): Payload {
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
