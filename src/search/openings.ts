import { type Allows, allowedPassages, type Searchable } from './candidates.js';
import type { Choice } from './choose.js';
import type { Aspect } from './in-words/aspect.js';
import { matchesIn } from './match.js';
import type { ParsedQuery } from './query.js';
import { byCodeUnits } from './sorted-words.js';
import type { Understanding } from './understand.js';
import { type Candidate, type Hit, hitOf } from './variety.js';
import { wordsOf } from './words.js';

/**
 * A query that only narrows: how each turn begins, or where it names those whom the query names ("Bloomberg's question
 * to Hamada"), the latest meeting first.
 */
export function openings(
  record: Searchable,
  allows: Allows,
  { excluded }: Understanding,
  named: ReadonlySet<string>,
): Hit[] {
  const found = new Map<string, Candidate & { readonly names: boolean }>();
  const reads = excluded.length > 0 || named.size > 0;
  const allowed = allowedPassages(record, allows);
  for (const [number, passage] of record.passages.entries()) {
    const document = record.documents[passage.document];
    const turn = document?.transcript.turns[passage.turn];
    const known = turn && found.get(turn.id);
    if (!turn || !document || known?.names || (known && named.size === 0)) continue;
    if (!allowed(number)) continue;
    const { start, end } = passage;
    const words = reads ? wordsOf(document.source.slice(start, end)) : [];
    if (matchesIn(words, excluded).length > 0) continue;
    const names = words.some(({ stem }) => named.has(stem));
    if (known && !names) continue;
    const parts = { words: 0, proximity: 0, length: 0, focus: 0 };
    const choice: Choice = { start, end, marks: [], coverage: 1, missing: [], wordings: [], parts, score: 0 };
    found.set(turn.id, { passage, turn, choice, score: 1, parts, names });
  }
  const dateOf = ({ passage }: Candidate) =>
    record.documents[passage.document]?.transcript.document.date ?? '';
  const latest = [...found.values()].sort(
    (a, b) => byCodeUnits(dateOf(b), dateOf(a)) || a.passage.start - b.passage.start,
  );
  return latest.map((candidate, i) => hitOf({ ...candidate, score: 1 / (i + 1) }));
}

/** The stems of the names that the query says. */
export function namesIn(query: ParsedQuery, aspects: readonly Aspect[]): Set<string> {
  const spans = aspects.filter(({ name }) => name === 'speaker').flatMap((aspect) => aspect.spans);
  return new Set(
    spans.flatMap(({ start, end }) => wordsOf(query.typed.slice(start, end)).map(({ stem }) => stem)),
  );
}
