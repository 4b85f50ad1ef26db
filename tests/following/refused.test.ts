import { describe, expect, it } from 'vitest';
import {
  day,
  deskWithDigest,
  digest,
  due,
  hour,
  minute,
  refused,
  stateOf,
  texts,
  unknown,
  watch,
} from './desk.js';

const tuesday = due + day;

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
