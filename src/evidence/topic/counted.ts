import type { DocumentId, Meeting, Transcript } from '../../transcript/transcript.js';
import type { Evidence } from '../evidence.js';
import { tableOf } from '../table.js';
import { lengthOfTurn, type Unit, unitOf } from './length.js';

/** The documents of one meeting in one language, as they are counted; numbers are places in the record. */
export interface CountedMeeting {
  readonly meeting: Meeting;
  readonly language: string;
  readonly unit: Unit;
  /** Transcripts whose words are counted as what was said. */
  readonly transcripts: readonly number[];
  /** Readouts and articles: what they print is counted by itself, since it tells of speech that a transcript may have. */
  readonly reports: readonly number[];
  /** Transcripts that print the same speech once more: they are not counted. */
  readonly again: readonly { readonly document: number; readonly of: number }[];
}

/** Of the rows of words of the shorter of two transcripts, the share that the other has too where both print one speech. */
const oneSpeech = 0.15;
const rowLength = { words: 4, characters: 8 } as const satisfies Record<Unit, number>;

/**
 * What is counted of each meeting in each language, in the order of the meetings.
 *
 * Nothing is counted twice. Languages stand apart: what is said in one is never added to what is printed of it in another.
 * In one language the longest transcript is counted, and every other that prints other speech; one that prints the same
 * speech, of another publisher, is not.
 */
export const countedMeetings = tableOf(inOrder);

function* inOrder(evidence: Evidence): Generator<void, readonly CountedMeeting[]> {
  const meetings = [...evidence.meetings].sort((a, b) =>
    a.date === b.date ? compare(a.id, b.id) : compare(a.date, b.date),
  );
  const byMeeting = new Map<string, number[]>();
  for (const [number, { transcript }] of evidence.documents.entries()) {
    const { meeting } = transcript.document;
    byMeeting.set(meeting, [...(byMeeting.get(meeting) ?? []), number]);
  }
  const all: CountedMeeting[] = [];
  for (const meeting of meetings) {
    const numbers = byMeeting.get(meeting.id) ?? [];
    const languages = [...new Set(numbers.map((number) => documentOf(number).language))].sort(compare);
    for (const language of languages) {
      const ofLanguage = numbers.filter((number) => documentOf(number).language === language);
      all.push(counted(meeting, language, ofLanguage));
      yield;
    }
  }
  return all;

  function counted(meeting: Meeting, language: string, numbers: readonly number[]): CountedMeeting {
    const unit = unitOf(language);
    const isTranscript = (number: number) => documentOf(number).kind === 'transcript';
    const longestFirst = numbers
      .filter(isTranscript)
      .map((number) => ({ number, transcript: evidence.documents[number]?.transcript }))
      .flatMap(({ number, transcript }) => (transcript ? [{ number, transcript }] : []))
      .sort(
        (a, b) => lengthIn(b.transcript, unit) - lengthIn(a.transcript, unit) || compare(idOf(a), idOf(b)),
      );
    const transcripts: { number: number; rows: ReadonlySet<string> }[] = [];
    const again: { document: number; of: number }[] = [];
    for (const { number, transcript } of longestFirst) {
      // A single transcript need not be compared with any.
      const rows = longestFirst.length > 1 ? rowsOf(transcript, unit) : new Set<string>();
      const same = transcripts.find((other) => shared(rows, other.rows) >= oneSpeech);
      if (same) again.push({ document: number, of: same.number });
      else transcripts.push({ number, rows });
    }
    return {
      meeting,
      language,
      unit,
      transcripts: transcripts.map(({ number }) => number).sort((a, b) => a - b),
      reports: numbers.filter((number) => !isTranscript(number)),
      again,
    };
  }

  function documentOf(number: number) {
    const found = evidence.documents[number];
    if (!found) throw new RangeError(`the record has no document ${number}`);
    return found.transcript.document;
  }
}

function idOf({ transcript }: { readonly transcript: Transcript }): DocumentId {
  return transcript.document.id;
}

function lengthIn({ turns }: Transcript, unit: Unit): number {
  return turns.reduce((sum, turn) => sum + lengthOfTurn(turn, unit), 0);
}

/** Words in a row, or characters, of everything that is said. */
function rowsOf({ turns }: Transcript, unit: Unit): ReadonlySet<string> {
  const pattern = unit === 'words' ? /[\p{L}\p{M}\p{N}]+/gu : /[\p{L}\p{N}]/gu;
  const rows = new Set<string>();
  for (const { paragraphs } of turns) {
    for (const { text } of paragraphs) {
      const parts = text.normalize('NFKC').toLowerCase().match(pattern) ?? [];
      for (let at = 0; at + rowLength[unit] <= parts.length; at += 1)
        rows.add(parts.slice(at, at + rowLength[unit]).join(' '));
    }
  }
  return rows;
}

/** The share of the rows of the one with fewer of them that the other has. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  if (few.size === 0) return 0;
  return [...few].filter((row) => many.has(row)).length / few.size;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
