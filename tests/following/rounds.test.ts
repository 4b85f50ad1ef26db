import { describe, expect, it } from 'vitest';
import type { Edition, Editor } from '../../src/following/editor.js';
import {
  type Desk,
  day,
  digest,
  hour,
  minute,
  monday,
  newDesk,
  refused,
  team,
  unknown,
  watch,
} from './desk.js';

const [due, tuesday] = [monday + 8 * minute, monday + 8 * minute + day];
const saying = (...texts: string[]): Edition => ({
  messages: texts.map((text) => ({ text, blocks: [] })),
  shown: [],
  hits: [],
});

/** An editor whose digest says its date, with as many details. */
function editorOf(details: number, rest: Partial<Editor> = {}): Editor {
  return {
    digest: async ({ date, late }) =>
      saying(
        `${date}${late ? ' late' : ''}`,
        ...Array.from({ length: details }, (_, n) => `detail ${n + 1}`),
      ),
    watch: async ({ watch: { id }, documents, known }) => {
      const quotes = documents.map((document) => `of ${document}`).filter((quote) => !known.has(quote));
      return {
        ...(quotes.length > 0 ? saying(quotes.join(', ')) : saying()),
        hits: quotes.map((quote) => ({ watch: id, quote })),
      };
    },
    note: async (order) => ({
      text: 'held' in order ? `held ${order.held.key}` : `ended ${order.about.why}`,
      blocks: [],
    }),
    ...rest,
  };
}

async function deskWithDigest(details = 0, rest: Partial<Editor> = {}): Promise<Desk> {
  const desk = await newDesk({ editor: editorOf(details, rest) });
  await desk.store.digests.set(digest);
  return desk;
}
const texts = ({ sent }: Desk) => sent.map(({ text }) => text);
const key = 'digest T1 C1 2026-02-02';
const stateOf = async ({ store }: Desk, of = key) => {
  const found = await store.postings.find({ team, key: of });
  return found && `${found.state}${found.why === null ? '' : ` ${found.why}`}`;
};

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

describe('what may or may not have arrived', () => {
  it('is never sent again by itself; whoever set it up is asked once', async () => {
    const desk = await deskWithDigest();
    desk.answers.push(unknown);
    for (let n = 0; n < 20; n += 1) await desk.at(due + n * hour);
    expect(texts(desk)).toEqual(['2026-02-02', `held ${key}`]);
    expect(await stateOf(desk)).toBe('held');
  });

  it('is posted once more by the button, with its details, however often it is pressed', async () => {
    const desk = await deskWithDigest(1);
    desk.answers.push(unknown);
    await desk.at(due);
    const held = { team, key };
    const pressed = await Promise.all([1, 2, 3].map(() => desk.rounds.postHeld(held)));
    expect(pressed.filter(Boolean)).toHaveLength(1);
    expect(texts(desk).filter((text) => !text.startsWith('held'))).toEqual([
      '2026-02-02',
      '2026-02-02',
      'detail 1',
    ]);
    expect(await desk.rounds.dropHeld(held)).toBe(false);
    await desk.at(tuesday - hour);
    expect(desk.sent).toHaveLength(3);
  });

  it('is left alone by the other button, for good', async () => {
    const desk = await deskWithDigest(1);
    desk.answers.push(unknown);
    await desk.at(due);
    await desk.at(due + minute);
    expect([await desk.rounds.dropHeld({ team, key }), await desk.rounds.dropHeld({ team, key })]).toEqual([
      true,
      false,
    ]);
    expect(await desk.rounds.postHeld({ team, key })).toBe(false);
    expect(await desk.rounds.postHeld({ team: 'T2', key })).toBe(false);
    await desk.at(due + hour);
    expect(texts(desk)).toEqual(['2026-02-02', `held ${key}`]);
  });

  it('is asked about again where it happens again', async () => {
    const desk = await deskWithDigest();
    desk.answers.push(unknown);
    await desk.at(due);
    await desk.at(due + minute);
    desk.answers.push(unknown);
    desk.now = due + hour;
    await desk.rounds.postHeld({ team, key });
    await desk.at(due + hour + minute);
    expect(texts(desk).filter((text) => text.startsWith('held'))).toHaveLength(2);
  });

  it('is not asked about where it was settled before the note was sent', async () => {
    const desk = await deskWithDigest();
    desk.answers.push(unknown);
    const stop = new AbortController();
    desk.now = due;
    desk.answers.unshift(() => {
      stop.abort();
      return unknown;
    });
    await desk.rounds.run(stop.signal);
    await desk.rounds.dropHeld({ team, key });
    await desk.at(due + minute);
    expect(texts(desk)).toEqual(['2026-02-02']);
  });

  it('is told by a note that is tried until it arrives', async () => {
    const desk = await deskWithDigest();
    desk.answers.push(unknown, unknown, refused('ratelimited'));
    for (const moment of [0, 1, 3, 5, 7]) await desk.at(due + moment * minute);
    expect(desk.sent.filter(({ told }) => told)).toHaveLength(2);
    expect(await stateOf(desk)).toBe('held');
  });

  it('is known to have arrived where only the store could not be told so', async () => {
    const desk = await deskWithDigest(1);
    const { posted } = desk.store.postings;
    let fails = true;
    Object.assign(desk.store.postings, {
      posted: async (...args: Parameters<typeof posted>) => {
        if (fails) throw new Error('the store is away');
        return posted(...args);
      },
    });
    await desk.at(due);
    await expect(desk.at(due + minute)).rejects.toThrow('the store is away');
    fails = false;
    await desk.at(due + 2 * minute);
    expect(texts(desk)).toEqual(['2026-02-02', 'detail 1']);
  });
});

describe('what Slack refuses', () => {
  it('for a while is tried again, and given up when it is too late for it', async () => {
    const desk = await deskWithDigest();
    desk.answers.push(refused('ratelimited'), refused('http_503'));
    for (const moment of [0, 1, 2]) await desk.at(due + moment * minute);
    expect(texts(desk)).toEqual(['2026-02-02']);
    desk.answers.push(...Array.from({ length: 8 }, () => refused('ratelimited')));
    for (let n = 0; n < 8; n += 1) await desk.at(tuesday + n * hour);
    expect(texts(desk)).toEqual(['2026-02-02']);
    expect(await stateOf(desk, 'digest T1 C1 2026-02-03')).toBe('dropped late');
  });

  it.each([
    'is_archived',
    'channel_not_found',
    'not_in_channel',
    'account_inactive',
    'token_revoked',
    'invalid_auth',
  ])('for good (%s) ends the digest and the watches there, and tells who set them up', async (why) => {
    const desk = await deskWithDigest(1);
    const ofChannel = await desk.store.watches.add({ ...watch, by: 'U2' });
    const own = await desk.store.watches.add({ ...watch, target: 'U1' });
    desk.answers.push(refused(why));
    await desk.at(due);
    await desk.at(due + minute);
    await desk.at(tuesday);
    expect(await desk.store.digests.find(digest)).toMatchObject({ state: 'ended' });
    expect(await desk.store.watches.find(ofChannel)).toMatchObject({ state: 'ended' });
    expect(await desk.store.watches.find(own)).toMatchObject({ state: 'active' });
    expect(desk.sent.toSorted((a, b) => a.to.localeCompare(b.to))).toEqual([
      { to: 'U1', text: `ended ${why}`, thread: null, told: true },
      { to: 'U2', text: `ended ${why}`, thread: null, told: true },
    ]);
  });

  it('because of the message itself is given up, and the next day goes on', async () => {
    const desk = await deskWithDigest();
    desk.answers.push(refused('msg_too_long'));
    await desk.at(due);
    await desk.at(tuesday);
    expect(texts(desk)).toEqual(['2026-02-03']);
    expect(await stateOf(desk)).toBe('dropped msg_too_long');
  });

  it('of a note ends nothing', async () => {
    const desk = await deskWithDigest();
    desk.answers.push(unknown, refused('account_inactive'));
    await desk.at(due);
    await desk.at(due + minute);
    expect(await desk.store.digests.find(digest)).toMatchObject({ state: 'active' });
  });

  it('is posted no more when its digest was paused meanwhile', async () => {
    const desk = await deskWithDigest();
    desk.answers.push(refused('ratelimited'));
    await desk.at(due);
    await desk.store.digests.pause(digest);
    await desk.at(due + 2 * minute);
    expect([desk.sent, await stateOf(desk)]).toEqual([[], 'dropped stopped']);
  });
});

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
