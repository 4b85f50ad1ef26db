import { z } from 'zod';

/** The pieces of Slack's payloads that are used, checked where they come in. */

export const commandSchema = z.object({ text: z.string().default('') });

export const mentionSchema = z.object({
  channel: z.string().min(1),
  ts: z.string().min(1),
  thread_ts: z.string().optional(),
  text: z.string(),
  bot_id: z.string().optional(),
});

/** The envelope of an event: its id is the same when Slack delivers it again. */
export const eventSchema = z.object({ event_id: z.string().optional() });

/** A pressed button: who, where, and what the button carries (JSON, by `carries`). */
export function pressedSchema<Value extends z.ZodType>(carries: Value) {
  return z.object({
    user: z.object({ id: z.string().min(1), name: z.string().optional(), username: z.string().optional() }),
    channel: z.object({ id: z.string().min(1) }).optional(),
    container: z.object({ channel_id: z.string().optional(), thread_ts: z.string().optional() }).default({}),
    message: z.object({ thread_ts: z.string().optional() }).optional(),
    actions: z.tuple([z.object({ value: jsonOf(carries) })], z.unknown()),
  });
}

function jsonOf<Value extends z.ZodType>(carries: Value) {
  return z
    .string()
    .transform((text, context) => {
      try {
        const value: unknown = JSON.parse(text);
        return value;
      } catch {
        context.addIssue('a button carries JSON');
        return z.NEVER;
      }
    })
    .pipe(carries);
}
