import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { feedDesk } from '../../src/feeds/feed-desk.js';
import { feedKeeper } from '../../src/feeds/feed-keeper.js';
import { type Feed, readFeedList } from '../../src/feeds/feed-list.js';
import { type FeedEdge, lookAt } from '../../src/feeds/look.js';
import { untilNext } from '../../src/feeds/schedule.js';
import { makeFetcher } from '../../src/fetching/fetcher.js';
import type { Importer, ImportRequest } from '../../src/imported/importer.js';
import { unsaid } from '../../src/imported/said-of-document.js';
import type { Mistake } from '../../src/mistakes/mistake.js';
import { UsageError } from '../../src/mistakes/usage-error.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { serve } from '../fetching/serving.js';

const minute = 60_000;
let store: Store;
let now: number;
let asked: ImportRequest[];
/** What importing a link answers with; a document unless told. */
let refusals: Map<string, Mistake | Error>;
let log: string[];

beforeEach(async () => {
  store = await openStore(':memory:');
  now = Date.UTC(2026, 10, 22);
  asked = [];
  refusals = new Map();
  log = [];
});
afterEach(() => store.close());

const importer: Importer = {
  import: async (request) => {
    asked.push(request);
    const [path = ''] = request.paths;
    const refusal = [...refusals].find(([end]) => path.endsWith(end))?.[1];
    if (refusal instanceof Error) throw refusal;
    if (refusal && !(refusal.code === 'import-needs' && request.said.published !== null))
      throw new UsageError(refusal);
    return {
      dryRun: false,
      refused: [],
      doneBefore: 0,
      documents: [
        {
          file: path,
          became: 'new',
          document: `document of ${path.split('/').at(-1)}`,
          turns: 1,
          doubts: 0,
          details: null,
          result: null,
        },
      ],
    };
  },
  undo: async () => ({ at: '', documents: [] }),
};

const edge = (host = ''): FeedEdge => ({
  store,
  importer,
  fetcher: makeFetcher({ version: '1', allow: [host], now: () => now }),
  now: () => now,
  chance: () => 0.5,
  pause: async () => undefined,
  log: {
    info: () => undefined,
    warn: ({ why }) => log.push(String(why)),
    error: (_, message, error) => log.push(`${message}: ${String(error)}`),
  },
});

const feedAt = (at: string, more: Partial<Feed> = {}): Feed => ({
  name: 'news',
  from: { is: 'feed', at },
  every: 60 * minute,
  words: [],
  said: { ...unsaid, publisher: 'MOFA' },
  ...more,
});

/** A feed with these items, newest first, that says whether it has changed. */
async function feedOf(items: string[], status: { code: number } = { code: 200 }) {
  const served = await serve((request, response) => {
    if (request.url !== '/feed') return;
    const body = `<rss version="2.0"><channel><title>t</title>${items.join('')}</channel></rss>`;
    const tag = `"${Buffer.from(body).toString('base64').slice(-40)} ${body.length}"`;
    if (status.code !== 200) response.writeHead(status.code).end();
    else if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'application/rss+xml', etag: tag }).end(body);
  });
  return { ...served, items, status, url: `${served.at}/feed` };
}

const item = (name: string, title = name) =>
  `<item><title>${title}</title><guid isPermaLink="false">${name}</guid><link>https://example.org/${name}</link><pubDate>Thu, 01 Jun 2023 09:00:00 GMT</pubDate></item>`;
const links = () => asked.map(({ paths }) => paths[0]?.split('/').at(-1));

describe('a look at a feed', () => {
  it('imports what is new, oldest first, each once, with what is known of the feed', async () => {
    const feed = await feedOf([item('b'), item('a')]);
    const look = await lookAt(feedAt(feed.url), edge(feed.host), false);
    expect(look).toMatchObject({
      outcome: 'read',
      items: [{ document: 'document of a' }, { document: 'document of b' }],
    });
    expect(asked[0]).toMatchObject({ dryRun: false, said: { publisher: 'MOFA' } });
    feed.items.unshift(item('c'));
    await lookAt(feedAt(feed.url), edge(feed.host), false);
    expect(links()).toEqual(['a', 'b', 'c']);
    expect(await lookAt(feedAt(feed.url), edge(feed.host), false)).toMatchObject({ outcome: 'unchanged' });
    expect(await store.feeds.counts('news')).toEqual({ imported: 3, refused: 0, waiting: 0 });
  });

  it('imports an item again that says that it has changed, and knows it under another address', async () => {
    const feed = await feedOf([item('a', 'first')]);
    const looking = () => lookAt(feedAt(feed.url), edge(feed.host), false);
    await looking();
    feed.items[0] = item('a', 'first').replace('example.org/a', 'www.example.org/moved');
    await looking();
    expect(links()).toEqual(['a']);
    feed.items[0] = item('a', 'corrected');
    await looking();
    expect(links()).toEqual(['a', 'a']);
  });

  it('goes on after an item that is no document, and after one that fails, and tries the second again', async () => {
    refusals.set('b', { code: 'page-missing', value: 'b', status: 404 });
    refusals.set('c', { code: 'page-too-slow', value: 'c', seconds: 20 });
    refusals.set('d', new TypeError('a fault'));
    const feed = await feedOf(['e', 'd', 'c', 'b', 'a'].map((name) => item(name)));
    const looking = () => lookAt(feedAt(feed.url), edge(feed.host), false);
    const look = await looking();
    expect(look?.items.map(({ outcome }) => outcome)).toEqual([
      'imported',
      'refused',
      'waiting',
      'waiting',
      'imported',
    ]);
    expect(look?.items[1]?.problem?.en).toBe('There is no page b (404).');
    expect(log).toEqual(['an item of a feed could not be imported: TypeError: a fault']);
    asked = [];
    refusals.delete('c');
    await looking();
    expect(links()).toEqual(['c', 'd']);
    for (let n = 0; n < 10; n += 1) await looking();
    expect(links().filter((name) => name === 'd')).toHaveLength(5);
  });

  it('takes the day of the feed where the page has none', async () => {
    refusals.set('a', { code: 'import-needs', file: 'a', flag: 'date' });
    const feed = await feedOf([item('a')]);
    const look = await lookAt(feedAt(feed.url), edge(feed.host), false);
    expect(look?.items[0]?.outcome).toBe('imported');
    expect(asked.map(({ said }) => said.published)).toEqual([null, '2023-06-01']);
  });

  it('passes over items whose titles have none of the words that are wanted', async () => {
    const feed = await feedOf([item('a', 'Joint Press Conference'), item('b', 'Holiday hours')]);
    await lookAt(feedAt(feed.url, { words: ['press conference'] }), edge(feed.host), false);
    expect(links()).toEqual(['a']);
  });

  it('that fails is put off longer and longer, is told, and is well again at once', async () => {
    const feed = await feedOf([item('a')], { code: 503 });
    const desk = feedDesk(async () => [feedAt(feed.url)], edge(feed.host));
    expect(await desk.states()).toMatchObject([{ state: 'new', polledAt: null, nextAt: null }]);
    const waits: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      await lookAt(feedAt(feed.url), edge(feed.host), true);
      const [state] = await desk.states();
      waits.push((Date.parse(state?.nextAt ?? '') - now) / minute);
      now = Date.parse(state?.nextAt ?? '');
    }
    expect(waits).toEqual([120, 240, 480, 960, 1_440, 1_440]);
    expect(await desk.states()).toMatchObject([
      {
        state: 'failing',
        failures: 6,
        problem: { en: expect.stringContaining('has a fault of its own (503)') },
      },
    ]);
    feed.status.code = 200;
    await lookAt(feedAt(feed.url), edge(feed.host), true);
    expect(await desk.states()).toMatchObject([{ state: 'well', failures: 0, problem: null, imported: 1 }]);
  });

  it('is not had before it is due, nor by two processes at once', async () => {
    const feed = await feedOf([item('a')]);
    const one = feedAt(feed.url);
    await lookAt(one, edge(feed.host), true);
    expect(await lookAt(one, edge(feed.host), true)).toBeNull();
    await store.feeds.take('news', now, now + 10 * minute, false);
    expect(await lookAt(one, edge(feed.host), false)).toMatchObject({ outcome: 'busy' });
    now += 11 * minute;
    expect(await lookAt(one, edge(feed.host), false)).toMatchObject({ outcome: 'unchanged' });
  });

  it('at a folder imports its files, not what is hidden, on its way or beside them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'alliance-folder-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await mkdir(join(folder, 'below'));
    const old = new Date(now - minute);
    for (const name of ['b.txt', 'below/a.html', 'b.json', '.hidden.txt', 'c.part', 'fresh.txt']) {
      await writeFile(join(folder, name), 'words');
      await utimes(join(folder, name), old, name.startsWith('fresh') ? new Date(now) : old);
    }
    const one = feedAt('', { from: { is: 'folder', at: folder } });
    await lookAt(one, edge(), false);
    expect(links()).toEqual(['a.html', 'b.txt']);
    await utimes(join(folder, 'b.txt'), old, new Date(now - minute / 2));
    await lookAt(one, edge(), false);
    expect(links()).toEqual(['a.html', 'b.txt', 'b.txt']);
    const gone = feedAt('', { name: 'gone', from: { is: 'folder', at: join(folder, 'nowhere') } });
    expect(await lookAt(gone, edge(), false)).toMatchObject({ outcome: 'failed' });
  });
});

describe('the keeper of feeds', () => {
  it('looks at what is due, goes on past a feed that fails, and tells what fails', async () => {
    const feed = await feedOf([item('a')]);
    const all = [feedAt(`${feed.at}/gone`, { name: 'gone' }), feedAt(feed.url)];
    let brought = 0;
    const told = new Promise<void>((done) => {
      const keeper = feedKeeper(
        async () => all,
        edge(feed.host),
        () => {
          brought += 1;
          done();
        },
        '* * * * * *',
      );
      keeper.start();
      onTestFinished(() => keeper.stop());
    });
    await told;
    const keeper = feedKeeper(
      async () => all,
      edge(feed.host),
      () => undefined,
    );
    expect([brought, await keeper.inShort()]).toEqual([1, { feeds: 2, failing: ['gone'] }]);
  });
});

describe('the list of feeds', () => {
  const written = async (text: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'alliance-feeds-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'feeds.yml'), text);
    return { folder, file: join(folder, 'feeds.yml') };
  };

  it('names feeds and folders, how often, and what is known of them', async () => {
    const { folder, file } = await written(
      '- name: mofa\n  feed: https://www.mofa.go.jp/rss.xml\n  every: 30\n  publisher: MOFA\n  language: en\n- name: box\n  folder: inbox\n',
    );
    expect(await readFeedList(file)).toMatchObject([
      {
        name: 'mofa',
        from: { is: 'feed' },
        every: 30 * minute,
        said: { publisher: 'MOFA', language: 'en', kind: null },
      },
      { name: 'box', from: { is: 'folder', at: join(folder, 'inbox') }, every: 60 * minute },
    ]);
  });

  it.each([
    ['no list', 'name: x', /list/u],
    ['neither feed nor folder', '- name: x', /either a feed or a folder/u],
    ['too often', '- name: x\n  folder: y\n  every: 1', /0\.every/u],
    ['a word that it does not know', '- name: x\n  folder: y\n  evry: 9', /evry/u],
    ['a name twice', '- name: x\n  folder: y\n- name: x\n  folder: z', /same name/u],
  ])('says what is wrong: %s', async (_, text, why) => {
    const { file } = await written(text);
    const refused = await readFeedList(file).catch((error: unknown) => error);
    expect(refused).toMatchObject({ mistake: { code: 'feeds-malformed', why: expect.stringMatching(why) } });
  });
});

it('the time until the next look differs by a tenth at most, and is never shorter for a failure', () => {
  expect([untilNext(100, 0, 0), untilNext(100, 0, 1), untilNext(100, 3, 0.5)]).toEqual([90, 110, 800]);
  expect(untilNext(7 * 24 * 60 * minute, 4, 0.5)).toBe(7 * 24 * 60 * minute);
});
