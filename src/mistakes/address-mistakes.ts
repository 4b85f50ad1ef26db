/** What can be wrong with an address that something is to be fetched from, by code, as in `Mistakes`. */
export interface AddressMistakes {
  /** What is typed is no address of the web. */
  readonly 'not-an-address': { readonly value: string };
  /** http, where only https is taken. */
  readonly 'address-not-https': { readonly value: string };
  /** A name or a password stands in the address; neither is told. */
  readonly 'address-with-password': { readonly host: string };
  readonly 'address-port': { readonly host: string; readonly port: number };
  /** The host is on this machine, on a network of one's own, or otherwise not on the internet. */
  readonly 'address-private': { readonly host: string };
  readonly 'host-unknown': { readonly host: string };
  readonly 'host-unreachable': { readonly host: string };
  /** The host cannot prove that it is what its name says. */
  readonly 'certificate-invalid': { readonly host: string };
  readonly 'too-many-redirects': { readonly value: string; readonly most: number };
  /** An https page hands on to one that is not. */
  readonly 'redirect-unsafe': { readonly value: string };
  /** The site’s robots.txt does not want the page to be fetched by programs. */
  readonly 'robots-disallow': { readonly value: string };
  /** The site’s robots.txt could not be had: then nothing may be fetched. */
  readonly 'robots-unknown': { readonly host: string };
  readonly 'page-too-large': { readonly value: string; readonly megabytes: number };
  readonly 'page-too-slow': { readonly value: string; readonly seconds: number };
  readonly 'page-needs-login': { readonly value: string };
  readonly 'page-forbidden': { readonly value: string };
  /** 404 or 410. */
  readonly 'page-missing': { readonly value: string; readonly status: number };
  /** 5xx. */
  readonly 'page-server-fault': { readonly host: string; readonly status: number };
  /** Any other status that brings no page. */
  readonly 'page-refused': { readonly host: string; readonly status: number };
  /** Somebody imports in Slack whom the configuration does not name. */
  readonly 'not-an-editor': Record<never, never>;
  /** What is at the address of a feed is none. */
  readonly 'no-feed': { readonly value: string };
  /** No file names feeds. */
  readonly 'no-feeds': Record<never, never>;
  /** The file that names them is not of its shape: `why` has the place and what is wrong, in English. */
  readonly 'feeds-malformed': { readonly file: string; readonly why: string };
  /** Cut off, or not compressed as it says. */
  readonly 'page-damaged': { readonly value: string };
}
