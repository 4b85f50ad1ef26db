import { editDistance } from '../../edit-distance.js';
import { isCommon } from '../../search/common-words.js';
import { stemOf } from '../../search/words.js';
import type { Unit } from './units.js';
import type { ChangeKind } from './verify-result.js';

/** A text and its words. */
export interface Worded {
  readonly text: string;
  readonly units: readonly Unit[];
  /** Offset of `text` in what the units count in. */
  readonly from: number;
}

const words = (list: string) => new Set(list.split(' '));

const negations = words(
  "not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely unless except n't",
);
const modals = words(
  "will would shall should can could may might must ought 'll won't need needs going intend intends plan plans",
);
const quantities = words(
  'all every each both some any many much most more less least few fewer several only always often sometimes rarely usually half once twice again first last before after until since already still yet',
);
const numberWords = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion percent second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth double triple % $ € £ ¥',
);
const japaneseNegation = /ない|なかっ|ません|ざるを|ずに|ぬ(?:よう|こと)/u;
const intensifiers = words('very really quite truly simply indeed actually certainly clearly just well');

/** The change between two runs of words, by the gravest kind that only one of them has. */
export function meaningOf(
  ours: readonly Unit[],
  theirs: readonly Unit[],
  claim: Worded,
  source: Worded,
  isKnown: (word: string) => boolean,
): ChangeKind | null {
  const [left, right] = [ours.flatMap(spelledOut), theirs.flatMap(spelledOut)];
  const apart = [
    ...left.filter((word) => !right.includes(word)),
    ...right.filter((word) => !left.includes(word)),
  ];
  const runs = [textOf(ours, claim), textOf(theirs, source)];
  if (lettersOf(runs[0] ?? '') === lettersOf(runs[1] ?? '')) return null;
  if (apart.some((word) => negations.has(word))) return 'negation';
  if (runs.some((run) => japaneseNegation.test(run))) return 'negation';
  if (left.some((word) => right.some((other) => areOpposite(word, other)))) return 'negation';
  if (apart.some((word) => /\p{N}/u.test(word) || numberWords.has(word))) return 'number';
  const slips = (word: string) =>
    [...left, ...right].some((other) => other !== word && sameWord(word, other, isKnown));
  const named = [...namesIn(ours, claim), ...namesIn(theirs, source)].filter(
    (word) => apart.includes(word) && !slips(word),
  );
  if (named.length > 0) return 'name';
  if (apart.some((word) => modals.has(word))) return 'modal';
  if (apart.some((word) => quantities.has(word))) return 'quantity';
  const [oursTelling, theirsTelling] = [left.filter(isTelling), right.filter(isTelling)];
  const ownTelling = oursTelling.filter(
    (word) => !theirsTelling.some((other) => sameWord(word, other, isKnown)),
  );
  const lost = theirsTelling.filter((word) => !oursTelling.some((other) => sameWord(other, word, isKnown)));
  return ownTelling.length > 0 || lost.length > 0 ? 'word' : null;
}

const oneForm = new Map<string, readonly string[]>([
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["won't", ['will', 'not']],
  ['percent', ['%']],
  ['u.s', ['united', 'states']],
  ['u.s.a', ['united', 'states']],
  ['u.n', ['united', 'nations']],
  ['un', ['united', 'nations']],
  ['u.k', ['united', 'kingdom']],
  ['uk', ['united', 'kingdom']],
]);
const counted = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
for (const [number, word] of counted.entries()) oneForm.set(word, [String(number)]);
const ordinals = 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
for (const [i, word] of ordinals.entries()) oneForm.set(word, [String(i + 3), i === 0 ? 'rd' : 'th']);
for (const [i, roman] of 'ii iii iv v vi vii viii ix'.split(' ').entries())
  oneForm.set(roman, [String(i + 2)]);

/** "haven't" is "have not", "we'll" "we will", "two" 2: another form of the same words changes no meaning. */
function spelledOut({ folded }: Unit): readonly string[] {
  const known = oneForm.get(folded);
  if (known) return known;
  // "It's" is "it is"; "Japan's" is no verb.
  const pronoun = /^(?<word>it|that|there|here|he|she|what|who)'s$/u.exec(folded)?.groups?.['word'];
  if (pronoun) return [pronoun, 'is'];
  const match = /^(?<verb>\p{L}+?)(?<rest>n't|'ll|'re|'ve|'d|'m)$/u.exec(folded);
  const rest = { "n't": 'not', "'ll": 'will', "'re": 'are', "'ve": 'have', "'m": 'am' }[
    match?.groups?.['rest'] ?? ''
  ];
  return rest && match?.groups ? [match.groups['verb'] ?? '', rest] : [folded];
}

/** "unwavering" and "wavering": a word and its denial. */
function areOpposite(a: string, b: string): boolean {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  const denied = /^(?:un|in|im|il|ir|non|dis|de)(?<rest>\p{L}{4,})$/u.exec(longer)?.groups?.['rest'];
  return denied !== undefined && stemOf(denied) === stemOf(shorter);
}

function isTelling(word: string): boolean {
  return !isCommon(word) && !intensifiers.has(word) && !/ly$/u.test(word);
}

/** The same word in another inflection or spelling, or a slip of the pen: a word that nobody in the record uses. */
function sameWord(claimed: string, printed: string, isKnown: (word: string) => boolean): boolean {
  if (stemOf(claimed) === stemOf(printed)) return true;
  if (claimed.charAt(0) !== printed.charAt(0) || (isKnown(claimed) && isKnown(printed))) return false;
  const length = Math.min(claimed.length, printed.length);
  return length >= 4 && editDistance(claimed, printed) <= (length >= 8 ? 2 : 1);
}

/** Words that are printed with a capital where no sentence begins. */
function namesIn(units: readonly Unit[], { text, from, units: all }: Worded): string[] {
  return units
    .filter((unit) => {
      const first = all[0] === unit || unit.before === 'stop' || unit.before === 'question';
      return !first && unit.folded !== 'i' && /^\p{Lu}/u.test(text.slice(unit.start - from, unit.end - from));
    })
    .map(({ folded }) => folded);
}

/** The words of a source run that an omission swallows and that turn its meaning: "not", "unless". */
export function swallowed(units: readonly Unit[], { text, from }: Worded): string[] {
  const turned = units.filter((unit) => spelledOut(unit).some((word) => negations.has(word)));
  const found = turned.map(({ start, end }) => text.slice(start - from, end - from));
  const japanese = japaneseNegation.exec(textOf(units, { text, from, units }));
  return japanese ? [...found, japanese[0]] : found;
}

/** Whether a Japanese text denies something. */
export function deniesInJapanese(text: string): boolean {
  return japaneseNegation.test(text);
}

/** Whether some words turn a meaning. */
export function negationIn(units: readonly Unit[]): boolean {
  return units.some((unit) => spelledOut(unit).some((word) => negations.has(word)));
}

/** Letters and digits alone, in one case. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function textOf(units: readonly Unit[], { text, from }: Worded): string {
  const [first] = units;
  const last = units.at(-1);
  return first && last ? text.slice(first.start - from, last.end - from) : '';
}
