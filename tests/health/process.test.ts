import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { eventually } from '../faults/bot.js';

/** The built bot at its own page, as a process of its own. */

const program = join(fileURLToPath(new URL('../..', import.meta.url)), 'dist', 'src', 'main.js');
const start = (port: number) =>
  spawn(process.execPath, [program], {
    cwd: tmpdir(),
    env: { ALLIANCE_WORKSPACE_PORT: '0', ALLIANCE_HEALTH_PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

async function listening(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, port: address !== null && typeof address === 'object' ? address.port : 0 };
}

let child: ReturnType<typeof start> | null = null;
afterEach(() => void child?.kill('SIGKILL'));

it('is ready once it is up, and is told no more when it has ended', async () => {
  const { server, port } = await listening();
  await new Promise((resolve) => server.close(resolve));
  child = start(port);
  const ready = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      (response) => response.text(),
      () => 'nobody',
    );
  await eventually(ready, 30_000).toBe('ready\n');
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(metrics).toContain('alliance_record_documents 5\n');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(await ready()).toBe('nobody');
});

it('does not start where the port is taken, and says which variable to change', async () => {
  const { server, port } = await listening();
  try {
    child = start(port);
    const said = text(child.stderr);
    expect(await once(child, 'exit')).toEqual([2, null]);
    expect(await said).toContain(
      `Alliance cannot start: port ${port} of 127.0.0.1, for health, is taken; set ALLIANCE_HEALTH_PORT`,
    );
  } finally {
    server.close();
  }
});
