import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Composition, postingLease } from '../../src/store/ledger.js';
import type { Store } from '../../src/store/store.js';
import { type Engine, engines } from '../store/engines.js';
import { asTwoProcesses, counterstrike, here, morning, posting, saying, team } from './two-processes.js';

const day = 24 * 3_600_000;
const { key } = posting;

/** What every engine of the store does for what is posted; `other` is another process on it. */
for (const { name, here: isHere, start } of engines)
  describe.skipIf(!isHere)(`the ledger, in a store on ${name}`, () => {
    let engine: Engine;
    let store: Store;
    let other: Store;
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine.stop());
    beforeEach(async () => {
      [store, other] = await asTwoProcesses(await engine.newStore());
    });
    afterEach(async () => {
      await store.close();
      await other.close();
    });

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
