import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import type { Quote, QuoteId } from '../../src/evidence/quote.js';
import type { TeamRecord } from '../../src/record.js';
import type { DocumentId } from '../../src/transcript/transcript.js';
import { firedIds, hitsIn } from '../../src/watch/hits.js';
import { watchedIn } from '../../src/watch/typed.js';
import { corpusDir } from '../corpus.js';
import { recordWithout } from '../record-without.js';
import { sampleQuote, sampleRecord, samples } from '../slack/sample-record.js';

const in2024 = '2024-07-28-tokyo-2plus2/state/en/transcript';
const none: ReadonlySet<QuoteId> = new Set();

let record: TeamRecord;
let before: TeamRecord;
let newest: DocumentId[];
let older: DocumentId[];
beforeAll(async () => {
  record = await openCorpus(corpusDir);
  before = await recordWithout(in2024);
  newest = record.transcripts.flatMap(({ document }) => (document.id === in2024 ? [document.id] : []));
  older = before.transcripts.map(({ document }) => document.id);
});

const hits = (typed: string, documents = newest, fired = none) =>
  hitsIn(record, watchedIn(typed), documents, fired);
const ids = (quotes: readonly Quote[]) => quotes.map(({ id }) => id);

describe('a watch fires for what a new document says', () => {
  it('of which the record knew nothing before', () => {
    expect(before.transcripts).toHaveLength(record.transcripts.length - 1);
    expect(hitsIn(before, watchedIn('"four star"'), older, none)).toEqual([]);
    const [first] = hits('"four star"');
    expect(first?.text).toContain('No, we haven’t ruled that out.');
    expect(first?.document.id).toBe(in2024);
  });

  it('and for nothing of any other document', () => {
    for (const quote of hits('counterstrike')) expect(quote.document.id).toBe(in2024);
    expect(hits('counterstrike', []).length).toBe(0);
  });

  it('on all pages, not on the first alone', () => {
    const all = hits('Japan');
    expect(all.length).toBeGreaterThan(50);
    expect(new Set(ids(all)).size).toBe(all.length);
  });

  it('but not for what is merely near', () => {
    const query = 'speaker:blinken Futenma';
    const { answered, nearest } = record.quote(query, { documents: newest });
    expect([answered, nearest.length > 0]).toEqual([false, true]);
    expect(hits(query)).toEqual([]);
  });

  it('and not for part of the query, though an older document has the whole of it', () => {
    const query = 'counterstrike Tomahawk';
    expect(record.quote(query).answered).toBe(true);
    expect(record.quote(query, { documents: newest }).answered).toBe(false);
    expect(hits(query)).toEqual([]);
  });
});

describe('a watch never fires twice', () => {
  it('for one quote, however often it looks', () => {
    const first = hits('deterrence');
    expect(first.length).toBeGreaterThan(5);
    expect(hits('deterrence', newest, new Set(firedIds(first)))).toEqual([]);
  });

  it('for the same words when the record has grown and cuts its sentences elsewise', () => {
    for (const query of [
      'deterrence',
      'counterstrike',
      'Okinawa',
      'China',
      'security',
      'command and control',
    ]) {
      const fired = hitsIn(before, watchedIn(query), older, none);
      expect(fired.length, query).toBeGreaterThan(0);
      expect(ids(hits(query, older, new Set(firedIds(fired)))), query).toEqual([]);
    }
  });

  it('for other sentences around words for which it has fired', () => {
    const [quote] = hits('"four star"');
    if (!quote) throw new Error('no hit');
    const around = record
      .sentences(quote.document.id)
      .find(({ turn, text }) => turn.id === quote.turn && quote.text.includes(text));
    const inside = around?.quote();
    expect(inside?.id).not.toBe(quote.id);
    expect(ids(hits('"four star"', newest, new Set(inside ? [inside.id] : [])))).not.toContain(quote.id);
  });

  describe('for what one person says in nearly the same words in two documents', () => {
    const said =
      'Article 5 of the Mutual Security Treaty applies to the Senkaku Islands and our commitment is ironclad.';
    const again = said.replace('and our', 'and that');
    const { document } = samples.answer;
    const old = sampleQuote({ id: 'ccccccccc1', text: said });
    const later = sampleQuote({
      id: 'ccccccccc2',
      text: again,
      turn: `${in2024}#t9`,
      document: { ...document, id: in2024 },
    });
    const recordWith = (quotes: readonly Quote[]): TeamRecord => ({
      ...sampleRecord,
      quote: (query) => ({
        ...sampleRecord.quote(query),
        answered: quotes.length > 0,
        quotes: [...quotes],
        total: quotes.length,
      }),
      resolve: (id) => [old, later].find((quote) => quote.id === id) ?? null,
    });
    const fire = (quotes: readonly Quote[], fired: readonly Quote[]) =>
      ids(hitsIn(recordWith(quotes), watchedIn('Senkaku'), [], new Set(ids(fired))));

    it('where they come together: one stands for both', () => {
      const { id, text, date, meeting, url } = old;
      const both: Quote = {
        ...later,
        alsoSaid: [{ id, text, date, meeting, document: old.document.id, url }],
      };
      expect(fire([both], [])).toEqual([later.id]);
      expect(firedIds([both])).toEqual([later.id, old.id]);
      expect(fire([both], [old])).toEqual([]);
    });

    it('where the second comes later', () => {
      expect(fire([later], [])).toEqual([later.id]);
      expect(fire([later], [old])).toEqual([]);
    });

    it('but for another person who says the same', () => {
      const other = sampleQuote({ ...later, speaker: samples.answer.speaker });
      expect(fire([other], [old])).toEqual([later.id]);
    });
  });
});

describe('words to be included', () => {
  it('must be in a quote, in any inflection or wording that the record knows', () => {
    const all = hits('deterrence');
    const nuclear = hits('deterrence +nuclear');
    expect(nuclear.length).toBeGreaterThan(0);
    expect(nuclear.length).toBeLessThan(all.length);
    expect(ids(all)).toEqual(expect.arrayContaining(ids(nuclear)));
    for (const { text } of nuclear) expect(text).toMatch(/nuclear/iu);
    expect(ids(hits('command +"four-star"'))).toEqual(ids(hits('command +"four star"')));
    expect(hits('command +"four star"').length).toBeGreaterThan(0);
  });

  it('need not be words that can be searched for by themselves', () => {
    expect(hits('deterrence +the').length).toBeGreaterThan(0);
    expect(hits('deterrence +xyzzy')).toEqual([]);
  });
});

describe('words to be left out', () => {
  it('are in no quote', () => {
    const without = hits('deterrence -nuclear');
    expect(without.length).toBeGreaterThan(0);
    for (const { text } of without) expect(text).not.toMatch(/nuclear/iu);
  });

  it('are left out in other wordings too', () => {
    const all = hits('command');
    const left = hits('command -"four-star"');
    expect(all.some(({ text }) => text.includes('four star'))).toBe(true);
    expect(left.some(({ text }) => text.includes('four star'))).toBe(false);
  });
});
