import { UsageError } from '../../mistakes/usage-error.js';
import { isCommon } from '../../search/common-words.js';
import { type Alternative, alternative } from '../../search/concepts.js';
import type { GlossaryEntry } from '../../search/glossary.js';
import { topicInWordings } from '../../search/topic.js';
import { wordsOf } from '../../search/words.js';
import type { Evidence } from '../evidence.js';
import { mentionsOf } from '../topic/mentions.js';
import { lookUp } from './lookup.js';
import { renderingOf } from './renderings.js';
import type { Rendering, TermName, TermResult } from './term-result.js';

/**
 * What the glossary has on a word, and how often and by whom each of its wordings is used in the record. A word that the
 * glossary has not is counted as it was typed.
 *
 * @throws UsageError where what was typed has no word
 */
export function termOf(typed: string, evidence: Evidence): TermResult {
  const { entry, completed, nearest } = lookUp(typed, evidence.entries);
  const renderings = entry ? renderingsOf(entry, evidence) : wordItself(typed, evidence);
  const printed = renderings.some(({ count, reported }) => count + reported > 0);
  return {
    version: 1,
    query: typed,
    found: entry !== null || printed,
    entry: entry && detailsOf(entry),
    completed,
    renderings,
    nearest: nearest.map(nameOf),
    searched: evidence.searched,
  };
}

/** Every wording of an entry: of two that overlap in a text the longer is the one that is printed there. */
function renderingsOf(entry: GlossaryEntry, evidence: Evidence): Rendering[] {
  const kinds = new Map<string, Rendering['kind']>([
    ...entry.japanese.map((text) => [text, 'japanese'] as const),
    ...entry.acronyms.map((text) => [text, 'acronym'] as const),
    ...entry.variants.map((text) => [text, 'variant'] as const),
    [entry.term, 'term'],
  ]);
  const wordings = [...kinds].reverse().flatMap(([text, kind]): Alternative[] => {
    const compare = kind === 'acronym' ? 'exact' : 'stem';
    const words = wordsOf(text).map((word) => word[compare]);
    // One common word alone says nothing of a term.
    if (words.length === 0 || words.every(isCommon)) return [];
    return [{ ...alternative(text, words, 'typed'), compare }];
  });
  const topic = topicInWordings(entry.term, wordings);
  const mentions = mentionsOf(topic, evidence);
  const distinct = topic.concepts.flatMap(({ alternatives }) => alternatives);
  return distinct
    .map(({ text }) =>
      renderingOf(
        {
          text,
          kind: kinds.get(text) ?? 'variant',
          mentions: mentions.filter(({ printed }) => printed[0]?.alternative.text === text),
        },
        evidence,
      ),
    )
    .sort((a, b) => b.count - a.count || b.reported - a.reported);
}

/** What was typed, word for word: neither corrected nor completed. */
function wordItself(typed: string, evidence: Evidence): Rendering[] {
  const stems = wordsOf(typed).map(({ stem }) => stem);
  if (stems.length === 0)
    throw new UsageError({ code: 'no-word' }, { text: typed, from: 0, to: typed.length });
  const mentions = mentionsOf(topicInWordings(typed, [alternative(typed, stems, 'typed')]), evidence);
  return [renderingOf({ text: typed, kind: 'word', mentions }, evidence)];
}

function detailsOf(entry: GlossaryEntry): NonNullable<TermResult['entry']> {
  const { id, term, variants, acronyms, japanese, readings, ambiguous, note } = entry;
  const near = entry.near.map(({ term: other, why }) => ({ term: other, why }));
  return { id, term, variants, acronyms, japanese, readings, near, ambiguous, note };
}

function nameOf({ id, term, japanese }: GlossaryEntry): TermName {
  return { id, term, japanese };
}
