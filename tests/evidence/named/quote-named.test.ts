import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import type { Evidence } from '../../../src/evidence/evidence.js';
import { quoteNamed } from '../../../src/evidence/named/quote-named.js';
import type { Quote } from '../../../src/evidence/quote.js';
import type { Mistake } from '../../../src/mistakes/mistake.js';
import { UsageError } from '../../../src/mistakes/usage-error.js';
import { corpusDir } from '../../corpus.js';

let evidence: Evidence;
let quote: Quote;
beforeAll(async () => {
  evidence = (await openCorpus(corpusDir)).evidence;
  const [found] = evidence.quote('speaker:hamada counterstrike').quotes;
  if (!found) throw new Error('the shipped record has no such quote');
  quote = found;
});

function mistake(typed: string): Mistake {
  try {
    return { code: 'unknown-topic', name: quoteNamed(typed, evidence).id, known: [] };
  } catch (error) {
    if (error instanceof UsageError) return error.mistake;
    throw error;
  }
}

describe('a quote as named', () => {
  it('is meant by its id as it is printed, copied or typed on a phone', () => {
    const { id } = quote;
    for (const typed of [id, `#${id}`, `Quote ${id}`, ` ${id} `, id.toUpperCase(), `引用 ${id}`, `“${id}”`]) {
      expect(quoteNamed(typed, evidence).id, typed).toBe(id);
    }
  });

  it('is meant by its link, as Slack and Markdown write links too', () => {
    const { url = '', id } = quote;
    for (const typed of [`${url}`, `<${url}>`, `<${url}|Source>`, `[Source](${url})`]) {
      expect(quoteNamed(typed, evidence).id, typed).toBe(id);
    }
  });

  it('is found again by the link of every quote of the record that has one', () => {
    for (const query of ['alliance', 'kind:question', 'kind:readout', 'kind:article', '抑止']) {
      for (const { id, url } of evidence.quote(query, { limit: 50 }).quotes) {
        if (url !== null) expect(quoteNamed(url, evidence).id, url).toBe(id);
      }
    }
  });

  it('that a wrong id names is a mistake with the one that is written nearly so', () => {
    const { id } = quote;
    const last = id.endsWith('x') ? 'y' : 'x';
    for (const typed of [`${id.slice(0, 9)}${last}`, id.slice(1), `${id}${last}`]) {
      expect(mistake(typed), typed).toMatchObject({ code: 'unknown-quote', value: typed, nearest: id });
    }
    expect(mistake('zzzzzzzzzz')).toEqual({
      code: 'unknown-quote',
      value: 'zzzzzzzzzz',
      nearest: null,
      words: null,
    });
  });

  it('that was not copied to its end is a mistake with the one that begins so, where only one does', () => {
    const { id } = quote;
    expect(mistake(id.slice(0, 6))).toMatchObject({ code: 'unknown-quote', nearest: id });
    const shared = 'abcdefghijklmnopqrstuvwxyz0123456789'
      .split('')
      .find((letter) => evidence.idsBeginning(`${letter}`).length > 1);
    expect(shared).toBeDefined();
    expect(mistake(`${shared}zzz`)).toMatchObject({ code: 'unknown-quote', nearest: null });
  });

  it('is not taken from words, which have a nearest quote and no more', () => {
    const typed = 'our alliance has never been stronger';
    const made = mistake(typed);
    expect(made).toMatchObject({ code: 'unknown-quote', value: typed });
    const nearest = 'nearest' in made && typeof made.nearest === 'string' ? made.nearest : '';
    expect(quoteNamed(nearest, evidence).text).toContain(typed);
  });

  it('is never guessed from a link: to no words, to words of several places, to words that are not there', () => {
    const page = quote.document.url ?? '';
    expect(mistake(page)).toMatchObject({ code: 'link-without-words', meeting: quote.meeting.id });
    expect(mistake(`${page}#:~:text=zeppelin`)).toMatchObject({ code: 'linked-words-gone' });
    const twice = mistake(`${page}#:~:text=deterrence`);
    expect(twice).toMatchObject({ code: 'linked-words-twice', page: quote.document.title });
    const named = 'quotes' in twice && Array.isArray(twice.quotes) ? twice.quotes : [];
    expect(named.length).toBeGreaterThan(1);
    for (const id of named) expect(quoteNamed(String(id), evidence).text).toMatch(/deterrence/u);
    expect(mistake('https://example.org/#:~:text=deterrence')).toMatchObject({ code: 'link-elsewhere' });
  });

  it('has to be named', () => {
    expect(mistake('  ')).toEqual({ code: 'no-quote-named' });
  });
});
