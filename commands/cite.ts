import { type AnyCommand, asCommand } from '../src/command.js';
import { citeOf } from '../src/evidence/cite/cite.js';
import { type CiteResult, citeResultSchema } from '../src/evidence/cite/cite-result.js';
import { type CiteTyped, citeTyped } from '../src/evidence/cite/typed-cite.js';
import { quoteNamed } from '../src/evidence/named/quote-named.js';
import { takeFlags } from '../src/flags.js';
import { languageOfTyped } from '../src/render/language-of.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { toldCite } from '../src/render/told-cite.js';

/** `alliance cite <quote> [style]`: a citation to copy, with interpreter, translation status and the address of the words. */
export const cite: AnyCommand = asCommand<CiteTyped, CiteResult>({
  name: 'cite',
  usage: 'cite <quote> [style]',
  words: {
    en: {
      summary:
        'A citation of a quote to copy: plain, APA, Chicago, MLA, BibTeX, RIS, CSL-JSON, Markdown, HTML or Japanese.',
      details: [
        'A quote is named by its id or by a link to its words. The style stands before it or after it, in any case.',
        'That an interpreter said the words, that they are a provisional translation or that the page is a copy is said in every style.',
        'The author of a readout or an article is whoever publishes it, never the person it reports.',
        'The address opens the published page at the words.',
      ],
      examples: ['cite u3srh6jtq6 apa', 'cite k5l55glojl bibtex'],
    },
    ja: {
      alias: '出典',
      summary:
        '引用した言葉の出典表記を、そのまま写せる形で示します（テキスト、APA、シカゴ、MLA、BibTeX、RIS、CSL-JSON、Markdown、HTML、日本式）。',
      details: [
        '引用は、その番号か、言葉へのリンクで指定します。書式の名前は前にも後にも置けます。',
        '通訳を通じた発言、仮訳、写しのページであることは、どの書式にも記します。',
        '会談概要と記事の著者は発表元とし、そこに書かれた人物とはしません。',
        'リンクは、発表されたページのその言葉の箇所を開きます。',
      ],
      examples: ['出典 u3srh6jtq6 日本式', '出典 kg9jk0n4cx mla'],
    },
  },
  faces: ['slack', 'page', 'terminal', 'library', 'mcp'],
  result: citeResultSchema,

  parse: (typed) => citeTyped(takeFlags(typed, {}).rest),

  async run({ quote: typed, style }, { record, language }) {
    const quote = quoteNamed(typed, record.evidence);
    const result = await citeOf(quote, style, record.evidence);
    const chosen = language ?? (style === 'japanese' ? 'ja' : null);
    return {
      json: result,
      answer: toldCite(result, phrasesFor(languageOfTyped(typed, chosen))),
      found: true,
    };
  },
});
