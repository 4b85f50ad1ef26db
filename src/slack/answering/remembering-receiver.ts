import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Logger } from 'pino';
import { type Inbox, leaseLength, type Unfinished } from '../../store/store.js';
import { carrying, Delivery } from '../reaching/delivery.js';
import { faultForLog } from '../secrets.js';
import { owedFor } from './owed.js';

/** What is older was asked so long ago that an answer would surprise: Slack's own addresses are dead by then, too. */
const oldest = 24 * 3_600_000;

export interface RememberingOptions {
  readonly inbox: Inbox;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long `stop` takes at most, in milliseconds: hosts end a process by force after some 25 to 30 s. */
  readonly patience?: number;
  /** What runs as long as the receiver does. */
  readonly besides?: { start(): void; stop(): Promise<void> };
}

/**
 * A receiver around another one: remembers what is owed before Slack is told that it has arrived, lets nothing in
 * twice (a restart does not make it forget), takes up again what a stop left behind, and stops when all is answered.
 */
export class RememberingReceiver implements Receiver {
  #app: App | null = null;
  readonly #underWay = new Set<Promise<void>>();
  readonly #carried = new Set<Delivery>();
  #watch: NodeJS.Timeout | undefined;

  constructor(
    readonly inner: Receiver,
    readonly options: RememberingOptions,
  ) {}

  init(app: App): void {
    this.#app = app;
    const watched: App = Object.create(app, {
      processEvent: { value: (event: ReceiverEvent) => this.#receive(event) },
    });
    this.inner.init(watched);
  }

  async start(...args: unknown[]): Promise<unknown> {
    // Read before the first new delivery: what comes in from now on is under way, not left behind.
    const left = await this.options.inbox.takeOver(this.options.now(), 'start');
    const started = await this.inner.start(...args);
    await this.takeUpAgain(left);
    this.#watch = setInterval(() => this.#track(this.keepWatch()), leaseLength / 3).unref();
    this.options.besides?.start();
    return started;
  }

  /** Lets nothing more in, then waits for what is being answered, not longer than `patience` in all. */
  async stop(...args: unknown[]): Promise<void> {
    const { patience = 23_000, log } = this.options;
    clearInterval(this.#watch);
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<'over'>((resolve) => {
      timer = setTimeout(() => resolve('over'), patience);
    });
    const ended = (async () => {
      await Promise.all([this.inner.stop(...args), this.options.besides?.stop()]);
      while (this.#underWay.size > 0) await Promise.all(this.#underWay);
    })();
    try {
      if ((await Promise.race([ended, over])) !== 'over') return;
      log.error({ unanswered: this.#underWay.size }, 'stopped before everything was answered');
    } finally {
      clearTimeout(timer);
    }
  }

  /** Answers what a process before this one took and did not answer; what may have been answered is asked about. */
  async takeUpAgain(left: readonly Unfinished[]): Promise<void> {
    const { inbox, log, now } = this.options;
    if (left.length > 0) log.warn({ deliveries: left.length }, 'taking up what was left unanswered');
    for (const one of left) {
      if (now() - one.at <= oldest) this.#track(this.#replay(one));
      else await inbox.done(one.id);
    }
  }

  /**
   * Says which deliveries this process works on, and takes up those that nobody does any more: of another replica that
   * was killed. Called now and then once started.
   */
  async keepWatch(): Promise<void> {
    const { inbox, log, now } = this.options;
    try {
      await inbox.renew(
        [...this.#carried].flatMap(({ id }) => id ?? []),
        now(),
      );
      await this.takeUpAgain(await inbox.takeOver(now(), 'later'));
    } catch (error) {
      log.error({ fault: faultForLog(error) }, 'the store could not tell what is left unanswered');
    }
  }

  /** Takes a held delivery up again, because its asker said that the answer is missing; false where it is held no more. */
  async again(id: string): Promise<boolean> {
    const at = this.options.now();
    const body = await this.options.inbox.retake(id, at);
    if (body === null) return false;
    this.#track(this.#replay({ id, body, at, began: false }));
    return true;
  }

  async #receive(event: ReceiverEvent): Promise<void> {
    const { inbox, log, now } = this.options;
    const owed = owedFor(event.body);
    let delivery = new Delivery(null, null);
    let duplicate = false;
    try {
      if (owed?.when === 'late') {
        delivery = new Delivery(inbox, null, () => inbox.receive({ ...owed, at: now() }));
      } else if (owed) {
        const id = await inbox.receive({ ...owed, at: now() });
        if (id === null) duplicate = true;
        else delivery = new Delivery(inbox, id);
      }
    } catch (error) {
      // Better answered and not remembered than not answered.
      log.error({ fault: faultForLog(error) }, 'the store could not remember what came in');
    }
    if (duplicate) await event.ack();
    else await this.#process(event, delivery);
  }

  async #replay({ id, body, began }: Unfinished): Promise<void> {
    const event = { body: JSON.parse(body), ack: async () => {} };
    const delivery = new Delivery(this.options.inbox, id, async () => id, began);
    await this.#process(event, delivery).catch((error: unknown) => {
      this.options.log.error({ fault: faultForLog(error) }, 'what was left unanswered could not be taken up');
    });
  }

  async #process(event: ReceiverEvent, delivery: Delivery): Promise<void> {
    this.#carried.add(delivery);
    const work = (async () => {
      try {
        await this.#app?.processEvent({
          ...event,
          ack: (response) => this.#acknowledge(event, delivery, response),
          customProperties: { ...event.customProperties, ...carrying(delivery) },
        });
      } finally {
        await delivery.done().catch((error: unknown) => {
          this.options.log.error({ fault: faultForLog(error) }, 'the store could not note an answer');
        });
        this.#carried.delete(delivery);
      }
    })();
    this.#track(work);
    await work;
  }

  /** What is remembered is answered though Slack cannot be told: it delivers it again, and that is a duplicate then. */
  async #acknowledge(event: ReceiverEvent, delivery: Delivery, response: unknown): Promise<void> {
    try {
      await event.ack(response);
    } catch (error) {
      if (delivery.id === null) throw error;
      this.options.log.warn({ fault: faultForLog(error) }, 'Slack could not be told that it has arrived');
    }
  }

  #track(work: Promise<void>): void {
    const settled = work.then(
      () => {},
      () => {},
    );
    this.#underWay.add(settled);
    settled.finally(() => this.#underWay.delete(settled));
  }
}
