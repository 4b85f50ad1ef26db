import type { ProseParts } from './in-prose.js';
import { blockquote, inLine, link } from './markdown-text.js';

/** Plain text: the quote byte for byte between quotation marks, its citation, the address that opens the page at the words. */
export function asPlain(text: string, { who, title, where, url, marks }: ProseParts): string {
  const credit = [who, title].filter((part) => part !== null).join('. ');
  return [`${marks[0]}${text}${marks[1]}`, `${credit}. ${where}`, ...(url === null ? [] : [url])].join('\n');
}

/** The same in the Japanese manner: who, 「the words」, 『the title』. */
export function asJapanese(text: string, { who, title, where, url, marks }: ProseParts): string {
  return [
    `${who ?? ''}${marks[0]}${text}${marks[1]}`,
    `『${title}』${where}`,
    ...(url === null ? [] : [url]),
  ].join('\n');
}

/** Markdown: a block quotation that reads back as the quote byte for byte, and the title as a link to the words. */
export function asMarkdown(text: string, { who, title, where, url }: ProseParts): string {
  const credit = [
    ...(who === null ? [] : [`${inLine(who)}.`]),
    url === null ? inLine(title) : link(title, url),
  ];
  return `${blockquote(text)}\n\n— ${credit.join(' ')}. ${inLine(where)}`;
}

/** HTML: a block quotation whose text is the quote byte for byte. */
export function asHtml(text: string, { who, title, where, url }: ProseParts, language: string): string {
  const cite = url === null ? '' : ` cite="${escaped(url)}"`;
  const named = `<cite>${escaped(title)}</cite>`;
  return [
    `<blockquote${cite} lang="${escaped(language)}">${escaped(text)}</blockquote>`,
    `<p>${who === null ? '' : `${escaped(who)}. `}${
      url === null ? named : `<a href="${escaped(url)}">${named}</a>`
    }. ${escaped(where)}</p>`,
  ].join('\n');
}

/** Text within an element or a quoted attribute. A carriage return is written by number, for parsers drop it. */
function escaped(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/\r/gu, '&#13;');
}
