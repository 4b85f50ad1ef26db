#!/usr/bin/env node
import { config as readDotenv } from 'dotenv';
import { type Logger, pino } from 'pino';
import { commands } from '../commands/index.js';
import type { World } from './command.js';
import { type Config, loadConfig } from './config.js';
import { CorpusError, openCorpus } from './corpus-files.js';
import { createSlackApp } from './slack/app.js';
import { faultForLog, withoutSecrets } from './slack/secrets.js';
import { PortTaken, startWorkspace } from './workspace/workspace.js';

/** Exit codes, as on the command line: 2 for bad input, 3 for a fault. */
const exit = { badInput: 2, fault: 3 } as const;

/** Something running: what to tell whoever started it, and how to end it. */
interface Running {
  readonly sentence: string;
  readonly stop: () => Promise<unknown>;
}

/** A start that cannot be, and a sentence that says what to do. */
class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

readDotenv({ quiet: true });
const loaded = loadConfig(process.env);
if (loaded.ok) await run(loaded.config);
else leave(exit.badInput, ['Alliance cannot start:', ...loaded.problems.map((problem) => `- ${problem}`)]);

/** Configuration, record, app: then until a signal. */
async function run(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, base: null }, pino.destination(2));
  try {
    const record = await openCorpus(config.record, { index: config.index });
    const world: World = { record, commands, face: config.mode === 'local' ? 'page' : 'slack' };
    const running = await (config.mode === 'local'
      ? workspace(config, world, log)
      : slack(config, world, log));
    process.stdout.write(`${running.sentence}\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(running, log));
  } catch (error) {
    if (error instanceof CannotStart || error instanceof CorpusError || error instanceof PortTaken) {
      leave(exit.badInput, [`Alliance cannot start: ${withoutSecrets(error.message)}`]);
    } else {
      log.fatal({ fault: faultForLog(error) }, 'Alliance cannot start');
      leave(exit.fault, [
        'Sorry, Alliance cannot start: a fault of its own, told in the line of the log above.',
      ]);
    }
  }
}

async function workspace(
  config: Extract<Config, { mode: 'local' }>,
  world: World,
  log: Logger,
): Promise<Running> {
  const { url, stop } = await startWorkspace({ world, log, port: config.workspacePort });
  return {
    sentence: `Alliance is at ${url} : type /alliance quote counterstrike there. Ctrl+C ends it.`,
    stop,
  };
}

async function slack(
  config: Exclude<Config, { mode: 'local' }>,
  world: World,
  log: Logger,
): Promise<Running> {
  const app = createSlackApp({ ...config, world, log });
  const documents = `${world.record.transcripts.length} documents`;
  try {
    await app.init();
    if (config.mode === 'socket') await app.start();
    else await app.start(config.port);
  } catch (error) {
    throw refusal(error, config) ?? error;
  }
  const way = config.mode === 'socket' ? 'Socket Mode' : `HTTP, port ${config.port}, path /slack/events`;
  return {
    sentence: `Alliance is connected to Slack (${way}) with ${documents}: type /alliance help in a channel.`,
    stop: () => app.stop(),
  };
}

/** What Slack or this machine refuses at the start, in words; null for anything else. */
function refusal(error: unknown, config: Exclude<Config, { mode: 'local' }>): CannotStart | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  switch (error.code) {
    case 'EADDRINUSE':
      return new CannotStart(
        `port ${config.mode === 'http' ? config.port : ''} is taken; set PORT to another one.`,
      );
    case 'slack_webapi_platform_error':
      return new CannotStart(
        `Slack refuses the ${config.mode === 'socket' ? 'tokens' : 'token'} (${error.message}); look at SLACK_BOT_TOKEN${
          config.mode === 'socket' ? ' and SLACK_APP_TOKEN' : ''
        }.`,
      );
    case 'slack_webapi_request_error':
    case 'slack_webapi_http_error':
      return new CannotStart(`Slack cannot be reached (${error.message}).`);
    default:
      return null;
  }
}

async function end({ stop }: Running, log: Logger): Promise<void> {
  try {
    await stop();
  } catch (error) {
    log.error({ fault: faultForLog(error) }, 'Alliance did not stop cleanly');
    process.exitCode = exit.fault;
  }
  process.exit();
}

function leave(code: number, lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(code);
}
