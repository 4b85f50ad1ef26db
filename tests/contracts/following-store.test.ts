import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { type Engine, engines } from '../store/engines.js';
import { asTwoProcesses, counterstrike, here, morning, posting, saying, team } from './two-processes.js';

const mika = { team, user: 'U1' };
const { key } = posting;

/** What every engine of the store does for digests, watches and what people saved; `other` is another process on it. */
for (const { name, here: isHere, start } of engines)
  describe.skipIf(!isHere)(`what is followed, in a store on ${name}`, () => {
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
