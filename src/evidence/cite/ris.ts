import type { CitationItem } from './citation-item.js';
import type { CitedName } from './cited-name.js';

/**
 * A record of RIS, a line each, as a page of the web. citation-js breaks lines of RIS within words, which its own reader
 * and those of reference managers join with a blank; here no line is broken. Line breaks of a value are blanks.
 */
export function asRis(item: CitationItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const two = (number: number | undefined) => (number === undefined ? '' : String(number).padStart(2, '0'));
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', item.type === 'article-newspaper' ? 'NEWS' : 'ELEC'],
    ...(item.author ?? []).map((one) => ['AU', name(one)] as const),
    ['TI', item.title],
    ['T2', item['event-title']],
    ['CY', item['event-place']],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined ? undefined : `${year}/${two(month)}/${two(day)}`],
    ['PB', item.publisher],
    ['M3', item.genre],
    ['AB', item.annote],
    ['N1', item.note],
    ['LA', item.language],
    ['UR', item.URL],
    ['ID', item.id],
  ];
  const written = lines.flatMap(([tag, value]) =>
    value === undefined || value === '' ? [] : [`${tag}  - ${value.replace(/\s+/gu, ' ').trim()}`],
  );
  return [...written, 'ER  - '].join('\n');
}

function name({ family, given, suffix, literal }: CitedName): string {
  return literal ?? [family, given, suffix].filter((part) => part !== undefined).join(', ');
}
