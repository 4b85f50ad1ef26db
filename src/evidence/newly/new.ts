import type { Meeting } from '../../transcript/transcript.js';
import type { RecordedDocument } from '../build-quote.js';
import { laidOut } from '../compare/comparable.js';
import type { NotClaimed } from '../compare/compare-result.js';
import type { Evidence } from '../evidence.js';
import { dayOf, type SpokenRecord, spokenRecord } from '../formulas/spoken.js';
import { countedMeetings } from '../topic/counted.js';
import { droppedFormulas } from './dropped.js';
import type { NewResult } from './new-result.js';
import { novelPhrases } from './novel-phrases.js';

export interface NewOptions {
  /** Phrases in all; 40 unless told. */
  readonly most?: number;
  /** Documents of the meeting whose phrases are told; all of them unless told. */
  readonly documents?: readonly string[];
}

const mostPhrases = 40;
/** How many earlier meetings are tried for one that can be compared. */
const lookedBack = 200;

/** The newest meeting of which the record has a document; null where it has none. */
export function newestMeeting(evidence: Evidence): Meeting | null {
  const told = new Set(evidence.documents.map(({ transcript }) => transcript.document.meeting));
  const [newest] = evidence.meetings
    .filter(({ id }) => told.has(id))
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? 1 : -1) : a.date < b.date ? 1 : -1));
  return newest ?? null;
}

/**
 * What a meeting says that no earlier document of the record has, and which formulas it has dropped against the last
 * meeting that can be compared with it. What is earlier goes by the day; documents of one meeting are never earlier than
 * each other.
 *
 * @param query as typed, for the result.
 */
export function newOf(meeting: Meeting, evidence: Evidence, query = '', options: NewOptions = {}): NewResult {
  const known = made.get(evidence) ?? new Map<string, NewResult>();
  made.set(evidence, known);
  const key = JSON.stringify([meeting.id, options]);
  const result = known.get(key) ?? told(meeting, evidence, options);
  known.set(key, result);
  return { ...result, query };
}

const made = new WeakMap<Evidence, Map<string, NewResult>>();

function told(meeting: Meeting, evidence: Evidence, options: NewOptions): NewResult {
  const record = spokenRecord(evidence);
  const own = documentsOf(meeting, evidence).filter(
    ({ transcript }) => options.documents?.includes(transcript.document.id) ?? true,
  );
  const day = own.map(dayOf).sort()[0] ?? meeting.date;
  const earlier = evidence.documents.filter(
    (document) => dayOf(document) < day && document.meeting.id !== meeting.id,
  );
  const before = new Set(earlier.map(({ transcript }) => transcript.document.language));
  const languages = [...new Set(own.map(({ transcript }) => transcript.document.language))].sort();
  const cut = firstFrom(record, day);
  const most = options.most ?? mostPhrases;
  const phrases = languages
    .filter((language) => before.has(language))
    .flatMap((language) => {
      const numbers = own
        .filter(({ transcript }) => transcript.document.language === language)
        .flatMap((document) => numbersOf(document, record));
      return novelPhrases(numbers, cut, evidence, record, most);
    })
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence)
    .slice(0, most);
  const terms = new Map(evidence.entries.map(({ id, term }) => [id, term]));
  const { against, notCompared } = comparedWith(meeting, evidence);
  const dropped = against
    ? droppedFormulas(
        against.first.documents.flatMap((document) => numbersOf(document, record)),
        documentsOf(meeting, evidence).flatMap((document) => numbersOf(document, record)),
        cut,
        evidence,
      )
    : [];
  const days = earlier.map(dayOf).sort();
  return {
    version: 1,
    query: '',
    meeting: { id: meeting.id, title: meeting.title, date: meeting.date },
    documents: own.map(named),
    earlier: { documents: earlier.length, from: days[0] ?? null, to: days.at(-1) ?? null },
    withoutEarlier: languages.filter((language) => !before.has(language)),
    found: phrases.length > 0 || dropped.length > 0,
    phrases: phrases.flatMap(({ sentence, span, term, times, saidBy }) => {
      const place = record.sentences[sentence];
      if (!place) return [];
      return {
        phrase: place.document.source.slice(span.start, span.end),
        term: term === null ? null : (terms.get(term) ?? null),
        times,
        saidBy: [...saidBy],
        quote: evidence.quoteAt(place, [span]),
      };
    }),
    against: against
      ? {
          id: against.first.meeting.id,
          title: against.first.meeting.title,
          date: against.first.meeting.date,
          documents: against.first.documents.map(named),
        }
      : null,
    dropped: dropped.flatMap(({ sentence, span, id, meetings }) => {
      const place = record.sentences[sentence];
      if (!place) return [];
      return {
        formula: place.document.source.slice(span.start, span.end),
        name: id === null ? null : (terms.get(id) ?? null),
        meetings: evidence.meetings.flatMap((one) => (meetings.includes(one.id) ? [one.id] : [])),
        quote: evidence.quoteAt(place, [span]),
      };
    }),
    notCompared,
  };
}

/** The last meeting before one whose documents can be compared with its own; else why the one before cannot. */
function comparedWith(meeting: Meeting, evidence: Evidence) {
  const told = new Set(evidence.documents.map(({ transcript }) => transcript.document.meeting));
  const before = evidence.meetings
    .filter(({ id, date }) => told.has(id) && id !== meeting.id && date < meeting.date)
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? 1 : -1) : a.date < b.date ? 1 : -1))
    .slice(0, lookedBack);
  let why: NotClaimed[] | null = null;
  for (const one of before) {
    const laid = laidOut(one, meeting, evidence, '');
    if (laid?.notClaimed.length === 0) return { against: laid, notCompared: [] };
    why ??= laid ? [...laid.notClaimed] : ['other-languages'];
  }
  return { against: null, notCompared: why ?? [] };
}

/** The documents of a meeting that are counted: not those that print the same speech once more. */
function documentsOf(meeting: Meeting, evidence: Evidence): RecordedDocument[] {
  return countedMeetings(evidence)
    .filter((counted) => counted.meeting.id === meeting.id)
    .flatMap(({ transcripts, reports }) => [...transcripts, ...reports])
    .flatMap((number) => evidence.documents[number] ?? []);
}

function numbersOf({ transcript }: RecordedDocument, record: SpokenRecord): number[] {
  const [from, to] = record.documents.get(transcript.document.id) ?? [0, 0];
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function named({ transcript: { document } }: RecordedDocument): NewResult['documents'][number] {
  const { id, kind, language } = document;
  return { id, kind, language };
}

/** The number of the first sentence of a day or a later one. */
function firstFrom({ sentences }: SpokenRecord, day: string): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = sentences[middle];
    if (at && dayOf(at.document) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
