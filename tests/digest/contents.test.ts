import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerNode } from '../../src/answer.js';
import { openCorpus } from '../../src/corpus-files.js';
import { type Digest, type DigestInput, digestOf, type WatchHits } from '../../src/digest/contents.js';
import type { Quote } from '../../src/evidence/quote.js';
import type { TeamRecord } from '../../src/record.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { hitsIn } from '../../src/watch/hits.js';
import { corpusDir } from '../corpus.js';
import {
  badFallback,
  buttonsOf,
  notLiteral,
  objectsIn,
  quotations,
  refusals,
  wordsOf,
} from '../render/message-checks.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const in2024 = '2024-07-28-tokyo-2plus2/state/en/transcript';
const readout = '2023-06-01-tokyo-defense-ministerial/mod/en/readout';
const watched = (query: string) => ({ query, include: [], exclude: [] });

/** A quiet day, unless fields say otherwise. */
function input(fields: Partial<DigestInput> = {}): DigestInput {
  return {
    record,
    newDocuments: [],
    watchHits: [],
    topics: [],
    localDate: '2026-11-25',
    channel: 'C1',
    shown: new Set(),
    heartbeat: false,
    language: 'en',
    since: '2026-11-24',
    ...fields,
  };
}

function made(fields: Partial<DigestInput>): Digest {
  const digest = digestOf(input(fields));
  if (!digest) throw new Error('there is nothing in it');
  return digest;
}

const found = new Map<string, WatchHits>();
function hitsOf(query: string): WatchHits {
  const documents = record.transcripts.map(({ document }) => document.id);
  const hits = found.get(query) ?? {
    watched: watched(query),
    quotes: hitsIn(record, watched(query), documents, new Set()),
  };
  found.set(query, hits);
  return hits;
}
const briefs = ({ summary }: Digest) => summary.nodes.filter((node) => node.node === 'brief');
const inSummary = (digest: Digest) =>
  briefs(digest).flatMap(({ items }) => items.flatMap(({ quote }) => quote ?? []));
const inFull = ({ details }: Digest) =>
  details.flatMap(({ nodes }) => nodes.flatMap((node) => (node.node === 'quote' ? [node.quote] : [])));
const titles = (digest: Digest) => briefs(digest).map(({ title }) => title);

describe('a digest', () => {
  it('says nothing where there is nothing', () => {
    expect(digestOf(input())).toBeNull();
  });

  it('says that there is nothing where the channel asked to hear so, and for which day', () => {
    const digest = made({ heartbeat: true });
    expect(wordsOf(renderBlockKit(digest.summary).blocks)).toBe(
      'Digest for Wednesday, 25 November 2026\nNothing new in the record since 24 November 2026.',
    );
    expect(digest.details).toEqual([]);
    expect(made({ heartbeat: true, since: null }).summary.summary).toBe('Nothing new in the record.');
  });

  it('has its parts in their order, and only those that hold something', () => {
    const all = made({
      newDocuments: [in2024],
      watchHits: [hitsOf('"four star"'), { watched: watched('nothing'), quotes: [] }],
      topics: ['counterstrike'],
      localDate: '2026-06-01',
      since: '2026-05-29',
    });
    expect(titles(all)).toEqual([
      'New in the record since 29 May 2026',
      'New words, and words no longer said',
      'What this channel watches',
      'On this day',
      'A quote for the day',
    ]);
    expect(all.summary.summary).toBe(
      'Digest for 1 June 2026: 1 new document, 3 quotes for what is watched, on this day in an earlier year, a quote for the day.',
    );
    expect(titles(made({ watchHits: [hitsOf('"four star"')] }))).toEqual(['What this channel watches']);
  });

  it('is the same for the same day and channel', () => {
    const fields = {
      newDocuments: [in2024, readout],
      topics: ['deterrence'],
      watchHits: [hitsOf('Futenma')],
    };
    expect(JSON.stringify(made(fields))).toBe(JSON.stringify(made(fields)));
  });

  it('quotes the record alone, each quote once, and names all for the channel’s memory', () => {
    const digest = made({
      newDocuments: [in2024],
      topics: ['counterstrike'],
      watchHits: [hitsOf('counterstrike')],
    });
    const quotes = inFull(digest);
    expect(quotes.length).toBeGreaterThan(5);
    for (const { id, text } of quotes) expect(record.resolve(id)?.text).toBe(text);
    expect(new Set(quotes.map(({ id }) => id)).size).toBe(quotes.length);
    for (const one of inSummary(digest)) expect(quotes.map(({ id }) => id)).toContain(one.id);
    expect(digest.quotes).toEqual(expect.arrayContaining(quotes.map(({ id }) => id)));
  });
});

describe('new documents', () => {
  it('stand with their meeting, kind, publisher and date, the latest first, and one to three quotes', () => {
    const digest = made({ newDocuments: [readout, in2024] });
    const cards = digest.details.flatMap(({ nodes }) => nodes.filter((node) => node.node === 'meeting'));
    expect(cards.map(({ card }) => card.document.id)).toEqual([in2024, readout]);
    const [first] = briefs(digest)[0]?.items ?? [];
    expect(first?.title).toBe('U.S.-Japan Security Consultative Committee (2+2), Tokyo');
    expect(first?.source).toBe('Transcript · U.S. Department of State · 28 July 2024');
    for (const id of [in2024, readout]) {
      const own = inFull(digest).filter(({ document }) => document.id === id);
      expect(own.length).toBeGreaterThanOrEqual(1);
      // Three that tell of the document, two of its new words.
      expect(own.length).toBeLessThanOrEqual(5);
    }
  });

  it('that the record no longer has are left out', () => {
    expect(digestOf(input({ newDocuments: ['2020-01-01-nowhere/x/en/transcript'] }))).toBeNull();
  });

  it('show what a readout reports as its own words, never a person’s', () => {
    const { blocks } = renderBlockKit(made({ newDocuments: [readout] }).summary);
    expect(wordsOf(blocks)).toContain('Not a verbatim quote');
    expect(wordsOf(blocks)).toContain('The readout reports');
  });
});

describe('earlier years', () => {
  it('are remembered on the very day, with one quote', () => {
    const digest = made({ localDate: '2026-07-28', since: '2026-07-27' });
    expect(titles(digest)).toEqual(['On this day']);
    expect(inFull(digest)).toHaveLength(1);
    expect(inFull(digest)[0]?.date).toBe('2024-07-28');
  });

  it('never of the year itself, nor of years to come', () => {
    expect(digestOf(input({ localDate: '2024-07-28', since: '2024-07-27' }))).toBeNull();
    expect(digestOf(input({ localDate: '2022-06-01', since: '2022-05-31' }))).toBeNull();
  });

  it('are remembered of the week where the day has none, with the first digest of the week alone', () => {
    // 28 July 2026 is a Tuesday.
    const monday = { localDate: '2026-07-27', since: '2026-07-24' };
    expect(titles(made(monday))).toEqual(['In this week of earlier years']);
    expect(titles(made({ localDate: '2026-07-29', since: '2026-07-26' }))).toEqual([
      'In this week of earlier years',
    ]);
    expect(digestOf(input({ localDate: '2026-07-29', since: '2026-07-27' }))).toBeNull();
    expect(digestOf(input({ localDate: '2026-08-03', since: '2026-07-31' }))).toBeNull();
  });

  it('come with another quote in another year, while there is one', () => {
    const [first] = inFull(made({ localDate: '2026-07-28' }));
    const [second] = inFull(made({ localDate: '2027-07-28', shown: new Set(first ? [first.id] : []) }));
    expect(second?.id).not.toBe(first?.id);
    expect(second?.date).toBe('2024-07-28');
  });
});

describe('the quote for the day', () => {
  const topics = ['counterstrike'];

  it('is of a minister’s or a secretary’s own words on the channel’s topics', () => {
    const [quote] = inFull(made({ topics }));
    expect(['statement', 'answer']).toContain(quote?.kind);
    expect(quote?.text).toMatch(/counter-?\s?strike/iu);
  });

  it('is never one that the channel has seen, until all have been seen, and then none', () => {
    const shown = new Set<Quote['id']>();
    const days = Array.from({ length: 40 }, (_, n) =>
      new Date(Date.UTC(2026, 10, 1 + n)).toISOString().slice(0, 10),
    );
    const seen = days.flatMap((localDate) => {
      const digest = digestOf(input({ topics, localDate, shown: new Set(shown) }));
      for (const id of digest?.quotes ?? []) shown.add(id);
      return digest ? inFull(digest).map(({ id }) => id) : [];
    });
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.length).toBeLessThan(40);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is not the same in every channel', () => {
    const of = (channel: string) => inFull(made({ topics: ['deterrence'], channel }))[0]?.id;
    expect(new Set(['C1', 'C2', 'C3', 'C4', 'C5'].map(of)).size).toBeGreaterThan(1);
  });

  it('is left out where there are no topics, and where a topic cannot be read any more', () => {
    expect(digestOf(input({ topics: ['speaker:nobody-at-all'] }))).toBeNull();
    expect(made({ topics: ['speaker:nobody-at-all', 'counterstrike'] }).quotes).not.toEqual([]);
  });
});

describe('in Slack', () => {
  const days = ['2026-06-01', '2026-01-05', '2026-07-28', '2026-11-25'] as const;
  const queries = [
    'counterstrike',
    '"four star"',
    'Futenma',
    '反撃能力',
    'China',
    'speaker:austin deterrence',
  ];
  const some = fc.record({
    documents: fc.subarray([0, 1, 2, 3, 4]),
    watches: fc.subarray(queries),
    topics: fc.subarray(queries),
    localDate: fc.constantFrom(...days),
    language: fc.constantFrom('en' as const, 'ja' as const),
  });

  const leftOut = /left out|省略しました/u;

  it('the summary is one screen on a phone, says how many more there are, and is taken as it is', () => {
    fc.assert(
      fc.property(some, ({ documents, watches, ...rest }) => {
        const newDocuments = documents.flatMap((n) => record.transcripts[n]?.document.id ?? []);
        const digest = digestOf(
          input({ ...rest, newDocuments, watchHits: watches.map(hitsOf), since: null }),
        );
        if (!digest) return;
        const { blocks, text } = renderBlockKit(digest.summary);
        expect(refusals(blocks)).toEqual([]);
        expect(badFallback(text)).toEqual([]);
        expect(notLiteral(blocks)).toEqual([]);
        expect(buttonsOf(blocks)).toEqual([]);
        // Forty letters and more stand in a line of a phone, and some thirty lines on its screen.
        expect([...wordsOf(blocks)].reduce((sum, one) => sum + (one > '\u2E80' ? 2 : 1), 0)).toBeLessThan(
          1_250,
        );
        expect(briefs(digest).flatMap(({ items }) => items).length).toBeLessThanOrEqual(6);
        const things = briefs(digest).map(
          ({ items, more }) => items.filter(({ title }) => title !== null).length + more,
        );
        if (newDocuments.length > 0) expect(things[0]).toBe(newDocuments.length);
      }),
      { numRuns: 40 },
    );
  });

  it('the thread has everything in full with the usual buttons, and nothing is left out of any message', () => {
    fc.assert(
      fc.property(some, ({ documents, watches, ...rest }) => {
        const newDocuments = documents.flatMap((n) => record.transcripts[n]?.document.id ?? []);
        const digest = digestOf(
          input({ ...rest, newDocuments, watchHits: watches.map(hitsOf), since: null }),
        );
        for (const detail of digest?.details ?? []) {
          const { blocks, text } = renderBlockKit(detail);
          expect(refusals(blocks)).toEqual([]);
          expect(badFallback(text)).toEqual([]);
          expect(wordsOf(blocks)).not.toMatch(leftOut);
          const quotes = detail.nodes.flatMap((node) => (node.node === 'quote' ? [node.quote.text] : []));
          expect(quotations(blocks)).toEqual(quotes);
          const actions = objectsIn(blocks).filter(({ type }) => type === 'actions');
          expect(actions.length).toBeGreaterThanOrEqual(quotes.length);
          expect(detail.nodes.at(-1)?.node).toBe('quote');
        }
      }),
      { numRuns: 15 },
    );
  });

  it('every quote of the summary stands as printed, whole or as its visibly shortened beginning', () => {
    const digest = made({
      newDocuments: [in2024],
      watchHits: [hitsOf('"four star"')],
      topics: ['counterstrike'],
    });
    const { blocks } = renderBlockKit(digest.summary);
    const shown = quotations(blocks);
    expect(shown.length).toBeGreaterThan(1);
    const texts = inSummary(digest).map(({ text }) => text);
    for (const [n, words] of shown.entries()) {
      const whole = texts[n] ?? '';
      if (words === whole) continue;
      expect(words).toMatch(/ …$/u);
      expect(whole.startsWith(words.slice(0, -2))).toBe(true);
      expect(wordsOf(blocks)).toContain('(shortened)');
    }
  });

  it('is said in Japanese where the channel reads Japanese, and in the terminal too', () => {
    const digest = made({
      newDocuments: [in2024],
      topics: ['counterstrike'],
      language: 'ja',
      localDate: '2026-06-01',
    });
    expect(titles(digest)).toEqual([
      '2026年11月24日以降の新しい記録',
      '新しい表現と、言われなくなった表現',
      '過去のこの日',
      '今日の引用',
    ]);
    const text = renderTerminal(digest.summary, { colours: false, links: false, columns: 80 });
    expect(text).toContain('2026年6月1日（月）のまとめ');
    expect(text).toContain('全文と出典はスレッドにあります。');
  });
});

describe('a long digest', () => {
  const node = (digest: Digest, title: string) =>
    digest.summary.nodes.find(
      (one): one is Extract<AnswerNode, { node: 'brief' }> => one.node === 'brief' && one.title === title,
    );

  it('keeps a place for each part, and counts what has no room', () => {
    const digest = made({
      newDocuments: record.transcripts.map(({ document }) => document.id),
      watchHits: ['counterstrike', 'Futenma', 'China', 'Okinawa'].map(hitsOf),
      topics: ['deterrence'],
      localDate: '2026-06-01',
    });
    expect(titles(digest)).toHaveLength(5);
    const documents = node(digest, 'New in the record since 24 November 2026');
    expect((documents?.items.length ?? 0) + (documents?.more ?? 0)).toBe(5);
    const watches = node(digest, 'What this channel watches');
    expect((watches?.items.length ?? 0) + (watches?.more ?? 0)).toBe(4);
    expect(wordsOf(renderBlockKit(digest.summary).blocks)).toMatch(/\d more/u);
    expect(node(digest, 'A quote for the day')?.items[0]?.quote).not.toBeNull();
  });
});
