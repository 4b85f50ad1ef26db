import { japaneseDays } from '../../source/japanese-date.js';
import { readLabel } from '../labels.js';
import { readJapaneseLabel } from '../labels-japanese.js';
import { type Line, linesOf } from '../lines.js';
import { speakerInTitle } from '../single-speaker.js';
import { spokenWords } from '../spoken-words.js';
import type { Doubt, LeftOut, LeftOutReason, Span } from '../transcript.js';
import { type DraftTurn, type Format, nobody, type PrintedVoice, type PublishedText } from './format.js';

const day =
  /^(?:\p{L}+day,?\s+)?(?:\p{Lu}\p{L}+\.? \d{1,2},? \d{4}|\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}+,? \d{4}|\d{4}-\d{2}-\d{2})$/u;
const note =
  /^[([（【*]?\s*(?:as (?:prepared|delivered)|remarks as|check against delivery|provisional translation|仮訳|for immediate release|transcript|the remarks? follows?|end|end of (?:text|transcript)|#(?:\s*#)*|以[\s　]*上|了)\b.*[)\]）】*]?$|^#(?:\s*#)+$|^以[\s　]*上$/iu;

/**
 * A speech or a statement without labels: its speaker is the one whom the title names (`Remarks by Secretary Austin`,
 * `防衛大臣談話`). Where the title does not name exactly one person, or from a line on that looks like a label, the
 * words are nobody's, which is a doubt.
 */
export const singleSpeaker: Format = {
  name: 'speech without labels',

  confidence(published) {
    const { source, metadata, cast, layout } = published;
    if (metadata.kind !== 'transcript' || layout.speeches !== null) return 0;
    const reading = speakerInTitle(metadata.title, cast);
    if (reading === null) return 0;
    const labels = linesOf(source).filter((line) => labelOf(line, published) !== null).length;
    return reading.is === 'one' && labels < 2 ? 0.6 : 0.1;
  },

  read(published) {
    const { source, metadata, cast } = published;
    const reading = speakerInTitle(metadata.title, cast);
    const lines = linesOf(source);
    const leftOut: LeftOut[] = [];
    const doubts: Doubt[] = [];
    const spans: Line[] = [];
    let body = false;
    for (const [i, line] of lines.entries()) {
      const why = reasonFor(line, published, body || i > 12);
      if (why) leftOut.push({ start: line.start, end: line.end, why });
      else {
        body = true;
        spans.push(line);
      }
    }
    const stranger = spans.findIndex((line) => labelOf(line, published) !== null);
    const own = stranger === -1 ? spans : spans.slice(0, stranger);
    const rest = stranger === -1 ? [] : spans.slice(stranger);
    const voice = reading?.is === 'one' ? reading.voice : nobody;
    const turns = [turnOf(published, own, voice), turnOf(published, rest, nobody)].filter(
      (turn) => turn.paragraphs.length > 0,
    );
    const reason = reading?.is === 'unclear' ? reading.reason : null;
    const [first] = own;
    if (reason !== null && first)
      doubts.push({ line: first.number, text: metadata.title, decision: 'a turn without a person', reason });
    const [other] = rest;
    if (other)
      doubts.push({
        line: other.number,
        text: other.text.slice(0, 80),
        decision: 'a turn without a person from here on',
        reason: 'looks like the label of another speaker',
      });
    return { turns, leftOut, doubts };
  },
};

function turnOf({ source, layout }: PublishedText, lines: readonly Line[], voice: PrintedVoice): DraftTurn {
  const cut = spokenWords(source, paragraphsOf(lines, layout.blocks));
  return { label: '', labelSpan: null, ...cut, voice, reported: null };
}

/** The lines of one block are one paragraph where they are wrapped: most of them end in the middle of a sentence. */
function paragraphsOf(lines: readonly Line[], blocks: readonly Span[]): Span[] {
  const paragraphs: Span[] = [];
  let block: Span | undefined;
  for (const line of lines) {
    const inside = blocks.find(({ start, end }) => line.start >= start && line.end <= end);
    const before = paragraphs.at(-1);
    if (before && inside && inside === block && wrapped(lines, inside)) {
      paragraphs[paragraphs.length - 1] = { start: before.start, end: line.end };
    } else paragraphs.push({ start: line.start, end: line.end });
    block = inside;
  }
  return paragraphs;
}

function wrapped(lines: readonly Line[], block: Span): boolean {
  const own = lines.filter(({ start, end }) => start >= block.start && end <= block.end);
  const open = own.filter(({ text }) => !/[.!?:;。！？]["”’」』)）]*$/u.test(text)).length;
  return own.length > 1 && open * 2 >= own.length - 1 && open > 0;
}

function reasonFor(line: Line, { metadata, layout }: PublishedText, body: boolean): LeftOutReason | null {
  const { text } = line;
  if (note.test(text)) return 'editorial note';
  const heading = layout.blocks.some(
    ({ kind, start, end }) => kind === 'heading' && line.start >= start && line.end <= end,
  );
  if (text === metadata.title) return 'document data: title';
  if (body) return heading ? 'section heading' : null;
  if (day.test(text) || (japaneseDays(text).length > 0 && text.length < 30)) return 'document data: date';
  if (metadata.place?.includes(text)) return 'document data: place';
  if (heading) return 'section heading';
  return text.length < 90 &&
    !/[.!?。！？」”"]$/u.test(text) &&
    !/^(?:Thank|Good|Ladies|Mr|Ms|Your|Dear|I|We|Well)\b|[、,]$/u.test(text)
    ? 'site banner'
    : null;
}

/** A line that begins as another speaker's turn would: a known name, or a role, before a colon. */
function labelOf(line: Line, { cast }: PublishedText): string | null {
  const label = /^(?<label>[\p{Lu}\p{Script=Han}【（○][^:：.?!。、]{0,40}?)\s*[:：](?=\s|$|\p{L})/u.exec(
    line.text,
  )?.groups?.['label'];
  if (label !== undefined) {
    const shouted = /^\p{Lu}[\p{Lu} .,'’-]+$/u.test(label);
    const read = readLabel(label, cast);
    if (read.is !== 'unknown' || shouted || readJapaneseLabel(label) !== null) return label;
  }
  const bracketed = /^(?:【(?<black>[^】]{1,30})】|○(?<circle>[^\s　。]{2,24})[\s　])/u.exec(
    line.text,
  )?.groups;
  const inside = bracketed?.['black'] ?? bracketed?.['circle'];
  return inside !== undefined && readJapaneseLabel(inside) !== null ? inside : null;
}
