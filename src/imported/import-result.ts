import { z } from 'zod';
import { type DocumentDifferences, documentDifferencesSchema } from '../pairs/meeting-differences.js';
import { type Notice, noticeSchema } from '../source/notice.js';
import { officesOn, type People } from '../transcript/people.js';
import { type Person, personIdSchema, sides } from '../transcript/person.js';
import {
  documentKinds,
  doubtSchema,
  leftOutSchema,
  namedPersonSchema,
  type Transcript,
  turnIdSchema,
  turnKinds,
} from '../transcript/transcript.js';

const offset = z.number().int().nonnegative();

/**
 * What `alliance import --dry-run --json` prints: the transcript that would be written. Fields may be added, never
 * changed in meaning. Offsets count UTF-16 code units in `source`, half open; unknown is null.
 */
export const importResultSchema = z.object({
  version: z.literal(1),
  document: z.object({
    id: z.string(),
    title: z.string().nullable(),
    date: z.string().nullable(),
    place: z.string().nullable(),
    publisher: z.string().nullable(),
    language: z.string(),
    kind: z.enum(documentKinds),
    meeting: z.string(),
    url: z.string().nullable(),
    /** Of the published bytes. */
    sha256: z.string(),
  }),
  /** The decoded text, whole: what is stored beside the bytes. */
  source: z.string(),
  /** Everybody who speaks, asks, is reported or addressed. `resolved`: one of people.yml; else a provisional person. */
  people: z.array(
    z.object({
      id: personIdSchema,
      name: z.string(),
      aliases: z.array(z.string()),
      office: z.string().nullable(),
      side: z.enum(sides).nullable(),
      outlet: z.string().nullable(),
      resolved: z.boolean(),
    }),
  ),
  turns: z.array(
    z.object({
      id: turnIdSchema,
      n: z.number().int().positive(),
      label: z.string(),
      speaker: namedPersonSchema.nullable(),
      office: z.string().nullable(),
      side: z.enum(sides).nullable(),
      kind: z.enum(turnKinds),
      interpreted: z.enum(['yes', 'no', 'mixed']),
      likelyInterpreted: z.boolean(),
      language: z.string(),
      answers: turnIdSchema.nullable(),
      addressedTo: z.array(namedPersonSchema),
      paragraphs: z.array(
        z.object({ text: z.string(), start: offset, end: offset, interpreted: z.boolean() }),
      ),
      start: offset,
      end: offset,
    }),
  ),
  leftOut: z.array(leftOutSchema),
  doubts: z.array(doubtSchema),
  /** What somebody who imports should be told of the file: in which encoding it was, what was left out. */
  notices: z.array(noticeSchema),
  /** Against each other transcript of its meeting that the record has, which is the left one. */
  differences: z.array(documentDifferencesSchema),
});
export type ImportResult = z.infer<typeof importResultSchema>;

/** What a transcript that is not written yet has beside itself. */
export interface Beside {
  /** The decoded text that its offsets count in. */
  readonly source: string;
  /** The title and the publisher where they are known; the transcript has stand-ins where they are not. */
  readonly title: string | null;
  readonly publisher: string | null;
  readonly notices: readonly Notice[];
  readonly differences: readonly DocumentDifferences[];
}

/** The result of reading one document. */
export function importResultOf(transcript: Transcript, beside: Beside, people: People): ImportResult {
  const { id, date, place, language, kind, meeting, url, sha256 } = transcript.document;
  const { title, publisher } = beside;
  return importResultSchema.parse({
    version: 1,
    document: { id, title, date, place, publisher, language, kind, meeting, url, sha256 },
    source: beside.source,
    people: peopleIn(transcript, people),
    turns: transcript.turns,
    leftOut: transcript.leftOut,
    doubts: transcript.doubts,
    notices: beside.notices,
    differences: beside.differences,
  });
}

/** Everybody of a transcript, in the order in which they come, provisional people who never do last. */
function peopleIn(transcript: Transcript, people: People): ImportResult['people'] {
  const provisional = new Map(transcript.people.map((person) => [person.id, person]));
  const ids = new Set([
    ...transcript.turns.flatMap(({ speaker, reports, addressedTo }) =>
      [...(speaker ? [speaker] : []), ...reports, ...addressedTo].map((person) => person.id),
    ),
    ...provisional.keys(),
  ]);
  return [...ids].flatMap((id) => {
    const known = people.get(id);
    const person = known ?? provisional.get(id);
    if (!person) return [];
    const spoken = transcript.turns.find((turn) => turn.speaker?.id === id);
    return [
      {
        id,
        name: person.name,
        aliases: person.aliases,
        office: spoken?.office ?? officeOf(person, known ? transcript.document.date : null),
        side: spoken?.side ?? person.side,
        outlet: spoken?.outlet ?? (known ? null : (person.outlets[0]?.outlet ?? null)),
        resolved: known !== null,
      },
    ];
  });
}

/** The office on the day; a provisional person has the one that was printed in this very document. */
function officeOf(person: Person, date: string | null): string | null {
  const offices = date === null ? person.offices : officesOn(person, date);
  return offices.length === 1 ? (offices[0]?.office ?? null) : null;
}
