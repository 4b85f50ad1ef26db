import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Measured } from '../measured.js';
import type { Vitals } from './vitals.js';

/** What Prometheus reads. */
export interface Metrics {
  readonly contentType: string;
  measured(what: Measured): void;
  /** Everything as text, asked for at this moment. */
  exposition(): Promise<string>;
}

/** An answer takes some milliseconds; one that waits for Slack takes seconds. */
const buckets = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000];

/** Slack's names for refusals. Anything else could be many things, and each would be a series of its own. */
const reasonName = /^[a-z][a-z_]{0,39}$/u;

/**
 * Counts the bot's work and tells how it is, and how its process is. Labels are names from the code, and Slack's names
 * for refusals: nobody's words, and no ids.
 *
 * @param version of Alliance
 */
export function metricsOf(vitals: Vitals, version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({ name: 'alliance_info', help: 'Always 1; the version.', labelNames: ['version'], registers })
    .labels(version)
    .set(1);
  gauges(vitals, registers);

  const answers = new Counter({
    name: 'alliance_answers_total',
    help: 'What was asked, by the listener that took it and what became of it.',
    labelNames: ['listener', 'outcome'] as const,
    registers,
  });
  const milliseconds = new Histogram({
    name: 'alliance_answer_milliseconds',
    help: 'From the arrival at the listener until the answer was delivered or given up, in milliseconds.',
    labelNames: ['listener'] as const,
    buckets,
    registers,
  });
  const undelivered = new Counter({
    name: 'alliance_undelivered_total',
    help: 'Answers that did not arrive, or that nobody can tell of, by the reason.',
    labelNames: ['reason'] as const,
    registers,
  });
  const posts = new Counter({
    name: 'alliance_posts_total',
    help: 'Messages that were posted without being asked for there and then, by their kind and what became of them.',
    labelNames: ['kind', 'outcome'] as const,
    registers,
  });

  return {
    contentType: registry.contentType,
    exposition: () => registry.metrics(),
    measured: (what) => {
      if (what.what === 'post') {
        posts.inc({ kind: what.kind, outcome: what.outcome });
        return;
      }
      const { listener, outcome, why, milliseconds: took } = what;
      answers.inc({ listener, outcome });
      milliseconds.observe({ listener }, took);
      if (outcome === 'held' || outcome === 'lost') undelivered.inc({ reason: outcome });
      if (outcome === 'refused') undelivered.inc({ reason: named(why) });
    },
  };
}

function named(why: string | null): string {
  return why !== null && reasonName.test(why) ? why : 'other';
}

/** How things are at the moment of asking. */
function gauges(vitals: Vitals, registers: Registry[]): void {
  const gauge = (name: string, help: string, value: () => number | Promise<number>) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await value());
      },
    });
  const turns = () => vitals.record?.transcripts.flatMap((transcript) => transcript.turns) ?? [];
  gauge('alliance_store_up', '1 where the store answers.', async () => Number(await vitals.storeAnswers()));
  gauge('alliance_slack_connected', '1 where Slack can reach the bot.', () => Number(vitals.slack));
  gauge(
    'alliance_record_documents',
    'Documents of the record.',
    () => vitals.record?.transcripts.length ?? 0,
  );
  gauge('alliance_record_turns', 'Turns of the record.', () => turns().length);
  gauge(
    'alliance_record_speakers',
    'People who speak in the record.',
    () => new Set(turns().flatMap(({ speaker }) => speaker?.id ?? [])).size,
  );
}
