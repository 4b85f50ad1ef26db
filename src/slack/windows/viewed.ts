import { z } from 'zod';

/** What Slack sends of the view in which something was pressed or submitted, as far as it is used. */
const viewSchema = z.object({
  id: z.string().min(1),
  type: z.enum(['home', 'modal']),
  callback_id: z.string().default(''),
  hash: z.string().optional(),
  private_metadata: z.string().default(''),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }).nullish(),
});
export type Viewed = z.infer<typeof viewSchema>;

const inViewSchema = z.object({ view: viewSchema });

/** The Home or the window in which something was pressed; null in a message. */
export function viewIn(body: unknown): Viewed | null {
  return inViewSchema.safeParse(body).data?.view ?? null;
}

/** What the fields of a view hold, by the ids of their blocks and by their own. */
export function fieldsOf({ state }: Viewed): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return state?.values ?? {};
}

const triggerSchema = z.object({ trigger_id: z.string().min(1) });

/** What opens a window: worth three seconds. @throws ZodError where the payload has none */
export function triggerIn(body: unknown): string {
  return triggerSchema.parse(body).trigger_id;
}

/** What a view carries, of the shape that is expected; null where it carries something else. */
export function carriedIn<Shape extends z.ZodType>(view: Viewed | null, shape: Shape): z.infer<Shape> | null {
  if (!view) return null;
  try {
    return shape.safeParse(JSON.parse(view.private_metadata)).data ?? null;
  } catch {
    return null;
  }
}
