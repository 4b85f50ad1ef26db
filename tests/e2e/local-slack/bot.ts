import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { app, ended, said } from './program.js';

const main = fileURLToPath(new URL('../../../dist/src/main.js', import.meta.url));

/** How the bot is reached: Socket Mode, or HTTP at a port. */
export type Way = { readonly mode: 'socket' } | { readonly mode: 'http'; readonly port: number };

const lineSchema = z.looseObject({ level: z.number(), msg: z.string().optional() });
export type LogLine = z.infer<typeof lineSchema>;

export interface Bot {
  /** What it logged so far. */
  log(): LogLine[];
  /** Ends it as a container does. @returns its exit code and how long it took, in seconds */
  stop(): Promise<{ code: number | null; seconds: number }>;
  kill(): Promise<void>;
}

/**
 * The bot as it is built, in a process of its own and with nothing of this machine's configuration.
 *
 * @param slack the address of local-slack
 * @param folder its working folder: no .env is there, and its store outlives it there
 */
export async function startBot(way: Way, slack: string, folder: string): Promise<Bot> {
  const reached =
    way.mode === 'socket'
      ? { SLACK_APP_TOKEN: app.appToken }
      : { SLACK_SIGNING_SECRET: app.signingSecret, PORT: String(way.port) };
  const child = spawn(process.execPath, [main], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      SLACK_MODE: way.mode,
      SLACK_BOT_TOKEN: app.botToken,
      SLACK_API_URL: `${slack}/api/`,
      ALLIANCE_STORE: join(folder, 'store.sqlite'),
      // The checks ask faster than a person does.
      ALLIANCE_PERSON_RATE: '600',
      ...reached,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let logged = '';
  child.stderr.on('data', (chunk) => {
    logged += String(chunk);
  });
  await said(child, 'is connected to Slack');
  return {
    log: () =>
      logged
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => lineSchema.parse(JSON.parse(line))),
    stop: async () => {
      const began = performance.now();
      await ended(child, 'SIGTERM');
      return { code: child.exitCode, seconds: (performance.now() - began) / 1000 };
    },
    kill: () => ended(child, 'SIGKILL'),
  };
}
