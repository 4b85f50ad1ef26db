import type { AnswerNode } from '../answer.js';
import { newestMeeting, newOf } from '../evidence/newly/new.js';
import type { NewResult } from '../evidence/newly/new-result.js';
import type { Quote } from '../evidence/quote.js';
import { phrasesFor } from '../render/phrases/phrases-for.js';
import type { DigestInput } from './digest.js';
import type { Thing } from './parts.js';

/** Phrases and formulas in a line of a digest; quotes of each in the thread. */
const shown = { phrases: 4, dropped: 3, quotes: 2 } as const;
/** A phrase of more characters does not stand in a line with others. */
const longest = 60;

/**
 * What the new documents say that no earlier document of the record has, a line each for a meeting; and of the newest
 * meeting, which formulas it has dropped against the last comparable one. What has no quote left to show is left out.
 *
 * @param isNew whether a quote may be shown: what another part shows is not shown again.
 */
export function newWordsThings(
  { record, newDocuments, language }: DigestInput,
  isNew: (quote: Quote) => boolean,
): Thing[] {
  const { evidence } = record;
  const wanted = new Set(newDocuments);
  const newest = newestMeeting(evidence);
  const meetings = record.meetings
    .filter(({ id }) =>
      record.transcripts.some(({ document }) => wanted.has(document.id) && document.meeting === id),
    )
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
  return meetings.flatMap((meeting) => {
    const documents = record.transcripts.flatMap(({ document }) =>
      wanted.has(document.id) && document.meeting === meeting.id ? [document.id] : [],
    );
    const result = newOf(meeting, evidence, '', { documents });
    const taken: Quote[] = [];
    const may = (quote: Quote) => isNew(quote) && !taken.some(({ id }) => id === quote.id);
    const phrases = phrasesThing(result, may, language);
    taken.push(...(phrases ? quotesIn(phrases) : []));
    const dropped = meeting.id === newest?.id ? droppedThing(result, may, language) : null;
    return [phrases, dropped].flatMap((thing) => thing ?? []);
  });
}

function phrasesThing(
  { phrases }: NewResult,
  isNew: (quote: Quote) => boolean,
  language: DigestInput['language'],
): Thing | null {
  const { newly } = phrasesFor(language);
  const listed = phrases.filter(({ phrase }) => phrase.length <= longest).slice(0, shown.phrases);
  const quotes = listed.map(({ quote }) => quote).filter(isNew);
  return thingOf(newly.inDigestNew(listed.map(({ phrase }) => phrase)), quotes);
}

function droppedThing(
  { dropped, against }: NewResult,
  isNew: (quote: Quote) => boolean,
  language: DigestInput['language'],
): Thing | null {
  if (!against) return null;
  const { newly, date } = phrasesFor(language);
  const listed = dropped.filter(({ formula }) => formula.length <= longest).slice(0, shown.dropped);
  const quotes = listed.map(({ quote }) => quote).filter(isNew);
  return thingOf(
    newly.inDigestDropped(
      listed.map(({ formula }) => formula),
      date(against.date),
    ),
    quotes,
  );
}

function thingOf(title: string, quotes: readonly Quote[]): Thing | null {
  const some = [...new Map(quotes.map((quote) => [quote.id, quote])).values()].slice(0, shown.quotes);
  if (some.length === 0) return null;
  return {
    brief: { title, source: null, quote: null },
    further: [],
    inFull: [
      { node: 'lead', words: [title] },
      ...some.map((quote): AnswerNode => ({ node: 'quote', quote, role: 'evidence', number: null })),
    ],
    quotes: some.length,
  };
}

function quotesIn({ inFull }: Thing): Quote[] {
  return inFull.flatMap((node) => (node.node === 'quote' ? [node.quote] : []));
}
