import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { World } from '../command.js';
import { createSlackApp } from '../slack/app.js';
import { readAssets } from './assets.js';
import { Channel } from './channel.js';
import { slashCommand } from './identity.js';
import { WorkspaceReceiver } from './receiver.js';
import { createWorkspaceServer, portOf } from './server.js';
import { Tickets } from './tickets.js';
import { WebApi } from './web-api.js';

/** The page binds to loopback only. */
const loopback = '127.0.0.1';

/** Another program listens on the port. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  constructor(readonly port: number) {
    super(
      `port ${port} of ${loopback} is taken by another program. Stop that program, or set ALLIANCE_WORKSPACE_PORT to another port.`,
    );
  }
}

export interface Workspace {
  /** Where the page is: `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly url: string;
  /** Ends everything: listeners at work are waited for, connections are closed. */
  stop(): Promise<void>;
}

export interface WorkspaceOptions {
  readonly world: World;
  readonly log: Logger;
  /** 0 takes any port that is free. */
  readonly port: number;
  readonly host?: '127.0.0.1';
}

/** What the workspace gives the app it runs. */
export interface AppEdge {
  readonly receiver: WorkspaceReceiver;
  readonly botToken: string;
  /** With its trailing slash. */
  readonly slackApiUrl: string;
}

/**
 * Serves a page on loopback that behaves like a channel in Slack, with the Bolt app of src/slack/app.ts in it.
 *
 * @throws PortTaken where another program listens on the port
 */
export function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { world, log } = options;
  const examples = world.commands
    .filter((command) => command.faces.includes(world.face))
    .flatMap((command) => command.examples.slice(0, 3))
    .map((example) => `${slashCommand} ${example}`);
  return openWorkspace({
    ...options,
    examples,
    createApp: (edge) => createSlackApp({ ...edge, world, log }),
  });
}

/** The same around any Bolt app: `createApp` makes it from what the workspace gives. */
export async function openWorkspace(options: {
  readonly createApp: (edge: AppEdge) => App;
  readonly examples: readonly string[];
  readonly log: Logger;
  readonly port: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** How long an event may wait for its acknowledgement, in milliseconds. */
  readonly patience?: number;
}): Promise<Workspace> {
  const { log, now = Date.now } = options;
  const assets = await readAssets();
  const channel = new Channel(now);
  const tickets = new Tickets(now);
  const botToken = `xoxb-${randomBytes(18).toString('hex')}`;
  const receiver = new WorkspaceReceiver({
    channel,
    tickets,
    log,
    responseBase: () => `http://${loopback}:${portOf(server)}/response/`,
    ...(options.patience === undefined ? {} : { patience: options.patience }),
  });
  const api = new WebApi(channel, tickets, botToken);
  const server = createWorkspaceServer({
    channel,
    tickets,
    receiver,
    api,
    assets,
    examples: options.examples,
    log,
  });
  await listening(server, options.port);
  const url = `http://${loopback}:${portOf(server)}`;
  const stop = async () => {
    await receiver.stop();
    await closed(server);
  };
  try {
    const app = options.createApp({ receiver, botToken, slackApiUrl: `${url}/api/` });
    await app.init();
    await app.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject('code' in error && error.code === 'EADDRINUSE' ? new PortTaken(port) : error),
    );
    server.listen({ port, host: loopback }, resolve);
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
