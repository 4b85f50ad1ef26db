import type { Transcript, Turn } from '../../transcript/transcript.js';
import type { ParsedQuery, QueryPart } from '../query.js';
import { askedIn, questionsAlone } from './asked.js';
import { type Aspect, blank, type RecordFacts } from './aspect.js';
import { datesIn } from './dates.js';
import { meetingsIn } from './meetings.js';
import { peopleIn } from './people.js';

/** What the plain words of a query name besides their subject, and the query with only its subject left. */
export interface InWords {
  readonly aspects: readonly Aspect[];
  readonly subject: ParsedQuery;
}

/**
 * Reads people, outlets, sides, meetings, places, dates and "who asked" out of the plain words of a query. What is
 * in quotation marks, excluded or a filter is left alone, and so is everything that an explicit filter already says.
 *
 * @param asksQuestions questions alone are looked for, whether the query says so or not.
 */
export function readInWords(query: ParsedQuery, facts: RecordFacts, asksQuestions = false): InWords {
  const folded = query.typed.normalize('NFKC');
  let text = blank(
    folded.length === query.typed.length ? folded : query.typed,
    query.parts
      .filter((part) => part.part !== 'words' || part.excluded)
      .map(({ from, to }) => ({ start: from, end: to })),
  );
  const filters = new Set(query.parts.flatMap((part) => (part.part === 'filter' ? [part.name] : [])));
  const aspects: Aspect[] = [];
  const take = (found: readonly (Aspect | null)[]) => {
    for (const aspect of found) {
      if (!aspect) continue;
      aspects.push(aspect);
      text = blank(text, aspect.spans);
    }
  };
  if (!filters.has('kind') || asksQuestions) take(askedIn(text, facts));
  if (asksQuestions && !aspects.some(({ name }) => name === 'kind')) aspects.push(questionsAlone);
  if (!filters.has('from') && !filters.has('to')) take([datesIn(text, facts)]);
  if (!filters.has('meeting')) take(meetingsIn(text, facts));
  if (!filters.has('speaker')) {
    const { aspect, mentions } = peopleIn(text, facts);
    const asksOthers = aspects.some(({ name }) => name === 'outlet' || name === 'kind');
    const reporters = aspect?.alternatives.length === 0;
    if (aspect && !reporters)
      take([
        asksOthers
          ? askedOf(
              aspect,
              mentions.flatMap((mention) => mention.people.map(({ id }) => id)),
            )
          : aspect,
      ]);
  }
  const joined = joinReports(aspects);
  return { aspects: joined, subject: subjectOf(query, joined) };
}

/** Nobody speaks in a readout: "the readout and Kamikawa" is either. */
function joinReports(aspects: readonly Aspect[]): Aspect[] {
  const reports = aspects.find(({ alternatives }) =>
    alternatives.some(({ inWords }) => inWords === 'readouts'),
  );
  const speakers = aspects.find(({ name }) => name === 'speaker');
  if (!reports || !speakers) return [...aspects];
  const either: Aspect = {
    name: 'speaker',
    alternatives: [...reports.alternatives, ...speakers.alternatives],
    spans: [...reports.spans, ...speakers.spans],
    mayBeSubject: false,
  };
  return [...aspects.filter((aspect) => aspect !== reports && aspect !== speakers), either];
}

/** Where questions are asked for, a minister who is named is the one who was asked; a reporter is the one who asks. */
function askedOf(aspect: Aspect, ids: readonly string[]): Aspect {
  return {
    ...aspect,
    alternatives: [
      {
        inWords: aspect.alternatives.map(({ inWords }) => inWords).join(' or '),
        filters: [],
        allows: (turn) =>
          turn.addressedTo.some((person) => ids.includes(person.id)) ||
          (turn.speaker !== null && ids.includes(turn.speaker.id)),
      },
    ],
  };
}

/** The query without the words that named an aspect. */
export function subjectOf(query: ParsedQuery, aspects: readonly Aspect[]): ParsedQuery {
  const spans = aspects.flatMap((aspect) => aspect.spans);
  const rest = blank(query.typed, spans);
  const parts = query.parts.flatMap((part): QueryPart[] => {
    if (part.part !== 'words' || part.excluded) return [part];
    return [...rest.slice(part.from, part.to).matchAll(/\S+/gu)].map((match) => ({
      ...part,
      text: match[0],
      from: part.from + match.index,
      to: part.from + match.index + match[0].length,
    }));
  });
  return { typed: query.typed, parts };
}

/** Alternatives that nothing in the record can meet beside the other aspects say nothing: "Japan's defense minister in 2024" is one man. */
export function pruned(aspects: readonly Aspect[], transcripts: readonly Transcript[]): Aspect[] {
  return aspects.map((aspect) => {
    if (aspect.alternatives.length < 2) return aspect;
    const others = aspects.filter((other) => other !== aspect);
    const unmet = new Set(aspect.alternatives);
    for (const { document, turns } of transcripts) {
      for (const turn of unmet.size > 0 ? turns : []) {
        if (!others.every((other) => allowedBy(other, turn, document))) continue;
        for (const alternative of unmet) if (alternative.allows(turn, document)) unmet.delete(alternative);
      }
    }
    const met = aspect.alternatives.filter((alternative) => !unmet.has(alternative));
    return met.length > 0 ? { ...aspect, alternatives: met } : aspect;
  });
}

function allowedBy(aspect: Aspect, turn: Turn, document: Transcript['document']): boolean {
  return aspect.alternatives.some((alternative) => alternative.allows(turn, document));
}
