import { webApi } from '@slack/bolt';
import type { Ending } from './socket-link.js';

/** What Slack’s farewells ask of whoever runs the bot. A renewal is of no interest to anybody. */
export const endings: Record<Ending, { level: 'debug' | 'warn' | 'error'; sentence: string }> = {
  refresh_requested: { level: 'debug', sentence: 'Slack renews the connection' },
  warning: { level: 'debug', sentence: 'Slack renews the connection' },
  gone: { level: 'warn', sentence: 'the connection to Slack was lost; connecting again' },
  link_disabled: {
    level: 'error',
    sentence:
      'Socket Mode was turned off: turn it on again under Socket Mode in the app’s settings, or set SLACK_MODE=http',
  },
  too_many_websockets: {
    level: 'error',
    sentence: 'Slack has too many connections of this app: stop the other copies of Alliance',
  },
};

/** Slack’s own troubles, which pass. */
const passing = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
  'team_added_to_org',
]);

/** Slack’s name for why it will not have us; null for what passes by itself. */
export function refusalIn(error: unknown): string | null {
  if (!(error instanceof webApi.WebAPIPlatformError)) return null;
  return passing.has(error.data.error) ? null : error.data.error;
}

/** Milliseconds that Slack wants us to wait. */
export function putOff(error: unknown): number {
  return error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1_000 : 0;
}

const tokenTroubles = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'missing_scope',
  'no_permission',
]);

export function adviceOn(refusal: string): string {
  return tokenTroubles.has(refusal)
    ? 'make an app-level token with the scope connections:write in the app’s settings, put it into SLACK_APP_TOKEN, and start Alliance again'
    : 'look at the app’s settings in Slack: whether it is installed, and Socket Mode is on';
}
