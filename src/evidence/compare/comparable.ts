import { officesOn } from '../../transcript/people.js';
import type { DocumentKind, Meeting, NamedPerson, Turn } from '../../transcript/transcript.js';
import type { RecordedDocument } from '../build-quote.js';
import type { Evidence } from '../evidence.js';
import { countedMeetings } from '../topic/counted.js';
import type { ComparedSide, NotClaimed } from './compare-result.js';

/** Documents of one meeting that are laid beside those of another. */
export interface Laid {
  readonly meeting: Meeting;
  readonly documents: readonly RecordedDocument[];
  /** Its other documents in the same language: what has no like is looked for in them too. */
  readonly others: readonly RecordedDocument[];
}

/** What of two meetings is laid side by side, and why what only the first has is not claimed to be no longer said. */
export interface LaidOut {
  readonly first: Laid;
  readonly second: Laid;
  readonly language: string;
  readonly notClaimed: readonly NotClaimed[];
}

/** A text of fewer than this share of the other's characters cannot show that something is no longer said. */
const muchShorter = 0.34;
const kinds: readonly DocumentKind[] = ['transcript', 'readout', 'article'];

/** Who is heard in documents: transcripts by their speakers, reports by those whom they report or who met. */
export function heardIn(
  documents: readonly RecordedDocument[],
  evidence: Evidence,
): { readonly people: NamedPerson[]; readonly offices: ComparedSide['offices'] } {
  const people = new Map<string, NamedPerson>();
  const offices = new Map<string, ComparedSide['offices'][number]>();
  for (const { transcript, meeting } of documents) {
    for (const turn of transcript.turns) {
      if (!isSaid(turn)) continue;
      if (turn.speaker && turn.side !== 'press' && turn.side !== 'staff') {
        people.set(turn.speaker.id, turn.speaker);
        if (turn.office) offices.set(`${turn.side} ${turn.office}`, { office: turn.office, side: turn.side });
      }
      for (const one of turn.reports) people.set(one.id, one);
    }
    if (transcript.document.kind === 'transcript') continue;
    for (const id of meeting.participants) {
      const person = evidence.people.find((one) => one.id === id);
      const office = person && officesOn(person, meeting.date)[0]?.office;
      if (person && office) offices.set(`${person.side} ${office}`, { office, side: person.side });
    }
  }
  return { people: [...people.values()], offices: [...offices.values()] };
}

/** Words of those who met or of a report: not those who ask or lead through it. */
export function isSaid({ kind }: Pick<Turn, 'kind'>): boolean {
  return kind !== 'question' && kind !== 'moderation';
}

/** Documents of a meeting by language and kind; those that print the same speech once more are left out. */
function documentsOf(meeting: Meeting, evidence: Evidence): Map<string, RecordedDocument[]> {
  const known = made.get(evidence) ?? new Map<string, Map<string, RecordedDocument[]>>();
  made.set(evidence, known);
  const groups = known.get(meeting.id) ?? grouped(meeting, evidence);
  known.set(meeting.id, groups);
  return groups;
}

const made = new WeakMap<Evidence, Map<string, Map<string, RecordedDocument[]>>>();

function grouped(meeting: Meeting, evidence: Evidence): Map<string, RecordedDocument[]> {
  const groups = new Map<string, RecordedDocument[]>();
  for (const counted of countedMeetings(evidence)) {
    if (counted.meeting.id !== meeting.id) continue;
    for (const number of [...counted.transcripts, ...counted.reports]) {
      const document = evidence.documents[number];
      if (!document) continue;
      const key = `${counted.language} ${document.transcript.document.kind}`;
      groups.set(key, [...(groups.get(key) ?? []), document]);
    }
  }
  return groups;
}

/** Languages in which a meeting has text. */
export function languagesOf(meeting: Meeting, evidence: Evidence): string[] {
  return [
    ...new Set(
      evidence.documents.flatMap(({ transcript: { document } }) =>
        document.meeting === meeting.id ? [document.language] : [],
      ),
    ),
  ].sort();
}

/**
 * What of two meetings can be laid side by side: texts of one language, of one kind where both have one (transcripts
 * before readouts before articles), else all of that language.
 *
 * @param prefer the language to compare in, where both have text in it.
 * @param has whether a document has something of what is compared: texts of one kind must both have, where others do.
 * @returns null where they have no language in common, or one has no document.
 */
export function laidOut(
  first: Meeting,
  second: Meeting,
  evidence: Evidence,
  prefer: string,
  has?: (document: RecordedDocument) => boolean,
): LaidOut | null {
  const [one, other] = [documentsOf(first, evidence), documentsOf(second, evidence)];
  const both = languagesOf(first, evidence).filter((language) =>
    languagesOf(second, evidence).includes(language),
  );
  const languages = [...both].sort(
    (a, b) => Number(b === prefer) - Number(a === prefer) || charactersIn(other, b) - charactersIn(other, a),
  );
  for (const kind of kinds) {
    for (const language of languages) {
      const [left, right] = [one.get(`${language} ${kind}`), other.get(`${language} ${kind}`)];
      if (!left || !right) continue;
      if (has && !(left.some(has) && right.some(has))) {
        // What the one kind has not may stand in another: then all of the language are laid side by side.
        const [allLeft, allRight] = [inLanguage(one, language), inLanguage(other, language)];
        if (allLeft.some(has) && allRight.some(has)) return withReasons(allLeft, allRight, language);
      }
      return withReasons(left, right, language);
    }
  }
  const [language] = languages;
  if (language === undefined) return null;
  const [left, right] = [inLanguage(one, language), inLanguage(other, language)];
  return left.length === 0 || right.length === 0 ? null : withReasons(left, right, language);

  function withReasons(
    left: readonly RecordedDocument[],
    right: readonly RecordedDocument[],
    language: string,
  ): LaidOut {
    const besides = (groups: ReadonlyMap<string, RecordedDocument[]>, some: readonly RecordedDocument[]) =>
      inLanguage(groups, language).filter((document) => !some.includes(document));
    return {
      first: { meeting: first, documents: left, others: besides(one, left) },
      second: { meeting: second, documents: right, others: besides(other, right) },
      language,
      notClaimed: reasonsAgainst(left, right, evidence),
    };
  }
}

function inLanguage(groups: ReadonlyMap<string, RecordedDocument[]>, language: string): RecordedDocument[] {
  return kinds.flatMap((kind) => groups.get(`${language} ${kind}`) ?? []);
}

function charactersIn(groups: ReadonlyMap<string, readonly RecordedDocument[]>, language: string): number {
  return [...groups].reduce(
    (sum, [key, documents]) => (key.startsWith(language) ? sum + lengthOf(documents) : sum),
    0,
  );
}

/** Why two sets of documents cannot show that something is no longer said; none where they can. */
export function reasonsAgainst(
  first: readonly RecordedDocument[],
  second: readonly RecordedDocument[],
  evidence: Evidence,
): NotClaimed[] {
  const kindsOf = (some: readonly RecordedDocument[]) => [
    ...new Set(some.map(({ transcript }) => transcript.document.kind)),
  ];
  const [left, right] = [kindsOf(first), kindsOf(second)];
  const officesOf = (some: readonly RecordedDocument[]) =>
    heardIn(some, evidence)
      .offices.map(({ office, side }) => `${side} ${office}`)
      .sort()
      .join('\n');
  const answers = (some: readonly RecordedDocument[]) =>
    some.some(({ transcript }) => transcript.turns.some(({ kind }) => kind === 'answer'));
  const [before, after] = [lengthOf(first), lengthOf(second)];
  return [
    ...(left.sort().join() !== right.sort().join() ? (['other-kinds'] as const) : []),
    ...([...left, ...right].includes('article') ? (['articles'] as const) : []),
    ...(officesOf(first) !== officesOf(second) ? (['other-offices'] as const) : []),
    ...(answers(first) !== answers(second) ? (['questions-at-one'] as const) : []),
    ...(Math.min(before, after) < Math.max(before, after) * muchShorter ? (['much-shorter'] as const) : []),
  ];
}

function lengthOf(documents: readonly RecordedDocument[]): number {
  return documents.reduce(
    (sum, { transcript }) =>
      sum +
      transcript.turns
        .filter(isSaid)
        .reduce(
          (all, { paragraphs }) => all + paragraphs.reduce((some, { text }) => some + text.length, 0),
          0,
        ),
    0,
  );
}
