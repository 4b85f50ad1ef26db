import type { Person, Side } from '../../transcript/person.js';
import type { NamedPerson } from '../../transcript/transcript.js';
import type { RecordedDocument } from '../build-quote.js';
import type { Evidence } from '../evidence.js';
import { type SpokenRecord, spokenRecord } from '../formulas/spoken.js';
import { countedMeetings } from '../topic/counted.js';
import type { Asked } from './asked.js';
import { heardIn, isSaid, languagesOf } from './comparable.js';
import type { ComparedSide, CompareResult, NotClaimed } from './compare-result.js';
import type { OnTopic } from './on-topic.js';
import { type TwoMeetings, whichMeetings } from './which-meetings.js';

/** What is laid side by side: documents, and which sentences of them. */
export interface Laid {
  readonly side: Omit<ComparedSide, 'onTopic'>;
  /** Numbers of the spoken record, ascending: those on the topic, and all. */
  readonly sentences: readonly number[];
  readonly all: readonly number[];
}

/** Two sides laid beside each other, and what may not be claimed of them. */
export interface LaidOut {
  readonly first: Laid;
  readonly second: Laid;
  readonly language: string | null;
  readonly notClaimed: readonly NotClaimed[];
  readonly silentSince: CompareResult['silentSince'];
}

/** Two meetings, of both what was said on the topic, by one person or side alone where one is named. */
export function twoMeetings(
  asked: Asked,
  topic: OnTopic | null,
  evidence: Evidence,
  prefer: string,
): LaidOut | null {
  const record = spokenRecord(evidence);
  const [person] = asked.people;
  const [only] = asked.sides;
  const fits = (number: number) => isBy(record, number, person, only);
  const known = new Map<string, number[]>();
  const wanted = (document: string) => {
    const [from, to] = record.documents.get(document) ?? [0, 0];
    const found = known.get(document) ?? within(topic, from, to).filter(fits);
    known.set(document, found);
    return found;
  };
  const chosen = whichMeetings(evidence, {
    named: asked.meetings,
    since: asked.since,
    has: (document) => wanted(document).length > 0,
    prefer,
    onePerson: person !== undefined,
  });
  if (!chosen) return null;
  const laid = ({ meeting, documents, others }: TwoMeetings['first']): Laid => ({
    side: {
      by: 'meeting',
      name: meeting.title,
      meeting: { id: meeting.id, title: meeting.title, date: meeting.date },
      person: person ? named(person) : null,
      side: only ?? null,
      ...about(documents, evidence),
      sentences: documents.flatMap((one) => numbersOf(one, record).filter(fits)).length,
      alsoSearched: others.map(({ transcript }) => transcript.document.id),
      otherLanguages: languagesOf(meeting, evidence).filter((one) => one !== chosen.language),
    },
    sentences: documents.flatMap(({ transcript }) => wanted(transcript.document.id)),
    all: [...documents, ...others].flatMap((one) => numbersOf(one, record).filter(fits)),
  });
  return {
    first: laid(chosen.first),
    second: laid(chosen.second),
    language: chosen.language,
    notClaimed: chosen.notClaimed,
    silentSince: chosen.silentSince.map(({ id }) => id),
  };
}

/** Two people or the two sides, at the meetings that are named or at all, in the language in which both have most. */
export function twoVoices(
  asked: Asked,
  topic: OnTopic | null,
  evidence: Evidence,
  prefer: string,
): LaidOut | null {
  const record = spokenRecord(evidence);
  const counted = new Set(
    countedMeetings(evidence).flatMap(({ transcripts, reports }) => [...transcripts, ...reports]),
  );
  const documents = evidence.documents.filter(
    ({ meeting }, i) =>
      counted.has(i) && (asked.meetings.length === 0 || asked.meetings.some(({ id }) => id === meeting.id)),
  );
  const voices =
    asked.people.length === 2
      ? asked.people.map((person) => ({ person, side: undefined }))
      : asked.sides.map((one) => ({ person: undefined, side: one }));
  const said = voices.map(({ person, side: one }) =>
    documents.map((document) => ({
      document,
      language: document.transcript.document.language,
      all: numbersOf(document, record).filter((number) => isBy(record, number, person, one)),
    })),
  );
  const languages = [...new Set(documents.map(({ transcript }) => transcript.document.language))].sort();
  const length = (language: string) =>
    Math.min(
      ...said.map((of) =>
        of.reduce((sum, one) => (one.language === language ? sum + one.all.length : sum), 0),
      ),
    );
  const [language] = languages.sort(
    (a, b) =>
      Number(b === prefer && length(b) > 0) - Number(a === prefer && length(a) > 0) || length(b) - length(a),
  );
  if (language === undefined) return null;
  const laid = voices.map(({ person, side: one }, i): Laid => {
    const own = (said[i] ?? []).filter(({ all }) => all.length > 0);
    const here = own.filter((some) => some.language === language);
    const all = here.flatMap((some) => some.all);
    const onTopic = topic ? new Set(topic.sentences) : null;
    return {
      side: {
        by: person ? 'person' : 'side',
        name: person?.name ?? one ?? '',
        meeting: null,
        person: person ? named(person) : null,
        side: one ?? null,
        ...about(
          here.map(({ document }) => document),
          evidence,
        ),
        sentences: all.length,
        alsoSearched: [],
        otherLanguages: [...new Set(own.map((some) => some.language))].filter((some) => some !== language),
      },
      sentences: onTopic ? all.filter((number) => onTopic.has(number)) : all,
      all,
    };
  });
  const [first, second] = laid;
  if (!first || !second) return null;
  return { first, second, language, notClaimed: ['not-two-meetings'], silentSince: [] };
}

function named({ id, name }: Person): NamedPerson {
  return { id, name };
}

function about(
  documents: readonly RecordedDocument[],
  evidence: Evidence,
): Pick<ComparedSide, 'documents' | 'offices' | 'heard'> {
  const { people, offices } = heardIn(documents, evidence);
  return {
    documents: documents.map(({ transcript: { document } }) => {
      const { id, title, kind, language, publisher, date } = document;
      return { id, title, kind, language, publisher, date };
    }),
    offices,
    heard: people,
  };
}

function numbersOf({ transcript }: RecordedDocument, record: SpokenRecord): number[] {
  const [from, to] = record.documents.get(transcript.document.id) ?? [0, 0];
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** The numbers of a topic, or all, within a stretch. */
function within(topic: OnTopic | null, from: number, to: number): number[] {
  if (topic) return topic.sentences.slice(firstFrom(topic.sentences, from), firstFrom(topic.sentences, to));
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** The place of the first of ascending numbers that is not less. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBy(
  { sentences }: SpokenRecord,
  number: number,
  person: Person | undefined,
  side: Side | undefined,
): boolean {
  const turn = sentences[number]?.turn;
  if (!turn || !isSaid(turn)) return false;
  if (person && turn.speaker?.id !== person.id) return false;
  return side === undefined || turn.side === side;
}
