import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus, readSources } from '../../src/corpus-files.js';
import { buildQuote, type RecordedDocument } from '../../src/evidence/build-quote.js';
import { citedHost, pageLinkOf } from '../../src/evidence/page-link.js';
import { placesOf, textDirectivesIn } from '../../src/evidence/text-directive.js';
import { passageSentences, sentencesIn } from '../../src/passage.js';
import type { TeamRecord } from '../../src/record.js';
import { corpusDir, normalisedCorpus } from '../corpus.js';
import { pageOf, placesOf as placesInBrowser } from './directive-oracle.js';

let record: TeamRecord;
let documents: RecordedDocument[];
beforeAll(async () => {
  record = await openCorpus(corpusDir);
  const { meetings } = await readSources(corpusDir);
  documents = (await normalisedCorpus()).map(({ source, transcript }) => {
    const meeting = meetings.find(({ id }) => id === transcript.document.meeting);
    if (!meeting) throw new Error(`no meeting ${transcript.document.meeting}`);
    return { transcript, source: source.text, meeting };
  });
});

const pages = {
  transcript:
    'https://www.defense.gov/News/Transcripts/Transcript/Article/3413243/secretary-of-defense-lloyd-j-austin-iii-joint-press-conference-with-japanese-mi/',
  readout: 'https://www.mod.go.jp/en/article/2023/06/64e28ea86671d5d4feddce01dd14d833d3857213.html',
  article:
    'https://ir-ia.com/news/us-japan-defense-leaders-vows-to-strengthen-alliance-capabilities-in-indo-pacific',
} as const;

/** The link to words of a page, as a browser's menu makes it. */
const at = (page: string, ...words: string[]) =>
  `${page}#:~:${words.map((one) => `text=${encodeURIComponent(one).replaceAll('-', '%2D')}`).join('&')}`;

/** What is quoted under a link, and why other words are not. */
function shown(address: string) {
  const found = record.page(address);
  if (found === null) return null;
  return found.found === 'quotes'
    ? { quotes: found.quotes.map(({ text }) => text), why: found.others }
    : { quotes: [], why: found.why };
}

describe('the address of a page', () => {
  const { transcript: page } = pages;

  it.each([
    ['as it is cited', page],
    ['without encryption', page.replace('https:', 'http:')],
    ['without its last slash', page.slice(0, -1)],
    ['with capitals in the host', page.replace('www.defense.gov', 'WWW.Defense.GOV')],
    ['without www', page.replace('www.', '')],
    ['with the default port', page.replace('.gov/', '.gov:443/')],
    ['with a full stop behind the host', page.replace('.gov/', '.gov./')],
    ['out of a newsletter', `${page}?utm_source=govdelivery&UTM_Medium=email&fbclid=x&mc_cid=1`],
    ['with a place on the page', `${page}#content`],
    ['percent-encoded more than needed', page.replace('Transcripts', '%54ranscripts')],
  ])('leads to the document: %s', (_, address) => {
    expect(record.page(address)).toMatchObject({
      found: 'card',
      why: null,
      card: { document: { url: page }, date: '2023-06-01' },
    });
  });

  it.each([
    ['another page of the host', 'https://www.defense.gov/News/'],
    ['a parameter that may choose another page', `${page}?page=2`],
    ['another case in the path', page.replace('News', 'news')],
    ['another subdomain', page.replace('www.', 'media.')],
    [
      'the host as a user name',
      page.replace('https://www.defense.gov/', 'https://www.defense.gov@example.org/'),
    ],
    ['another scheme', page.replace('https:', 'ftp:')],
    ['no address', 'counterstrike'],
    ['nothing', ''],
  ])('leads nowhere: %s', (_, address) => {
    expect(record.page(address)).toBeNull();
  });

  it('is read without an error, whatever it is', () => {
    const part = fc.string({ unit: 'binary' });
    const address = fc.oneof(
      part,
      part.map((text) => `https://www.mod.go.jp/${text}`),
    );
    fc.assert(
      fc.property(address, (text) => pageLinkOf(text) === null || typeof record.page(text) === 'object'),
    );
    for (const odd of ['%', '%zz', '%E3%81', '#:~:text=%', '#:~:text=%FF%FE,%', '#:~:', '#:~:text=,,,,']) {
      expect(() => record.page(`${pages.readout}${odd}`)).not.toThrow();
    }
  });

  it('keeps parameters that choose a page, in any order', () => {
    const cited = pageLinkOf('https://example.org/a?id=7&part=%E6%97%A5')?.page;
    expect(pageLinkOf('https://example.org/a/?part=日&utm_id=3&id=7')?.page).toBe(cited);
    expect(pageLinkOf('https://example.org/a?id=8&part=日')?.page).not.toBe(cited);
    expect(pageLinkOf('https://example.org/a%2Fb')?.page).not.toBe(
      pageLinkOf('https://example.org/a/b')?.page,
    );
  });

  it('is cited by its host', () => {
    expect(citedHost('https://WWW.Defense.gov:8080/News/')).toBe('defense.gov');
    expect(citedHost('mailto:a@defense.gov')).toBeNull();
  });
});

describe('the link of a quote', () => {
  it('leads back to exactly that quote, whichever sentences of the record it is made of', () => {
    const wrong: unknown[] = [];
    let read = 0;
    for (const recorded of documents) {
      for (const turn of recorded.transcript.turns) {
        for (const [paragraph] of turn.paragraphs.entries()) {
          const sentences = sentencesIn(turn, paragraph);
          for (const [first, { start }] of sentences.entries()) {
            for (const { end } of sentences.slice(first, first + passageSentences)) {
              const quote = buildQuote(recorded, turn, { start, end });
              const found = record.page(quote.url ?? '');
              read += 1;
              const quotes = found?.found === 'quotes' ? found.quotes : [];
              if (quotes.length === 1 && quotes[0]?.id === quote.id && quotes[0].start === start) continue;
              wrong.push({ url: quote.url, text: quote.text, found: shown(quote.url ?? '') });
            }
          }
        }
      }
    }
    expect(read).toBeGreaterThan(1_000);
    expect(wrong).toEqual([]);
  });
});

describe('the words that a link names', () => {
  const { transcript, readout, article } = pages;
  const resilient =
    'In addition, I stated that it is important to discuss candidly so that extended deterrence, including nuclear capabilities, remains credible and resilient, and Secretary Austin agreed with my views.';

  it('are quoted as the whole sentence that has them, with speaker and badges, the words marked', () => {
    const found = record.page(at(transcript, 'discuss candidly so that extended deterrence'));
    if (found?.found !== 'quotes') throw new Error('nothing is quoted');
    const [quote] = found.quotes;
    expect(quote).toMatchObject({ text: resilient, speaker: { name: 'Hamada Yasukazu' }, interpreted: true });
    expect(quote?.marks.map(([from, to]) => quote.text.slice(from, to))).toEqual([
      'discuss candidly so that extended deterrence',
    ]);
    expect(quote && record.resolve(quote.id)?.text).toBe(resilient);
  });

  it('are not marked where they are the whole quote', () => {
    expect(record.page(at(transcript, resilient))).toMatchObject({
      quotes: [{ text: resilient, marks: [] }],
    });
  });

  it.each([
    ['in another case', 'DISCUSS candidly SO that'],
    ['with other blanks', 'discuss  candidly\nso that'],
    ['beside punctuation', 'candidly so that extended deterrence, including'],
  ])('are found %s', (_, words) => {
    expect(shown(at(transcript, words))?.quotes).toEqual([resilient]);
  });

  it('are found with another form of quotation marks', () => {
    const curly = "Russia's illegal, unjustifiable";
    expect(shown(at(readout, curly))?.quotes[0]).toContain('Russia’s illegal, unjustifiable');
    expect(shown(at(readout, curly))?.quotes).toHaveLength(1);
  });

  it.each([
    ['a beginning and an end', 'text=discuss%20candidly,resilient'],
    ['words before', 'text=is%20important%20to-,discuss%20candidly'],
    ['words after', 'text=discuss%20candidly,-so%20that'],
    ['all four', 'text=important%20to-,discuss,resilient%2C,-and%20Secretary'],
    ['another kind of directive beside it', 'selector=p&text=discuss%20candidly'],
  ])('are found by %s', (_, directive) => {
    expect(shown(`${transcript}#:~:${directive}`)).toEqual({ quotes: [resilient], why: [] });
    expect(shown(`${transcript}#top:~:${directive}`)).toEqual({ quotes: [resilient], why: [] });
  });

  it('that stand in several places are not guessed at, unless what stands beside tells them apart', () => {
    expect(shown(at(transcript, 'extended deterrence'))).toEqual({ quotes: [], why: 'several-places' });
    expect(shown(`${transcript}#:~:text=so%20that-,extended%20deterrence`)?.quotes).toEqual([resilient]);
  });

  it.each([
    ['that the page never had', 'a four star command'],
    ['of which only a part of a word stands there', 'discuss candid'],
    ['behind other words than stand before them', null],
  ])('are said to be missing: words %s', (_, words) => {
    const link = words === null ? `${transcript}#:~:text=never-,discuss%20candidly` : at(transcript, words);
    expect(shown(link)).toEqual({ quotes: [], why: 'not-found' });
  });

  it.each([
    ['a heading', at(readout, '2. Bilateral Defense Cooperation')],
    ['the banner of the site', at(transcript, 'Secure .gov websites use HTTPS')],
    ['a label alone', at(transcript, 'DEFENSE MINISTER HAMADA YASUKAZU (THROUGH TRANSLATOR)')],
    ['two speakers', `${transcript}#:~:text=implement%20the%20outcome,good%20morning`],
    [
      'a narrator and whom he quotes',
      at(article, 'highlighted that in the face of growing challenges, “we’re going'),
    ],
  ])('that are not one speaker’s are not quoted: %s', (_, link) => {
    expect(shown(link)).toEqual({ quotes: [], why: 'not-one-speaker' });
  });

  it('may begin at the speaker’s label', () => {
    const link = at(transcript, 'MIN. HAMADA (THROUGH TRANSLATOR): In today’s meeting, we shared');
    expect(shown(link)?.quotes).toEqual([
      "In today's meeting, we shared both sides' recognition of North Korea's nuclear and missile issues, including yesterday's launch.",
    ]);
  });

  it('that are more than one quote holds are several, in order, and all of it', () => {
    const link = `${transcript}#:~:text=a%20consequential%20time,status%20quo%20by%20force.`;
    const quotes = shown(link)?.quotes ?? [];
    expect(quotes).toHaveLength(2);
    expect(quotes[0]).toMatch(/^Now, this is a consequential time.*choice against Ukraine\.$/u);
    expect(quotes[1]).toMatch(/^We appreciate Japan's assistance/u);
  });

  it('that are more than stands under one link are not quoted in part', () => {
    const link = `${transcript}#:~:text=Well%2C%20good%20morning,two%20proud%20democracies`;
    expect(shown(link)).toEqual({ quotes: [], why: 'too-long' });
  });

  it('of a readout are its sentences, each nobody’s words', () => {
    const link = `${readout}#:~:text=issues%20concerning%20China,dialogue%20with%20China`;
    const found = record.page(link);
    if (found?.found !== 'quotes') throw new Error('nothing is quoted');
    expect(found.quotes.map(({ verbatim, speaker }) => [verbatim, speaker])).toEqual([
      [false, null],
      [false, null],
    ]);
  });

  it('in several places by several directives are all quoted once, and what is missing is told', () => {
    const link = at(transcript, 'discuss candidly', 'candidly so that', 'We had a --', 'never said');
    const found = shown(link);
    expect(found?.quotes).toHaveLength(2);
    expect(found?.why).toEqual(['not-found']);
  });
});

describe('a text directive', () => {
  const places = (text: string, written: string) =>
    textDirectivesIn(`#:~:text=${written}`)
      .flatMap((one) => placesOf(text, one))
      .map(({ start, end }) => text.slice(start, end));

  it.each([
    ['反撃能力', ['反撃能力']],
    ['米-,の反撃能力', []],
    ['日本-,の反撃能力,-を保有', ['の反撃能力']],
    ['F-35', ['F-35']],
    ['F-3', []],
  ])('finds words in Japanese, which has no blanks: %s', (written, found) => {
    expect(places('日本の反撃能力を保有し、F-35を', encodeURI(written))).toEqual(found);
  });

  it.each(['', ',', '-,', 'a,b,c', 'a-,b,c,-d,e', ',a', 'a-,-b'])(
    'that is not well formed names nothing: “%s”',
    (written) => {
      expect(textDirectivesIn(`#:~:text=${written}`)).toEqual([]);
    },
  );

  it('is read whatever it is, and overlapping places are two', () => {
    expect(textDirectivesIn('#:~:text=100%25%20sure%,%E3%81')).toEqual([
      { prefix: null, start: '100% sure%', end: '\uFFFD', suffix: null },
    ]);
    expect(places('no, no, no', 'no%2C%20no')).toHaveLength(2);
    expect(places('no, no', 'no%2C%20no')).toHaveLength(1);
  });

  it('is found wherever a browser finds it', () => {
    const pick = fc.record({
      document: fc.nat(4),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      words: fc.integer({ min: 1, max: 30 }),
    });
    const oracles = documents.map(({ source }) => pageOf(source));
    fc.assert(
      fc.property(pick, ({ document, from, words }) => {
        const source = documents[document]?.source ?? '';
        const all = [...source.matchAll(/\S+/gu)];
        const first = Math.floor(from * (all.length - 1));
        const last = all[Math.min(first + words, all.length) - 1];
        const start = all[first]?.index ?? 0;
        const text = source.slice(start, (last?.index ?? 0) + (last?.[0].length ?? 0));
        const page = oracles[document];
        const directive = { prefix: null, start: text, end: null, suffix: null };
        const inBrowser = page ? placesInBrowser(page, directive) : [];
        expect(placesOf(source, directive, 1_000)).toEqual(expect.arrayContaining(inBrowser));
        expect(placesOf(source, directive, 1_000)).toContainEqual({ start, end: start + text.length });
      }),
      { numRuns: 200 },
    );
  });
});
