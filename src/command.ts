import type { Answer } from './answer.js';
import type { TeamRecord } from './record.js';
import { UsageError } from './usage-error.js';

export { UsageError };

/** Where a command can be used. */
export type Face = 'slack' | 'page' | 'terminal' | 'library' | 'mcp';

/** What a command may reach, and nothing else. */
export interface World {
  readonly record: TeamRecord;
  readonly commands: readonly AnyCommand[];
  readonly face: Face;
}

/** What a command has found: the JSON contract, how to say it, and whether there was anything. */
export interface Outcome<Json = unknown> {
  readonly json: Json;
  readonly answer: Answer;
  readonly found: boolean;
}

/** One `/alliance` subcommand. `parse` turns what was typed into options or throws a UsageError. */
export interface Command<Options, Json = unknown> {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly details: readonly string[];
  readonly examples: readonly string[];
  readonly faces: readonly Face[];
  parse(typed: string): Options;
  run(options: Options, world: World): Outcome<Json> | Promise<Outcome<Json>>;
}

/** A command whose options are its own business: what the registry holds. */
export interface AnyCommand extends Omit<Command<never>, 'parse' | 'run'> {
  execute(typed: string, world: World): Promise<Outcome>;
}

/** Closes a command over its options, so that commands with different options stand in one list. */
export function asCommand<Options, Json>(command: Command<Options, Json>): AnyCommand {
  const { name, usage, summary, details, examples, faces } = command;
  return {
    name,
    usage,
    summary,
    details,
    examples,
    faces,
    execute: async (typed, world) => command.run(command.parse(typed), world),
  };
}

/** The answer to a user's mistake; mistakes are told in English. */
export function answerToMistake(error: UsageError): Answer {
  return {
    language: 'en',
    summary: error.instead ? `${error.message} ${error.instead}` : error.message,
    nodes: [{ node: 'problem', sentence: error.message, typed: error.place, instead: error.instead }],
  };
}

/** The answer to a fault of ours. */
export function answerToFault(reference: string): Answer {
  return {
    language: 'en',
    summary: `Sorry, something went wrong on our side. Reference ${reference}.`,
    nodes: [{ node: 'fault', reference }],
  };
}

/**
 * Takes what was typed after `/alliance` to its command. Nothing typed, or `help`, is the help command; an unknown
 * word is a UsageError that suggests the nearest command.
 */
export async function dispatch(typed: string, world: World): Promise<Outcome> {
  const trimmed = typed.trim();
  const match = /^\S+/u.exec(trimmed);
  const name = match ? match[0].toLowerCase() : 'help';
  const here = world.commands.filter((command) => command.faces.includes(world.face));
  const command = here.find((candidate) => candidate.name === name);
  if (!command) {
    throw new UsageError(
      `There is no command “${match?.[0] ?? ''}”.`,
      { text: trimmed, from: 0, to: name.length },
      `Type ${here.map((c) => c.name).join(' or ')}; to search: quote ${trimmed}`,
    );
  }
  return command.execute(trimmed.slice(match?.[0].length ?? 0).trim(), world);
}
