import type { KnownBlock, RichTextBlock, RichTextSection, RichTextText } from '@slack/types';
import type { TurnView } from '../evidence/context.js';
import { turnSpeakerLine } from './citation-words.js';
import { ellipsis, limits, shorten, wholeCharacters, withEllipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { literal, marked, quotation, richText, section } from './rich-text.js';

/** One shown stretch of a paragraph: offsets within the paragraph's text. */
interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where the text begins in the source. */
  readonly start: number;
}

/**
 * A turn: its place, who speaks, badges, and its paragraphs, the marked sentence bold. A turn that is longer than
 * `limits.part.turn` allows is shown around the marked sentence (from its beginning where none is marked), and what
 * is left out is counted where it is left out.
 */
export function turnBlocks(turn: TurnView, phrases: Phrases): KnownBlock[] {
  const flags = turn.badges.map((badge) => phrases.badges[badge]);
  const who = [turnSpeakerLine(turn, phrases), ...flags].filter((part) => part !== '').join(' · ');
  const shown = stretches(turn, limits.part.turn[turn.role]);
  const said = shown.flatMap((stretch, n) => words(turn, stretch, n > 0));
  const first = shown[0];
  const last = shown.at(-1);
  const before = first ? charactersBefore(turn, first) : 0;
  const after = last ? charactersAfter(turn, last) : 0;
  const elements: RichTextBlock['elements'] = [
    section([
      ...literal(`${phrases.turn.titles[turn.role]}\n`, { italic: true }),
      ...literal(withEllipsis(who, limits.part.speaker), { bold: true }),
    ]),
    ...(before > 0 ? [gap(phrases.turn.leftOut(before, 'before'))] : []),
    ...(said.length > 0 ? [quotation(said)] : []),
    ...(after > 0 ? [gap(phrases.turn.leftOut(after, 'after'))] : []),
  ];
  return [richText(...elements)];
}

function words(turn: TurnView, stretch: Stretch, follows: boolean): RichTextText[] {
  const offset = stretch.start + stretch.from;
  const shown = stretch.text.slice(stretch.from, stretch.to);
  const marks: [number, number][] = turn.marked
    ? [[turn.marked.start - offset, turn.marked.end - offset]]
    : [];
  return [...(follows ? literal('\n\n') : []), ...marked(shown, marks)];
}

function gap(note: string): RichTextSection {
  return section(literal(`${ellipsis} ${note}`, { italic: true }));
}

/** The paragraphs that fit `room`, nearest to the mark first, in their own order; a single one that is too long is cut. */
function stretches(turn: TurnView, room: number): Stretch[] {
  const { paragraphs, marked: mark } = turn;
  const anchor = Math.max(
    0,
    mark ? paragraphs.findIndex(({ start, end }) => start < mark.end && end > mark.start) : 0,
  );
  const anchorParagraph = paragraphs[anchor];
  if (!anchorParagraph) return [];
  if (anchorParagraph.text.length > room) return [window(anchorParagraph, mark?.start ?? null, room)];
  let [from, to, used] = [anchor, anchor + 1, anchorParagraph.text.length];
  for (let grown = true; grown; ) {
    grown = false;
    const next = paragraphs[to];
    if (next && used + next.text.length <= room) {
      [to, used, grown] = [to + 1, used + next.text.length, true];
    }
    const previous = paragraphs[from - 1];
    if (previous && used + previous.text.length <= room) {
      [from, used, grown] = [from - 1, used + previous.text.length, true];
    }
  }
  return paragraphs.slice(from, to).map(({ text, start }) => ({ text, from: 0, to: text.length, start }));
}

/** `room` characters of a paragraph that begin shortly before the mark, at a blank. */
function window(paragraph: { text: string; start: number }, mark: number | null, room: number): Stretch {
  const { text, start } = paragraph;
  const lead =
    mark === null ? 0 : Math.max(0, Math.min(mark - start - Math.floor(room / 4), text.length - room));
  const blank = lead === 0 ? -1 : text.lastIndexOf(' ', lead);
  const from = lead === 0 ? 0 : wholeCharacters(text, blank >= 0 ? blank + 1 : lead);
  return { text, from, to: from + shorten(text.slice(from), room).shown.length, start };
}

function charactersBefore(turn: TurnView, first: Stretch): number {
  const earlier = turn.paragraphs.filter((paragraph) => paragraph.start < first.start);
  return first.from + earlier.reduce((sum, { text }) => sum + text.length, 0);
}

function charactersAfter(turn: TurnView, last: Stretch): number {
  const later = turn.paragraphs.filter((paragraph) => paragraph.start > last.start);
  return last.text.length - last.to + later.reduce((sum, { text }) => sum + text.length, 0);
}
