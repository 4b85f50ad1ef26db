import type { InstallingPhrases } from './installing.js';

/** What is said about installing the bot, in English. */
export const installingInEnglish = {
  title: 'Install Alliance',
  lead: 'Alliance finds what ministers and secretaries actually said, word for word. Slack shows you what it may do in your workspace before you agree.',
  add: 'Add to Slack',
  done: (workspace) =>
    `Alliance is installed in ${workspace ?? 'your workspace'}: type /alliance help in Slack, and /invite @Alliance in a channel to mention it there.`,
  openSlack: 'Open Slack',
  cancelled: 'Nothing was installed: the installation was cancelled.',
  expired:
    'Nothing was installed: this page has to be reached from an installation that was begun in this browser less than ten minutes ago.',
  oneWorkspace:
    'Nothing was installed: Alliance is installed in one workspace at a time, not in a whole organisation.',
  failed: (reference) =>
    `Sorry, nothing was installed: something went wrong on our side. Tell whoever runs Alliance this reference: ${reference}`,
  again: 'Begin again',
  notInstalled: (address) =>
    address === null
      ? 'Alliance is not installed in this workspace, or no longer: ask whoever runs it for the address to install it at.'
      : `Alliance is not installed in this workspace, or no longer: somebody who may add apps can install it at ${address}`,
} as const satisfies InstallingPhrases;
