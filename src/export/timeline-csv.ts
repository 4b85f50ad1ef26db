import type { TimelineResult } from '../evidence/timeline/timeline-result.js';
import { voices } from '../evidence/topic/voice.js';
import { csvLine } from './csv-line.js';

const columns = [
  'topic',
  'language',
  'meeting',
  'title',
  'date',
  'place',
  'voice',
  'mentions',
  'length',
  'unit',
  'per 1000',
  'documents',
] as const;

/**
 * The rows of a timeline: a line for each voice of each meeting in each language that has words there, with 0 where it does
 * not mention the topic. No line is a sum of others. `reported` is what readouts and articles print.
 */
export function timelineCsv({ query, series }: TimelineResult): string {
  const lines = series.flatMap(({ language, unit, rows }) =>
    rows.flatMap((row) => {
      const { meeting, documents } = row;
      const tallies = [
        ...voices.map((voice) => ({ voice, tally: row.voices[voice], isReport: false })),
        { voice: 'reported', tally: row.reported, isReport: true },
      ];
      return tallies
        .filter(({ tally }) => tally.length > 0)
        .map(({ voice, tally, isReport }) =>
          csvLine([
            query,
            language,
            meeting.id,
            meeting.title,
            meeting.date,
            meeting.place,
            voice,
            tally.count,
            tally.length,
            unit,
            tally.perThousand,
            documents
              .filter(({ kind, sameAs }) => sameAs === null && (kind !== 'transcript') === isReport)
              .map(({ id }) => id)
              .join('; '),
          ]),
        );
    }),
  );
  return [csvLine(columns), ...lines].join('');
}
