import { UsageError } from '../mistakes/usage-error.js';
import type { Doubt, Meeting, Transcript } from '../transcript/transcript.js';
import { type Facts, firstId, type ReadDocument } from './facts-of-document.js';
import type { KnownRecord } from './known-record.js';
import { daysAround, type Fit, fitOf, type MeetingEvidence } from './meeting-of.js';
import { sameDocument, sameness } from './sameness.js';
import { type WordsTell, wordsTell } from './words-tell.js';

/** A document whose meeting is asked for: `transcript` is what it reads as before that is known. */
export interface MeetingAsked {
  readonly document: ReadDocument;
  readonly transcript: Transcript;
  readonly facts: Facts & { readonly title: string };
}

interface Candidate {
  readonly meeting: Meeting;
  readonly fit: Fit;
  readonly words: WordsTell;
}

/**
 * The meeting of the record that a document is of, null where there is none, and what is doubtful about that. A page that is
 * linked tells at once. Else, of the meetings within a day, the one of which a transcript has the document's words, in its
 * language or another; else the one that day, place, people and title fit. Where they fit in part only, and a transcript in
 * the same language has other words, it is another meeting. One that has a document of this publisher, language and kind
 * already is none, unless that is this page: a publisher publishes one of each.
 *
 * @throws UsageError where it may be of several
 */
export async function meetingInRecord(
  asked: MeetingAsked,
  evidence: MeetingEvidence,
  record: KnownRecord,
): Promise<{ readonly meeting: Meeting | null; readonly doubts: readonly Doubt[] }> {
  if (evidence.date === null) return { meeting: null, doubts: [] };
  const linked = linkedMeeting(asked, record);
  if (linked) return { meeting: linked, doubts: [] };
  const candidates = await candidatesFor(asked, evidence, record);
  const same = candidates.filter(({ words }) => words.tell === 'the same');
  const fitting = candidates.filter(({ fit }) => fit !== 'by its words only');
  const refuted = fitting.filter(({ fit, words }) => fit === 'in part' && words.tell === 'another meeting');
  const left = same.length > 0 ? same : fitting.filter((one) => !refuted.includes(one));
  const only = onlyOne(left, evidence.date, asked);
  if (only) return { meeting: only.meeting, doubts: doubtsOf(only, asked, true) };
  return { meeting: null, doubts: refuted.flatMap((one) => doubtsOf(one, asked, false)) };
}

/** The one meeting of documents at the addresses of a document. */
function linkedMeeting({ document, facts }: MeetingAsked, record: KnownRecord): Meeting | null {
  const pages = [facts.url, ...document.said.alsoPublished.map(({ url }) => url)];
  const linked = new Set(pages.flatMap((url) => (url === null ? [] : record.meetingsTellingOf(url))));
  const [only] = linked;
  return linked.size === 1 && only !== undefined ? record.meeting(only) : null;
}

async function candidatesFor(
  { document, transcript, facts }: MeetingAsked,
  evidence: MeetingEvidence,
  record: KnownRecord,
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const meeting of evidence.date === null ? [] : record.meetingsOn(daysAround(evidence.date))) {
    const fit = fitOf(evidence, meeting);
    const other = fit === null ? null : record.document(firstId(meeting.id, facts));
    if (fit === null || (other && (await sameness(document, other, record)) < sameDocument)) continue;
    const text = { transcript, source: document.layout.text };
    // A text of this publisher that has its words is its own page.
    const words: WordsTell = other
      ? { tell: 'the same', besides: null }
      : await wordsTell(text, meeting, fit !== 'by its words only', record);
    found.push({ meeting, fit, words });
  }
  return found;
}

/** @throws UsageError where several are left, none of them alone on the very day */
function onlyOne(left: readonly Candidate[], date: string, { document }: MeetingAsked): Candidate | null {
  const onTheDay = left.filter(({ meeting }) => meeting.date === date);
  const candidates = onTheDay.length > 0 ? onTheDay : left;
  if (candidates.length < 2) return candidates[0] ?? null;
  const meetings = candidates.map(({ meeting }) => meeting.id);
  throw new UsageError({ code: 'several-meetings', file: document.file, meetings });
}

/** That a meeting fits but for its words: whoever imports should look. */
function doubtsOf(
  { meeting, words }: Candidate,
  { document, transcript, facts }: MeetingAsked,
  joined: boolean,
): Doubt[] {
  if (words.tell === 'the same' || words.besides === null) return [];
  const { text } = document.layout;
  const titled = text.indexOf(facts.title);
  const at = titled < 0 ? (transcript.turns[0]?.start ?? 0) : titled;
  const before = text.slice(0, at).split('\n');
  return [
    {
      line: before.length,
      text: text.slice(at - (before.at(-1) ?? '').length).split(/\r?\n/u)[0] ?? '',
      decision: joined ? `of the meeting ${meeting.id}` : `not of the meeting ${meeting.id}`,
      reason: `day and people fit, but hardly any of its words are in ${words.besides}; --meeting says which it is`,
    },
  ];
}
