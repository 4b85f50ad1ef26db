import type { FollowingEdge } from '../../../src/following/edge.js';
import { postingsIn } from '../../../src/store/postings.js';
import type { Agenda } from './agenda.js';
import type { Chance } from './chance.js';
import type { FaultySlack } from './faulty-slack.js';
import { day, hour, minute, type Span, second } from './history.js';
import { Process, StoreAway } from './process.js';
import { stubEditor } from './stub-editor.js';
import type { Subscriptions } from './subscriptions.js';
import type { Timeline } from './timeline.js';

interface Host {
  /** By how much its clock is always wrong, and by how much it is wrong at the moment. */
  readonly drift: number;
  off: number;
  process: Process | null;
  upSince: number | null;
  downUntil: number;
}

/** How likely a process is killed whenever it has waited for something, usually and in bad hours. */
const risk = { usual: 0.0003, high: 0.01 } as const;
/** How likely the store fails, whenever it is told something. */
const storeTrouble = 0.002;

const wrongBy = [
  -2 * day,
  -day,
  -3 * hour,
  -hour,
  -10 * minute,
  10 * minute,
  hour,
  5 * hour,
  day,
  2 * day,
] as const;

/** Two machines on one store: each starts a process, and another one when it is dead. */
export class Hosts {
  readonly up: Span[] = [];
  readonly wrongClocks: Span[] = [];
  readonly faults: string[] = [];
  kills = 0;
  readonly #hosts: readonly [Host, Host];
  #risk: number = risk.usual;
  #owners = 0;

  constructor(
    readonly subscriptions: Subscriptions,
    readonly slack: FaultySlack,
    readonly timeline: Timeline,
    readonly chance: Chance,
    readonly agenda: Agenda,
  ) {
    const another = () => ({
      drift: chance.between(-1_500, 1_500),
      off: 0,
      process: null,
      upSince: null,
      downUntil: 0,
    });
    this.#hosts = [another(), another()];
  }

  start(): void {
    for (const host of this.#hosts) void this.#run(host);
  }

  /** Those who are up, of one machine or of both. */
  reached(): readonly Process[] {
    const hosts = this.chance.happens(0.2) ? this.#hosts : [this.chance.oneOf(this.#hosts)];
    return hosts.flatMap(({ process }) => process ?? []);
  }

  killOne(): void {
    this.chance.oneOf(this.#hosts).process?.kill();
  }

  allDown(): void {
    const until = this.timeline.now + this.chance.oneOf([1, 3, 5, 8, 20, 70] as const) * hour;
    for (const host of this.#hosts) {
      host.downUntil = until;
      host.process?.kill();
    }
  }

  badHours(): void {
    this.#risk = risk.high;
    this.timeline.at(this.timeline.now + 12 * hour, () => {
      this.#risk = risk.usual;
    });
  }

  /** The clock of one or of both is put forward or back, and later set right. */
  clocksJump(): void {
    const { chance, timeline } = this;
    const off = chance.oneOf(wrongBy);
    const hosts = chance.happens(0.5) ? this.#hosts : [chance.oneOf(this.#hosts)];
    const span = { from: timeline.now, to: timeline.now + chance.between(5, 600) * minute };
    this.wrongClocks.push(span);
    for (const host of hosts) host.off = off;
    this.agenda.add(span.from, span.to);
    timeline.at(span.to, () => {
      for (const host of hosts) host.off = 0;
    });
  }

  /** Counts what is up as up until now. */
  finish(): void {
    for (const { upSince } of this.#hosts) {
      if (upSince !== null) this.up.push({ from: upSince, to: this.timeline.now });
    }
  }

  async #run(host: Host): Promise<void> {
    const { chance, timeline } = this;
    for (;;) {
      const [started, from] = [this.#newProcess(host), timeline.now];
      host.process = started;
      host.upSince = from;
      void this.#tick(started, host);
      await started.death;
      host.process = null;
      host.upSince = null;
      this.up.push({ from, to: timeline.now });
      this.kills += 1;
      const down = chance.happens(0.1) ? chance.between(1, 10) * hour : chance.between(5, 300) * second;
      await timeline.wait(Math.max(down, host.downUntil - timeline.now));
    }
  }

  /** Each minute, but for minutes in which there is nothing to do. A process that is new looks for itself. */
  async #tick(started: Process, host: Host): Promise<void> {
    const { timeline, chance, agenda } = this;
    for (let busy = true; ; busy = await this.#isBusy()) {
      const soon = host.off !== 0 ? timeline.now + 10 * minute : agenda.next();
      const next = busy ? timeline.now : Math.min(soon, timeline.now + 6 * hour);
      const tick = Math.ceil((next + 1) / minute) * minute + chance.between(0, 20);
      await timeline.wait(tick - timeline.now);
      if (started.dead) return;
      await started.rounds.run().catch(isStoreAway);
    }
  }

  async #isBusy(): Promise<boolean> {
    const open = await this.subscriptions.database.db
      .selectFrom('posting')
      .select('key')
      .where('state', 'in', ['planned', 'sending'])
      // Details of what is held wait for somebody's decision.
      .where(({ eb, or }) => or([eb('part', '=', 0), eb('thread', 'is not', null)]))
      .limit(1)
      .executeTakeFirst();
    return open !== undefined;
  }

  #newProcess(host: Host): Process {
    const { subscriptions, timeline } = this;
    const { store, database } = subscriptions;
    this.#owners += 1;
    const postings = postingsIn(database.db, `process ${this.#owners}`);
    const edge: FollowingEdge = {
      store: {
        arrivals: store.arrivals,
        digests: { ...store.digests, active: () => subscriptions.activeDigests() },
        watches: { ...store.watches, active: () => subscriptions.activeWatches() },
        postings: {
          ...postings,
          endAll: async (posting, why, noteTo) => {
            const ended = await postings.endAll(posting, why, noteTo);
            subscriptions.changed();
            subscriptions.endTerm(posting.channel);
            return ended;
          },
        },
      },
      editor: stubEditor,
      poster: this.slack.poster,
      now: () => timeline.now + host.drift + host.off,
      log: {
        info: () => {},
        warn: () => {},
        error: (about, message, error) => {
          const isOurs = message.startsWith('held') || error instanceof StoreAway;
          if (!isOurs) this.faults.push(`${message} ${JSON.stringify(about)} ${String(error)}`);
        },
      },
    };
    return new Process(edge, timeline, this.chance, () => this.#risk, storeTrouble);
  }
}

/** Takes a store that is away for what the simulation makes it. @throws whatever else it is given */
export function isStoreAway(error: unknown): void {
  if (!(error instanceof StoreAway)) throw error;
}
