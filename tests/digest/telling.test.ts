import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import { tellingQuotes } from '../../src/digest/telling.js';
import type { TeamRecord } from '../../src/record.js';
import { corpusDir } from '../corpus.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const documents = {
  in2023: '2023-01-11-washington-2plus2/dod/en/transcript',
  in2024: '2024-07-28-tokyo-2plus2/state/en/transcript',
  ministerial: '2023-06-01-tokyo-defense-ministerial/dod/en/transcript',
  readout: '2023-06-01-tokyo-defense-ministerial/mod/en/readout',
  article: '2022-09-14-pentagon-austin-hamada/iria/en/article',
} as const;

function telling(document: keyof typeof documents, topics: readonly string[] = [], most = 3) {
  const id = record.transcripts.find((one) => one.document.id === documents[document])?.document.id;
  if (!id) throw new Error(`the corpus has no ${document}`);
  return tellingQuotes(record, id, { topics, most });
}
const texts = (...of: Parameters<typeof telling>) => telling(...of).map(({ text }) => text);

describe('what tells most of a document', () => {
  it('is what comes back in it and stands seldom elsewhere: the news, not the usual words', () => {
    expect(texts('in2023')[0]).toContain('12th Marine Littoral Regiment by 2025');
    expect(texts('in2024').join(' ')).toMatch(/coproduction/u);
    expect(texts('in2024', [], 6).join(' ')).toContain(
      'upgrade the U.S. Forces Japan to a Joint Force Headquarters',
    );
    for (const text of (['in2023', 'in2024', 'ministerial'] as const).flatMap((one) => texts(one))) {
      expect(text).not.toMatch(/cornerstone of peace|free and open Indo-Pacific and beyond/u);
    }
  });

  it('is said by those who met, in statements and answers', () => {
    for (const document of ['in2023', 'in2024', 'ministerial'] as const) {
      const quotes = telling(document);
      expect(quotes.length).toBeGreaterThan(0);
      for (const { kind, speaker, meeting } of quotes) {
        expect(['statement', 'answer']).toContain(kind);
        const met = record.meetings.find(({ id }) => id === meeting.id)?.participants;
        expect(met).toContain(speaker?.id);
      }
    }
  });

  it('is of several people, and of several things', () => {
    const quotes = telling('in2023');
    expect(new Set(quotes.map(({ speaker }) => speaker?.id)).size).toBe(3);
    expect(new Set(quotes.map(({ turn }) => turn)).size).toBe(3);
  });

  it('is no thanks, no greeting, and no question said again', () => {
    const all = [...texts('in2023', [], 9), ...texts('in2024', [], 9), ...texts('ministerial', [], 9)];
    for (const text of all) {
      expect(text).not.toMatch(/\b(?:thank|grateful|pleasure|hono(?:u)?r|good morning)\b/iu);
      expect(text).not.toMatch(/you (?:also )?asked|question about/iu);
    }
  });

  it('is of a readout what it reports, of an article somebody’s words rather than its own', () => {
    for (const quote of telling('readout')) expect([quote.kind, quote.verbatim]).toEqual(['reported', false]);
    expect(telling('article').some(({ verbatim }) => verbatim)).toBe(true);
    for (const text of texts('article', [], 9)) expect(text).toMatch(/[.!?]["”’]?$/u);
  });

  it('is nothing of a document that the record has not', () => {
    const [first] = record.transcripts;
    const none: TeamRecord = { ...record, transcripts: [], sentences: () => [] };
    expect(tellingQuotes(none, first?.document.id ?? never(), { topics: [], most: 3 })).toEqual([]);
  });
});

describe('the channel’s topics', () => {
  it('stand first, and leave a place for what is new besides', () => {
    const quotes = telling('in2024', ['counterstrike', '"four star"']);
    expect(quotes).toHaveLength(3);
    expect(quotes.slice(0, 2).every(({ marks }) => marks.length > 0)).toBe(true);
    expect(
      quotes
        .slice(0, 2)
        .map(({ text }) => text)
        .join(' '),
    ).toMatch(/four star/u);
    expect(quotes[2]?.marks).toEqual([]);
  });

  it('never bring a reporter’s question', () => {
    for (const { kind } of telling('in2024', ['counterstrike', '"four star"', 'coproduction'], 9)) {
      expect(['statement', 'answer']).toContain(kind);
    }
  });

  it('change nothing where the document does not speak of them', () => {
    expect(texts('in2024', ['Tomahawk'])).toEqual(texts('in2024'));
  });
});

describe('what has been said', () => {
  it('gives way to the next', () => {
    const [first, second] = telling('in2023');
    const id = record.transcripts.find(({ document }) => document.id === documents.in2023)?.document.id;
    const rest = tellingQuotes(record, id ?? never(), {
      topics: [],
      most: 3,
      isNew: (quote) => quote.id !== first?.id,
    });
    expect(rest.map((quote) => quote.id)).not.toContain(first?.id);
    expect(rest).toHaveLength(3);
    expect(second).toBeDefined();
  });
});

function never(): never {
  throw new Error('the corpus is empty');
}
