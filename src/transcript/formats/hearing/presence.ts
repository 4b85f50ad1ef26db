import { isPersonalName, particle } from '../../printed-name.js';
import { folded, inSmallLetters, type KnownName, nameOf } from './names.js';

const style = String.raw`(?:(?:The\s+)?Hon(?:\.|ourable|orable)|Senators?|Representatives?|Sens?\.|Reps?\.|Congress(?:man|woman)|Delegate|Chair(?:man|woman|person)?|M(?:r|s|rs)\.)`;
const printed = String.raw`(?<name>\p{Lu}[^()[\],;:]{3,50}?(?:,\s*Jr\.?)?)`;
/** `Hon. J. Randy Forbes (chairman of the Subcommittee ...) presiding`. */
const afterName = new RegExp(
  String.raw`\b${style}\s+${printed},?\s*(?:\([^)]*\)\s*,?|\[[^\]]*\])?,?\s*presiding(?=\s*(?:[.,;:)\]]|$))`,
  'u',
);
/** `Presiding: Hon. Carla Bright (chairman).` */
const beforeName = new RegExp(
  String.raw`^\[?(?:Presiding(?:\s+(?:officer|member))?|In the chair)\s*[:.]\s*(?:${style}\s+)*${printed}(?=[,;()[\]]|\.?\]?$)`,
  'iu',
);
/** `Present: Senators Bright (presiding), Hale and Moss.` */
const marked = new RegExp(
  String.raw`(?:${style}\s+)?(?<name>\p{Lu}[\p{L}\p{M}.'’ -]{1,50}?)\s*[([]\s*(?:the\s+)?(?:presiding|chair(?:man|woman|person)?(?:,\s*presiding)?)\s*[)\]]`,
  'u',
);
const list =
  /^\[?(?:(?:Sub)?committee\s+)?(?:members?\s+)?present\s*:\s*(?:(?:Senators|Representatives|Members|Delegates|Hon\.)\s+)?(?<names>.+?)\.?\]?$/isu;

/** The name of the one who presides, as a paragraph prints it; null where it does not. */
export function presiding(text: string): string | null {
  const found =
    afterName.exec(text) ??
    beforeName.exec(text) ??
    (list.test(text) ? marked.exec(text.replace(/^[^:]*:/u, ' ')) : null);
  const name = found?.groups?.['name']?.replace(/^(?:and\s+)/u, '').trim();
  if (name === undefined || name === '') return null;
  const isName = name
    .split(/\s+/u)
    .every((word) => /^[\p{Lu}`'"“‘]/u.test(word) || particle.test(word) || /^jr\b/iu.test(word));
  return isName ? name : null;
}

/**
 * Members whom the sentence of those present, or of the one who presides, names in full. A list of family names alone
 * (`Present: Senators Bright and Hale`) names nobody in full.
 */
export function namedAsPresent(text: string): KnownName[] {
  const chair = presiding(text);
  const names = (list.exec(text)?.groups?.['names'] ?? '')
    .replace(/[([][^()[\]]*[)\]]/gu, '')
    .split(/\s*(?:;|,(?!\s*(?:Jr|Sr)\b)|\band\b)\s*/u);
  const all = [...(chair === null ? [] : [chair]), ...names];
  const members = new Map<string, KnownName>();
  for (const one of all) {
    const name = one.replace(new RegExp(String.raw`^(?:${style}\s+)+`, 'u'), '').trim();
    if (name.split(/\s+/u).length < 2 || !isPersonalName(inSmallLetters(name))) continue;
    const presides = chair !== null && folded(chair).join(' ') === folded(one).join(' ');
    const key = folded(name).join(' ');
    if (members.has(key)) continue;
    members.set(key, {
      ...nameOf(name),
      office: null,
      state: null,
      is: 'member',
      presides,
      american: true,
    });
  }
  return [...members.values()];
}
