import { createHash } from 'node:crypto';
import { z } from 'zod';
import { sides } from '../../src/transcript/transcript.js';

const hash = z.string().regex(/^[0-9a-f]{16}$/);
const key = z.string().regex(/^[a-z-]+$/);

const goldenPersonSchema = z.strictObject({
  key,
  name: z.string(),
  /** Forms that the page does not print, by which others have the same person. */
  also: z.array(z.string()).default([]),
  office: z.string().nullable(),
  side: z.enum(sides),
});
const goldenTurnSchema = z.strictObject({
  n: z.number().int().positive(),
  label: z.string().min(1).max(40),
  speaker: key.nullable(),
  /** Beside a null speaker: the one whom a reader would take it to be. */
  inferred: key.optional(),
  kind: z.enum(['statement', 'question', 'answer', 'moderation']),
  interpreted: z.enum(['yes', 'no', 'mixed']),
  answers: z.number().int().positive().nullable(),
  words: z.strictObject({ count: z.number().int().positive(), sha: hash }),
  first: hash,
  last: hash,
});

/** A golden file of tests/golden/other; its README says what the fields are. */
export const otherGoldenSchema = z.strictObject({
  file: z.string().regex(/^[a-z0-9-]+\/[a-z]+\.[a-z]+$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  people: z.array(goldenPersonSchema),
  turns: z.array(goldenTurnSchema).min(1),
  leftOut: z.array(z.string()),
});
export type OtherGolden = z.infer<typeof otherGoldenSchema>;
export type GoldenTurn = z.infer<typeof goldenTurnSchema>;
export type GoldenPerson = z.infer<typeof goldenPersonSchema>;

/** The hash that golden files have of words: all blanks taken out. */
export function wordsHash(words: string): string {
  return createHash('sha256').update(words.replaceAll(/\s/gu, '')).digest('hex').slice(0, 16);
}

/** Names as sets of words: accents, initials, and `Jr.` do not count, nor the order. */
function nameWords(name: string): Set<string> {
  const words = name
    .normalize('NFD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return new Set(words.filter((word) => word.length > 1 && !['jr', 'sr', 'ii', 'iii'].includes(word)));
}

/**
 * How a name is that of a golden person. A fuller one than the page prints is the same where `also` has it, as a page
 * that prints `Koizumi` does not mean everybody of that name; a shorter one must have the family name.
 */
export function likeness(name: string, person: GoldenPerson): 'same' | 'shorter' | 'another' {
  const [actual, printed] = [nameWords(name), nameWords(person.name)];
  const forms = person.also.map(nameWords);
  const known = new Set([printed, ...forms].flatMap((form) => [...form]));
  const full = [printed, ...forms].some((form) => within(form, actual));
  if (full && within(actual, known)) return 'same';
  const family = person.key.split('-')[0] ?? '';
  return actual.has(family) && within(actual, printed) ? 'shorter' : 'another';
}

function within(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((word) => all.has(word));
}
