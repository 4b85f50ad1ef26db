import type { Transcript } from '../transcript/transcript.js';
import type { Glossary, GlossaryEntry } from './glossary.js';
import { wordsOf } from './words.js';

/** The glossary's entries that a text names, people included, each once, in the order in which they stand. */
export function termsIn(text: string, glossary: Glossary): GlossaryEntry[] {
  const words = wordsOf(text);
  const named = new Map<string, GlossaryEntry>();
  for (const at of words.keys()) {
    const match = glossary.at(words, at);
    if (match) named.set(match.entry.id, match.entry);
  }
  return [...named.values()];
}

/** In how many turns of the record each entry of the glossary is named, by its id; those in none are left out. */
export function turnsWithTerms(
  documents: readonly { readonly transcript: Transcript }[],
  glossary: Glossary,
): ReadonlyMap<string, number> {
  const turnsWith = new Map<string, number>();
  for (const { transcript } of documents) {
    for (const { paragraphs } of transcript.turns) {
      const inTurn = new Set(paragraphs.flatMap(({ text }) => termsIn(text, glossary).map(({ id }) => id)));
      for (const id of inTurn) turnsWith.set(id, (turnsWith.get(id) ?? 0) + 1);
    }
  }
  return turnsWith;
}
