import type { Cast } from './cast.js';
import type { PrintedVoice } from './formats/format.js';
import { readLabel } from './labels.js';
import { readJapaneseLabel } from './labels-japanese.js';

/** What a title says of the one who speaks: one voice, several or an unnamed one (null); or that it is no such title. */
export type TitleReading =
  | { readonly is: 'one'; readonly voice: PrintedVoice }
  | { readonly is: 'unclear'; readonly reason: string }
  | null;

const kinds = String.raw`(?:Remarks|Statement|Address|Speech|Keynote(?:\s+(?:Address|Speech))?|Message|Lecture|Testimony|Toast|Eulogy)`;
const english = [
  new RegExp(
    String.raw`\b(?:Press\s+)?${kinds}\s+(?:\([^)]*\)\s+)?(?:As\s+\w+\s+)?(?:Delivered\s+)?(?:by|of|from)\s+(?:the\s+)?(?<who>.+)$`,
    'iu',
  ),
  new RegExp(String.raw`^(?<who>.+?)['’]s?\s+(?:\p{Lu}\p{L}+\s+){0,2}${kinds}\b`, 'u'),
];
const after =
  /\s+(?:at|in|on|to|before|during|for|following|after|upon|ahead|announcing|welcoming|commemorating|as|regarding|concerning|marking|about)\s.*$|\s*[(:;|–—].*$|,\s+(?:\d|\p{Lu}\p{Ll}+\s+\d).*$|\s+-\s.*$/iu;
const several = /\s(?:and|&|with)\s|,|\bet al\b|\bMinisters\b|\bSecretaries\b|\bLeaders\b/iu;
const titles =
  /^(?:(?:Acting|Deputy|Under|Assistant|Principal|Vice|Prime|Foreign|Defen[cs]e|Chief|Cabinet|State|Parliamentary|Japanese|U\.S\.|US|Former|President|Chancellor|Chairman|Secretary(?:\s+(?:of|for)\s+(?:State|Defen[cs]e|(?:the\s+)?\p{Lu}\p{L}+))?(?:[- ]General)?|Minister(?:\s+(?:of|for)\s+\p{Lu}\p{L}+(?:\s+Affairs)?)?|Ambassador|Governor|Senator|General|Admiral|Lieutenant|Major|Rear|Colonel|Director|Administrator|Commissioner|Spokesperson|National\s+Security\s+Advis[eo]r|Advis[eo]r|First\s+Lady|Mr|Ms|Mrs|Dr|H\.?E|His\s+Excellency|Her\s+Excellency|The\s+(?:Right\s+)?Honou?rable|Hon|Gen|Adm)\.?\s+)+/u;

const japanese =
  /^(?<who>.*?)(?:による|からの|の)?(?:(?:施政方針|所信表明|外交|財政|年頭|新年|開会|閉会|就任|退任|冒頭|基調)の?)?(?:談話|所感|挨拶|あいさつ|ごあいさつ|訓示|演説|スピーチ|講演|基調講演|ステートメント|(?:ビデオ)?メッセージ|声明|祝辞|式辞|弔辞)(?:の(?:全文|発出))?(?:について)?(?:[(〈「].*)?$/u;

/** Reads a title such as `Remarks by Secretary Austin at ...`, `浜田防衛大臣談話`. Null where it is no speech's title. */
export function speakerInTitle(title: string, cast: Cast): TitleReading {
  const kana = japanese.exec(title.normalize('NFKC').replace(/\s+/gu, ''))?.groups?.['who'];
  if (kana !== undefined && /[\p{Script=Han}\p{Script=Katakana}]/u.test(title)) return inJapanese(kana);
  for (const pattern of english) {
    const who = pattern.exec(title)?.groups?.['who'];
    if (who !== undefined) return inEnglish(who.replace(after, '').trim(), cast);
  }
  return null;
}

function inEnglish(who: string, cast: Cast): TitleReading {
  const suffixed = who.replace(/,?\s+(?:Jr|Sr|II|III|IV)\.?$/u, '');
  if (several.test(suffixed)) return { is: 'unclear', reason: `the title names several: ${who}` };
  const base = { outlet: null, role: 'person', side: null, key: null, does: 'statement' } as const;
  const known = readLabel(who, cast);
  const office = titles.exec(who)?.[0].trim() ?? null;
  const name = who.replace(titles, '').trim();
  if (known.is === 'person' && known.misprint === null)
    return { is: 'one', voice: { ...base, name: who, office } };
  if (/^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}\p{Lu}[\p{L}.'’-]+$/u.test(name))
    return { is: 'one', voice: { ...base, name, office } };
  return { is: 'unclear', reason: `the title does not name one person in full: ${who}` };
}

function inJapanese(who: string): TitleReading {
  const last =
    who
      .split(
        /における|での|に際しての|にあたっての|に当たっての|に関する|についての|に対する|を受けた|に寄せる|への|[『』「」:()]/u,
      )
      .at(-1) ?? '';
  if (
    /[・、]|及び|並びに|共同|各国|首脳/u.test(
      last.replace(/[\p{Script=Katakana}ー]+・[\p{Script=Katakana}ー]+/gu, ''),
    )
  ) {
    return { is: 'unclear', reason: `the title names several: ${last}` };
  }
  const read = readJapaneseLabel(last);
  if (!read || (read.name === null && read.office === null)) {
    return { is: 'unclear', reason: 'the title does not name one person' };
  }
  return { is: 'one', voice: { ...read, role: 'person', side: 'japan', key: null, does: 'statement' } };
}
