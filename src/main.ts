#!/usr/bin/env node
import { config as readDotenv } from 'dotenv';
import { type Logger, pino } from 'pino';
import { commands } from '../commands/index.js';
import { CannotStart, refusal } from './cannot-start.js';
import type { World } from './command.js';
import { type Config, loadConfig } from './config.js';
import { CorpusError, openCorpus } from './corpus-files.js';
import { type FeedKeeper, feedKeeper } from './feeds/feed-keeper.js';
import { readFeedList } from './feeds/feed-list.js';
import { feedEdge, type ImportingParts, importingInto } from './feeds/of-configuration.js';
import { noteArrivals, noteArrivalsInTheEnd } from './following/note-arrivals.js';
import { botStatus, packagedVersion } from './health/bot-status.js';
import { type Health, HealthPortError, startHealth } from './health/health.js';
import type { Importer } from './imported/importer.js';
import { pictures } from './picture/pictures.js';
import { corpusStamp } from './reloading/corpus-stamp.js';
import { type KeptRecord, keepRecord } from './reloading/keep-record.js';
import { createSlackApp } from './slack/app.js';
import { faultForLog, withoutSecrets } from './slack/secrets.js';
import { openStore } from './store/open-store.js';
import type { Store } from './store/store.js';
import { StoreError } from './store/store-error.js';
import { PortTaken, startWorkspace } from './workspace/workspace.js';

/** Exit codes, as on the command line: 2 for bad input, 3 for a fault. */
const exit = { badInput: 2, fault: 3 } as const;

/** Something running: what to tell whoever started it, and how to end it. */
interface Running {
  readonly sentence: string;
  readonly stop: () => Promise<unknown>;
}

readDotenv({ quiet: true });
const loaded = loadConfig(process.env);
if (loaded.ok) await run(loaded.config);
else leave(exit.badInput, ['Alliance cannot start:', ...loaded.problems.map((problem) => `- ${problem}`)]);

/** Configuration, record, app: then until a signal. */
async function run(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, base: null }, pino.destination(2));
  try {
    const since = Date.now();
    const version = packagedVersion();
    const health = await startHealth(config.health, { version, log });
    if (health.port !== null)
      log.info({ port: health.port }, 'health is told at /healthz, /readyz and /metrics');
    const seen = await corpusStamp(config.record);
    const first = await openCorpus(config.record, { index: config.index });
    health.vitals.record = first;
    const face = config.mode === 'local' ? 'page' : 'slack';
    const store = await openStore(config.store, (error) => {
      log.warn({ fault: faultForLog(error) }, 'the store was lost for a moment');
    });
    health.vitals.store = store;
    await noteArrivals(first, store);
    const kept = keepRecord({
      dir: config.record,
      index: config.index,
      first,
      seen,
      renewed: (record) => {
        health.vitals.record = record;
        const serves = () => kept.record === record;
        void noteArrivalsInTheEnd(record, store, serves, (error) => {
          log.error({ fault: faultForLog(error) }, 'the store could not note what is new in the record');
        });
      },
      log: {
        info: (about, message) => log.info(about, message),
        warn: (about, message) => log.warn(about, message),
        error: (error, message) => log.error({ fault: faultForLog(error) }, message),
      },
    });
    const importing = importingInto(config.record, version, config.importing.hosts);
    const feeds = feedsOf(config, { importing, store, kept, log });
    const brokenSince = () => kept.state.brokenSince;
    const status = botStatus({
      version,
      store,
      since,
      now: Date.now,
      brokenSince,
      ...(feeds && { feeds: feeds.inShort }),
    });
    const world = worldOf(kept, { commands, face, language: null, status, pictures });
    const running = await (config.mode === 'local'
      ? workspace(config, { world, store, health, importer: importing.looking }, log)
      : slack(config, { world, store, health, importer: importing.looking }, log));
    keepTidy(store, log);
    feeds?.start();
    process.stdout.write(`${running.sentence}\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        kept.stop();
        const stop = async () => {
          await feeds?.stop();
          await running.stop();
        };
        void end({ ...running, stop }, health, log);
      });
  } catch (error) {
    if (
      error instanceof CannotStart ||
      error instanceof HealthPortError ||
      error instanceof CorpusError ||
      error instanceof StoreError ||
      error instanceof PortTaken
    ) {
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
  { world, store, health, importer }: Opened,
  log: Logger,
): Promise<Running> {
  const { workspacePort: port, allowances, following } = config;
  const { url, stop } = await startWorkspace({
    world,
    store,
    log,
    port,
    allowances,
    following,
    importer,
    measured: health.measured,
  });
  health.vitals.slack = true;
  return {
    sentence: `Alliance is at ${url} : type /alliance quote counterstrike there. Ctrl+C ends it.`,
    stop: async () => {
      await stop();
      await store.close();
    },
  };
}

async function slack(
  config: Exclude<Config, { mode: 'local' }>,
  { world, store, health, importer }: Opened,
  log: Logger,
): Promise<Running> {
  const app = createSlackApp({
    ...config,
    world,
    store,
    importer,
    log,
    measured: health.measured,
    connected: (is) => {
      health.vitals.slack = is;
    },
  });
  const documents = `${world.record.transcripts.length} documents`;
  try {
    await app.init();
    if (config.mode === 'socket') await app.start();
    else await app.start(config.port);
    if (config.mode === 'http') health.vitals.slack = true;
  } catch (error) {
    throw refusal(error, config) ?? error;
  }
  const way = config.mode === 'socket' ? 'Socket Mode' : `HTTP, port ${config.port}, path /slack/events`;
  const several = config.workspaces;
  return {
    sentence: several
      ? `Alliance waits for Slack (${way}) with ${documents}: workspaces install it at ${several.url ?? ''}/slack/install`
      : `Alliance is connected to Slack (${way}) with ${documents}: type /alliance help in a channel.`,
    stop: async () => {
      await app.stop();
      await store.close();
    },
  };
}

/** Looks at the feeds of the configuration, and renews the record when they brought something; null where it names none. */
function feedsOf(
  { importing: { feeds: file } }: Config,
  { importing, store, kept, log }: Keeping & { readonly importing: ImportingParts; readonly store: Store },
): FeedKeeper | null {
  if (file === null) return null;
  const edge = feedEdge(importing, store, {
    info: (about, message) => log.info(about, message),
    warn: (about, message) => log.warn(about, message),
    error: (about, message, error) => log.error({ ...about, fault: faultForLog(error) }, message),
  });
  return feedKeeper(
    () => readFeedList(file),
    edge,
    () => void kept.renew(),
  );
}

interface Keeping {
  readonly kept: KeptRecord;
  readonly log: Logger;
}

/** A world whose record is that of the moment; a copy of it, as each answer has one, keeps the record that it was made with. */
function worldOf(kept: KeptRecord, rest: Omit<World, 'record'>): World {
  return {
    ...rest,
    get record() {
      return kept.record;
    },
  };
}

/** The record that is searched and the store that remembers. */
interface Opened {
  readonly world: World;
  readonly store: Store;
  readonly health: Health;
  /** For editors. */
  readonly importer: Importer;
}

/** Forgets what is old: at the start and each hour. */
function keepTidy(store: Store, log: Logger): void {
  const tidy = () =>
    store.tidy(Date.now()).catch((error: unknown) => {
      log.error({ fault: faultForLog(error) }, 'the store could not be tidied');
    });
  void tidy();
  setInterval(tidy, 3_600_000).unref();
}

async function end({ stop }: Running, health: Health, log: Logger): Promise<void> {
  health.vitals.stopping = true;
  try {
    await stop();
    await health.close();
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
