import { z } from 'zod';
import { dispatch, type World } from '../command.js';
import type { Reply } from './answering.js';

const withQuery = z.object({ query: z.string().min(1) });

/** Runs what was typed; the reply knows the query where the command's result has one, so that More can go on. */
export async function replyTo(typed: string, world: World): Promise<Reply> {
  const { answer, json } = await dispatch(typed, world);
  return { answer, query: withQuery.safeParse(json).data?.query };
}

/** The name of the command that is typed, `help` for nothing typed; null where it is no command of this face. */
export function commandNamed(typed: string, world: World): string | null {
  const word = typed.split(/\s/u, 1)[0]?.toLowerCase() || 'help';
  return world.commands.find(({ name, faces }) => name === word && faces.includes(world.face))?.name ?? null;
}
