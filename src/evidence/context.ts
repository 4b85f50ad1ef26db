import type {
  Document,
  DocumentKind,
  Paragraph,
  Span,
  Transcript,
  Turn,
  TurnId,
} from '../transcript/transcript.js';
import { type Badge, badgesOfTurn } from './badge.js';
import { type TurnsAround, turnsAround } from './context/around.js';

/** A turn as it is shown around a quote; `marked` counts in the source, as the paragraphs do. */
export interface TurnView {
  readonly id: TurnId;
  readonly role: 'question' | 'answer' | 'quoted' | 'before' | 'after';
  /** The speaker as named or printed, with outlet or office; null where nobody is named. */
  readonly who: string | null;
  /** The readout or article that reports; `verbatim` for words between its quotation marks. */
  readonly reportedBy: {
    readonly kind: DocumentKind;
    readonly publisher: string;
    readonly verbatim: boolean;
  } | null;
  readonly badges: readonly Badge[];
  readonly paragraphs: readonly Paragraph[];
  readonly marked: { readonly start: number; readonly end: number } | null;
}

/**
 * The turn around a quote with its sentence marked, the question that it answers, the answers of others to that question,
 * and the turns before and after, in the order of the document. Who is named as printed where the record does not know the
 * person.
 */
export function contextOf(transcript: Transcript, turn: Turn, marked: Span): TurnView[] {
  return pageOf(transcript, turnsAround(transcript, turn), marked);
}

/** The turns of a page as they are shown, each with what it is to the quote. */
export function pageOf(
  transcript: Transcript,
  { turn, question, answers, before, shown }: TurnsAround,
  { start, end }: Span,
): TurnView[] {
  const roleOf = (one: Turn): TurnView['role'] => {
    if (one === turn) return 'quoted';
    if (one === question) return 'question';
    if (answers.includes(one)) return 'answer';
    return before.includes(one) ? 'before' : 'after';
  };
  return shown.map((one) => viewOf(transcript, one, roleOf(one), one === turn ? { start, end } : null));
}

function viewOf({ document }: Transcript, turn: Turn, role: TurnView['role'], marked: Span | null): TurnView {
  const { id, paragraphs } = turn;
  const badges = badgesOfTurn(turn, document);
  return { id, role, who: whoIn(turn), reportedBy: reporterOf(document, turn), badges, paragraphs, marked };
}

/** A readout's or an article's own sentence is nobody's words. */
function whoIn(turn: Turn): string | null {
  if (turn.kind === 'reported' && (!turn.verbatim || !turn.speaker)) return null;
  const name = turn.speaker?.name ?? turn.introducedAs ?? turn.label;
  return name === '' ? null : [name, turn.outlet ?? turn.office].filter((part) => part !== null).join(', ');
}

function reporterOf({ kind, publisher }: Document, turn: Turn): TurnView['reportedBy'] {
  return turn.kind === 'reported' ? { kind, publisher, verbatim: turn.verbatim } : null;
}
