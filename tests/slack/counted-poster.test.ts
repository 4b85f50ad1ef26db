import { expect, it } from 'vitest';
import type { Posted } from '../../src/following/poster.js';
import type { Measured } from '../../src/measured.js';
import { counted } from '../../src/slack/following/counted-poster.js';

it('counts what was posted, held and refused, and hands on what became of it', async () => {
  const outcomes: Posted[] = [
    { how: 'arrived', ts: '1.2' },
    { how: 'unknown', error: null },
    { how: 'refused', why: 'is_archived', error: null },
  ];
  const next = async (): Promise<Posted> => outcomes.shift() ?? { how: 'arrived', ts: '9.9' };
  const measured: Measured[] = [];
  const poster = counted({ post: next, tell: next }, (what) => measured.push(what));
  const message = { text: 'secret', blocks: [] };
  const post = { team: 'T1', channel: 'C1', message, thread: null };
  expect(await poster.post(post)).toEqual({ how: 'arrived', ts: '1.2' });
  expect((await poster.post(post)).how).toBe('unknown');
  expect((await poster.tell({ team: 'T1', user: 'U1' }, message)).how).toBe('refused');
  expect(measured).toEqual([
    { what: 'post', kind: 'post', outcome: 'posted' },
    { what: 'post', kind: 'post', outcome: 'held' },
    { what: 'post', kind: 'note', outcome: 'refused' },
  ]);
});
