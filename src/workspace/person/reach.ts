import type { ConversationId } from '../identity.js';
import type { Manifest } from '../manifest.js';
import type { ReplyWays } from '../payloads/interactions.js';
import type { WorkspaceReceiver } from '../receiver.js';
import type { WorkspaceState } from '../state/workspace-state.js';

/** What it takes to bring to the app what the person at the page does. */
export interface Reach {
  readonly state: WorkspaceState;
  readonly receiver: WorkspaceReceiver;
  readonly manifest: Manifest;
  /** The address that answers to a response_url, with a slash at its end. */
  readonly responseBase: () => string;
}

/** Fresh ways for the app to answer; `ts` is the message that was pressed, null where there is none. */
export function replyWays(reach: Reach, conversation: ConversationId, ts: string | null): ReplyWays {
  return {
    responseUrl: responseUrl(reach, conversation, ts),
    triggerId: reach.state.tickets.issueTrigger(conversation),
  };
}

export function responseUrl(
  { state, responseBase }: Reach,
  conversation: ConversationId,
  ts: string | null,
): string {
  return `${responseBase()}${state.tickets.issueResponse({ conversation, ts })}`;
}

/** Now, in Slack's form: seconds, a full stop, six digits. */
export function momentOf({ state }: Reach): string {
  return (state.now() / 1000).toFixed(6);
}

/** What Slack would say where nothing answered, to the person alone. */
export function notice(
  { state }: Reach,
  text: string,
  conversation: ConversationId,
  threadTs: string | null,
): void {
  state.messages.post({ conversation, author: 'slack', text, threadTs, ephemeral: true });
}
