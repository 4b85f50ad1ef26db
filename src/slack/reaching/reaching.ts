import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

/**
 * What became of a call to Slack: it arrived, Slack refused it by name, or nobody can tell (the connection was lost,
 * Slack failed inside, no answer came in time): then the effect may or may not be there.
 */
export type Reached<Value = unknown> =
  | { readonly how: 'arrived'; readonly value: Value }
  | { readonly how: 'refused'; readonly why: string; readonly error: unknown }
  | { readonly how: 'unknown'; readonly error: unknown };

/** Waits, in milliseconds. */
export type Sleep = (ms: number) => Promise<unknown>;
export const sleep: Sleep = (ms) => pause(ms);

/** Longest wait in all for one call that Slack puts off, and how often a call that never left is tried. */
const patience = { putOff: 60_000, tries: 3, between: 500 } as const;

const platformSchema = z.object({
  code: z.literal('slack_webapi_platform_error'),
  // Where the answer is no JSON (a proxy's page), the client puts its text here: that is no refusal of Slack's.
  data: z.object({ error: z.string().regex(/^[a-z0-9_]{1,80}$/u) }),
});
const putOffSchema = z.object({
  code: z.literal('slack_webapi_rate_limited_error'),
  retryAfter: z.number().nonnegative(),
});
const respondSchema = z.object({ code: z.literal('slack_bolt_respond_error'), statusCode: z.number() });
const httpSchema = z.object({ code: z.literal('slack_webapi_http_error'), statusCode: z.number() });

/**
 * Calls Slack once, and again only where that cannot do anything twice: after Slack put the call off (429, as long as
 * it says), and where it never left this machine. A call that may be `repeated` (an update, a note to one person) is
 * tried again after a lost connection too.
 */
export async function reaching<Value>(
  call: () => Promise<Value>,
  wait: Sleep,
  options: { readonly repeated: boolean } = { repeated: false },
): Promise<Reached<Value>> {
  let waited = 0;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { how: 'arrived', value: await call() };
    } catch (error) {
      const putOff = putOffFor(error);
      if (putOff !== null && waited + putOff <= patience.putOff) {
        waited += putOff;
        attempt -= 1;
        await wait(putOff);
        continue;
      }
      const refusal = putOff === null ? refusalIn(error) : 'ratelimited';
      if (refusal !== null) return { how: 'refused', why: refusal, error };
      const again = neverLeft(error) || options.repeated;
      if (!again || attempt >= patience.tries) return { how: 'unknown', error };
      await wait(patience.between * attempt);
    }
  }
}

/** A response_url puts an answer off. Bolt would tell the status and not for how long: slack-fetch.ts throws this. */
export class PutOff extends Error {
  override readonly name = 'PutOff';

  constructor(readonly seconds: number) {
    super(`Slack wants to be called again in ${seconds} s`);
  }
}

/** Milliseconds that Slack wants us to wait, where it does. */
function putOffFor(error: unknown): number | null {
  if (error instanceof PutOff) return Math.max(error.seconds, 0.1) * 1_000;
  const told = putOffSchema.safeParse(error).data;
  return told ? Math.max(told.retryAfter, 0.1) * 1_000 : null;
}

/** Slack's name for its refusal; null where it did not refuse. */
function refusalIn(error: unknown): string | null {
  const platform = platformSchema.safeParse(error).data;
  // Slack says of these that a part of the call may have been done.
  if (
    platform &&
    ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'].includes(platform.data.error)
  )
    return null;
  if (platform) return platform.data.error;
  const respond = respondSchema.safeParse(error).data;
  if (respond && respond.statusCode < 500) return 'response_url_spent';
  const http = httpSchema.safeParse(error).data;
  return http && http.statusCode < 500 ? `http_${http.statusCode}` : null;
}

const before = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'ENETUNREACH',
  'EHOSTUNREACH',
]);

/** Whether no connection was made at all. */
function neverLeft(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; depth += 1) {
    if ('code' in at && typeof at.code === 'string' && before.has(at.code)) return true;
    at = 'original' in at ? at.original : at.cause;
  }
  return false;
}
