import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import type { Editor } from '../../src/following/editor.js';
import { recordEditor } from '../../src/following/record-editor.js';
import { corpusDir } from '../corpus.js';
import { day, digest, hour, minute, monday, newDesk, team, watch } from './desk.js';

describe('the record, followed for five weeks', () => {
  it('is told of once: no document, no hit and no quote for the day twice, with a restart each day', async () => {
    const record = await openCorpus(corpusDir);
    const shown: string[] = [];
    const hits: string[] = [];
    const watching = (editor: Editor): Editor => ({
      ...editor,
      digest: async (order) => {
        const edition = await editor.digest(order);
        shown.push(
          ...edition.shown
            .filter((quote) => !order.shown.has(quote))
            .map((quote) => `${order.digest.channel} ${quote}`),
        );
        hits.push(...edition.hits.map(({ watch: id, quote }) => `${id} ${quote}`));
        return edition;
      },
      watch: async (order) => {
        const edition = await editor.watch(order);
        hits.push(...edition.hits.map(({ watch: id, quote }) => `${id} ${quote}`));
        return edition;
      },
    });
    let editor: Editor | null = null;
    const late: Editor = {
      digest: async (order) => (editor ?? fail()).digest(order),
      watch: async (order) => (editor ?? fail()).watch(order),
      note: async (order) => (editor ?? fail()).note(order),
    };
    let desk = await newDesk({ editor: late });
    editor = watching(recordEditor({ record }, desk.store));
    const { store } = desk;
    await store.digests.set({ ...digest, topics: ['counterstrike', 'Okinawa'] });
    await store.digests.set({
      ...digest,
      channel: 'C2',
      topics: ['counterstrike'],
      language: 'ja',
      days: 'weekdays',
    });
    await store.watches.add({ ...watch, query: 'counterstrike' });
    await store.watches.add({ ...watch, query: 'deterrence', rhythm: 'daily' });
    await store.watches.add({ ...watch, query: 'deterrence', rhythm: 'weekly', target: 'U1' });
    const documents = record.transcripts.map(({ document }) => document.id);
    const sent: { readonly to: string; readonly text: string; readonly thread: string | null }[] = [];
    for (let n = 0; n < 35; n += 1) {
      const arrived = documents.slice(0, Math.floor(n / 4));
      await store.arrivals.note(['known', ...arrived], monday + n * day + minute);
      for (const moment of [8 * minute, 9 * minute, 38 * minute, 3 * hour])
        await desk.at(monday + n * day + moment);
      sent.push(...desk.sent);
      expect(desk.logged.filter((line) => line !== 'posted')).toEqual([]);
      desk = await desk.restarted();
    }
    expect(new Set(hits).size).toBe(hits.length);
    expect(hits.length).toBeGreaterThan(10);
    expect(new Set(shown).size).toBe(shown.length);
    const parents = sent.filter(({ thread, to }) => thread === null && to.startsWith('C'));
    expect(new Set(parents.map(({ to, text }) => `${to} ${text}`)).size).toBe(parents.length);
    expect(parents.length).toBeGreaterThan(20);
    const planned = await store.postings.list(team, 'planned');
    expect(planned).toEqual([]);
  });
});

function fail(): never {
  throw new Error('there is no editor yet');
}
