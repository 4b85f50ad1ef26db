import { officesOn } from '../../transcript/people.js';
import type { Meeting } from '../../transcript/transcript.js';
import type { RecordedDocument } from '../build-quote.js';
import { topicsOf } from '../characteristic/topics-result.js';
import { saidRows } from '../characteristic/word-rows.js';
import type { Evidence } from '../evidence.js';
import { type Exchange, exchangesOf } from '../exchange/exchange.js';
import { askedOf } from '../exchange/exchange-result.js';
import { documentDifferences } from './document-differences.js';
import { documentsOf, listedDocument, printedAgain } from './meeting-documents.js';
import type { MeetingOptions, MeetingResult } from './meeting-result.js';
import { principalTranscripts } from './principal.js';

/** Questions on one page unless told. */
export const meetingQuestionsShown = 5;

interface Asked {
  readonly document: RecordedDocument;
  readonly exchange: Exchange;
}

/**
 * A meeting as its documents tell of it: who met, what there is to read, what was asked by whom and who answered, what was
 * spoken of more than elsewhere, and how the transcripts differ.
 *
 * @param typed as the meeting was asked for; null for the latest
 */
export function meetingOf(
  meeting: Meeting,
  typed: string | null,
  evidence: Evidence,
  { limit = meetingQuestionsShown, offset = 0 }: MeetingOptions = {},
): MeetingResult {
  const { id, title, date, place, event } = meeting;
  const documents = documentsOf(id, evidence);
  const again = printedAgain(id, evidence);
  const principal = principalTranscripts(id, evidence);
  const asked = documents
    .filter((document) => principal.has(document))
    .flatMap((document) =>
      exchangesOf(document.transcript).map((exchange): Asked => ({ document, exchange })),
    );
  return {
    version: 1,
    query: typed,
    found: documents.length > 0,
    meeting: { id, title, date, place, event },
    participants: participantsOf(meeting, documents, asked, evidence),
    others: othersOf(meeting, documents),
    documents: documents.map((document) => listedDocument(document, again.get(document) ?? null)),
    questions: asked
      .slice(offset, offset + limit)
      .map(({ document, exchange }) => askedOf(exchange, document, evidence)),
    questionsInAll: asked.length,
    topics: topicsOf(saidRows(evidence), ({ document }) => document.meeting.id === id, evidence),
    differences: documentDifferences(documents, evidence),
  };
}

function participantsOf(
  meeting: Meeting,
  documents: readonly RecordedDocument[],
  asked: readonly Asked[],
  { people }: Evidence,
): MeetingResult['participants'] {
  const speaking = new Set(
    documents
      .filter(({ transcript }) => transcript.document.kind === 'transcript')
      .flatMap(({ transcript }) => transcript.turns.flatMap(({ speaker }) => speaker?.id ?? [])),
  );
  return meeting.participants.flatMap((id) => {
    const person = people.find((one) => one.id === id);
    if (!person) return [];
    const addressed = asked.filter(({ exchange }) =>
      exchange.question.addressedTo.some((one) => one.id === id),
    );
    const answered = addressed.filter(({ exchange }) =>
      exchange.answers.some((turn) => turn.speaker?.id === id),
    );
    const offices = officesOn(person, meeting.date);
    const [office] = offices;
    return [
      {
        id,
        name: person.name,
        office: office && offices.length === 1 ? office.office : null,
        side: person.side,
        speaks: speaking.has(id),
        asked: addressed.length,
        answered: answered.length,
      },
    ];
  });
}

function othersOf(
  { participants }: Meeting,
  documents: readonly RecordedDocument[],
): MeetingResult['others'] {
  const others = new Map<string, MeetingResult['others'][number]>();
  for (const { transcript } of documents) {
    for (const { speaker, office, side, kind, verbatim } of transcript.turns) {
      if (!speaker || !verbatim || side === 'press' || kind === 'question') continue;
      if (!participants.includes(speaker.id) && !others.has(speaker.id))
        others.set(speaker.id, { ...speaker, office });
    }
  }
  return [...others.values()];
}
