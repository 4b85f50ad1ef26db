import { describe, expect, it } from 'vitest';
import { countIn } from './simulation/counting.js';
import { simulate } from './simulation/simulation.js';

/**
 * A seed that failed once is kept here. SIMULATION_SEED=… runs one again, all four hundred days of it: the first days
 * are the same whatever the extent.
 */
const given = process.env['SIMULATION_SEED'];
const whole = { days: 400, channels: 50 };
const part = { days: 40, channels: 50 };
const runs =
  given === undefined
    ? [
        { seed: 20_261_122, ...whole },
        { seed: 7, ...part },
        { seed: 42, ...part },
        { seed: Math.floor(Math.random() * 2 ** 31), ...part },
      ]
    : [{ seed: Number(given), ...whole }];

describe('two hosts on one store, processes that are killed anywhere, a faulty Slack, wrong clocks', () => {
  it.each(runs)(
    'post each date once in $days days of $channels channels (SIMULATION_SEED=$seed)',
    { timeout: 300_000 },
    async ({ seed, ...extent }) => {
      const history = await simulate(seed, extent);
      const { numbers, ...wrong } = await countIn(history);
      console.log(`seed ${seed}: ${JSON.stringify(numbers)}`);
      expect(wrong).toEqual({ twice: [], lost: [], untold: [], faults: [] });
      // Nothing is proven by days on which nothing went wrong.
      const { posted, held, kills, lost, putOff } = numbers;
      for (const often of [posted / 10, held, kills, lost, putOff]) {
        expect(often).toBeGreaterThan(extent.days / 2);
      }
    },
  );
});
