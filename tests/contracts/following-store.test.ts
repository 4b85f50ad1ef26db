import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NewDigest, NewWatch } from '../../src/store/following.js';
import { type Composition, type NewPosting, postingLease } from '../../src/store/ledger.js';
import { openDatabase, openStore } from '../../src/store/open-store.js';
import { storeOn } from '../../src/store/sql-store.js';
import type { Store } from '../../src/store/store.js';
import { type Engine, engines } from '../store/engines.js';

const team = 'T1';
const day = 24 * 3_600_000;
const here = { team, channel: 'C1' };
const mika = { team, user: 'U1' };

const morning: NewDigest = {
  ...here,
  by: 'U1',
  time: '08:30',
  zone: 'Asia/Tokyo',
  days: ['mon', 'thu'],
  topics: ['counterstrike', '反撃能力'],
  heartbeat: true,
  language: 'ja',
  at: 100,
};
const counterstrike: NewWatch = {
  team,
  target: 'C1',
  by: 'U1',
  query: 'counterstrike',
  include: ['Japan'],
  exclude: ['“exercise”'],
  rhythm: 'daily',
  zone: 'Asia/Tokyo',
  language: null,
  at: 100,
};
const posting: NewPosting = { ...here, key: 'digest 1', user: 'U1', about: '{"of":"digest"}', due: 1_000 };
const { key } = posting;
const saying = (...bodies: string[]): Composition => ({ bodies, shown: [], seen: [], hits: [] });

/** What every engine of the store does for digests, watches and what is posted of them. */
for (const { name, here: isHere, start } of engines)
  describe.skipIf(!isHere)(`following, in a store on ${name}`, () => {
    let engine: Engine;
    let store: Store;
    /** Another process on the same store. */
    let other: Store;
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine.stop());
    beforeEach(async () => {
      const location = await engine.newStore();
      const database = await openDatabase(location);
      store = await storeOn(database);
      // SQLite is for one process, which shares its connection; a second one would wait for the first and it for that.
      other = database.engine === 'SQLite' ? await storeOn(database) : await openStore(location);
    });
    afterEach(async () => {
      await store.close();
      await other.close();
    });

    describe('its digests', () => {
      it('are one for each channel, kept as they were set up', async () => {
        await store.digests.set(morning);
        expect(await other.digests.find(here)).toEqual({ ...morning, state: 'active', since: 100 });
        await store.digests.set({ ...morning, time: '07:00', days: 'weekdays', by: 'U2', at: 200 });
        expect(await other.digests.list(team)).toMatchObject([
          { time: '07:00', days: 'weekdays', by: 'U2', since: 200 },
        ]);
        expect(await store.digests.find({ team: 'T2', channel: 'C1' })).toBeNull();
        expect(await store.digests.list('T2')).toEqual([]);
      });

      it('change in what they tell of without a change of when', async () => {
        await store.digests.set(morning);
        expect(await store.digests.change(here, { topics: ['Okinawa'] })).toBe(true);
        expect(await store.digests.change(here, { heartbeat: false, language: null })).toBe(true);
        expect(await store.digests.find(here)).toEqual({
          ...morning,
          ...{ topics: ['Okinawa'], heartbeat: false, language: null, state: 'active', since: 100 },
        });
        expect(await store.digests.change({ team, channel: 'C2' }, { topics: [] })).toBe(false);
      });

      it('pause and go on after that moment, and end, each once', async () => {
        await store.digests.set(morning);
        expect(await store.digests.resume(here, 300)).toBe(false);
        expect([await store.digests.pause(here), await other.digests.pause(here)]).toEqual([true, false]);
        expect(await store.digests.active()).toEqual([]);
        expect(await store.digests.list(team)).toMatchObject([{ state: 'paused' }]);
        expect(await store.digests.resume(here, 300)).toBe(true);
        expect(await store.digests.active()).toMatchObject([{ since: 300, at: 100 }]);
        expect([await store.digests.end(here), await store.digests.end(here)]).toEqual([true, false]);
        expect(await store.digests.list(team)).toEqual([]);
        expect(await store.digests.find(here)).toMatchObject({ state: 'ended' });
        expect(await store.digests.change(here, { topics: [] })).toBe(false);
        await store.digests.set({ ...morning, at: 400 });
        expect(await store.digests.active()).toMatchObject([{ since: 400 }]);
      });
    });

    describe('its watches', () => {
      it('are kept as they were set up, oldest first, by workspace and target', async () => {
        const first = await store.watches.add(counterstrike);
        const mine = await store.watches.add({ ...counterstrike, target: 'U1', rhythm: 'at-once', at: 101 });
        await store.watches.add({ ...counterstrike, team: 'T2' });
        expect(first).toEqual({ ...counterstrike, id: first.id, state: 'active', since: 100 });
        expect(await other.watches.find({ team, id: first.id })).toEqual(first);
        expect(await other.watches.find({ team: 'T2', id: first.id })).toBeNull();
        expect(await store.watches.list(team)).toEqual([first, mine]);
        expect(await store.watches.list(team, 'U1')).toEqual([mine]);
        expect(await store.watches.active()).toHaveLength(3);
      });

      it('are muted and go on after that moment, and end, each once', async () => {
        const watch = await store.watches.add(counterstrike);
        expect([await store.watches.mute(watch), await store.watches.mute(watch)]).toEqual([true, false]);
        expect(await store.watches.active()).toEqual([]);
        expect(await store.watches.list(team)).toMatchObject([{ state: 'muted' }]);
        expect(await store.watches.unmute(watch, 500)).toBe(true);
        expect(await store.watches.active()).toMatchObject([{ since: 500, at: 100 }]);
        expect([await store.watches.end(watch), await store.watches.end(watch)]).toEqual([true, false]);
        expect(await store.watches.list(team)).toEqual([]);
        expect(await store.watches.unmute(watch, 600)).toBe(false);
      });
    });

    it('keeps what a person saved for himself, newest first, once', async () => {
      expect(await store.saved.saveQuote(mika, 'aaaaaaaaa1', 1)).toBe(true);
      expect(await store.saved.saveQuote(mika, 'aaaaaaaaa2', 2)).toBe(true);
      expect(await store.saved.saveQuote(mika, 'aaaaaaaaa1', 3)).toBe(false);
      expect(await other.saved.quotes(mika)).toEqual([
        { quote: 'aaaaaaaaa2', at: 2 },
        { quote: 'aaaaaaaaa1', at: 1 },
      ]);
      expect(await store.saved.quotes({ team: 'T2', user: 'U1' })).toEqual([]);
      expect(await store.saved.removeQuote(mika, 'aaaaaaaaa2')).toBe(true);
      expect(await store.saved.removeQuote(mika, 'aaaaaaaaa2')).toBe(false);
      expect(await store.saved.saveSearch(mika, '反撃能力 from:2023', 4)).toBe(true);
      expect(await store.saved.saveSearch(mika, '反撃能力 from:2023', 5)).toBe(false);
      expect(await other.saved.searches(mika)).toEqual([{ query: '反撃能力 from:2023', at: 4 }]);
      expect(await store.saved.removeSearch(mika, '反撃能力 from:2023')).toBe(true);
      expect(await store.saved.searches(mika)).toEqual([]);
    });

    describe('its ledger', () => {
      const at = (ms: number) => posting.due + ms;
      const find = () => store.postings.find({ team, key });
      async function composed(composition = saying('"parent"')): Promise<void> {
        await store.postings.plan(posting);
        await store.postings.claim(key, at(0));
        expect(await store.postings.compose(key, composition, at(0))).toBe(true);
      }

      it('plans a key once, whoever of many comes first', async () => {
        const both = [store, other];
        const planned = await Promise.all(
          Array.from({ length: 16 }, (_, n) => both[n % 2]?.postings.plan({ ...posting, user: `U${n}` })),
        );
        expect(planned.filter(Boolean)).toHaveLength(1);
        expect(await store.postings.open(at(0))).toEqual([key]);
        expect(await find()).toMatchObject({ state: 'planned', body: null, sequence: key, part: 0 });
        expect(await store.postings.find({ team: 'T2', key })).toBeNull();
      });

      it('gives out what is to be done in the order in which it was due', async () => {
        await store.postings.plan({ ...posting, key: 'a', due: 30 });
        await store.postings.plan({ ...posting, key: 'b', due: 10 });
        await store.postings.plan({ ...posting, key: 'c', due: 20 });
        expect(await store.postings.open(at(0))).toEqual(['b', 'c', 'a']);
      });

      it('lets one process compose, and another one when its time is over', async () => {
        await store.postings.plan(posting);
        const claims = await Promise.all([store, other].map((one) => one.postings.claim(key, at(0))));
        expect(claims.filter(Boolean)).toHaveLength(1);
        const [owner, late] = claims[0] ? [store, other] : [other, store];
        expect(await late.postings.open(at(0))).toEqual([]);
        expect(await late.postings.next(key, at(0))).toBeNull();
        expect(await late.postings.compose(key, saying('"late"'), at(0))).toBe(false);
        const over = at(postingLease);
        expect(await late.postings.open(over)).toEqual([key]);
        expect(await late.postings.claim(key, over)).toBe(true);
        expect(await owner.postings.compose(key, saying('"owner"'), over)).toBe(false);
        expect(await late.postings.compose(key, saying('"late"'), over)).toBe(true);
        expect(await find()).toMatchObject({ body: '"late"' });
      });

      it('lets one process send, once, whatever others do at the same time', async () => {
        await composed();
        await store.postings.release(key, at(0), at(0));
        const begun = await Promise.all(
          Array.from({ length: 12 }, (_, n) => (n % 2 ? store : other).postings.begin(key, at(0))),
        );
        expect(begun.filter((one) => one !== null)).toMatchObject([{ body: '"parent"', state: 'sending' }]);
      });

      it('never sends again what it has begun to send, however long that was ago', async () => {
        await composed();
        await store.postings.begin(key, at(0));
        for (const one of [store, other]) {
          expect(await one.postings.begin(key, at(9 * day))).toBeNull();
          expect(await one.postings.claim(key, at(9 * day))).toBe(false);
          await one.postings.release(key, at(0), at(9 * day));
        }
        expect(await find()).toMatchObject({ state: 'sending' });
      });

      it('has details wait for the message that they belong to, and then for one another', async () => {
        await composed(saying('"parent"', '"one"', '"two"'));
        const next = () => other.postings.next(key, at(postingLease));
        expect(await next()).toMatchObject({ key, part: 0 });
        await store.postings.begin(key, at(0));
        await store.postings.posted(key, '7.1');
        expect(await next()).toMatchObject({ key: `${key} 1`, part: 1, thread: '7.1', body: '"one"' });
        await other.postings.begin(`${key} 1`, at(0));
        expect(await store.postings.next(key, at(0))).toBeNull();
        await other.postings.posted(`${key} 1`, '7.2');
        expect(await next()).toMatchObject({ key: `${key} 2`, part: 2, thread: '7.1', body: '"two"' });
        await store.postings.begin(`${key} 2`, at(0));
        await store.postings.posted(`${key} 2`, '7.3');
        expect(await next()).toBeNull();
        expect(await store.postings.open(at(day))).toEqual([]);
        expect(await find()).toMatchObject({ state: 'posted', ts: '7.1', body: null });
      });

      it('tries again what certainly did not arrive, from then on', async () => {
        await composed();
        await store.postings.begin(key, at(0));
        await store.postings.putOff(key, at(60_000), at(0));
        expect(await other.postings.open(at(59_999))).toEqual([]);
        expect(await other.postings.open(at(60_000))).toEqual([key]);
        expect(await other.postings.begin(key, at(60_000))).toMatchObject({ body: '"parent"' });
        await store.postings.putOff(key, at(0), at(60_001));
        expect(await find()).toMatchObject({ state: 'sending' });
      });

      it('holds what is on the way with a note, once; only after its time where it is another process’s', async () => {
        const note = { ...posting, key: 'held 1', channel: 'U1', due: at(1) };
        await composed(saying('"parent"', '"one"'));
        expect(await store.postings.hold(key, note, at(0))).toBe(false);
        await store.postings.begin(key, at(0));
        expect(await other.postings.hold(key, note, at(postingLease - 1))).toBe(false);
        expect(await other.postings.hold(key, note, at(postingLease))).toBe(true);
        expect(await store.postings.hold(key, note, at(postingLease))).toBe(false);
        expect(await store.postings.open(at(day))).toEqual(['held 1']);
        expect(await store.postings.next(key, at(day))).toBeNull();
        expect((await store.postings.list(team, 'held')).map((one) => one.key)).toEqual([key]);
      });

      it('takes note that something arrived though another process has held it meanwhile', async () => {
        await composed();
        await store.postings.begin(key, at(0));
        await other.postings.hold(key, null, at(postingLease));
        expect(await other.postings.posted(key, '7.1')).toBe(false);
        expect(await store.postings.posted(key, '7.1')).toBe(true);
        expect(await store.postings.takeUp(posting, at(day))).toBeNull();
      });

      it('gives out what is held once, to be sent or to be let be', async () => {
        await composed(saying('"parent"', '"one"'));
        await store.postings.begin(key, at(0));
        expect(await store.postings.takeUp(posting, at(0))).toBeNull();
        await store.postings.hold(key, null, at(0));
        expect(await store.postings.takeUp({ team: 'T2', key }, at(1))).toBeNull();
        expect(await store.postings.letBe({ team: 'T2', key })).toBe(false);
        const taken = await Promise.all(
          [store, other, store].map((one) => one.postings.takeUp(posting, at(1))),
        );
        expect(taken.filter((one) => one !== null)).toMatchObject([{ body: '"parent"', due: at(1) }]);
        expect(await store.postings.letBe(posting)).toBe(false);
        await Promise.all([store, other].map((one) => one.postings.begin(key, at(1))));
        await Promise.all([store, other].map((one) => one.postings.hold(key, null, at(1))));
        const left = await Promise.all([store, other].map((one) => one.postings.letBe(posting)));
        expect(left.filter(Boolean)).toHaveLength(1);
        expect(await find()).toMatchObject({ state: 'dropped', why: 'left', body: null });
        expect(await store.postings.find({ team, key: `${key} 1` })).toMatchObject({ state: 'dropped' });
      });

      it('drops a message with its details, and a detail alone', async () => {
        await composed(saying('"parent"', '"one"', '"two"'));
        await store.postings.begin(key, at(0));
        await store.postings.posted(key, '7.1');
        await store.postings.drop(`${key} 1`, 'msg_too_long', at(0));
        expect(await store.postings.next(key, at(0))).toMatchObject({ key: `${key} 2` });
        await store.postings.plan({ ...posting, key: 'digest 2' });
        await store.postings.claim('digest 2', at(0));
        await store.postings.compose('digest 2', saying('"parent"', '"one"'), at(0));
        await store.postings.drop('digest 2', 'late', at(0));
        for (const dropped of ['digest 2', 'digest 2 1'])
          expect(await store.postings.find({ team, key: dropped })).toMatchObject({
            state: 'dropped',
            why: 'late',
          });
      });

      it('keeps a composition whole, with all that counts as said by it, or nothing of it', async () => {
        await store.arrivals.note(['old'], 1);
        await store.arrivals.note(['old', 'b', 'a'], 50);
        const said: Composition = {
          bodies: ['"parent"', '"one"'],
          shown: ['quote1', 'quote2'],
          seen: [
            { follower: 'C1', documents: ['a', 'b'] },
            { follower: 'w1', documents: ['b'] },
          ],
          hits: [
            { watch: 'w1', quote: 'quote3' },
            { watch: 'w1', quote: 'quote3' },
          ],
        };
        expect(await store.postings.unseen({ team, follower: 'C1' }, 1)).toEqual(['a', 'b']);
        await composed(said);
        expect(await other.postings.unseen({ team, follower: 'C1' }, 1)).toEqual([]);
        expect(await other.postings.unseen({ team, follower: 'w1' }, 1)).toEqual(['a']);
        expect(await other.postings.unseen({ team, follower: 'w1' }, 50)).toEqual([]);
        expect(await other.postings.unseen({ team: 'T2', follower: 'C1' }, 1)).toEqual(['a', 'b']);
        expect(await other.postings.shownIn(here)).toEqual(new Set(['quote1', 'quote2']));
        expect(await other.postings.shownIn({ team, channel: 'C2' })).toEqual(new Set());
        expect(await other.postings.hitsOf({ team, watch: 'w1' })).toEqual(new Set(['quote3']));

        for (const again of [
          { ...said, seen: [], hits: [], shown: ['quote9', 'quote2'] },
          { ...said, hits: [], shown: ['quote9'], seen: [{ follower: 'w1', documents: ['a', 'b'] }] },
          { ...said, seen: [], shown: ['quote9'], hits: [{ watch: 'w1', quote: 'quote3' }] },
        ]) {
          await store.postings.plan({ ...posting, key: 'digest 2' });
          await store.postings.claim('digest 2', at(day));
          expect(await store.postings.compose('digest 2', again, at(0))).toBe(false);
          expect(await store.postings.find({ team, key: 'digest 2' })).toMatchObject({ body: null });
          expect(await store.postings.find({ team, key: 'digest 2 1' })).toBeNull();
          await store.postings.release('digest 2', 0, at(0));
        }
        expect(await store.postings.shownIn(here)).toEqual(new Set(['quote1', 'quote2']));
        expect(await store.postings.unseen({ team, follower: 'w1' }, 1)).toEqual(['a']);
      });

      it('says nothing twice where two processes compose at once', async () => {
        await store.arrivals.note(['old'], 1);
        await store.arrivals.note(
          Array.from({ length: 30 }, (_, n) => `d${n}`),
          50,
        );
        const documents = await store.postings.unseen({ team, follower: 'w1' }, 1);
        const attempts = await Promise.all(
          Array.from({ length: 8 }, async (_, n) => {
            const [one, mine] = [n % 2 ? store : other, `watch ${n}`];
            await one.postings.plan({ ...posting, key: mine });
            await one.postings.claim(mine, at(0));
            const seen = [{ follower: 'w1', documents: n % 3 ? documents : [...documents].reverse() }];
            return one.postings.compose(mine, { ...saying('"hits"'), seen }, at(0));
          }),
        );
        expect(attempts.filter(Boolean)).toHaveLength(1);
      });

      it('drops what has nothing to say, and does not plan it again', async () => {
        await composed(saying());
        expect(await find()).toMatchObject({ state: 'dropped', why: 'nothing' });
        expect(await store.postings.plan(posting)).toBe(false);
        expect(await store.postings.open(at(day))).toEqual([]);
      });

      it('takes thousands of documents at once', async () => {
        const documents = Array.from({ length: 5_000 }, (_, n) => `document ${String(n).padStart(5, '0')}`);
        await composed({ ...saying('"parent"'), seen: [{ follower: 'C1', documents }] });
        await store.arrivals.note(['old'], 1);
        await store.arrivals.note(documents.slice(0, 3), 50);
        expect(await store.postings.unseen({ team, follower: 'C1' }, 1)).toEqual([]);
      });

      it('ends what was set up in a place, drops what is open for it, and tells each who set it up', async () => {
        await store.digests.set(morning);
        await store.watches.add(counterstrike);
        await store.watches.add({ ...counterstrike, by: 'U2' });
        await store.watches.add({ ...counterstrike, by: null });
        const elsewhere = await store.watches.add({ ...counterstrike, target: 'C2' });
        await composed(saying('"parent"', '"one"'));
        await store.postings.plan({ ...posting, key: 'watch 1' });
        await store.postings.plan({ ...posting, key: 'watch 2', channel: 'C2' });
        const begun = await store.postings.begin(key, at(0));
        if (!begun) throw new Error('not begun');
        const ended = await store.postings.endAll(begun, 'is_archived', (user, { digest, watches }) => ({
          ...posting,
          key: `ended ${user}`,
          channel: user,
          about: JSON.stringify({ digest, watches }),
        }));
        expect(ended).toHaveLength(3);
        expect(await store.digests.find(here)).toMatchObject({ state: 'ended' });
        expect(await store.watches.list(team)).toEqual([elsewhere]);
        for (const dropped of [key, `${key} 1`, 'watch 1'])
          expect(await store.postings.find({ team, key: dropped })).toMatchObject({
            state: 'dropped',
            why: 'is_archived',
          });
        expect((await store.postings.open(at(day))).toSorted()).toEqual(['ended U1', 'ended U2', 'watch 2']);
        expect(await store.postings.find({ team, key: 'ended U1' })).toMatchObject({
          about: '{"digest":true,"watches":1}',
        });
        const again = await store.postings.endAll(begun, 'is_archived', () => posting);
        expect(again).toEqual([]);
      });

      it('forgets what it needs no more, and never what was shown', async () => {
        await composed({
          ...saying('"parent"'),
          shown: ['quote1'],
          seen: [{ follower: 'w1', documents: ['a'] }],
          hits: [{ watch: 'w1', quote: 'quote2' }],
        });
        await store.arrivals.note(['old'], 1);
        await store.arrivals.note(['a'], 50);
        await store.tidy(99 * day);
        expect(await store.postings.unseen({ team, follower: 'w1' }, 1)).toEqual([]);
        await store.tidy(399 * day);
        expect(await store.postings.unseen({ team, follower: 'w1' }, 1)).toEqual(['a']);
        expect(await find()).not.toBeNull();
        await store.tidy(402 * day);
        expect(await find()).toBeNull();
        expect(await store.postings.shownIn(here)).toEqual(new Set(['quote1']));
        expect(await store.postings.hitsOf({ team, watch: 'w1' })).toEqual(new Set(['quote2']));
      });
    });

    it('forgets a person: what is his goes, and what is a channel’s stays without his name', async () => {
      const own = await store.watches.add({ ...counterstrike, target: 'U1' });
      const ofChannel = await store.watches.add(counterstrike);
      await store.digests.set(morning);
      await store.digests.set({ ...morning, channel: 'U1' });
      await store.saved.saveQuote(mika, 'aaaaaaaaa1', 1);
      await store.saved.saveSearch(mika, 'q', 1);
      await store.postings.plan(posting);
      await store.postings.plan({ ...posting, key: 'held 1', channel: 'U1' });
      await store.postings.claim(key, 0);
      const seen = [own.id, ofChannel.id, 'U1'].map((follower) => ({ follower, documents: ['a'] }));
      const hits = [own, ofChannel].map(({ id }) => ({ watch: id, quote: 'quote1' }));
      await store.postings.compose(key, { ...saying('"parent"'), seen, hits }, 0);
      await store.forget(mika);
      expect(await store.watches.list(team)).toEqual([{ ...ofChannel, by: null }]);
      expect(await store.digests.list(team)).toMatchObject([{ channel: 'C1', by: null }]);
      expect(await store.postings.find(posting)).toMatchObject({ user: null });
      expect(await store.postings.find({ team, key: 'held 1' })).toBeNull();
      expect(await store.saved.quotes(mika)).toEqual([]);
      expect(await store.saved.searches(mika)).toEqual([]);
      expect(await store.postings.hitsOf({ team, watch: own.id })).toEqual(new Set());
      expect(await store.postings.hitsOf({ team, watch: ofChannel.id })).toEqual(new Set(['quote1']));
    });
  });
