import { addresseesOf } from './addressees.js';
import type { Cast } from './cast.js';
import type { DraftTurn } from './formats/format.js';
import { introducedByModerator, reporterOf, selfIntroduction } from './introductions.js';
import { readLabel } from './labels.js';
import { named, type Person } from './people.js';
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
 * Attributes the turns of one transcript, in order. A label gives the person; a question's reporter comes from the
 * moderator's introduction one turn earlier or from his own words. After a question those who took part answer it,
 * until the next question, or until a moderator goes on to something else.
 */
export function attribute(source: string, drafts: readonly DraftTurn[], cast: Cast): Attribution[] {
  const words = drafts.map((draft) => wordsOf(source, draft));
  const voices = drafts.map((draft, i) => voiceOf(draft, words[i] ?? '', words[i - 1] ?? '', cast));
  let question: number | null = null;
  return voices.map((voice, i) => {
    const text = words[i] ?? '';
    if (voice.side === 'press') {
      question = i;
      return { ...voice, kind: 'question', answers: null };
    }
    if (moderates(voice, cast)) {
      if (!isHandOver(text)) question = null;
      return { ...voice, kind: 'moderation', answers: null };
    }
    if (question !== null && isHandOver(text) && isPrincipal(voices[i + 1], cast)) {
      return { ...voice, kind: 'moderation', answers: null };
    }
    return { ...voice, kind: question === null ? 'statement' : 'answer', answers: question };
  });
}

function voiceOf(draft: DraftTurn, words: string, before: string, cast: Cast): Voice {
  const reading = readLabel(draft.label, cast);
  if (reading.is === 'person') {
    const { person, office } = reading;
    return { person, office, outlet: null, side: person.side, introducedAs: null, addressedTo: [] };
  }
  if (reading.is === 'role' && reading.side === 'press') {
    const introductions = [introducedByModerator(before), selfIntroduction(words)];
    const { person, outlet, introducedAs } = reporterOf(introductions, cast.people, cast.date);
    const addressedTo = addresseesOf(words, cast).map(named);
    return { person, office: null, outlet, side: 'press', introducedAs, addressedTo };
  }
  const side = reading.is === 'role' ? reading.side : null;
  return { person: null, office: null, outlet: null, side, introducedAs: null, addressedTo: [] };
}

/** Staff moderate, and so does an official who is not one of those who met (a spokesperson). */
function moderates(voice: Voice, cast: Cast): boolean {
  return voice.side === 'staff' || (voice.person !== null && !isPrincipal(voice, cast));
}

function isPrincipal(voice: Voice | undefined, cast: Cast): boolean {
  return voice?.person != null && cast.participants.includes(voice.person);
}

/** A turn that only gives the floor: one short question or a name ("You want to start?", "Minister Kihara."). */
function isHandOver(words: string): boolean {
  const count = words.split(/\s+/u).length;
  return (
    (count <= 6 && words.endsWith('?')) || (count <= 3 && /^\p{Lu}/u.test(words) && !/thank/iu.test(words))
  );
}

function wordsOf(source: string, draft: DraftTurn): string {
  return draft.paragraphs.map(({ start, end }) => source.slice(start, end)).join(' ');
}
