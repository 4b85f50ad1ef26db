import type { JapaneseLabel } from '../labels-japanese.js';
import { type Line, linesOf } from '../lines.js';
import type { Draft, Format } from './format.js';
import { interpretedByNote } from './japanese/interpreted-by-note.js';
import {
  afterCircle,
  alone,
  beforeColon,
  bracketed,
  type Found,
  labelRow,
  letterWithName,
} from './japanese/labels.js';
import {
  dayDoubts,
  frontRows,
  hostOf,
  isJapanese,
  isProse,
  siteLinesBelow,
  voiceBelow,
} from './japanese/page.js';
import { type Row, voiceOf } from './japanese/rows.js';
import { turnsOfRows } from './japanese/turns.js';
import { isOfDiet } from './japanese-diet.js';

const numbered =
  /^(?:[0-9０-９]{1,2}|[一二三四五])?[\s　.．、]*(?:発表事項|冒頭発言|質疑応答|質疑|大臣発言)[\s　]*(?:等)?$/u;

/**
 * Press conferences as Japan's Ministry of Defense prints them: `Q：` and `A：`, a name with its office before a colon
 * or alone on its line, and numbered parts (`１　発表事項`). What is announced, and each `A：`, is the words of the one
 * whose press conference it is by its title; of nobody where it is a joint one.
 */
export const japaneseDefence: Format = {
  name: 'Japanese press conference with questions and answers',

  confidence({ source, metadata, layout }) {
    if (metadata.kind !== 'transcript' || layout.speeches !== null || !isJapanese(source) || isOfDiet(source))
      return 0;
    const lines = linesOf(source);
    const parts = inParts(lines);
    const labels = lines.flatMap((line) => labelOf(line, parts) ?? []);
    const certain = labels.filter(({ doubtful }) => doubtful === null).length;
    if (certain < 2) return 0;
    return parts ? 0.98 : 0.9;
  },

  read(published): Draft {
    const lines = linesOf(published.source);
    const host = hostOf(published);
    const parts = inParts(lines);
    const first = lines.findIndex((line) => labelOf(line, parts) !== null || numbered.test(line.text));
    const front = lines.slice(0, Math.max(first, 0));
    const site = siteLinesBelow(lines.slice(front.length));
    const below = lines.slice(front.length, lines.length - site.length);
    const rows = below.map((line, i) =>
      rowOf(line, labelOf(line, parts), host, below[i - 1] ?? null, below[i + 1] ?? null),
    );
    const end = site.map((line): Row => ({ ...nobodys(line), why: 'navigation' }));
    const draft = interpretedByNote(
      published.source,
      turnsOfRows(published.source, [...frontRows(front, published), ...rows, ...end], published.cast),
    );
    return { ...draft, doubts: [...dayDoubts(front, published), ...draft.doubts] };
  },
};

/** Whether a page has the ministry's numbered parts. */
function inParts(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => numbered.test(text));
}

/**
 * A label at the beginning of a line, or alone on it; in numbered parts also one that stands alone in round brackets, as
 * joint press conferences have them (`（河野外務大臣）`).
 */
function labelOf(line: Line, parts: boolean): Found | null {
  return (
    letterWithName(line) ??
    beforeColon(line) ??
    afterCircle(line) ??
    (parts ? inRoundBrackets(line) : null) ??
    (isProse(line.text) ? null : alone(line))
  );
}

function inRoundBrackets(line: Line): Found | null {
  const label = /^[（(][^（()）]{2,30}[）)]$/u.test(line.text) ? bracketed(line, '（(', '）)') : null;
  return label?.doubtful === null ? label : null;
}

function nobodys(line: Line) {
  return { is: 'left out', line, ends: true, voice: null, doubtful: null } as const;
}

/** `above` and `below` are its neighbours: nothing was announced (`なし。`), or a heading stands between two turns. */
function rowOf(
  line: Line,
  label: Found | null,
  host: JapaneseLabel | null,
  above: Line | null,
  below: Line | null,
): Row {
  if (above !== null && numbered.test(above.text) && /^(?:特に)?なし[。．.]?$/u.test(line.text))
    return { ...nobodys(line), why: 'editorial note' };
  if (numbered.test(line.text)) {
    return {
      is: 'left out',
      line,
      why: 'section heading',
      ends: true,
      voice: voiceBelow(line.text, host),
      doubtful: null,
    };
  }
  if (label) return hosted(labelRow(line, label, 'japan'), host);
  if (/^[（(](?:以[\s　]*上|了|終わり|終了)[）)]$|^以[\s　]*上$|^[（(]了[）)]$/u.test(line.text)) {
    return { ...nobodys(line), why: 'editorial note' };
  }
  const ended = above !== null && (isProse(above.text) || numbered.test(above.text));
  const between = ended && below !== null && stands(below);
  if (between && !isProse(line.text) && line.text.length <= 40)
    return { ...nobodys(line), why: 'section heading' };
  return { is: 'words', line };
}

/** A label alone on its line: where labels stand so, a short line above one is a heading. */
function stands(line: Line): boolean {
  return !isProse(line.text) && beforeColon(line) === null && alone(line) !== null;
}

/**
 * `A：` is the one whose press conference it is, and so is `大臣` alone where that is his office; where the title names no
 * one person, nobody, and a doubt.
 */
function hosted(row: Row, host: JapaneseLabel | null): Row {
  if (row.is !== 'label' || row.voice.role !== 'person' || row.voice.name !== null) return row;
  const { office } = row.voice;
  if (office !== null)
    return host?.office?.endsWith(office) === true
      ? { ...row, voice: { ...voiceOf(host, 'japan'), does: row.voice.does } }
      : row;
  if (!/^[AＡ答]/u.test(row.label)) return row;
  if (host) return { ...row, voice: { ...voiceOf(host, 'japan'), does: 'answer' } };
  return { ...row, doubtful: row.doubtful ?? 'the title does not say who answers' };
}
