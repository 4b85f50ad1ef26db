import { slugOf } from './events.js';

interface Publisher {
  readonly slug: string;
  /** As it is written where a page does not say it. */
  readonly name: string;
  readonly names: RegExp;
  /** The hosts of its own pages, with everything below them. */
  readonly hosts: readonly string[];
}

/** Publishers whose short names ids are made of. */
const known: readonly Publisher[] = [
  {
    slug: 'dod',
    name: 'U.S. Department of Defense',
    names:
      /^(?!.*\b(?:australia|japan)).*(?:\bdepartment of (?:defense|war)\b|\bdefense department\b|^dod\b)/iu,
    hosts: ['defense.gov', 'war.gov'],
  },
  {
    slug: 'state',
    name: 'U.S. Department of State',
    names: /\bdepartment of state\b|\bstate department\b|^u\.?s\.? state\b/iu,
    hosts: ['state.gov'],
  },
  {
    slug: 'wh',
    name: 'The White House',
    names: /\bwhite house\b/iu,
    hosts: ['whitehouse.gov', 'whitehouse.archives.gov'],
  },
  {
    slug: 'mod',
    name: 'Ministry of Defense, Japan',
    names: /防衛省|^(?=.*\bjapan).*\b(?:ministry of defen[cs]e|mod)\b/iu,
    hosts: ['mod.go.jp'],
  },
  {
    slug: 'mofa',
    name: 'Ministry of Foreign Affairs of Japan',
    names: /外務省|^(?=.*\bjapan).*\b(?:ministry of foreign affairs|mofa)\b/iu,
    hosts: ['mofa.go.jp'],
  },
  {
    slug: 'kantei',
    name: 'Prime Minister’s Office of Japan',
    names:
      /首相官邸|総理大臣官邸|内閣官房|内閣広報|kantei|^(?=.*\bjapan).*\b(?:prime minister['’]s office|cabinet (?:secretariat|office))\b/iu,
    hosts: ['kantei.go.jp', 'japan.kantei.go.jp'],
  },
];

const government =
  /\b(?:department|ministry|parliament|congress|senate|house of|committee|government|white house|embassy|secretariat|council|commission|nato|prime minister|cabinet|federal)\b|[省庁]$|内閣|官邸|国会|衆議院|参議院/iu;

/** A publisher as a part of a document's id: `dod`, `state`, `wh`, `mod`, `mofa`, `kantei`, else made from its name. */
export function publisherSlug(name: string): string {
  return known.find(({ names }) => names.test(name))?.slug ?? (slugOf(name, 40) || 'publisher');
}

/** The publisher whose own page an address is; null where it is nobody's that is known. */
export function publisherAt(url: string | null): string | null {
  const host = hostOf(url);
  return known.find(({ hosts }) => hosts.some((own) => isWithin(host, own)))?.name ?? null;
}

/** Whether a page stands on another host than its publisher's own, as far as those are known. */
export function isCopy(publisher: string, url: string | null): boolean {
  const own = known.find(({ names }) => names.test(publisher))?.hosts;
  const host = hostOf(url);
  if (own === undefined || host === '' || host.endsWith('.archives.gov') || /web\.archive\.org$/u.test(host))
    return false;
  return !own.some((name) => isWithin(host, name));
}

/** Whether a publisher is a government, a parliament or an organisation of governments, as its name tells. */
export function isOfficial(publisher: string): boolean {
  return known.some(({ names }) => names.test(publisher)) || government.test(publisher);
}

function hostOf(url: string | null): string {
  if (url === null || !URL.canParse(url)) return '';
  return new URL(url).hostname.toLowerCase();
}

/** `obamawhitehouse.archives.gov` is one of the White House's own: past administrations stand beside each other. */
function isWithin(host: string, own: string): boolean {
  return (
    host === own || host.endsWith(`.${own}`) || (own === 'whitehouse.archives.gov' && host.endsWith(own))
  );
}
