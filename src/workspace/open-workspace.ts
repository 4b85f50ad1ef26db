import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import { readAssets } from './assets.js';
import { type Manifest, packagedManifest } from './manifest.js';
import { tellApp } from './person/hearing.js';
import { WorkspaceReceiver } from './receiver.js';
import { createWorkspaceServer, portOf } from './server.js';
import { WorkspaceState } from './state/workspace-state.js';
import { WebApi } from './web-api/web-api.js';

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

/** What the workspace gives the app it runs. */
export interface AppEdge {
  readonly receiver: WorkspaceReceiver;
  readonly botToken: string;
  /** With its trailing slash. */
  readonly slackApiUrl: string;
  /** Keeps a drawing that the page shows, and gives its address. */
  readonly shownAt: (name: string, svg: string) => string;
}

/**
 * Serves a page on loopback that behaves like Slack, with a Bolt app in it: `createApp` makes it from what the workspace
 * gives.
 *
 * @throws PortTaken where another program listens on the port
 */
export async function openWorkspace(options: {
  readonly createApp: (edge: AppEdge) => App;
  readonly examples: readonly string[];
  /** The page at a path below `/review`, or null. */
  readonly review?: (path: string) => string | null;
  readonly log: Logger;
  readonly port: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** How long an event may wait for its acknowledgement, in milliseconds. */
  readonly patience?: number;
  /** What Slack would know of the app; manifest.yml of the package unless told. */
  readonly manifest?: Manifest;
}): Promise<Workspace> {
  const { log, now = Date.now } = options;
  const assets = await readAssets();
  const manifest = options.manifest ?? (await packagedManifest());
  const state = new WorkspaceState(now);
  const botToken = `xoxb-${randomBytes(18).toString('hex')}`;
  const receiver = new WorkspaceReceiver({ log, now, patience: options.patience });
  const base = () => `http://${loopback}:${portOf(server)}`;
  const reach = { state, receiver, manifest, responseBase: () => `${base()}/response/` };
  const api = new WebApi({ state, manifest, botToken, base });
  const server = createWorkspaceServer({
    reach,
    api,
    assets,
    examples: options.examples,
    log,
    review: options.review,
  });
  await listening(server, options.port);
  const url = base();
  const deafen = tellApp(reach);
  try {
    const app = options.createApp({
      receiver,
      botToken,
      slackApiUrl: `${url}/api/`,
      shownAt: (name, svg) => `${url}/files/${state.files.put(name, Buffer.from(svg)).key}/${name}`,
    });
    await app.init();
    await app.start();
    const stop = async () => {
      deafen();
      await app.stop();
      await closed(server);
    };
    return { url, stop };
  } catch (error) {
    await closed(server);
    throw error;
  }
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
