import { type Capacity, type Contender, measureCapacity } from './load-capacity.js';
import { watchMemory } from './load-memory.js';
import { canPin, Generator } from './load-processes.js';
import { newQueries } from './load-queries.js';

/** What the bot should reach of the rate that Bolt's documented echo reaches. */
const aim = 0.7;

export interface LoadOptions {
  /** Where `record.v8` is. */
  readonly folder: string;
  /** The passages' texts. */
  readonly texts: readonly string[];
  /** The fixed queries. */
  readonly queries: readonly string[];
  /** How many commands the memory is watched over. */
  readonly commands: number;
  readonly say: (text: string) => void;
  /** Tells every step. */
  readonly steps: boolean;
}

/**
 * How many commands a second each app answers over signed HTTP and on one core, while 99 of 100 are acknowledged
 * within 200 ms: this bot beside echo apps of the same Bolt. Then the bot's memory over many commands.
 */
export async function measureLoad({ folder, texts, queries, commands, say, steps }: LoadOptions) {
  const known: Contender = { app: 'alliance', what: 'this bot, the fixed queries over and over', queries };
  const fresh: Contender = {
    app: 'alliance',
    what: 'this bot, every query for the first time',
    queries: newQueries(texts, 50_000),
  };
  const echo: Contender = { app: 'echo', what: 'echo: ack(), then respond(text)', queries };
  const inAck: Contender = { app: 'echo-in-ack', what: 'echo: ack(text)', queries };
  const cores = canPin() ? 'each app on one core, the generator on another' : 'cores not kept apart';
  say(`\ncommands over signed HTTP, ${cores}`);
  const generator = await Generator.start();
  try {
    const contenders = [known, fresh, echo, inAck];
    const found = await measureCapacity(contenders, generator, folder, steps ? say : () => {});
    const of = (contender: Contender) => found.find((one) => one.contender === contender);
    const peer = of(echo)?.rate ?? Number.NaN;
    table(found, peer, say);
    const [ours, first, second] = [of(known), of(fresh), of(inAck)];
    if (!ours || !first || !second) return;
    const against = (other: number) => (ours.rate / other).toFixed(2);
    say(`against the echo that Bolt documents ${against(peer)} (aim ${aim})`);
    say(`against the echo within the acknowledgement ${against(second.rate)}`);
    await watchMemory(folder, commands, { known: ours, fresh: first }, generator, say);
  } finally {
    generator.end();
  }
}

function table(found: readonly Capacity[], peer: number, say: (text: string) => void): void {
  const row = (name: string, cells: readonly string[]) =>
    say(`${name.padEnd(42)}${cells.map((text) => text.padStart(13)).join('')}`);
  row('', ['commands/s', 'ack p50 ms', 'ack p99 ms', 'answer p99', 'CPU ms each', 'echo = 1']);
  for (const { contender, rate, best } of found) {
    const { ack50, ack99, answer99, each } = best ?? {};
    row(contender.what, [
      rate.toFixed(0),
      ack50?.toFixed(1) ?? '-',
      ack99?.toFixed(0) ?? '-',
      answer99?.toFixed(0) ?? '-',
      each?.toFixed(2) ?? '-',
      (rate / peer).toFixed(2),
    ]);
  }
}
