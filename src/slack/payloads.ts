import { z } from 'zod';

/** The pieces of Slack's payloads that are used, checked where they come in. */

export const commandSchema = z.object({
  text: z.string().default(''),
  user_id: z.string().min(1),
  channel_id: z.string().min(1),
});

/** A message for the bot: in a channel where it is mentioned, or in a direct message. */
export const messageSchema = z.object({
  channel: z.string().min(1),
  /** None where a machine writes. */
  user: z.string().min(1).optional(),
  ts: z.string().min(1),
  thread_ts: z.string().optional(),
  text: z.string().default(''),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
});

/** A message that its writer has changed, in a direct message. */
export const editedSchema = z.object({
  subtype: z.literal('message_changed'),
  channel: z.string().min(1),
  message: messageSchema.omit({ channel: true }),
  previous_message: z.object({ text: z.string().default('') }).optional(),
});

const placeSchema = z.object({
  channel: z.object({ id: z.string().min(1) }).nullish(),
  container: z
    .object({
      channel_id: z.string().optional(),
      thread_ts: z.string().optional(),
      message_ts: z.string().optional(),
    })
    .default({}),
  message: z.object({ ts: z.string().optional(), thread_ts: z.string().optional() }).nullish(),
});

/** Who pressed, and where, of anything that is pressed. */
export const presserSchema = placeSchema.extend({
  user: z.object({ id: z.string().min(1), name: z.string().optional(), username: z.string().optional() }),
});
export type Presser = z.infer<typeof presserSchema>;

/** A pressed button: who, where, and what the button carries (JSON, by `carries`). */
export function pressedSchema<Value extends z.ZodType>(carries: Value) {
  return presserSchema.extend({
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
