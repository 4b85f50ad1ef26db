import type { Capacity } from './load-capacity.js';
import { AppUnderLoad, type Generator } from './load-processes.js';

/** Of the commands, one in so many is asked for the first time. */
const newOneIn = 10;
const readings = 5;

/**
 * The bot's memory while it answers many commands at half of what one core can, read five times after garbage was
 * collected. Prints each reading, and how much a straight line through them rises.
 *
 * @param folder where `record.v8` is; @param known the bot with queries that come again; @param fresh with new ones
 */
export async function watchMemory(
  folder: string,
  commands: number,
  { known, fresh }: { readonly known: Capacity; readonly fresh: Capacity },
  generator: Generator,
  say: (text: string) => void,
): Promise<void> {
  const mixed = Array.from({ length: commands }, (_, i) => {
    const { queries } = (i % newOneIn === 0 ? fresh : known).contender;
    return queries[i % queries.length] ?? '';
  });
  const each = ((known.best?.each ?? 0) * (newOneIn - 1) + (fresh.best?.each ?? 0)) / newOneIn;
  const rate = Math.min(1_000, (0.5 * 1_000) / each);
  const app = await AppUnderLoad.start('alliance', folder, generator);
  try {
    say(
      `\nmemory of the bot over ${commands} commands at ${rate.toFixed(0)} a second, one in ${newOneIn} a new query; garbage is collected before each reading (--expose-gc)`,
    );
    await app.step(20, 200, known.contender.queries);
    const resident: number[] = [];
    const heap: number[] = [];
    let answered = 0;
    for (let reading = 1; reading <= readings; reading += 1) {
      answered += (await app.step(rate, commands / readings, mixed, 60_000)).answered;
      const usage = await app.usage({ collected: true });
      resident.push(usage.resident);
      heap.push(usage.heap);
      say(
        `  after ${String((reading * commands) / readings).padStart(7)}, all but ${(reading * commands) / readings - answered} answered: resident ${usage.resident.toFixed(0)} MB, heap ${usage.heap.toFixed(1)} MB`,
      );
    }
    const rise = (values: readonly number[]) => (slope(values) * readings * (100_000 / commands)).toFixed(1);
    say(`  in 100,000 commands: resident ${rise(resident)} MB more, heap ${rise(heap)} MB more`);
  } finally {
    app.end();
  }
}

/** How much a value rises from one reading to the next, by least squares. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const rise = values.reduce((sum, value, i) => sum + (i - middle) * value, 0);
  return rise / values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
}
