/** Who and what there is in the local workspace: ids have the form that Slack's have. */
export const team = { id: 'T0WORKSPACE', domain: 'local', name: 'Local workspace' } as const;
export const channelIdentity = { id: 'C0ALLIANCE', name: 'alliance' } as const;
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

/** `&`, `<` and `>` as Slack sends them in what a person typed. */
export function asSlackSends(typed: string): string {
  return typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
