import type { Judged, Judgement } from './judged.js';

/** One result of a system: a span of a source. */
export interface Result {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** What one query was worth. Null where a measure does not apply. */
export interface Marks {
  readonly ndcg: number | null;
  readonly success: number | null;
  readonly recall: number | null;
  readonly answered: boolean;
}

/**
 * nDCG@10, success@1 and recall@20 of one query. A result gains the highest grade of the judged sentences in it
 * that no earlier result had; a judged sentence counts as had where half of it, or half of the result, is shared (an article's quotation
 * is a part of its sentence). Judged
 * sentences that follow one another directly are one piece of evidence (a quote shows up to three sentences), so
 * the ideal list has one entry for up to three of them. Success: the first result has a sentence of grade 3. Recall:
 * over sentences of grade 2 and 3.
 */
export function measure(judged: Judged, results: readonly Result[]): Marks {
  const answered = results.length > 0;
  if (judged.judgements.length === 0) return { ndcg: null, success: null, recall: null, answered };
  const had = new Set<Judgement>();
  const gains = results.slice(0, 20).map((result) => {
    const covered = judged.judgements.filter((judgement) => covers(result, judgement) && !had.has(judgement));
    for (const judgement of covered) had.add(judgement);
    return Math.max(0, ...covered.map((judgement) => judgement.grade));
  });
  const good = judged.judgements.filter((judgement) => judgement.grade >= 2);
  const ideal = pieces(judged.judgements).map((piece) =>
    Math.max(...piece.map((judgement) => judgement.grade)),
  );
  const best = dcg(ideal.sort((a, b) => b - a).slice(0, 10));
  const first = results[0];
  return {
    ndcg: Math.min(1, dcg(gains.slice(0, 10)) / best),
    success: first && judged.judgements.some((one) => one.grade === 3 && covers(first, one)) ? 1 : 0,
    recall: good.length === 0 ? null : good.filter((judgement) => had.has(judgement)).length / good.length,
    answered,
  };
}

export function covers(result: Result, judgement: Judgement): boolean {
  if (result.source !== judgement.source) return false;
  const shared = Math.min(result.end, judgement.end) - Math.max(result.start, judgement.start);
  return shared >= Math.min(judgement.end - judgement.start, result.end - result.start) / 2;
}

/** Judged sentences in rows of up to three that follow one another with nothing but a blank between. */
function pieces(judgements: readonly Judgement[]): Judgement[][] {
  const ordered = [...judgements].sort((a, b) => a.source.localeCompare(b.source) || a.start - b.start);
  const rows: Judgement[][] = [];
  for (const judgement of ordered) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const follows = last && last.source === judgement.source && judgement.start - last.end <= 1;
    if (row && follows && row.length < 3) row.push(judgement);
    else rows.push([judgement]);
  }
  return rows;
}

function dcg(gains: readonly number[]): number {
  return gains.reduce((sum, gain, i) => sum + (2 ** gain - 1) / Math.log2(i + 2), 0);
}

export function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
}
