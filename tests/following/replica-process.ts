import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

const built = (path: string) => JSON.stringify(new URL(`../../dist/src/${path}`, import.meta.url).href);

const script = `
  import { makeRounds } from ${built('following/rounds.js')};
  import { openStore } from ${built('store/open-store.js')};
  const store = await openStore(process.argv[1]);
  const answers = new Map();
  let now = 0;
  const post = ({ channel, message }) => new Promise((resolve) => {
    answers.set(message.text, () => resolve({ how: 'arrived', ts: message.text }));
    process.send({ posts: message.text });
  });
  const message = (text) => ({ text, blocks: [] });
  const editor = {
    digest: async ({ digest, date }) => ({
      messages: [0, 1, 2].map((part) => message([digest.channel, date, part].join(' '))), shown: [], hits: [] }),
    watch: async () => ({ messages: [], shown: [], hits: [] }),
    note: async ({ held }) => message('note of ' + held.key),
  };
  const log = { info() {}, warn() {}, error() {} };
  const poster = { post, tell: (_, message) => post({ message }) };
  const rounds = makeRounds({ store, editor, poster, now: () => now, log });
  process.on('message', async (order) => {
    if (order.arrived !== undefined) return answers.get(order.arrived)?.();
    now = order.now;
    for (let n = 0; n < order.rounds; n += 1) await rounds.run();
    process.send({ ended: true });
  });
  process.send({ ready: true });`;

const toldSchema = z.union([
  z.object({ posts: z.string() }),
  z.object({ ended: z.literal(true) }),
  z.object({ ready: z.literal(true) }),
]);

/** A bot's rounds in a process of its own, of what was built. */
export interface ReplicaProcess {
  /** Does so many rounds, one after the other, at a moment that stands still. Ends too where it is killed. */
  run(now: number, rounds: number): Promise<void>;
  kill(): Promise<void>;
}

/**
 * Starts a replica on a store. Every digest of it has three messages, which say channel, date and part.
 *
 * @param posted hears of each message that comes to Slack; what it returns is when Slack answers
 */
export async function startReplica(
  store: string,
  posted: (text: string) => Promise<void>,
): Promise<ReplicaProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, store], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const gone = once(child, 'exit');
  let ended = () => {};
  const ready = new Promise<void>((resolve) => {
    child.on('message', async (message) => {
      const told = toldSchema.parse(message);
      if ('ready' in told) resolve();
      else if ('ended' in told) ended();
      else {
        await posted(told.posts);
        if (child.connected) child.send({ arrived: told.posts });
      }
    });
  });
  await Promise.race([ready, gone]);
  return {
    run: async (now, rounds) => {
      const done = new Promise<void>((resolve) => {
        ended = resolve;
      });
      child.send({ now, rounds });
      await Promise.race([done, gone]);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
