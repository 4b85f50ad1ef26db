import { describe, expect, it } from 'vitest';
import {
  type Desk,
  day,
  deskWithDigest,
  due,
  editorOf,
  hour,
  minute,
  monday,
  newDesk,
  saying,
  team,
  texts,
  watch,
} from './desk.js';

const tuesday = due + day;

describe('a watch', () => {
  async function deskWithWatch(changes: Partial<typeof watch> = {}): Promise<Desk> {
    const desk = await newDesk({ editor: editorOf(0) });
    await desk.store.watches.add({ ...watch, ...changes });
    return desk;
  }

  it('tells at once of what has arrived since it was set up, once', async () => {
    const desk = await deskWithWatch();
    await desk.at(monday + minute);
    await desk.store.arrivals.note(['known', 'b', 'a'], monday + 2 * minute);
    for (const n of [2, 3, 4]) await desk.at(monday + n * minute);
    await desk.store.arrivals.note(['c'], monday + 5 * minute);
    await desk.at(monday + 5 * minute);
    await (await desk.restarted()).at(monday + hour);
    expect(desk.sent.map(({ to, text }) => [to, text])).toEqual([
      ['C1', 'of a, of b'],
      ['C1', 'of c'],
    ]);
  });

  it('tells of a document when this process has it too, though another noted it before', async () => {
    let record: ReadonlySet<string> = new Set(['known']);
    const desk = await newDesk({ editor: editorOf(0, { documents: () => record }) });
    await desk.store.watches.add(watch);
    await desk.store.arrivals.note(['a'], monday + minute);
    for (const n of [1, 2]) await desk.at(monday + n * minute);
    expect(desk.sent).toEqual([]);
    record = new Set(['known', 'a']);
    for (const n of [3, 4]) await desk.at(monday + n * minute);
    expect(texts(desk)).toEqual(['of a']);
  });

  it('does not tell of a quote again, from whichever document', async () => {
    const desk = await newDesk({
      editor: editorOf(0, {
        watch: async ({ watch: { id }, known }) =>
          known.has('q') ? saying() : { ...saying('q'), hits: [{ watch: id, quote: 'q' }] },
      }),
    });
    await desk.store.watches.add(watch);
    for (const n of [1, 2, 3]) {
      await desk.store.arrivals.note(['known', `d${n}`], monday + n * minute);
      await desk.at(monday + n * minute);
    }
    expect(texts(desk)).toEqual(['q']);
  });

  it('tells the person who set it up for himself', async () => {
    const desk = await deskWithWatch({ target: 'U1' });
    await desk.store.arrivals.note(['a'], monday + minute);
    await desk.at(monday + minute);
    expect(desk.sent).toEqual([{ to: 'U1', text: 'of a', thread: null, told: false }]);
  });

  it('tells daily at nine by its clock, weekly on Mondays, and is silent where there is nothing', async () => {
    const desk = await deskWithWatch({ rhythm: 'daily' });
    await desk.store.watches.add({ ...watch, rhythm: 'weekly', zone: 'Asia/Tokyo', target: 'C2' });
    await desk.store.arrivals.note(['a'], monday + minute);
    const nine = monday + 38 * minute;
    const mondayInTokyo = monday + 7 * day - 8 * hour - 22 * minute;
    for (const moment of [
      nine - minute,
      nine,
      nine + minute,
      nine + day,
      mondayInTokyo - minute,
      mondayInTokyo,
    ])
      await desk.at(moment);
    expect(desk.sent.map(({ to, text }) => [to, text])).toEqual([
      ['C1', 'of a'],
      ['C2', 'of a'],
    ]);
  });

  it('that tells daily is part of the digest where its channel has one, and told nowhere else', async () => {
    const orders: unknown[] = [];
    const desk = await deskWithDigest(0, {
      digest: async ({ watches }) => {
        orders.push(watches.map(({ documents }) => documents));
        const hits = watches.flatMap((one) => one.documents.map((quote) => ({ watch: one.watch.id, quote })));
        return { ...saying(`hits: ${hits.length}`), hits };
      },
    });
    await desk.store.watches.add({ ...watch, rhythm: 'daily' });
    await desk.store.watches.add({ ...watch, rhythm: 'weekly' });
    const muted = await desk.store.watches.add({ ...watch, rhythm: 'daily' });
    await desk.store.watches.mute(muted);
    await desk.store.arrivals.note(['a'], monday + minute);
    for (const moment of [due, monday + 38 * minute, tuesday, tuesday + hour]) await desk.at(moment);
    // The weekly one has its own Monday.
    expect(texts(desk)).toEqual(['hits: 1', 'of a', 'hits: 0']);
    expect(orders).toEqual([[['a']], []]);
  });

  it('that was muted is silent on what arrived meanwhile', async () => {
    const desk = await deskWithWatch();
    const [added] = await desk.store.watches.list(team);
    if (!added) throw new Error('no watch');
    await desk.store.watches.mute(added);
    await desk.store.arrivals.note(['a'], monday + minute);
    await desk.at(monday + minute);
    await desk.store.watches.unmute(added, monday + 2 * minute);
    await desk.at(monday + 3 * minute);
    await desk.store.arrivals.note(['b'], monday + 4 * minute);
    await desk.at(monday + 4 * minute);
    expect(texts(desk)).toEqual(['of b']);
  });

  it('goes on where a posting of it was given up', async () => {
    let fails = true;
    const desk = await newDesk({
      editor: editorOf(0, {
        watch: async ({ documents }) => {
          if (fails) throw new Error('no words');
          return documents.length > 0 ? saying(documents.join()) : saying();
        },
      }),
    });
    await desk.store.watches.add(watch);
    await desk.store.arrivals.note(['a'], monday + minute);
    for (let n = 0; n < 5; n += 1) await desk.at(monday + minute + n * day);
    fails = false;
    await desk.store.arrivals.note(['b'], monday + 5 * day);
    await desk.at(monday + 5 * day + hour);
    await desk.at(monday + 5 * day + 2 * hour);
    expect(texts(desk)).toEqual(['a,b']);
  });
});
