import type { ReadableText } from '../source/readable-text.js';
import { type Attribution, attribute } from './attribution.js';
import { type Cast, castOf, officeIn } from './cast.js';
import { accountFor, type Miscount } from './coverage.js';
import type { DraftTurn, PublishedText } from './formats/format.js';
import { formatOf } from './formats/index.js';
import { innerQuotations } from './inner-quotations.js';
import { readLabel } from './labels.js';
import { lineNumberAt } from './lines.js';
import { named, type People } from './people.js';
import { type PeopleOfVoices, peopleOfVoices } from './people-of-voices.js';
import { withReporters } from './reporters.js';
import {
  type Meeting,
  type SourceMetadata,
  type Transcript,
  type Turn,
  transcriptSchema,
} from './transcript.js';
import { turnMint } from './turn-id.js';

/** One published document as retrieved: its decoded text, where that is stored, and the hash of its bytes. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
  /** Of the stored text, where the published bytes are not it. */
  readonly textSha256?: string;
  readonly metadata: SourceMetadata;
  /** What the published bytes say about the text beside its characters. */
  readonly layout: ReadableText;
}

/** A text of which some characters are nobody's, or two people's: then it is no transcript. */
export class CharactersDoNotAddUp extends Error {
  override readonly name = 'CharactersDoNotAddUp';
  constructor(
    readonly file: string,
    /** How many runs of characters there are of the kind. */
    readonly runs: number,
    /** Of the first, from 1. */
    readonly line: number,
    readonly first: Miscount,
  ) {
    super(
      `${file}: ${runs} runs of characters do not add up; the first, on line ${line}, is ${first.problem}: “${first.text}”`,
    );
  }
}

/**
 * Source -> transcript. The same source, people and meeting give the same transcript, byte for byte.
 *
 * @throws NoKnownFormat where no format recognises the text
 * @throws CharactersDoNotAddUp where not each of its characters has one place
 */
export function normalise(
  source: Source,
  meeting: Pick<Meeting, 'participants'>,
  people: People,
): Transcript {
  const cast = castOf(people, meeting, source.metadata.date);
  const published: PublishedText = {
    source: source.text,
    metadata: source.metadata,
    cast,
    layout: source.layout,
  };
  const { turns: read, leftOut, doubts } = formatOf(published).read(published);
  const drafts =
    source.metadata.kind === 'transcript'
      ? withReporters(source.text, read, cast, source.metadata.title)
      : read;
  const voices = peopleOfVoices(drafts, cast, source.metadata.document);
  const turns =
    source.metadata.kind === 'transcript'
      ? spokenTurns(published, drafts, voices)
      : reportedTurns(published, drafts);
  const [miscount, ...more] = accountFor(source.text, turns, leftOut);
  if (miscount) {
    const line = lineNumberAt(source.text, miscount.start);
    throw new CharactersDoNotAddUp(source.file, more.length + 1, line, miscount);
  }
  const { document: id, ...known } = source.metadata;
  return transcriptSchema.parse({
    version: 1,
    document: {
      id,
      ...known,
      source: source.file,
      sha256: source.sha256,
      ...(source.textSha256 === undefined ? {} : { textSha256: source.textSha256 }),
    },
    people: voices.provisional,
    turns,
    leftOut,
    doubts,
  });
}

function spokenTurns(
  { source, metadata, cast: known }: PublishedText,
  drafts: readonly DraftTurn[],
  people: PeopleOfVoices,
): Turn[] {
  const cast = withSpeakers(known, drafts, people);
  const attributions = attribute(source, drafts, cast, people, {
    title: metadata.title,
    met: known.participants,
  });
  const ids = mintAll(metadata, source, drafts);
  return drafts.map((draft, i) => {
    const attribution = attributions[i];
    const id = ids[i];
    if (!attribution || !id) throw new RangeError(`turn ${i + 1} has no attribution`);
    const turn = frame(source, metadata, draft, i);
    const { person } = attribution;
    return {
      id,
      ...turn,
      speaker: person ? named(person) : null,
      office: attribution.office,
      outlet: attribution.outlet,
      side: attribution.side,
      kind: attribution.kind,
      verbatim: true,
      reports: [],
      section: null,
      likelyInterpreted:
        turn.interpreted === 'no' && isInterpretedElsewhere(attribution, attributions, drafts),
      answers: attribution.answers === null ? null : (ids[attribution.answers] ?? null),
      addressedTo: [...attribution.addressedTo],
      introducedAs: attribution.introducedAs,
      innerQuotations: person ? innerQuotations(turn.paragraphs, cast) : [],
    };
  });
}

/**
 * The cast with the people of the document: those who speak in it can be addressed and named in it. Where no meeting
 * says who took part, the officials who speak did.
 */
function withSpeakers(cast: Cast, drafts: readonly DraftTurn[], people: PeopleOfVoices): Cast {
  const officials = people.provisional.filter(({ side }) => side !== 'press' && side !== 'staff');
  const speaking = drafts.flatMap(({ voice, label }) => {
    if (voice) return people.person(voice) ?? [];
    const reading = readLabel(label, cast);
    return reading.is === 'person' ? reading.person : [];
  });
  const named = speaking.filter((person) => person.side !== 'press' && person.side !== 'staff');
  const participants = [
    ...new Set([...cast.participants, ...(cast.participants.length === 0 ? named : officials)]),
  ];
  return { ...cast, participants, officials: [...new Set([...cast.officials, ...officials])] };
}

/** Inferred, and carried apart from the printed flag: the same person's other turns in this document are marked. */
function isInterpretedElsewhere(
  { person }: Attribution,
  attributions: readonly Attribution[],
  drafts: readonly DraftTurn[],
): boolean {
  if (!person) return false;
  return attributions.some(
    (other, i) => other.person === person && drafts[i]?.paragraphs.some((paragraph) => paragraph.interpreted),
  );
}

function reportedTurns({ source, metadata, cast }: PublishedText, drafts: readonly DraftTurn[]): Turn[] {
  const ids = mintAll(metadata, source, drafts);
  return drafts.map((draft, i) => {
    const id = ids[i];
    if (!draft.reported || !id)
      throw new RangeError(`sentence ${i + 1} of a ${metadata.kind} reports nothing`);
    const person = draft.reported.speaker ? cast.people.get(draft.reported.speaker.id) : null;
    return {
      id,
      ...frame(source, metadata, draft, i),
      speaker: draft.reported.speaker,
      office: person ? (officeIn(cast, person)?.office ?? null) : null,
      outlet: null,
      side: person?.side ?? null,
      kind: 'reported',
      verbatim: draft.reported.verbatim,
      reports: [...draft.reported.reports],
      section: draft.reported.section,
      likelyInterpreted: false,
      answers: null,
      addressedTo: [],
      introducedAs: null,
      innerQuotations: [],
    };
  });
}

/** What a turn has whatever its kind: its place, its label, its words. */
function frame(source: string, metadata: SourceMetadata, draft: DraftTurn, index: number) {
  const paragraphs = draft.paragraphs.map(({ start, end, interpreted }) => ({
    text: source.slice(start, end),
    start,
    end,
    interpreted,
  }));
  const flags = new Set(paragraphs.map((paragraph) => paragraph.interpreted));
  const interpreted: Turn['interpreted'] = flags.size > 1 ? 'mixed' : flags.has(true) ? 'yes' : 'no';
  const owned = metadata.kind === 'transcript' && draft.labelSpan ? [draft.labelSpan] : [];
  const spans = [...paragraphs, ...draft.marks, ...owned];
  return {
    n: index + 1,
    label: draft.label,
    labelSpan: draft.labelSpan,
    language: draft.language ?? metadata.language,
    interpreted,
    paragraphs,
    marks: [...draft.marks],
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

function mintAll(metadata: SourceMetadata, source: string, drafts: readonly DraftTurn[]) {
  const mint = turnMint(metadata.document);
  return drafts.map((draft) =>
    mint(`${draft.label}\n${draft.paragraphs.map(({ start, end }) => source.slice(start, end)).join('\n')}`),
  );
}
