import { type Anchor, foldedWidth } from './anchor.js';

/** Nations that are written in more ways than CLDR names them: English words and Japanese ones, as patterns. */
const written: Readonly<Record<string, readonly [english: string, japanese: string]>> = {
  JP: ['Japan(?:ese)?', '日本|我が国|わが国|本邦|在日|訪日|来日|対日|駐日'],
  US: [
    'United States(?! of Mexico)|U\\.S\\.?(?:A\\.?)?|US|USA|America(?:n|ns)?|Washington(?!, D)',
    'アメリカ|米国|合衆国|米(?=軍|側|政府|大統領|議会|海兵|空軍|海軍|陸軍|国務|国防|新政権|長官|本土|議員)|在米|訪米|対米|駐米|渡米',
  ],
  CN: [
    '(?<!South |East |Republic of )China(?! Sea)|Chinese|PRC|Beijing',
    '中国(?!地方|電力)|中華人民共和国|対中|訪中|北京',
  ],
  KR: ['South Korea(?:n|ns)?|Republic of Korea|ROK|Seoul', '(?<!朝)韓国|大韓民国|韓(?=側|米)'],
  KP: ['North Korea(?:n|ns)?|DPRK|Pyongyang', '北朝鮮'],
  RU: ['Russia(?:n|ns)?|Moscow', 'ロシア|対露|対ロ'],
  UA: ['Ukraine|Ukrainian(?:s)?', 'ウクライナ'],
  TW: ['Taiwan(?:ese)?', '台湾|臺灣'],
  AU: ['Australia(?:n|ns)?', 'オーストラリア|豪州|豪(?=側|軍|政府|首相|空軍|海軍|陸軍)'],
  GB: ['United Kingdom|U\\.K\\.?|UK|Britain|British', 'イギリス|英国|英(?=側|軍|政府|首相|空軍|海軍)'],
  IN: ['(?<!British )India(?!na)|Indian(?:s)?(?! Ocean)', 'インド(?![洋太ネシアー]|・太)'],
  PH: ['Philippines?|Filipino(?:s)?', 'フィリピン|比国'],
  DE: ['Germany|German(?:s)?', 'ドイツ|独(?=軍|政府)'],
  FR: ['France|French', 'フランス|仏(?=軍|政府|大統領)'],
  IT: ['Italy|Italian(?:s)?', 'イタリア'],
  CA: ['Canada|Canadian(?:s)?', 'カナダ'],
  VN: ['Viet ?nam(?:ese)?', 'ベトナム|ヴィエトナム|越国'],
  ID: ['Indonesia(?:n|ns)?', 'インドネシア'],
  MY: ['Malaysia(?:n|ns)?', 'マレーシア'],
  SG: ['Singapore(?:an|ans)?', 'シンガポール'],
  TH: ['Thailand|Thai', 'タイ(?=王国|国|の首相|政府)|(?<![ァ-ヶー])タイ(?=[、とやは])'],
  NZ: ['New Zealand', 'ニュージーランド'],
  MM: ['Myanmar|Burma|Burmese', 'ミャンマー'],
  IL: ['Israel(?:i|is)?', 'イスラエル'],
  PS: ['Palestin(?:e|ian|ians)', 'パレスチナ'],
  IR: ['Iran(?:ian|ians)?|Tehran', 'イラン'],
  IQ: ['Iraq(?:i|is)?', 'イラク'],
  SY: ['Syria(?:n|ns)?', 'シリア'],
  AF: ['Afghan(?:istan|s)?', 'アフガニスタン|アフガン'],
  TR: ['Türkiye|Turkey|Turkish', 'トルコ'],
  NL: ['Netherlands|Dutch', 'オランダ'],
  ES: ['Spain|Spanish', 'スペイン'],
  PL: ['Poland|Polish(?= )', 'ポーランド'],
  SE: ['Sweden|Swedish', 'スウェーデン'],
  FI: ['Finland|Finnish', 'フィンランド'],
  CZ: ['Czech(?:ia| Republic)?', 'チェコ'],
  MX: ['(?<!New )Mexic(?:o|an)', 'メキシコ'],
  BR: ['Brazil(?:ian)?', 'ブラジル'],
  HK: ['Hong Kong', '香港'],
  MO: ['Macau|Macao', 'マカオ'],
  CD: ['Democratic Republic of the Congo|DRC', 'コンゴ民主共和国'],
  VA: ['Vatican', 'バチカン|ヴァチカン'],
  ZA: ['South Africa(?:n)?', '南アフリカ|南ア(?=の|は)'],
};
/** Names that are as likely somebody's, a state's of another nation, or a word. */
const ambiguous = new Set([
  'JO',
  'TD',
  'GE',
  'TG',
  'JE',
  'GG',
  'IM',
  'CG',
  'GN',
  'AC',
  'EU',
  'EZ',
  'UN',
  'ZZ',
  'QO',
  'XA',
  'XB',
]);

interface Pattern {
  readonly code: string;
  readonly pattern: RegExp;
  /** What a text must have for the pattern to be looked for; null where it has several forms. */
  readonly plain: string | null;
}

const named = new Map<string, readonly Pattern[]>();

/** The nations that CLDR names in a language (Intl.DisplayNames), and the ways in which they are written besides. */
function patternsOf(language: string): readonly Pattern[] {
  const known = named.get(language);
  if (known) return known;
  const patterns = codes().flatMap((code): Pattern[] => {
    const own = written[code]?.[language === 'ja' ? 1 : 0];
    if (own !== undefined && (language === 'ja' || language === 'en'))
      return [{ code, pattern: bounded(own, language), plain: null }];
    const name = nameOf(code, language);
    return name === null ? [] : [{ code, pattern: bounded(escaped(name), language), plain: name }];
  });
  named.set(language, patterns);
  return patterns;
}

function bounded(pattern: string, language: string): RegExp {
  if (language !== 'ja') return new RegExp(String.raw`(?<![\p{L}\d])(?:${pattern})(?![\p{L}\d])`, 'gu');
  // A name in katakana is no part of a longer word in katakana.
  return new RegExp(`(?:${pattern})`, 'gu');
}

function nameOf(code: string, language: string): string | null {
  const name = display(language)?.of(code);
  if (name === undefined || name === code) return null;
  return name.replace(/\s*[(（].*$/u, '').trim();
}

const displays = new Map<string, Intl.DisplayNames | null>();
function display(language: string): Intl.DisplayNames | null {
  let known = displays.get(language);
  if (known === undefined) {
    const can = Intl.DisplayNames.supportedLocalesOf([language]).length > 0;
    known = can ? new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }) : null;
    displays.set(language, known);
  }
  return known;
}

let allCodes: readonly string[] | null = null;
function codes(): readonly string[] {
  if (allCodes) return allCodes;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const english = display('en');
  const seen = new Set<string>();
  // Codes that are no longer used give the name of the one that is: the first in the alphabet would win.
  const later = new Set([
    'BU',
    'DD',
    'FX',
    'NH',
    'SU',
    'TP',
    'UK',
    'YD',
    'YU',
    'ZR',
    'DY',
    'HV',
    'RH',
    'VD',
    'CS',
    'AN',
  ]);
  const found = letters
    .flatMap((a) => letters.map((b) => `${a}${b}`))
    .filter((code) => {
      const name = english?.of(code);
      if (name === undefined || name === code || later.has(code) || ambiguous.has(code) || seen.has(name))
        return false;
      seen.add(name);
      return true;
    });
  allCodes = found;
  return found;
}

/** Signs that stand for a nation where several stand in a row: 日米豪, 米韓. */
const inRow: Readonly<Record<string, string>> = {
  日: 'JP',
  米: 'US',
  豪: 'AU',
  韓: 'KR',
  英: 'GB',
  印: 'IN',
  比: 'PH',
  中: 'CN',
  露: 'RU',
  仏: 'FR',
  独: 'DE',
  伊: 'IT',
  加: 'CA',
  朝: 'KP',
};
const rowOfNations = /(?<![一毎今本終平休祝\d])[日米豪韓英印比中露仏独伊加朝]{2,6}(?![本央旬])/gu;

/** The nations that a text names, in any of the ways in which its language writes them. */
export function nationsIn(text: string, language: string): Anchor[] {
  const folded = foldedWidth(text);
  const found: Anchor[] = [];
  for (const { code, pattern, plain } of patternsOf(language)) {
    if (plain !== null && !folded.includes(plain)) continue;
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (language === 'ja' && isWithinKatakana(folded, start, end)) continue;
      found.push({ kind: 'nation', key: `nation:${code}`, start, end });
    }
  }
  if (language === 'ja') {
    for (const match of folded.matchAll(rowOfNations)) {
      for (const [i, sign] of [...match[0]].entries()) {
        const code = inRow[sign];
        const start = match.index + i;
        if (code !== undefined) found.push({ kind: 'nation', key: `nation:${code}`, start, end: start + 1 });
      }
    }
  }
  return found;
}

/** The name of a nation in a language; its code where it is not known. */
export function nationName(code: string, language: string): string {
  return nameOf(code, language) ?? nameOf(code, 'en') ?? code;
}

function isWithinKatakana(text: string, start: number, end: number): boolean {
  const katakana = /[ァ-ヺー]/u;
  return (
    (katakana.test(text.charAt(start)) && start > 0 && katakana.test(text.charAt(start - 1))) ||
    (katakana.test(text.charAt(end - 1)) && katakana.test(text.charAt(end)))
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
