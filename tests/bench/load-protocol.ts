import { z } from 'zod';

/** What the processes of the load measurement say to each other over IPC. Times in milliseconds. */

export const secrets = { botToken: 'xoxb-load', signingSecret: 'a secret for the load' } as const;

/** Asks an app what it takes. */
export const usageAskedSchema = z.object({
  /** Whether garbage is collected first. */
  collected: z.boolean(),
});
export type UsageAsked = z.infer<typeof usageAskedSchema>;

export const portSchema = z.object({ port: z.number() });
export const usageSchema = z.object({
  /** Megabytes. */
  resident: z.number(),
  heap: z.number(),
  /** Processor time since the start. */
  processor: z.number(),
});
export type Usage = z.infer<typeof usageSchema>;
export type ServerSaid = z.infer<typeof portSchema> | Usage;

/** Commands at a rate, arriving by chance (Poisson), whether or not those before are answered. */
export const stepAskedSchema = z.object({
  /** Where the app listens. */
  port: z.number(),
  /** Commands per second. */
  rate: z.number().positive(),
  commands: z.number().int().positive(),
  /** What is typed, drawn in a fixed order. */
  queries: z.array(z.string()).min(1),
  /** The first command's number: it decides about query, person and team. */
  from: z.number().int(),
  /** How long to wait for answers after the last command. */
  patience: z.number(),
});
export type StepAsked = z.infer<typeof stepAskedSchema>;

export const stepSchema = z.object({
  commands: z.number(),
  /** From when a command was due to be sent until its acknowledgement was read. */
  ack50: z.number(),
  ack99: z.number(),
  /** The same until its answer was there, by either way. */
  answer50: z.number(),
  answer99: z.number(),
  answered: z.number(),
  refused: z.number(),
  /** Processor time that the generator took. */
  processor: z.number(),
});
export type Step = z.infer<typeof stepSchema>;
