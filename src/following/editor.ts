import type { Digest, Watch } from '../store/following.js';
import type { Posting } from '../store/ledger.js';
import type { About } from './about.js';
import type { Message } from './poster.js';

/** What a digest is made of: all that is not in the record. Moments are milliseconds since 1970. */
export interface DigestOrder {
  readonly digest: Digest;
  /** The date of the channel that it is for, and the moment at which it was due on it. */
  readonly date: string;
  readonly due: number;
  readonly now: number;
  /** It is made up for: whoever reads it is told the date. */
  readonly late: boolean;
  /** Documents that have arrived since and that this channel's digest has not told of. */
  readonly documents: readonly string[];
  /** Quotes that were shown in this channel. */
  readonly shown: ReadonlySet<string>;
  /** The watches whose hits it tells of. */
  readonly watches: readonly WatchOrder[];
}

/** What a watch has to look at. */
export interface WatchOrder {
  readonly watch: Watch;
  /** Documents that have arrived since and that it has not looked at. */
  readonly documents: readonly string[];
  /** Quotes that it has told of. */
  readonly known: ReadonlySet<string>;
}

/** What is to be posted, and what counts as told from then on. */
export interface Edition {
  /** The first stands in the channel, the others in its thread; none where there is nothing to say. */
  readonly messages: readonly Message[];
  /** Quotes that are not shown in this channel's digest again. */
  readonly shown: readonly string[];
  readonly hits: readonly { readonly watch: string; readonly quote: string }[];
}

/** A note to whoever set something up. `held` is what may be missing. */
export type NoteOrder = { readonly team: string; readonly user: string } & (
  | { readonly about: Extract<About, { of: 'held' }>; readonly held: Posting }
  | { readonly about: Extract<About, { of: 'ended' }> }
);

/** Makes the messages out of the record. */
export interface Editor {
  /**
   * The ids of the record's documents, the same set as long as it is the same record: what another process has told of as
   * arrived may not be in this one's record yet. Every document unless told.
   */
  documents?(): ReadonlySet<string>;
  digest(order: DigestOrder): Promise<Edition>;
  watch(order: WatchOrder): Promise<Edition>;
  note(order: NoteOrder): Promise<Message>;
}
