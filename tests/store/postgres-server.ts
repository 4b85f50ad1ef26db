import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { accessSync, chownSync, constants, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Client } from 'pg';

/** Stands in the name of what is skipped; CI installs PostgreSQL and fails where it stands there. */
export const notInstalled = '(skipped: PostgreSQL is not installed here)';

/** The folder of PostgreSQL's programs, the newest version's; null where it is not installed. */
export const programs: string | null = findPrograms();

/** A name and a password of the throw-away cluster: the tests look for this password in everything that is said. */
export const password = 'p%w-nobody-may-see';

/** A PostgreSQL of the tests' own, on loopback, in a folder of its own. */
export interface PostgresServer {
  /** The address of a new and empty database. */
  newDatabase(): Promise<string>;
  /** Ends it by force, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Starts it again on the same files and the same port. */
  startAgain(): Promise<void>;
  /** Ends it and deletes its files. */
  stop(): Promise<void>;
}

/**
 * Makes a cluster and starts it.
 *
 * @param durable whether it waits for the disk, as PostgreSQL does; tests that kill no server are faster without
 * @throws Error where PostgreSQL is not installed or does not start
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const user = unprivileged();
  const folder = await mkdtemp(join(tmpdir(), 'alliance-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const data = join(folder, 'data');
  const pwfile = join(folder, 'password');
  await writeFile(pwfile, password, { mode: 0o644 });
  const init = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${pwfile}`];
  // An order of texts that is not that of their bytes, as in many a database.
  const language = ['-E', 'UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en-US'];
  execFileSync(program('initdb'), [...init, ...language, '--no-sync'], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });

  const cluster: Cluster = { data, folder, durable, user };
  let { server, port } = await startedOnFreePort(cluster);
  const address = (database: string) =>
    `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  const ended = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  };
  return {
    newDatabase: async () => {
      const name = `t${randomUUID().replaceAll('-', '')}`;
      const client = new Client({ connectionString: address('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return address(name);
    },
    kill: () => ended('SIGKILL'),
    startAgain: async () => {
      // Its children of before may still hold its memory for a moment: then it refuses to start.
      for (let tries = 0; tries < 50; tries += 1) {
        const again = await started(cluster, port);
        if (again) {
          server = again;
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('PostgreSQL does not start again');
    },
    stop: async () => {
      await ended('SIGINT');
      await rm(folder, { recursive: true, maxRetries: 5 });
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as Debian's user for it, or as nobody. */
interface User {
  readonly uid?: number;
  readonly gid?: number;
}

function unprivileged(): User {
  if (process.getuid?.() !== 0) return {};
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return { uid: 65_534, gid: 65_534 };
  }
}

interface Cluster {
  readonly data: string;
  /** Of its socket and its files. */
  readonly folder: string;
  readonly durable: boolean;
  readonly user: User;
}

async function startedOnFreePort(cluster: Cluster) {
  for (let tries = 0; tries < 5; tries += 1) {
    const port = await freePort();
    const server = await started(cluster, port);
    if (server) return { server, port };
  }
  throw new Error('PostgreSQL does not start');
}

/** @returns the server once it takes connections; null where it ended instead */
async function started({ data, folder, durable, user }: Cluster, port: number): Promise<ChildProcess | null> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    max_connections: 60,
    shared_buffers: '16MB',
    fsync: durable ? 'on' : 'off',
    recovery_init_sync_method: 'syncfs',
  };
  const args = [
    '-D',
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const server = spawn(program('postgres'), args, {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ready = new Promise<boolean>((resolve) => {
    server.stderr.on('data', (said) => {
      if (String(said).includes('ready to accept connections')) resolve(true);
    });
    server.once('exit', () => resolve(false));
  });
  const goesWithUs = () => server.kill('SIGKILL');
  process.once('exit', goesWithUs);
  server.once('exit', () => process.off('exit', goesWithUs));
  return (await ready) ? server : null;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function program(name: string): string {
  if (programs === null) throw new Error('PostgreSQL is not installed');
  return join(programs, name);
}

/** Debian's folders, newest first, then PATH: that where initdb and postgres stand side by side. */
function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const folders = [
    ...namesIn(debian)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((name) => isProgram(join(folder, name)))) ?? null
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
