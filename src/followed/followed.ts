import type { Language } from '../answer.js';
import type { DigestInput } from '../digest/digest.js';
import type { Schedule } from '../digest/schedule.js';
import type { Rhythm, Target, Watched } from '../watch/watch.js';

/** Where something is posted, as whoever asks sees it; `id` is Slack's. */
export type Whereto =
  | { readonly is: 'here' }
  | { readonly is: 'me' }
  | { readonly is: 'channel'; readonly id: string }
  | { readonly is: 'person'; readonly id: string };

/** A digest that is set up. */
export interface FollowedDigest extends Schedule {
  /** The channel, or the person whom it is for. */
  readonly channel: string;
  readonly whereto: Whereto;
  /** Who set it up; null where that person asked to be forgotten. */
  readonly by: string | null;
  readonly topics: readonly string[];
  /** Whether it is posted where it has nothing to say. */
  readonly heartbeat: boolean;
  readonly state: 'active' | 'paused';
}

/** What a channel wants of its digest. */
export interface DigestWish extends Schedule {
  /** As they are where nothing is said. */
  readonly topics?: readonly string[];
  readonly heartbeat?: boolean;
}

/** A watch that is set up. */
export interface FollowedWatch {
  readonly id: string;
  readonly watched: Watched;
  readonly rhythm: Rhythm;
  readonly zone: string;
  readonly whereto: Whereto;
  readonly by: string | null;
  readonly state: 'active' | 'muted';
}

export interface WatchWish {
  readonly watched: Watched;
  readonly rhythm: Rhythm;
  readonly target: Target;
}

/**
 * What somebody follows, and what he may change of it from where he asks: everybody in a channel may change what is
 * posted there, and everybody what he set up himself. Whatever sets something up throws a UsageError where the bot
 * cannot post.
 */
export interface Following {
  /** Milliseconds since 1970. */
  now(): number;
  /** Whether he asks where nobody else is: then everything is posted to himself. */
  readonly direct: boolean;
  /** His time zone, of the IANA database; null where Slack does not tell it. */
  zone(): Promise<string | null>;
  readonly digests: FollowedDigests;
  readonly watches: FollowedWatches;
  /** For whoever looks after all of it: null for anybody else, and where others read along. */
  readonly all: FollowedByAll | null;
  /** Whether he is one who looks after all of it. */
  readonly isAdmin: boolean;
}

export interface FollowedDigests {
  /** That of this channel, or of the direct message. */
  here(): Promise<FollowedDigest | null>;
  /** That of this channel first, then those that he set up elsewhere. */
  list(): Promise<readonly FollowedDigest[]>;
  /** Sets up that of this channel, in place of one that is there. */
  set(wish: DigestWish, language: Language | null): Promise<FollowedDigest>;
  /** @returns the digest of this channel as it is then; null where it has none */
  change(change: {
    readonly topics?: readonly string[];
    readonly heartbeat?: boolean;
  }): Promise<FollowedDigest | null>;
  /** Each false where it was so before, or there is none that he may change. @param channel this one unless told */
  pause(channel?: string): Promise<boolean>;
  resume(channel?: string): Promise<boolean>;
  end(channel?: string): Promise<boolean>;
  /** What a digest of this channel would be made of now; a channel without one is taken as one without topics. */
  material(language: Language): Promise<DigestInput>;
}

export interface FollowedWatches {
  /** Those of this channel, then his own elsewhere; the oldest first. */
  list(): Promise<readonly FollowedWatch[]>;
  /** @throws UsageError where it could not be posted there, or there are too many */
  mayBe(target: Target): Promise<void>;
  /** @returns the watch, and whether it was there already */
  add(
    wish: WatchWish,
    language: Language | null,
  ): Promise<{ readonly watch: FollowedWatch; readonly isNew: boolean }>;
  /** Each null where it was so before, or there is none that he may change; else the watch as it is then. */
  mute(id: string): Promise<FollowedWatch | null>;
  unmute(id: string): Promise<FollowedWatch | null>;
  end(id: string): Promise<FollowedWatch | null>;
}

/** Everything that is followed in a workspace. */
export interface FollowedByAll {
  digests(): Promise<readonly FollowedDigest[]>;
  watches(): Promise<readonly FollowedWatch[]>;
  /** @returns how many were changed */
  pause(): Promise<number>;
  resume(): Promise<number>;
}
