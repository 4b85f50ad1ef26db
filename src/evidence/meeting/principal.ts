import type { MeetingId } from '../../transcript/transcript.js';
import type { RecordedDocument } from '../build-quote.js';
import type { Evidence } from '../evidence.js';
import { tableOf } from '../table.js';
import { countedMeetings } from '../topic/counted.js';

const nothing: ReadonlySet<RecordedDocument> = new Set();

/**
 * The transcripts by which a meeting is told, so that nothing is told twice: those of one language, each speech once. Of
 * several languages it is the one whose transcripts say most of their questions by whom they are asked, and of whom.
 */
export function principalTranscripts(meeting: MeetingId, evidence: Evidence): ReadonlySet<RecordedDocument> {
  return principals(evidence).get(meeting) ?? nothing;
}

/** The same of every meeting. */
export const principals = tableOf(chosen);

function* chosen(evidence: Evidence): Generator<void, ReadonlyMap<MeetingId, ReadonlySet<RecordedDocument>>> {
  const best = new Map<
    MeetingId,
    { readonly documents: ReadonlySet<RecordedDocument>; readonly worth: number }
  >();
  for (const { meeting, transcripts } of yield* countedMeetings.inSteps(evidence)) {
    yield;
    const documents = transcripts.flatMap((number) => evidence.documents[number] ?? []);
    if (documents.length === 0) continue;
    const worth = documents.reduce((sum, document) => sum + worthOf(document), 0);
    const before = best.get(meeting.id);
    if (!before || worth > before.worth) best.set(meeting.id, { documents: new Set(documents), worth });
  }
  return new Map([...best].map(([id, { documents }]) => [id, documents]));
}

/** What a transcript says of who asks whom and who answers; a little for any turn. */
function worthOf({ transcript: { turns } }: RecordedDocument): number {
  const known = turns.reduce((sum, turn) => {
    if (turn.answers !== null) return sum + 1;
    if (turn.kind !== 'question') return sum;
    return sum + 1 + (turn.speaker ? 1 : 0) + (turn.addressedTo.length > 0 ? 1 : 0);
  }, 0);
  return known + turns.length / 10_000;
}
