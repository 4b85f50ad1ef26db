/** How much may be asked: answers a minute, for one person and for a whole workspace. */
export interface Allowances {
  readonly person: number;
  readonly workspace: number;
}

export const usualAllowances: Allowances = { person: 30, workspace: 600 };

interface Bucket {
  left: number;
  at: number;
}

/**
 * Token buckets (https://en.wikipedia.org/wiki/Token_bucket): as many answers at once as a minute allows, then as fast
 * as they come back. In memory: a restart forgives.
 *
 * @param clock milliseconds from any beginning
 */
export class Allowance {
  readonly #buckets = new Map<string, Bucket>();

  constructor(
    readonly allowances: Allowances,
    readonly clock: () => number,
  ) {}

  /** Takes one answer out of both; null where there was one in each, else the seconds until there is one again. */
  take({ team, user }: { readonly team: string; readonly user: string }): number | null {
    const { person, workspace } = this.allowances;
    const asked = [
      { key: `${team} ${user}`, perMinute: person },
      { key: team, perMinute: workspace },
    ];
    const waits = asked.map(({ key, perMinute }) => this.#wait(key, perMinute));
    const longest = Math.max(...waits);
    if (longest > 0) return Math.ceil(longest);
    for (const { key, perMinute } of asked) this.#bucket(key, perMinute).left -= 1;
    return null;
  }

  #wait(key: string, perMinute: number): number {
    const { left } = this.#bucket(key, perMinute);
    // Counted in thousandths: a second that has all but passed has passed.
    const missing = Math.round((1 - left) * 1_000) / 1_000;
    return missing <= 0 ? 0 : (missing * 60) / perMinute;
  }

  #bucket(key: string, perMinute: number): Bucket {
    const now = this.clock();
    const bucket = this.#buckets.get(key) ?? { left: perMinute, at: now };
    bucket.left = Math.min(perMinute, bucket.left + ((now - bucket.at) / 60_000) * perMinute);
    bucket.at = now;
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > 10_000) this.#forgetFull(now);
    return bucket;
  }

  /** A bucket that would be full by now says nothing. */
  #forgetFull(now: number): void {
    for (const [key, { at }] of this.#buckets) if (now - at > 60_000) this.#buckets.delete(key);
  }
}
