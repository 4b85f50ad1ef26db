import { japaneseDays } from '../../source/japanese-date.js';
import { type Line, linesOf } from '../lines.js';
import type { LeftOutReason } from '../transcript.js';
import type { DraftTurn, Format, PublishedText } from './format.js';
import { afterCircle, labelRow } from './japanese/labels.js';
import { dayDoubts, isJapanese, isProse } from './japanese/page.js';
import type { Row } from './japanese/rows.js';
import { turnsOfRows } from './japanese/turns.js';

const rule = /^[─━―—‐\-・\s　◇◆]{3,}$/u;
const hour =
  /^(?:午前|午後|正午)[零〇一二三四五六七八九十0-9０-９]*時?[^。]{0,12}(?:開会|開議|休憩|散会|閉会|解散|延会)$/u;

/** Whether a text has the labels of the Diet: most of its circles stand before 君 or before an office of the house. */
export function isOfDiet(source: string): boolean {
  const labels = linesOf(source).flatMap((line) => afterCircle(line) ?? []);
  const ofHouse = labels.filter(({ label }) =>
    /君[）)]?$|(?:委員|委員長|議長|国務大臣|政府参考人|総理大臣)$/u.test(label),
  ).length;
  return ofHouse >= 2 && ofHouse / labels.length > 0.5;
}

/**
 * Minutes of the Diet: each speech begins with a circle, the speaker and a fullwidth blank. The upper house prints
 * `○国務大臣（浜田靖一君）　`, the lower `○浜田国務大臣　`. Roster and agenda above, 〔拍手〕, rules and the hour of closing
 * are nobody's words. Chairs moderate; members ask and the government answers.
 */
export const japaneseDiet: Format = {
  name: 'minutes of the Diet',

  confidence({ source, metadata, layout }) {
    if (metadata.kind !== 'transcript' || layout.speeches !== null || !isJapanese(source)) return 0;
    return isOfDiet(source) ? 0.97 : 0;
  },

  read(published) {
    const { source } = published;
    const lines = linesOf(source);
    const first = lines.findIndex((line) => afterCircle(line) !== null);
    const front = lines.slice(0, first);
    let closed = false;
    const rows = lines.slice(first).map((line): Row => {
      const row = rowOf(line, closed);
      if (row.is === 'left out' && row.why === 'procedure' && /散会|閉会|解散/u.test(line.text))
        closed = true;
      if (row.is === 'label') closed = false;
      return row;
    });
    const draft = turnsOfRows(
      source,
      [...front.map((line) => frontRow(line, published)), ...rows],
      published.cast,
    );
    const roster = rosterOf(front);
    const turns = askedAndAnswered(draft.turns.map((turn) => inFull(turn, roster)));
    return { ...draft, turns, doubts: [...dayDoubts(front, published), ...draft.doubts] };
  },
};

function frontRow(line: Line, { metadata }: PublishedText): Row {
  return {
    is: 'left out',
    line,
    why: whyInFront(line.text, metadata.title),
    ends: true,
    voice: null,
    doubtful: null,
  };
}

function whyInFront(text: string, title: string): LeftOutReason {
  if (plain(text) === plain(title) || /会議?録|会議録情報/u.test(text)) return 'document data: title';
  if (rule.test(text)) return 'rule';
  if (japaneseDays(text).length > 0) return 'document data: date';
  if (hour.test(text)) return 'procedure';
  return /^[○◯〇●◎]|案件|の件$/u.test(text) ? 'section heading' : 'roster';
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

function rowOf(line: Line, closed: boolean): Row {
  const { text } = line;
  const left = { is: 'left out', line, voice: null, doubtful: null } as const;
  if (rule.test(text)) return { ...left, why: 'rule', ends: false };
  const label = afterCircle(line);
  if (label) return labelRow(line, label, 'japan');
  if (
    /^[〔［[][^〔〕［］[\]]*[〕］\]]$|^[（(](?:拍手|発言する者あり|笑声|発言する者多し)[)）]$/u.test(text)
  ) {
    const matter = /参照|掲載/u.test(text);
    return { ...left, why: matter ? 'appendix' : 'editorial note', ends: matter };
  }
  if (hour.test(text)) return { ...left, why: 'procedure', ends: true };
  if (closed) return { ...left, why: 'appendix', ends: true };
  if (/^[○◯〇●◎]/u.test(text)) {
    const doubtful = isProse(text) ? 'begins with a circle and names nobody' : null;
    return { ...left, why: 'section heading', ends: true, doubtful };
  }
  return { is: 'words', line };
}

/** The full names in a roster: `委員長　山川　太郎君`. */
function rosterOf(front: readonly Line[]): string[] {
  const name =
    /(?<family>[\p{Script=Han}々ヶ]{1,4})[\s　]+(?<given>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,5})[\s　]*君/gu;
  return front.flatMap(({ text }) =>
    [...text.matchAll(name)].map(({ groups }) => `${groups?.['family'] ?? ''}${groups?.['given'] ?? ''}`),
  );
}

/** The lower house prints `川上委員長`, `渡部（周）委員`: the one full name of the roster that begins so. */
function inFull(turn: DraftTurn, roster: readonly string[]): DraftTurn {
  const { voice } = turn;
  if (!voice || voice.name === null || voice.role === 'press') return turn;
  const { name } = voice;
  const bearers = [...new Set(roster.filter((full) => full.startsWith(name)))];
  const [only] = bearers;
  return only !== undefined && bearers.length === 1 ? { ...turn, voice: { ...voice, name: only } } : turn;
}

/** In the Diet members ask and ministers, officials and those invited answer; a member whom no answer follows states. */
function askedAndAnswered(turns: readonly DraftTurn[]): DraftTurn[] {
  const answers = (turn: DraftTurn | undefined) =>
    /大臣|政府|参考人|長官|総理|公述人|説明員|局長|証人|政務官/u.test(turn?.voice?.office ?? '');
  let asked = false;
  return turns.map((turn, i) => {
    const { voice } = turn;
    if (voice?.role !== 'person' || voice.name === null) return turn;
    if (answers(turn)) return { ...turn, voice: { ...voice, does: asked ? 'answer' : 'statement' } };
    const asks = answers(turns.slice(i + 1).find((other) => other.voice?.role !== 'chair'));
    if (asks) asked = true;
    return { ...turn, voice: { ...voice, does: asks ? 'question' : 'statement' } };
  });
}
