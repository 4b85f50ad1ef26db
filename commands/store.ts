import type { AnswerNode } from '../src/answer.js';
import { type AnyCommand, asCommand, type Outcome, UsageError } from '../src/command.js';
import { takeFlags } from '../src/flags.js';
import type { Phrases } from '../src/render/phrases/phrases.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import type { StoreKeeper, StoreReport } from '../src/store-keeping.js';

const actions = ['check', 'backup', 'restore'] as const;

type StoreOptions =
  | { readonly action: 'check' }
  | { readonly action: 'backup'; readonly file: string }
  /** `over`: what is in the store may be replaced. */
  | { readonly action: 'restore'; readonly file: string; readonly over: boolean };

/** `alliance store check|backup|restore`: the bot's store, for whoever runs it. */
export const store: AnyCommand = asCommand<StoreOptions, unknown>({
  name: 'store',
  usage: 'store <check, backup or restore> [FILE] [--force]',
  words: {
    en: {
      summary: 'Checks the bot’s store, backs it up, and restores it.',
      details: [
        'It is the store that ALLIANCE_STORE names, SQLite or PostgreSQL; a backup of either can be restored into either.',
        'check reads it through and tells of which version it is and how much is in it; it changes nothing.',
        'backup FILE writes everything in it into a new file; the bot may be at work.',
        'restore FILE puts a backup into a store that is empty, all of it or nothing; stop the bot first. --force replaces what is in the store.',
      ],
      examples: ['store check', 'store backup alliance.jsonl', 'store restore alliance.jsonl'],
    },
    ja: {
      alias: '保存',
      summary: 'ボットの保存データを調べ、バックアップを取り、復元します。',
      details: [
        '対象は ALLIANCE_STORE が示す保存データ（SQLite または PostgreSQL）です。一方のバックアップを他方に復元することもできます。',
        'check は全体を読み、どの版のものか、何件あるかを示します。何も変更しません。',
        'backup FILE は、すべてを新しいファイルに書き出します。ボットの動作中でも構いません。',
        'restore FILE は、空の保存先にバックアップを復元します。全体を復元できなければ、何も変更しません。先にボットを止めてください。--force を付けると、保存先にあるものをすべて置き換えます。',
      ],
      examples: ['保存 check', '保存 backup alliance.jsonl', '保存 restore alliance.jsonl'],
    },
  },
  faces: ['terminal'],

  parse(typed) {
    const { rest, flags } = takeFlags(typed, { force: 'switch' });
    const [word = ''] = rest.split(/\s/u);
    const file = rest.slice(word.length).trim();
    const action = actions.find((one) => one === word.toLowerCase());
    if (!action) {
      throw new UsageError({ code: 'unknown-store-action', action: word || null, known: actions });
    }
    if (action === 'restore') return { action, file: named(file, action), over: flags.force === true };
    if (flags.force) throw new UsageError({ code: 'unknown-flag', flag: 'force', known: [] });
    if (action === 'backup') return { action, file: named(file, action) };
    if (file !== '') throw new UsageError({ code: 'takes-no-words', command: 'store check', words: file });
    return { action };
  },

  async run(options, world) {
    if (!world.keeper) throw new Error('the bot’s store is not at hand here');
    const keeper = await world.keeper();
    const phrases = phrasesFor(world.language ?? 'en');
    return options.action === 'check'
      ? checked(await keeper.check(), phrases)
      : kept(options, keeper, phrases);
  },
});

function named(file: string, action: string): string {
  if (file === '') throw new UsageError({ code: 'no-backup-file', action });
  return file;
}

function checked(report: StoreReport, phrases: Phrases): Outcome {
  const { storeKeeping: words, sentenceGap, language } = phrases;
  const { store: where, state, step, problems, tables, engine, engineVersion } = report;
  const facts = [
    words.engine(engine, engineVersion),
    ...(state === 'empty' || step === null ? [] : [words.made[state](step)]),
    ...(tables.length === 0 ? [] : [words.tables(tables)]),
  ];
  const summary = headline(report, phrases);
  const nodes: AnswerNode[] = [
    { node: 'lead', words: [summary] },
    ...problems.map((problem) => ({ node: 'note', words: [problem] }) as const),
    { node: 'note', words: [facts.join(sentenceGap)] },
  ];
  return {
    found: problems.length === 0 && (state === 'current' || state === 'earlier'),
    json: { version: 1, store: where, engine, engineVersion, state, step, problems, tables },
    answer: { language, summary, nodes },
  };
}

function headline({ store: where, state, problems }: StoreReport, { storeKeeping: words }: Phrases): string {
  if (problems.length > 0) return words.damaged(where, problems.length);
  return state === 'empty' ? words.empty(where) : words.sound(where);
}

async function kept(
  options: Exclude<StoreOptions, { action: 'check' }>,
  keeper: StoreKeeper,
  { storeKeeping: words, language }: Phrases,
): Promise<Outcome> {
  const { action, file } = options;
  const done = action === 'backup' ? await keeper.backUp(file) : await keeper.restore(file, options.over);
  const { rows, store: where } = done;
  const summary = action === 'backup' ? words.backedUp(rows, where, file) : words.restored(rows, where, file);
  const nodes: AnswerNode[] = [{ node: 'lead', words: [summary] }];
  if (action === 'backup') nodes.push({ node: 'note', words: [words.keepItSafe] });
  return {
    found: true,
    json: { version: 1, action, file, store: where, rows },
    answer: { language, summary, nodes },
  };
}
