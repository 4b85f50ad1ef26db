import { sentencesIn } from '../passage.js';
import type { Glossary, GlossaryEntry } from '../search/glossary.js';
import { termsIn, turnsWithTerms } from '../search/terms.js';
import type { DocumentId, Turn } from '../transcript/transcript.js';
import { buildQuote, type RecordedDocument } from './build-quote.js';
import type { Quote } from './quote.js';

/** A term of the glossary that a sentence has. */
export interface TermInSentence {
  readonly term: string;
  /** In how many turns of the whole record it stands. */
  readonly turns: number;
}

/** One sentence of a document, before it is made a quote. */
export interface RecordedSentence {
  readonly turn: Turn;
  /** As printed. */
  readonly text: string;
  /** Terms of the glossary in it; people are none. */
  readonly terms: readonly TermInSentence[];
  /** The sentence as a quote. */
  quote(): Quote;
}

/** Gives every sentence of a document, in its order. Terms are counted at the first question. */
export function recordedSentences(
  documents: readonly RecordedDocument[],
  glossary: Glossary,
  terms: readonly GlossaryEntry[],
): (id: DocumentId) => RecordedSentence[] {
  const known = new Set(terms.map(({ id }) => id));
  let turnsWith: ReadonlyMap<string, number> | null = null;
  const termsOf = (text: string): TermInSentence[] => {
    const counted = turnsWith ?? turnsWithTerms(documents, glossary);
    turnsWith = counted;
    return termsIn(text, glossary)
      .filter(({ id }) => known.has(id))
      .map(({ id, term }) => ({ term, turns: counted.get(id) ?? 0 }));
  };
  return (id) => {
    const document = documents.find(({ transcript }) => transcript.document.id === id);
    if (!document) return [];
    return document.transcript.turns.flatMap((turn) =>
      turn.paragraphs.flatMap((_, paragraph) =>
        sentencesIn(turn, paragraph).map((span) => {
          const text = document.source.slice(span.start, span.end);
          return { turn, text, terms: termsOf(text), quote: () => buildQuote(document, turn, span) };
        }),
      ),
    );
  };
}
