import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { App, LogLevel } from '@slack/bolt';
import { pino } from 'pino';
import { commands } from '../../commands/index.js';
import { createSlackApp } from '../../src/slack/app.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { assembleRecord } from '../../src/team-record.js';
import { type ServerSaid, secrets, type UsageAsked, usageAskedSchema } from './load-protocol.js';
import { memory } from './measured.js';
import { type PlainParts, partsOf } from './synthetic-record.js';

/**
 * One app in a process of its own, over signed HTTP: `load-server.ts APP FOLDER API_URL`. APP is `alliance`, or one of
 * two echo apps: `echo` answers as Bolt's documentation does, `echo-in-ack` answers in the acknowledgement. Over IPC it
 * says its port, and what it takes of memory and processor when it is asked.
 */
const [name = '', folder = '', slackApiUrl = ''] = process.argv.slice(2);
const { botToken, signingSecret } = secrets;
const say = (said: ServerSaid) => process.send?.(said);

const app = name === 'alliance' ? await alliance() : echo();
await app.init();
const server = await app.start({ port: 0, host: '127.0.0.1' });
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('an app listens on a port');
say({ port: address.port });
process.on('message', (message) => answer(usageAskedSchema.parse(message)));
// Ended with whoever started it.
process.on('disconnect', () => process.exit());

async function alliance(): Promise<App> {
  const parts: PlainParts = deserialize(await readFile(join(folder, 'record.v8')));
  const record = assembleRecord(partsOf(parts));
  const log = pino({ level: 'info', base: null }, pino.destination('/dev/null'));
  return createSlackApp({
    world: { record, commands, face: 'slack', language: null },
    store: await openSqliteStore(join(folder, `store-${process.pid}.sqlite`)),
    allowances: { person: Number.MAX_SAFE_INTEGER, workspace: Number.MAX_SAFE_INTEGER },
    log,
    botToken,
    signingSecret,
    slackApiUrl,
  });
}

function echo(): App {
  const app = new App({
    token: botToken,
    signingSecret,
    endpoints: '/slack/events',
    clientOptions: { slackApiUrl },
    logLevel: LogLevel.INFO,
    deferInitialization: true,
  });
  if (name === 'echo-in-ack') app.command('/alliance', async ({ ack, command }) => ack(command.text));
  else
    app.command('/alliance', async ({ ack, command, respond }) => {
      await ack();
      await respond(command.text);
    });
  return app;
}

function answer({ collected }: UsageAsked): void {
  const { user, system } = process.cpuUsage();
  say({ ...(collected ? memory() : unsettled()), processor: (user + system) / 1000 });
}

/** Without a collection: what the process holds as it runs. */
function unsettled(): { resident: number; heap: number } {
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss / 2 ** 20, heap: (heapUsed + external) / 2 ** 20 };
}
