import type { CitationItem } from './citation-item.js';
import type { CitedName } from './cited-name.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** What TeX reads as something else, and how it is written instead. */
const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/**
 * An entry of BibTeX in Unicode. citation-js writes BibTeX in ASCII alone and drops what that has not, Japanese words among
 * it; here every letter stays, and its reader gives the same words again. Line breaks are blanks, as BibTeX reads them.
 */
export function asBibtex(item: CitationItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', item.author?.map(name).join(' and ')],
    ['title', `{${escaped(item.title)}}`],
    ['howpublished', escaped(`${item.genre}, ${item['event-title']}`)],
    ['address', item['event-place'] && escaped(item['event-place'])],
    ['publisher', escaped(item.publisher)],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : String(day)],
    ['url', item.URL?.replace(/[{}\\\s]/gu, encodeURIComponent)],
    ['note', item.note && escaped(item.note)],
    ['annote', escaped(item.annote)],
    ['language', escaped(item.language)],
  ];
  const lines = fields.flatMap(([field, value]) => {
    if (value === undefined || value === '') return [];
    // The names of months are macros, which stand without braces.
    return [`  ${field} = ${field === 'month' ? value : `{${value}}`}`];
  });
  return `@misc{${label(item)},\n${lines.join(',\n')}\n}`;
}

function label({ author, id }: CitationItem): string {
  const family = author?.[0]?.family ?? '';
  return [...(/^[A-Za-z]+$/u.test(family) ? [family.toLowerCase()] : []), id].join('-');
}

/** "Austin, III, Lloyd J."; what is no personal name stands in braces of its own. */
function name({ family, given, suffix, literal }: CitedName): string {
  if (literal !== undefined || family === undefined) return `{${escaped(literal ?? '')}}`;
  return [family, suffix, given]
    .filter((part) => part !== undefined)
    .map(escaped)
    .join(', ');
}

function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\{}^~<>|]/gu, (sign) => signs[sign] ?? sign)
    .replace(/[&%$#_]/gu, '\\$&')
    .replace(/[-`',!?](?=[-`',])/gu, '$&{}');
}
