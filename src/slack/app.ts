import { randomBytes } from 'node:crypto';
import { App, HTTPReceiver, type Receiver, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { languages } from '../answer.js';
import type { World } from '../command.js';
import type { FollowingLog, Settings } from '../following/edge.js';
import { followingKeeper } from '../following/keeper.js';
import { recordEditor } from '../following/record-editor.js';
import { makeRounds } from '../following/rounds.js';
import type { Importer } from '../imported/importer.js';
import type { Measured } from '../measured.js';
import type { Store } from '../store/store.js';
import { Allowance, type Allowances, usualAllowances } from './answering/allowance.js';
import { inTurns } from './answering/in-turn.js';
import { RememberingReceiver } from './answering/remembering-receiver.js';
import { boltLog } from './connection/bolt-log.js';
import { namingTheClock } from './connection/clock-trouble.js';
import { slackFetch } from './connection/slack-fetch.js';
import { SocketMode, type SocketPatience } from './connection/socket-mode.js';
import { tokenTroubleIn } from './connection/token-trouble.js';
import { counted } from './following/counted-poster.js';
import { slackPoster } from './following/poster.js';
import { Departures } from './installing/departures.js';
import {
  type SeveralWorkspaces,
  severalWorkspaces,
  type Workspaces,
} from './installing/several-workspaces.js';
import type { Listener, ListenerEdge } from './listener.js';
import { listeners } from './listeners.js';
import { botScopes } from './manifest/manifest-of.js';
import { correctionKeeper } from './quotes/correct-shares.js';
import { insideOnly } from './reaching/inside-only.js';
import { Outside } from './reaching/outside.js';
import { reaching, type Sleep, sleep } from './reaching/reaching.js';
import { faultForLog } from './secrets.js';

/**
 * What the Slack app needs from outside: one of `receiver`, `appToken` and `signingSecret` says how Slack reaches us, one
 * of `botToken` and `workspaces` whose it is.
 */
export interface SlackEdge {
  readonly world: World;
  readonly store: Store;
  readonly log: Logger;
  /** Of the one workspace. */
  readonly botToken?: string | undefined;
  /** Of several workspaces, each with a token of its own: over HTTP alone, with the pages for installing. */
  readonly workspaces?: SeveralWorkspaces | undefined;
  /** A receiver of one's own: the local workspace page, or a test. */
  readonly receiver?: Receiver | undefined;
  /** Socket Mode. */
  readonly appToken?: string | undefined;
  /** HTTP at /slack/events, signatures checked. */
  readonly signingSecret?: string | undefined;
  /** Where the Web API is, with its trailing slash; Slack's own unless told. */
  readonly slackApiUrl?: string | undefined;
  /** False: the token is tried at each event and not before, and `init()` must not be called. */
  readonly tokenVerificationEnabled?: boolean | undefined;
  /** How much may be asked a minute. */
  readonly allowances?: Allowances | undefined;
  /** Channels in which Alliance may answer although another organisation reads them. */
  readonly sharedChannels?: readonly string[] | undefined;
  /** Who may see and end everything that is followed: ids of people. */
  readonly admins?: readonly string[] | undefined;
  /** Who may import documents, and what imports them. */
  readonly editors?: readonly string[] | undefined;
  readonly importer?: Importer | undefined;
  /** How digests and watches are posted; as usual unless told. */
  readonly following?: Partial<Settings> | undefined;
  readonly clock?: (() => number) | undefined;
  readonly now?: (() => number) | undefined;
  readonly wait?: Sleep | undefined;
  readonly newReference?: (() => string) | undefined;
  /** A command is acknowledged without its answer after so many milliseconds; Slack waits three seconds. */
  readonly acknowledgeWithin?: number | undefined;
  /** How long one call to Slack may take, in milliseconds. */
  readonly timeout?: number | undefined;
  /** How long the connections of Socket Mode may take. */
  readonly socketPatience?: Partial<SocketPatience> | undefined;
  /** Told what became of each thing that was asked, for whoever counts. Must not throw. */
  readonly measured?: ((what: Measured) => void) | undefined;
  /** Told whether a connection of Socket Mode is open, at each change. */
  readonly connected?: ((is: boolean) => void) | undefined;
}

/** A person waits for a call to Slack so long, in milliseconds. */
const patience = 10_000;

/**
 * The Bolt app with every listener of listeners.ts. Unless `tokenVerificationEnabled` is false, await `init()` before
 * `start()`: it throws where Slack refuses the token. `stop()` waits for what is being answered.
 *
 * @throws Error where nothing says how Slack reaches us, or whose the bot is
 */
export function createSlackApp(edge: SlackEdge): App {
  const logger = boltLog(edge.log);
  const { timeout = patience, slackApiUrl = 'https://slack.com/api/' } = edge;
  const clientOptions: webApi.WebClientOptions = {
    timeout,
    // Whether a call may be tried again is for reaching.ts to say: a message that is posted twice is a fault.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    fetch: slackFetch(timeout, slackApiUrl),
    slackApiUrl,
  };
  const now = edge.now ?? Date.now;
  const wait = edge.wait ?? sleep;
  const newReference = edge.newReference ?? (() => randomBytes(4).toString('hex'));
  const several = severalOf(edge, { logger, clientOptions, slackApiUrl, now, wait, newReference });
  const clientFor = async (team: string) => {
    if (!several) return app.client;
    if (!(await several.tokenOf(team))) return null;
    const { botToken } = await several.authorize({
      teamId: team,
      enterpriseId: undefined,
      isEnterpriseInstall: false,
    });
    return new webApi.WebClient(botToken, { ...app.webClientOptions, teamId: team });
  };
  const clock = edge.clock ?? (() => performance.now());
  const outside = new Outside(new Set(edge.sharedChannels), clock, wait);
  const followingLog = logOfFollowing(edge.log);
  const refused = (why: string, team: string) => tokenTrouble(why, team);
  const poster = counted(
    insideOnly(slackPoster({ clientFor, wait, log: edge.log, refused }), { outside, clientFor }),
    edge.measured,
  );
  const { world, store, log } = edge;
  const rounds = makeRounds({
    store: edge.store,
    editor: recordEditor(edge.world, edge.store),
    poster,
    now,
    log: followingLog,
    settings: edge.following,
  });
  const corrections = correctionKeeper({ world, store, log, clientFor, outside, rounds, refused, wait, now });
  const receiver = new RememberingReceiver(several?.receiver ?? receiverOf(edge, logger, clientOptions), {
    inbox: edge.store.inbox,
    log: edge.log,
    now,
    besides: together(followingKeeper(rounds, followingLog), corrections),
  });
  const verified = edge.tokenVerificationEnabled !== false;
  const app = new App({
    ...(several ? { authorize: several.authorize } : { token: edge.botToken }),
    receiver,
    logger,
    clientOptions,
    convoStore: false,
    tokenVerificationEnabled: verified,
    deferInitialization: verified,
  });
  const { botToken: token = null } = edge;
  const departures = new Departures({
    store: edge.store,
    log: edge.log,
    wait,
    tokenOf: several?.tokenOf ?? (async () => ({ token, since: null })),
    ask: (held) => reaching(() => app.client.auth.test({ token: held }), wait, { repeated: true }),
    fixed: !several,
  });
  const isOfToken = tokenTroubleIn(edge.log, several ? 'installed' : 'fixed');
  const tokenTrouble = async (why: string, team: string) => {
    const ofToken = isOfToken(why, team);
    if (ofToken) await departures.noticed(team, { how: 'refused', why });
    return ofToken;
  };
  const listening: ListenerEdge = {
    world: edge.world,
    worldFor: (person) => worldFor(person, edge),
    store: edge.store,
    log: edge.log,
    clock,
    now,
    wait,
    newReference,
    allowance: new Allowance(edge.allowances ?? usualAllowances, clock),
    outside,
    tokenTrouble,
    departed: (team, sign) => departures.noticed(team, sign),
    clientFor,
    rounds,
    admins: new Set(edge.admins),
    editors: new Set(edge.editors),
    importer: edge.importer ?? null,
    again: (delivery) => receiver.again(delivery),
    measured: edge.measured,
    inTurn: inTurns(),
    acknowledgeWithin: edge.acknowledgeWithin ?? 1_500,
  };
  for (const listener of listeners) listen(app, listener, listening);
  app.error(async (error) => {
    edge.log.error({ fault: faultForLog(error) }, 'an event was not handled');
  });
  return app;
}

interface Keeper {
  start(): void;
  stop(): Promise<void>;
}

function together(...keepers: readonly Keeper[]): Keeper {
  return {
    start: () => {
      for (const keeper of keepers) keeper.start();
    },
    stop: async () => {
      await Promise.all(keepers.map((keeper) => keeper.stop()));
    },
  };
}

function logOfFollowing(log: Logger): FollowingLog {
  return {
    info: (about, message) => log.info(about, message),
    warn: (about, message) => log.warn(about, message),
    error: (about, message, error) => log.error({ ...about, fault: faultForLog(error) }, message),
  };
}

/** The world with a person's choice of language; without one where the store cannot tell. */
async function worldFor(
  person: { readonly team: string; readonly user: string },
  { world, store, log }: SlackEdge,
): Promise<World> {
  try {
    const chosen = await store.people.languageOf(person);
    return { ...world, language: languages.find((language) => language === chosen) ?? world.language };
  } catch (error) {
    log.error({ fault: faultForLog(error) }, 'the store could not tell a language');
    return world;
  }
}

/** Null with the one token of the configuration. */
function severalOf(
  { workspaces, signingSecret, botToken, store, log }: SlackEdge,
  made: Omit<Parameters<typeof severalWorkspaces>[1], 'store' | 'log' | 'signingSecret' | 'scopes'>,
): Workspaces | null {
  if (workspaces && signingSecret !== undefined) {
    return severalWorkspaces(workspaces, {
      ...made,
      store,
      log,
      signingSecret,
      scopes: botScopes(listeners),
    });
  }
  if (botToken !== undefined) return null;
  throw new Error('A Slack app needs a bot token, or what it takes for several workspaces over HTTP.');
}

function receiverOf(
  edge: SlackEdge,
  logger: App['logger'],
  clientOptions: webApi.WebClientOptions,
): Receiver {
  if (edge.receiver) return edge.receiver;
  const { appToken, log, socketPatience: patience } = edge;
  if (appToken !== undefined)
    return new SocketMode({ appToken, clientOptions, log, logger, patience, connected: edge.connected });
  if (edge.signingSecret !== undefined) {
    return new HTTPReceiver({
      signingSecret: edge.signingSecret,
      endpoints: '/slack/events',
      logger: namingTheClock(logger, log),
    });
  }
  throw new Error('A Slack app needs a receiver, an app token or a signing secret.');
}

function listen(app: App, listener: Listener, edge: ListenerEdge): void {
  const { name } = listener;
  switch (listener.kind) {
    case 'command':
      app.command(name, (args) => listener.handle(args, edge));
      break;
    case 'event':
      app.event(name, (args) => listener.handle(args, edge));
      break;
    case 'action':
      app.action({ type: 'block_actions', action_id: name }, (args) => listener.handle(args, edge));
      break;
    case 'message-shortcut':
      app.shortcut({ type: 'message_action', callback_id: name }, (args) => listener.handle(args, edge));
      break;
    case 'global-shortcut':
      app.shortcut({ type: 'shortcut', callback_id: name }, (args) => listener.handle(args, edge));
      break;
    case 'options':
      app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: name }, (args) =>
        listener.handle(args, edge),
      );
      break;
    case 'view':
      app.view({ type: 'view_submission', callback_id: name }, (args) => listener.handle(args, edge));
  }
}
