import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import type { QuoteResult } from '../../src/evidence/quote-result.js';
import type { TeamRecord } from '../../src/record.js';
import { corpusDir } from '../corpus.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const ask = (query: string, limit = 50): QuoteResult => record.quote(query, { limit });
const texts = (query: string) => ask(query).quotes.map(({ text }) => text);

describe('what a query finds', () => {
  it('finds the same for counterstrike, counter-strike and counter strike', () => {
    const ids = (query: string) => ask(query).quotes.map(({ id }) => id);
    expect(ids('counterstrike').length).toBeGreaterThan(5);
    expect(ids('counter-strike')).toEqual(ids('counterstrike'));
    expect(ids('counter strike')).toEqual(ids('counterstrike'));
  });

  it('finds words whose stem a second stemming would change', () => {
    for (const word of ['interoperability', 'responsibilities', 'capabilities', 'operational']) {
      expect(texts(word).length, word).toBeGreaterThan(0);
    }
  });

  it('shows Austin and Hamada on counterstrike in three transcripts, the readout marked as a report', () => {
    const { quotes } = ask('counterstrike');
    const spoken = quotes.filter((quote) => quote.kind === 'statement' || quote.kind === 'answer');
    expect(new Set(spoken.map((quote) => quote.speaker?.id))).toEqual(
      new Set(['austin-lloyd', 'hamada-yasukazu']),
    );
    expect(new Set(spoken.map((quote) => quote.document.source.slice(0, 3)))).toEqual(
      new Set(['000', '002', '003']),
    );
    const reported = quotes.filter((quote) => quote.document.kind === 'readout');
    expect(reported.length).toBeGreaterThan(0);
    expect(reported.every((quote) => !quote.verbatim && quote.speaker === null)).toBe(true);
  });

  it('puts questions and moderators after what was said, unless they are asked for', () => {
    const kinds = ask('counterstrike').quotes.map(({ kind }) => kind);
    const firstAside = kinds.findIndex((kind) => kind === 'question' || kind === 'moderation');
    expect(firstAside).toBeGreaterThan(0);
    expect(kinds.slice(firstAside).every((kind) => kind === 'question' || kind === 'moderation')).toBe(true);
    const asked = ask('kind:question counterstrike').quotes;
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every(({ kind }) => kind === 'question')).toBe(true);
  });

  it('gives the question with the answer that was given to it', () => {
    const [first] = ask('speaker:hamada tomahawk').quotes;
    expect(first?.answers?.speaker?.id).toBe('martin-peter');
    expect(first?.answers?.text).toContain('why does Japan need Tomahawk counter-strike capability now?');
  });

  it('shows the answer behind a sentence that only repeats the question', () => {
    const [first] = ask('speaker:austin four star').quotes;
    expect(first?.text).toMatch(/four star command\. No, we haven’t ruled that out\.$/u);
  });

  it('finds an exact phrase in that order only, typographic quotes and case aside, without stemming', () => {
    expect(texts('"four star command"').length).toBeGreaterThan(0);
    expect(texts('"star four command"')).toEqual([]);
    expect(texts('"four star commands"')).toEqual([]);
    expect(texts('"JAPAN’S DECISION to acquire"')).toHaveLength(1);
    expect(texts("“Japan's decision to acquire”")).toHaveLength(1);
  });

  it('leaves out quotes with an excluded word', () => {
    expect(texts('deterrence').some((text) => /nuclear/iu.test(text))).toBe(true);
    const without = texts('deterrence -nuclear');
    expect(without.length).toBeGreaterThan(0);
    expect(without.some((text) => /nuclear/iu.test(text))).toBe(false);
  });

  it.each([
    ['speaker:hamada', (q: QuoteResult['quotes'][number]) => q.speaker?.id === 'hamada-yasukazu'],
    ['speaker:"Yasukazu Hamada"', (q) => q.speaker?.id === 'hamada-yasukazu'],
    ['side:japan', (q) => q.side === 'japan'],
    ['meeting:2024-07-28', (q) => q.meeting.id === '2024-07-28-tokyo-2plus2'],
    ['meeting:2plus2', (q) => q.meeting.id.endsWith('2plus2')],
    ['from:2023', (q) => (q.date ?? '') >= '2023-01-01'],
    ['to:2023-06', (q) => (q.date ?? '9') <= '2023-06-30'],
    ['from:2023-06-01 to:2023-06-01', (q) => q.date === '2023-06-01'],
    ['kind:readout', (q) => q.document.kind === 'readout'],
    ['kind:answer', (q) => q.kind === 'answer'],
  ] satisfies [string, (q: QuoteResult['quotes'][number]) => boolean][])('narrows by %s', (filter, holds) => {
    const { quotes } = ask(`${filter} deterrence`);
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.filter((quote) => !holds(quote))).toEqual([]);
  });

  it('never attributes what a readout reports to a speaker filter', () => {
    const { quotes } = ask('speaker:austin extended deterrence');
    expect(quotes.some((quote) => quote.document.kind === 'readout')).toBe(false);
  });

  it('corrects a misspelt word and says so', () => {
    const { corrections, quotes } = ask('counterstirke');
    expect(corrections).toEqual([{ from: 'counterstirke', to: 'counterstrike' }]);
    expect(quotes.length).toBeGreaterThan(0);
  });

  it('does not correct inside quotation marks', () => {
    expect(ask('"counterstirke"')).toMatchObject({ answered: false, corrections: [] });
  });

  it('varies the list: the first three are not three times the same turn', () => {
    const turns = ask('counterstrike', 3).quotes.map(({ turn }) => turn);
    expect(new Set(turns).size).toBe(3);
  });

  it('gives scores that never rise down the list, and pages that follow one another', () => {
    const all = ask('deterrence').quotes;
    for (const [i, quote] of all.entries()) {
      expect(quote.score).toBeLessThanOrEqual(all[i - 1]?.score ?? Number.POSITIVE_INFINITY);
    }
    const pages = [0, 4, 8].flatMap((offset) => record.quote('deterrence', { limit: 4, offset }).quotes);
    expect(pages.map(({ id }) => id)).toEqual(all.slice(0, 12).map(({ id }) => id));
  });

  it('shows one to three full sentences that do not overlap', () => {
    const { quotes } = ask('alliance');
    for (const quote of quotes) {
      expect(quote.text).toMatch(/^[“"(\p{Lu}\p{N}\p{Ll}]/u);
      const overlapping = quotes.filter(
        (other) =>
          other.document.source === quote.document.source &&
          other.start < quote.end &&
          quote.start < other.end,
      );
      expect(overlapping).toHaveLength(1);
    }
  });
});

describe('where there is no evidence', () => {
  it('says so, shows the nearest and what was searched', () => {
    const result = ask('speaker:kihara four star');
    expect(result).toMatchObject({
      answered: false,
      quotes: [],
      searched: { documents: 5, from: '2022-09-14', to: '2024-07-28' },
    });
    expect(result.nearest[0]).toMatchObject({ speaker: { id: 'kihara-minoru' } });
    expect(result.nearest[0]?.text).toContain('three star');
  });

  it('stays silent on what nobody said', () => {
    for (const query of [
      'Okinawa referendum',
      'icebreaker',
      '"we will invade"',
      'speaker:kamikawa tomahawk',
    ]) {
      expect(ask(query), query).toMatchObject({ answered: false, quotes: [] });
    }
  });
});
