import { mostUnfurlDomains } from '../../config.js';
import { citedHost } from '../../evidence/page-link.js';
import type { TeamRecord } from '../../record.js';

/** Which links Slack tells us of. */
export interface UnfurlDomains {
  readonly domains: readonly string[];
  /** Domains of the record that there is no room for. */
  readonly leftOut: readonly string[];
}

/**
 * The domains that the record's documents are published on, the most cited first, as many as Slack takes. Without
 * `www.`: a domain's subdomains belong to it (docs.slack.dev/reference/events/link_shared).
 *
 * @param named domains that the configuration names instead, in its order; null: none
 */
export function unfurlDomains(record: TeamRecord, named: readonly string[] | null): UnfurlDomains {
  const cited = new Map<string, number>();
  for (const { document } of record.transcripts) {
    const host = document.url === null ? null : citedHost(document.url);
    if (host !== null) cited.set(host, (cited.get(host) ?? 0) + 1);
  }
  const hosts = [...cited].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([host]) => host);
  const domains = named === null ? hosts.slice(0, mostUnfurlDomains) : [...new Set(named)];
  const leftOut = hosts.filter((host) => !domains.some((own) => host === own || host.endsWith(`.${own}`)));
  return { domains, leftOut };
}
