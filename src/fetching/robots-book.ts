import { UsageError } from '../mistakes/usage-error.js';
import { mayFetch, noRules, type RobotsRules, readRobots } from './robots.js';

/** RFC 9309, 2.4: what was learned is not believed longer than a day. */
const believedFor = 24 * 3_600_000;
/** What a site could not tell is asked again sooner. */
const unknownFor = 10 * 60_000;
/** Sites of which the rules are kept at a time. */
const mostSites = 1_000;

/** What became of asking for a robots.txt: its text; none (4xx, too many redirects); or it cannot be had (5xx, no connection). */
export type RobotsAnswer =
  | { readonly how: 'text'; readonly text: string }
  | { readonly how: 'none' }
  | { readonly how: 'unknown' };

/** The rules of the sites that something was fetched from, asked for once. */
export class RobotsBook {
  readonly #known = new Map<
    string,
    { readonly until: number; readonly rules: Promise<RobotsRules | null> }
  >();

  constructor(
    /** The name by which robots.txt calls this program. */
    readonly product: string,
    readonly now: () => number,
  ) {}

  /**
   * Throws unless an address may be fetched.
   *
   * @param ask fetches a robots.txt
   * @throws UsageError where the site's rules do not want it, or cannot be had: RFC 9309, 2.3.1.4, then allows nothing
   */
  async check(address: URL, ask: (robots: URL) => Promise<RobotsAnswer>): Promise<void> {
    const rules = await this.#rulesOf(address, ask);
    if (rules === null) throw new UsageError({ code: 'robots-unknown', host: address.host });
    if (!mayFetch(address, rules)) throw new UsageError({ code: 'robots-disallow', value: address.href });
  }

  async #rulesOf({ origin }: URL, ask: (robots: URL) => Promise<RobotsAnswer>): Promise<RobotsRules | null> {
    const known = this.#known.get(origin);
    if (known && known.until > this.now()) return known.rules;
    if (this.#known.size >= mostSites) this.#known.clear();
    const rules = ask(new URL('/robots.txt', origin)).then((answer) => {
      if (answer.how === 'unknown') this.#keep(origin, unknownFor, Promise.resolve(null));
      if (answer.how === 'text') return readRobots(answer.text, this.product);
      return answer.how === 'none' ? noRules : null;
    });
    this.#keep(origin, believedFor, rules);
    // What threw says nothing of the site's rules.
    rules.catch(() => this.#known.delete(origin));
    return rules;
  }

  #keep(origin: string, long: number, rules: Promise<RobotsRules | null>): void {
    this.#known.set(origin, { until: this.now() + long, rules });
  }
}
