import { type Fact, noFacts, type PersonFact } from '../readable-text.js';
import type { Carrier } from './carrier.js';
import { readHtml } from './web-page.js';

const content =
  /<(?<element>content|body|description|content:encoded)[^>]*>\s*<!\[CDATA\[(?<html>[\s\S]*?)\]\]>\s*<\/\k<element>>/iu;

/**
 * One document in XML whose words are HTML within a CDATA section, as the Australian PM Transcripts archive and feeds
 * print them; the elements beside it say what is known.
 */
export const releaseXml: Carrier = {
  name: 'web page',

  confidence({ text }) {
    const isXml = /^\s*(?:\uFEFF)?<\?xml|^\s*<(?:transcripts?|release|item|entry)\b/iu.test(
      text.slice(0, 500),
    );
    return isXml && content.test(text) ? 0.97 : 0;
  },

  read({ name, text, contentType }) {
    const html = content.exec(text)?.groups?.['html'] ?? '';
    const page = readHtml({ name, text: html, contentType });
    const said = (...elements: string[]): Fact | null => {
      for (const element of elements) {
        const value = new RegExp(`<${element}[^>]*>(?:<!\\[CDATA\\[)?([^<\\]]+)`, 'iu')
          .exec(text)?.[1]
          ?.trim();
        if (value) return { value: unescaped(value), evidence: `<${element}>` };
      }
      return null;
    };
    const released = said('release-date', 'date', 'pubDate', 'published');
    const link = said('link', 'url');
    return {
      ...page,
      facts: {
        ...noFacts,
        title: said('title'),
        date: dayOf(said('release-date', 'date')),
        published: dayOf(released),
        url: link && /^https?:\/\//u.test(link.value) ? link : null,
        ...peopleOf(text),
      },
    };
  },
};

/** The one whose archive it is, by his office: `<prime-minister>Rudd, Kevin</prime-minister>`. */
function peopleOf(text: string): { people?: PersonFact[] } {
  const people = [
    ...text.matchAll(/<(?<office>prime-minister|president|minister|premier|speaker)>(?<name>[^<]{3,60})</giu),
  ].map(({ groups }): PersonFact => {
    const element = groups?.['office'] ?? '';
    const [family = '', given] = unescaped(groups?.['name'] ?? '').split(/,\s*/u);
    const office = element
      .split('-')
      .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`)
      .join(' ');
    return {
      value: (given === undefined ? family : `${given} ${family}`).trim(),
      office: office === 'Speaker' ? null : office,
      evidence: `<${element}>`,
    };
  });
  return people.length > 0 ? { people } : {};
}

/** `08/07/2014` is the day before the month, as in Australia; ISO days as they are. */
function dayOf(fact: Fact | null): Fact | null {
  if (!fact) return null;
  const iso = /^\d{4}-\d{2}-\d{2}/u.exec(fact.value)?.[0];
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(fact.value) ?? [];
  const value = iso ?? (year ? `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}` : null);
  return value ? { ...fact, value } : null;
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    amp: '&',
    nbsp: '\u00a0',
  };
  return text.replace(
    /&(?:#(?<code>\d{1,6})|#x(?<hex>[\da-f]{1,5})|(?<name>\w+));/giu,
    (whole, code: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return named[name] ?? whole;
      return String.fromCodePoint(code === undefined ? Number.parseInt(hex ?? '0', 16) : Number(code));
    },
  );
}
