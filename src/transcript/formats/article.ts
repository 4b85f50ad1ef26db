import type { Cast } from '../cast.js';
import { type Line, linesOf, trimSpan } from '../lines.js';
import { named, type Person } from '../people.js';
import { type PersonMention, personMentions } from '../person-mentions.js';
import { sentencesOf } from '../sentences.js';
import type { Doubt, LeftOut, LeftOutReason, Span } from '../transcript.js';
import type { DraftTurn, Format } from './format.js';

const finished = /[.!?。][”"’')\]]*$/u;
const caption = /\((?:Image|Photo|Picture)?\s*(?:Credits?|Courtesy|Source|Photo by|Photo)\b[^()]*\)\s*$/iu;
/** Lines that begin what every page of a site carries below its articles. */
const tail =
  /^(?:Related (?:Articles|Posts|Stories)|Leave a (?:comment|reply)|Comments?|Share this|Copyright\b|©|Subscribe\b|Tags?:|Back to top|Read more)/iu;
const quotation = /“([^“”]+)”/gu;
/** Verbs with which an article lets somebody speak. */
const saying =
  '(?:said|says|added|stated|told|noted|stressed|highlighted|reaffirmed|reiterated|emphasi[sz]ed|underlined|underscored|explained|declared|announced|warned|remarked|pointed out|wrote|argued|continued|vowed|expressed|affirmed|confirmed|called|urged)';
const accordingTo = /\baccording to\s+/iu;
const together = new RegExp(
  String.raw`\b((?:both|the(?:\s+(?:two|defen[cs]e|foreign))*)\s+(?:leaders|ministers|secretaries)\b)[^;“]{0,40}?\b(?:${saying}|agreed|concurred|discussed)\b`,
  'iu',
);
const pureAttribution = new RegExp(String.raw`^(?:\S+\s+){0,8}?${saying}(?:\s+that)?\s*[,:]?\s*[.]?$`, 'u');

/**
 * Press articles: paraphrase, and spans in quotation marks. A span in quotation marks is "as printed by this
 * article", with its attribution words, and has a speaker only where they name one person who says it. Everything
 * else is the article's own report. Photo captions and what the site adds to every page are left out.
 */
export const article: Format = {
  name: 'press article',
  confidence: ({ metadata }) => (metadata.kind === 'article' ? 1 : 0),

  read({ source, metadata, cast }) {
    const turns: DraftTurn[] = [];
    const leftOut: LeftOut[] = [];
    const doubts: Doubt[] = [];
    let inTail = false;
    let titles = 0;
    for (const line of linesOf(source)) {
      inTail ||= tail.test(line.text);
      let why: LeftOutReason | null = null;
      if (line.text === metadata.title) {
        titles += 1;
        why = titles === 1 ? 'document data: title' : 'repeated title';
      } else if (inTail) why = 'boilerplate';
      else if (caption.test(line.text)) why = 'caption';
      else if (!finished.test(line.text)) why = 'navigation';
      if (why) leftOut.push({ start: line.start, end: line.end, why });
      else turns.push(...paragraphTurns(source, line, cast));
    }
    return { turns, leftOut, doubts };
  },
};

interface Piece extends Span {
  readonly quoted: boolean;
}

function paragraphTurns(source: string, line: Line, cast: Cast): DraftTurn[] {
  const pieces = piecesOf(line);
  const turns: DraftTurn[] = [];
  const taken = new Set<Piece>();
  for (const [i, piece] of pieces.entries()) {
    if (!piece.quoted) continue;
    const attribution = attributionOf(source, pieces, i);
    const claimed = attribution !== null && isPure(source, attribution) && !taken.has(attribution);
    if (attribution && claimed) taken.add(attribution);
    turns.push(quotedTurn(source, piece, attribution, cast));
  }
  for (const piece of pieces) {
    if (!piece.quoted && !taken.has(piece)) turns.push(paraphraseTurn(source, piece, cast));
  }
  return turns.filter((turn) => turn.paragraphs.length > 0).sort((a, b) => firstOf(a) - firstOf(b));
}

/** A paragraph cut at its quotation marks, and what is outside them into sentences. */
function piecesOf(line: Line): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const outside = (to: number) => {
    for (const sentence of sentencesOf(line.text.slice(from, to))) {
      pieces.push({
        start: line.start + from + sentence.start,
        end: line.start + from + sentence.end,
        quoted: false,
      });
    }
  };
  for (const match of line.text.matchAll(quotation)) {
    outside(match.index);
    from = match.index + match[0].length;
    pieces.push({ start: line.start + match.index, end: line.start + from, quoted: true });
  }
  outside(line.text.length);
  return pieces;
}

/** The words that say whose a quotation is: before it in its sentence, else after it. */
function attributionOf(source: string, pieces: readonly Piece[], at: number): Piece | null {
  const before = pieces[at - 1];
  if (before && !before.quoted && !finished.test(source.slice(before.start, before.end))) return before;
  const after = pieces[at + 1];
  return after && !after.quoted ? after : null;
}

function isPure(source: string, piece: Piece): boolean {
  return pureAttribution.test(source.slice(piece.start, piece.end));
}

function quotedTurn(source: string, piece: Piece, attribution: Piece | null, cast: Cast): DraftTurn {
  const words = trimSpan(source, { start: piece.start + 1, end: piece.end - 1 });
  const label = attribution ? source.slice(attribution.start, attribution.end) : '';
  const speaker = speakerIn(label, cast);
  return {
    label,
    labelSpan: attribution ? { start: attribution.start, end: attribution.end } : null,
    paragraphs: [{ ...words, interpreted: false }],
    marks: [
      { start: piece.start, end: piece.start + 1 },
      { start: piece.end - 1, end: piece.end },
    ],
    voice: null,
    reported: {
      verbatim: true,
      speaker: speaker ? named(speaker) : null,
      reports: [],
      section: null,
    },
  };
}

function paraphraseTurn(source: string, piece: Piece, cast: Cast): DraftTurn {
  const text = source.slice(piece.start, piece.end);
  const { label, people } = reportedIn(text, cast);
  const labelStart = piece.start + text.indexOf(label);
  return {
    label,
    labelSpan: label === '' ? null : { start: labelStart, end: labelStart + label.length },
    paragraphs: /[\p{L}\p{N}]/u.test(text)
      ? [{ start: piece.start, end: piece.end, interpreted: false }]
      : [],
    marks: [],
    voice: null,
    reported: {
      verbatim: false,
      speaker: null,
      reports: people.map(named),
      section: null,
    },
  };
}

/** Whom a paraphrase reports: "both leaders vowed", "According to Minister Hamada", "Austin reaffirmed"; else nobody. */
function reportedIn(text: string, cast: Cast): { label: string; people: readonly Person[] } {
  const everybody = together.exec(text)?.[1];
  if (everybody) return { label: everybody, people: cast.participants };
  const mentions = personMentions(text, cast);
  const [first] = mentions;
  const source = accordingTo.exec(text);
  if (source) {
    const label = first ? text.slice(source.index, first.end) : '';
    return first?.person && first.start === source.index + source[0].length
      ? { label, people: [first.person] }
      : { label: '', people: [] };
  }
  const subject = subjectOfSaying(text, cast);
  return { label: subject?.text ?? '', people: subject?.person ? [subject.person] : [] };
}

/** The one person who says the quotation, or null: nobody named, several, or somebody else's account of him. */
function speakerIn(attribution: string, cast: Cast): Person | null {
  if (accordingTo.test(attribution)) return null;
  return subjectOfSaying(attribution, cast)?.person ?? null;
}

/** The only person named in a clause, where a verb of saying follows ("Hamada said") or precedes ("said Hamada"). */
function subjectOfSaying(text: string, cast: Cast): PersonMention | null {
  const mentions = personMentions(text, cast);
  const [only] = mentions;
  if (!only || mentions.length > 1) return null;
  const after = new RegExp(String.raw`^\s+(?:\p{Ll}+ly\s+|also\s+|then\s+)?${saying}\b`, 'u');
  const before = new RegExp(String.raw`\b${saying}\s+$`, 'u');
  const says = after.test(text.slice(only.end)) || before.test(text.slice(0, only.start));
  return says ? only : null;
}

function firstOf(turn: DraftTurn): number {
  return turn.paragraphs[0]?.start ?? 0;
}
