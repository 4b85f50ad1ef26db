import { type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import type { Quote } from '../../src/evidence/quote.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { phrasesFor } from '../../src/render/phrases/phrases-for.js';
import { corpusDir } from '../corpus.js';
import { sampleQuote, samples } from '../slack/sample-record.js';

const en = phrasesFor('en');
const ja = phrasesFor('ja');
const madeOn = '2026-11-22';

/** What a reader of the document sees of a block: its words with their line breaks, and what else than words is in it. */
interface Read {
  readonly block: string;
  readonly words: string;
  readonly markup: readonly string[];
  readonly links: readonly string[];
}

/** The blocks of a document, read by the reference implementation of CommonMark. */
function read(markdown: string): Read[] {
  const blocks: Read[] = [];
  for (let node = new Parser().parse(markdown).firstChild; node; node = node.next) {
    const words: string[] = [];
    const markup: string[] = [];
    const links: string[] = [];
    const walker = node.walker();
    for (let step = walker.next(); step; step = walker.next()) {
      if (!step.entering) continue;
      const { type } = step.node;
      if (type === 'text') words.push(step.node.literal ?? '');
      else if (type === 'linebreak' || type === 'softbreak') words.push('\n');
      else if (type === 'paragraph' && step.node !== node && step.node.prev) words.push('\n\n');
      else if (type === 'link') links.push(decodeURI(step.node.destination ?? ''));
      else if (type !== 'paragraph' && step.node !== node) markup.push(type);
    }
    blocks.push({ block: blockName(node), words: words.join(''), markup, links });
  }
  return blocks;
}

function blockName(node: Node): string {
  return node.type === 'heading' ? `heading ${node.level}` : node.type;
}

function quotations(markdown: string): Read[] {
  return read(markdown).filter(({ block }) => block === 'block_quote');
}

/** Text in which Markdown would find something, and any other. */
const telling = fc.oneof(
  fc.constantFrom(
    ...['\n', '\n\n', ' ', '  ', '    ', '\t', '\r', '\r\n', '\u3000', '\u00a0', '\u2028', '\ufeff'],
    ...[
      '\\',
      '`',
      '```',
      '~~~',
      '~~',
      '*',
      '**',
      '_',
      '>',
      '#',
      '##',
      '-',
      '---',
      '+',
      '=',
      '===',
      '|',
      ':-',
    ],
    ...['[', ']', '](', '![', '(', ')', '<', '<b>', '<!--', '-->', '<?', '</script>', '&', '&amp;', '&#35;'],
    ...['1.', '12)', '1', '.', 'https://example.org', 'www.example.org', 'a@example.org', '<mailto:a@b.c>'],
    ...[
      'a | b\n| - | - |',
      'a\n:-',
      '[^1]',
      '[^1]: note',
      '[x]: /y',
      '- [ ] do',
      '$x$',
      '| a | b |',
      '😀',
      '反撃能力',
      'words',
      'STAFF:',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const anyWords = fc
  .array(telling, { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.join(''))
  // No Markdown file can hold these: see markdown-text.ts.
  .filter((text) => text !== '' && !/\p{Surrogate}/u.test(text) && !text.includes('\0'));

describe('the words of a quote in Markdown', () => {
  it('read back exactly, and nothing in them becomes markup or a link', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        const found = quotations(renderMarkdown([sampleQuote({ text })], madeOn, en));
        expect(found).toEqual([{ block: 'block_quote', words: text, markup: [], links: [] }]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('are nothing but words for what GitHub adds to Markdown too', () => {
    const plain = anyWords.filter((text) => !text.includes('@'));
    fc.assert(
      fc.property(plain, (text) => {
        const html = micromark(renderMarkdown([sampleQuote({ text })], madeOn, en), {
          extensions: [gfm()],
          htmlExtensions: [gfmHtml()],
        });
        const within = /<blockquote>\n(.*)\n<\/blockquote>/su.exec(html)?.[1];
        expect(within).toBeDefined();
        expect(within?.replace(/<\/?p>|<br \/>/gu, '')).not.toMatch(/</u);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are un-escaped by the three rules that are written down', () => {
    const unescaped = (markdown: string) =>
      markdown
        .split('\n')
        .map((line) => line.replace(/^> ?/u, ''))
        .join('\n')
        .replace(
          /\\\n|\\([!-/:-@[-`{-~])|&#(\d+);/gu,
          (whole, sign?: string, code?: string) =>
            sign ?? (code === undefined ? whole.slice(1) : String.fromCodePoint(Number(code))),
        );
    fc.assert(
      fc.property(anyWords, (text) => {
        const [quotation] =
          /^> ?.*?(?=\n\n(?!>))/msu.exec(renderMarkdown([sampleQuote({ text })], madeOn, en)) ?? [];
        expect(unescaped(quotation ?? '')).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it('look like themselves where they have no sign of Markdown', () => {
    const text = 'We welcomed the progress on counterstrike capabilities, as of 2023.\n\nThat is all.';
    expect(renderMarkdown([sampleQuote({ text })], madeOn, en)).toContain(
      '\n> We welcomed the progress on counterstrike capabilities, as of 2023.\n>\n> That is all.\n',
    );
  });
});

describe('what stands around the words', () => {
  it('stays literal whatever names, titles and questions are', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        const quote = sampleQuote({
          label: text,
          speaker: { id: 'hamada-yasukazu', name: `N${text}N` },
          office: `O${text}O`,
          place: text,
          meeting: { ...samples.answer.meeting, title: text },
          document: { ...samples.answer.document, title: text, publisher: text },
          answers: {
            ...samples.answer.answers,
            text,
            part: [0, text.length],
            introducedAs: text,
            speaker: null,
          },
        });
        const blocks = read(renderMarkdown([quote], madeOn, en));
        expect(blocks.map(({ block }) => block)).toEqual([
          ...['heading 1', 'paragraph', 'heading 2', 'paragraph', 'block_quote'],
          ...['paragraph', 'paragraph', 'paragraph'],
        ]);
        expect(blocks.flatMap(({ markup }) => markup)).toEqual(['emph']);
        expect(blocks.flatMap(({ links }) => links)).toEqual([decodeURI(quote.url ?? '')]);
        const oneLine = (words: string) => words.replace(/\s+/gu, ' ').trim();
        expect(blocks[2]?.words).toBe(oneLine(`1. N${text}N, O${text}O (Japan)`));
      }),
      { numRuns: 500 },
    );
  });

  it('links to the words, and to nothing that is no web address', () => {
    const url = 'https://example.org/a_(b)#:~:text=50%25%20of,<it>';
    const links = (fields: object) =>
      read(renderMarkdown([sampleQuote(fields)], madeOn, en)).flatMap((block) => block.links);
    expect(links({ url })).toEqual([decodeURI('https://example.org/a_(b)#:~:text=50%25%20of,%3Cit%3E')]);
    expect(links({ url: 'javascript:alert(1)' })).toEqual([]);
    expect(links({ url: null })).toEqual([]);
  });

  it('says who, the badges, the question, when, where, in which document of whom, and the quote’s id', () => {
    const words = read(renderMarkdown([samples.answer, samples.interpreted], madeOn, en)).map(
      (block) => block.words,
    );
    expect(words).toEqual([
      '2 quotes from the record',
      'Exported on 22 November 2026. Every quote stands word for word as it was published; what the bot says about it stands outside the quotation.',
      '1. Lloyd J. Austin III, Secretary of Defense (United States)',
      samples.answer.text,
      'Answering Peter Martin, Bloomberg News: “… What will counterstrike change?” (shortened)',
      `1 June 2023 · Ministry of Defense, Tokyo · Japan-U.S. Defense Ministerial Meeting, Tokyo · transcript of U.S. Department of Defense: “${samples.answer.document.title}” · official`,
      'Open the published page at these words · Quote aaaaaaaaa2',
      '2. Hamada Yasukazu, Minister of Defense (Japan)',
      'Through interpreter',
      samples.interpreted.text,
      expect.stringContaining('official'),
      'Open the published page at these words · Quote aaaaaaaaa1',
    ]);
  });

  it('tells a readout’s own words from anybody’s, and shows the speaker’s own words as a quotation', () => {
    const own = sampleQuote({
      ownWords: {
        text: '*反撃能力*\n',
        language: 'ja',
        document: samples.answer.document.id,
        publisher: 'Ministry',
        status: 'official',
        copy: false,
        url: null,
      },
    });
    const blocks = read(renderMarkdown([samples.readout, own], madeOn, en));
    expect(blocks[2]?.words).toBe('1. The readout reports, of Hamada Yasukazu and Lloyd J. Austin III');
    expect(blocks[3]?.words).toBe('Not a verbatim quote');
    const found = blocks.filter(({ block }) => block === 'block_quote').map(({ words }) => words);
    expect(found).toEqual([samples.readout.text, own.text, '*反撃能力*\n']);
  });

  it('speaks Japanese, but for the record’s own words', () => {
    const words = read(renderMarkdown([samples.interpreted], madeOn, ja)).map((block) => block.words);
    expect(words[0]).toBe('記録からの引用1件');
    expect(words[1]).toContain('2026年11月22日');
    expect(words).toContain('通訳を通じた発言');
    expect(words).toContain(samples.interpreted.text);
    expect(words.at(-1)).toBe('発表元のページをこの箇所で開く · 引用番号 aaaaaaaaa1');
  });
});

describe('the record in Markdown', () => {
  let quotes: readonly Quote[];
  beforeAll(async () => {
    const record = await openCorpus(corpusDir);
    quotes = ['counterstrike', 'alliance', 'deterrence', '反撃能力'].flatMap(
      (query) => record.quote(query, { limit: 20 }).quotes,
    );
  });

  it('has every quote’s words exactly', () => {
    expect(quotes.length).toBeGreaterThan(20);
    const found = quotations(renderMarkdown(quotes, madeOn, ja)).map(({ words }) => words);
    const expected = quotes.flatMap(({ text, ownWords }) => (ownWords ? [text, ownWords.text] : [text]));
    expect(found).toEqual(expected);
  });
});
