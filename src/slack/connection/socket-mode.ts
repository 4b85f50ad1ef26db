import { setTimeout as pause } from 'node:timers/promises';
import type { App, Receiver, ReceiverEvent, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { faultForLog } from '../secrets.js';
import { type Ending, openSocketLink, type SocketLink } from './socket-link.js';
import { adviceOn, endings, putOff, refusalIn } from './socket-troubles.js';

/** How long things may take, in milliseconds. */
export interface SocketPatience {
  readonly helloWithin: number;
  readonly pongWithin: number;
  /** Before each attempt to connect; the last one from there on. */
  readonly waits: readonly number[];
  /** Before another attempt where Slack refuses: only somebody who changes the settings can help. */
  readonly refusedWait: number;
  /** A connection that lived so long begins the waits anew. */
  readonly settledAfter: number;
  /** The last acknowledgements leave by the connection by which their envelopes came: Slack waits 3 s for them. */
  readonly lastAcks: number;
  /** For Slack to agree to a close, when the bot stops: what was sent before it has arrived then. */
  readonly closing: number;
}

const usual: SocketPatience = {
  helloWithin: 10_000,
  pongWithin: 5_000,
  waits: [0, 1_000, 2_000, 5_000, 10_000, 30_000],
  refusedWait: 60_000,
  settledAfter: 30_000,
  lastAcks: 3_000,
  closing: 1_000,
};

export interface SocketModeOptions {
  readonly appToken: string;
  readonly clientOptions: webApi.WebClientOptions;
  readonly log: Logger;
  /** Bolt’s logger, for the lines of the libraries. */
  readonly logger: App['logger'];
  readonly patience?: Partial<SocketPatience> | undefined;
  /** Told whether a connection is open, at each change. */
  readonly connected?: ((is: boolean) => void) | undefined;
}

/**
 * Slack over Socket Mode. The library’s own way of connecting again (3.1.0) is not used: it waits five seconds without
 * a connection each time that Slack renews one (every few hours), waits for ever for a hello that does not come, and
 * ends the process where a new connection is refused. Here the next connection is open before the last one is closed.
 */
export class SocketMode implements Receiver {
  readonly #options: SocketModeOptions;
  readonly #patience: SocketPatience;
  readonly #stopping = new AbortController();
  readonly #links = new Set<SocketLink>();
  readonly #unacknowledged = new Set<Promise<void>>();
  #app: App | null = null;
  #attempt = 0;
  /** What was told since the last connection. */
  readonly #told = new Set<string>();

  constructor(options: SocketModeOptions) {
    this.#options = options;
    this.#patience = { ...usual, ...options.patience };
  }

  init(app: App): void {
    this.#app = Object.create(app, {
      processEvent: { value: (event: ReceiverEvent) => this.#process(app, event) },
    });
  }

  /** @throws webApi.WebAPIPlatformError where Slack refuses the token */
  async start(): Promise<void> {
    const link = await this.#connect({ refusalsEnd: true });
    if (link) void this.#keepConnected(link);
  }

  /** Takes nothing more in, lets the last acknowledgements out, then closes. What was not taken, Slack sends again. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#within(this.#patience.lastAcks, this.#unacknowledged);
    await this.#within(
      this.#patience.closing,
      [...this.#links].map((link) => link.close()),
    );
  }

  async #within(ms: number, work: Iterable<Promise<void>>): Promise<void> {
    const over = new AbortController();
    try {
      await Promise.race([Promise.all(work), pause(ms, undefined, over)]);
    } finally {
      over.abort();
    }
  }

  async #process(app: App, event: ReceiverEvent): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    let settle = () => {};
    const settled = new Promise<void>((resolve) => {
      settle = resolve;
    });
    this.#unacknowledged.add(settled);
    const ack: ReceiverEvent['ack'] = (response) => event.ack(response).finally(settle);
    try {
      await app.processEvent({ ...event, ack });
    } finally {
      settle();
      this.#unacknowledged.delete(settled);
    }
  }

  async #keepConnected(first: SocketLink): Promise<void> {
    const { log } = this.#options;
    let link = first;
    for (;;) {
      const opened = performance.now();
      const ending = await link.over;
      if (ending === 'gone') this.#drop(link);
      if (this.#stopping.signal.aborted) return;
      this.#tellEnding(ending);
      const lost = performance.now();
      if (lost - opened >= this.#patience.settledAfter) this.#attempt = 0;
      const next = await this.#connect({ refusalsEnd: false, ...firstWait(ending, this.#patience) });
      if (!next) return;
      log.info({ ending, ms: Math.round(performance.now() - lost) }, 'connected to Slack again');
      void this.#retire(link);
      link = next;
    }
  }

  /** Null where it is stopped first. */
  async #connect(how: { refusalsEnd: boolean; first?: number }): Promise<SocketLink | null> {
    const { signal } = this.#stopping;
    let wait = how.first ?? this.#nextWait();
    for (;;) {
      try {
        if (wait > 0) await pause(wait, undefined, { signal });
      } catch {
        return null;
      }
      try {
        const logger = quieter(this.#options.logger);
        const link = await openSocketLink({
          ...this.#options,
          ...this.#patience,
          logger,
          app: this.#ready(),
        });
        this.#links.add(link);
        void link.closed.then(() => this.#drop(link));
        this.#tellConnected();
        this.#told.clear();
        if (!signal.aborted) return link;
        await link.close();
        return null;
      } catch (error) {
        if (signal.aborted) return null;
        const refusal = refusalIn(error);
        if (refusal !== null && how.refusalsEnd) throw error;
        this.#tellFailure(error, refusal);
        wait = refusal === null ? Math.max(this.#nextWait(), putOff(error)) : this.#patience.refusedWait;
      }
    }
  }

  /** Slack sends over both while both are open, and what came by the old one is acknowledged by the old one. */
  async #retire(link: SocketLink): Promise<void> {
    await pause(this.#patience.lastAcks, undefined, { ref: false });
    this.#drop(link);
    await link.close();
  }

  #drop(link: SocketLink): void {
    if (this.#links.delete(link)) this.#tellConnected();
  }

  #tellConnected(): void {
    this.#options.connected?.(this.#links.size > 0 && !this.#stopping.signal.aborted);
  }

  #ready(): App {
    if (!this.#app) throw new Error('The receiver is started before it has an app.');
    return this.#app;
  }

  #nextWait(): number {
    const { waits } = this.#patience;
    const wait = waits[Math.min(this.#attempt, waits.length - 1)] ?? 0;
    this.#attempt += 1;
    return wait;
  }

  #tellEnding(ending: Ending): void {
    const { level, sentence } = endings[ending];
    this.#options.log[level]({ ending }, sentence);
    this.#told.add(ending);
  }

  /** Each failure once: the attempts go on for as long as it lasts. */
  #tellFailure(error: unknown, refusal: string | null): void {
    const { log } = this.#options;
    const known = refusal ?? String(error);
    // That Slack refuses is no news once it has said why.
    const old = this.#told.has(known) || (refusal !== null && this.#told.has('link_disabled'));
    this.#told.add(known);
    if (refusal === null) {
      log[old ? 'debug' : 'warn'](
        { fault: faultForLog(error) },
        'Slack cannot be reached over Socket Mode; trying again',
      );
    } else {
      log[old ? 'debug' : 'error'](
        { refusal },
        `Slack refuses Socket Mode (${refusal}): ${adviceOn(refusal)}`,
      );
    }
  }
}

/** What the library has to say of each attempt is said here, once. */
function quieter(logger: App['logger']): App['logger'] {
  const info = logger.info.bind(logger);
  return { ...logger, warn: info, error: info };
}

/** The first wait, where Slack has no use for another connection at once. */
function firstWait(ending: Ending, { refusedWait }: SocketPatience): { first?: number } {
  return ending === 'link_disabled' || ending === 'too_many_websockets' ? { first: refusedWait } : {};
}
