import type { Searchable } from './candidates.js';
import { isCommon } from './common-words.js';
import { type Aspect, holds } from './in-words/aspect.js';
import type { ParsedQuery } from './query.js';
import type { Candidate } from './variety.js';
import { wordsOf } from './words.js';

/** Words that were read as a meeting, a place or a date and found nothing: as subject they must stand in the quote. */
export function textOf(query: ParsedQuery, aspects: readonly Aspect[]): string {
  const spans = aspects.filter((aspect) => aspect.mayBeSubject).flatMap((aspect) => aspect.spans);
  return spans.map(({ start, end }) => query.typed.slice(start, end)).join(' ');
}

/** Years that no document has are never met by another year, or by none. */
export function yearsIn({ parts }: ParsedQuery): string {
  const texts = parts.flatMap((part) => (part.part === 'words' && !part.excluded ? [part.text] : []));
  return texts.flatMap((text) => /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(text)?.[0] ?? []).join(' ');
}

/** Lets through candidates that are of every aspect themselves, not only in a turn that says one. */
export function ofAspects(record: Searchable, aspects: readonly Aspect[]): (candidate: Candidate) => boolean {
  return ({ passage, turn, choice }) => {
    const document = record.documents[passage.document];
    if (!document) return false;
    const text = document.source.slice(choice.start, choice.end);
    return aspects.every((aspect) => holds(aspect, turn, document.transcript.document, text));
  };
}

/** Lets through candidates whose sentences have every telling word of a text. */
export function withWords(record: Searchable, text: string): (candidate: Candidate) => boolean {
  const wanted = wordsOf(text).filter(({ exact }) => !isCommon(exact));
  return ({ passage, choice }) => {
    if (wanted.length === 0) return true;
    const source = record.documents[passage.document]?.source ?? '';
    const stems = new Set(wordsOf(source.slice(choice.start, choice.end)).map(({ stem }) => stem));
    return wanted.every(({ stem }) => stems.has(stem));
  };
}
