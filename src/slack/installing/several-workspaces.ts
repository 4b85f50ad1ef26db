import type { App, Authorize, Receiver, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { Keyring } from '../../store/keyring.js';
import type { Store } from '../../store/store.js';
import type { Sleep } from '../reaching/reaching.js';
import type { HeldToken } from './departures.js';
import { SealedInstallations } from './installation-store.js';
import { InstalledOnly } from './installed-only.js';
import { type InstallableApp, installingReceiver, installPath } from './installing.js';

/** What it takes to be installed in several workspaces. */
export interface SeveralWorkspaces extends InstallableApp {
  /** Of 32 bytes each: the first seals what is secret of an installation, all open it. */
  readonly keys: readonly Uint8Array[];
}

export interface SeveralWorkspacesEdge {
  readonly store: Store;
  readonly log: Logger;
  readonly logger: App['logger'];
  readonly now: () => number;
  readonly wait: Sleep;
  readonly newReference: () => string;
  readonly signingSecret: string;
  readonly scopes: readonly string[];
  readonly clientOptions: webApi.WebClientOptions;
  readonly slackApiUrl: string;
}

/** The way in for several workspaces, and each one’s token. */
export interface Workspaces {
  readonly receiver: Receiver;
  readonly authorize: Authorize<boolean>;
  readonly tokenOf: (team: string) => Promise<HeldToken | null>;
}

/** Each workspace that installs the bot has a token of its own, sealed in the store; what it sends is answered with it. */
export function severalWorkspaces(app: SeveralWorkspaces, edge: SeveralWorkspacesEdge): Workspaces {
  const { store, log, now, wait } = edge;
  const keyring = new Keyring(app.keys);
  const installations = new SealedInstallations({ store, keyring, log, now, wait });
  const http = installingReceiver({
    ...app,
    ...edge,
    installations,
    stateSecret: keyring.secretFor('oauth state'),
  });
  const { installer } = http;
  if (!installer) throw new Error('Bolt has made no installer');
  const receiver = new InstalledOnly(http, {
    log,
    address: app.url === null ? null : `${app.url}${installPath}`,
    isInstalled: async (team) => (await store.installations.find(team)) !== null,
    beforeStart: async () => {
      const { count, closed } = await installations.openAll();
      log.info({ workspaces: count }, 'installed in workspaces');
      if (closed.length > 0) {
        log.error(
          { teams: closed },
          'ALLIANCE_KEY does not open what these workspaces have installed: put the key back that it was sealed with, behind the others, or have the bot installed there again',
        );
      }
    },
  });
  return {
    receiver,
    authorize: installer.authorize,
    tokenOf: (team) => installations.tokenOf(team),
  };
}
