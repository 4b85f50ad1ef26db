import type { Person } from '../../transcript/person.js';
import type { DocumentId, MeetingId } from '../../transcript/transcript.js';
import { type Topics, topicsOf } from '../characteristic/topics-result.js';
import { askedRows, saidRows } from '../characteristic/word-rows.js';
import type { Evidence } from '../evidence.js';
import { exchangesOf } from '../exchange/exchange.js';
import { type Asked, askedOf } from '../exchange/exchange-result.js';
import { askedOfPerson } from '../exchange/shown-sentences.js';
import { dayOf } from '../formulas/spoken.js';
import { principalTranscripts } from '../meeting/principal.js';
import type { Quote } from '../quote.js';
import type { HeardAs, SpeakerOptions, SpeakerResult } from './speaker-result.js';
import { spokenBy } from './spoken.js';
import { isTelling, tellingSentence } from './telling-sentence.js';
import { type PrintedTurn, type TurnsOfPerson, turnsOf } from './turns-of.js';

/** Quotes on one page unless told. */
export const speakerQuotesShown = 3;
/** Words of others that name somebody who says nothing. */
const nearestShown = 2;

/**
 * Somebody as the record knows him: who, in which offices, at which meetings, how much of what he says is an interpreter's,
 * what he speaks of more than others do, his latest words, and for reporters the questions.
 *
 * @param typed as the person was asked for
 */
export function speakerOf(
  person: Person,
  typed: string,
  evidence: Evidence,
  { limit = speakerQuotesShown, offset = 0 }: SpeakerOptions = {},
): SpeakerResult {
  const turns = turnsOf(person.id, evidence);
  const heard = heardAs(turns);
  const page = <One>(all: readonly One[]) => all.slice(offset, offset + limit);
  const said = newestFirst(onceOnly(turns.said, evidence));
  const questions = said.filter(({ turn }) => turn.kind === 'question');
  const own = said.filter((one) => isOwnWords(one, said) && isTelling(one));
  return {
    version: 1,
    query: typed,
    found: heard !== 'never',
    person: {
      id: person.id,
      name: person.name,
      aliases: [...person.aliases],
      side: person.side,
      provisional: !evidence.known.some(({ id }) => id === person.id),
    },
    heard,
    offices: latestFirst(person.offices).map(({ office, from, to }) => ({ office, from, to })),
    outlets: latestFirst(person.outlets).map(({ outlet, from, to }) => ({ outlet, from, to })),
    printedAs: labelsOf(turns),
    meetings: meetingsOf(person, turns, evidence),
    spoken: spokenBy(person.id, evidence),
    reported: {
      sentences: turns.reported.length,
      documents: new Set(turns.reported.map(({ document }) => document)).size,
    },
    topics: heard === 'transcripts' ? topicsOfPerson(person, turns, evidence) : null,
    recent: page(own).map((one) => evidence.quoteAt({ ...one, span: tellingSentence(one, evidence) })),
    recentInAll: own.length,
    asked: page(questions).flatMap((one) => asAsked(one, evidence)),
    askedInAll: questions.length,
    addressed: addressedTo(person, turns, evidence),
    reports:
      heard === 'reported'
        ? page(newestFirst(turns.reported)).map((one) =>
            evidence.quoteAt({ ...one, span: tellingSentence(one, evidence) }),
          )
        : [],
    nearest: heard === 'never' ? namedBy(person, evidence) : [],
    searched: evidence.searched,
  };
}

function heardAs({ said, reported }: TurnsOfPerson): HeardAs {
  if (said.some(({ document }) => document.transcript.document.kind === 'transcript')) return 'transcripts';
  if (said.length > 0) return 'printed';
  return reported.length > 0 ? 'reported' : 'never';
}

/**
 * Of each meeting the transcripts by which it is told, where they have any of the turns; else all of them. Readouts and
 * articles stay.
 */
function onceOnly(turns: readonly PrintedTurn[], evidence: Evidence): PrintedTurn[] {
  const isPrincipal = ({ document }: PrintedTurn) =>
    principalTranscripts(document.meeting.id, evidence).has(document);
  const told = new Set(turns.filter(isPrincipal).map(({ document }) => document.meeting.id));
  return turns.filter(
    (one) =>
      one.document.transcript.document.kind !== 'transcript' ||
      !told.has(one.document.meeting.id) ||
      isPrincipal(one),
  );
}

/** By day; of one day in the order of the record. */
function newestFirst(turns: readonly PrintedTurn[]): PrintedTurn[] {
  return [...turns].sort((a, b) => compare(dayOf(b.document), dayOf(a.document)));
}

function latestFirst<Term extends { readonly from: string | null }>(terms: readonly Term[]): Term[] {
  return [...terms].sort((a, b) => compare(b.from ?? '', a.from ?? ''));
}

/** What is shown as somebody's words: no questions, and no moderation but of those who only lead. */
function isOwnWords({ turn }: PrintedTurn, all: readonly PrintedTurn[]): boolean {
  if (turn.kind === 'question') return false;
  return turn.kind !== 'moderation' || all.every((one) => one.turn.kind === 'moderation');
}

function labelsOf({ said }: TurnsOfPerson): SpeakerResult['printedAs'] {
  const labels = new Map<string, SpeakerResult['printedAs'][number]>();
  for (const { turn, document } of said) {
    const { label, office, outlet } = turn;
    if (document.transcript.document.kind !== 'transcript') continue;
    const key = JSON.stringify([label, office, outlet]);
    const day = dayOf(document);
    const one = labels.get(key) ?? { label, office, outlet, from: day, to: day, turns: 0 };
    one.turns += 1;
    if (one.from === null || day < one.from) one.from = day;
    if (one.to === null || day > one.to) one.to = day;
    labels.set(key, one);
  }
  return [...labels.values()].sort((a, b) => compare(b.to ?? '', a.to ?? '') || b.turns - a.turns);
}

function meetingsOf(
  person: Person,
  { said, reported }: TurnsOfPerson,
  evidence: Evidence,
): SpeakerResult['meetings'] {
  const counts = new Map<DocumentId, { turns: number; reported: number }>();
  const of = ({ document }: PrintedTurn) => {
    const { id } = document.transcript.document;
    const one = counts.get(id) ?? { turns: 0, reported: 0 };
    counts.set(id, one);
    return one;
  };
  for (const one of said) of(one).turns += 1;
  for (const one of reported) of(one).reported += 1;
  const documents = new Map<MeetingId, SpeakerResult['meetings'][number]['documents']>();
  for (const { transcript, meeting } of evidence.documents) {
    const { id, kind, publisher, language } = transcript.document;
    const counted = counts.get(id);
    if (!counted) continue;
    documents.set(meeting.id, [
      ...(documents.get(meeting.id) ?? []),
      { id, kind, publisher, language, ...counted },
    ]);
  }
  return evidence.meetings
    .filter(({ id, participants }) => documents.has(id) || participants.includes(person.id))
    .map(({ id, title, date, place, participants }) => ({
      id,
      title,
      date,
      place,
      participant: participants.includes(person.id),
      documents: documents.get(id) ?? [],
    }))
    .sort((a, b) => compare(b.date, a.date) || compare(a.id, b.id));
}

/** Those who only ask are compared with others who ask. */
function topicsOfPerson(person: Person, { said }: TurnsOfPerson, evidence: Evidence): Topics | null {
  const asks = said.every(({ turn }) => turn.kind === 'question');
  return topicsOf(
    asks ? askedRows(evidence) : saidRows(evidence),
    ({ turn }) => turn.speaker?.id === person.id,
    evidence,
  );
}

function asAsked({ document, turn }: PrintedTurn, evidence: Evidence): Asked[] {
  const exchange = exchangesOf(document.transcript).find(({ question }) => question === turn);
  return exchange ? [askedOf(exchange, document, evidence)] : [];
}

function addressedTo(
  person: Person,
  { addressed }: TurnsOfPerson,
  evidence: Evidence,
): SpeakerResult['addressed'] {
  const once = newestFirst(onceOnly(addressed, evidence));
  const unanswered = once.filter(({ document, turn }) =>
    exchangesOf(document.transcript).some(
      (exchange) => exchange.question === turn && exchange.unanswered.some(({ id }) => id === person.id),
    ),
  );
  return {
    questions: once.length,
    unanswered: unanswered.map((one) =>
      evidence.quoteAt({
        ...one,
        span: askedOfPerson(one.turn, one.document.source, person.family, evidence),
      }),
    ),
  };
}

/** Words of others that have the person's name. */
function namedBy({ name, family, given }: Person, evidence: Evidence): Quote[] {
  const shared = evidence.people.filter((one) => one.family === family).length > 1;
  const wanted = shared ? name : family;
  if (wanted === '' || (shared && given === null)) return [];
  const { quotes } = evidence.quote(`"${wanted}"`, { asTyped: true, limit: nearestShown });
  return quotes.filter(({ text }) => text.includes(wanted));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
