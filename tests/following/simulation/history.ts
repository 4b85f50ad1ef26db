import type { Schedule } from '../../../src/digest/schedule.js';
import type { Database } from '../../../src/store/database.js';
import type { FaultySlack } from './faulty-slack.js';

export const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 24 * 3_600_000];
export const team = 'T1';

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A schedule of a channel, and how long it was in force. */
export interface Term extends Span {
  readonly channel: string;
  readonly schedule: Schedule;
}

/** What happened, for whoever counts. */
export interface History {
  readonly slack: FaultySlack;
  readonly database: Database;
  readonly terms: readonly Term[];
  /** When each host was up, all the time. */
  readonly up: readonly Span[];
  /** When Slack took next to nothing. */
  readonly outages: readonly Span[];
  /** When the clock of some host was wrong by more than a moment. */
  readonly wrongClocks: readonly Span[];
  readonly end: number;
  readonly kills: number;
  /** What the log has of faults that the simulation did not make. */
  readonly faults: readonly string[];
}
