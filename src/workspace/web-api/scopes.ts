import type { ConversationId } from '../identity.js';
import { directMessage } from '../identity.js';
import { Refused } from './method.js';

/** The bot scope that a method needs; methods that are not here need none. Source: docs.slack.dev/reference/methods. */
const needed: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'chat.unfurl': 'links:write',
  'conversations.open': 'im:write',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
  'users.info': 'users:read',
};

/** @throws Refused where the manifest does not ask for the scope that a method needs */
export function checkScope(method: string, scopes: ReadonlySet<string>): void {
  const scope = needed[method];
  if (scope !== undefined) checkHas(scope, scopes);
}

/** To read of a conversation takes a scope of its kind. @throws Refused */
export function checkReading(conversation: ConversationId, scopes: ReadonlySet<string>): void {
  checkHas(conversation === directMessage.id ? 'im:read' : 'channels:read', scopes);
}

function checkHas(scope: string, scopes: ReadonlySet<string>): void {
  if (!scopes.has(scope)) {
    throw new Refused('missing_scope', { needed: scope, provided: [...scopes].join(',') });
  }
}
