import { describe, expect, it } from 'vitest';
import { feeds } from '../../commands/feeds.js';
import type { Language } from '../../src/answer.js';
import { dispatch, UsageError, type World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import type { FeedDesk, FeedLook, FeedState } from '../../src/feed-states.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { corpusDir } from '../corpus.js';

const record = await openCorpus(corpusDir);
const state: FeedState = {
  name: 'mofa',
  from: 'https://www.mofa.go.jp/rss.xml',
  state: 'failing',
  polledAt: '2026-11-22T08:30:00.000Z',
  nextAt: '2026-11-22T10:30:00.000Z',
  failures: 3,
  problem: { en: 'It is slow.', ja: '遅いです。' },
  imported: 2,
  refused: 1,
  waiting: 0,
};
const item: FeedLook['items'][number] = {
  title: null,
  link: 'https://x.org/a',
  outcome: 'imported',
  document: 'a/b/en/transcript',
  problem: null,
};

async function run(typed: string, looks: readonly FeedLook[] = [], language: Language | null = null) {
  const desk: FeedDesk = {
    states: async () => [
      state,
      { ...state, name: 'new', state: 'new', polledAt: null, nextAt: null, problem: null },
    ],
    poll: async () => looks,
  };
  const world: World = { record, commands: [feeds], face: 'terminal', language, feeds: async () => desk };
  const { answer, found, json } = await dispatch(typed, world);
  return { found, json, said: renderTerminal(answer, { colours: false, links: false, columns: 200 }) };
}

describe('alliance feeds', () => {
  it('lists each feed with how it is, and why it fails', async () => {
    const { said, found, json } = await run('feeds');
    expect(found).toBe(true);
    expect(json).toMatchObject({ version: 1, feeds: [{ name: 'mofa', failures: 3 }, { name: 'new' }] });
    expect(said).toContain('2 feeds, of which 1 fails.');
    expect(said).toContain('Failed at the last 3 looks: It is slow.');
    expect(said).toContain('Looked at on 22 November 2026, 08:30 UTC; next on 22 November 2026, 10:30 UTC.');
    expect(said).toContain('2 documents imported, 1 item not, 0 to be tried again.');
    expect(said).toContain('Never looked at.');
  });

  it('tells what a look brought, and that there was nothing by its exit', async () => {
    const refused = { ...item, link: 'https://x.org/b', outcome: 'refused', problem: state.problem } as const;
    const look: FeedLook = { name: 'mofa', outcome: 'read', problem: null, items: [item, refused] };
    const { said, found } = await run('feeds poll', [look]);
    expect(found).toBe(true);
    expect(said).toContain('mofa: 2 new items.');
    expect(said).toContain('https://x.org/a is a/b/en/transcript.');
    expect(said).toContain('https://x.org/b is not imported: It is slow.');
    const nothing = await run('feeds poll', [
      { name: 'mofa', outcome: 'failed', problem: state.problem, items: [] },
    ]);
    expect(nothing.found).toBe(false);
    expect(nothing.said).toContain('mofa: could not be read.');
  });

  it('speaks Japanese', async () => {
    const { said } = await run('フィード');
    expect(said).toContain('フィード2件のうち、1件を読み込めません。');
    expect(said).toContain('3回続けて失敗しています：遅いです。');
  });

  it('takes nothing else, and says where feeds are named where there are none', async () => {
    await expect(run('feeds often')).rejects.toThrow(UsageError);
    const world: World = { record, commands: [feeds], face: 'terminal', language: null };
    await expect(dispatch('feeds', world)).rejects.toMatchObject({ mistake: { code: 'no-feeds' } });
  });
});
