import SqliteFile from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { type Days, dueBetween, type Schedule } from '../../../src/digest/schedule.js';
import type { Database } from '../../../src/store/database.js';
import type { Digest, Watch } from '../../../src/store/following.js';
import { storeOn } from '../../../src/store/sql-store.js';
import type { Store } from '../../../src/store/store.js';
import type { Tables } from '../../../src/store/tables.js';
import type { Agenda } from './agenda.js';
import type { Chance } from './chance.js';
import { times, zones } from './clocks.js';
import { type Term, team } from './history.js';
import type { Timeline } from './timeline.js';

const ever = Number.MAX_SAFE_INTEGER;

/** What is set up in the store, and which schedule was in force when. */
export class Subscriptions {
  readonly terms: Term[] = [];
  #digests: Promise<readonly Digest[]> | null = null;
  #watches: Promise<readonly Watch[]> | null = null;

  private constructor(
    readonly database: Database,
    readonly store: Store,
    readonly timeline: Timeline,
    readonly chance: Chance,
    readonly agenda: Agenda,
    readonly end: number,
  ) {}

  /** On a store in memory that has nothing in it. */
  static async on(timeline: Timeline, chance: Chance, agenda: Agenda, end: number): Promise<Subscriptions> {
    const database = inMemory();
    return new Subscriptions(database, await storeOn(database), timeline, chance, agenda, end);
  }

  async setDigest(channel: string, zone: string): Promise<void> {
    const { chance, timeline, store } = this;
    const some: readonly [Days, ...Days[]] = [
      'every day',
      'weekdays',
      ['mon', 'sat', 'sun'],
      ['tue', 'thu'],
      ['sun'],
    ];
    const schedule: Schedule = { time: chance.oneOf(times), zone, days: chance.oneOf(some) };
    const at = timeline.now;
    const settings = { topics: [], heartbeat: false, language: null } as const;
    await store.digests.set({ team, channel, ...schedule, by: `U${channel}`, ...settings, at });
    this.changed();
    this.#begin({ channel, schedule });
  }

  /** Somebody changes the schedule of a channel, or pauses it for some days. */
  async changeMind(channel: string): Promise<void> {
    const { chance, store } = this;
    const term = this.terms.findLast((one) => one.channel === channel);
    const found = await store.digests.find({ team, channel });
    if (!term || found?.state !== 'active') return;
    this.endTerm(channel);
    if (chance.happens(0.5)) {
      await this.setDigest(channel, chance.happens(0.5) ? chance.oneOf(zones) : term.schedule.zone);
      return;
    }
    await store.digests.pause({ team, channel });
    this.changed();
    await this.timeline.wait(chance.between(1, 5 * 24) * 3_600_000);
    if (!(await store.digests.resume({ team, channel }, this.timeline.now))) return;
    this.changed();
    this.#begin(term);
  }

  async setWatches(channels: number): Promise<void> {
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
      this.#plan({ time: '09:00', zone, days: 'every day' });
    }
    this.changed();
  }

  endTerm(channel: string): void {
    const term = this.terms.findLast((one) => one.channel === channel);
    if (term?.to === ever) this.terms[this.terms.indexOf(term)] = { ...term, to: this.timeline.now };
  }

  /** Read once until they are changed: reading all rows at each round would be most of the time that all this takes. */
  activeDigests(): Promise<readonly Digest[]> {
    this.#digests ??= this.store.digests.active();
    return this.#digests;
  }

  activeWatches(): Promise<readonly Watch[]> {
    this.#watches ??= this.store.watches.active();
    return this.#watches;
  }

  changed(): void {
    this.#digests = null;
    this.#watches = null;
  }

  #begin({ channel, schedule }: Pick<Term, 'channel' | 'schedule'>): void {
    this.terms.push({ channel, schedule, from: this.timeline.now, to: ever });
    this.#plan(schedule);
  }

  #plan(schedule: Schedule): void {
    this.agenda.add(...dueBetween(schedule, this.timeline.now, this.end).map(({ at }) => at));
  }
}

/** SQLite as the store uses it. It keeps what it has prepared: some thirty statements, run half a million times. */
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
