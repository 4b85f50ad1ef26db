import type { NamedPerson, Turn } from '../transcript/transcript.js';
import { type Badge, badgesOfDocument } from './badge.js';
import type { RecordedDocument } from './build-quote.js';
import type { Quote } from './quote.js';

/** Somebody who speaks in a document, in the office of that day. */
export interface SpeakerOnCard extends NamedPerson, Pick<Turn, 'office' | 'side'> {}

/** A meeting as one of its documents tells of it: what there is to say of a page when no words of it are quoted. */
export interface MeetingCard {
  readonly meeting: { readonly id: string; readonly title: string };
  readonly date: string | null;
  readonly place: string | null;
  readonly document: Quote['document'];
  readonly badges: readonly Badge[];
  /** Whose words are printed, in the order in which they first speak; reporters and those who lead through it are not among them. */
  readonly speakers: readonly SpeakerOnCard[];
  /** Of whom a readout or an article tells without printing their words. */
  readonly reports: readonly NamedPerson[];
  /** How many questions the document prints. */
  readonly questions: number;
}

/** The card of a document. */
export function meetingCard({
  transcript,
  meeting,
}: Pick<RecordedDocument, 'transcript' | 'meeting'>): MeetingCard {
  const { document, turns } = transcript;
  const { id, title, kind, publisher, status, url, copy, source } = document;
  const speakers = new Map<string, SpeakerOnCard>();
  for (const { speaker, office, side, kind: of } of turns) {
    if (!speaker || of === 'question' || of === 'moderation' || speakers.has(speaker.id)) continue;
    speakers.set(speaker.id, { ...speaker, office, side });
  }
  const reports = new Map(turns.flatMap((turn) => turn.reports).map((person) => [person.id, person]));
  return {
    meeting: { id: meeting.id, title: meeting.title },
    date: document.date,
    place: document.place,
    document: { id, title, kind, publisher, status, url, copy, source },
    badges: badgesOfDocument(transcript),
    speakers: [...speakers.values()],
    reports: [...reports.values()].filter((person) => !speakers.has(person.id)),
    questions: turns.filter((turn) => turn.kind === 'question').length,
  };
}
