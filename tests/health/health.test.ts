import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Health, HealthPortError, startHealth } from '../../src/health/health.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { refused, slow } from '../faults/behaviour.js';
import { type BotInTrouble, eventually, startBot as startInTrouble } from '../faults/bot.js';
import { mention } from '../faults/payloads.js';
import { type BotUnderTest, commandBody, logInto, startBot } from '../slack/bot-under-test.js';
import { sampleWorld } from '../slack/sample-record.js';

const options = { version: '1.2.3', log: logInto([]) };

let health: Health;
let store: Store;
beforeEach(async () => {
  health = await startHealth({ host: '127.0.0.1', port: 0 }, options);
  store = await openSqliteStore(':memory:');
});
afterEach(async () => {
  await health.close();
  await store.close();
});

const asked = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${health.port}${path}`, { method });
const said = async (path: string) => {
  const response = await asked(path);
  return `${response.status} ${(await response.text()).trim()}`;
};
/** The series of a metric that are not zero, as Prometheus reads them. */
async function series(name: string): Promise<string[]> {
  const text = await (await asked('/metrics')).text();
  return text.split('\n').filter((line) => new RegExp(`^${name}[{ ]`, 'u').test(line) && !/ 0$/u.test(line));
}

describe('health', () => {
  it('is alive from the first moment, and ready when nothing is missing', async () => {
    expect(await said('/healthz')).toBe('200 alive');
    expect(await said('/readyz')).toBe('503 record');
    health.vitals.record = sampleWorld.record;
    health.vitals.store = store;
    expect(await said('/readyz')).toBe('503 slack');
    health.vitals.slack = true;
    expect(await said('/readyz?verbose')).toBe('200 ready');
    health.vitals.stopping = true;
    expect(await said('/readyz')).toBe('503 stopping');
    expect(await said('/healthz')).toBe('200 alive');
  });

  it('answers to GET and HEAD at three paths and to nothing else', async () => {
    const head = await asked('/healthz', 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await asked('/readyz', method)).status).toBe(405);
    for (const path of ['/', '/healthz/', '/constructor', '/metrics/../secrets'])
      expect((await asked(path)).status, path).toBe(404);
  });

  it('says which variable to change where its port is taken', async () => {
    const place = { host: '127.0.0.1', port: health.port ?? 0 };
    const error: unknown = await startHealth(place, options).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HealthPortError);
    expect(String(error)).toContain(
      `port ${place.port} of 127.0.0.1, for health, is taken; set ALLIANCE_HEALTH_PORT`,
    );
  });

  it('is told nowhere unless a port is set', async () => {
    const silent = await startHealth(null, options);
    expect(silent.port).toBeNull();
    await silent.close();
  });
});

describe('the metrics', () => {
  it('tell of version, record, store and Slack as they are at the moment', async () => {
    expect(await series('alliance_info')).toEqual(['alliance_info{version="1.2.3"} 1']);
    expect(await series('alliance_(?:store_up|slack_connected|record_documents)')).toEqual([]);
    health.vitals.record = { ...sampleWorld.record, transcripts: [] };
    health.vitals.store = store;
    health.vitals.slack = true;
    expect(await series('alliance_(?:store_up|slack_connected)')).toEqual([
      'alliance_store_up 1',
      'alliance_slack_connected 1',
    ]);
    expect((await series('process_resident_memory_bytes')).length).toBe(1);
  });

  it('count answers by listener and outcome, and how long they took', async () => {
    const bot: BotUnderTest = await startBot({ measured: health.measured });
    try {
      for (const typed of ['quote counterstrike', 'quote counterstrike', 'qoute', 'help'])
        await bot.send(commandBody(typed, bot.slack));
      expect((await series('alliance_answers_total')).sort()).toEqual([
        'alliance_answers_total{listener="/alliance",outcome="answer"} 3',
        'alliance_answers_total{listener="/alliance",outcome="mistake"} 1',
      ]);
      expect(await series('alliance_answer_milliseconds_count')).toEqual([
        'alliance_answer_milliseconds_count{listener="/alliance"} 4',
      ]);
      expect(await series('alliance_undelivered_total')).toEqual([]);
    } finally {
      await bot.stop();
      await bot.store.close();
    }
  });

  it('have nothing that was typed and nobody’s id', async () => {
    const bot = await startBot({ measured: health.measured });
    try {
      await bot.send(commandBody('quote counterstrike', bot.slack));
      await bot.send(commandBody('zanzibar', bot.slack));
      const text = await (await asked('/metrics')).text();
      expect(text).toContain('listener="/alliance"');
      for (const secret of ['counterstrike', 'zanzibar', 'U1', 'C1', 'T1', 'mika']) {
        expect(text).not.toMatch(new RegExp(`\\b${secret}\\b`, 'u'));
      }
    } finally {
      await bot.stop();
      await bot.store.close();
    }
  });

  it('count who asks too fast as kept back', async () => {
    const bot = await startBot({ measured: health.measured, allowances: { person: 1, workspace: 10 } });
    try {
      for (const typed of ['help', 'help']) await bot.send(commandBody(typed, bot.slack));
      expect(await series('alliance_answers_total')).toContain(
        'alliance_answers_total{listener="/alliance",outcome="kept-back"} 1',
      );
    } finally {
      await bot.stop();
      await bot.store.close();
    }
  });

  it('give one name to every reason that is no name of Slack’s', async () => {
    const { measured } = health;
    const answer = { what: 'answer', listener: 'one', outcome: 'refused', milliseconds: 1 } as const;
    for (const why of ['not_in_channel', 'no such "thing"\n', 'x'.repeat(60), null])
      measured({ ...answer, why });
    expect((await series('alliance_undelivered_total')).sort()).toEqual([
      'alliance_undelivered_total{reason="not_in_channel"} 1',
      'alliance_undelivered_total{reason="other"} 3',
    ]);
  });

  it('count posts by kind', async () => {
    health.measured({ what: 'post', kind: 'post', outcome: 'posted' });
    expect(await series('alliance_posts_total')).toEqual([
      'alliance_posts_total{kind="post",outcome="posted"} 1',
    ]);
  });
});

describe('over a Slack that misbehaves', () => {
  let bot: BotInTrouble;
  afterEach(() => bot.end());

  it('what Slack refuses is counted by its reason', async () => {
    bot = await startInTrouble({ over: 'socket', measured: health.measured });
    bot.slack.next('chat.postMessage', refused('not_in_channel'));
    bot.slack.socket.current().deliver('events_api', mention('counterstrike'));
    await eventually(() => series('alliance_undelivered_total')).toEqual([
      'alliance_undelivered_total{reason="not_in_channel"} 1',
    ]);
    expect(await series('alliance_answers_total')).toEqual([
      'alliance_answers_total{listener="app_mention",outcome="refused"} 1',
    ]);
  });

  it('an answer that nobody can tell of is counted as held', async () => {
    bot = await startInTrouble({ over: 'socket', measured: health.measured });
    bot.slack.next('chat.postMessage', slow(3_000));
    bot.slack.socket.current().deliver('events_api', mention('counterstrike'));
    await eventually(() => series('alliance_undelivered_total')).toEqual([
      'alliance_undelivered_total{reason="held"} 1',
    ]);
  });

  it('the connection of Socket Mode is told of when it opens, is lost, is back, and ends', async () => {
    const told: boolean[] = [];
    bot = await startInTrouble({ over: 'socket', connected: (is) => told.push(is) });
    expect(told).toEqual([true]);
    bot.slack.socket.current().drop();
    await eventually(() => told).toEqual([true, false, true]);
    await bot.stop();
    await eventually(() => told.at(-1)).toBe(false);
  });

  it('a connection that Slack ends for good counts as none while the bot waits to try again', async () => {
    const told: boolean[] = [];
    const connected = (is: boolean) => told.push(is);
    bot = await startInTrouble({ over: 'socket', connected, socketPatience: { refusedWait: 600_000 } });
    const connection = bot.slack.socket.current();
    connection.disconnect('link_disabled');
    connection.close(1000);
    await eventually(() => told).toEqual([true, false]);
  });
});
