import type { NamedPerson, Transcript, Turn } from '../../transcript/transcript.js';
import { anyOf, calledIn } from '../called-in.js';

/** A question with the turns that answer it, and what can be said of those who did not. */
export interface Exchange {
  readonly question: Turn;
  /** In their order. */
  readonly answers: readonly Turn[];
  /** Whether it is certain that nobody answers it in this document: a transcript in which nothing is said behind it that could be one. */
  readonly noAnswer: boolean;
  /** Those it is certainly addressed to who certainly do not answer it in this document. */
  readonly unanswered: readonly NamedPerson[];
  /** Those who answer though it is addressed to others and does not speak of them; nobody where it is not known to whom. */
  readonly unaddressed: readonly NamedPerson[];
}

const known = new WeakMap<Transcript, readonly Exchange[]>();

/** The questions of a document in their order, with their answers. */
export function exchangesOf(transcript: Transcript): readonly Exchange[] {
  const made = known.get(transcript) ?? inOrder(transcript);
  known.set(transcript, made);
  return made;
}

function inOrder(transcript: Transcript): Exchange[] {
  const { turns, document } = transcript;
  const heard = new Set(turns.flatMap(({ speaker }) => speaker?.id ?? []));
  return turns.flatMap((question, at): Exchange[] => {
    if (question.kind !== 'question') return [];
    const answers = turns.filter((turn) => turn.answers === question.id);
    const addressed = new Set(question.addressedTo.map(({ id }) => id));
    const answering = new Map(answers.flatMap(({ speaker }) => (speaker ? [[speaker.id, speaker]] : [])));
    const silentIsTold = document.kind === 'transcript' && question.verbatim;
    const behind = silentIsTold ? whileAsked(turns, at) : null;
    return [
      {
        question,
        answers,
        noAnswer:
          behind !== null && answers.length === 0 && behind.every(({ kind }) => kind === 'moderation'),
        unanswered: behind
          ? question.addressedTo.filter(
              ({ id }) =>
                id !== question.speaker?.id && heard.has(id) && !answering.has(id) && !mayAnswer(id, behind),
            )
          : [],
        unaddressed:
          addressed.size === 0
            ? []
            : [...answering.values()].filter(
                (person) => !addressed.has(person.id) && !speaksOf(question, person, transcript),
              ),
      },
    ];
  });
}

/** Whether a question names somebody, whom it may then ask too: "both the Defense Secretary and defense minister spoke of". */
function speaksOf({ paragraphs }: Turn, person: NamedPerson, transcript: Transcript): boolean {
  const named = new RegExp(`(?<!\\p{L})${anyOf(calledIn(transcript, person))}(?!\\p{L})`, 'iu');
  return paragraphs.some(({ text }) => named.test(text));
}

/**
 * The turns in which a question can be answered: up to the next question that is certainly another reporter's, or that
 * somebody called for where the record does not know both. Null where nothing is said behind it: the page may end too early.
 */
function whileAsked(turns: readonly Turn[], at: number): readonly Turn[] | null {
  const [question, ...behind] = turns.slice(at);
  if (!question || behind.length === 0) return null;
  let calledFor = false;
  for (const [i, turn] of behind.entries()) {
    if (turn.kind === 'moderation') calledFor = true;
    if (turn.kind === 'question' && isAnother(question, turn, calledFor)) return behind.slice(0, i);
    if (turn.kind !== 'moderation') calledFor = false;
  }
  return behind;
}

function isAnother(one: Turn, other: Turn, calledFor: boolean): boolean {
  if (one.speaker && other.speaker) return one.speaker.id !== other.speaker.id;
  return calledFor || (one.outlet !== null && other.outlet !== null && one.outlet !== other.outlet);
}

/** Whether one of the turns may hold this person's answer: whatever he says there, and what nobody is named for. */
function mayAnswer(id: string, turns: readonly Turn[]): boolean {
  return turns.some(({ speaker, kind, side }) => {
    if (speaker) return speaker.id === id && kind !== 'moderation';
    return kind !== 'question' && !(kind === 'moderation' && side === 'staff');
  });
}
