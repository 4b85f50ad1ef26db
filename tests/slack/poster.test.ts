import { webApi } from '@slack/bolt';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { slackPoster } from '../../src/slack/following/poster.js';
import { PutOff } from '../../src/slack/reaching/reaching.js';

const place = { team: 'T1', channel: 'C1' };
const message = { text: 'In short', blocks: [{ type: 'divider' }] };

type Answer = object | Error | (() => Response);

/** A poster with the Web API's own client, whose network answers these one after the other. */
function posterTo(...answers: Answer[]) {
  const calls: URLSearchParams[] = [];
  const waits: number[] = [];
  const logged: string[] = [];
  let onWait: (ms: number) => Promise<unknown> = async () => {};
  const client = new webApi.WebClient('xoxb-1', {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: async (_, init) => {
      calls.push(new URLSearchParams(String(init?.body)));
      const answer = answers[calls.length - 1] ?? { ok: true, channel: 'C1', ts: `${calls.length}.1` };
      if (answer instanceof Error) throw answer;
      return answer instanceof Function ? answer() : Response.json(answer);
    },
    logger: {
      ...console,
      debug() {},
      info() {},
      warn() {},
      error() {},
      setLevel() {},
      getLevel: () => webApi.LogLevel.ERROR,
      setName() {},
    },
  });
  const log = pino({ level: 'info' }, { write: (line) => logged.push(line) });
  const poster = slackPoster({
    clientFor: async (team) => (team === 'T1' ? client : null),
    wait: async (ms) => {
      waits.push(ms);
      await onWait(ms);
    },
    log,
  });
  return {
    poster,
    calls,
    waits,
    logged,
    waiting: (how: typeof onWait) => {
      onWait = how;
    },
  };
}

const putOff = (seconds: number) => () =>
  new Response('', { status: 429, headers: { 'retry-after': `${seconds}` } });
const lost = () =>
  Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
  });

describe('a post', () => {
  it('stands in its channel, links not unfolded, or in the thread of its message', async () => {
    const { poster, calls } = posterTo();
    expect(await poster.post({ ...place, message, thread: null })).toEqual({ how: 'arrived', ts: '1.1' });
    expect(await poster.post({ ...place, message, thread: '1.1' })).toEqual({ how: 'arrived', ts: '2.1' });
    expect(Object.fromEntries(calls[0] ?? [])).toMatchObject({
      channel: 'C1',
      text: 'In short',
      blocks: '[{"type":"divider"}]',
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
    expect(calls.map((call) => call.get('thread_ts'))).toEqual([null, '1.1']);
  });

  it('waits as long as Slack asks for, and is sent then', async () => {
    const { poster, calls, waits } = posterTo(putOff(7));
    expect(await poster.post({ ...place, message, thread: null })).toMatchObject({ how: 'arrived' });
    expect([calls.length, waits]).toEqual([2, [7_000]]);
  });

  it('whose answer is lost is not sent again', async () => {
    for (const answer of [
      lost(),
      { ok: false, error: 'internal_error' },
      () => new Response('', { status: 502 }),
    ]) {
      const { poster, calls } = posterTo(answer);
      expect(await poster.post({ ...place, message, thread: null })).toMatchObject({ how: 'unknown' });
      expect(calls).toHaveLength(1);
    }
  });

  it('that arrived without Slack saying where is not known to have', async () => {
    const { poster } = posterTo({ ok: true });
    expect(await poster.post({ ...place, message, thread: null })).toMatchObject({ how: 'unknown' });
  });

  it('is refused by Slack’s name for the reason', async () => {
    const { poster } = posterTo({ ok: false, error: 'is_archived' });
    expect(await poster.post({ ...place, message, thread: null })).toMatchObject({
      how: 'refused',
      why: 'is_archived',
    });
  });

  it('whose form Slack refuses is sent as plain text, and the log has it', async () => {
    const { poster, calls, logged } = posterTo({ ok: false, error: 'invalid_blocks' });
    expect(await poster.post({ ...place, message, thread: null })).toEqual({ how: 'arrived', ts: '2.1' });
    expect(calls.map((call) => call.get('blocks'))).toEqual(['[{"type":"divider"}]', '[]']);
    expect(logged.join()).toContain('invalid_blocks');
  });

  it('that waits for Slack is given up when the process stops, and was not sent', async () => {
    const { poster, calls, waiting } = posterTo(putOff(30));
    const stop = new AbortController();
    waiting(() => {
      stop.abort();
      return new Promise(() => {});
    });
    expect(await poster.post({ ...place, message, thread: null }, stop.signal)).toMatchObject({
      how: 'refused',
      why: 'ratelimited',
    });
    expect(calls).toHaveLength(1);
  });

  it('cannot be sent where the workspace has no client, or its client cannot be made now', async () => {
    const { poster } = posterTo();
    expect(await poster.post({ ...place, team: 'T2', message, thread: null })).toMatchObject({
      how: 'refused',
      why: 'team_not_found',
    });
    const failing = slackPoster({
      clientFor: async () => {
        throw new PutOff(1);
      },
      wait: async () => {},
      log: pino({ level: 'silent' }),
    });
    expect(await failing.post({ ...place, message, thread: null })).toMatchObject({
      how: 'refused',
      why: 'not_authed',
    });
  });
});

describe('a note to a person', () => {
  it('goes to him by his id, and again where it may have been lost', async () => {
    const { poster, calls } = posterTo(lost());
    expect(await poster.tell({ team: 'T1', user: 'U1' }, message)).toMatchObject({ how: 'arrived' });
    expect(calls.map((call) => call.get('channel'))).toEqual(['U1', 'U1']);
  });
});
