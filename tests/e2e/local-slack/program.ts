import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** local-slack (github.com/parvalabs/local-slack, MIT), as it is published for Linux x64. */
const packed = 'local-slack-linux-x64@0.1.8';
const sha256 = '3332007b797969d835f694b463ac526f7ef1fc66afac93f950f585105fe4815f';
const cache = fileURLToPath(new URL('../../../node_modules/.cache/local-slack', import.meta.url));
const preload = fileURLToPath(new URL('preload.mjs', import.meta.url));

export type Fetched = { readonly program: string } | { readonly skipped: string };

/** The program in a cache folder, fetched where it is not there; or a sentence that says why it cannot be had. */
export async function fetchLocalSlack(): Promise<Fetched> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return {
      skipped: `local-slack is there for Linux x64 alone, and this is ${process.platform} ${process.arch}.`,
    };
  }
  const program = join(cache, 'node_modules/local-slack-linux-x64/bin/local-slack');
  if (!existsSync(program)) {
    await mkdir(cache, { recursive: true });
    const flags = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--fetch-retries', '1'];
    try {
      await promisify(execFile)('npm', ['install', '--prefix', cache, ...flags, packed]);
    } catch {
      return { skipped: `${packed} could not be fetched from the npm registry: is this machine offline?` };
    }
  }
  const found = createHash('sha256')
    .update(await readFile(program))
    .digest('hex');
  if (found !== sha256) throw new Error(`${program} is not ${packed}: delete its folder and try again`);
  return { program };
}

/** What the bot needs to know of the workspace. */
export const app = {
  appId: 'A0ALLIANCE',
  botUserId: 'U0BOT',
  botName: 'Alliance',
  botToken: 'xoxb-e2e',
  appToken: 'xapp-e2e',
  signingSecret: 'a secret of this run',
} as const;
export const team = { name: 'Team', domain: 'team', teamId: 'T0TEAM' } as const;
export const anna = { id: 'U0ANNA', name: 'anna', real_name: 'Anna Desk', tz: 'Asia/Tokyo' } as const;
export const general = 'C0GENERAL';
export const desk = 'C0DESK';

export interface LocalSlack {
  /** Without a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A workspace with two channels, one person and the bot, on loopback.
 *
 * @param requestUrl where Slack posts to in HTTP mode; null for Socket Mode
 * @param folder where its configuration and its uploaded files go
 */
export async function startLocalSlack(
  program: string,
  folder: string,
  requestUrl: string | null,
): Promise<LocalSlack> {
  const port = await freePort();
  const config = join(folder, 'workspace.json');
  const way = requestUrl === null ? { mode: 'socket' } : { mode: 'events', requestUrl };
  const channels = [
    { id: general, name: 'general', members: [anna.id, app.botUserId] },
    { id: desk, name: 'desk', members: [anna.id, app.botUserId] },
  ];
  await writeFile(
    config,
    JSON.stringify({ workspace: team, app: { ...app, ...way }, users: [anna], channels }),
  );
  const args = [
    '--config',
    config,
    '--port',
    String(port),
    '--base-host',
    '127.0.0.1',
    '--files-dir',
    folder,
  ];
  const child = spawn(program, args, {
    env: { ...process.env, BUN_OPTIONS: `--preload ${preload}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await said(child, 'local-slack is running');
  const alone = (code: number | null, signal: string | null) =>
    process.stdout.write(`local-slack ended by itself (${signal ?? code})\n`);
  child.once('exit', alone);
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      child.off('exit', alone);
      return ended(child, 'SIGTERM');
    },
  };
}

/** Resolves when the process has printed these words; rejects with what it printed where it ends or takes 20 s. */
export async function said(child: ChildProcess, words: string): Promise<void> {
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${child.spawnfile} ${why}:\n${printed}`));
    const timer = setTimeout(() => fail(`did not say “${words}” within 20 s`), 20_000);
    const hear = (chunk: unknown) => {
      printed += String(chunk);
      if (!printed.includes(words)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`ended with ${code}`));
  });
}

/** Ends a process and waits for it. */
export async function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a server listens on a port');
  return address.port;
}
