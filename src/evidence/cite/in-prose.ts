import { DateTime } from 'luxon';
import type { Person } from '../../transcript/person.js';
import type { Quote } from '../quote.js';
import type { CitationItem } from './citation-item.js';
import { nameInJapanese, officeInJapanese } from './cited-name.js';
import { type CitationLanguage, remarksOn } from './remarks.js';

/** What a citation in words is made of, literal text each. */
export interface ProseParts {
  /** Who speaks, with office or outlet; what reports. Null where the page names nobody. */
  readonly who: string | null;
  readonly title: string;
  /** Kind, event, place, day; publisher; remarks: everything behind the title. Ends in a full stop. */
  readonly where: string;
  readonly url: string | null;
  /** Between what the quote stands. */
  readonly marks: readonly [opening: string, closing: string];
}

const kinds = {
  en: { transcript: 'Transcript', readout: 'Readout', article: 'Article' },
  ja: { transcript: '発言録', readout: '会談概要', article: '記事' },
} as const;

/** A quote's citation in words of one language; names, titles and places as the record has them. */
export function inProse(
  quote: Quote,
  item: CitationItem,
  people: readonly Person[],
  language: CitationLanguage,
): ProseParts {
  const { document, place, date } = quote;
  const remarks = remarksOn(quote, language);
  const parts = [
    kinds[language][document.kind],
    item['event-title'],
    place,
    date === null ? null : day(date, language),
  ].filter((part) => part !== null);
  const isJapanese = language === 'ja';
  const sentences = [
    parts.join(isJapanese ? '、' : ', '),
    // Whoever publishes what has no other author is named before.
    ...(document.kind === 'transcript' ? [document.publisher] : []),
    ...(remarks.length === 0 ? [] : [isJapanese ? remarks.join('、') : capital(remarks.join('; '))]),
  ];
  return {
    who: who(quote, people, language),
    title: document.title,
    where: isJapanese ? `${sentences.join('。')}。` : `${sentences.join('. ')}.`,
    url: quote.url,
    marks: isJapanese || quote.language === 'ja' ? ['「', '」'] : ['“', '”'],
  };
}

/** A transcript’s words are the speaker’s; of anything else the publisher says them. */
function who(quote: Quote, people: readonly Person[], language: CitationLanguage): string | null {
  if (quote.document.kind !== 'transcript') return quote.document.publisher;
  const { speaker } = quote;
  const person = people.find(({ id }) => id === speaker?.id);
  const japanese = language === 'ja' && person ? nameInJapanese(person) : null;
  const name = japanese ?? speaker?.name ?? (quote.introducedAs ?? quote.label).trim();
  const office =
    language === 'ja' && person && quote.office !== null ? officeInJapanese(person, quote.office) : null;
  const of = [office ?? quote.office, quote.outlet].filter((part) => part !== null);
  if (name === '') return of.length === 0 ? null : of.join(', ');
  if (of.length === 0) return name;
  return language === 'ja' ? `${name}（${of.join('、')}）` : [name, ...of].join(', ');
}

function day(date: string, language: CitationLanguage): string {
  const at = DateTime.fromISO(date, { zone: 'utc' });
  if (!at.isValid) return date;
  return language === 'ja' ? at.toFormat('yyyy年M月d日') : at.setLocale('en').toFormat('MMMM d, yyyy');
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
