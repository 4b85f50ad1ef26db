import type { AnswerNode } from '../src/answer.js';
import { type AnyCommand, asCommand, type Outcome, UsageError } from '../src/command.js';
import { takeFlags } from '../src/flags.js';
import type { Forgotten, RowsByTable, Whose } from '../src/forgetting.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';

interface ForgetOptions {
  readonly whose: Whose;
  /** Whether it is really to be done. */
  readonly yes: boolean;
}

/** `alliance forget`: deletes what the bot's store has of a workspace or of a person, for whoever runs the bot. */
export const forget: AnyCommand = asCommand<ForgetOptions, unknown>({
  name: 'forget',
  usage: 'forget <--workspace ID or --user WORKSPACE/ID> [--yes]',
  words: {
    en: {
      summary: 'Deletes everything that the bot’s store has of a workspace, or of a person.',
      details: [
        'By Slack’s ids: T… of a workspace, U… (or W…) of a person. Without --yes it only says what there is to delete.',
        'Of a person: questions, choices, visits, feedback, shares, saved quotes and searches, watches of one’s own. Digests and watches of channels stay, without the name.',
        'Of a workspace: all that is known of its people and channels, and the installation with its token. What was posted in Slack stays there, and so do backups made before.',
      ],
      examples: ['forget --user T0123456789/U0123456789 --yes', 'forget --workspace T0123456789 --yes'],
    },
    ja: {
      alias: '消去',
      summary: 'ボットの保存データから、あるワークスペースまたは利用者に関するものをすべて削除します。',
      details: [
        'Slack の ID（ワークスペースは T…、利用者は U… または W…）で指定します。--yes がなければ、何が削除されるかを示すだけです。',
        '利用者の場合：質問、設定、訪問の時刻、報告、共有、保存した引用と検索、本人への通知を削除します。チャンネルのダイジェストと通知は、名前を消したうえで残ります。',
        'ワークスペースの場合：利用者とチャンネルに関するすべてと、トークンを含むインストールを削除します。Slack に投稿されたものと、以前に取ったバックアップは残ります。',
      ],
      examples: ['消去 --user T0123456789/U0123456789 --yes', '消去 --workspace T0123456789 --yes'],
    },
  },
  faces: ['terminal'],

  parse(typed) {
    const { rest, flags } = takeFlags(typed, { workspace: 'switch', user: 'switch', yes: 'switch' });
    const value = rest.replace(/^=\s*/u, '');
    if (flags.workspace === flags.user) throw new UsageError({ code: 'forget-whom' });
    const whose = flags.user ? personBy(value) : workspaceBy(value);
    return { whose, yes: flags.yes === true };
  },

  async run({ whose, yes }, world) {
    if (!world.forget) throw new Error('the bot’s store is not at hand here');
    const found = await world.forget(whose, false);
    const rows = rowsIn(found.deleted) + rowsIn(found.unnamed);
    if (!yes && rows > 0) {
      throw new UsageError({
        code: 'forget-unconfirmed',
        whose: inWords(whose),
        rows: rowsIn(found.deleted),
        tables: counted(found.deleted),
        unnamed: counted(found.unnamed),
        typed: asFlag(whose),
      });
    }
    const forgotten = rows > 0 ? await world.forget(whose, true) : found;
    return told(whose, forgotten, world.language ?? 'en');
  },
});

/** Slack's ids are capitals and digits behind a letter that says of what; docs.slack.dev/reference/objects */
function workspaceBy(value: string): Whose {
  if (!/^T[A-Z0-9]+$/u.test(value)) throw new UsageError({ code: 'not-an-id', value, flag: 'workspace' });
  return { team: value, user: null };
}

function personBy(value: string): Whose {
  const [, team, user] = /^(T[A-Z0-9]+)\/([UW][A-Z0-9]+)$/u.exec(value) ?? [];
  if (team === undefined || user === undefined)
    throw new UsageError({ code: 'not-an-id', value, flag: 'user' });
  return { team, user };
}

function inWords({ team, user }: Whose): string {
  return user === null ? team : `${team}/${user}`;
}

function asFlag(whose: Whose): string {
  return `--${whose.user === null ? 'workspace' : 'user'} ${inWords(whose)}`;
}

function rowsIn(tables: RowsByTable): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

function counted(tables: RowsByTable): string[] {
  return tables.map(({ name, rows }) => `${name} ${rows}`);
}

function told(whose: Whose, { deleted, unnamed }: Forgotten, language: 'en' | 'ja'): Outcome {
  const { forgetting: words } = phrasesFor(language);
  const rows = rowsIn(deleted);
  const found = rows + rowsIn(unnamed) > 0;
  const summary = found
    ? words.deleted(inWords(whose), rows, counted(deleted))
    : words.nothing(inWords(whose));
  const nodes: AnswerNode[] = [{ node: 'lead', words: [summary] }];
  if (unnamed.length > 0) nodes.push({ node: 'note', words: [words.unnamed(counted(unnamed))] });
  if (found) nodes.push({ node: 'note', words: [words.elsewhere(whose.user === null)] });
  return {
    found,
    json: { version: 1, ...whose, deleted, unnamed },
    answer: { language, summary, nodes },
  };
}
