import { AppUnderLoad, type Generator, type MeasuredStep } from './load-processes.js';
import { RateSearch } from './load-search.js';

/** An acknowledgement may take so long at the 99th percentile, in milliseconds. */
const longestAck = 200;
/** A step that fails while others keep so much of a core busy says nothing about the app, and is taken again. */
const disturbed = 0.15;
/** How many of a contender's steps are taken again for that. */
const patience = 8;
/** Seconds of a step, and how many commands it has at least. */
const length = { seconds: 4, commands: 200 } as const;

/** An app (as load-server.ts knows it) and what it is asked. */
export interface Contender {
  readonly app: string;
  readonly what: string;
  readonly queries: readonly string[];
}

export interface Capacity {
  readonly contender: Contender;
  /** Commands a second: the highest rate that held. */
  readonly rate: number;
  /** How that step went; null where no rate held. */
  readonly best: MeasuredStep | null;
}

interface Trial {
  readonly contender: Contender;
  readonly app: AppUnderLoad;
  readonly search: RateSearch;
  spoiled: number;
  best: MeasuredStep | null;
}

/**
 * Finds the highest rate of each contender at which every command is answered and 99 of 100 are acknowledged in time.
 * They take turns, so that the machine's moods fall on all of them.
 *
 * @param folder where `record.v8` is
 * @param tell takes a line for each step
 */
export async function measureCapacity(
  contenders: readonly Contender[],
  generator: Generator,
  folder: string,
  tell: (line: string) => void,
): Promise<Capacity[]> {
  const trials = await Promise.all(
    contenders.map(async (contender): Promise<Trial> => {
      const app = await AppUnderLoad.start(contender.app, folder, generator);
      return { contender, app, search: new RateSearch(20), spoiled: 0, best: null };
    }),
  );
  try {
    for (const { app, contender } of trials) await app.step(20, 100, contender.queries);
    while (trials.some(({ search }) => search.next !== null)) {
      for (const trial of trials) await tryNext(trial, tell);
    }
    return trials.map(({ contender, search, best }) => ({ contender, rate: search.held, best }));
  } finally {
    for (const { app } of trials) app.end();
  }
}

async function tryNext(trial: Trial, tell: (line: string) => void): Promise<void> {
  const { app, contender, search } = trial;
  const rate = search.next;
  if (rate === null) return;
  const commands = Math.ceil(Math.max(length.seconds * rate, length.commands));
  const step = await app.step(rate, commands, contender.queries);
  const held = step.ack99 <= longestAck && step.refused === 0 && step.answered === step.commands;
  const spoiled = !held && step.foreign > disturbed && trial.spoiled < patience;
  if (spoiled) trial.spoiled += 1;
  else search.tell(held);
  if (held) trial.best = step;
  tell(
    `  ${contender.what.padEnd(42)}${rate.toFixed(0).padStart(6)}/s  ack p50 ${ms(step.ack50)} p99 ${ms(step.ack99)}  answered ${step.answered} of ${step.commands}, refused ${step.refused}, other processes ${step.foreign.toFixed(2)} of a core${held ? '' : spoiled ? ': again' : ': too much'}`,
  );
}

function ms(value: number): string {
  return (value > 1e6 ? 'never' : value.toFixed(0)).padStart(5);
}
