import { describe, expect, it } from 'vitest';
import {
  day,
  deskWithDigest,
  digest,
  due,
  editorOf,
  hour,
  key,
  minute,
  monday,
  newDesk,
  saying,
  stateOf,
  team,
  texts,
} from './desk.js';

const tuesday = due + day;

describe('a digest', () => {
  it('is posted when it is due, once, and the next day again', async () => {
    const desk = await deskWithDigest();
    await desk.at(due - 1);
    expect(desk.sent).toEqual([]);
    for (const moment of [due, due + minute, due + 2 * minute, tuesday, tuesday + minute])
      await desk.at(moment);
    expect(desk.sent).toEqual([
      { to: 'C1', text: '2026-02-02', thread: null, told: false },
      { to: 'C1', text: '2026-02-03', thread: null, told: false },
    ]);
  });

  it('is not posted for what was due before it was set up, nor for the time that it was paused', async () => {
    const desk = await deskWithDigest();
    await desk.store.digests.set({ ...digest, time: '08:20' });
    await desk.at(monday);
    await desk.store.digests.pause(digest);
    await desk.at(monday + day);
    await desk.store.digests.resume(digest, monday + day + minute);
    await desk.at(monday + day + 2 * minute);
    expect(desk.sent).toEqual([]);
    await desk.at(monday + 2 * day);
    expect(texts(desk)).toEqual(['2026-02-04']);
  });

  it('is not posted twice on one date, whatever its schedule is changed to', async () => {
    const desk = await deskWithDigest();
    await desk.at(due);
    await desk.store.digests.set({ ...digest, time: '09:00', at: due + minute });
    await desk.at(due + hour);
    await desk.store.digests.set({ ...digest, zone: 'America/New_York', at: due + 2 * hour });
    await desk.at(due + 6 * hour);
    expect(texts(desk)).toEqual(['2026-02-02']);
  });

  it('is not posted twice where the clock is put back, or forward and back', async () => {
    const desk = await deskWithDigest();
    for (const moment of [due, due - hour, due, due + 2 * day, due + minute, tuesday, tuesday + day])
      await desk.at(moment);
    // By the clock that was put forward it was the 4th: that one is posted, and not again when the 4th comes.
    expect(texts(desk)).toEqual(['2026-02-02', '2026-02-04', '2026-02-03']);
  });

  it('that was set up by a clock that was far ahead does not wait for years', async () => {
    const desk = await deskWithDigest();
    await desk.store.digests.set({ ...digest, at: due + 400 * day });
    await desk.at(due);
    expect(texts(desk)).toEqual(['2026-02-02']);
  });

  it('that was missed is made up for once, for the latest date alone, and says the date', async () => {
    const desk = await deskWithDigest();
    await desk.at(monday);
    await desk.at(due + 3 * day + 5 * hour);
    await desk.at(due + 3 * day + 5 * hour + minute);
    expect(texts(desk)).toEqual(['2026-02-05 late']);
  });

  it('that was missed for longer than the window is left out', async () => {
    const desk = await deskWithDigest();
    await desk.at(due + 6 * hour + 1);
    await desk.at(tuesday);
    expect(texts(desk)).toEqual(['2026-02-03']);
  });

  it('has its own window where that is configured', async () => {
    const desk = await newDesk({ editor: editorOf(0), settings: { makeUpWithin: 10 * minute } });
    await desk.store.digests.set(digest);
    await desk.at(due + 11 * minute);
    expect(desk.sent).toEqual([]);
  });

  it('with nothing to say says nothing, and is not asked again for that date', async () => {
    let asked = 0;
    const desk = await deskWithDigest(0, {
      digest: async () => {
        asked += 1;
        return saying();
      },
    });
    for (const moment of [due, due + minute]) await desk.at(moment);
    await (await desk.restarted()).at(due + 2 * minute);
    expect([desk.sent, asked, await stateOf(desk)]).toEqual([[], 1, 'dropped nothing']);
  });

  it('has its details in its thread, in order', async () => {
    const desk = await deskWithDigest(2);
    await desk.at(due);
    expect(desk.sent.map(({ text, thread }) => [text, thread])).toEqual([
      ['2026-02-02', null],
      ['detail 1', '1.1'],
      ['detail 2', '1.1'],
    ]);
  });

  it('leaves to its next date what another process has noted and this one does not have yet', async () => {
    let record: ReadonlySet<string> = new Set(['known']);
    const told: string[][] = [];
    const desk = await deskWithDigest(0, {
      documents: () => record,
      digest: async ({ documents }) => {
        told.push([...documents]);
        return saying('digest');
      },
    });
    await desk.store.arrivals.note(['a'], monday + minute);
    await desk.at(due);
    record = new Set(['known', 'a']);
    await desk.at(due + day);
    expect(told).toEqual([[], ['a']]);
  });

  it('that the editor fails on is tried again, and the others are posted', async () => {
    let fails = true;
    const desk = await deskWithDigest(0, {
      digest: async ({ digest: { channel }, date }) => {
        if (channel === 'C1' && fails) throw new Error('no words');
        return saying(`${channel} ${date}`);
      },
    });
    await desk.store.digests.set({ ...digest, channel: 'C2' });
    await desk.at(due);
    expect(texts(desk)).toEqual(['C2 2026-02-02']);
    fails = false;
    await desk.at(due + 2 * minute);
    expect(texts(desk)).toEqual(['C2 2026-02-02', 'C1 2026-02-02']);
  });

  it('is told which documents are new and which quotes were shown, each once', async () => {
    const asked: unknown[] = [];
    const desk = await deskWithDigest(0, {
      digest: async ({ date, documents, shown }) => {
        asked.push([date, documents, [...shown]]);
        return { ...saying(date), shown: [`quote of ${date}`, ...shown] };
      },
    });
    await desk.store.arrivals.note(['known', 'b', 'a'], monday + minute);
    await desk.at(due);
    await desk.store.arrivals.note(['c'], due + minute);
    await desk.at(tuesday);
    await desk.at(tuesday + day);
    expect(asked).toEqual([
      ['2026-02-02', ['a', 'b'], []],
      ['2026-02-03', ['c'], ['quote of 2026-02-02']],
      ['2026-02-04', [], ['quote of 2026-02-02', 'quote of 2026-02-03']],
    ]);
  });
});

describe('a process that is gone', () => {
  it('before it sent leaves it to be sent, as it was composed', async () => {
    const desk = await deskWithDigest();
    await desk.store.postings.plan({
      team,
      channel: 'C1',
      key,
      user: 'U1',
      about: '{"of":"digest","date":"2026-02-02"}',
      due,
    });
    await desk.store.postings.claim(key, due);
    const bodies = [JSON.stringify({ text: 'as composed', blocks: [] })];
    await desk.store.postings.compose(key, { bodies, shown: [], seen: [], hits: [] }, due);
    const next = await desk.restarted();
    await next.at(due + minute);
    expect(next.sent).toEqual([]);
    await next.at(due + 5 * minute);
    expect(texts(next)).toEqual(['as composed']);
  });

  it('while it sent leaves a question to whoever set it up, and the details behind it', async () => {
    const desk = await deskWithDigest(1);
    desk.answers.push(() => new Promise(() => {}));
    void desk.at(due);
    await expect.poll(() => stateOf(desk)).toBe('sending');
    const next = await desk.restarted();
    await next.at(due + 4 * minute);
    expect(next.sent).toEqual([]);
    for (const moment of [5, 6, 7]) await next.at(due + moment * minute);
    expect(next.sent).toEqual([{ to: 'U1', text: `held ${key}`, thread: null, told: true }]);
    expect(await stateOf(next)).toBe('held');
  });

  it('between the parts leaves the parts that are missing', async () => {
    const desk = await deskWithDigest(2);
    let posts = 0;
    const stop = new AbortController();
    desk.answers.push(
      () => ({ how: 'arrived', ts: `${++posts}.5` }),
      () => {
        stop.abort();
        return { how: 'arrived', ts: `${++posts}.5` };
      },
    );
    desk.now = due;
    await desk.rounds.run(stop.signal);
    expect(texts(desk)).toEqual(['2026-02-02', 'detail 1']);
    const next = await desk.restarted();
    await next.at(due + 3 * day);
    expect(next.sent[0]).toMatchObject({ text: 'detail 2', thread: '1.5' });
  });
});
