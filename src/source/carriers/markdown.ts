import { parseHTML } from 'linkedom';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { FlowingText } from '../flowing-text.js';
import { plainText } from '../plain-text.js';
import { noFacts, type ReadableText } from '../readable-text.js';
import type { Carrier } from './carrier.js';
import { factsOfFrontMatter } from './front-matter.js';
import { type PageNode, writeWords } from './html-text.js';
import { refuseDeepQuotes } from './markdown-depth.js';
import { refuseDeepMarkup } from './markup-depth.js';
import { isHidden } from './page-chrome.js';

const frontMatter = /^(?:\uFEFF)?---[ \t]*\r?\n(?<yaml>[\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

const mostLines = 10_000;

/**
 * Markdown as archives of transcripts use it (CommonMark with tables and strikethrough): front matter, paragraphs of
 * wrapped lines, hard breaks, emphasis, and the HTML that it lets through. Lines that are wrapped are joined by a blank.
 * Lines that are indented are paragraphs, not code; the numbers of a list are written, its bullets are not.
 */
export const markdown: Carrier = {
  name: 'Markdown',

  confidence({ name, text, contentType }) {
    if (/markdown/iu.test(contentType ?? '')) return 0.9;
    const matter = frontMatter.exec(text);
    if (/\.(?:md|markdown)$/iu.test(name)) return matter ? 0.95 : 0.8;
    if (matter?.groups && /^\w[\w-]*:\s/mu.test(matter.groups['yaml'] ?? '')) return 0.85;
    const marks = text.match(/^#{1,6} \S|\*\*[^*\n]{2,60}\*\*/gmu)?.length ?? 0;
    return marks >= 3 ? 0.6 : 0;
  },

  read({ name, text }) {
    const matter = frontMatter.exec(text);
    const body = text.slice(matter?.[0].length ?? 0).replace(/^\uFEFF/u, '');
    const html = asHtml(body, name);
    if (html === null) return plainText(text);
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
    const root: PageNode = document.querySelector('body') ?? document.documentElement;
    const into = new FlowingText();
    writeWords(root, into, { skips: isHidden, numbered: true });
    return {
      carrier: 'Markdown',
      ...into.done(),
      speeches: null,
      facts: matter?.groups ? factsOfFrontMatter(matter.groups['yaml'] ?? '') : noFacts,
      notices: [],
    } satisfies ReadableText;
  },
};

/** @returns null where one paragraph is longer than the parser stands: that is no Markdown that anybody wrote */
function asHtml(body: string, name: string): string | null {
  const source = body
    // No-break spaces alone are an empty line, and before the words of a paragraph its indent.
    .replace(/^[ \t\u00a0]+$/gmu, '')
    .replace(/(?<=^|\n\r?\n)[ \t]*\u00a0[ \t\u00a0]*/gu, '')
    // A rule below a sentence is a rule, and does not make a heading of it.
    .replace(/([.!?:：。！？”"’)\]」])[ \t]*\n(?=-{3,}[ \t]*$)/gmu, '$1\n\n');
  refuseDeepQuotes(source, name);
  if (source.split(/\n{2,}/u).some((paragraph) => paragraph.split('\n').length > mostLines)) return null;
  const html = micromark(source, {
    allowDangerousHtml: true,
    extensions: [gfm({ singleTilde: false }), { disable: { null: ['codeIndented'] } }],
    htmlExtensions: [gfmHtml()],
  }).replace(/<a [^<>]*data-footnote-backref[^<>]*>[^<]*<\/a>/gu, '');
  refuseDeepMarkup(html, name);
  return html;
}
