import { japaneseDays } from '../../../source/japanese-date.js';
import { type JapaneseLabel, readJapaneseLabel } from '../../labels-japanese.js';
import type { Line } from '../../lines.js';
import type { Doubt, LeftOutReason } from '../../transcript.js';
import type { PrintedVoice, PublishedText } from '../format.js';
import { isInterpreterNote } from './interpreted-by-note.js';
import { type Row, voiceOf } from './rows.js';

const wide = /[\s　]+/gu;

/** The one whose press conference a page is, by its title: `浜田防衛大臣記者会見`, `外務大臣会見記録`; null for a joint one. */
export function hostOf({ metadata, source }: PublishedText): JapaneseLabel | null {
  const head = source.split('\n').slice(0, 12);
  for (const text of [metadata.title, ...head]) {
    const plain = text.normalize('NFKC').replace(wide, '');
    if (/共同/u.test(plain)) return null;
    const label =
      /(?:^|[】」)・:]|令和[^日]{1,12}日)?(?<label>[^()「」【】・:]{0,12}?(?:大臣|長官|総理|次官|報道官|幕僚長|幕長|政務官))(?:[のが]?(?:臨時|定例|閣議後|緊急|内外)?(?:記者)?会見)/u.exec(
        plain,
      )?.groups?.['label'];
    const read = label === undefined ? null : readJapaneseLabel(label);
    if (read) return read.role === 'staff' ? { ...read, role: 'person' } : read;
  }
  return null;
}

/** Whether a text is in Japanese: kana among its letters. */
export function isJapanese(source: string): boolean {
  const sample = source.slice(0, 20_000);
  const kana = sample.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  if (kana < 20) return false;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return kana / letters > 0.15;
}

/** What a site prints below what was said: the way back, its address, whose the rights are. */
const siteLine =
  /戻る$|^トップ(?:ページ)?$|^ページの?(?:先頭|トップ)|^(?:\(C\)|©|Copyright\b)|^[御ご]意見|お問い?合わせ|^新着情報|^サイトマップ|^関連(?:情報|リンク)|^このページ/iu;

/** The lines at the end of a page that are the site's and nobody's words: short ones without a sentence, from the first that is plainly so. */
export function siteLinesBelow(lines: readonly Line[]): readonly Line[] {
  let from = lines.length;
  while (from > 0 && !isProse(lines[from - 1]?.text ?? '。')) from -= 1;
  const first = lines.slice(from).findIndex(({ text }) => siteLine.test(text.normalize('NFKC').trim()));
  return first === -1 ? [] : lines.slice(from + first);
}

/** Prose: a line that ends or has a sentence, or is long. */
export function isProse(text: string): boolean {
  return /[。？！?!]/u.test(text) || text.length > 46 || /[、]$/u.test(text);
}

/** The lines above what is spoken: title, date, place, and the rest of the page's head. */
export function frontRows(lines: readonly Line[], { metadata }: PublishedText): Row[] {
  return lines.map((line) => ({
    is: 'left out',
    line,
    why: whyInFront(line.text, metadata.title),
    ends: true,
    voice: null,
    doubtful:
      !isInterpreterNote(line.text) &&
      isProse(line.text) &&
      japaneseDays(line.text).length === 0 &&
      line.text !== metadata.title
        ? 'a sentence above the first turn'
        : null,
  }));
}

function whyInFront(text: string, title: string): LeftOutReason {
  if (isInterpreterNote(text)) return 'editorial note';
  const plain = (one: string) => one.normalize('NFKC').replace(wide, '');
  if (plain(text) === plain(title)) return 'document data: title';
  if (japaneseDays(text).length > 0 || /^(?:日時|日付|更新日|掲載日)/u.test(text))
    return 'document data: date';
  if (/^(?:場所|於|会場)|[（(]?於[：:\s　]/u.test(text)) return 'document data: place';
  return /会見|談話|会議録|発言|概要/u.test(text) ? 'document data: title' : 'site banner';
}

/** Days in the page's head that are not the document's day, or whose weekday is another's: each is a doubt. */
export function dayDoubts(lines: readonly Line[], { metadata }: PublishedText): Doubt[] {
  return lines.flatMap((line) =>
    japaneseDays(line.text).flatMap(({ date, weekdayAgrees }) => {
      const at = {
        line: line.number,
        text: line.text.slice(0, 80),
        decision: `the day stays ${metadata.date ?? 'unknown'}`,
      };
      if (weekdayAgrees === false) return [{ ...at, reason: `${date} was another day of the week` }];
      return metadata.date !== null && date !== metadata.date
        ? [{ ...at, reason: `${date} is printed` }]
        : [];
    }),
  );
}

/** A heading that names whose words follow: `岸田総理冒頭発言`, `発表事項` (the page's host). */
export function voiceBelow(heading: string, host: JapaneseLabel | null): PrintedVoice | null {
  const plain = heading
    .normalize('NFKC')
    .replace(wide, '')
    .replace(/^[0-9.、()一二三]+/u, '')
    .replace(/[【】<>〈〉《》[\]]/gu, '');
  const label = /^(?<label>.{2,20}?)の?(?:冒頭発言|冒頭挨拶|挨拶|あいさつ|発言|説明)$/u.exec(plain)?.groups?.[
    'label'
  ];
  const named = label === undefined ? null : readJapaneseLabel(label);
  if (named) return voiceOf(named, 'japan');
  return host && /^(?:発表事項|冒頭発言|冒頭|大臣発言|大臣冒頭発言|挨拶|あいさつ)/u.test(plain)
    ? voiceOf(host, 'japan')
    : null;
}
