import { z } from 'zod';
import type { NewDelivery } from '../../store/store.js';
import { senderOf } from '../installing/workspace-of.js';

/** What must be remembered of a payload, and when: `first` before Slack is told that it has arrived. */
export interface Owed extends Omit<NewDelivery, 'at'> {
  readonly when: 'first' | 'late';
}

const questionSchema = z.object({
  type: z.literal('event_callback'),
  team_id: z.string().default(''),
  event_id: z.string().optional(),
  event: z.union([
    z.object({ type: z.literal('app_mention'), channel: z.string(), ts: z.string() }),
    z.object({
      type: z.literal('message'),
      channel_type: z.literal('im'),
      channel: z.string(),
      ts: z.string(),
      bot_id: z.undefined().optional(),
    }),
  ]),
});
const noticeSchema = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: z.object({ type: z.enum(['app_home_opened', 'link_shared']) }),
});
const departureSchema = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event: z.object({ type: z.enum(['app_uninstalled', 'tokens_revoked']) }),
});
const commandSchema = z.object({ command: z.string(), trigger_id: z.string().min(1) });
const pressSchema = z.object({
  type: z.enum(['block_actions', 'message_action']),
  trigger_id: z.string().min(1),
  response_url: z.string(),
});

/**
 * What is owed for a payload. A question is known by its event's id and by its channel and time: Slack delivers the
 * same message as `message` and as `app_mention`. A command is answered within its acknowledgement, and owed only
 * where that takes too long. What a person must be there for (a modal that opens, a select that completes) is not
 * owed: nobody waits for it after a restart.
 */
export function owedFor(body: Readonly<Record<string, unknown>>): Owed | null {
  const owed = owedOf(body);
  return owed && { ...owed, whose: senderOf(body) ?? undefined };
}

function owedOf(body: Readonly<Record<string, unknown>>): Owed | null {
  const question = questionSchema.safeParse(body).data;
  if (question) {
    const { team_id: team, event_id: id, event } = question;
    const keys = [id, `${team} ${event.channel} ${event.ts}`].filter((key) => key !== undefined);
    return { keys, body: withoutToken(body), when: 'first' };
  }
  const notice = noticeSchema.safeParse(body).data;
  if (notice) return { keys: [notice.event_id], body: null, when: 'first' };
  // Slack tells it once: after a restart there is still a workspace to be forgotten.
  const departure = departureSchema.safeParse(body).data;
  if (departure) return { keys: [departure.event_id], body: withoutToken(body), when: 'first' };
  const command = commandSchema.safeParse(body).data;
  if (command) return { keys: [command.trigger_id], body: withoutToken(body), when: 'late' };
  const press = pressSchema.safeParse(body).data;
  return press ? { keys: [press.trigger_id], body: withoutToken(body), when: 'first' } : null;
}

/** Slack's old verification token is not used, and not kept. */
function withoutToken({ token: _, ...rest }: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(rest);
}
