import { type TextDirective, textDirectivesIn } from './text-directive.js';

/** An address of the web, read: which page it leads to, and which words of it. */
export interface PageLink {
  /** The same for every way of writing the page's address; see `pageLinkOf`. */
  readonly page: string;
  readonly directives: readonly TextDirective[];
}

/** What newsletters, shares and advertisements add to an address; the page is the same without. */
const tracking =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok)$/iu;

/**
 * Reads an address of `http` or `https`; null for anything else. Two addresses lead to the same page where they differ
 * only in: http or https, the case of the host, a leading `www.`, the default port, slashes at the path's end, how
 * characters are percent-encoded, the order of parameters, tracking parameters, the fragment. Never throws.
 */
export function pageLinkOf(address: string): PageLink | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const parameters = [...url.searchParams]
    .filter(([name]) => !tracking.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort();
  const query = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  return { page: `${hostOf(url)}${pathOf(url)}${query}`, directives: textDirectivesIn(url.hash) };
}

/** The host that a page is cited by, without a leading `www.`; null where the address is none of the web. */
export function citedHost(address: string): string | null {
  const link = pageLinkOf(address);
  return link && hostOf(new URL(address)).replace(/:\d+$/u, '');
}

function hostOf({ host }: URL): string {
  return host.replace(/^www\./u, '').replace(/\.(?=:|$)/u, '');
}

function pathOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/u, '').split('/').map(oneEncoding).join('/');
}

/** A slash that is percent-encoded is none that parts: every segment is encoded again. */
function oneEncoding(segment: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(segment));
  } catch {
    return segment;
  }
}
