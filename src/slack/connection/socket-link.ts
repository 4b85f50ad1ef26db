import { type App, SocketModeReceiver, type webApi } from '@slack/bolt';
import { z } from 'zod';

/** Why a connection is over: Slack says that it will close it, or it is gone. */
export type Ending = 'refresh_requested' | 'warning' | 'link_disabled' | 'too_many_websockets' | 'gone';

/** One connection over which Slack has said hello. */
export interface SocketLink {
  /** Settled at the first sign of the end; the connection may still be open then, and is used as long as it is. */
  readonly over: Promise<Ending>;
  /** Settled when nothing more can come by it. */
  readonly closed: Promise<void>;
  /** Resolves when it is closed. */
  close(): Promise<void>;
}

export interface SocketLinkOptions {
  readonly app: App;
  readonly appToken: string;
  readonly clientOptions: webApi.WebClientOptions;
  /** For the lines of the libraries. */
  readonly logger: App['logger'];
  /** Milliseconds from the address of the socket to Slack’s hello. */
  readonly helloWithin: number;
  /** Milliseconds without an answer to a ping until the connection counts as broken. */
  readonly pongWithin: number;
}

export class NoHello extends Error {
  override readonly name = 'NoHello';
}

/**
 * Opens one connection of Socket Mode and waits for Slack’s hello. It does not open another: socket-mode.ts does.
 *
 * @throws NoHello where Slack connects and says nothing, or closes at once
 * @throws webApi.WebAPICallError where Slack gives no address to connect to
 */
export async function openSocketLink(options: SocketLinkOptions): Promise<SocketLink> {
  const { app, appToken, clientOptions, logger, helloWithin, pongWithin } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    clientPingTimeout: pongWithin,
    installerOptions: {
      clientOptions: { ...clientOptions, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
    },
    processEventErrorHandler: async ({ error }) => {
      app.logger.error(error);
      return false;
    },
  });
  receiver.init(app);
  const { client } = receiver;
  const closed = new Promise<void>((resolve) => {
    client.on('disconnected', () => resolve());
  });
  const over = new Promise<Ending>((resolve) => {
    readMessages(client, { farewell: resolve, unreadable: (error) => app.logger.error(error) });
    client.on('disconnected', () => resolve('gone'));
  });
  const close = () => client.disconnect();
  await hello(receiver, helloWithin, close);
  return { over, closed, close };
}

/**
 * The library does not wait for a hello that does not come. The time runs from the address on: before it the time-out
 * of the call counts, and a close would not keep the library from connecting.
 */
async function hello(
  receiver: SocketModeReceiver,
  within: number,
  close: () => Promise<void>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    receiver.client.once('authenticated', () => {
      timer = setTimeout(() => {
        reject(new NoHello(`Slack did not say hello within ${within} ms`));
        void close();
      }, within);
    });
  });
  try {
    await Promise.race([receiver.start(), tooLate]);
  } catch (error) {
    // The library rejects with nothing where the connection closes first.
    throw error ?? new NoHello('the connection was closed before Slack said hello');
  } finally {
    clearTimeout(timer);
  }
}

interface Reading {
  readonly farewell: (why: Ending) => void;
  readonly unreadable: (error: unknown) => void;
}

/**
 * Stands between the socket and the library. It would close the connection as soon as Slack says `disconnect`, and
 * what arrives until another is open would be lost: that message is kept from it, for Slack closes by itself a little
 * later. And it would end the process at a message that it does not understand (`app_rate_limited`).
 */
function readMessages(client: SocketModeReceiver['client'], { farewell, unreadable }: Reading): void {
  const library = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', async (data: unknown, ...more: unknown[]) => {
    const said = farewellIn(data);
    if (said) return farewell(said.reason);
    try {
      for (const listener of library) await listener.call(client, data, ...more);
    } catch (error) {
      unreadable(error);
    }
  });
}

const farewellSchema = z.object({
  type: z.literal('disconnect'),
  reason: z.enum(['refresh_requested', 'warning', 'link_disabled', 'too_many_websockets']).catch('warning'),
});

function farewellIn(data: unknown): z.infer<typeof farewellSchema> | undefined {
  // Most messages are others: they are not parsed twice.
  if (typeof data !== 'string' || !data.includes('"disconnect"')) return undefined;
  try {
    return farewellSchema.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}
