import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AnyCommand } from '../../src/command.js';
import { createSlackApp } from '../../src/slack/app.js';
import { openStore } from '../../src/store/open-store.js';
import { leaseLength, type Store } from '../../src/store/store.js';
import { notInstalled, type PostgresServer, programs, startPostgres } from '../store/postgres-server.js';
import { FakeReceiver, type LogLine, logInto, mentionBody } from './bot-under-test.js';
import { sampleWorld } from './sample-record.js';
import { bot as identity, type SlackStandIn, startSlackStandIn } from './slack-stand-in.js';

const question = (n: number) =>
  mentionBody(`<@${identity.userId}> counterstrike`, { ts: `1.${n}` }, `Ev${n}`);
const name = `two replicas on one store${programs === null ? ` ${notInstalled}` : ''}`;

describe.skipIf(programs === null)(name, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Two bots, and the clock that both go by: `pass` lets time go by, and their watches with it. */
  async function withReplicas(
    firstCommand: (one: AnyCommand) => AnyCommand,
    work: (bots: {
      first: Replica;
      second: Replica;
      slack: SlackStandIn;
      pass(ms: number): void;
    }) => Promise<void>,
  ): Promise<void> {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const slack = await startSlackStandIn();
    const address = await server.newDatabase();
    let now = Date.now();
    const clock = () => now;
    const first = await replica(slack, await openStore(address), clock, firstCommand);
    const second = await replica(slack, await openStore(address), clock, (one) => one);
    const pass = (ms: number) => {
      now += ms;
      vi.advanceTimersByTime(ms);
    };
    try {
      await work({ first, second, slack, pass });
    } finally {
      for (const { store } of [first, second]) await store.close();
      await slack.stop();
    }
  }

  it('answer each event once, whichever of them it comes to', () =>
    withReplicas(
      (one) => one,
      async ({ first, second, slack }) => {
        const both = Array.from({ length: 6 }, (_, n) => [first, second].map((one) => one.send(question(n))));
        await Promise.all(both.flat());
        expect(slack.callsOf('chat.postMessage')).toHaveLength(6);
      },
    ));

  it('leave to each other what they are at, however long it takes', async () => {
    const { held, release } = gate();
    await withReplicas(held, async ({ first, second, slack, pass }) => {
      void first.send(question(1));
      await expect.poll(() => second.store.inbox.unfinished()).toHaveLength(1);
      for (let n = 0; n < 9; n += 1) {
        pass(leaseLength / 3);
        await first.settled();
        await second.settled();
      }
      expect(slack.callsOf('chat.postMessage')).toEqual([]);
      release();
      await expect.poll(() => slack.callsOf('chat.postMessage')).toHaveLength(1);
      await expect.poll(() => second.store.inbox.unfinished()).toEqual([]);
    });
  });

  it('answer once what another one was killed over', () =>
    withReplicas(stuck, async ({ first, second, slack, pass }) => {
      void first.send(question(1));
      await expect.poll(() => second.store.inbox.unfinished()).toHaveLength(1);
      first.stall();
      pass(leaseLength);
      await expect.poll(() => slack.callsOf('chat.postMessage')).toHaveLength(1);
      await expect.poll(() => second.store.inbox.unfinished()).toEqual([]);
      pass(leaseLength);
      await second.settled();
      expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
    }));

  it('do not answer what another one took over meanwhile', async () => {
    const { held, release } = gate();
    await withReplicas(held, async ({ first, second, slack, pass }) => {
      void first.send(question(1));
      await expect.poll(() => second.store.inbox.unfinished()).toHaveLength(1);
      first.stall();
      pass(leaseLength);
      await expect.poll(() => slack.callsOf('chat.postMessage')).toHaveLength(1);
      release();
      await expect
        .poll(() => first.log.map(({ msg }) => msg))
        .toContainEqual(expect.stringContaining('another replica answers'));
      expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
    });
  });
});

/** A command that takes until it is released. */
function gate(): { readonly held: (command: AnyCommand) => AnyCommand; readonly release: () => void } {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held = (command: AnyCommand): AnyCommand => ({
    ...command,
    execute: async (typed, world) => {
      await released;
      return command.execute(typed, world);
    },
  });
  return { held, release };
}

/** A command that never gets done, as in a process that is killed. */
const stuck = (command: AnyCommand): AnyCommand => ({ ...command, execute: () => new Promise(() => {}) });

type Replica = Awaited<ReturnType<typeof replica>>;

async function replica(
  slack: SlackStandIn,
  store: Store,
  now: () => number,
  command: (one: AnyCommand) => AnyCommand,
) {
  const log: LogLine[] = [];
  const receiver = new FakeReceiver();
  let stalled = false;
  const { inbox } = store;
  // A process that stalls, or is dead, says nothing of what it works on.
  const quiet: Store = {
    ...store,
    inbox: {
      ...inbox,
      renew: async (...those) => (stalled ? undefined : inbox.renew(...those)),
      takeOver: async (...those) => (stalled ? [] : inbox.takeOver(...those)),
    },
  };
  const app = createSlackApp({
    world: { ...sampleWorld, commands: sampleWorld.commands.map(command) },
    store: quiet,
    receiver,
    botToken: 'xoxb-test-token',
    slackApiUrl: slack.apiUrl,
    tokenVerificationEnabled: false,
    wait: async () => {},
    now,
    log: logInto(log),
  });
  await app.start();
  return {
    log,
    store,
    send: (body: Record<string, unknown>) => receiver.send(body, () => 0),
    stall: () => {
      stalled = true;
    },
    /** Whatever was asked of the store before this has been answered. */
    settled: async () => {
      await Promise.all(Array.from({ length: 10 }, () => store.inbox.unfinished()));
    },
  };
}
