#!/usr/bin/env node
import { randomUUID } from 'node:crypto';
import { config } from 'dotenv';
import { commands } from '../commands/index.js';
import { answerToFault, answerToMistake, dispatch, UsageError } from './command.js';
import { packagedRecord } from './config.js';
import { CorpusError, openCorpus } from './corpus-files.js';
import { renderTerminal, type Terminal } from './render/terminal.js';

/** Exit codes that other programs build on. */
const exit = { found: 0, nothing: 1, usage: 2, fault: 3 } as const;

/** What the terminal itself takes out of the command line, before the command sees it. */
interface Invocation {
  readonly typed: string;
  readonly json: boolean;
  readonly record: string;
}

/** `alliance <subcommand> [words] [--flags]`: arguments -> command -> answer -> lines. */
async function main(args: readonly string[]): Promise<number> {
  const { typed, json, record: dir } = readArguments(args);
  const record = await openCorpus(dir);
  const { answer, json: result, found } = await dispatch(typed, { record, commands, face: 'terminal' });
  process.stdout.write(
    json ? `${JSON.stringify(result, null, 2)}\n` : renderTerminal(answer, terminal(process.stdout)),
  );
  return found ? exit.found : exit.nothing;
}

function readArguments(args: readonly string[]): Invocation {
  const words: string[] = [];
  let json = false;
  let help = false;
  let record = process.env['ALLIANCE_RECORD']?.trim() || packagedRecord();
  for (let i = 0; i < args.length; i += 1) {
    const word = args[i] ?? '';
    if (word === '--json') json = true;
    else if (word === '--help' || word === '-h') help = true;
    else if (word === '--record' || word.startsWith('--record=')) {
      const value = word === '--record' ? args[i + 1] : word.slice('--record='.length);
      if (!value) throw new UsageError('--record takes a folder.', null, 'For instance --record corpus');
      record = value;
      if (word === '--record') i += 1;
    } else words.push(word);
  }
  const typed = help ? `help ${words[0] ?? ''}` : words.join(' ');
  return { typed, json, record };
}

function terminal(stream: NodeJS.WriteStream): Terminal {
  const colours = stream.isTTY === true && stream.hasColors();
  return { colours, links: colours && process.env['TERM'] !== 'linux', columns: stream.columns ?? 80 };
}

/** The user's mistake or our fault, on standard error; never a stack. */
function report(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(renderTerminal(answerToMistake(error), terminal(process.stderr)));
    return exit.usage;
  }
  if (error instanceof CorpusError) {
    process.stderr.write(`${error.message}\n`);
    return exit.usage;
  }
  const reference = randomUUID().slice(0, 8);
  process.stderr.write(renderTerminal(answerToFault(reference), terminal(process.stderr)));
  process.stderr.write(`${reference}: ${error instanceof Error ? error.message : String(error)}\n`);
  return exit.fault;
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exit.found : exit.fault);
});
config({ quiet: true });
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = report(error);
}
