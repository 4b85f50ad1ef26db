import type { Figures } from './other-golden-figures.js';

/** What came of one page: figures, or the name of what was thrown. */
export interface Row {
  readonly document: string;
  readonly cast: string;
  readonly figures: Figures | string;
}

const heads = [
  'turns',
  'found',
  'whole',
  'start',
  'end',
  'who',
  'short',
  'infer',
  'intp',
  'label',
  'kind',
  'answ',
];

/**
 * Figures as lines, one a page and cast: golden turns, turns found, golden turns found whole, by start, by end; speakers
 * right, of them with a shorter name and inferred; flags, labels, kinds and answers right. Below a line the numbers of
 * golden turns that went wrong. None of a page's words.
 */
export function tableOf(rows: readonly Row[]): string {
  const head = `${''.padEnd(40)}${heads.map((each) => each.padStart(6)).join('')}`;
  return [head, ...rows.flatMap(linesOf)].join('\n');
}

function linesOf({ document, cast, figures }: Row): string[] {
  const name = `${document.slice(0, 24).padEnd(25)}${cast.padEnd(15)}`;
  if (typeof figures === 'string') return [`${name}  ${figures}`];
  const { golden, found, boundaries, starts, ends, speakers, shorter, inferred } = figures;
  const { interpreted, labels, kinds, answers } = figures;
  const cells = [golden, found, boundaries, starts, ends, speakers, shorter, inferred];
  const line = [...cells, interpreted, labels, kinds, answers].map((each) => `${each}`.padStart(6)).join('');
  const wrong = [
    ['missed', figures.missed],
    ['nobody named', figures.unresolved],
    ['under another name', figures.misattributed],
  ] as const;
  return [
    `${name}${line}`,
    ...wrong.filter(([, turns]) => turns.length > 0).map(([what, turns]) => `    ${what}: ${some(turns)}`),
  ];
}

function some(turns: readonly number[]): string {
  const most = 24;
  return turns.slice(0, most).join(' ') + (turns.length > most ? ` and ${turns.length - most} more` : '');
}
