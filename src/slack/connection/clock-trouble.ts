import type { App } from '@slack/bolt';
import type { Logger } from 'pino';

/**
 * Bolt's logger for requests over HTTP. Bolt refuses a request whose signed time is more than five minutes ago, in words
 * about a header: whoever runs the bot has to read that the clock of the machine may be off.
 */
export function namingTheClock(logger: App['logger'], log: Logger): App['logger'] {
  return {
    ...logger,
    warn: (...parts) => {
      const ofTime = parts.some((part) => String(part).includes('x-slack-request-timestamp must differ'));
      if (!ofTime) return logger.warn(...parts);
      log.error(
        { clock: new Date().toISOString() },
        'refused a request that Slack signed more than five minutes ago by the clock of this machine: set the clock if it is off; else somebody sends an old request again',
      );
    },
  };
}
