import type { App, Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { faultForLog } from '../slack/secrets.js';
import type { Payload } from './payloads/envelope.js';

/** Slack waits three seconds for an acknowledgement. */
const slackPatience = 3000;

export type Delivery =
  | { readonly acked: true; readonly response: unknown }
  | { readonly acked: false; readonly why: 'operation_timeout' | 'dispatch_failed' };

export interface ReceiverOptions {
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds until a delivery that is not acknowledged is given up; Slack's three seconds unless told. */
  readonly patience?: number | undefined;
}

/** Takes to a Bolt app what Slack would send it. */
export class WorkspaceReceiver implements Receiver {
  #app: App | null = null;
  #underWay = new Set<Promise<void>>();

  constructor(readonly options: ReceiverOptions) {}

  init(app: App): void {
    this.#app = app;
  }

  async start(): Promise<void> {}

  /** Resolves when no listener is at work any more, or after the patience that Slack has. */
  async stop(): Promise<void> {
    const patience = pause(this.options.patience ?? slackPatience);
    await Promise.race([Promise.all(this.#underWay), patience.over]);
    patience.cancel();
  }

  /** Hands a payload to the app and waits for its acknowledgement as long as Slack would; `kind` is for the log. */
  async deliver(kind: string, body: Payload): Promise<Delivery> {
    const app = this.#app;
    if (!app) return { acked: false, why: 'dispatch_failed' };
    const { log, now } = this.options;
    const began = now();
    const patience = pause(this.options.patience ?? slackPatience);
    const delivery = await new Promise<Delivery>((resolve) => {
      const ack = async (response?: unknown) => resolve({ acked: true, response });
      const work = app.processEvent({ body, ack }).catch((error: unknown) => {
        log.error({ fault: faultForLog(error), kind }, 'the app failed on what came from the page');
        resolve({ acked: false, why: 'dispatch_failed' });
      });
      this.#underWay.add(work);
      work.finally(() => this.#underWay.delete(work));
      patience.over.then(() => resolve({ acked: false, why: 'operation_timeout' }));
    });
    patience.cancel();
    log.info({ kind, acked: delivery.acked, ms: now() - began }, 'came from the page');
    return delivery;
  }
}

/** Why a delivery failed, in words. */
export const sentences = {
  operation_timeout: 'it was not acknowledged within three seconds (operation_timeout).',
  dispatch_failed: 'the app stopped on an error (dispatch_failed); the log says more.',
} as const;

function pause(ms: number): { over: Promise<void>; cancel: () => void } {
  const { promise, resolve } = withResolvers();
  const timer = setTimeout(resolve, ms);
  return { over: promise, cancel: () => clearTimeout(timer) };
}

/** Promise.withResolvers came with Node 22. */
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
