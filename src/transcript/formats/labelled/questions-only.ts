import { peopleOfHeadline } from '../../headline.js';
import { readLabel } from '../../labels.js';
import { voicesOfLabels } from '../../people-of-document.js';
import { nameWords, type PrintedPerson } from '../../printed-name.js';
import { anonymousRole } from '../../roles.js';
import { spokenWords } from '../../spoken-words.js';
import type { Doubt, Span } from '../../transcript.js';
import type { DraftTurn, PrintedVoice, PublishedText } from '../format.js';
import { readFront } from './front.js';
import type { Label } from './label.js';
import type { Row } from './rows.js';

/** Whether a document has labels for those who ask and for nobody who answers. */
export function onlyQuestionsAreLabelled(labels: readonly Label[]): boolean {
  return labels.length >= 2 && labels.every(({ label }) => anonymousRole(label) === 'press');
}

/** With what somebody begins to speak. */
const greeting =
  /^(?:good (?:morning|afternoon|evening|day)\b|hello\b|hi\b|welcome\b|thank(?:s| you)\b|ladies and gentlemen\b|dear (?:friends|colleagues|\p{Lu})|distinguished \p{L}+|excellenc(?:y|ies)\b)/iu;

/** The rows before the first question that are somebody's opening words, of those that stand there. */
export function openingWords(front: readonly Row[], published: PublishedText): Row[] {
  const { leftOut } = readFront(front, published);
  return front.filter(
    (row, i) =>
      leftOut[i]?.why === 'site banner' &&
      !row.heading &&
      (greeting.test(row.text) || (/[.!?]["”’)]*$/u.test(row.text) && row.text.split(/\s+/u).length >= 4)),
  );
}

/**
 * The same before the first label of those that name who speaks: from a greeting on, where somebody speaks of himself
 * below it. What tells of the meeting in the third person is the publisher's, not anybody's words.
 */
export function openingBeforeLabels(front: readonly Row[], published: PublishedText): Row[] {
  const words = openingWords(front, published);
  const first = words.findIndex((row) => greeting.test(row.text));
  const opening = first === -1 ? [] : words.slice(first);
  const own = opening.some((row) => /\b(?:I|we|my|our)\b|\b(?:I|We)[’']/u.test(row.text));
  const families = peopleOfHeadline(published.metadata.title).flatMap(({ name }) =>
    name === null ? [] : nameWords(name).slice(-1),
  );
  const told = opening.some((row) => nameWords(row.text).some((word) => families.includes(word)));
  return own && !told ? opening : [];
}

/**
 * The one who answers where nobody's label says who: the only person of the headline or the roster, with the reason
 * why it is nobody otherwise.
 */
export function answering(
  { metadata, cast, source }: PublishedText,
  roster: readonly PrintedPerson[],
): { voice: PrintedVoice; doubt: string | null } {
  const headline = peopleOfHeadline(metadata.title);
  const people = headline.length > 0 ? headline : roster;
  const [only, ...others] = people;
  const nobody: PrintedVoice = {
    name: null,
    office: null,
    outlet: null,
    role: 'person',
    side: null,
    key: null,
    does: null,
  };
  if (!only || others.length > 0) return { voice: nobody, doubt: 'nobody is printed as the one who answers' };
  const label = `${only.office ?? ''} ${only.name ?? ''}`.trim();
  const use = { label, turns: [0], before: '', words: '' };
  const about = { title: metadata.title, publisher: metadata.publisher, cast, source };
  const found = voicesOfLabels([use], roster, about).get(label);
  if (found?.voice) return { voice: found.voice, doubt: found.doubt };
  const reading = readLabel(label, cast);
  if (reading.is !== 'person') return { voice: nobody, doubt: 'nobody is printed as the one who answers' };
  const { person, office } = reading;
  return {
    voice: { ...nobody, name: person.name, office, side: person.side, key: person.id },
    doubt: null,
  };
}

/** A question's paragraphs, which end with the first that asks, and the answer's below them; `doubt` where that is unsure. */
export function partedAfterQuestion(
  source: string,
  spans: readonly Span[],
): { question: Span[]; answer: Span[]; doubt: string | null } {
  const asks = spans.findIndex(({ start, end }) => source.slice(start, end).includes('?'));
  const length = asks === -1 ? 1 : asks + 1;
  const answer = spans.slice(length);
  const first = answer[0];
  const again = first !== undefined && /\?["”’)]*$/u.test(source.slice(first.start, first.end));
  return {
    question: spans.slice(0, length),
    answer,
    doubt:
      answer.length > 0 && (asks === -1 || again)
        ? 'no label parts the question from the answer, which may begin elsewhere'
        : null,
  };
}

/** A turn without a label of its own. */
export function unlabelledTurn(source: string, spans: readonly Span[], voice: PrintedVoice): DraftTurn {
  return { label: '', labelSpan: null, ...spokenWords(source, spans), voice, reported: null };
}

/** A doubt about a row as a whole. */
export function doubtAbout(row: Row, decision: string, reason: string): Doubt {
  return { line: row.number, text: row.text.slice(0, 80), decision, reason };
}
