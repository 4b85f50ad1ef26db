#!/usr/bin/env node
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { config } from 'dotenv';
import { commands } from '../commands/index.js';
import { type Language, languages } from './answer.js';
import { answerToFault, answerToMistake, commandFor, dispatch, UsageError, type World } from './command.js';
import { ConfigError, loadImportingConfig, packagedRecord, usualStore } from './config.js';
import { CorpusError, noRecord, openCorpus, writeWhole } from './corpus-files.js';
import type { FeedDesk } from './feed-states.js';
import type { Feedback } from './feedback.js';
import type { Forgotten, Whose } from './forgetting.js';
import type { Importer } from './imported/importer.js';
import { pictures } from './picture/pictures.js';
import type { TeamRecord } from './record.js';
import { languageOfTyped } from './render/language-of.js';
import { renderTerminal, type Terminal } from './render/terminal.js';
import type { BotStatus } from './status.js';
import { StoreError } from './store/store-error.js';
import type { StoreKeeper } from './store-keeping.js';

/** Exit codes that other programs build on. */
const exit = { found: 0, nothing: 1, usage: 2, fault: 3 } as const;

/** What the terminal itself takes out of the command line, before the command sees it. */
interface Invocation {
  readonly typed: string;
  /** The same as the shell has parted it. */
  readonly words: readonly string[];
  readonly json: boolean;
  readonly record: string;
  /** Of the bot's own words; null: that of what is typed. */
  readonly language: Language | null;
}

/** `alliance <subcommand> [words] [--flags]`: arguments -> command -> answer -> lines. */
async function main({ typed, words, json, record: dir, language }: Invocation): Promise<number> {
  const wanted = commandFor(/^\S+/u.exec(typed.trim())?.[0] ?? 'help', { commands, face: 'terminal' });
  const record = wanted?.command.record === 'unused' ? noRecord() : await openCorpus(dir);
  const world: World = {
    record,
    commands,
    face: 'terminal',
    language,
    feedback: feedbackOfBot,
    keeper,
    forget,
    status,
    pictures,
    importer: () => importerInto(dir),
    feeds: async () => feedsInto(dir),
    assistant: () => assistantOn(record),
    aside: (line) => process.stderr.write(`${line}\n`),
    words,
  };
  const outcome = await dispatch(typed, world);
  const { answer, json: result, found, file, files = [], printed, into, silent } = outcome;
  if (silent) return exit.found;
  for (const one of file ? [file, ...files] : files) await writeNew(one);
  if (printed && into !== undefined) await writeNew({ name: into, text: printed });
  else if (printed && !json) {
    for (const chunk of printed) await written(process.stdout, chunk);
    return found ? exit.found : exit.nothing;
  }
  process.stdout.write(
    json ? `${JSON.stringify(result, null, 2)}\n` : renderTerminal(answer, terminal(process.stdout)),
  );
  return found ? exit.found : exit.nothing;
}

/** Forgets somebody in the bot's store, which it may be writing to. @throws UsageError where there is no store */
async function forget(whose: Whose, really: boolean): Promise<Forgotten> {
  const { openExisting } = await stores();
  const store = await openExisting(storeOfBot());
  try {
    return await (really ? store.forget(whose) : store.whatIsOf(whose));
  } finally {
    await store.close();
  }
}

/** Looks after the bot's store. */
async function keeper(): Promise<StoreKeeper> {
  const { keeperOf } = await stores();
  return keeperOf(storeOfBot());
}

/** The feeds of the configuration; what they brought is in the bot's store. @throws UsageError where none are named */
async function feedsInto(dir: string): Promise<FeedDesk> {
  const { feeds, hosts } = loadImportingConfig(process.env);
  if (feeds === null) throw new UsageError({ code: 'no-feeds' });
  const { feedDeskOf } = await import('./feeds/of-configuration.js');
  const { packagedVersion } = await import('./health/bot-status.js');
  const said = (about: Readonly<Record<string, unknown>>, message: string, error: unknown) =>
    process.stderr.write(
      `${message}: ${JSON.stringify(about)} ${error instanceof Error ? error.message : ''}\n`,
    );
  const log = { info: () => undefined, warn: () => undefined, error: said };
  return feedDeskOf({ file: feeds, hosts, version: packagedVersion(), dir, store: storeOfBot(), log });
}

/** Imports into a record; what reads published formats is loaded for it alone. */
async function importerInto(dir: string): Promise<Importer> {
  const { importerInto: importer } = await import('./importing/importer.js');
  const { thisMachine } = await import('./importing/edge.js');
  const { makeFetcher } = await import('./fetching/fetcher.js');
  const { packagedVersion } = await import('./health/bot-status.js');
  const { page } = makeFetcher({ version: packagedVersion(), allow: loadImportingConfig(process.env).hosts });
  return importer(dir, { ...thisMachine, fetch: page });
}

/** Serves an assistant; the protocol is loaded for it alone. */
async function assistantOn(record: TeamRecord): Promise<void> {
  const { serveAssistant } = await import('./mcp/stdio.js');
  const { packagedVersion } = await import('./health/bot-status.js');
  const served = { world: { record, commands }, version: packagedVersion() };
  await serveAssistant(served, process.stdin, (line) => process.stderr.write(`${line}\n`));
}

/** The engines of stores are loaded for the commands that need one: the others start faster without. */
const stores = () => import('./store/keeper.js');
const storeOfBot = () => process.env['ALLIANCE_STORE']?.trim() || usualStore;

/** What the bot's store tells of it, and whether there is one: the bot itself is not asked. */
async function status(): Promise<BotStatus> {
  const { botStatus, packagedVersion } = await import('./health/bot-status.js');
  const { openExisting } = await stores();
  const { locationOf } = await import('./store/location.js');
  const version = packagedVersion();
  const none = { alliance: version, upSeconds: null, lastArrival: null, jobs: null };
  try {
    const store = await openExisting(storeOfBot());
    try {
      return await botStatus({ version, store, since: null, now: Date.now })();
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof UsageError) return { ...none, store: null };
    if (!(error instanceof StoreError)) throw error;
    return { ...none, store: { engine: locationOf(storeOfBot()).engine, answers: false } };
  }
}

/** The reports in the bot's store, which it may be writing to. @throws UsageError where there is no store */
async function feedbackOfBot(since: number): Promise<readonly Feedback[]> {
  const { openExisting } = await stores();
  const store = await openExisting(storeOfBot());
  try {
    return await store.feedback.list(since);
  } finally {
    await store.close();
  }
}

interface NewFile {
  readonly name: string;
  readonly text: string | Uint8Array | Iterable<string>;
}

/** Writes a file whole or not at all, and over none. @throws UsageError where it cannot */
async function writeNew({ name, text }: NewFile): Promise<void> {
  if (existsSync(name)) throw new UsageError({ code: 'file-exists', file: name });
  try {
    await writeWhole(name, text);
  } catch {
    throw new UsageError({ code: 'cannot-write', file: name });
  }
}

/** Writes a chunk and waits where the reader is slower. */
async function written(stream: NodeJS.WriteStream, chunk: string): Promise<void> {
  if (!stream.write(chunk)) await once(stream, 'drain');
}

function readArguments(args: readonly string[]): Invocation {
  const words: string[] = [];
  let json = false;
  let help = false;
  let language: Language | null = null;
  let record = process.env['ALLIANCE_RECORD']?.trim() || packagedRecord();
  for (let i = 0; i < args.length; i += 1) {
    const word = args[i] ?? '';
    if (word === '--json') json = true;
    else if (word === '--help' || word === '-h') help = true;
    else if (/^--(?:record|lang)(?:=|$)/u.test(word)) {
      const [flag, ...rest] = word.split('=');
      const value = rest.length > 0 ? rest.join('=') : args[++i];
      if (flag === '--lang') language = languageNamed(value);
      else if (value) record = value;
      else throw new UsageError({ code: 'no-folder' });
    } else words.push(word);
  }
  const typed = help ? `help ${words[0] ?? ''}` : words.join(' ');
  return { typed, words: help ? typed.split(' ') : words, json, record, language };
}

/** What `--lang` says, for a mistake in the arguments themselves; null where it says nothing that is known. */
function languageIn(args: readonly string[]): Language | null {
  const at = args.findIndex((word) => /^--lang(?:=|$)/u.test(word));
  const value = args[at]?.split('=')[1] ?? args[at + 1];
  return at < 0 ? null : (languages.find((one) => one === value?.toLowerCase()) ?? null);
}

function languageNamed(value: string | undefined): Language {
  const language = languages.find((one) => one === value?.toLowerCase());
  if (!language) throw new UsageError({ code: 'unknown-language', known: languages });
  return language;
}

function terminal(stream: NodeJS.WriteStream): Terminal {
  const colours = stream.isTTY === true && stream.hasColors();
  return { colours, links: colours && process.env['TERM'] !== 'linux', columns: stream.columns ?? 80 };
}

/** The user's mistake or our fault, on standard error, in the language of the answer that it stands for; never a stack. */
function report(error: unknown, language: Language): number {
  if (error instanceof UsageError) {
    process.stderr.write(renderTerminal(answerToMistake(error, language), terminal(process.stderr)));
    return exit.usage;
  }
  if (error instanceof CorpusError || error instanceof StoreError || error instanceof ConfigError) {
    process.stderr.write(`${error.message}\n`);
    return exit.usage;
  }
  const reference = randomUUID().slice(0, 8);
  process.stderr.write(renderTerminal(answerToFault(reference, language), terminal(process.stderr)));
  process.stderr.write(`${reference}: ${error instanceof Error ? error.message : String(error)}\n`);
  return exit.fault;
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exit.found : exit.fault);
});
config({ quiet: true });
const args = process.argv.slice(2);
// Until the arguments are read, what was typed is all that tells the language.
let language = languageOfTyped(args.join(' '), languageIn(args));
try {
  const invocation = readArguments(args);
  language = languageOfTyped(invocation.typed, invocation.language);
  process.exitCode = await main(invocation);
} catch (error) {
  process.exitCode = report(error, language);
}
