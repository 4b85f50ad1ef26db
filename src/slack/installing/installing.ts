import type { IncomingMessage, ServerResponse } from 'node:http';
import { type App, HTTPReceiver, type Installation, type webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { InstallingPhrases } from '../../render/phrases/installing.js';
import { namingTheClock } from '../connection/clock-trouble.js';
import { faultForLog } from '../secrets.js';
import { beginPage, donePage, notInstalledPage, pageHeaders } from './install-pages.js';
import type { SealedInstallations } from './installation-store.js';

/** Where the pages are, beside /slack/events. */
export const installPath = '/slack/install';
export const redirectPath = '/slack/oauth_redirect';

/** The app at Slack, as its page Basic Information shows it. */
export interface InstallableApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The address at which the internet reaches the bot, without a slash at its end; null: Slack knows where to lead back. */
  readonly url: string | null;
}

export interface InstallingOptions extends InstallableApp {
  readonly signingSecret: string;
  /** Signs what goes to Slack and comes back: the same in every replica. */
  readonly stateSecret: string;
  readonly installations: SealedInstallations;
  readonly scopes: readonly string[];
  readonly clientOptions: webApi.WebClientOptions;
  /** Where Slack’s Web API is; its page that asks for agreement is beside it. */
  readonly slackApiUrl: string;
  readonly log: Logger;
  /** Bolt’s logger. */
  readonly logger: App['logger'];
  readonly newReference: () => string;
}

/**
 * Bolt’s receiver over HTTP with its own pages for installing the app (OAuth 2.0,
 * docs.slack.dev/authentication/installing-with-oauth): what goes to Slack and comes back is signed and bound to the
 * browser by a cookie.
 */
export function installingReceiver(options: InstallingOptions): HTTPReceiver {
  const { clientId, clientSecret, url, clientOptions, logger, log, slackApiUrl } = options;
  return new HTTPReceiver({
    signingSecret: options.signingSecret,
    endpoints: '/slack/events',
    logger: namingTheClock(discreet(logger), log),
    clientId,
    clientSecret,
    stateSecret: options.stateSecret,
    scopes: [...options.scopes],
    installationStore: options.installations,
    ...(url === null ? {} : { redirectUri: `${url}${redirectPath}` }),
    installerOptions: {
      installPath,
      redirectUriPath: redirectPath,
      authorizationUrl: new URL('/oauth/v2/authorize', slackApiUrl).href,
      clientOptions,
      renderHtmlForInstallPath: beginPage,
      installPathOptions: {
        beforeRedirection: async (_, response) => {
          for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
          return true;
        },
      },
      callbackOptions: {
        afterInstallation: async (told, _, __, response) => isOfOneWorkspace(told, response),
        success: ({ team }, _, __, response) =>
          show(response, 200, donePage({ id: team?.id ?? '', name: team?.name ?? null })),
        failure: (error, _, request, response) => fail(error, request, response, options),
      },
    },
  });
}

function show(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { ...pageHeaders });
  response.end(html);
}

function refuse(response: ServerResponse, status: number, why: (said: InstallingPhrases) => string): void {
  show(response, status, notInstalledPage(why));
}

/** A whole organisation’s installation has no workspace whose things could be told apart and forgotten. */
function isOfOneWorkspace(
  told: Pick<Installation, 'isEnterpriseInstall' | 'team'>,
  response: ServerResponse,
): boolean {
  if (told.isEnterpriseInstall !== true && told.team) return true;
  refuse(response, 400, ({ oneWorkspace }) => oneWorkspace);
  return false;
}

/** What a visitor’s browser brings about, by @slack/oauth’s names (4.0.0): no fault of anybody’s. */
const visitors: Readonly<Record<string, 'cancelled' | 'expired'>> = {
  slack_oauth_installer_authorization_error: 'cancelled',
  slack_oauth_missing_state: 'expired',
  slack_oauth_invalid_state: 'expired',
  slack_oauth_missing_code: 'expired',
};

function fail(
  error: Error & { readonly code: string },
  request: IncomingMessage,
  response: ServerResponse,
  { log, newReference }: InstallingOptions,
): void {
  const why = Object.hasOwn(visitors, error.code) ? visitors[error.code] : undefined;
  if (why !== undefined) {
    log.info({ why, slack: namedBySlack(request) }, 'not installed');
    refuse(response, why === 'cancelled' ? 200 : 400, (said) => said[why]);
    return;
  }
  const reference = newReference();
  log.error({ request: reference, fault: faultForLog(error) }, 'the app could not be installed');
  refuse(response, 500, (said) => said.failed(reference));
}

/** Slack’s name for what kept it from leading back with a code. */
function namedBySlack({ url = '' }: IncomingMessage): string | null {
  const name = new URL(url, 'http://localhost').searchParams.get('error') ?? '';
  return /^[a-z_]{1,40}$/u.test(name) ? name : null;
}

/**
 * Bolt’s logger for the pages. Debug lines would carry the app’s secret and what is exchanged for tokens; an error of
 * an installation is told by `fail`.
 */
function discreet(logger: App['logger']): App['logger'] {
  return {
    ...logger,
    debug: () => {},
    error: (...parts) => {
      if (!parts.some((part) => part instanceof Error)) logger.error(...parts);
    },
  };
}
