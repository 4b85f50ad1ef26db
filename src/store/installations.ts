/** A workspace that has installed the bot. What is secret of it is sealed: the store cannot read it. */
export interface SealedInstallation {
  readonly team: string;
  /** The organisation that the workspace belongs to, where it belongs to one. */
  readonly enterprise: string | null;
  /** Tokens and all else that Slack said, sealed for this workspace. */
  readonly sealed: string;
  /** When it was installed. Another moment is another installation: what was known of the one before is void. */
  readonly at: number;
}

/** A process that renews a token has so long for it, in milliseconds, before another one may try. */
export const renewalLength = 20_000;

/** The workspaces that have installed the bot, one row for each. */
export interface Installations {
  find(team: string): Promise<SealedInstallation | null>;
  /** The workspaces, in the order of their ids. */
  teams(): Promise<readonly string[]>;
  /** Keeps a new installation, in place of one before it. */
  keep(installation: SealedInstallation): Promise<void>;
  /**
   * Makes it this process's own to renew the token of an installation, for `renewalLength`.
   *
   * @returns false where another one is at it, or the installation is no longer as it was found
   */
  beginRenewal(installation: SealedInstallation, now: number): Promise<boolean>;
  /** Ends a renewal. @returns false where the installation is gone, or another one has taken its place */
  renewed(installation: Pick<SealedInstallation, 'team' | 'at'>, sealed: string): Promise<boolean>;
  /** Puts the same under another seal, unless it has changed meanwhile or is being renewed. */
  sealedAnew(installation: SealedInstallation, sealed: string, now: number): Promise<void>;
}
