import { type Fact, noFacts, type PageFacts } from '../readable-text.js';
import { linkedData } from './linked-data.js';

/** What of a document is asked here: linkedom's, and every browser's. */
export interface Page {
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}
interface Element {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

/**
 * What a page's markup says about it. Nothing is read out of its words.
 *
 * @param words those of its text: a heading that is none of them is the site's
 */
export function factsOfPage(page: Page, words: string): PageFacts {
  const attribute = (selector: string, name: string): Fact | null => {
    const value = page.querySelector(selector)?.getAttribute(name)?.trim();
    return value ? { value, evidence: selector } : null;
  };
  const meta = (...names: string[]) =>
    names
      .map((name): Fact | null => {
        const value = page
          .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
          ?.getAttribute('content')
          ?.trim();
        return value ? { value, evidence: name } : null;
      })
      .find((fact) => fact !== null) ?? null;
  const data = linkedData([...page.querySelectorAll('script[type="application/ld+json"]')].map(textOf));
  const publisher =
    meta('og:site_name', 'DC.publisher', 'dc.publisher', 'dcterms.publisher', 'citation_publisher') ??
    data.publisher;
  const url = attribute('link[rel="canonical"]', 'href') ?? meta('og:url');
  const language =
    attribute('html', 'lang') ?? attribute('html', 'xml:lang') ?? meta('DC.language', 'dcterms.language');
  return {
    ...noFacts,
    title: titleOf(page, words, meta('og:title', 'DC.title', 'dc.title', 'citation_title'), publisher),
    date: day(meta('DC.date', 'dc.date', 'DC.date.created', 'event:start_time')) ?? data.startDate,
    published:
      day(
        meta(
          'article:published_time',
          'DC.date.issued',
          'dcterms.issued',
          'citation_publication_date',
          'datePublished',
        ),
      ) ??
      data.datePublished ??
      day(attribute('time[datetime]', 'datetime')),
    publisher,
    url: url && /^https?:\/\//u.test(url.value) ? url : null,
    language: language && languageOf(language),
  };
}

/** The day of an ISO time, as its own zone has it. */
export function day(fact: Fact | null): Fact | null {
  const value = fact && /^\d{4}-\d{2}-\d{2}/u.exec(fact.value.replaceAll('/', '-'))?.[0];
  return fact && value ? { ...fact, value } : null;
}

/** Two letters of a language tag: `en-US` is `en`; what begins with no such is nothing. */
function languageOf(fact: Fact): Fact | null {
  const value = /^[a-z]{2}(?=$|[-_])/iu.exec(fact.value)?.[0].toLowerCase();
  return value ? { ...fact, value } : null;
}

/** The heading that the title repeats, else the page's first heading, else the title without the site's name. */
function titleOf(page: Page, words: string, open: Fact | null, publisher: Fact | null): Fact | null {
  const titled = clean(page.querySelector('title')?.textContent);
  const headings = [...page.querySelectorAll('h1, h2, h3')]
    .map(textOf)
    .map(clean)
    .filter((heading) => heading !== '' && words.includes(heading));
  const parts = [...(open ? partsOf(open.value) : []), ...partsOf(titled)];
  const repeated = headings.find((heading) => parts.includes(heading));
  if (repeated) return { value: repeated, evidence: 'h1 and title' };
  const first = [...page.querySelectorAll('h1')]
    .map(textOf)
    .map(clean)
    .find((heading) => headings.includes(heading));
  if (first) return { value: first, evidence: 'h1' };
  if (open) return { ...open, value: withoutSite(open.value, publisher?.value) };
  return titled === '' ? null : { value: withoutSite(titled, publisher?.value), evidence: 'title' };
}

const between = /\s+[|>»–—-]\s+|\s*[｜]\s*|^(?:[^：]{2,10})：/u;

function partsOf(title: string): string[] {
  return [title, ...title.split(between)].map(clean).filter((part) => part !== '');
}

const site =
  /\b(?:department|ministry|house|office|government|cabinet|council|parliament|embassy|nato|commission)\b|[省庁]$|自衛隊|官邸|ホームページ/iu;

/** "Remarks by X - U.S. Department of State" is "Remarks by X"; what is left of "A | B | Site" stays together. */
function withoutSite(title: string, name: string | undefined): string {
  let bare = title
    .replace(/^\s*[-–—|]\s*/u, '')
    .replace(/^(?:防衛省・自衛隊|外務省|首相官邸)\s*[：:]\s*/u, '');
  for (;;) {
    const match = /^(?<title>.+?)(?:\s+[|>»–—-]\s+|\s*｜\s*)(?<site>[^|｜>»–—-]+)$/u.exec(bare);
    const said = match?.groups?.['site']?.trim() ?? '';
    if (!match?.groups || said === '' || !(said === name || site.test(said))) return bare;
    bare = match.groups['title'] ?? bare;
  }
}

function textOf({ textContent }: Element): string {
  return textContent ?? '';
}

function clean(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}
