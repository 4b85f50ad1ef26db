import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import { citationItem } from '../../../src/evidence/cite/citation-item.js';
import { citeOf } from '../../../src/evidence/cite/cite.js';
import { citeResultSchema } from '../../../src/evidence/cite/cite-result.js';
import { reference } from '../../../src/evidence/cite/csl-engine.js';
import { citationStyles } from '../../../src/evidence/cite/style-named.js';
import type { Evidence } from '../../../src/evidence/evidence.js';
import { type Quote, quoteSchema } from '../../../src/evidence/quote.js';
import { corpusDir } from '../../corpus.js';
import { samples } from '../../slack/sample-record.js';
import { readBack } from './read-back.js';

let evidence: Evidence;
beforeAll(async () => {
  ({ evidence } = await openCorpus(corpusDir));
});

/** Every quote of the record that a few queries find. */
function quotes(): Quote[] {
  const queries = [
    'alliance',
    'kind:readout Ministers',
    'kind:article alliance',
    'kind:question Taiwan',
    'Senkaku',
  ];
  return queries.flatMap((query) => [...evidence.quote(query, { limit: 8 }).quotes]);
}

const changed = (quote: Quote, fields: object) => quoteSchema.parse({ ...quote, ...fields });
const textIn = async (quote: Quote, style: (typeof citationStyles)[number]) =>
  (await citeOf(quote, style, evidence)).text;

describe('a citation of the record', () => {
  it('is of the schema, in every style, with the style that was asked for or plain text first', async () => {
    const [quote] = quotes();
    if (!quote) throw new Error('no quote');
    const all = citeResultSchema.parse(await citeOf(quote, null, evidence));
    expect(all.citations.map(({ style }) => style)).toEqual([...citationStyles]);
    expect([all.style, all.format, all.text]).toEqual([null, 'text/plain', all.citations[0]?.text]);
    const one = await citeOf(quote, 'ris', evidence);
    expect(one.citations.map(({ style }) => style)).toEqual(['ris']);
    expect(one.text).toBe(all.citations.find(({ style }) => style === 'ris')?.text);
  });

  it('has the address of the words and what goes along with them in each style', async () => {
    const found = quotes();
    expect(found.length).toBeGreaterThan(15);
    for (const quote of found) {
      const { citations, remarks } = await citeOf(quote, null, evidence);
      for (const { style, text } of citations) {
        expect(text.replaceAll('&amp;', '&'), style).toContain(quote.url);
        if (style === 'japanese') continue;
        for (const remark of remarks)
          expect(text.toLowerCase(), `${style} ${quote.id}`).toContain(remark.toLowerCase());
      }
      expect(remarks.includes('through an interpreter')).toBe(quote.interpreted);
      expect(remarks.includes('copy on another site')).toBe(quote.document.copy);
    }
  });

  it('has the words byte for byte in plain text and in the Japanese style', async () => {
    for (const quote of quotes()) {
      expect(await textIn(quote, 'plain')).toContain(`“${quote.text}”`);
      expect(await textIn(quote, 'japanese')).toContain(`「${quote.text}」`);
      expect(readBack(await textIn(quote, 'bibtex')).annote).toBe(quote.text.replace(/\s+/gu, ' '));
    }
  });

  it('says in Japanese what goes along with the words, and who speaks by his Japanese name', async () => {
    const text = await textIn(
      changed(samples.interpreted, { document: { ...samples.interpreted.document, copy: true } }),
      'japanese',
    );
    expect(text).toMatch(/^浜田靖一（防衛大臣）「/u);
    expect(text).toContain('2023年6月1日');
    expect(text).toContain('通訳を通じた発言、別のサイトにある写し。');
  });
});

describe('the author', () => {
  it('of a transcript is who speaks, the family name first where it is printed first', async () => {
    expect(await textIn(samples.interpreted, 'apa')).toMatch(/^Hamada, Y\. \(2023, June 1\)\. /u);
    expect(await textIn(samples.interpreted, 'chicago')).toMatch(/^Hamada Yasukazu\. “/u);
    expect(await textIn(samples.interpreted, 'mla')).toMatch(/^Hamada Yasukazu\. “/u);
    expect(await textIn(samples.answer, 'apa')).toMatch(/^Austin, L\. J\., III\. \(/u);
    expect(await textIn(samples.answer, 'chicago')).toMatch(/^Austin, Lloyd J\., III\. “/u);
    expect(await textIn(samples.answer, 'plain')).toContain('\nLloyd J. Austin III, Secretary of Defense. ');
  });

  it('of a readout or an article is whoever publishes it, never whom it reports', async () => {
    for (const quote of [samples.readout, samples.articleQuotation]) {
      const { publisher } = quote.document;
      expect(citationItem(quote, evidence).author).toEqual([{ literal: publisher }]);
      for (const style of ['apa', 'chicago'] as const) {
        const text = await textIn(quote, style);
        expect(text.startsWith(publisher)).toBe(true);
        expect(text.split(publisher).length).toBe(2);
      }
      expect(await textIn(quote, 'mla')).toMatch(/^“/u);
      expect(await textIn(quote, 'mla')).toContain(publisher);
    }
  });

  it('whom an article quotes is named as printed by the article', async () => {
    const { remarks } = await citeOf(samples.articleQuotation, 'apa', evidence);
    expect(remarks.join(' ')).toMatch(/as printed by the article/u);
    const { remarks: own } = await citeOf(samples.readout, 'apa', evidence);
    expect(own.join(' ')).toMatch(/not a verbatim quote/u);
  });

  it('who is not resolved is named as the page labels the words, and nobody where it does not', async () => {
    const unresolved = changed(samples.interpreted, { speaker: null, office: null, label: 'MIN. HAMADA' });
    expect(citationItem(unresolved, evidence).author).toEqual([{ literal: 'MIN. HAMADA' }]);
    expect(await textIn(unresolved, 'chicago')).toMatch(/^MIN\. HAMADA\. “/u);
    const introduced = changed(unresolved, { label: 'Q', introducedAs: '(Amaro ?)' });
    expect(citationItem(introduced, evidence).author).toEqual([{ literal: '(Amaro ?)' }]);
    const nobody = changed(unresolved, { label: '' });
    expect(citationItem(nobody, evidence).author).toBeUndefined();
    expect(await textIn(nobody, 'mla')).toMatch(/^“/u);
    expect(await textIn(nobody, 'plain')).not.toContain('null');
  });
});

describe('what is not known', () => {
  it('is left out, and a day that is not known is said to be none', async () => {
    const bare = changed(samples.answer, { date: null, place: null, url: null });
    const { citations } = await citeOf(bare, null, evidence);
    for (const { text } of citations) expect(text).not.toMatch(/null|undefined|NaN/u);
    expect(await textIn(bare, 'apa')).toContain('(n.d.)');
    expect(await textIn(bare, 'chicago')).toContain('n.d.');
    expect(await textIn(bare, 'mla')).toContain('n.d.');
    expect(citationItem(bare, evidence)).not.toHaveProperty('issued');
    expect(citationItem(bare, evidence)).not.toHaveProperty('URL');
  });

  it('a provisional translation is said to be one in every style', async () => {
    const quote = changed(samples.answer, {
      document: { ...samples.answer.document, status: 'provisional-translation' },
    });
    const { citations } = await citeOf(quote, null, evidence);
    for (const { style, text } of citations) {
      expect(text, style).toMatch(style === 'japanese' ? /仮訳/u : /provisional translation/iu);
    }
  });
});

describe('the styles of the manuals', () => {
  const lecture = {
    id: 'x',
    type: 'speech',
    author: [{ family: 'Atwood', given: 'Margaret' }],
    title: 'Silencing the Scream',
    genre: '',
    'event-title': 'MLA Annual Convention',
    event: 'MLA Annual Convention',
    'event-place': 'Royal York Hotel, Toronto',
    issued: { 'date-parts': [[1993, 12, 29]] },
    publisher: '',
    language: 'en',
    annote: 'words',
  } as const;

  it('MLA: a lecture as its handbook has it', async () => {
    expect(await reference(lecture, [], 'mla')).toBe(
      'Atwood, Margaret. “Silencing the Scream.” MLA Annual Convention, 29 Dec. 1993, Royal York Hotel, Toronto.',
    );
  });

  it('Chicago: the order of a paper presented at a meeting', async () => {
    expect(await reference({ ...lecture, genre: 'Paper' }, [], 'chicago')).toBe(
      'Atwood, Margaret. “Silencing the Scream.” Paper, MLA Annual Convention, Royal York Hotel, Toronto, December 29, 1993.',
    );
  });

  it('APA: date in brackets, description in square ones', async () => {
    expect(await reference({ ...lecture, genre: 'Lecture' }, ['draft'], 'apa')).toBe(
      'Atwood, M. (1993, December 29). Silencing the Scream [Lecture; draft]. MLA Annual Convention, Royal York Hotel, Toronto.',
    );
  });
});
