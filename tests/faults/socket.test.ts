import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { failed, limited, ok, refused } from './behaviour.js';
import { type BotInTrouble, eventually, startBot } from './bot.js';
import { startMisbehavingSlack } from './misbehaving-slack.js';
import { command, mention } from './payloads.js';
import type { Welcome } from './socket-side.js';

let bot: BotInTrouble;
afterEach(() => bot.end());

const connections = () => bot.slack.socket.connections;
const posts = () => bot.slack.done('chat.postMessage');
const levels = { warn: 40, error: 50 };
const said = (level: keyof typeof levels) =>
  bot.log.filter((line) => line.level === levels[level]).map(({ msg }) => String(msg));

/** Asks, and waits for one answer: the bot hears and is heard. */
async function expectAnswer(): Promise<void> {
  const before = posts().length;
  bot.slack.socket.current().deliver('events_api', mention('counterstrike'));
  await eventually(() => posts().length).toBe(before + 1);
}

async function expectConnection(number: number): Promise<void> {
  await eventually(() =>
    connections()
      .at(number - 1)
      ?.open(),
  ).toBe(true);
}

describe('Slack closes the connection', () => {
  it.each(['refresh_requested', 'warning'] as const)(
    'with %s: the next one is open before the last one is closed, and nobody notices',
    async (reason) => {
      bot = await startBot({ over: 'socket', socketPatience: { lastAcks: 100 } });
      const [first] = connections();
      first?.disconnect(reason);
      await expectConnection(2);
      expect(first?.open()).toBe(true);
      first?.deliver('events_api', mention('counterstrike'));
      await eventually(() => posts().length).toBe(1);
      await eventually(() => first?.open()).toBe(false);
      await expectAnswer();
      expect(bot.slack.socket.acks.map(({ connection }) => connection)).toEqual([1, 2]);
      expect([said('warn'), said('error')]).toEqual([[], []]);
    },
  );

  it('with link_disabled: one line says what to do, Slack is not stormed, and all is well once it is on again', async () => {
    bot = await startBot({ over: 'socket', socketPatience: { refusedWait: 100 } });
    bot.slack.always('apps.connections.open', refused('not_allowed_token_type'));
    connections()[0]?.disconnect('link_disabled');
    connections()[0]?.close(1000);
    await wait(350);
    expect(said('error')).toEqual([expect.stringContaining('turn it on again under Socket Mode')]);
    expect(bot.slack.tried('apps.connections.open').length).toBeLessThan(6);
    bot.slack.always('apps.connections.open', ok);
    await expectConnection(2);
    await expectAnswer();
  });

  it('with too_many_websockets: one line says what to do, and it does not add another at once', async () => {
    bot = await startBot({ over: 'socket', socketPatience: { refusedWait: 150 } });
    connections()[0]?.disconnect('too_many_websockets');
    await eventually(() => said('error')).toEqual([expect.stringContaining('stop the other copies')]);
    expect(bot.slack.tried('apps.connections.open')).toHaveLength(1);
    await expectConnection(2);
    await expectAnswer();
  });

  it.each([1000, 1001, 1006, 1011, 4000])('with code %i: it connects again', async (code) => {
    bot = await startBot({ over: 'socket' });
    if (code === 1006) connections()[0]?.drop();
    else connections()[0]?.close(code);
    await expectConnection(2);
    await expectAnswer();
    expect(said('warn')).toEqual([expect.stringContaining('lost')]);
  });

  it('again and again: the waits grow, and it does not connect in a storm', async () => {
    bot = await startBot({ over: 'socket', socketPatience: { waits: [0, 10, 20, 60_000] } });
    for (const number of [1, 2, 3]) {
      await expectConnection(number);
      connections()[number - 1]?.close(1000);
    }
    await wait(200);
    expect(connections()).toHaveLength(3);
  });
});

describe('a connection that is none', () => {
  it.each<[Welcome]>([['silence'], ['no handshake'], ['refusal']])(
    'at the start (%s): it is given up, and another one is opened',
    async (welcome) => {
      const slack = await startMisbehavingSlack();
      slack.socket.welcomes.push(welcome);
      bot = await startBot({ over: 'socket', slack, socketPatience: { helloWithin: 400 } });
      await expectAnswer();
      expect(said('warn')).toEqual([expect.stringContaining('cannot be reached')]);
      expect(connections().filter(({ open }) => open())).toHaveLength(1);
    },
  );

  it('no hello after a renewal: the old one is used until there is one', async () => {
    bot = await startBot({ over: 'socket', socketPatience: { helloWithin: 400 } });
    bot.slack.socket.welcomes.push('silence', 'silence');
    connections()[0]?.disconnect('warning');
    await expectConnection(2);
    connections()[0]?.deliver('events_api', mention('counterstrike'));
    await eventually(() => posts().length).toBe(1);
    await expectConnection(4);
    await expectAnswer();
  });

  it('half open: an unanswered ping shows it', async () => {
    bot = await startBot({ over: 'socket', socketPatience: { pongWithin: 600 } });
    connections()[0]?.freeze();
    await eventually(() => connections().length).toBe(2);
    await expectAnswer();
  });
});

describe('a message that the library does not understand', () => {
  it('is told in the log, and the next question is answered', async () => {
    bot = await startBot({ over: 'socket' });
    const limited = { type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1, api_app_id: 'A1' };
    bot.slack.socket.current().deliver('events_api', limited);
    await eventually(() => said('error').length).toBe(1);
    await expectAnswer();
  });
});

describe('no address to connect to', () => {
  it.each([
    ['500', failed(500)],
    ['429', limited(0)],
    ['an error inside Slack', refused('internal_error')],
  ])('%s: it is tried again until there is one, and told once', async (_, behaviour) => {
    bot = await startBot({ over: 'socket' });
    bot.slack.next('apps.connections.open', behaviour, behaviour, behaviour);
    connections()[0]?.drop();
    await expectConnection(2);
    await expectAnswer();
    expect(said('warn')).toHaveLength(2);
    expect(said('error')).toEqual([]);
  });

  it('a token that is revoked: one error line names it, the process lives on, and asks seldom', async () => {
    bot = await startBot({ over: 'socket', socketPatience: { refusedWait: 60_000 } });
    bot.slack.always('apps.connections.open', refused('token_revoked'));
    connections()[0]?.drop();
    await eventually(() => said('error')).toEqual([expect.stringMatching(/token_revoked.*SLACK_APP_TOKEN/u)]);
    await wait(200);
    expect(bot.slack.tried('apps.connections.open')).toHaveLength(2);
  });

  it('a token that is refused at the start ends the start', async () => {
    const slack = await startMisbehavingSlack();
    slack.next('apps.connections.open', refused('invalid_auth'));
    await expect(startBot({ over: 'socket', slack })).rejects.toThrow('invalid_auth');
    bot = await startBot({ over: 'socket', slack });
  });
});

/** The connection is gone by the time that the store has taken a question. */
function slowToRemember(store: Store, ms: number): Store {
  const { inbox } = store;
  const receive: Store['inbox']['receive'] = async (delivery) => {
    await wait(ms);
    return inbox.receive(delivery);
  };
  return { ...store, inbox: { ...inbox, receive } };
}

describe('an acknowledgement that cannot leave', () => {
  it('of a question: it is answered once, though Slack delivers it again', async () => {
    bot = await startBot({ over: 'socket', store: slowToRemember(await openSqliteStore(':memory:'), 50) });
    const question = mention('counterstrike');
    const first = bot.slack.socket.current();
    first.deliver('events_api', question);
    first.drop();
    await expectConnection(2);
    bot.slack.socket.current().deliver('events_api', question);
    await eventually(() => bot.slack.socket.acks.length).toBe(1);
    await eventually(() => posts().length).toBe(1);
    await expectAnswer();
    expect(posts()).toHaveLength(2);
  });

  it('of a command: the answer comes by its response_url', async () => {
    bot = await startBot({ over: 'socket' });
    const first = bot.slack.socket.current();
    first.deliver('slash_commands', command('quote counterstrike', bot.slack.responseUrl()));
    first.drop();
    await eventually(() => bot.slack.done('respond').length).toBe(1);
  });
});
