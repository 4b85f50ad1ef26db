import type { z } from 'zod';
import { type Answer, type Chart, type CommandHelp, type Language, languages } from './answer.js';
import { editDistance } from './edit-distance.js';
import type { FeedDesk } from './feed-states.js';
import type { Feedback } from './feedback.js';
import type { Following } from './followed/followed.js';
import type { Forgotten, Whose } from './forgetting.js';
import type { Importer } from './imported/importer.js';
import { UsageError } from './mistakes/usage-error.js';
import type { TeamRecord } from './record.js';
import { mistakeInWords } from './render/phrases/mistakes.js';
import { phrasesFor } from './render/phrases/phrases-for.js';
import type { BotStatus } from './status.js';
import type { StoreKeeper } from './store-keeping.js';

export { UsageError };

/** Where a command can be used. */
export type Face = 'slack' | 'page' | 'terminal' | 'library' | 'mcp';

/** Draws charts. */
export interface Pictures {
  svg(chart: Chart): Promise<string>;
  /** At twice the size. */
  png(chart: Chart): Promise<Uint8Array>;
  /** Keeps a drawing for a page that shows it, and gives its address; where there is such a page. */
  shownAt?(name: string, svg: string): string;
}

/** What a command may reach, and nothing else. */
export interface World {
  readonly record: TeamRecord;
  readonly commands: readonly AnyCommand[];
  readonly face: Face;
  /** The language that the person has chosen for the bot's own words; null: that of what was typed. */
  readonly language: Language | null;
  /** What readers said of quotes since a moment (milliseconds since 1970), newest first; where the bot's store is at hand. */
  readonly feedback?: (since: number) => Promise<readonly Feedback[]>;
  /** Looks after the bot's store; for whoever runs it. */
  readonly keeper?: () => Promise<StoreKeeper>;
  /** Forgets a workspace or a person; unless `really`, it only tells what there is. For whoever runs the bot. */
  readonly forget?: (whose: Whose, really: boolean) => Promise<Forgotten>;
  /** What whoever asks follows from where he asks; in Slack and on the page. */
  readonly following?: Following;
  /** Imports into the record; for whoever edits it. */
  readonly importer?: () => Promise<Importer>;
  /** The feeds from which documents come; for whoever runs the bot. */
  readonly feeds?: () => Promise<FeedDesk>;
  /** Serves an assistant with this record until it goes; where standard input and output are at hand. */
  readonly assistant?: () => Promise<void>;
  /** Says something beside the answer while it is being made: how far it is, what went wrong on the way. */
  readonly aside?: (line: string) => void;
  /** What was typed behind the command's name as a shell has parted it; where it was. */
  readonly words?: readonly string[];
  /** Draws charts; where somebody can see them. */
  readonly pictures?: Pictures;
  /** How the bot is; where it, or its store, is at hand. */
  readonly status?: () => Promise<BotStatus>;
}

/** What a command has found: the JSON contract, how to say it, and whether there was anything. */
export interface Outcome<Json = unknown> {
  readonly json: Json;
  readonly answer: Answer;
  readonly found: boolean;
  /** What is printed as it is instead of the answer, where no JSON is asked for; made as it is read. */
  readonly printed?: Iterable<string>;
  /** The new file that it is written to instead, with the answer printed. */
  readonly into?: string;
  /** Nothing is printed: standard output belonged to the program that was served on it. */
  readonly silent?: true;
  /** A file that was asked for, whole: whoever runs the command writes it. */
  readonly file?: { readonly name: string; readonly text: string };
  /** Several of them, and pictures. */
  readonly files?: readonly { readonly name: string; readonly text: string | Uint8Array }[];
}

/** What help says of a command in one language. */
export interface CommandWords {
  /** What the command is called in this language, beside its name. */
  readonly alias?: string;
  readonly summary: string;
  readonly details: readonly string[];
  readonly examples: readonly string[];
}

/**
 * One `/alliance` subcommand. `parse` turns what was typed into options or throws a UsageError; `words` are what was typed
 * as a shell has parted it, where it was.
 */
export interface Command<Options, Json = unknown> {
  readonly name: string;
  readonly usage: string;
  readonly words: Readonly<Record<Language, CommandWords>>;
  readonly faces: readonly Face[];
  /** The shape of what `--json` prints, the library resolves to and an assistant is given; where others build on it. */
  readonly result?: z.ZodType<Json>;
  /** `unused`: the command does without the record, which need not be opened for it. */
  readonly record?: 'unused';
  parse(typed: string, words?: readonly string[]): Options;
  run(options: Options, world: World): Outcome<Json> | Promise<Outcome<Json>>;
}

/** A command whose options are its own business: what the registry holds. */
export interface AnyCommand extends Omit<Command<never>, 'parse' | 'run' | 'result'> {
  readonly result?: z.ZodType;
  execute(typed: string, world: World): Promise<Outcome>;
}

/** Closes a command over its options, so that commands with different options stand in one list. */
export function asCommand<Options, Json>(command: Command<Options, Json>): AnyCommand {
  const { name, usage, words, faces, record, result } = command;
  return {
    name,
    usage,
    words,
    faces,
    ...(record === undefined ? {} : { record }),
    ...(result === undefined ? {} : { result }),
    execute: async (typed, world) => command.run(command.parse(typed, world.words), world),
  };
}

/** A command as help tells of it in one language. */
export function helpOf({ name, usage, words }: AnyCommand, language: Language): CommandHelp {
  const { summary, details, examples } = words[language];
  return { name, usage, summary, details, examples };
}

/** The answer to a user's mistake. */
export function answerToMistake(error: UsageError, language: Language): Answer {
  const { mistakes, sentenceGap } = phrasesFor(language);
  const { sentence, instead } = mistakeInWords(error.mistake, mistakes);
  return {
    language,
    summary: `${sentence}${sentenceGap}${instead}`,
    nodes: [{ node: 'problem', sentence, typed: error.place, instead }],
  };
}

/** The answer to a fault of ours. */
export function answerToFault(reference: string, language: Language): Answer {
  return {
    language,
    summary: phrasesFor(language).message.faultInShort(reference),
    nodes: [{ node: 'fault', reference }],
  };
}

/** A command of this face by a word that was typed, in any case and width; `language` is that of the alias, if it is one. */
export function commandFor(
  word: string,
  { commands, face }: Pick<World, 'commands' | 'face'>,
): { readonly command: AnyCommand; readonly language: Language | null } | null {
  const wanted = word.normalize('NFKC').toLowerCase();
  const command = commands.find(
    ({ name, words, faces }) =>
      faces.includes(face) &&
      (name === wanted || languages.some((language) => words[language].alias === wanted)),
  );
  if (!command) return null;
  const language = languages.find((one) => command.words[one].alias === wanted) ?? null;
  return { command, language };
}

/** A command of another face: the mistake says where it works. Null for a word that is no command at all. */
export function worksElsewhere(word: string, { commands }: World): UsageError | null {
  for (const face of ['slack', 'terminal'] as const) {
    const found = commandFor(word, { commands, face });
    if (!found) continue;
    const { name, faces } = found.command;
    const shown = faces.filter((one) => one === 'slack' || one === 'page' || one === 'terminal');
    return new UsageError({ code: 'other-face', name, faces: shown });
  }
  return null;
}

/**
 * Takes what was typed after `/alliance` to its command. Nothing typed, or `help`, is the help command; an unknown
 * word is a UsageError that suggests the nearest command.
 */
export async function dispatch(typed: string, world: World): Promise<Outcome> {
  const trimmed = typed.trim();
  const word = /^\S+/u.exec(trimmed)?.[0] ?? '';
  const found = commandFor(word === '' ? 'help' : word, world);
  if (!found) {
    const elsewhere = worksElsewhere(word, world);
    if (elsewhere) throw elsewhere;
    const known = world.commands.filter(({ faces }) => faces.includes(world.face)).map(({ name }) => name);
    const nearest = nearestTo(word, known);
    throw new UsageError(
      {
        code: 'unknown-command',
        name: word,
        typed: trimmed,
        nearest,
        // Where the likeliest is told, the whole list would hide it.
        known: nearest.length > 0 ? [] : known,
      },
      { text: trimmed, from: 0, to: word.length },
    );
  }
  const { command, language } = found;
  const { words, ...rest } = world;
  return command.execute(trimmed.slice(word.length).trim(), {
    ...rest,
    ...(words?.[0] === word ? { words: words.slice(1) } : {}),
    language: world.language ?? language,
  });
}

/** The commands that come nearest to a word, at most two slips away: all that come equally near. */
function nearestTo(word: string, known: readonly string[]): string[] {
  const slips = known.map((name) => ({ name, slips: editDistance(word.toLowerCase(), name) }));
  const least = Math.min(word.length >= 5 ? 2 : 1, ...slips.map((one) => one.slips));
  return slips.filter((one) => one.slips === least).map(({ name }) => name);
}
