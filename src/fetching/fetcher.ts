import { UsageError } from '../mistakes/usage-error.js';
import { readAddress } from './address.js';
import type { BodyLimit } from './body.js';
import { type Resolve, resolveByDns } from './guarded-lookup.js';
import { asksToSignIn } from './login-page.js';
import { type Patience, type Requesting, type Response, requestOnce } from './request.js';
import { largestRobots } from './robots.js';
import { type RobotsAnswer, RobotsBook } from './robots-book.js';

/** The name by which a robots.txt calls this program. */
export const product = 'alliance-bot';

/** RFC 9309 and RFC 9110 both speak of five. */
const mostRedirects = 5;
export const largestPage = 50_000_000;
const usualPatience: Patience = { firstByte: 20_000, inAll: 90_000 };

export interface FetchOptions {
  readonly version: string;
  /** Hosts with their ports, as `intranet.example.org:443`, that may be fetched from although they are not on the internet. */
  readonly allow?: readonly string[] | undefined;
  readonly patience?: Patience | undefined;
  /** The most bytes of a page. */
  readonly largest?: number | undefined;
  readonly resolve?: Resolve | undefined;
  /** Certificates, as PEM, that are trusted and no others. */
  readonly trusted?: readonly string[] | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

/** What a server says of a page by which it tells later whether it has changed. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A page as it was fetched: its bytes are kept as they came. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** The header, as `text/html; charset=utf-8`. */
  readonly contentType: string | null;
  /** Where it was in the end, redirects followed. */
  readonly address: string;
  readonly validators: Validators;
}

/** Fetches pages: https alone, from the public internet alone, as robots.txt wants it, within limits of size and time. */
export interface Fetcher {
  /** @throws UsageError where the page is not to be had, one sentence for each reason */
  page(address: string): Promise<FetchedPage>;
  /** The same, or null where the page has not changed since it had these validators. */
  changed(address: string, since: Validators): Promise<FetchedPage | null>;
}

/** A fetcher that asks each site for its robots.txt once a day. */
export function makeFetcher(options: FetchOptions): Fetcher {
  const allowed = new Set(options.allow);
  const patience = options.patience ?? usualPatience;
  const edge: Requesting = {
    // RFC 9110, 10.1.5: product and version; nothing of whoever runs it.
    agent: `${product}/${options.version}`,
    allowed,
    resolve: options.resolve ?? resolveByDns,
    patience,
    trusted: options.trusted,
  };
  const robots = new RobotsBook(product, options.now ?? Date.now);
  const limit: BodyLimit = { bytes: options.largest ?? largestPage, longer: 'refused' };

  const fetched = async (typed: string, since: Validators | null): Promise<FetchedPage | null> => {
    const asked = readAddress(typed, allowed);
    const by = AbortSignal.timeout(patience.inAll);
    const headers = { accept: 'text/html, application/xhtml+xml, */*;q=0.8', ...conditions(since) };
    const { response, address } = await follow(asked, async (one) => {
      await robots.check(one, (at) => robotsAt(at, edge, by));
      return requestOnce(one, headers, limit, edge, by);
    });
    if (response.status === 304 && since !== null) return null;
    throwUnlessPage(response, address);
    const contentType = response.headers['content-type'] ?? null;
    if (asksToSignIn(asked, address, contentType, response.body))
      throw new UsageError({ code: 'page-needs-login', value: asked.href });
    const { etag = null, 'last-modified': lastModified = null } = response.headers;
    return {
      bytes: response.body,
      contentType,
      address: address.href,
      validators: { etag, lastModified },
    };
  };

  /** Follows redirects; each address is checked as the first was. */
  const follow = async (asked: URL, ask: (address: URL) => Promise<Response>) => {
    let address = asked;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const response = await ask(address);
      const { location } = response.headers;
      if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined)
        return { response, address };
      address = next(location, address);
    }
    throw new UsageError({ code: 'too-many-redirects', value: asked.href, most: mostRedirects });
  };

  /** Nothing goes from https to http, not even where http is allowed. */
  const next = (location: string, from: URL): URL => {
    const address = readAddress(location, allowed, from);
    if (from.protocol === 'https:' && address.protocol !== 'https:')
      throw new UsageError({ code: 'redirect-unsafe', value: address.href });
    return address;
  };

  const robotsAt = async (at: URL, edge: Requesting, by: AbortSignal): Promise<RobotsAnswer> => {
    const cut: BodyLimit = { bytes: largestRobots, longer: 'cut' };
    try {
      const { response } = await follow(at, (one) =>
        requestOnce(one, { accept: 'text/plain' }, cut, edge, by),
      );
      if (response.status === 200) return { how: 'text', text: new TextDecoder().decode(response.body) };
      return { how: response.status >= 500 ? 'unknown' : 'none' };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      switch (error.mistake.code) {
        case 'too-many-redirects':
        case 'redirect-unsafe':
          return { how: 'none' };
        case 'page-too-slow':
        case 'page-damaged':
          return { how: 'unknown' };
        // The page itself would fail in the same way, and that is the better sentence.
        default:
          throw error;
      }
    }
  };

  return {
    page: async (address) => {
      const page = await fetched(address, null);
      if (!page) throw new Error('nothing was asked that can be unchanged');
      return page;
    },
    changed: fetched,
  };
}

function conditions(since: Validators | null): Record<string, string> {
  return {
    ...(since?.etag != null && { 'if-none-match': since.etag }),
    ...(since?.lastModified != null && { 'if-modified-since': since.lastModified }),
  };
}

function throwUnlessPage({ status }: Response, { href, host }: URL): void {
  switch (status) {
    case 200:
      return;
    case 401:
      throw new UsageError({ code: 'page-needs-login', value: href });
    case 403:
      throw new UsageError({ code: 'page-forbidden', value: href });
    case 404:
    case 410:
      throw new UsageError({ code: 'page-missing', value: href, status });
    default:
      throw status >= 500
        ? new UsageError({ code: 'page-server-fault', host, status })
        : new UsageError({ code: 'page-refused', host, status });
  }
}
