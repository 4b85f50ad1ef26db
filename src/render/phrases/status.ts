/** What is said of how the bot is. */
export interface StatusPhrases {
  /** `version` of Alliance, or null where it is not known; `seconds` that it has been up, or null. */
  up(version: string | null, seconds: number | null): string;
  /** What is in the record; the first and the last day are in words, or null. */
  record(size: {
    readonly documents: number;
    readonly meetings: number;
    readonly turns: number;
    readonly speakers: number;
    readonly from: string | null;
    readonly to: string | null;
  }): string;
  /** The last document that was added, by its title, on a day and at a time in UTC. */
  lastArrival(title: string, day: string, time: string): string;
  readonly noArrival: string;
  /** The files of the record cannot be used, since a day and a time in UTC. */
  recordBroken(day: string, time: string): string;
  /** Digests and watches that are active, and posts that wait to be made. */
  jobs(counts: { readonly digests: number; readonly watches: number; readonly waiting: number }): string;
  store(engine: string, answers: boolean): string;
  readonly noStore: string;
}
