import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Outside } from '../../src/slack/reaching/outside.js';
import { type SlackStandIn, startSlackStandIn } from './slack-stand-in.js';

let slack: SlackStandIn;
let now = 0;
beforeEach(async () => {
  slack = await startSlackStandIn();
});
afterEach(() => slack.stop());

function asked(allowed: readonly string[] = []) {
  const client = new webApi.WebClient('xoxb-1', { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  const outside = new Outside(
    new Set(allowed),
    () => now,
    async () => {},
  );
  return (channel: string, body: unknown = {}, team = 'T1') => outside.readersOf(channel, body, client, team);
}
const lookups = () => slack.callsOf('conversations.info').length;

describe('who reads a channel', () => {
  it('is what the event says, without asking', async () => {
    const readersOf = asked();
    expect(await readersOf('C1', { is_ext_shared_channel: true })).toBe('outside');
    expect(await readersOf('C1', { is_ext_shared_channel: false })).toBe('inside');
    expect(await readersOf('D1', { is_ext_shared_channel: true })).toBe('outside');
    expect(lookups()).toBe(0);
  });

  it('is asked for each workspace: two may call channels of their own alike', async () => {
    const readersOf = asked();
    expect(await readersOf('C1', {}, 'T1')).toBe('inside');
    slack.saying.set('conversations.info', { channel: { is_ext_shared: true } });
    expect(await readersOf('C1', {}, 'T2')).toBe('outside');
  });

  it('is asked of Slack where nothing says it, and believed for five minutes', async () => {
    const readersOf = asked();
    expect(await readersOf('C1')).toBe('inside');
    slack.saying.set('conversations.info', { channel: { is_ext_shared: true } });
    now += 4 * 60_000;
    expect([await readersOf('C1'), lookups()]).toEqual(['inside', 1]);
    now += 2 * 60_000;
    expect([await readersOf('C1'), lookups()]).toEqual(['outside', 2]);
  });

  it('counts an invitation that is not accepted yet', async () => {
    slack.saying.set('conversations.info', { channel: { is_pending_ext_shared: true } });
    expect(await asked()('C1')).toBe('outside');
  });

  it.each(['channel_not_found', 'missing_scope', 'fatal_error'])(
    'is not known where Slack answers %s',
    async (error) => {
      slack.refusing.set('conversations.info', error);
      expect(await asked()('C1')).toBe('unknown');
    },
  );

  it('is oneself in a direct message, and is no matter where the configuration allows the channel', async () => {
    expect(await asked()('D1')).toBe('inside');
    expect(await asked(['C1'])('C1', { is_ext_shared_channel: true })).toBe('inside');
    expect(lookups()).toBe(0);
  });
});
