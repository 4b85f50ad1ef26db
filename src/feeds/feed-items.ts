import { createHash } from 'node:crypto';
import { type AnyFeed, parseFeed } from 'feedsmith';
import { isWebAddress } from '../imported/said-of-document.js';
import { UsageError } from '../mistakes/usage-error.js';
import { decoded } from '../source/encoding.js';

/** Something that a feed tells of. */
export interface FeedItem {
  /** Any of these is enough to know it again: what the feed calls it, and its address. */
  readonly keys: readonly string[];
  /** The address of its page, or a file. */
  readonly link: string;
  readonly title: string | null;
  /** The day on which it was published, as the feed has it. */
  readonly published: string | null;
  /** Differs where the item has changed. */
  readonly hash: string;
}

/** Items of a feed that are looked at: what is behind them is older than a feed is for. */
const mostItems = 500;

/**
 * Reads a feed: RSS, Atom, RDF or JSON Feed. Items without an address of a page are passed over.
 *
 * @param address where it came from: addresses in it may be parts
 * @throws UsageError where it is no feed
 */
export function feedItems(bytes: Uint8Array, contentType: string | null, address: string): FeedItem[] {
  const parsed = parsedFeed(asDeclared(bytes) ?? decoded(bytes, contentType, address).text, address);
  const items = told(parsed).flatMap(({ id, link, title, date, body }): FeedItem[] => {
    const page = link !== undefined && URL.canParse(link, address) ? new URL(link, address).href : null;
    if (page === null || !isWebAddress(page)) return [];
    const keys = [...(id ? [`id ${id}`] : []), `link ${page}`];
    const hash = createHash('sha256')
      .update(JSON.stringify([title, date, body]))
      .digest('hex');
    return [{ keys, link: page, title: title?.trim() || null, published: dayOf(date), hash }];
  });
  // Two entries of one page are one.
  return items.filter(({ link }, n) => items.findIndex((one) => one.link === link) === n);
}

interface Told {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly date: string | undefined;
  /** What else the feed says of it: where that changes, the page may have. */
  readonly body: string | undefined;
}

function told(parsed: AnyFeed): Told[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map(({ guid, link, title, pubDate, dc, description }) => ({
        id: guid?.value,
        link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
        title,
        date: pubDate ?? dc?.dates?.[0],
        body: description,
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map(({ link, title, dc, description }) => ({
        id: link,
        link,
        title,
        date: dc?.dates?.[0],
        body: description,
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map(({ id, links, title, published, updated, summary }) => ({
        id,
        link: (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href,
        title: title?.value,
        date: published ?? updated,
        body: `${updated ?? ''} ${summary?.value ?? ''}`,
      }));
    case 'json':
      return (parsed.feed.items ?? []).map(({ id, url, title, date_published, date_modified, summary }) => ({
        id,
        link: url,
        title,
        date: date_published,
        body: `${date_modified ?? ''} ${summary ?? ''}`,
      }));
  }
}

/** The text by what its XML declaration says, where that fits: there is little but markup in a feed to tell by. */
function asDeclared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const label = /^<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/iu.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parsedFeed(text: string, value: string): AnyFeed {
  try {
    return parseFeed(text.replace(/^\uFEFF/u, ''), { maxItems: mostItems });
  } catch {
    throw new UsageError({ code: 'no-feed', value });
  }
}

/** Feeds write days as RFC 822 or as ISO; the day is that of the zone that it is written in. */
function dayOf(date: string | undefined): string | null {
  const written = /^\s*(\d{4}-\d{2}-\d{2})/u.exec(date ?? '')?.[1];
  if (written) return written;
  const [, day, month = '', year] = /(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\s+(\d{4})/u.exec(date ?? '') ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  if (!day || !year || number === 0) return null;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
