import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renewalLength } from '../../src/store/installations.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { type Engine, engines } from '../store/engines.js';

const first = { team: 'T1', enterprise: null, sealed: 'v1.a', at: 10 };

for (const { name, here, start } of engines)
  describe.skipIf(!here)(`installations on ${name}`, () => {
    let engine: Engine;
    let location: string;
    let store: Store;
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine.stop());
    beforeEach(async () => {
      location = await engine.newStore();
      store = await openStore(location);
    });
    afterEach(() => store.close());

    it('are one for each workspace, the latest, also after a restart', async () => {
      const { installations } = store;
      await installations.keep(first);
      await installations.keep({ ...first, team: 'T2', enterprise: 'E1' });
      await installations.keep({ ...first, enterprise: 'E1', sealed: 'v1.b', at: 20 });
      await store.close();
      store = await openStore(location);
      expect(await store.installations.find('T1')).toEqual({
        ...first,
        enterprise: 'E1',
        sealed: 'v1.b',
        at: 20,
      });
      expect(await store.installations.teams()).toEqual(['T1', 'T2']);
      expect(await store.installations.find('T3')).toBeNull();
    });

    it('let one process at a time renew a token', async () => {
      const { installations } = store;
      await installations.keep(first);
      const tries = await Promise.all(
        Array.from({ length: 8 }, () => installations.beginRenewal(first, 1_000)),
      );
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await installations.renewed(first, 'v1.new')).toBe(true);
      expect(await installations.find('T1')).toEqual({ ...first, sealed: 'v1.new' });
      // Who saw it before it was renewed must look again.
      expect(await installations.beginRenewal(first, 1_001)).toBe(false);
      expect(await installations.beginRenewal({ ...first, sealed: 'v1.new' }, 1_001)).toBe(true);
    });

    it('let another process renew where one never came to an end, and take the late one’s token too', async () => {
      const { installations } = store;
      await installations.keep(first);
      await installations.beginRenewal(first, 1_000);
      expect(await installations.beginRenewal(first, 999 + renewalLength)).toBe(false);
      expect(await installations.beginRenewal(first, 1_000 + renewalLength)).toBe(true);
      expect(await installations.renewed(first, 'v1.late')).toBe(true);
      expect(await installations.find('T1')).toMatchObject({ sealed: 'v1.late' });
    });

    it('do not come back by a renewal that ends after they have gone or were made anew', async () => {
      const { installations } = store;
      await installations.keep(first);
      await installations.beginRenewal(first, 1_000);
      await installations.keep({ ...first, sealed: 'v1.again', at: 30 });
      expect(await installations.renewed(first, 'v1.old')).toBe(false);
      expect(await installations.find('T1')).toMatchObject({ sealed: 'v1.again' });
      await store.forget({ team: 'T1', user: null });
      expect(await installations.renewed({ team: 'T1', at: 30 }, 'v1.old')).toBe(false);
      expect(await installations.teams()).toEqual([]);
    });

    it('are sealed anew unless they have changed meanwhile, or are being renewed', async () => {
      const { installations } = store;
      await installations.keep(first);
      await installations.sealedAnew(first, 'v1.b', 50);
      expect(await installations.find('T1')).toMatchObject({ sealed: 'v1.b' });
      await installations.sealedAnew(first, 'v1.c', 50);
      expect(await installations.find('T1')).toMatchObject({ sealed: 'v1.b' });
      await installations.beginRenewal({ ...first, sealed: 'v1.b' }, 50);
      await installations.sealedAnew({ ...first, sealed: 'v1.b' }, 'v1.c', 51);
      expect(await installations.find('T1')).toMatchObject({ sealed: 'v1.b' });
    });
  });
