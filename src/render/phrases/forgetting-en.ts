import type { ForgettingPhrases } from './forgetting.js';

/** What is said when somebody was forgotten, in English. */
export const forgettingInEnglish = {
  nothing: (whose) => `Nothing is stored of ${whose}.`,
  deleted: (whose, rows, tables) =>
    `Deleted all that was stored of ${whose}: ${rows} ${rows === 1 ? 'row' : 'rows'}${tables.length === 0 ? '' : ` (${tables.join(', ')})`}.`,
  unnamed: (tables) => `Without the name, because it is a channel’s: ${tables.join(', ')}.`,
  elsewhere: (ofWorkspace) =>
    ofWorkspace
      ? 'Backups made before still have it. The app is still in the workspace until somebody removes it there.'
      : 'Backups made before still have it, and what the bot posted is still in Slack.',
} as const satisfies ForgettingPhrases;
