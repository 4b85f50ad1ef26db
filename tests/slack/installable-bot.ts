import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createSlackApp, type SlackEdge } from '../../src/slack/app.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { type LogLine, logInto } from './bot-under-test.js';
import { type EmulatedSlack, oauthApp, startEmulatedSlack } from './emulated-slack.js';
import { sampleWorld } from './sample-record.js';

const signingSecret = 'a secret of the app';

/** A browser on its way through an installation: it keeps cookies, as browsers do. */
export interface Browser {
  get(url: string): Promise<{ readonly status: number; readonly page: string; readonly headers: Headers }>;
}

/** The real bot over HTTP, for several workspaces, in front of emulated ones. */
export interface InstallableBot {
  readonly url: string;
  readonly slack: EmulatedSlack;
  readonly store: Store;
  readonly log: LogLine[];
  /** Posts a payload as Slack does: signed. A form where it is a command. */
  send(body: Record<string, unknown>): Promise<{ readonly status: number; readonly answer: string }>;
  /** Goes through the pages as somebody of the workspace does. @returns the last page */
  install(team: string, browser?: Browser): ReturnType<Browser['get']>;
  /** The address of Slack's page to which the page for installing leads. */
  begin(browser: Browser): Promise<string>;
  /** Ends the bot and starts it anew on the same store, with other options. */
  restart(options: InstallableOptions): Promise<void>;
  stop(): Promise<void>;
}

export interface InstallableOptions {
  readonly keys?: readonly Uint8Array[];
  readonly now?: () => number;
  readonly wait?: SlackEdge['wait'];
  readonly logLevel?: string;
}

export const firstKey = randomBytes(32);

/** @param location what ALLIANCE_STORE would say */
export async function startInstallableBot(
  teams: readonly string[],
  location = ':memory:',
  options: InstallableOptions = {},
): Promise<InstallableBot> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const slack = await startEmulatedSlack(teams, `${url}/slack/oauth_redirect`);
  const store = await openStore(location);
  const log: LogLine[] = [];
  const start = async ({ keys = [firstKey], logLevel, ...edge }: InstallableOptions) => {
    const app = createSlackApp({
      world: sampleWorld,
      store,
      signingSecret,
      workspaces: { ...oauthApp, keys, url },
      slackApiUrl: slack.apiUrl,
      newReference: () => 'ref12345',
      wait: async () => {},
      ...edge,
      log: logInto(log, logLevel),
    });
    await app.init();
    await app.start({ port, host: '127.0.0.1' });
    return app;
  };
  let app = await start(options);
  const begin = async (browser: Browser) => {
    const { page } = await browser.get(`${url}/slack/install`);
    const [, href = ''] = /href="(http[^"]*authorize[^"]*)"/u.exec(page) ?? [];
    return href.replaceAll('&amp;', '&');
  };
  return {
    url,
    slack,
    store,
    log,
    begin,
    send: (body) => post(`${url}/slack/events`, body),
    install: async (team, browser = newBrowser()) =>
      browser.get(await slack.agree(await begin(browser), team)),
    restart: async (changed) => {
      await app.stop();
      app = await start(changed);
    },
    stop: async () => {
      await app.stop();
      await store.close();
      await slack.stop();
    },
  };
}

export function newBrowser(): Browser {
  const cookies = new Map<string, string>();
  return {
    get: async (url) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { headers: { cookie }, redirect: 'manual' });
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
        cookies.set(name, value);
      }
      return { status: response.status, page: await response.text(), headers: response.headers };
    },
  };
}

async function post(url: string, body: Record<string, unknown>) {
  const isForm = 'command' in body;
  const fields = Object.entries(body).map(([name, value]): [string, string] => [name, String(value)]);
  const text = isForm ? new URLSearchParams(fields).toString() : JSON.stringify(body);
  const at = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', signingSecret).update(`v0:${at}:${text}`).digest('hex');
  const response = await fetch(url, {
    method: 'POST',
    body: text,
    headers: {
      'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${signature}`,
    },
  });
  return { status: response.status, answer: await response.text() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}
