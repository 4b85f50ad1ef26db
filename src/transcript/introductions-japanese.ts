import type { Introduction } from './introductions.js';
import { sentencesOf } from './sentences.js';

const name = String.raw`(?<name>[\p{Script=Han}々ヶ]{1,5}|[\p{Script=Katakana}ー・]{2,14})`;
/** An outlet: Latin letters, or letters that end as outlets do, or one of the short names that outlets go by. */
const outlet = String.raw`(?<outlet>[A-Za-zＡ-Ｚａ-ｚ][A-Za-zＡ-Ｚａ-ｚ0-9 &.-]{1,24}|[\p{Script=Han}\p{Script=Katakana}ー・A-Za-z]{0,12}(?:新聞社?|通信社?|テレビ|放送|タイムズ|タイムス|新報|日報|ニュース|ポスト|ジャーナル|プレス)|共同|時事|読売|朝日|産経|日経|ロイター|ブルームバーグ|ドワンゴ|ニコニコ|フリーランス|フリー)`;

/** Names of other bodies in Latin letters: `NATOの関与です` introduces nobody. */
const noOutlet =
  /^(?:NATO|AI|EU|UN|G\d+|ODA|TPP|WHO|IAEA|QUAD|Quad|SNS|GDP|ASEAN|LGBT|IT|DX|GX|PKO|EEZ|ICBM|AUKUS)$/u;

const givesTheFloor = new RegExp(
  String.raw`(?:^|[、。\s　は])${outlet}(?:の|、|\s|　)\s*${name}\s*(?:さん|様|記者)`,
  'u',
);
const ofHimself = new RegExp(
  String.raw`^(?:(?:はい|すみません|失礼します|幹事社)[、\s　]*)*(?:私、?)?${outlet}(?:の|、|\s|　)\s*${name}\s*(?:です|と申します|といいます|でございます)[。、]`,
  'u',
);
/** A first sentence after which one still says who he is. */
const courtesy =
  /^[^。]{0,14}(?:ありがとうございま|お疲れ|よろしく|おはよう|こんにちは|こんばんは|失礼|すみません|はい)[^。]{0,14}。$/u;

/** The reporter whom a moderator gives the floor, in the last sentence that names one: `NHKの青木さん、どうぞ。`; else null. */
export function introducedInJapanese(words: string): Introduction | null {
  const sentences = sentencesOf(words).map((span) => words.slice(span.start, span.end));
  for (const sentence of [...sentences].reverse()) {
    const found = introductionIn(sentence, givesTheFloor);
    if (found) return found;
  }
  return null;
}

/** How a reporter names himself in the first sentence, or after thanks in the second: `NHKの青木です。`; else null. */
export function selfIntroductionInJapanese(words: string): Introduction | null {
  const [first = '', second = ''] = sentencesOf(words).map((span) => words.slice(span.start, span.end));
  return (
    introductionIn(first, ofHimself) ?? (courtesy.test(first) ? introductionIn(second, ofHimself) : null)
  );
}

function introductionIn(sentence: string, pattern: RegExp): Introduction | null {
  const { name: printed, outlet: at } = pattern.exec(sentence)?.groups ?? {};
  if (printed === undefined || at === undefined || noOutlet.test(at.normalize('NFKC').trim())) return null;
  return { name: printed, outlet: at.trim() };
}
