import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Unfinished } from '../../src/store/store.js';
import type { LogLine } from '../slack/bot-under-test.js';
import { eventually, signingSecret } from './bot.js';
import type { MisbehavingSlack } from './misbehaving-slack.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'dist', 'src', 'main.js');

export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The built bot as a process of its own, with the record that ships: it can be killed. */
export interface BotProcess {
  readonly log: readonly LogLine[];
  /** What it says to whoever started it. */
  readonly output: readonly string[];
  /** Where Slack posts to, over HTTP. */
  readonly address: string;
  kill(signal: 'SIGTERM' | 'SIGKILL'): void;
  /** Settled when the process has ended. */
  readonly ended: Promise<End>;
}

/** A folder in which bots work one after the other and find what the one before them has remembered. */
export interface Household {
  /** Starts a bot, connected to `slack`; resolves when it is. */
  start(slack: MisbehavingSlack, over?: 'socket' | 'http'): Promise<BotProcess>;
  /** Starts one that is not expected to stay. */
  launch(slack: MisbehavingSlack, over?: 'socket' | 'http'): Promise<BotProcess>;
  /** What a bot would take up at its start. */
  left(): Promise<readonly Unfinished[]>;
  /** Kills what still runs and removes the folder. */
  end(): Promise<void>;
}

export async function household(): Promise<Household> {
  if (!existsSync(program)) throw new Error('dist is not built: npm run build (npm test does it)');
  const folder = await mkdtemp(join(tmpdir(), 'alliance-faults-'));
  const file = join(folder, 'store.sqlite');
  const running = new Set<ChildProcess>();

  const launch: Household['launch'] = async (slack, over = 'socket') => {
    const port = over === 'http' ? await freePort() : 0;
    const child = spawn(process.execPath, [program], {
      cwd: folder,
      env: {
        PATH: process.env['PATH'] ?? '',
        SLACK_MODE: over,
        SLACK_API_URL: slack.apiUrl,
        SLACK_BOT_TOKEN: 'xoxb-test',
        SLACK_APP_TOKEN: 'xapp-test',
        SLACK_SIGNING_SECRET: signingSecret,
        PORT: String(port),
        ALLIANCE_STORE: file,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const log: LogLine[] = [];
    const output: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => output.push(line));
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (line.startsWith('{')) log.push(JSON.parse(line));
      else output.push(line);
    });
    const ended = new Promise<End>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => {
        running.delete(child);
        resolve({ code, signal });
      });
    });
    const kill: BotProcess['kill'] = (signal) => void child.kill(signal);
    return { log, output, address: `http://127.0.0.1:${port}/slack/events`, kill, ended };
  };

  return {
    launch,
    start: async (slack, over) => {
      const bot = await launch(slack, over);
      await eventually(() => bot.output.join('\n'), 60_000).toContain('Alliance is connected to Slack');
      return bot;
    },
    left: async () => {
      const store = await openSqliteStore(file);
      const left = await store.inbox.unfinished();
      await store.close();
      return left;
    },
    end: async () => {
      for (const child of running) child.kill('SIGKILL');
      await eventually(() => running.size).toBe(0);
      await rm(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}
