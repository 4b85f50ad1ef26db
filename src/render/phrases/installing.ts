/** What the pages for installing the bot say, and what is said where it is not installed. */
export interface InstallingPhrases {
  readonly title: string;
  readonly lead: string;
  readonly add: string;
  /** The workspace by its name, where Slack tells it. */
  done(workspace: string | null): string;
  readonly openSlack: string;
  readonly cancelled: string;
  /** The page was not reached from an installation begun here, or too long after. */
  readonly expired: string;
  readonly oneWorkspace: string;
  /** Before nothing: the whole sentence with the reference that stands in the log. */
  failed(reference: string): string;
  readonly again: string;
  /** To somebody who types a command in a workspace that has not installed the bot, or no longer. */
  notInstalled(address: string | null): string;
}
