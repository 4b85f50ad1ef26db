import type {
  AllMiddlewareArgs,
  BlockAction,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
} from '@slack/bolt';
import type { World } from '../command.js';
import type { AnsweringEdge } from './answering.js';

/** What a listener may reach. */
export interface ListenerEdge extends AnsweringEdge {
  readonly world: World;
  /** Whether an event was seen before; see seen.ts. */
  readonly seen: (key: string) => boolean;
}

interface Listens<Kind extends string, Args> {
  readonly kind: Kind;
  /** The command with its slash, the event's type, or the button's id. */
  readonly name: string;
  /** The bot scopes that manifest.yml must declare for it. */
  readonly scopes: readonly string[];
  readonly handle: (args: Args & AllMiddlewareArgs, edge: ListenerEdge) => Promise<void>;
}

export type CommandListener = Listens<'command', SlackCommandMiddlewareArgs>;
export type MentionListener = Listens<'event', SlackEventMiddlewareArgs<'app_mention'>> & {
  name: 'app_mention';
};
export type ButtonListener = Listens<'action', SlackActionMiddlewareArgs<BlockAction>>;

/** One thing that Slack tells us and what we do then; a file each, listed in listeners.ts. */
export type Listener = CommandListener | MentionListener | ButtonListener;
