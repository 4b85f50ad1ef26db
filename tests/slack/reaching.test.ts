import { describe, expect, it } from 'vitest';
import { reaching } from '../../src/slack/reaching/reaching.js';

/** Errors as Slack's clients throw them. */
const thrown = {
  refused: (error: string) => withFields('slack_webapi_platform_error', { data: { ok: false, error } }),
  putOff: (retryAfter: number) => withFields('slack_webapi_rate_limited_error', { retryAfter }),
  http: (statusCode: number) => withFields('slack_webapi_http_error', { statusCode }),
  respond: (statusCode: number) => withFields('slack_bolt_respond_error', { statusCode }),
  network: (code: string) =>
    withFields('slack_webapi_request_error', { original: Object.assign(new Error('lost'), { code }) }),
};

function withFields(code: string, fields: object): Error {
  return Object.assign(new Error(code), { code, ...fields });
}

/** Calls something that throws these errors one after the other, then returns. */
async function reach(errors: readonly Error[], repeated = false) {
  const waits: number[] = [];
  let calls = 0;
  const reached = await reaching(
    async () => {
      const error = errors[calls];
      calls += 1;
      if (error) throw error;
      return 'value';
    },
    async (ms) => waits.push(ms),
    { repeated },
  );
  return { ...reached, calls, waits };
}

describe('a call to Slack', () => {
  it('arrives', async () => {
    expect(await reach([])).toMatchObject({ how: 'arrived', value: 'value', calls: 1 });
  });

  it('waits as long as Slack says and is made again, be it a post', async () => {
    const put = await reach([thrown.putOff(2), thrown.putOff(3)]);
    expect(put).toMatchObject({ how: 'arrived', calls: 3, waits: [2_000, 3_000] });
  });

  it('is given up where Slack puts it off for longer than a person waits', async () => {
    expect(await reach([thrown.putOff(30), thrown.putOff(31)])).toMatchObject({
      how: 'refused',
      why: 'ratelimited',
      waits: [30_000],
    });
  });

  it('is refused by Slack’s name for the reason, and not made again', async () => {
    expect(await reach([thrown.refused('is_archived')], true)).toMatchObject({
      how: 'refused',
      why: 'is_archived',
      calls: 1,
    });
  });

  it('says that an answer’s address is spent or expired', async () => {
    expect(await reach([thrown.respond(404)])).toMatchObject({ how: 'refused', why: 'response_url_spent' });
  });

  it.each([
    ['Slack fails inside', thrown.http(500)],
    ['Slack says that part of it may be done', thrown.refused('internal_error')],
    ['the connection is lost', thrown.network('ECONNRESET')],
    ['no answer comes in time', thrown.network('ETIMEDOUT')],
    ['an answer’s address fails inside', thrown.respond(502)],
  ])('is not repeated blindly where %s', async (_, error) => {
    expect(await reach([error])).toMatchObject({ how: 'unknown', calls: 1, waits: [] });
  });

  it.each([['ECONNREFUSED'], ['ENOTFOUND'], ['UND_ERR_CONNECT_TIMEOUT']])(
    'is made again where it never left (%s)',
    async (code) => {
      expect(await reach([thrown.network(code)])).toMatchObject({ how: 'arrived', calls: 2 });
      expect(await reach(Array.from({ length: 9 }, () => thrown.network(code)))).toMatchObject({
        how: 'unknown',
        calls: 3,
      });
    },
  );

  it('is made again after a lost connection where twice does no harm', async () => {
    expect(await reach([thrown.http(503), thrown.network('ECONNRESET')], true)).toMatchObject({
      how: 'arrived',
      calls: 3,
      waits: [500, 1_000],
    });
  });
});
