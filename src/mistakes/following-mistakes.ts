/** What a user can do wrong with digests, watches and their admin, by code, as in `Mistakes`. */
export interface FollowingMistakes {
  /** A time of day that there is not: 25:00. */
  readonly 'not-a-time': { readonly value: string };
  /** A digest comes once a day, and several times were typed. */
  readonly 'several-times': { readonly times: readonly string[] };
  readonly 'digest-without-time': Record<never, never>;
  /** What is typed behind `digest` names nothing; `nearest` can be typed behind it. */
  readonly 'unclear-digest': { readonly typed: string; readonly nearest: string | null };
  /** A digest is to come in another channel than the one where it is typed. */
  readonly 'digest-elsewhere': { readonly channel: string };
  /** The same of a watch. */
  readonly 'watch-elsewhere': { readonly channel: string };
  /** `nearest` are zones of the IANA database. */
  readonly 'unknown-zone': { readonly value: string; readonly nearest: readonly string[] };
  /** An abbreviation or an offset: the zones that it can stand for. */
  readonly 'ambiguous-zone': { readonly value: string; readonly zones: readonly string[] };
  readonly 'not-on-or-off': { readonly value: string };
  readonly 'no-topics': Record<never, never>;
  readonly 'too-many-topics': { readonly topics: number; readonly most: number };
  /** `watch daily`: nothing is left to watch for. */
  readonly 'nothing-to-watch': Record<never, never>;
  /** `watch stop` wants the number of a watch; `value` is what stands in its place. */
  readonly 'which-watch': { readonly verb: string; readonly value: string };
  /** The bot is not in the channel where it is to post, or cannot see it. */
  readonly 'not-in-channel': Record<never, never>;
  /** People of another organisation read the channel where it is to post, or nobody can tell whether they do. */
  readonly 'shared-channel': Record<never, never>;
  readonly 'archived-channel': Record<never, never>;
  readonly 'no-digest-here': Record<never, never>;
  /** Slack does not tell the time zone of whoever sets up a digest, and none is typed. */
  readonly 'zone-needed': Record<never, never>;
  /** `watch stop 7` of three watches. */
  readonly 'no-such-watch': { readonly number: number; readonly watches: number };
  readonly 'too-many-watches': { readonly most: number };
  /** A button outlived the digest or the watch that it is about. */
  readonly 'followed-gone': Record<never, never>;
  readonly 'not-an-admin': Record<never, never>;
  /** `admin` is for one person's eyes, and others read along. */
  readonly 'admin-privately': Record<never, never>;
  /** `admin` with a word that it does not know. */
  readonly 'unclear-admin': { readonly typed: string };
  readonly 'no-such-subscription': { readonly number: number; readonly known: number };
  /**
   * A watch has more quotes on one day than it may have. `narrower` are watches that have fewer, each with their number
   * behind it in brackets.
   */
  readonly 'watch-too-broad': {
    readonly date: string;
    readonly quotes: number;
    readonly most: number;
    readonly narrower: readonly string[];
  };
}
