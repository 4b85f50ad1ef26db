import { z } from 'zod';

/** Whose a payload is: the workspace that has installed the bot, as Bolt’s authorisation takes it, and the person. */
export interface Sender {
  readonly team: string;
  readonly user: string | null;
}

const id = z.string().min(1);
const eventSchema = z.object({
  type: z.literal('event_callback'),
  team_id: id.nullish(),
  // Of the workspaces that see an event, the one for which it was sent.
  authorizations: z.array(z.object({ team_id: id.nullish() })).optional(),
  event: z.object({
    user: z
      .union([id, z.object({ id })])
      .nullish()
      .catch(undefined),
    message: z.object({ user: id.optional() }).nullish().catch(undefined),
  }),
});
const commandSchema = z.object({ command: z.string(), team_id: id, user_id: id.nullish() });
const pressSchema = z.object({
  view: z.object({ app_installed_team_id: id.nullish() }).nullish().catch(undefined),
  team: z.object({ id }).nullish(),
  user: z.object({ id, team_id: id.nullish() }),
});

/** Whose a payload is; null where it says nothing of a workspace. */
export function senderOf(body: unknown): Sender | null {
  const told = eventSchema.safeParse(body).data;
  if (told) {
    const team = told.authorizations?.[0]?.team_id ?? told.team_id;
    const { user, message } = told.event;
    const person = typeof user === 'object' ? user?.id : user;
    return team ? { team, user: person ?? message?.user ?? null } : null;
  }
  const command = commandSchema.safeParse(body).data;
  if (command) return { team: command.team_id, user: command.user_id ?? null };
  const press = pressSchema.safeParse(body).data;
  const team = press?.view?.app_installed_team_id ?? press?.team?.id ?? press?.user.team_id;
  return press && team ? { team, user: press.user.id } : null;
}
