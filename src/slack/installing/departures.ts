import type { Logger } from 'pino';
import type { Store } from '../../store/store.js';
import type { Reached, Sleep } from '../reaching/reaching.js';
import { faultForLog } from '../secrets.js';

/** How it is learnt that a workspace may have gone. */
export type Sign =
  /** The event app_uninstalled, with its moment in milliseconds since 1970. */
  | { readonly how: 'uninstalled'; readonly at: number }
  /** The event tokens_revoked, of a bot’s token. */
  | { readonly how: 'revoked' }
  /** Slack refused a call, by this name. */
  | { readonly how: 'refused'; readonly why: string };

export interface HeldToken {
  /** Null where it cannot be read. */
  readonly token: string | null;
  /** Since when the bot is installed there; null where that is not known. */
  readonly since: number | null;
}

export interface DeparturesEdge {
  readonly store: Store;
  readonly log: Logger;
  readonly wait: Sleep;
  /** The token that a workspace has now; null where it has none. */
  readonly tokenOf: (team: string) => Promise<HeldToken | null>;
  /** Asks Slack whether it takes a token. */
  readonly ask: (token: string) => Promise<Reached>;
  /** Whether the one token is of the configuration: whoever runs the bot may have revoked it to put in another. */
  readonly fixed: boolean;
}

/** Slack’s names for a token that opens nothing any more because the app was removed, or the token was taken back. */
const refusals = new Set(['account_inactive', 'token_revoked', 'invalid_auth']);
const tries = 3;

/**
 * Workspaces that remove the bot: everything of theirs is forgotten. A sign that comes late, or is of an earlier
 * installation or token, must not take away what a workspace has that is there: where there is doubt, Slack is asked
 * whether it still takes the token.
 */
export class Departures {
  constructor(readonly edge: DeparturesEdge) {}

  /** @returns whether the workspace had gone, and is forgotten */
  async noticed(team: string, sign: Sign): Promise<boolean> {
    const { log } = this.edge;
    if (team === '' || !this.#countsAsGone(sign) || !(await this.#hasGone(team, sign))) return false;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { deleted } = await this.edge.store.forget({ team, user: null });
        const rows = deleted.reduce((sum, table) => sum + table.rows, 0);
        if (rows > 0) log.info({ team, sign: sign.how, rows }, 'a workspace has gone: it is forgotten');
        return true;
      } catch (error) {
        if (attempt >= tries) {
          log.error(
            { team, fault: faultForLog(error) },
            'a workspace has gone and could not be forgotten: run alliance forget --workspace',
          );
          return false;
        }
        await this.edge.wait(1_000 * attempt);
      }
    }
  }

  /** With one token of the configuration, a token that is taken back says nothing about the workspace. */
  #countsAsGone(sign: Sign): boolean {
    if (sign.how === 'uninstalled') return true;
    if (sign.how === 'revoked') return !this.edge.fixed;
    return this.edge.fixed ? sign.why === 'account_inactive' : refusals.has(sign.why);
  }

  async #hasGone(team: string, sign: Sign): Promise<boolean> {
    const held = await this.edge.tokenOf(team);
    if (!held) return true;
    if (sign.how === 'uninstalled' && held.since !== null && held.since <= sign.at) return true;
    const asked = held.token === null ? null : await this.edge.ask(held.token);
    // An event is believed unless the token is good; the answer to one call where it is given again.
    if (sign.how !== 'refused') return asked?.how !== 'arrived';
    return asked?.how === 'refused' && this.#countsAsGone({ how: 'refused', why: asked.why });
  }
}
