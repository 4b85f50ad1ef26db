import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/**
 * Judged queries: what an expert who read the five documents holds to be evidence, sentence by sentence, written
 * before there was a search. 3: the quote to pick; 2: good evidence; 1: related. No judgement: not answerable.
 */
const judgedSchema = z.object({
  id: z.string(),
  kind: z.string(),
  query: z.string(),
  judgements: z.array(
    z.object({
      source: z.string(),
      start: z.number(),
      end: z.number(),
      grade: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    }),
  ),
  note: z.string().optional(),
});
export type Judged = z.infer<typeof judgedSchema>;
export type Judgement = Judged['judgements'][number];

export async function readJudged(file: URL): Promise<Judged[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => judgedSchema.parse(JSON.parse(line)));
}

/**
 * Halves, split once: within each kind by the hash of the query, so that a query never changes its half. Only the
 * tuning half is looked at while tuning.
 */
export function halves(judged: readonly Judged[]): { tuning: Judged[]; heldBack: Judged[] } {
  const tuning: Judged[] = [];
  const heldBack: Judged[] = [];
  for (const kind of new Set(judged.map((one) => one.kind))) {
    const ofKind = judged.filter((one) => one.kind === kind);
    const ordered = [...ofKind].sort((a, b) => hash(a).localeCompare(hash(b)));
    const middle = Math.ceil(ordered.length / 2);
    tuning.push(...ordered.slice(0, middle));
    heldBack.push(...ordered.slice(middle));
  }
  return { tuning, heldBack };
}

function hash({ kind, query }: Judged): string {
  return createHash('sha256').update(`${kind}\n${query}`).digest('hex');
}
