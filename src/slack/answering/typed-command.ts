import { z } from 'zod';
import { commandFor, dispatch, type World } from '../../command.js';
import type { Reply } from './answering.js';
import { replyOnce } from './known-replies.js';

/** The result of a query for quotes: with any other command, More could not go on by the query alone. */
const withQuery = z.object({ query: z.string().min(1), answered: z.boolean() });

/**
 * Runs what was typed; the reply knows the query where quotes were searched for, so that More can go on. A query is
 * answered by the record alone, which is asked once: other commands may answer by more.
 */
export async function replyTo(typed: string, world: World): Promise<Reply> {
  const run = () => replyOf(typed, world);
  return commandNamed(typed, world) === 'quote' ? replyOnce(typed, world, run) : run();
}

async function replyOf(typed: string, world: World): Promise<Reply> {
  const { answer, json } = await dispatch(typed, world);
  return { answer, query: withQuery.safeParse(json).data?.query };
}

/** The name of the command that is typed, `help` for nothing typed; null where it is no command of this face. */
export function commandNamed(typed: string, world: World): string | null {
  return commandFor(typed.split(/\s/u, 1)[0] || 'help', world)?.command.name ?? null;
}
