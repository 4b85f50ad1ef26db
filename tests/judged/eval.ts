import { openCorpus } from '../../src/corpus-files.js';
import { corpusDir, normalisedCorpus } from '../corpus.js';
import { halves, type Judged, readJudged } from './judged.js';
import { type Marks, mean, measure } from './measures.js';
import { alliance, peers, type System } from './systems.js';

/**
 * `npm run eval`: nDCG@10, success@1, recall@20, refusals and false answers per kind, for both halves, beside the
 * peers in the same run. `--misses` lists the tuning half's queries that are worth least; `--json` prints figures.
 */
const judged = await readJudged(new URL('queries.jsonl', import.meta.url));
const corpus = await normalisedCorpus();
const ours = alliance(await openCorpus(corpusDir));
const systems: System[] = [ours, ...peers(corpus)];
const { tuning, heldBack } = halves(judged);

for (const [name, half] of [
  ['tuning', tuning],
  ['held back', heldBack],
] as const) {
  const tables = systems.map((system) => ({
    system,
    rows: half.map((one) => ({ one, marks: measure(one, system.find(one.query)) })),
  }));
  process.stdout.write(`\n${name}: ${half.length} queries\n`);
  const kinds = [...new Set(half.map((one) => one.kind))].filter((kind) => kind !== 'unanswerable');
  process.stdout.write(
    `${'kind'.padEnd(20)}${'n'.padStart(4)}  ${systems.map(({ name: n }) => n.padEnd(26)).join('')}\n`,
  );
  for (const kind of [...kinds, 'all answerable']) {
    const of = (rows: { one: Judged; marks: Marks }[]) =>
      rows.filter(({ one }) => (kind === 'all answerable' ? one.kind !== 'unanswerable' : one.kind === kind));
    const cells = tables.map(({ rows }) => {
      const picked = of(rows).map(({ marks }) => marks);
      const refused = picked.filter((marks) => !marks.answered).length;
      const figures = [
        picked.map((m) => m.ndcg),
        picked.map((m) => m.success),
        picked.map((m) => m.recall),
      ].map((v) => mean(v).toFixed(3));
      return `${figures.join(' ')}${refused > 0 ? ` -${refused}` : ''}`.padEnd(26);
    });
    process.stdout.write(
      `${kind.padEnd(20)}${String(of(tables[0]?.rows ?? []).length).padStart(4)}  ${cells.join('')}\n`,
    );
  }
  const false_ = tables.map(({ rows }) => {
    const none = rows.filter(({ one }) => one.kind === 'unanswerable');
    return `${none.filter(({ marks }) => marks.answered).length} of ${none.length} answered`.padEnd(26);
  });
  process.stdout.write(`${'unanswerable'.padEnd(26)}${false_.join('')}\n`);
}

if (process.argv.includes('--misses')) {
  const rows = tuning.map((one) => ({ one, marks: measure(one, ours.find(one.query)) }));
  for (const { one, marks } of rows) {
    const wrong =
      one.kind === 'unanswerable'
        ? marks.answered
        : !marks.answered || (marks.ndcg ?? 0) < 0.75 || marks.success === 0;
    if (!wrong) continue;
    process.stdout.write(
      `${one.id.padEnd(22)} ${marks.answered ? `${marks.ndcg?.toFixed(2) ?? 'false'} ${marks.success ?? ''}` : 'refused'}  ${one.query}\n`,
    );
  }
}
