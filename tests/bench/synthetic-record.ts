import { createHash } from 'node:crypto';
import { passagesOf } from '../../src/passage.js';
import type { RecordParts } from '../../src/team-record.js';
import { People, type Person, personSchema } from '../../src/transcript/people.js';
import { sentencesOf } from '../../src/transcript/sentences.js';
import {
  documentIdSchema,
  type Meeting,
  meetingSchema,
  type Transcript,
  type Turn,
  type TurnKind,
  turnIdSchema,
} from '../../src/transcript/transcript.js';
import { TextModel } from './text-model.js';

/** What a record is made of, as it can be written to a file and read again. */
export interface PlainParts extends Omit<RecordParts, 'people'> {
  readonly people: readonly Person[];
}

export function partsOf({ people, ...rest }: PlainParts): RecordParts {
  return { ...rest, people: new People(people) };
}

/** One turn as somebody else's data has it. */
export interface SaidLine {
  readonly doc: string;
  readonly date: string;
  readonly speaker: string;
  readonly text: string;
}

const places = ['tokyo', 'washington', 'pentagon', 'honolulu', 'singapore', 'seoul', 'manila', 'brussels'];
const events = ['2plus2', 'defense-ministerial', 'press-briefing', 'dialogue', 'foreign-ministers', 'visit'];
const turnsOfDocument = 26;

/**
 * A record of about so many passages: the five documents' own sentences recombined into further documents with
 * turns, speakers, questions, answers and paragraphs. The same number gives the same record.
 */
export function syntheticRecord(real: PlainParts, passages: number): PlainParts {
  const sentences = real.documents.flatMap(({ transcript }) =>
    transcript.turns.flatMap((turn) =>
      turn.paragraphs.flatMap(({ text }) =>
        sentencesOf(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ')),
      ),
    ),
  );
  const model = new TextModel(sentences, 20230601);
  const people = [...real.people, ...inventedPeople(model, Math.round(passages / 400))];
  const known = new Set(
    real.documents.flatMap(({ transcript }) => transcript.turns.map((t) => t.speaker?.id)),
  );
  const principals = people.filter(
    (one) =>
      (known.has(one.id) || one.id.startsWith('invented-')) && (one.side === 'us' || one.side === 'japan'),
  );
  const reporters = people.filter((one) => one.side === 'press');
  const documents: { transcript: Transcript; source: string }[] = [];
  const meetings: Meeting[] = [];
  for (let made = 0, n = 0; made < passages; n += 1) {
    const meeting = meetingOf(model, n, principals);
    meetings.push(meeting);
    const two = [model.pick(principals), model.pick(principals)];
    const lines = Array.from({ length: turnsOfDocument }, (_, i): TurnLine => {
      const isQuestion = i >= 6 && i % 3 === 0;
      const kind: TurnKind =
        i === 0 ? 'moderation' : i < 6 ? 'statement' : isQuestion ? 'question' : 'answer';
      const person = isQuestion ? model.pick(reporters) : i === 0 ? null : model.pick(two);
      const most = isQuestion || i === 0 ? 1 : 4;
      return { kind, person, paragraphs: paragraphsOf(model, most) };
    });
    const document = documentOf(meeting, lines, real);
    documents.push(document);
    made += passagesOf(document.transcript, 0).length;
  }
  return { documents, people, meetings, glossary: real.glossary, japanese: real.japanese };
}

/** A record of lines `{doc, date, speaker, text}`: a document for each `doc`, a turn for each line. */
export function recordOfLines(real: PlainParts, lines: readonly SaidLine[], most: number): PlainParts {
  const people = new Map<string, Person>(real.people.map((one) => [one.name, one]));
  const byDocument = new Map<string, SaidLine[]>();
  for (const line of lines) {
    const known = byDocument.get(line.doc);
    if (known) known.push(line);
    else byDocument.set(line.doc, [line]);
    if (!people.has(line.speaker))
      people.set(line.speaker, person(line.speaker, `said-${people.size}`, 'other'));
  }
  const documents: { transcript: Transcript; source: string }[] = [];
  const meetings: Meeting[] = [];
  let made = 0;
  for (const [i, said] of [...byDocument.values()].entries()) {
    if (made >= most) break;
    const date = said[0]?.date ?? '2000-01-01';
    const title = `Meeting ${i}`;
    const meeting = meetingSchema.parse({
      id: `${date}-elsewhere-${i}`,
      title,
      date,
      place: 'Elsewhere',
      event: title,
      participants: [],
    });
    meetings.push(meeting);
    const turns = said.map(
      ({ speaker, text }): TurnLine => ({
        kind: 'statement',
        person: people.get(speaker) ?? null,
        paragraphs: text.split(/\n+/u).filter((paragraph) => paragraph.trim() !== ''),
      }),
    );
    const document = documentOf(
      meeting,
      turns.filter(({ paragraphs }) => paragraphs.length > 0),
      real,
    );
    documents.push(document);
    made += passagesOf(document.transcript, 0).length;
  }
  return {
    documents,
    meetings,
    people: [...people.values()],
    glossary: real.glossary,
    japanese: real.japanese,
  };
}

interface TurnLine {
  readonly kind: TurnKind;
  readonly person: Person | null;
  readonly paragraphs: readonly string[];
}

function paragraphsOf(model: TextModel, most: number): string[] {
  return Array.from({ length: model.count(1, most) }, () =>
    Array.from({ length: model.count(1, 6) }, () => model.sentence()).join(' '),
  );
}

function meetingOf(model: TextModel, n: number, people: readonly Person[]): Meeting {
  const date = `${2001 + (n % 25)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`;
  const place = places[n % places.length] ?? 'tokyo';
  // One meeting in twenty is a 2+2, as in life.
  const event = n % 20 === 0 ? '2plus2' : (events[1 + (n % (events.length - 1))] ?? 'visit');
  const title = `${event.replace('2plus2', '2+2').replace('-', ' ')}, ${place} (${n})`;
  const participants = [model.pick(people).id, model.pick(people).id];
  return meetingSchema.parse({
    id: `${date}-${place}-${event}-${n}`,
    title,
    date,
    place,
    event,
    participants,
  });
}

function documentOf(
  meeting: Meeting,
  lines: readonly TurnLine[],
  real: PlainParts,
): { transcript: Transcript; source: string } {
  const id = documentIdSchema.parse(`${meeting.id}/bench/en/transcript`);
  let source = '';
  let question: Turn['id'] | null = null;
  const turns = lines.map(({ kind, person: speaker, paragraphs }, i): Turn => {
    const label = (speaker?.family ?? 'MODERATOR').toUpperCase();
    const labelStart = source.length;
    source += `${label}: `;
    const placed = paragraphs.map((text) => {
      const start = source.length;
      source += `${text}\n`;
      return { text, start, end: start + text.length, interpreted: false };
    });
    const turn: Turn = {
      id: turnIdSchema.parse(`${id}#t${i}`),
      n: i + 1,
      label,
      labelSpan: { start: labelStart, end: labelStart + label.length },
      speaker: speaker && { id: speaker.id, name: speaker.name },
      office: speaker?.offices[0]?.office ?? null,
      outlet: speaker?.outlets[0]?.outlet ?? null,
      side: kind === 'moderation' ? 'staff' : (speaker?.side ?? null),
      kind,
      verbatim: true,
      reports: [],
      section: null,
      interpreted: 'no',
      likelyInterpreted: false,
      language: 'en',
      answers: kind === 'answer' ? question : null,
      addressedTo: [],
      introducedAs: null,
      paragraphs: placed,
      innerQuotations: [],
      marks: [],
      start: placed[0]?.start ?? 0,
      end: placed.at(-1)?.end ?? 0,
    };
    if (kind === 'question') question = turn.id;
    source += '\n';
    return turn;
  });
  const [like] = real.documents;
  if (!like) throw new RangeError('the record is empty');
  const document: Transcript['document'] = {
    ...like.transcript.document,
    id,
    title: meeting.title,
    kind: 'transcript',
    url: `https://example.org/${meeting.id}`,
    date: meeting.date,
    place: meeting.place,
    meeting: meeting.id,
    source: `${meeting.id}.txt`,
    sha256: createHash('sha256').update(source).digest('hex'),
  };
  return { transcript: { version: 1, document, people: [], turns, leftOut: [], doubts: [] }, source };
}

function inventedPeople(model: TextModel, count: number): Person[] {
  const syllables = 'ka ki ku na ni ra ri sa shi ta te mo mi ha ho yo wa ma be co do la le ro so va'.split(
    ' ',
  );
  const sides = ['us', 'japan', 'press', 'other'] as const;
  const name = () =>
    Array.from({ length: 3 }, () => model.pick(syllables))
      .join('')
      .replace(/^./u, (letter) => letter.toUpperCase());
  return Array.from({ length: count }, (_, i) =>
    person(`${name()} ${name()}`, `invented-${i}`, sides[i % sides.length] ?? 'other'),
  );
}

function person(name: string, id: string, side: Person['side']): Person {
  const [family = name, given = null] = [name.split(' ').at(-1), name.split(' ')[0]];
  const aliases = given === family ? [] : [`${family} ${given}`];
  return personSchema.parse({ id, name, family, given, aliases, side, offices: [], outlets: [] });
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
