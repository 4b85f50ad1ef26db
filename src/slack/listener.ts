import type {
  AllMiddlewareArgs,
  BlockAction,
  BlockElementAction,
  GlobalShortcut,
  MessageShortcut,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackOptionsMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  webApi,
} from '@slack/bolt';
import type { World } from '../command.js';
import type { Rounds } from '../following/rounds.js';
import type { Importer } from '../imported/importer.js';
import type { Store } from '../store/store.js';
import type { AnsweringEdge } from './answering/answering.js';
import type { Sign } from './installing/departures.js';

/** What a listener may reach. */
export interface ListenerEdge extends AnsweringEdge {
  readonly world: World;
  readonly store: Store;
  /** The world with the language that the person has chosen. */
  worldFor(person: { readonly team: string; readonly user: string }): Promise<World>;
  /** The client of a workspace, where it is not an event that brings one; null where the bot is not installed in it. */
  clientFor(team: string): Promise<webApi.WebClient | null>;
  /** Something says that a workspace has removed the bot: then all of it is forgotten. @returns whether it was so */
  departed(team: string, sign: Sign): Promise<boolean>;
  /** Takes a held delivery up again, as if it had just come in; false where it is held no more. */
  again(delivery: string): Promise<boolean>;
  /** Posts what digests and watches have to say, each once. */
  readonly rounds: Rounds;
  /** Who may see and end everything that is followed: ids of people. */
  readonly admins: ReadonlySet<string>;
  /** Who may import documents: ids of people. */
  readonly editors: ReadonlySet<string>;
  /** Imports pages into the record; null where nothing is imported. */
  readonly importer: Importer | null;
  /** A command is acknowledged without its answer after so many milliseconds. */
  readonly acknowledgeWithin: number;
  /** Lets work of one key wait for that of the same key before it. */
  inTurn<Value>(key: string, work: () => Promise<Value>): Promise<Value>;
}

interface Listens<Kind extends string, Args> {
  readonly kind: Kind;
  /** The command with its slash, the event's type, the button's, shortcut's, view's or select's id. */
  readonly name: string;
  /** The bot scopes that manifest.yml must declare for it. */
  readonly scopes: readonly string[];
  readonly handle: (args: Args & AllMiddlewareArgs, edge: ListenerEdge) => Promise<void>;
}

export type CommandListener = Listens<'command', SlackCommandMiddlewareArgs>;
/** An event; `subscription` is what the manifest calls it (`message.im` for the type `message`). */
export type EventListener = Listens<'event', SlackEventMiddlewareArgs<string>> & {
  readonly subscription: string;
};
/** A pressed button, or any other element of a message, Home or modal. */
export type ActionListener = Listens<'action', SlackActionMiddlewareArgs<BlockAction<BlockElementAction>>>;
export type MessageShortcutListener = Listens<
  'message-shortcut',
  SlackShortcutMiddlewareArgs<MessageShortcut>
> &
  InMenu;
export type GlobalShortcutListener = Listens<'global-shortcut', SlackShortcutMiddlewareArgs<GlobalShortcut>> &
  InMenu;
/** Completes what is typed into a select. */
export type OptionsListener = Listens<'options', SlackOptionsMiddlewareArgs<'block_suggestion'>>;
/** A submitted modal; `name` is its callback_id. */
export type ViewListener = Listens<'view', SlackViewMiddlewareArgs>;

/** How a shortcut stands in Slack's menus: the manifest says the same. */
interface InMenu {
  readonly menu: { readonly name: string; readonly description: string };
}

/** One thing that Slack tells us and what we do then; a file each, listed in listeners.ts. */
export type Listener =
  | CommandListener
  | EventListener
  | ActionListener
  | MessageShortcutListener
  | GlobalShortcutListener
  | OptionsListener
  | ViewListener;
