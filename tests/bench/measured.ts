import { z } from 'zod';

/** What one engine's own process measured. Times in milliseconds, memory in megabytes. */
export const measuredSchema = z.object({
  build: z.number(),
  load: z.number(),
  /** Reading what is not the index: our transcripts with their texts. 0 for engines that store text themselves. */
  read: z.number(),
  resident: z.number(),
  heap: z.number(),
  /** The median of each query that was run; a slow engine runs a sample. */
  times: z.array(z.object({ query: z.string(), ms: z.number() })),
  /** Queries that were met by a sentence to the user, for instance because they are too long. */
  refused: z.number(),
  bad: z.array(z.object({ what: z.string(), said: z.string(), ms: z.number() })),
});
export type Measured = z.infer<typeof measuredSchema>;

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Runs each query several times and keeps its median, until the time is up. */
export async function timed(
  queries: readonly string[],
  rounds: number,
  seconds: number,
  run: (query: string) => unknown,
): Promise<{ query: string; ms: number }[]> {
  const times = queries.map((query) => ({ query, all: [0].slice(1) }));
  const end = performance.now() + seconds * 1000;
  for (let round = 0; round < rounds; round += 1) {
    for (const one of times) {
      if (performance.now() > end) break;
      const from = performance.now();
      await run(one.query);
      one.all.push(performance.now() - from);
    }
  }
  return times
    .filter(({ all }) => all.length > 0)
    .map(({ query, all }) => ({ query, ms: percentile(all, 0.5) }));
}

export function memory(): { resident: number; heap: number } {
  for (let i = 0; i < 4; i += 1) globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss / 2 ** 20, heap: (heapUsed + external) / 2 ** 20 };
}
