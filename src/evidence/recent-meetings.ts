import type { Meeting, NamedPerson, Transcript } from '../transcript/transcript.js';

/** A meeting and whose words of it the record has. */
export interface MeetingInBrief extends Pick<Meeting, 'id' | 'title' | 'date' | 'place'> {
  /** In the order in which they first speak; reporters and those who lead through it are not among them. */
  readonly speakers: readonly NamedPerson[];
}

/** The latest meetings of which the record has a document, newest first. */
export function recentMeetings(
  meetings: readonly Meeting[],
  transcripts: readonly Transcript[],
  most: number,
): MeetingInBrief[] {
  const told = meetings.filter(({ id }) => transcripts.some(({ document }) => document.meeting === id));
  return [...told]
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id))
    .slice(0, most)
    .map(({ id, title, date, place }) => {
      const turns = transcripts.filter(({ document }) => document.meeting === id).flatMap((one) => one.turns);
      const speakers = turns.flatMap(({ speaker, kind }) =>
        speaker && kind !== 'question' && kind !== 'moderation' ? [speaker] : [],
      );
      return {
        id,
        title,
        date,
        place,
        speakers: [...new Map(speakers.map((one) => [one.id, one])).values()],
      };
    });
}
