import { documentKinds } from '../../transcript/transcript.js';
import type { RecordedDocument } from '../build-quote.js';
import type { Evidence } from '../evidence.js';
import { tableOf } from '../table.js';
import { countedMeetings } from '../topic/counted.js';
import { lengthOf, lengthOfTurn, unitOf } from '../topic/length.js';
import type { MeetingDocument } from './meeting-result.js';

/** The documents of a meeting: transcripts first, then readouts, then articles, otherwise in the order of the record. */
export function documentsOf(meeting: string, evidence: Evidence): readonly RecordedDocument[] {
  return documentsByMeeting(evidence).get(meeting) ?? [];
}

/** The same of every meeting. */
export const documentsByMeeting = tableOf(byMeeting);

function* byMeeting({
  documents,
}: Evidence): Generator<void, ReadonlyMap<string, readonly RecordedDocument[]>> {
  const found = new Map<string, RecordedDocument[]>();
  for (const document of documents) {
    const { meeting } = document.transcript.document;
    const some = found.get(meeting);
    if (some) some.push(document);
    else found.set(meeting, [document]);
    yield;
  }
  const order = ({ transcript }: RecordedDocument) => documentKinds.indexOf(transcript.document.kind);
  for (const some of found.values()) some.sort((a, b) => order(a) - order(b));
  return found;
}

/** Transcripts of a meeting that print a speech which another one, in their language, prints too, with that one. */
export function printedAgain(
  meeting: string,
  evidence: Evidence,
): ReadonlyMap<RecordedDocument, RecordedDocument> {
  const again = countedMeetings(evidence)
    .filter((counted) => counted.meeting.id === meeting)
    .flatMap((counted) => counted.again);
  return new Map(
    again.flatMap(({ document, of }) => {
      const [one, other] = [evidence.documents[document], evidence.documents[of]];
      return one && other ? [[one, other]] : [];
    }),
  );
}

/** A document as it is listed. */
export function listedDocument(
  { transcript }: RecordedDocument,
  sameAs: RecordedDocument | null,
): MeetingDocument {
  const { document, turns } = transcript;
  const { id, title, kind, publisher, status, language, url, copy, published } = document;
  const unit = unitOf(language);
  const marked = turns.flatMap(({ paragraphs }) => paragraphs.filter(({ interpreted }) => interpreted));
  return {
    id,
    title,
    kind,
    publisher,
    status,
    language,
    url,
    copy,
    published,
    alsoPublished: document.alsoPublished.map((one) => ({ ...one })),
    turns: turns.length,
    questions: turns.filter((turn) => turn.kind === 'question').length,
    length: turns.reduce((sum, turn) => sum + lengthOfTurn(turn, unit), 0),
    unit,
    interpreted: marked.reduce((sum, { text }) => sum + lengthOf(text, unit), 0),
    sameAs: sameAs?.transcript.document.id ?? null,
  };
}
