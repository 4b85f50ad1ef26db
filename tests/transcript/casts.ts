import { readSources } from '../../src/corpus-files.js';
import { type Cast, castOf } from '../../src/transcript/cast.js';
import { corpusDir } from '../corpus.js';

const { people, meetings } = await readSources(corpusDir);

export const meeting = {
  tokyo2023: '2023-06-01-tokyo-defense-ministerial',
  washington2023: '2023-01-11-washington-2plus2',
  tokyo2024: '2024-07-28-tokyo-2plus2',
} as const;

/** Everybody of corpus/people.yml. */
export const everybody = people;

/** Those of a meeting of the record, with the people of its day; another day, or none known, where one is given. */
export function castAt(id: string, on?: string | null): Cast {
  const found = meetings.find((known) => known.id === id);
  if (!found) throw new Error(`meetings.yml has no ${id}`);
  return castOf(people, found, on === undefined ? found.date : on);
}

/** A day on which nobody met: names resolve among those in office alone. */
export function officeHoldersOn(day: string): Cast {
  const [first] = meetings;
  if (!first) throw new Error('meetings.yml is empty');
  return castOf(people, { ...first, participants: [] }, day);
}
