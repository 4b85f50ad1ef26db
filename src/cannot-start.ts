import type { Config } from './config.js';

/** A start that cannot be, and a sentence that says what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** What Slack or this machine refuses at the start, in words; null for anything else. */
export function refusal(error: unknown, config: Exclude<Config, { mode: 'local' }>): CannotStart | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  switch (error.code) {
    case 'EADDRINUSE':
      return new CannotStart(
        `port ${config.mode === 'http' ? config.port : ''} is taken; set PORT to another one.`,
      );
    case 'slack_webapi_platform_error':
      return new CannotStart(
        `Slack refuses the ${config.mode === 'socket' ? 'tokens' : 'token'} (${error.message}); look at SLACK_BOT_TOKEN${
          config.mode === 'socket' ? ' and SLACK_APP_TOKEN' : ''
        }.`,
      );
    case 'slack_webapi_request_error':
    case 'slack_webapi_http_error':
      return new CannotStart(`Slack cannot be reached (${error.message}).`);
    default:
      return null;
  }
}
