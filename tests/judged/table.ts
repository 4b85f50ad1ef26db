import type { Judged } from './judged.js';
import { type Marks, mean, measure } from './measures.js';
import type { System } from './systems.js';

interface Row {
  readonly one: Judged;
  readonly marks: Marks;
}

const width = 26;

/**
 * One line for each kind of query and one column for each system: nDCG@10, success@1, recall@20, and how many
 * answerable queries were refused (`-2`); below, how many unanswerable ones were answered.
 */
export function tableOf(name: string, judged: readonly Judged[], systems: readonly System[]): string {
  const tables = systems.map((system) =>
    judged.map((one): Row => ({ one, marks: measure(one, system.find(one.query)) })),
  );
  const kinds = [...new Set(judged.map(({ kind }) => kind))].filter((kind) => kind !== 'unanswerable');
  const line = (kind: string, isOf: (one: Judged) => boolean) => {
    const cells = tables.map((rows) => figuresOf(rows.filter(({ one }) => isOf(one))).padEnd(width));
    return `${kind.padEnd(20)}${String(judged.filter(isOf).length).padStart(4)}  ${cells.join('')}`;
  };
  const falsely = tables.map((rows) => {
    const none = rows.filter(({ one }) => one.kind === 'unanswerable');
    return `${none.filter(({ marks }) => marks.answered).length} of ${none.length} answered`.padEnd(width);
  });
  return [
    `${name}: ${judged.length} queries`,
    `${'kind'.padEnd(20)}${'n'.padStart(4)}  ${systems.map((system) => system.name.padEnd(width)).join('')}`,
    ...kinds.map((kind) => line(kind, (one) => one.kind === kind)),
    line('all answerable', (one) => one.kind !== 'unanswerable'),
    `${'unanswerable'.padEnd(width)}${falsely.join('')}`,
  ]
    .map((text) => `${text.trimEnd()}\n`)
    .join('');
}

function figuresOf(rows: readonly Row[]): string {
  const marks = rows.map((row) => row.marks);
  const refused = marks.filter(({ answered }) => !answered).length;
  const figures = [
    mean(marks.map(({ ndcg }) => ndcg)),
    mean(marks.map(({ success }) => success)),
    mean(marks.map(({ recall }) => recall)),
  ];
  return `${figures.map((figure) => figure.toFixed(3)).join(' ')}${refused > 0 ? ` -${refused}` : ''}`;
}
