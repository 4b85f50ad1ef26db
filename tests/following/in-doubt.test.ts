import { describe, expect, it } from 'vitest';
import {
  day,
  deskWithDigest,
  due,
  hour,
  key,
  minute,
  refused,
  stateOf,
  team,
  texts,
  unknown,
} from './desk.js';

const tuesday = due + day;

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

  it('is not sent where the store stood still so long that another process may take this one for dead', async () => {
    const desk = await deskWithDigest();
    const { begin } = desk.store.postings;
    let slow = true;
    Object.assign(desk.store.postings, {
      begin: async (...args: Parameters<typeof begin>) => {
        const begun = await begin(...args);
        if (slow) desk.now += 4 * minute;
        return begun;
      },
    });
    await desk.at(due);
    expect([desk.sent, await stateOf(desk)]).toEqual([[], 'planned']);
    slow = false;
    await desk.at(due + 6 * minute);
    expect(texts(desk)).toEqual(['2026-02-02']);
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
