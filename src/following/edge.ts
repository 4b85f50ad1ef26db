import type { Store } from '../store/store.js';
import type { Editor } from './editor.js';
import type { Poster } from './poster.js';

/** What following needs from outside. */
export interface FollowingEdge {
  readonly store: Pick<Store, 'digests' | 'watches' | 'postings' | 'arrivals'>;
  readonly editor: Editor;
  readonly poster: Poster;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: FollowingLog;
  readonly settings?: Partial<Settings> | undefined;
}

/** Each line has what it is about: keys and names, never what is posted. */
export interface FollowingLog {
  info(about: Readonly<Record<string, unknown>>, message: string): void;
  warn(about: Readonly<Record<string, unknown>>, message: string): void;
  /** A fault of ours, or something that whoever runs the bot must see to. */
  error(about: Readonly<Record<string, unknown>>, message: string, error: unknown): void;
}

/** Times in milliseconds. */
export interface Settings {
  /** A digest that was missed is made up for so long after it was due, and then left out. */
  readonly makeUpWithin: number;
  /** It says for which date it is where it comes so much too late. */
  readonly lateAfter: number;
  /** Hits of a watch, and details of a message that stands there, are tried for so long. */
  readonly tryHitsFor: number;
  /** A note to a person is tried for so long. */
  readonly tryNotesFor: number;
  /** What did not arrive is tried again after so long. */
  readonly tryAgainAfter: number;
  /** Documents that arrived longer ago than this are new to nobody. */
  readonly lookBack: number;
  /** How many posts are on the way at once. */
  readonly atOnce: number;
}

const [minute, hour, day] = [60_000, 3_600_000, 24 * 3_600_000];

export const usualSettings: Settings = {
  makeUpWithin: 6 * hour,
  lateAfter: hour,
  tryHitsFor: 7 * day,
  tryNotesFor: 7 * day,
  tryAgainAfter: minute,
  lookBack: 40 * day,
  atOnce: 4,
};

/** The settings, as far as they are told and else as usual. */
export function settingsOf({ settings }: FollowingEdge): Settings {
  return { ...usualSettings, ...settings };
}
