import { z } from 'zod';
import { isSameSpeaker } from '../transcript/same-speaker.js';
import { type Transcript, type Turn, turnIdSchema } from '../transcript/transcript.js';
import { type Carried, wordsOf } from './carry-ids.js';

const wordChangeSchema = z.object({ was: z.string(), now: z.string() });

/** What is different in the new version of a page: what the diff report prints. Words are slices of either version. */
export const pageChangesSchema = z.object({
  /** Hashes of the published bytes. */
  was: z.string(),
  now: z.string(),
  added: z.array(z.object({ turn: turnIdSchema, label: z.string(), text: z.string() })),
  removed: z.array(
    z.object({ turn: turnIdSchema, label: z.string(), text: z.string(), now: turnIdSchema.nullable() }),
  ),
  changed: z.array(
    z.object({
      turn: turnIdSchema,
      label: z.string(),
      /** Stretches of words that are different, in order; either side may be empty. */
      words: z.array(wordChangeSchema),
      speaker: z.object({ was: z.string().nullable(), now: z.string().nullable() }).nullable(),
      interpreted: z.object({ was: z.string(), now: z.string() }).nullable(),
      kind: z.object({ was: z.string(), now: z.string() }).nullable(),
    }),
  ),
});
export type PageChanges = z.infer<typeof pageChangesSchema>;

/** Compares two versions of a document whose turns are paired. */
export function pageChanges(before: Transcript, { transcript, pairs }: Carried): PageChanges {
  const [from, to] = [new Set(pairs.map((pair) => pair.before)), new Set(pairs.map((pair) => pair.after))];
  const redirect = new Map((transcript.earlier?.redirects ?? []).map(({ turn, now }) => [turn, now]));
  return {
    was: before.document.sha256,
    now: transcript.document.sha256,
    added: transcript.turns.filter((_, i) => !to.has(i)).map(told),
    removed: before.turns
      .filter((_, i) => !from.has(i))
      .map((turn) => ({ ...told(turn), now: redirect.get(turn.id) ?? null })),
    changed: pairs.flatMap(({ before: i, after }) => {
      const [old, now] = [before.turns[i], transcript.turns[after]];
      if (!old || !now) return [];
      const words = changedWords(wordsOf(old), wordsOf(now));
      const speaker = isSameSpeaker(old.speaker, now.speaker)
        ? null
        : { was: old.speaker?.id ?? null, now: now.speaker?.id ?? null };
      const interpreted = differing(flagsOf(old), flagsOf(now));
      const kind = differing(old.kind, now.kind);
      if (words.length === 0 && !speaker && !interpreted && !kind) return [];
      return [{ turn: now.id, label: now.label, words, speaker, interpreted, kind }];
    }),
  };
}

function told(turn: Turn) {
  return { turn: turn.id, label: turn.label, text: wordsOf(turn) };
}

function differing<Value>(was: Value, now: Value): { was: Value; now: Value } | null {
  return was === now ? null : { was, now };
}

function flagsOf(turn: Turn): string {
  return turn.interpreted === 'mixed'
    ? turn.paragraphs.map(({ interpreted }) => (interpreted ? 'yes' : 'no')).join(' ')
    : turn.interpreted;
}

const tokens = /[\p{L}\p{N}\p{M}'’-]+|[^\s\p{L}\p{N}\p{M}]/gu;
/** Beyond so many words on both sides the whole stretch is told as changed, rather than word by word. */
const mostCompared = 3_000_000;

/** The stretches in which two texts differ, by words and signs; blanks and line ends are no difference. */
export function changedWords(was: string, now: string): { was: string; now: string }[] {
  const [old, later] = [[...was.matchAll(tokens)], [...now.matchAll(tokens)]];
  const text = (list: readonly RegExpExecArray[], at: number) => list[at]?.[0];
  let head = 0;
  while (head < Math.min(old.length, later.length) && text(old, head) === text(later, head)) head += 1;
  let tail = 0;
  while (
    tail < Math.min(old.length, later.length) - head &&
    text(old, old.length - 1 - tail) === text(later, later.length - 1 - tail)
  ) {
    tail += 1;
  }
  const [a, b] = [old.slice(head, old.length - tail), later.slice(head, later.length - tail)];
  const slice = (source: string, list: readonly RegExpExecArray[], from: number, to: number) => {
    const [first, last] = [list[from], list[to - 1]];
    return first && last && to > from ? source.slice(first.index, last.index + last[0].length) : '';
  };
  if (a.length === 0 && b.length === 0) return [];
  const kept = a.length * b.length > mostCompared ? [] : commonTokens(a, b);
  const changes: { was: string; now: string }[] = [];
  let [i, k] = [0, 0];
  for (const [x, y] of [...kept, [a.length, b.length] as const]) {
    if (x > i || y > k) changes.push({ was: slice(was, a, i, x), now: slice(now, b, k, y) });
    [i, k] = [x + 1, y + 1];
  }
  return changes;
}

/** A longest common subsequence, as pairs of indices. */
function commonTokens(
  a: readonly RegExpExecArray[],
  b: readonly RegExpExecArray[],
): (readonly [number, number])[] {
  const columns = b.length + 1;
  const length = new Uint32Array((a.length + 1) * columns);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let k = b.length - 1; k >= 0; k -= 1) {
      length[i * columns + k] =
        a[i]?.[0] === b[k]?.[0]
          ? (length[(i + 1) * columns + k + 1] ?? 0) + 1
          : Math.max(length[(i + 1) * columns + k] ?? 0, length[i * columns + k + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, k] = [0, 0];
  while (i < a.length && k < b.length) {
    if (a[i]?.[0] === b[k]?.[0]) {
      pairs.push([i, k]);
      [i, k] = [i + 1, k + 1];
    } else if ((length[(i + 1) * columns + k] ?? 0) >= (length[i * columns + k + 1] ?? 0)) i += 1;
    else k += 1;
  }
  return pairs;
}
