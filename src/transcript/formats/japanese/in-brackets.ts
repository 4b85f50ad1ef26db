import { readJapaneseLabel } from '../../labels-japanese.js';
import { type Line, linesOf } from '../../lines.js';
import type { Format, PublishedText } from '../format.js';
import { interpretedByNote } from './interpreted-by-note.js';
import { beforeColon, bracketed, type Found, labelRow, letterWithName } from './labels.js';
import { dayDoubts, frontRows, hostOf, isJapanese, isProse, siteLinesBelow, voiceBelow } from './page.js';
import type { Row } from './rows.js';
import { turnsOfRows } from './turns.js';

/** The signs with which a label may open and close, misprints included. */
interface Brackets {
  readonly open: string;
  readonly close: string;
}
/**
 * Press conferences with a label in brackets at the beginning of a paragraph. Short lines without a full stop are
 * headings; one in other brackets, or one such as 【岸田総理冒頭発言】, may name whose words follow it.
 */
export function inBrackets(name: string, brackets: Brackets): Format {
  const labelOf = (line: Line): Found | null =>
    bracketed(line, brackets.open, brackets.close) ?? questionOrAnswer(line);
  return {
    name,

    confidence({ source, metadata, layout }) {
      if (metadata.kind !== 'transcript' || layout.speeches !== null || !isJapanese(source)) return 0;
      const lines = linesOf(source);
      const labels = lines
        .flatMap((line) => bracketed(line, brackets.open, brackets.close) ?? [])
        .filter(({ doubtful }) => doubtful === null);
      if (labels.length < 2) return 0;
      return 0.85 + Math.min(0.1, labels.length / lines.length / 10);
    },

    read(published) {
      const lines = linesOf(published.source);
      const first = lines.findIndex((line) => labelOf(line) !== null || namesSpeech(line.text));
      const front = lines.slice(0, Math.max(first, 0));
      const site = siteLinesBelow(lines.slice(front.length));
      const below = lines.slice(front.length, lines.length - site.length);
      const rows = below.map((line, i) => {
        const next = below[i + 1];
        return rowOf(line, published, labelOf(line), next !== undefined && labelOf(next) !== null);
      });
      const end = site.map(
        (line): Row => ({ is: 'left out', line, why: 'navigation', ends: true, voice: null, doubtful: null }),
      );
      const read = turnsOfRows(
        published.source,
        [...frontRows(front, published), ...rows, ...end],
        published.cast,
      );
      const draft = interpretedByNote(published.source, read);
      return { ...draft, doubts: [...dayDoubts(front, published), ...draft.doubts] };
    },
  };
}

/** `Q：`, `A（河野外務大臣）：` among the brackets. */
function questionOrAnswer(line: Line): Found | null {
  const label = letterWithName(line) ?? beforeColon(line);
  return label?.doubtful === null && /^[QＱAＡ問答]/u.test(label.label) ? label : null;
}

/** 【岸田総理冒頭発言】, 【質疑応答】, 冒頭発言: the parts of a press conference. */
function namesSpeech(text: string): boolean {
  return /^[【〔<＜]?[^。、【】]{0,16}(?:冒頭発言|質疑応答|発表事項)[】〕>＞]?$/u.test(text);
}

function rowOf(line: Line, published: PublishedText, label: Found | null, aboveLabel: boolean): Row {
  if (label) return labelRow(line, label, 'japan');
  const base = { is: 'left out', line } as const;
  const { text } = line;
  if (/^[（(〔［[](?:以[\s　]*上|了|終わり|終了|拍手|笑い?)[）)〕］\]]$|^以[\s　]*上$/u.test(text)) {
    return { ...base, why: 'editorial note', ends: false, voice: null, doubtful: null };
  }
  const inside = /^[【〔＜<](?<inside>[^【】〔〕<>＜＞]{1,40})[】〕＞>]$/u.exec(text)?.groups?.['inside'];
  if (inside !== undefined || namesSpeech(text)) {
    return {
      ...base,
      why: 'section heading',
      ends: true,
      voice: voiceBelow(inside ?? text, hostOf(published)),
      doubtful: null,
    };
  }
  if (!isProse(text) && (isHeading(text) || (aboveLabel && text.length <= 40))) {
    const doubtful = aboveLabel ? null : 'a short line without a full stop, and no label below it';
    return { ...base, why: 'section heading', ends: true, voice: null, doubtful };
  }
  return { is: 'words', line };
}

/** A topic: short, no full stop, no opening of a list that is read out. */
function isHeading(text: string): boolean {
  return (
    text.length <= 40 &&
    !/^[（(]?[0-9０-９ア-ン一二三四五①-⑳][）).．、]/u.test(text) &&
    readJapaneseLabel(text) === null
  );
}
