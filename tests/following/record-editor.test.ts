import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import { aboutOf, digestPosting, endedNote, heldNote, watchPosting } from '../../src/following/about.js';
import type { DigestOrder } from '../../src/following/editor.js';
import { messageSchema } from '../../src/following/poster.js';
import { recordEditor } from '../../src/following/record-editor.js';
import type { TeamRecord } from '../../src/record.js';
import { offerId } from '../../src/render/offer-buttons.js';
import type { Digest, Watch } from '../../src/store/following.js';
import type { NewPosting, Posting } from '../../src/store/ledger.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { corpusDir } from '../corpus.js';
import { badFallback, buttonsOf, quotations, refusals, wordsOf } from '../render/message-checks.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});
let store: Store;
beforeEach(async () => {
  store = await openSqliteStore(':memory:');
});
afterEach(() => store.close());

const monday = Date.UTC(2026, 10, 22, 23, 30);
const ids = () => record.transcripts.map(({ document }) => document.id);

const digest: Digest = {
  ...{ team: 'T1', channel: 'C1', by: 'U1', time: '08:30', zone: 'Asia/Tokyo', days: 'weekdays' },
  ...{ topics: [], heartbeat: false, language: null, at: 0, since: 0, state: 'active' },
};
const watch: Watch = {
  ...{ team: 'T1', id: 'w1', target: 'C1', by: 'U1', query: 'counterstrike', include: [], exclude: [] },
  ...{ rhythm: 'daily', zone: 'Asia/Tokyo', language: null, at: 0, since: 0, state: 'active' },
};
const order = (fields: Partial<DigestOrder> = {}): DigestOrder => ({
  ...{ digest, date: '2026-11-23', due: monday, now: monday, late: false },
  ...{ documents: [], shown: new Set(), watches: [] },
  ...fields,
});
const posting = (planned: NewPosting | null): Posting => {
  if (!planned) throw new Error('there is nobody to tell');
  const rest = { part: 0, body: null, state: 'held', why: null, thread: null, ts: null } as const;
  return { ...planned, ...rest, sequence: planned.key };
};

/** What Slack takes, in the words that a reader sees. */
function read(message: unknown) {
  const { text, blocks } = messageSchema.parse(JSON.parse(JSON.stringify(message)));
  expect(refusals(blocks)).toEqual([]);
  expect(badFallback(text)).toEqual([]);
  return { words: wordsOf(blocks).replaceAll('\n', ''), blocks };
}

describe('a digest out of the record', () => {
  it('has the new documents first, then what is watched, with everything in its thread', async () => {
    const made = await recordEditor({ record }, store).digest(
      order({ documents: ids().slice(0, 1), watches: [{ watch, documents: ids(), known: new Set() }] }),
    );
    const [summary, ...details] = made.messages.map(read);
    expect(summary?.words).toMatch(
      /Digest for Monday, 23 November 2026New in the record.*What this channel watches/su,
    );
    expect(details.length).toBeGreaterThan(0);
    const quoted = details.flatMap(({ blocks }) => quotations(blocks));
    const source = record.quote('counterstrike', { limit: 50 }).quotes.map(({ text }) => text);
    expect(quoted.filter((text) => source.includes(text)).length).toBeGreaterThan(0);
    expect(made.hits.length).toBeGreaterThan(0);
    expect(made.hits.every((hit) => hit.watch === 'w1')).toBe(true);
    expect(made.shown).toEqual(expect.arrayContaining(made.hits.map(({ quote }) => quote)));
  });

  it('tells from when on, by the digest before', async () => {
    const made = await recordEditor({ record }, store).digest(order({ documents: ids() }));
    expect(read(made.messages[0]).words).toContain('New in the record since 20 November 2026');
    const first = { ...digest, since: monday - 1_000 };
    const fresh = await recordEditor({ record }, store).digest(order({ digest: first, documents: ids() }));
    expect(read(fresh.messages[0]).words).not.toContain('since');
  });

  it('is none where there is nothing to say, but for a heartbeat', async () => {
    const editor = recordEditor({ record }, store);
    expect(await editor.digest(order())).toEqual({ messages: [], shown: [], hits: [] });
    const beating = { ...digest, heartbeat: true };
    const { messages } = await editor.digest(order({ digest: beating }));
    expect(messages).toHaveLength(1);
    expect(read(messages[0]).words).toContain('Nothing new in the record since 20 November 2026.');
  });

  it('does not tell of a quote again that was told, nor of documents that the record has no more', async () => {
    const editor = recordEditor({ record }, store);
    const watches = [{ watch, documents: ids(), known: new Set<string>() }];
    const { hits } = await editor.digest(order({ watches }));
    const known = new Set(hits.map(({ quote }) => quote));
    expect(await editor.digest(order({ watches: [{ watch, documents: ids(), known }] }))).toMatchObject({
      hits: [],
    });
    expect(await editor.digest(order({ documents: ['gone/x/en/transcript'] }))).toMatchObject({
      messages: [],
    });
  });

  it('speaks the language in which it was set up', async () => {
    const japanese = { ...digest, language: 'ja', heartbeat: true };
    const { messages } = await recordEditor({ record }, store).digest(order({ digest: japanese }));
    expect(read(messages[0]).words).toContain('2026年11月23日（月）のまとめ');
  });
});

describe('the hits of a watch', () => {
  it('are all told, and none is told twice', async () => {
    const editor = recordEditor({ record }, store);
    const { messages, hits, shown } = await editor.watch({ watch, documents: ids(), known: new Set() });
    expect(read(messages[0]).words).toMatch(/^counterstrike: \d+ new quotes/u);
    expect(shown).toEqual([]);
    const known = new Set(hits.map(({ quote }) => quote));
    expect(known.size).toBe(hits.length);
    expect((await editor.watch({ watch, documents: ids(), known })).messages).toEqual([]);
  });

  it('are none where the query can be read no more', async () => {
    const unreadable = { ...watch, query: 'speaker:nobody' };
    const made = await recordEditor({ record }, store).watch({
      watch: unreadable,
      documents: ids(),
      known: new Set(),
    });
    expect(made.messages).toEqual([]);
  });
});

describe('a note to whoever set it up', () => {
  const held = posting(digestPosting(digest, '2026-11-23', monday));
  const about = (of: Posting) => {
    const told = aboutOf(of);
    if (told.of !== 'held') throw new Error('it is held');
    return told;
  };

  it('says what may be missing, where, and has the two buttons with the posting', async () => {
    const note = posting(heldNote(held, monday));
    const message = await recordEditor({ record }, store).note({
      team: 'T1',
      user: 'U1',
      about: about(note),
      held,
    });
    const { words, blocks } = read(message);
    expect(words).toContain('The digest for 23 November 2026 may be missing in : Slack did not say');
    expect(JSON.stringify(blocks)).toContain('"channel_id":"C1"');
    const buttons = buttonsOf(blocks);
    expect(buttons.map(({ action_id }) => action_id)).toEqual([offerId('held-post'), offerId('held-drop')]);
    for (const { value } of buttons) expect(JSON.parse(String(value))).toMatchObject({ about: held.key });
  });

  it('names the watch, in the language of the person', async () => {
    await store.people.chooseLanguage({ team: 'T1', user: 'U1' }, 'ja');
    const { team, target, by, query, include, exclude, rhythm, zone, at } = watch;
    const added = await store.watches.add({
      team,
      target,
      by,
      query,
      include,
      exclude,
      rhythm,
      zone,
      at,
      language: null,
    });
    const ofWatch = posting(watchPosting(added, 'x', monday));
    const note = posting(heldNote(ofWatch, monday));
    const message = await recordEditor({ record }, store).note({
      team: 'T1',
      user: 'U1',
      about: about(note),
      held: ofWatch,
    });
    expect(read(message).words).toMatch(/counterstrike」のお知らせが届いていないおそれがあります/u);
  });

  it('says what has ended and why', async () => {
    const ended = { user: 'U1', digest: true, watches: 2 };
    const told = aboutOf(endedNote({ team: 'T1', channel: 'C1' }, 'is_archived', ended, monday));
    if (told.of !== 'ended') throw new Error('it has ended');
    const message = await recordEditor({ record }, store).note({ team: 'T1', user: 'U1', about: told });
    expect(read(message).words).toMatch(
      /The digest and 2 watches in .*have ended:.*the channel is archived/u,
    );
  });
});
