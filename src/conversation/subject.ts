import type { TeamRecord } from '../record.js';
import { isAsking, isCommon } from '../search/common-words.js';
import { wordsOf } from '../search/words.js';

/** Japanese letters, the long mark and the marks of repetition. */
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Phrases whole; anything else by its blanks. */
const token = /-?(?:"[^"]*"|“[^”]*”|„[^“”]*[“”]|「[^」]*」|『[^』]*』)|\S+/gu;

/** Common words that change what is meant and so stay at the edge of a subject: "no first use". */
const telling = new Set(['no', 'not', 'nor', 'own', 'against', 'under']);
/** Words that only carry a follow-up on, or say that something is said. */
const carrying = new Set(
  'also too still ever yet back previously formerly similar similarly likewise alike comparable again else same then there so either neither agree agrees agreed answer answers answered respond responds responded reply replied react reacted repeat repeated echo echoed confirm confirmed comment comments discuss discussed discusses discussing raise raised cover covered touch touched bring brought refer referred note noted stress stressed express expressed voice voiced deny denied word words wording bit lot like kind sort whole well really actually exactly instead now today please anybody anyone somebody someone nobody everyone everybody whoever say-so ok okay there regard regards respect terms topic subject matter issue question thing things stuff'.split(
    ' ',
  ),
);

const carryingInJapanese =
  /^(?:(?:記者)?会見|会合|会談|協議|反応|回答|答え|返答|意見|方針|話|件|場|際|時|頃|こと|もの|やつ|ところ|同様|類似|似たこと|姿勢|言い分|言葉|表現)$/u;
const particlesBefore =
  /^(?:誰が|誰か|では|じゃあ?|それでは|それじゃあ?|それで|それと|そして|あと|また|なお|ところで|ちなみに|さらに|加えて|次に|もう一度|彼ら|彼女|彼|同氏|同大臣|同長官|その人|それ|これ|その|この|あの|同じ|について|に関して|[はがもをにでのと](?=[\s、]|$|\p{Script=Han}|\p{Script=Katakana})|[、,\s])+/u;
/** One of these at the end, taken off as long as there is one. */
const particleBehind =
  /(?:[\s?？。！!、…]+|でしょう|ん|だけ|のみ|については|に関しては|について|に関して|に対して|に関する|のこと|ではどう|では|には|にも|でも|とも|とは|に|(?<!こ)と|へ|から|より|の発言|発言|の見解|見解|の立場|立場|コメント|の考え|は|も|を|が|の|で|か|何と|なんと|何を|何か|なにか|どう|どのように|どんな|言ってますか|言ってます|言ってる|言ってた|言っていました|言っています|言っている|言っていた|言いました|言った|言って|述べていました|述べています|述べている|述べていた|述べました|述べた|述べ|話しました|話した|語りました|語った|触れました|触れた|触れている|触れています|説明しました|説明した|発言しました|発言した|言及しました|言及した|言及している|答えました|答えた|コメントしました|コメントした|質問しました|質問した|質問|ありますか|ありました|あります|あった|ある|教えて|見せて|探して|調べて|ください|くれ|お願い|っけ|でした|です|ました|ます|した|誰が|誰か|誰|の間違い|間違い|に限ると|に限れば|に限って|に絞ると|の場合|以外)$/u;

/**
 * The subject of what is left of a query: without the words that only put the question or carry the talk on ("What did
 * ... say about a", について何と言った？). Phrases and exclusions stay as typed; nothing is left of "and him?".
 */
export function subjectWords(text: string): string {
  const tokens = [...text.matchAll(token)].map(([part]) => part);
  const from = tokens.findIndex((part) => !isFrame(part));
  if (from === -1) return '';
  const to = tokens.findLastIndex((part) => !isFrame(part));
  const words = tokens.slice(from, to + 1).join(' ');
  const latin = isPhrase(tokens[to] ?? '') ? words : words.replace(/[\s?!.,;:…]+$/u, '');
  return japanese.test(latin) ? japaneseSubject(latin) : latin;
}

/** Whether the words say anything of their own, beyond carrying the talk on: "say the same too" does not. */
export function hasSubject(text: string): boolean {
  const words = subjectWords(text);
  if (japanese.test(words)) return words !== '' && !carryingInJapanese.test(words);
  return wordsOf(words).some(({ exact }) => !isCommon(exact) && !isAsking(exact) && !carrying.has(exact));
}

/** A subject that would be read as a person by itself was spoken about: so that it is again, "about" goes with it. */
export function standing(subject: string, record: TeamRecord): string {
  if (!/[\p{L}\p{N}]/u.test(subject)) return subject;
  const isRead = record.read(subject).aspects.some(({ name }) => name === 'speaker');
  return isRead ? `about ${subject}` : subject;
}

function japaneseSubject(words: string): string {
  const { quoted, behind } = /^(?<quoted>[「『][^」』]*[」』])(?<behind>.*)$/u.exec(words)?.groups ?? {};
  if (quoted !== undefined && withoutParticles(behind ?? '') === '') return quoted;
  return withoutParticles(words.replace(particlesBefore, ''));
}

function withoutParticles(words: string): string {
  let rest = words;
  for (;;) {
    const shorter = rest.replace(particleBehind, '');
    if (shorter === rest) return rest.trim();
    rest = shorter;
  }
}

function isPhrase(part: string): boolean {
  return /^-?["“„「『]/u.test(part);
}

function isFrame(part: string): boolean {
  if (isPhrase(part) || part.startsWith('-')) return false;
  const bare = part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (bare === '') return true;
  if (/^\p{Lu}{2,}$/u.test(bare) || japanese.test(bare)) return false;
  const folded = bare.toLowerCase().replaceAll('’', "'");
  return !telling.has(folded) && (isCommon(folded) || isAsking(folded) || carrying.has(folded));
}
