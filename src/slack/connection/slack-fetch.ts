import { PutOff } from '../reaching/reaching.js';

const inSeconds = /^\d{1,6}$/u;

/**
 * How the bot calls Slack: each call ends after `timeout` milliseconds. Where a response_url puts an answer off (429),
 * Bolt hands on the status and not for how long, so that is thrown here; the Web API's client reads it by itself.
 *
 * @param apiUrl where the Web API is
 */
export function slackFetch(timeout: number, apiUrl: string): typeof fetch {
  return async (url, init) => {
    const response = await fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(timeout) });
    if (response.status !== 429 || String(url).startsWith(apiUrl)) return response;
    const told = response.headers.get('retry-after') ?? '';
    throw new PutOff(inSeconds.test(told) ? Number(told) : 1);
  };
}
