import { plainName } from '../transcript/cast.js';
import type { Person } from '../transcript/people.js';
import type { Document, Meeting, Side, Turn } from '../transcript/transcript.js';
import type { Searchable } from './candidates.js';
import { bestMatch } from './complete-names.js';
import type { GlossaryEntry } from './glossary.js';
import { placesInJapanese } from './in-words/meetings.js';
import { turnsWithTerms } from './terms.js';

/** What a form can complete. */
export const completables = ['speaker', 'meeting', 'topic'] as const;
export type Completable = (typeof completables)[number];

/**
 * One thing that may be meant by what is typed. `value` is what a query takes for it; `also` the name by which it was
 * found where that is not `name` itself.
 */
export type Completion =
  | {
      readonly what: 'speaker';
      readonly value: string;
      readonly name: string;
      readonly also: string | null;
      /** Where the person last speaks in the record. */
      readonly office: string | null;
      readonly outlet: string | null;
      readonly side: Side | null;
    }
  | {
      readonly what: 'meeting';
      readonly value: string;
      readonly title: string;
      readonly date: string;
      readonly place: string | null;
    }
  | {
      readonly what: 'topic';
      readonly value: string;
      readonly name: string;
      readonly also: string | null;
      /** What it is called in Japanese, where the glossary knows. */
      readonly japanese: string | null;
    };

export type Complete = (what: Completable, typed: string) => Completion[];

/**
 * Completes from what the record has: those who speak in it, who speaks most first; its meetings, newest first; the
 * glossary's terms that it prints, the commonest first. What begins as it is typed stands before what has a word that
 * does. Names are found in every form and script that people.yml and the glossary have. Lists are made at the first
 * question.
 */
export function completing(record: Searchable, glossary: readonly GlossaryEntry[]): Complete {
  const speakers = once(() => speakersOf(record));
  const meetings = once(() => meetingsOf(record));
  const topics = once(() => topicsOf(record, glossary));
  return (what, typed) => {
    switch (what) {
      case 'speaker':
        return matching(speakers(), typed, ({ person }) => namesOf(person)).map(
          ([{ person, last }, form]) => ({
            what,
            value: person.id,
            name: person.name,
            also: otherThan(person.name, form),
            office: last.office,
            outlet: last.outlet,
            side: last.side,
          }),
        );
      case 'meeting':
        return meetings()
          .filter((meeting) => isMeeting(meeting, typed))
          .map(({ id, title, date, place }) => ({ what, value: id, title, date, place }));
      case 'topic':
        return matching(topics(), typed, wordingsOf).map(([entry, form]) => ({
          what,
          value: entry.term,
          name: entry.term,
          also: otherThan(entry.term, form),
          japanese: entry.japanese[0] ?? null,
        }));
    }
  };
}

/** Those with a name that fits, with the name: beginnings first, else in the order in which they come. */
function matching<One>(
  all: readonly One[],
  typed: string,
  names: (one: One) => readonly string[],
): [One, string | null][] {
  const found = all.flatMap((one) => {
    const match = bestMatch(typed, names(one));
    return match ? [{ one, ...match }] : [];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ one, form }) => [one, form]);
}

function otherThan(name: string, form: string | null): string | null {
  return form === null || plainName(name).includes(plainName(form)) ? null : form;
}

interface Speaker {
  readonly person: Person;
  readonly last: Turn;
  readonly turns: number;
}

function speakersOf({ documents, facts }: Searchable): Speaker[] {
  const spoken = new Map<string, { turn: Turn; document: Document }[]>();
  for (const { transcript } of documents) {
    for (const turn of transcript.turns) {
      if (!turn.speaker) continue;
      const { id } = turn.speaker;
      spoken.set(id, [...(spoken.get(id) ?? []), { turn, document: transcript.document }]);
    }
  }
  return facts.speaking
    .flatMap((person) => {
      const turns = [...(spoken.get(person.id) ?? [])].sort(byDate);
      const last = turns.at(-1)?.turn;
      return last ? [{ person, last, turns: turns.length }] : [];
    })
    .sort((a, b) => b.turns - a.turns || a.person.name.localeCompare(b.person.name, 'en'));
}

function byDate(a: { document: Document }, b: { document: Document }): number {
  return (a.document.date ?? '').localeCompare(b.document.date ?? '');
}

function namesOf({ name, family, given, aliases }: Person): string[] {
  return [name, family, ...(given === null ? [] : [given]), ...aliases];
}

/** Meetings of which the record has a document, newest first. */
function meetingsOf({ documents, facts }: Searchable): Meeting[] {
  const told = new Set<string>(documents.map(({ transcript }) => transcript.document.meeting));
  const known = facts.meetings.filter(({ id }) => told.has(id));
  return [...known].sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
}

/** Each word that is typed begins a word of the title, the place or the date, or of their Japanese. */
function isMeeting(meeting: Meeting, typed: string): boolean {
  const { id, title, place, date } = meeting;
  const [year, month, day] = date.split('-').map(Number);
  const forms = [
    title,
    ...(place === null ? [] : [place]),
    id,
    date,
    `${year}年${month}月${day}日`,
    ...eventInJapanese(id),
    ...placeInJapanese(id),
  ];
  return typed
    .normalize('NFKC')
    .trim()
    .split(/[\s-]+/u)
    .every((word) => forms.some((form) => bestMatch(word, [form])));
}

function eventInJapanese(id: string): string[] {
  if (/2plus2/u.test(id)) return ['2プラス2', '日米安全保障協議委員会', '2+2会合'];
  return /defense-ministerial/u.test(id) ? ['日米防衛相会談', '防衛相会談'] : [];
}

function placeInJapanese(id: string): string[] {
  const place = id.split('-')[3] ?? '';
  return (placesInJapanese[place] ?? '').split('|').filter((name) => name !== '');
}

/** The glossary's terms that stand in the record's words, those of most turns first. */
function topicsOf({ documents, lexicon }: Searchable, glossary: readonly GlossaryEntry[]): GlossaryEntry[] {
  const turnsWith = turnsWithTerms(documents, lexicon.glossary);
  return glossary
    .filter(({ id }) => turnsWith.has(id))
    .sort(
      (a, b) => (turnsWith.get(b.id) ?? 0) - (turnsWith.get(a.id) ?? 0) || a.term.localeCompare(b.term, 'en'),
    );
}

function wordingsOf({ term, variants, acronyms, japanese, readings }: GlossaryEntry): string[] {
  return [term, ...variants, ...acronyms, ...japanese, ...readings];
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
