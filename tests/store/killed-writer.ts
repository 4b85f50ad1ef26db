import { spawn } from 'node:child_process';
import { once } from 'node:events';

const built = new URL('../../dist/src/store/open-store.js', import.meta.url).href;

const script = `
  import { openStore } from ${JSON.stringify(built)};
  const store = await openStore(process.argv[1]);
  for (let n = 0; n < 200; n += 1) {
    const body = process.pid + ' ' + n;
    await store.inbox.receive({ keys: [body], body, at: n });
    process.stdout.write(body + '\\n');
  }
  await new Promise((resolve) => setTimeout(resolve, 60_000));`;

/**
 * Writes into a store in a process of its own (of what was built), which is killed in the middle of 200 writes, after
 * it has confirmed so many.
 *
 * @returns what it confirmed
 */
export async function confirmedBeforeKill(store: string, killAfter: number): Promise<string[]> {
  const writer = spawn(process.execPath, ['--input-type=module', '-e', script, store], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  await new Promise<void>((resolve) => {
    writer.stdout.on('data', (chunk) => {
      told += String(chunk);
      if (told.split('\n').length > killAfter) resolve();
    });
  });
  writer.kill('SIGKILL');
  await once(writer, 'close');
  return told.split('\n').slice(0, -1);
}
