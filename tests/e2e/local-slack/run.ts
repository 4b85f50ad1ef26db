import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openCorpus } from '../../../src/corpus-files.js';
import { corpusDir } from '../../corpus.js';
import { chromiumPath, startBrowser } from '../browser.js';
import { type Bot, startBot, type Way } from './bot.js';
import { checkButtons, checkCommand } from './channel.js';
import { Checks } from './checks.js';
import { checkDirectMessages } from './direct.js';
import { beginDigest, checkFollowing, checkOwn } from './following.js';
import { checkHome } from './home.js';
import { checkMessageMenu } from './message-menu.js';
import { SlackPage } from './page.js';
import { fetchLocalSlack, freePort, startLocalSlack } from './program.js';
import { checkRestart } from './restart.js';
import type { Scene } from './scene.js';
import { checkSearchWindow } from './search-window.js';
import { checkThread } from './thread.js';
import { Workspace } from './workspace.js';

/**
 * `npm run e2e [-- --required]`: the bot as it is built, in Socket Mode and over HTTP side by side, against local-slack, whose
 * page is driven in Chromium. Exit code 1 where a check fails. Where local-slack or Chromium cannot be had it says so
 * and ends with 0; with `--required`, on Linux x64, with 1.
 */
const scenes: readonly (readonly [title: string, play: (scene: Scene) => Promise<void>])[] = [
  ['/alliance', checkCommand],
  ['buttons', checkButtons],
  ['a mention and its thread', checkThread],
  ['direct messages', checkDirectMessages],
  ['the search window', checkSearchWindow],
  ['a message’s menu, and links', checkMessageMenu],
  ['Home', checkHome],
  ['what is followed', checkFollowing],
  ['Home, what is one’s own', checkOwn],
];

process.exitCode = await run();

async function run(): Promise<number> {
  const fetched = await fetchLocalSlack();
  if ('skipped' in fetched) return skipped(fetched.skipped);
  if (chromiumPath === null)
    return skipped('there is no Chromium on this machine: set CHROMIUM_PATH to one.');
  const [inSocketMode, overHttp] = [new Checks(), new Checks()];
  const browser = await startBrowser();
  try {
    await Promise.all([
      throughMode('Socket Mode', { mode: 'socket' }, fetched.program, browser, inSocketMode),
      throughMode('HTTP', { mode: 'http', port: await freePort() }, fetched.program, browser, overHttp),
    ]);
  } finally {
    await browser.close();
  }
  return inSocketMode.end(overHttp);
}

/** A workspace of its own for each way of being reached, and the same checks in it. */
async function throughMode(name: string, way: Way, program: string, browser: Browser, checks: Checks) {
  const folder = await mkdtemp(join(tmpdir(), 'alliance-e2e-'));
  const requestUrl = way.mode === 'http' ? `http://127.0.0.1:${way.port}/slack/events` : null;
  const slack = await startLocalSlack(program, folder, requestUrl);
  const start = () => startBot(way, slack.url, folder);
  const bots: Bot[] = [];
  try {
    bots.push(await start());
    const page = await SlackPage.open(browser, slack.url, way.mode);
    const record = await openCorpus(corpusDir);
    const scene: Scene = { checks, page, workspace: new Workspace(slack.url, way), record };
    let digestCame: (() => Promise<void>) | null = null;
    await checks.chapter(`${name}: a digest is set up`, async () => {
      digestCame = await beginDigest(scene);
    });
    for (const [title, play] of scenes) {
      await checks.chapter(`${name}: ${title}`, async () => {
        await page.tidy();
        await play(scene);
      });
    }
    await checks.chapter(`${name}: a digest`, async () => digestCame?.());
    await checks.chapter(`${name}: a restart`, async () => {
      const [bot] = bots;
      if (bot) bots.push(await checkRestart(scene, bot, start));
      await checks.that('no fault and no undelivered answer stands in the log', () => {
        const faults = bots.flatMap((one) => one.log()).filter(({ level }) => level >= 50);
        if (faults.length > 0) throw new Error(faults.map((line) => JSON.stringify(line)).join('\n'));
      });
    });
  } finally {
    for (const bot of bots) await bot.kill();
    await slack.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function skipped(why: string): number {
  process.stdout.write(`skipped: ${why}\n`);
  const mustRun =
    process.argv.includes('--required') && process.platform === 'linux' && process.arch === 'x64';
  return mustRun ? 1 : 0;
}
