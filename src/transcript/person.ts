import { z } from 'zod';

export const personIdSchema = z
  .string()
  .regex(/^[a-z0-9/#-]+$/)
  .brand<'PersonId'>();
export type PersonId = z.infer<typeof personIdSchema>;

export const sides = ['us', 'japan', 'press', 'staff', 'other'] as const;
export type Side = (typeof sides)[number];

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

/** One person: of corpus/people.yml, or provisional, of one document (the document's id is then the id's prefix). */
export const personSchema = z.strictObject({
  id: personIdSchema,
  name: z.string(),
  family: z.string(),
  given: z.string().nullable(),
  aliases: z.array(z.string()),
  side: z.enum(sides),
  offices: z.array(z.strictObject({ office: z.string(), titles: z.array(z.string()), from: day, to: day })),
  outlets: z.array(z.strictObject({ outlet: z.string(), aliases: z.array(z.string()), from: day, to: day })),
});
export type Person = z.infer<typeof personSchema>;
export type Office = Person['offices'][number];
