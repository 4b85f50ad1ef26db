import { z } from 'zod';
import { type ConversationId, channelIdentity, directMessage, person } from '../identity.js';
import type { Manifest } from '../manifest.js';
import type { WorkspaceState } from '../state/workspace-state.js';

/** What the methods of the Web API work on. */
export interface ApiParts {
  readonly state: WorkspaceState;
  readonly manifest: Manifest;
  readonly botToken: string;
  /** The address of this server, without a slash at its end. */
  readonly base: () => string;
}

/** A method takes the fields of a call and gives those of its answer. @throws Refused, ZodError */
export type Method = (args: unknown) => Record<string, unknown>;
export type Methods = Readonly<Record<string, Method>>;

/** A refusal by Slack's name for it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    error: string,
    readonly more: Record<string, unknown> = {},
  ) {
    super(error);
  }
}

/** A field that a form carries as JSON: `blocks`, `view` and `unfurls` come so from Slack's own client. */
export function json<T>(schema: z.ZodType<T>) {
  return z.preprocess((value, context) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue({ code: 'custom', message: 'is not JSON' });
      return z.NEVER;
    }
  }, schema);
}

/** A number or a truth that a form carries as text. */
export const number = z.coerce.number().int().nonnegative();
export const flag = z
  .union([z.boolean(), z.enum(['true', 'false', '1', '0'])])
  .transform((given) => (typeof given === 'boolean' ? given : given === 'true' || given === '1'));

/** A conversation by its id, the channel by its name, the direct message by whom it is with. @throws Refused */
export function conversationOf(named: string, unknown = 'channel_not_found'): ConversationId {
  if (named === channelIdentity.id || named === `#${channelIdentity.name}`) return channelIdentity.id;
  if (named === directMessage.id || named === person.id) return directMessage.id;
  throw new Refused(unknown);
}
