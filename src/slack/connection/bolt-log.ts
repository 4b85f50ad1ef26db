import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from 'pino';
import { withoutSecrets } from '../secrets.js';

/**
 * Bolt's and its clients' log lines in ours. Their debug lines carry whole payloads, query text included, so they
 * come out at pino's `trace` and no other level.
 */
export function boltLog(log: Logger): BoltLogger {
  let level = LogLevel.INFO;
  const line = (parts: readonly unknown[]) => withoutSecrets(parts.map(inWords).join(' '));
  return {
    debug: (...parts: unknown[]) => log.trace(line(parts)),
    info: (...parts: unknown[]) => log.debug(line(parts)),
    warn: (...parts: unknown[]) => log.warn(line(parts)),
    error: (...parts: unknown[]) => log.error(line(parts)),
    setLevel: (wanted) => {
      level = wanted;
    },
    getLevel: () => level,
    setName: () => {},
  };
}

function inWords(part: unknown): string {
  if (part instanceof Error) return `${part.name}: ${part.message}`;
  return typeof part === 'string' ? part : (JSON.stringify(part) ?? String(part));
}
