/**
 * Text that a reader of Markdown sees as it is, whatever characters are in it: nothing of it becomes markup, a link or
 * a list. Read back by CommonMark (https://spec.commonmark.org/0.31.2/), it gives the very characters again, but for
 * U+0000 and halves of surrogate pairs, which no Markdown file can hold. To un-escape by hand: a backslash before a
 * sign goes, `&#9;` is the character of that number, a backslash that ends a line is a line break, and an empty line is
 * two.
 */

/** Signs that mean something wherever they stand: in CommonMark, or in what GitHub adds to it. */
const signs = /[\\`*_[\]<>&~|#$]/gu;

/** What would begin a list, a heading, a rule or a table where it begins a line: with a number before it or without. */
const opening = /^[-+=:]|(?<=^\d{1,9})[.)]/u;

/** Where an address would begin that GitHub makes a link of. */
const address = /(?<=https?|ftp|mailto|xmpp):|(?<=www)\./giu;

/** Blanks where a line begins or ends, which Markdown drops; tabs and carriage returns, which it changes. */
const lostBlanks = /^\s+|\s+$|[\t\r]/gu;

/** Two line breaks between words: an empty line. Any other line break stays within its paragraph. */
const betweenParagraphs = /(?<=\S)\n\n(?=\S)/u;

/** The words as a block quotation, line breaks and blanks as they are. Ends without a line break. */
export function blockquote(text: string): string {
  return text
    .split(betweenParagraphs)
    .map(paragraph)
    .join('\n\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** The words within a line; line breaks are blanks in it. */
export function inLine(text: string): string {
  return line(text.replace(/\s+/gu, ' ').trim());
}

/** A link; only its words where the address is no web address. */
export function link(words: string, address: string): string {
  if (!URL.canParse(address) || !/^https?:/iu.test(address)) return inLine(words);
  return `[${inLine(words)}](<${address.replace(/[\\<>&]/gu, '\\$&').replace(/\s/gu, encodeURIComponent)}>)`;
}

function paragraph(text: string): string {
  // A line break that ends a paragraph would be lost: it is written as a character.
  const [, words = '', last] = /^(.*?)(\n?)$/su.exec(text) ?? [];
  return `${words.split('\n').map(line).join('\\\n')}${last === '' ? '' : '&#10;'}`;
}

function line(text: string): string {
  const escaped = text.replace(signs, '\\$&').replace(opening, '\\$&').replace(address, '\\$&');
  return escaped.replace(lostBlanks, (blanks) =>
    Array.from(blanks, (blank) => `&#${blank.codePointAt(0)};`).join(''),
  );
}
