import type { MarkedSpeech } from '../../../source/readable-text.js';
import type { Span } from '../../transcript.js';
import type { PrintedVoice, PublishedText } from '../format.js';

/** A speech as its markup gives it, with the voice that its name shows. */
export interface MarkedTurn {
  readonly speech: MarkedSpeech;
  readonly voice: PrintedVoice;
  readonly label: string;
  /** The colon after a printed label. */
  readonly mark: Span | null;
  /** Whether it is printed to be a question: `(Urgent Question): To ask ...`. */
  readonly asks: boolean;
}

/** Headings and marks under which members ask and ministers answer. */
const asks = /\bquestions?\b|\boral answers\b|\bquestion time\b/iu;

/**
 * Says which speeches of a debate ask and which answer, where its markup or headings show that questions are put: in
 * such a section whoever speaks in an office answers, and a member whom the next such speech follows has asked. One
 * who has answered and is then called by the chair replies to the chair: a statement.
 * Elsewhere a speech is a statement.
 */
export function questionsAndAnswers(
  { source, metadata, layout }: PublishedText,
  turns: readonly MarkedTurn[],
): MarkedTurn[] {
  const headings = layout.blocks.filter(({ kind }) => kind === 'heading');
  const sectionOf = (turn: MarkedTurn) => headings.filter(({ start }) => start <= turn.speech.start).length;
  const titled = asks.test(metadata.title);
  const sections = new Map<number, MarkedTurn[]>();
  for (const turn of turns) sections.set(sectionOf(turn), [...(sections.get(sectionOf(turn)) ?? []), turn]);
  return [...sections].flatMap(([section, members]) => {
    const heading = headings[section - 1];
    const asked =
      (titled && sections.size === 1) ||
      (heading !== undefined && asks.test(source.slice(heading.start, heading.end))) ||
      members.some(({ voice, asks: printed }) => printed || voice.does === 'question');
    return asked ? answered(members) : members.map((turn) => saying(turn, 'statement'));
  });
}

function answered(turns: readonly MarkedTurn[]): MarkedTurn[] {
  const ministers = new Set(
    turns.filter(({ voice }) => voice.office !== null && voice.role === 'person').map(whose),
  );
  const speakers = turns.map((turn) =>
    turn.voice.role === 'person' && turn.voice.name !== null ? whose(turn) : null,
  );
  return turns.map((turn, i) => {
    const speaker = speakers[i] ?? null;
    if (speaker === null) return saying(turn, 'statement');
    if (ministers.has(speaker)) {
      const toChair =
        turns[i - 1]?.voice.role === 'chair' && turns[i - 2] !== undefined && speakers[i - 2] === speaker;
      return saying(turn, toChair ? 'statement' : 'answer');
    }
    const next = speakers.slice(i + 1).find((other) => other !== null && other !== speaker);
    return saying(
      turn,
      next !== undefined && next !== null && ministers.has(next) ? 'question' : 'statement',
    );
  });
}

function whose({ voice }: MarkedTurn): string {
  return voice.key ?? voice.name ?? '';
}

function saying(turn: MarkedTurn, does: 'statement' | 'question' | 'answer'): MarkedTurn {
  if (turn.voice.does !== null || turn.voice.role !== 'person') return turn;
  return { ...turn, voice: { ...turn.voice, does } };
}
