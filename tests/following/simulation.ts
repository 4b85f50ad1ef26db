import SqliteFile from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { z } from 'zod';
import { type Days, dueBetween, type Schedule } from '../../src/digest/schedule.js';
import type { FollowingEdge } from '../../src/following/edge.js';
import { messageSchema } from '../../src/following/poster.js';
import type { Database } from '../../src/store/database.js';
import type { Digest, Watch } from '../../src/store/following.js';
import { postingsIn } from '../../src/store/postings.js';
import { storeOn } from '../../src/store/sql-store.js';
import type { Store } from '../../src/store/store.js';
import type { Tables } from '../../src/store/tables.js';
import { Chance } from './chance.js';
import { type Faults, FaultySlack } from './faulty-slack.js';
import { Process } from './process.js';
import { stubEditor } from './stub-editor.js';
import { Timeline } from './timeline.js';

export const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 24 * 3_600_000];
export const team = 'T1';

/** Every zone has its own clock changes, or none: both hemispheres, halves and quarters of hours. */
const zones = [
  'Asia/Tokyo',
  'America/New_York',
  'Europe/London',
  'Europe/Paris',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'America/Halifax',
  'America/Phoenix',
  'Pacific/Honolulu',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Norfolk',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Australia/Brisbane',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Asia/Beirut',
  'Asia/Jerusalem',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Atlantic/Azores',
  'Antarctica/Troll',
] as const;

/** Many stand where clocks are changed: midnight, one, two and three in the night. */
const times = ['08:30', '09:00', '00:00', '02:30', '01:00', '02:00', '03:00', '23:30', '07:00'] as const;

const usualFaults: Faults = {
  lostBefore: 0.01,
  lostAfter: 0.012,
  failedInside: 0.006,
  putOff: 0.03,
  putOffTooLong: 0.006,
  tooSlow: 0.006,
};
const outageFaults: Faults = {
  lostBefore: 0.05,
  lostAfter: 0.05,
  failedInside: 0.05,
  putOff: 0.3,
  putOffTooLong: 0.8,
  tooSlow: 0.05,
};

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A schedule of a channel, and how long it was in force. */
export interface Term extends Span {
  readonly channel: string;
  readonly schedule: Schedule;
}

/** What happened, for whoever counts. */
export interface History {
  readonly slack: FaultySlack;
  readonly store: Store;
  readonly database: Database;
  readonly terms: readonly Term[];
  /** When each host was up, all the time. */
  readonly up: readonly Span[];
  readonly outages: readonly Span[];
  /** When the clock of some host was wrong by more than a moment. */
  readonly wrongClocks: readonly Span[];
  readonly end: number;
  readonly kills: number;
  readonly faults: readonly string[];
}

export interface Extent {
  readonly days: number;
  readonly channels: number;
}

/**
 * Lets two hosts do rounds on one store for so many days, while everything goes wrong: processes are killed wherever
 * they wait for something, Slack loses, puts off and fails, clocks jump, and people change their minds. Where somebody
 * is told that a post may be missing, he looks, and presses the button that is right.
 */
export async function simulate(seed: number, { days, channels }: Extent): Promise<History> {
  const world = new World(seed, days);
  await world.setUp(channels);
  await world.timeline.run(world.end);
  return world.history();
}

const noteSchema = z.object({ held: z.string(), body: z.string() });

class World {
  readonly chance: Chance;
  readonly timeline: Timeline;
  readonly slack: FaultySlack;
  readonly begin = Date.parse('2026-02-01T00:00:00Z');
  readonly end: number;
  readonly terms: Term[] = [];
  readonly up: Span[] = [];
  readonly outages: Span[] = [];
  readonly wrongClocks: Span[] = [];
  readonly faults: string[] = [];
  readonly #hosts: [Host, Host];
  #kills = 0;
  #risk = 0.0003;
  #owners = 0;
  #documents = 0;
  #database: Database | null = null;
  #store: Store | null = null;
  /** Moments at which there may be something to do, in order; between them a round finds nothing. */
  #moments: number[] = [];
  /** Who looks after a held post at the moment. */
  readonly #lookedAfter = new Set<string>();

  constructor(seed: number, days: number) {
    this.chance = new Chance(seed);
    this.timeline = new Timeline(this.begin, this.chance);
    this.end = this.begin + days * day;
    this.slack = new FaultySlack(this.timeline, this.chance, usualFaults);
    this.#hosts = [this.#newHost(), this.#newHost()];
  }

  #newHost(): Host {
    return { drift: this.chance.between(-1_500, 1_500), off: 0, process: null, downUntil: 0 };
  }

  get database(): Database {
    if (!this.#database) throw new Error('not set up');
    return this.#database;
  }

  get store(): Store {
    if (!this.#store) throw new Error('not set up');
    return this.#store;
  }

  history(): History {
    for (const { upSince } of this.#hosts)
      if (upSince !== undefined) this.up.push({ from: upSince, to: this.end });
    const { slack, store, database, terms, up, outages, wrongClocks, end, faults } = this;
    const ended = terms.map((term) => ({ ...term, to: Math.min(term.to, end) }));
    return {
      slack,
      store,
      database,
      terms: ended,
      up,
      outages,
      wrongClocks,
      end,
      kills: this.#kills,
      faults,
    };
  }

  async setUp(channels: number): Promise<void> {
    this.#database = inMemory();
    this.#store = await storeOn(this.#database);
    await this.store.arrivals.note(['old document'], this.begin);
    for (let n = 0; n < channels; n += 1)
      await this.#setDigest(`C${n}`, zones[n % zones.length] ?? 'Asia/Tokyo');
    await this.#setWatches(channels);
    this.slack.onTold = ({ text }) => void this.#personReads(text);
    for (const [n] of this.#hosts.entries()) void this.#run(n);
    this.#somedays(1.5, () => this.#documentsArrive());
    this.#somedays(2, () => this.chance.oneOf(this.#hosts).process?.kill());
    this.#somedays(40, () => this.#allDown());
    this.#somedays(20, () => this.#slackIsOut());
    this.#somedays(15, () => this.#clockJumps());
    this.#somedays(10, () => this.#riskyTime());
    this.#somedays(1.5, () => this.#changeMind(`C${this.chance.between(0, channels - 1)}`));
    this.#somedays(130, () => this.slack.archived.add(`C${this.chance.between(0, channels - 1)}`));
  }

  async #setDigest(channel: string, zone: string): Promise<void> {
    const { chance, timeline, store } = this;
    const days = chance.oneOf<Days>([
      'every day',
      'weekdays',
      ['mon', 'sat', 'sun'],
      ['tue', 'thu'],
      ['sun'],
    ]);
    const schedule: Schedule = { time: chance.oneOf(times), zone, days };
    const at = timeline.now;
    await store.digests.set({
      ...{ team, channel, ...schedule, by: `U${channel}`, topics: [], heartbeat: false, language: null, at },
    });
    this.#changed();
    this.terms.push({ channel, schedule, from: at, to: Number.MAX_SAFE_INTEGER });
    this.#addMoments(dueBetween(schedule, at, this.end).map((due) => due.at));
  }

  async #setWatches(channels: number): Promise<void> {
    for (let n = 0; n < 16; n += 1) {
      const rhythm = (['at-once', 'daily', 'weekly', 'daily'] as const)[n % 4] ?? 'daily';
      const zone = zones[(7 * n) % zones.length] ?? 'Asia/Tokyo';
      const target = n < 8 ? `C${(3 * n) % channels}` : `UW${n}`;
      const at = this.timeline.now;
      // The store would give it an id by chance of its own: then no seed would do the same twice.
      const whose = { id: `W${n}`, team, target, user_id: `UW${n}`, zone, language: null };
      const watched = { query: 'deterrence', include: '[]', exclude: '[]', rhythm };
      const row = { ...whose, ...watched, state: 'active', at, since: at } as const;
      await this.database.db.insertInto('watch').values(row).execute();
      const each: Schedule = { time: '09:00', zone, days: 'every day' };
      this.#addMoments(dueBetween(each, at, this.end).map((due) => due.at));
    }
    this.#changed();
  }

  /** Something that happens every so many days or so. */
  #somedays(days: number, work: () => unknown): void {
    const next = () => {
      const wait = -Math.log(1 - this.chance.next()) * days * day;
      this.timeline.at(this.timeline.now + wait, () => {
        work();
        next();
      });
    };
    next();
  }

  async #documentsArrive(): Promise<void> {
    const names = Array.from({ length: this.chance.between(1, 3) }, () => `document ${++this.#documents}`);
    await this.store.arrivals.note(names, this.timeline.now);
    this.#addMoments([this.timeline.now + minute]);
  }

  #allDown(): void {
    const until = this.timeline.now + this.chance.oneOf([1, 3, 5, 8, 20, 70] as const) * hour;
    for (const host of this.#hosts) {
      host.downUntil = until;
      host.process?.kill();
    }
  }

  #slackIsOut(): void {
    const span = {
      from: this.timeline.now,
      to: this.timeline.now + this.chance.between(10, 9 * 60) * minute,
    };
    this.outages.push(span);
    this.slack.faults = outageFaults;
    this.timeline.at(span.to, () => {
      this.slack.faults = usualFaults;
    });
  }

  #riskyTime(): void {
    this.#risk = 0.01;
    this.timeline.at(this.timeline.now + 12 * hour, () => {
      this.#risk = 0.0003;
    });
  }

  #clockJumps(): void {
    const off = this.chance.oneOf([
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
    ]);
    const hosts = this.chance.happens(0.5) ? this.#hosts : [this.chance.oneOf(this.#hosts)];
    const span = { from: this.timeline.now, to: this.timeline.now + this.chance.between(5, 600) * minute };
    this.wrongClocks.push(span);
    for (const host of hosts) host.off = off;
    this.#addMoments([span.from, span.to]);
    this.timeline.at(span.to, () => {
      for (const host of hosts) host.off = 0;
    });
  }

  /** Somebody changes the schedule of a channel, or pauses it for some days. */
  async #changeMind(channel: string): Promise<void> {
    const { chance, timeline, store } = this;
    const term = this.terms.findLast((one) => one.channel === channel);
    const found = await store.digests.find({ team, channel });
    if (!term || found?.state !== 'active') return;
    this.#endTerm(term);
    if (chance.happens(0.5)) {
      await this.#setDigest(channel, chance.happens(0.5) ? chance.oneOf(zones) : term.schedule.zone);
      return;
    }
    await store.digests.pause({ team, channel });
    this.#changed();
    await timeline.wait(chance.between(1, 5 * 24) * hour);
    if (!(await store.digests.resume({ team, channel }, timeline.now))) return;
    this.#changed();
    this.terms.push({ ...term, from: timeline.now, to: Number.MAX_SAFE_INTEGER });
  }

  #endTerm(term: Term): void {
    this.terms[this.terms.indexOf(term)] = { ...term, to: this.timeline.now };
  }

  /** He looks whether it is there, and presses; and again, for the process that he pressed at may be dead. */
  async #personReads(text: string): Promise<void> {
    const { chance, timeline, slack } = this;
    const note = noteSchema.safeParse(JSON.parse(text)).data;
    if (!note || chance.happens(0.1) || this.#lookedAfter.has(note.held)) return;
    this.#lookedAfter.add(note.held);
    const posting = { team, key: note.held };
    const { text: wanted } = messageSchema.parse(JSON.parse(note.body));
    await timeline.wait(chance.between(10, 20 * 60) * minute);
    for (let looks = 0; looks < 6; looks += 1) {
      const stands = slack.standing.some((one) => one.text === wanted);
      const pressed = chance.happens(0.2) ? this.#hosts : [chance.oneOf(this.#hosts)];
      for (const { process } of pressed) {
        void (stands ? process?.rounds.dropHeld(posting) : process?.rounds.postHeld(posting));
      }
      this.#addMoments([timeline.now + minute]);
      await timeline.wait(30 * minute);
    }
    this.#lookedAfter.delete(note.held);
  }

  /** A host starts a process, and another one when it is dead. */
  async #run(n: number): Promise<void> {
    const host = this.#hosts[n];
    if (!host) return;
    for (;;) {
      const started = this.#start(host);
      host.process = started;
      host.upSince = this.timeline.now;
      void this.#tick(started, host);
      await started.death;
      this.up.push({ from: host.upSince, to: this.timeline.now });
      this.#kills += 1;
      host.process = null;
      host.upSince = undefined;
      const { chance } = this;
      const down = chance.happens(0.1) ? chance.between(1, 10) * hour : chance.between(5, 300) * second;
      await this.timeline.wait(Math.max(down, host.downUntil - this.timeline.now));
    }
  }

  #start(host: Host): Process {
    this.#owners += 1;
    const { digests, watches, arrivals } = this.store;
    const postings = postingsIn(this.database.db, `process ${this.#owners}`);
    const edge: FollowingEdge = {
      store: {
        arrivals,
        digests: { ...digests, active: () => this.#activeDigests() },
        watches: { ...watches, active: () => this.#activeWatches() },
        postings: {
          ...postings,
          endAll: async (...args) => {
            const ended = await postings.endAll(...args);
            this.#changed();
            const term = this.terms.findLast(({ channel }) => channel === args[0].channel);
            if (term && term.to > this.timeline.now) this.#endTerm(term);
            return ended;
          },
        },
      },
      editor: stubEditor,
      poster: this.slack.poster,
      now: () => this.timeline.now + host.drift + host.off,
      log: {
        info: () => {},
        warn: () => {},
        error: (about, message, error) => {
          if (!message.startsWith('held'))
            this.faults.push(`${message} ${JSON.stringify(about)} ${String(error)}`);
        },
      },
    };
    return new Process(edge, this.timeline, this.chance, () => this.#risk);
  }

  /** Each minute, but for minutes in which there is nothing to do. A process that is new looks for itself. */
  async #tick(started: Process, host: Host): Promise<void> {
    const { timeline, chance } = this;
    let isNew = true;
    for (;;) {
      const soon = host.off !== 0 ? timeline.now + 10 * minute : this.#nextMoment();
      const busy = isNew || (await this.#isBusy());
      isNew = false;
      const next = busy ? timeline.now : Math.min(soon, timeline.now + 6 * hour);
      const tick = Math.ceil((next + 1) / minute) * minute + chance.between(0, 200);
      await timeline.wait(tick - timeline.now);
      if (started.dead) return;
      await started.rounds.run();
    }
  }

  async #isBusy(): Promise<boolean> {
    const open = await this.database.db
      .selectFrom('posting')
      .select('key')
      .where('state', 'in', ['planned', 'sending'])
      // Details of what is held wait for somebody's decision.
      .where(({ eb, or }) => or([eb('part', '=', 0), eb('thread', 'is not', null)]))
      .limit(1)
      .executeTakeFirst();
    return open !== undefined;
  }

  #addMoments(moments: readonly number[]): void {
    const [few, all] = [moments.filter((moment) => moment > this.timeline.now), this.#moments];
    if (few.length > 10) {
      this.#moments = [...new Set([...all, ...few])].sort((a, b) => a - b);
      return;
    }
    for (const moment of few) {
      const place = all.findIndex((other) => other >= moment);
      all.splice(place === -1 ? all.length : place, 0, moment);
    }
  }

  #nextMoment(): number {
    const all = this.#moments;
    all.splice(
      0,
      all.findIndex((moment) => moment > this.timeline.now),
    );
    return all[0] ?? Number.MAX_SAFE_INTEGER;
  }

  /** Read once until it is changed: reading all rows at each round is most of the time that all this takes. */
  readonly #read: { digests?: Promise<readonly Digest[]>; watches?: Promise<readonly Watch[]> } = {};

  #activeDigests(): Promise<readonly Digest[]> {
    this.#read.digests ??= this.store.digests.active();
    return this.#read.digests;
  }

  #activeWatches(): Promise<readonly Watch[]> {
    this.#read.watches ??= this.store.watches.active();
    return this.#read.watches;
  }

  #changed(): void {
    delete this.#read.digests;
    delete this.#read.watches;
  }
}

interface Host {
  /** By how much its clock is always wrong, and by how much it is wrong at the moment. */
  readonly drift: number;
  off: number;
  process: Process | null;
  upSince?: number | undefined;
  downUntil: number;
}

/** SQLite as the store uses it, which keeps what it has prepared: there are some thirty statements, run half a million times. */
function inMemory(): Database {
  const file = new SqliteFile(':memory:');
  const prepared = new Map<string, SqliteFile.Statement>();
  const database = new Proxy(file, {
    get: (of, name) => {
      if (name !== 'prepare') return Reflect.get(of, name).bind(of);
      return (text: string) => {
        const known = prepared.get(text) ?? file.prepare(text);
        prepared.set(text, known);
        return known;
      };
    },
  });
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  return { engine: 'SQLite', db, shown: ':memory:', schema: null, version: '' };
}
