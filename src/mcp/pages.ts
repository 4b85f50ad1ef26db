import { z } from 'zod';

/** The lists of a result that are given to an assistant page by page, in the order in which they are read. */
export interface Pages {
  readonly lists: readonly string[];
  /** Things on one page unless told. */
  readonly usual: number;
}

const count = z.number().int().nonnegative();

/** What a page of a result has, and how to go on. */
export const pageSchema = z.object({
  offset: count,
  /** The offset of the next page; null on the last one. */
  next: count.nullable(),
  /** Over all lists and pages. */
  total: count,
  /** Each list, in the order in which pages go through them: how many it has in all, and how many stand here. */
  lists: z.array(z.object({ name: z.string(), total: count, here: count })),
});
export type Page = z.infer<typeof pageSchema>;

/**
 * One page of a result: its lists one behind the other, from `offset` on as many things as `limit`; everything else stays.
 *
 * @returns the result with shorter lists and `page`, which says what was left out.
 */
export function pageOf(
  result: Readonly<Record<string, unknown>>,
  { lists, usual }: Pages,
  {
    limit = usual,
    offset = 0,
  }: { readonly limit?: number | undefined; readonly offset?: number | undefined },
): Record<string, unknown> & { readonly page: Page } {
  let passed = 0;
  const cut: Record<string, unknown[]> = {};
  const told: Page['lists'] = [];
  for (const name of lists) {
    const all = z.array(z.unknown()).parse(result[name]);
    const here = all.slice(Math.max(0, offset - passed), Math.max(0, offset + limit - passed));
    passed += all.length;
    cut[name] = here;
    told.push({ name, total: all.length, here: here.length });
  }
  const next = offset + limit < passed ? offset + limit : null;
  return { ...result, ...cut, page: { offset, next, total: passed, lists: told } };
}

/** A question that a quote answers, wherever it stands in a result. */
const questionSchema = z.looseObject({ text: z.string(), part: z.tuple([z.number(), z.number()]) });

/**
 * A result in which the question that a quote answers is the part that the quote speaks to: reporters ask at length, and
 * every answer has the whole question beside it. `context` has it in full.
 */
export function withShortQuestions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withShortQuestions);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const { data } = name === 'answers' ? questionSchema.safeParse(inner) : { data: undefined };
      if (!data) return [name, withShortQuestions(inner)];
      const text = data.text.slice(...data.part);
      return [name, { ...data, text, part: [0, text.length] }];
    }),
  );
}
