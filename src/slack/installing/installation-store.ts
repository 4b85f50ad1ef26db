import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Logger } from 'pino';
import type { SealedInstallation } from '../../store/installations.js';
import { type Keyring, SealError } from '../../store/keyring.js';
import type { Store } from '../../store/store.js';
import type { Sleep } from '../reaching/reaching.js';
import type { HeldToken } from './departures.js';
import { type Installed, inBoltsForm, installedFrom, readBack, written } from './installed.js';

/** The workspace of a payload has not installed the bot, or no longer. */
export class NotInstalled extends Error {
  override readonly name = 'NotInstalled';

  constructor(readonly team: string) {
    super(`the workspace ${team} has not installed the bot`);
  }
}

export interface InstallationStoreEdge {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: Sleep;
}

/** So long before its end Bolt renews a token (install-provider.js of @slack/oauth 4.0.0), in seconds. */
const renewedBefore = 7_200;
/** A token that still lives so long can be used while another process renews it, in seconds. */
const livesLongEnough = 60;
/** How long to wait for another process’s renewal, in milliseconds, and how often to look. */
const renewalWait = { each: 200, times: 50 } as const;

/**
 * Bolt’s installations in the store, sealed. A token is renewed by one process at a time: Slack revokes a refresh token
 * at its first use, so a second one who used it would be left with nothing.
 */
export class SealedInstallations implements InstallationStore {
  constructor(readonly edge: InstallationStoreEdge) {}

  async storeInstallation<Version extends 'v1' | 'v2'>(told: Installation<Version, boolean>): Promise<void> {
    const { store, keyring, now, log } = this.edge;
    const installed = installedFrom(told);
    const team = installed.team.id;
    const sealed = keyring.seal(written(installed), placeOf(team));
    const renewed = renewalIn(told.metadata);
    if (renewed === null) {
      const enterprise = installed.enterprise?.id ?? null;
      await store.installations.keep({ team, enterprise, sealed, at: now() });
      log.info({ team }, 'installed in a workspace');
    } else if (await store.installations.renewed({ team, at: renewed }, sealed)) {
      log.info({ team }, 'the token of a workspace was renewed');
    } else {
      log.warn({ team }, 'the token of a workspace was renewed after it had gone: the new one is not kept');
    }
  }

  /** @throws NotInstalled @throws SealError where ALLIANCE_KEY does not open it */
  async fetchInstallation({ teamId }: InstallationQuery<boolean>): Promise<Installation<'v2', false>> {
    const team = teamId ?? '';
    const { store, now, wait } = this.edge;
    for (let looks = 0; ; looks += 1) {
      const { row, installed } = await this.#opened(team);
      const left = secondsLeft(installed, now());
      if (left > renewedBefore) return inBoltsForm(installed, null);
      if (await store.installations.beginRenewal(row, now())) return inBoltsForm(installed, renewalOf(row));
      if (left > livesLongEnough || looks >= renewalWait.times) return inBoltsForm(installed, null);
      await wait(renewalWait.each);
    }
  }

  /** The token of a workspace as it stands, not renewed; null where the workspace has not installed the bot. */
  async tokenOf(team: string): Promise<HeldToken | null> {
    const row = await this.edge.store.installations.find(team);
    if (!row) return null;
    try {
      const { installed } = await this.#opened(team);
      return { token: installed.bot.token, since: row.at };
    } catch (error) {
      if (error instanceof SealError) return { token: null, since: row.at };
      throw error;
    }
  }

  /**
   * Opens every installation, so that one that no key opens is known at the start and not at its first question; those
   * under an earlier key are sealed anew on the way.
   *
   * @returns how many there are, and the workspaces whose installation cannot be opened
   */
  async openAll(): Promise<{ readonly count: number; readonly closed: readonly string[] }> {
    const teams = await this.edge.store.installations.teams();
    const closed: string[] = [];
    for (const team of teams) {
      try {
        await this.#opened(team);
      } catch (error) {
        if (!(error instanceof NotInstalled)) closed.push(team);
      }
    }
    return { count: teams.length, closed };
  }

  async #opened(team: string): Promise<{ row: SealedInstallation; installed: Installed }> {
    const { store, keyring, now } = this.edge;
    const row = await store.installations.find(team);
    if (!row) throw new NotInstalled(team);
    const { text, current } = keyring.open(row.sealed, placeOf(team));
    if (!current) await store.installations.sealedAnew(row, keyring.seal(text, placeOf(team)), now());
    return { row, installed: readBack(text) };
  }
}

/** Where an installation stands: the seal of one workspace opens in no other’s row. */
function placeOf(team: string): string[] {
  return ['installation', team];
}

function secondsLeft({ bot }: Installed, now: number): number {
  return bot.refreshToken === null || bot.expiresAt === null
    ? Number.POSITIVE_INFINITY
    : bot.expiresAt - now / 1_000;
}

/** Travels with an installation through Bolt: it hands back what it got, with the new token in it. */
function renewalOf({ at }: SealedInstallation): string {
  return `renewal ${at}`;
}

/** The moment of the installation whose token was renewed; null for a new installation. */
function renewalIn(metadata: string | undefined): number | null {
  const [, at] = /^renewal (\d+)$/u.exec(metadata ?? '') ?? [];
  return at === undefined ? null : Number(at);
}
