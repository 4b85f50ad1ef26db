import type { StoreMistakes } from '../../mistakes/store-mistakes.js';
import type { MistakePhrases } from './mistakes.js';

/** What a user did wrong about what the bot keeps and what to type instead, in English. */
export const storeMistakesInEnglish = {
  'not-a-day': ({ value }) => ({
    sentence: `“${value}” is not a date.`,
    instead: 'Write --since 2026, --since 2026-11 or --since 2026-11-22',
  }),
  'no-file': () => ({
    sentence: '--export takes the name of a file.',
    instead: 'For instance --export reports.jsonl',
  }),
  'file-exists': ({ file }) => ({
    sentence: `${file} is there already, and is not written over.`,
    instead: 'Name another file.',
  }),
  'cannot-write': ({ file }) => ({
    sentence: `${file} cannot be written.`,
    instead: 'Name a file in a folder that is there and that you may write to.',
  }),
  'no-store': ({ file }) => ({
    sentence: `There is no store of the bot at ${file}.`,
    instead: 'Name its file with ALLIANCE_STORE, as the bot has it.',
  }),
  'unknown-store-action': ({ action, known }) => ({
    sentence: action === null ? 'Nothing says what to do with the store.' : `A store has no “${action}”.`,
    instead: `Type ${known.map((one) => `store ${one}`).join(', ')}`,
  }),
  'no-backup-file': ({ action }) => ({
    sentence: `store ${action} takes the name of a file.`,
    instead: `For instance store ${action} alliance.jsonl`,
  }),
  'cannot-read': ({ file }) => ({
    sentence: `${file} cannot be read.`,
    instead: 'Name a file that is there and that you may read.',
  }),
  'no-backup': ({ file }) => ({
    sentence: `${file} is no backup of a store.`,
    instead: 'Name a file that store backup has written.',
  }),
  'damaged-backup': ({ file, line }) => ({
    sentence: `${file} is not whole: line ${line} is not as it was written. Nothing was restored.`,
    instead: 'Name another backup.',
  }),
  'later-backup': ({ file, version }) => ({
    sentence: `${file} was written by a later version of Alliance (${version}).`,
    instead: 'Restore it with that version.',
  }),
  'store-not-empty': ({ store, rows }) => ({
    sentence: `The store ${store} is not empty: it has ${rows} ${rows === 1 ? 'row' : 'rows'}.`,
    instead: 'Back it up first; --force then replaces everything in it.',
  }),
  'forget-whom': () => ({
    sentence: 'Say whom to forget: one workspace or one person.',
    instead: 'For instance forget --workspace T0123456789, or forget --user T0123456789/U0123456789',
  }),
  'not-an-id': ({ value, flag }) => ({
    sentence: `“${value}” is not an id as --${flag} takes it.`,
    instead:
      flag === 'workspace'
        ? 'Write --workspace T0123456789'
        : 'Write the workspace and the person: --user T0123456789/U0123456789',
  }),
  'forget-unconfirmed': ({ whose, rows, tables, unnamed, typed }) => ({
    sentence: `This would delete for good what is stored of ${whose}: ${rows} ${rows === 1 ? 'row' : 'rows'}${inBrackets(tables)}${unnamed.length === 0 ? '' : `, and take the name out of what is a channel’s${inBrackets(unnamed)}`}. Nothing was deleted.`,
    instead: `Type forget ${typed} --yes`,
  }),
} as const satisfies Pick<MistakePhrases, keyof StoreMistakes>;

function inBrackets(tables: readonly string[]): string {
  return tables.length === 0 ? '' : ` (${tables.join(', ')})`;
}
