import type { Schedule } from '../digest/schedule.js';
import type { Rhythm, Watched } from '../watch/watch.js';
import type { InTeam, PersonKey } from './store.js';

/** A channel of a workspace. */
export interface ChannelKey extends InTeam {
  readonly channel: string;
}

export interface NewDigest extends ChannelKey, Schedule {
  /** Who set it up, and is told where it cannot be posted; null where that person asked to be forgotten. */
  readonly by: string | null;
  readonly topics: readonly string[];
  /** Whether it is posted where it has nothing to say. */
  readonly heartbeat: boolean;
  readonly language: string | null;
  /** When it was set up. */
  readonly at: number;
}

/** The digest of a channel: it has one at most. */
export interface Digest extends NewDigest {
  readonly state: 'active' | 'paused' | 'ended';
  /** What was due until then is not made up for: it was not there, or paused. */
  readonly since: number;
}

export interface Digests {
  /** Sets up the channel's digest, in place of one that is there. */
  set(digest: NewDigest): Promise<void>;
  /** Changes what does not touch its schedule; false where there is none. */
  change(
    channel: ChannelKey,
    change: Partial<Pick<NewDigest, 'topics' | 'heartbeat' | 'language'>>,
  ): Promise<boolean>;
  /** In whatever state it is. */
  find(channel: ChannelKey): Promise<Digest | null>;
  /** Those of a workspace that have not ended, by their channels. */
  list(team: string): Promise<readonly Digest[]>;
  /** The active ones of every workspace. */
  active(): Promise<readonly Digest[]>;
  /** False where it is not active. */
  pause(channel: ChannelKey): Promise<boolean>;
  /** Goes on with what is due after `at`; false where it is not paused. */
  resume(channel: ChannelKey, at: number): Promise<boolean>;
  /** False where there is none that has not ended. */
  end(channel: ChannelKey): Promise<boolean>;
}

export interface NewWatch extends InTeam, Watched {
  /** Where its hits go: a channel, or a person by the id of the workspace. */
  readonly target: string;
  readonly by: string | null;
  readonly rhythm: Rhythm;
  /** Of the clock that a daily or weekly one goes by. */
  readonly zone: string;
  readonly language: string | null;
  readonly at: number;
}

export interface Watch extends NewWatch {
  readonly id: string;
  readonly state: 'active' | 'muted' | 'ended';
  /** Documents that arrived until then are none of its own: it was not there, or muted. */
  readonly since: number;
}

export interface WatchKey extends InTeam {
  readonly id: string;
}

export interface Watches {
  add(watch: NewWatch): Promise<Watch>;
  /** In whatever state it is. */
  find(watch: WatchKey): Promise<Watch | null>;
  /** Those of a workspace, or of a channel or person of it, that have not ended, oldest first. */
  list(team: string, target?: string): Promise<readonly Watch[]>;
  /** The active ones of every workspace. */
  active(): Promise<readonly Watch[]>;
  /** False where it is not active. */
  mute(watch: WatchKey): Promise<boolean>;
  /** Goes on with what arrives after `at`; false where it is not muted. */
  unmute(watch: WatchKey, at: number): Promise<boolean>;
  /** False where there is none that has not ended. */
  end(watch: WatchKey): Promise<boolean>;
}

/** What a person keeps for himself, newest first. */
export interface Saved {
  /** False where it is saved already. */
  saveQuote(person: PersonKey, quote: string, at: number): Promise<boolean>;
  removeQuote(person: PersonKey, quote: string): Promise<boolean>;
  quotes(person: PersonKey): Promise<readonly { readonly quote: string; readonly at: number }[]>;
  saveSearch(person: PersonKey, query: string, at: number): Promise<boolean>;
  removeSearch(person: PersonKey, query: string): Promise<boolean>;
  searches(person: PersonKey): Promise<readonly { readonly query: string; readonly at: number }[]>;
}
