import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Posted, Poster } from '../../src/following/poster.js';
import { makeRounds, type Rounds } from '../../src/following/rounds.js';
import { openDatabase, openStore } from '../../src/store/open-store.js';
import { storeOn } from '../../src/store/sql-store.js';
import type { Store } from '../../src/store/store.js';
import { type Engine, engines } from '../store/engines.js';
import { digest, hour, minute, monday, team, watch } from './desk.js';
import { partsOf, stubEditor } from './simulation/stub-editor.js';

const channels = Array.from({ length: 24 }, (_, n) => `C${n}`);
const due = monday + 8 * minute;

/** Several processes that do their rounds at the same time on one store share the work. */
for (const { name, here, start } of engines)
  describe.skipIf(!here)(`replicas on ${name}`, () => {
    let engine: Engine;
    let stores: Store[];
    const sent: string[] = [];
    let answer: (text: string) => Posted | null;
    const poster: Poster = {
      post: async ({ message: { text } }) => {
        await turn();
        sent.push(text);
        return answer(text) ?? { how: 'arrived', ts: `${sent.length}.1` };
      },
      tell: async (_, { text }) => {
        sent.push(text);
        return { how: 'arrived', ts: '1.1' };
      },
    };
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine.stop());
    beforeEach(async () => {
      sent.length = 0;
      answer = () => null;
      const location = await engine.newStore();
      const database = await openDatabase(location);
      const another = () => (database.engine === 'SQLite' ? storeOn(database) : openStore(location));
      stores = [await storeOn(database), await another(), await another()];
      await stores[0]?.arrivals.note(['known'], monday);
      for (const channel of channels) await stores[0]?.digests.set({ ...digest, channel });
    });
    afterEach(async () => {
      for (const store of stores) await store.close();
    });

    function replicas(now: () => number): Rounds[] {
      const log = { info: () => {}, warn: () => {}, error: () => {} };
      return stores.map((store) => makeRounds({ store, editor: stubEditor, poster, now, log }));
    }

    it('post each part of each digest once, three of them at the same moment, day by day', async () => {
      let now = due;
      const all = replicas(() => now);
      for (; now < due + 3 * 24 * hour; now += 12 * hour) await Promise.all(all.map((one) => one.run()));
      const expected = channels
        .flatMap((channel) =>
          ['2026-02-02', '2026-02-03', '2026-02-04'].map((date) => partsOf(channel, date)),
        )
        .reduce((sum, parts) => sum + parts, 0);
      expect(new Set(sent).size).toBe(sent.length);
      expect(sent).toHaveLength(expected);
    });

    it('tell of a document once, all of them at once', async () => {
      for (const target of channels) await stores[0]?.watches.add({ ...watch, target });
      await stores[1]?.arrivals.note(['a', 'b'], monday + minute);
      const all = replicas(() => monday + 2 * minute);
      for (let n = 0; n < 3; n += 1) await Promise.all(all.map((one) => one.run()));
      expect(new Set(sent).size).toBe(sent.length);
      expect(sent.length).toBeGreaterThan(channels.length / 2);
      const [first] = (await stores[0]?.watches.list(team)) ?? [];
      expect(await stores[2]?.postings.unseen({ team, follower: first?.id ?? '' }, monday)).toEqual([]);
    });

    it('post what is held once more, once, though two of them are told to', async () => {
      answer = (text) =>
        sent.filter((one) => one === text).length > 1 ? null : { how: 'unknown', error: null };
      const all = replicas(() => due);
      await Promise.all(all.map((one) => one.run()));
      const held = (await stores[0]?.postings.list(team, 'held')) ?? [];
      expect(held.length).toBeGreaterThan(10);
      const pressed = await Promise.all(held.flatMap((posting) => all.map((one) => one.postHeld(posting))));
      expect(pressed.filter(Boolean)).toHaveLength(held.length);
      for (const { body } of held)
        expect(sent.filter((text) => text === JSON.parse(body ?? '').text)).toHaveLength(2);
    });
  });
