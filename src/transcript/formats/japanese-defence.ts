import type { JapaneseLabel } from '../labels-japanese.js';
import { type Line, linesOf } from '../lines.js';
import type { Draft, Format } from './format.js';
import { afterCircle, alone, beforeColon, type Found, labelRow } from './japanese/labels.js';
import { dayDoubts, frontRows, hostOf, isJapanese, isProse, voiceBelow } from './japanese/page.js';
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
    const labels = linesOf(source).flatMap((line) => labelOf(line) ?? []);
    const certain = labels.filter(({ doubtful }) => doubtful === null).length;
    if (certain < 2) return 0;
    const parts = linesOf(source).some(({ text }) => numbered.test(text));
    return parts ? 0.98 : 0.9;
  },

  read(published): Draft {
    const lines = linesOf(published.source);
    const host = hostOf(published);
    const first = lines.findIndex((line) => labelOf(line) !== null || numbered.test(line.text));
    const front = lines.slice(0, Math.max(first, 0));
    const rows = lines.slice(front.length).map((line) => rowOf(line, host));
    const draft = turnsOfRows(published.source, [...frontRows(front, published), ...rows], published.cast);
    return { ...draft, doubts: [...dayDoubts(front, published), ...draft.doubts] };
  },
};

function labelOf(line: Line): Found | null {
  return beforeColon(line) ?? afterCircle(line) ?? (isProse(line.text) ? null : alone(line));
}

function rowOf(line: Line, host: JapaneseLabel | null): Row {
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
  const label = labelOf(line);
  if (label) return hosted(labelRow(line, label, 'japan'), host);
  if (/^[（(](?:以[\s　]*上|了|終わり|終了)[）)]$|^以[\s　]*上$|^[（(]了[）)]$/u.test(line.text)) {
    return { is: 'left out', line, why: 'editorial note', ends: true, voice: null, doubtful: null };
  }
  return { is: 'words', line };
}

/** `A：` is the one whose press conference it is; where the title names no one person, nobody, and a doubt. */
function hosted(row: Row, host: JapaneseLabel | null): Row {
  if (row.is !== 'label' || row.voice.role !== 'person' || !/^[AＡ答]/u.test(row.label)) return row;
  if (host) return { ...row, voice: { ...voiceOf(host, 'japan'), does: 'answer' } };
  return { ...row, doubtful: row.doubtful ?? 'the title does not say who answers' };
}
