/** Who and what there is in the local workspace: ids have the form that Slack's have. */
export const team = { id: 'T0WORKSPACE', domain: 'local', name: 'Local workspace' } as const;
export const channelIdentity = { id: 'C0ALLIANCE', name: 'alliance' } as const;
/** The direct message with the app: payloads give each the same name. */
export const directMessage = { id: 'D0ALLIANCE', name: 'directmessage' } as const;
export type ConversationId = typeof channelIdentity.id | typeof directMessage.id;
export const conversationIds = [channelIdentity.id, directMessage.id] as const;

/** The one person at the page. */
export const person = { id: 'U0READER', name: 'you', realName: 'You' } as const;
export const bot = {
  userId: 'U0ALLIANCE',
  botId: 'B0ALLIANCE',
  appId: 'A0ALLIANCE',
  name: 'Alliance',
} as const;
/** The slash command that the page takes. */
export const slashCommand = '/alliance';

/** A conversation as payloads name it. */
export function conversationNamed(id: ConversationId): { readonly id: string; readonly name: string } {
  return id === channelIdentity.id ? channelIdentity : directMessage;
}
