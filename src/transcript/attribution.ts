import { addresseesOf } from './addressees.js';
import { type Cast, officeIn } from './cast.js';
import type { DraftTurn, PrintedVoice } from './formats/format.js';
import { type Introduction, reporterOf } from './introductions.js';
import { type AboutMeeting, doingsOf } from './kinds.js';
import { readLabel } from './labels.js';
import { named, type Person } from './people.js';
import type { PeopleOfVoices } from './people-of-voices.js';
import { introductionsOf } from './reporters.js';
import type { NamedPerson, Side, TurnKind } from './transcript.js';

/** Who speaks in one turn of a transcript, in what office, and what the turn does. */
export interface Attribution {
  readonly person: Person | null;
  readonly office: string | null;
  readonly outlet: string | null;
  readonly side: Side | null;
  readonly kind: TurnKind;
  readonly introducedAs: string | null;
  readonly addressedTo: readonly NamedPerson[];
  /** Index of the question's turn among the drafts. */
  readonly answers: number | null;
}

type Voice = Omit<Attribution, 'kind' | 'answers'>;

/**
 * Attributes the turns of one transcript, in order: who speaks in each (by what its format has read, else by its
 * label; a question's reporter by the turn before or his own words), what it does and which question it answers.
 */
export function attribute(
  source: string,
  drafts: readonly DraftTurn[],
  cast: Cast,
  people: PeopleOfVoices,
  about: AboutMeeting,
): Attribution[] {
  const words = drafts.map((draft) => wordsOf(source, draft));
  const introductions = introductionsOf(drafts, words, cast);
  const voices = drafts.map((draft, i) => {
    const said = introductions[i] ?? [];
    return draft.voice
      ? printedVoiceOf(draft.voice, words[i] ?? '', said, cast, people)
      : voiceOf(draft, words[i] ?? '', said, cast);
  });
  const doings = doingsOf(drafts, words, voices, cast, about);
  return voices.map((voice, i) => ({ ...voice, ...(doings[i] ?? { kind: 'statement', answers: null }) }));
}

function voiceOf(draft: DraftTurn, words: string, introductions: readonly Introduction[], cast: Cast): Voice {
  const reading = readLabel(draft.label, cast);
  if (reading.is === 'person') {
    const { person, office } = reading;
    return { person, office, outlet: null, side: person.side, introducedAs: null, addressedTo: [] };
  }
  if (reading.is === 'role' && reading.side === 'press') {
    const { person, outlet, introducedAs } = reporterOf(introductions, cast.people, cast.date);
    const addressedTo = addresseesOf(words, cast).map(named);
    return { person, office: null, outlet, side: 'press', introducedAs, addressedTo };
  }
  const side = reading.is === 'role' ? reading.side : null;
  return { person: null, office: null, outlet: null, side, introducedAs: null, addressedTo: [] };
}

/** Who speaks by the format's own reading; a reporter's name may still come from the moderator or from himself. */
function printedVoiceOf(
  printed: PrintedVoice,
  words: string,
  introductions: readonly Introduction[],
  cast: Cast,
  people: PeopleOfVoices,
): Voice {
  const person = people.person(printed);
  const asks = printed.role === 'press' || printed.does === 'question';
  const addressedTo = asks ? addresseesOf(words, cast).map(named) : [];
  if (printed.role === 'press') {
    const reporter = printed.name === null ? reporterOf(introductions, cast.people, cast.date) : null;
    return {
      person: person ?? reporter?.person ?? null,
      office: null,
      outlet: reporter?.outlet ?? printed.outlet ?? person?.outlets[0]?.outlet ?? null,
      side: 'press',
      introducedAs: person === null ? (reporter?.introducedAs ?? printed.name) : null,
      addressedTo,
    };
  }
  const side = person?.side ?? printed.side ?? (printed.role === 'staff' ? 'staff' : null);
  const office = (person ? officeIn(cast, person)?.office : null) ?? printed.office;
  return { person, office, outlet: printed.outlet, side, introducedAs: null, addressedTo };
}

function wordsOf(source: string, draft: DraftTurn): string {
  return draft.paragraphs.map(({ start, end }) => source.slice(start, end)).join(' ');
}
