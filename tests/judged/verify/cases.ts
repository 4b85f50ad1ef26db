import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Evidence } from '../../../src/evidence/evidence.js';
import { peopleCalled } from '../../../src/evidence/verify/people-named.js';
import { verified } from '../../../src/evidence/verify/verified.js';
import { changeKinds, type VerifiedClaim, verdicts } from '../../../src/evidence/verify/verify-result.js';

const verdictSchema = z.enum(verdicts);

/** What a claim must come to; several verdicts where two editors could differ. What is not given is not looked at. */
const expectedSchema = z.strictObject({
  verdict: z.union([verdictSchema, z.array(verdictSchema).min(2)]),
  also: z.array(verdictSchema).optional(),
  meaning: z.boolean().optional(),
  kinds: z.array(z.enum(changeKinds)).optional(),
  saidBy: z.array(z.string()).optional(),
  quoting: z.string().optional(),
});

const caseSchema = z.strictObject({
  text: z.string().min(1),
  by: z.string().optional(),
  on: z.coerce.string().optional(),
  /** Which operator made it; absent for what was written by hand. */
  made: z.string().optional(),
  held: z.boolean().default(false),
  claims: z.array(expectedSchema).min(1),
});
export type Case = z.infer<typeof caseSchema>;
type Expected = z.infer<typeof expectedSchema>;

/** The cases of a file beside this one. */
export async function casesOf(file: string): Promise<Case[]> {
  return z.array(caseSchema).parse(parse(await readFile(new URL(file, import.meta.url), 'utf8')));
}

/** What is wrong with the verdicts on a case; empty where all are right. */
export function wrongIn({ text, by, on, claims: wanted }: Case, evidence: Evidence): string[] {
  const people = by === undefined ? null : peopleCalled(by, evidence.known);
  if (people?.length === 0) return [`nobody is called ${by}`];
  const named = by !== undefined && people ? { name: by, people } : null;
  const { claims } = verified(text, { by: named, on: on ?? null }, evidence);
  if (claims.length !== wanted.length) return [`${claims.length} claims, not ${wanted.length}`];
  return claims.flatMap((claim, i) => wrongWith(claim, wanted[i]));
}

function wrongWith(claim: VerifiedClaim, wanted: Expected | undefined): string[] {
  if (!wanted) return ['a claim too many'];
  const { verdict, also, meaningChanged, saidBy, diff, quoting } = claim;
  const said = `${verdict}${also.length > 0 ? ` (also ${also.join(', ')})` : ''}, ${JSON.stringify(diff)}, by ${saidBy.map(({ id }) => id).join(', ')}`;
  const allowed: readonly string[] = [wanted.verdict].flat();
  const checks: [boolean, string][] = [
    [allowed.includes(verdict), `is ${said}; wanted ${allowed.join(' or ')}`],
    [
      (wanted.also ?? []).every((one) => also.includes(one)),
      `lacks also ${wanted.also?.join(', ')}: ${said}`,
    ],
    [
      wanted.meaning === undefined || wanted.meaning === meaningChanged,
      `meaning changed ${meaningChanged}: ${said}`,
    ],
    [
      (wanted.kinds ?? []).every((kind) => diff.some(({ meaning }) => meaning === kind)),
      `lacks ${wanted.kinds?.join(', ')}: ${said}`,
    ],
    [
      !wanted.saidBy || wanted.saidBy.join() === saidBy.map(({ id }) => id).join(),
      `said by ${saidBy.map(({ id }) => id).join(', ')}, not ${wanted.saidBy?.join(', ')}`,
    ],
    [
      wanted.quoting === undefined || wanted.quoting === quoting?.speaker?.id,
      `quoting ${quoting?.speaker?.id ?? 'nobody'}`,
    ],
  ];
  return checks.flatMap(([right, what]) => (right ? [] : [what]));
}
