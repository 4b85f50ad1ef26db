import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { openCorpus } from '../../src/corpus-files.js';
import { ranking } from '../../src/search/ranking.js';
import { corpusDir, normalisedCorpus } from '../corpus.js';
import { halves, type Judged, readJudged } from './judged.js';
import { mean, measure } from './measures.js';
import { alliance, peers, type System } from './systems.js';
import { tableOf } from './table.js';

/**
 * `npm run eval`: what the search is worth on the judged queries, beside its peers in the same run.
 * `--misses` lists the tuning half's queries that are worth least; `--without` says what each constant of the ranking
 * brings; `--check` fails when the held-back half falls more than a point under the figures in baseline.json;
 * `--write` writes those.
 */
const flags = new Set(process.argv.slice(2));
const baselineFile = new URL('baseline.json', import.meta.url);
const baselineSchema = z.object({
  ndcg: z.number(),
  success: z.number(),
  recall: z.number(),
  refused: z.number(),
  answeredFalsely: z.number(),
});
type Figures = z.infer<typeof baselineSchema>;

const { tuning, heldBack } = halves(await readJudged(new URL('queries.jsonl', import.meta.url)));
const ours = alliance(await openCorpus(corpusDir));
const print = (line: string) => process.stdout.write(`${line}\n`);

if (flags.has('--without')) printWithout();
else {
  const systems: System[] = [ours, ...peers(await normalisedCorpus())];
  print(`${tableOf('tuning', tuning, systems)}\n${tableOf('held back', heldBack, systems)}`);
}
if (flags.has('--misses')) printMisses();
if (flags.has('--write')) await writeFile(baselineFile, `${JSON.stringify(figuresOf(heldBack), null, 2)}\n`);
if (flags.has('--check')) await check();

function figuresOf(half: readonly Judged[]): Figures {
  const rows = half.map((one) => ({ one, marks: measure(one, ours.find(one.query)) }));
  const answerable = rows.filter(({ one }) => one.judgements.length > 0).map(({ marks }) => marks);
  const none = rows.filter(({ one }) => one.judgements.length === 0);
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  return {
    ndcg: round(mean(answerable.map(({ ndcg }) => ndcg))),
    success: round(mean(answerable.map(({ success }) => success))),
    recall: round(mean(answerable.map(({ recall }) => recall))),
    refused: round(answerable.filter(({ answered }) => !answered).length / answerable.length),
    answeredFalsely: round(none.filter(({ marks }) => marks.answered).length / none.length),
  };
}

async function check(): Promise<void> {
  const known = baselineSchema.parse(JSON.parse(await readFile(baselineFile, 'utf8')));
  const now = figuresOf(heldBack);
  const point = 0.01;
  const worse = [
    now.ndcg < known.ndcg - point && `nDCG@10 ${now.ndcg}, committed ${known.ndcg}`,
    now.success < known.success - point && `success@1 ${now.success}, committed ${known.success}`,
    now.refused > known.refused + point && `refused ${now.refused}, committed ${known.refused}`,
    now.answeredFalsely > known.answeredFalsely + point &&
      `answered falsely ${now.answeredFalsely}, committed ${known.answeredFalsely}`,
  ].filter((line) => line !== false);
  for (const line of worse) print(`The held-back half is worse: ${line}`);
  if (worse.length === 0) print('The held-back half is no worse than committed.');
  process.exitCode = worse.length === 0 ? 0 : 1;
}

function printMisses(): void {
  for (const one of tuning) {
    const marks = measure(one, ours.find(one.query));
    const { ndcg, success, answered } = marks;
    const isWrong = one.judgements.length === 0 ? answered : !answered || (ndcg ?? 0) < 0.75 || success === 0;
    if (isWrong)
      print(`${one.id.padEnd(22)} ${answered ? (ndcg?.toFixed(2) ?? 'false') : 'refused'}  ${one.query}`);
  }
}

/** Each constant of the ranking put to the value at which it does nothing, over the tuning half. */
function printWithout(): void {
  const neutral: readonly (readonly [object, string, unknown])[] = [
    [ranking, 'repetition', 0],
    [ranking, 'proximity', 0],
    [ranking, 'sentence', 0],
    [ranking, 'focus', 0],
    [ranking.answers, 'shareOfQuestion', ranking.answers.share],
    [ranking.answers, 'toQuestion', 2],
    [ranking.answers, 'further', { from: 99, share: 1, ofQuestion: 1 }],
    [ranking, 'kind', { statement: 1, answer: 1, reported: 1, question: 1, moderation: 1 }],
    [ranking, 'sameTurn', 1],
    [ranking, 'sameSpeakerAndMeeting', 1],
    [ranking, 'sameSide', 1],
  ];
  const line = (name: string) => {
    const { ndcg, success, recall, refused, answeredFalsely } = figuresOf(tuning);
    const figures = [ndcg, success, recall, refused, answeredFalsely].map((value) =>
      value.toFixed(3).padStart(9),
    );
    print(`${name.padEnd(32)}${figures.join('')}`);
  };
  print(
    `${''.padEnd(32)}${['nDCG@10', 'success@1', 'recall@20', 'refused', 'falsely'].map((name) => name.padStart(9)).join('')}`,
  );
  line('as it is');
  for (const [table, name, value] of neutral) {
    const kept: unknown = Reflect.get(table, name);
    Reflect.set(table, name, value);
    line(`without ${name}`);
    Reflect.set(table, name, kept);
  }
}
