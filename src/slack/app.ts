import { randomBytes } from 'node:crypto';
import { App, HTTPReceiver, type Receiver, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { World } from '../command.js';
import { boltLog } from './bolt-log.js';
import type { Listener, ListenerEdge } from './listener.js';
import { listeners } from './listeners.js';
import { faultForLog } from './secrets.js';
import { seenBefore } from './seen.js';

/** What the Slack app needs from outside: one of `receiver`, `appToken` and `signingSecret` says how Slack reaches us. */
export interface SlackEdge {
  readonly world: World;
  readonly log: Logger;
  readonly botToken: string;
  /** A receiver of one's own: the local workspace page, or a test. */
  readonly receiver?: Receiver | undefined;
  /** Socket Mode. */
  readonly appToken?: string | undefined;
  /** HTTP at /slack/events, signatures checked. */
  readonly signingSecret?: string | undefined;
  /** Where the Web API is, with its trailing slash; Slack's own unless told. */
  readonly slackApiUrl?: string | undefined;
  /** False: the token is tried at each event and not before, and `init()` must not be called. */
  readonly tokenVerificationEnabled?: boolean | undefined;
  readonly clock?: (() => number) | undefined;
  readonly newReference?: (() => string) | undefined;
}

/** One call to Slack may take so long, and is tried so often: a person waits. */
const patience = {
  timeout: 10_000,
  retryConfig: { retries: 2, factor: 2, minTimeout: 500, maxTimeout: 2_000 },
};

/** A lost connection is tried again for hours: the client gives up for good where its calls do. */
const reconnecting = { retries: 1_000, factor: 1.3, minTimeout: 1_000, maxTimeout: 30_000 };

/**
 * The Bolt app with every listener of listeners.ts. Unless `tokenVerificationEnabled` is false, await `init()` before
 * `start()`: it throws where Slack refuses the token.
 *
 * @throws Error where nothing says how Slack reaches us
 */
export function createSlackApp(edge: SlackEdge): App {
  const logger = boltLog(edge.log);
  const clientOptions: webApi.WebClientOptions = {
    ...patience,
    allowAbsoluteUrls: false,
    fetch: (url, init) =>
      fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(patience.timeout) }),
    ...(edge.slackApiUrl === undefined ? {} : { slackApiUrl: edge.slackApiUrl }),
  };
  const verified = edge.tokenVerificationEnabled !== false;
  const app = new App({
    token: edge.botToken,
    receiver: receiverOf(edge, logger, clientOptions),
    logger,
    clientOptions,
    convoStore: false,
    tokenVerificationEnabled: verified,
    deferInitialization: verified,
  });
  const listening: ListenerEdge = {
    world: edge.world,
    log: edge.log,
    clock: edge.clock ?? (() => performance.now()),
    newReference: edge.newReference ?? (() => randomBytes(4).toString('hex')),
    seen: seenBefore(),
  };
  for (const listener of listeners) listen(app, listener, listening);
  app.error(async (error) => {
    edge.log.error({ fault: faultForLog(error) }, 'an event was not handled');
  });
  return app;
}

function receiverOf(
  edge: SlackEdge,
  logger: App['logger'],
  clientOptions: webApi.WebClientOptions,
): Receiver {
  if (edge.receiver) return edge.receiver;
  if (edge.appToken !== undefined) {
    const installerOptions = { clientOptions: { ...clientOptions, retryConfig: reconnecting } };
    return new SocketModeReceiver({ appToken: edge.appToken, logger, installerOptions });
  }
  if (edge.signingSecret !== undefined) {
    return new HTTPReceiver({ signingSecret: edge.signingSecret, endpoints: '/slack/events', logger });
  }
  throw new Error('A Slack app needs a receiver, an app token or a signing secret.');
}

function listen(app: App, listener: Listener, edge: ListenerEdge): void {
  switch (listener.kind) {
    case 'command':
      app.command(listener.name, (args) => listener.handle(args, edge));
      break;
    case 'event':
      app.event(listener.name, (args) => listener.handle(args, edge));
      break;
    case 'action': {
      const pressed = { type: 'block_actions', action_id: listener.name } as const;
      app.action(pressed, (args) => listener.handle(args, edge));
    }
  }
}
