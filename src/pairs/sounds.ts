/**
 * The consonants of a word as Japanese writes foreign words, so that `ブルームバーグ` and `Bloomberg` come out the same:
 * b r m b g. Null where there are too few to tell one word from another.
 */
export type Sound = string;

/** Words of fewer consonants are too like each other. */
const fewest = 3;

const kana: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['k', 'カキクケコ'],
    ['g', 'ガギグゲゴ'],
    ['s', 'サシスセソ'],
    ['z', 'ザジズゼゾヂヅ'],
    ['t', 'タチツテト'],
    ['d', 'ダデド'],
    ['n', 'ナニヌネノン'],
    ['h', 'ハヒフヘホ'],
    ['b', 'バビブベボヴ'],
    ['p', 'パピプペポ'],
    ['m', 'マミムメモ'],
    ['r', 'ラリルレロ'],
  ].flatMap(([consonant = '', signs = '']) => [...signs].map((sign) => [sign, consonant])),
);
const vowels = 'アイウエオ';

/** The sound of a word in katakana. */
export function soundOfKatakana(word: string): Sound | null {
  const first = vowels.includes(word.charAt(0)) ? 'a' : '';
  return telling(first + [...word].map((sign) => kana[sign] ?? '').join(''));
}

/** The sound of an English word, as near as spelling tells. */
export function soundOfEnglish(word: string): Sound | null {
  const spelled = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '')
    .replace(/(.)\1/gu, '$1');
  if (spelled === '') return null;
  const consonants = spelled
    .replace(/[ts]ion/gu, 'son')
    .replace(/c?ch|tch/gu, 't')
    .replace(/sh|th/gu, 's')
    .replace(/ph/gu, 'h')
    .replace(/ck/gu, 'k')
    .replace(/c(?=[eiy])/gu, 's')
    .replace(/g(?=[eiy])/gu, 'z')
    .replace(/[cq]/gu, 'k')
    .replace(/x/gu, 'ks')
    .replace(/v/gu, 'b')
    .replace(/f/gu, 'h')
    .replace(/j/gu, 'z')
    .replace(/m(?=[bp])/gu, 'n')
    .replace(/r(?![aeiouy])/gu, '')
    .replace(/(?<=.)h(?![aeiouy])/gu, '')
    .replace(/l/gu, 'r');
  const first = /^[aeiou]/u.test(spelled) ? 'a' : '';
  return telling(first + consonants.replace(/[aeiouwy]/gu, ''));
}

function telling(sound: string): Sound | null {
  return sound.length >= fewest ? sound : null;
}
