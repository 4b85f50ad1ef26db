import { isInCapitals } from './candidates.js';
import { documentData, type Identities, nameBeforeComma } from './identity.js';
import type { Read } from './label.js';
import { misprintIn, sameLetters } from './misprints.js';
import type { Row } from './rows.js';
import { styleOf } from './styles.js';

type Verdict = { readonly misprintOf: string | null; readonly doubt: string | null } | string | null;

/** Whether a candidate is a label: what is doubtful about it if it is, why it is words if it looks like one, else null. */
export function judge(
  candidate: Read,
  main: ReadonlySet<string>,
  established: ReadonlyMap<string, number>,
  identities: Identities,
  above: Row | null,
): Verdict {
  const { identity, key, row, separator } = candidate;
  const inStyle = main.has(styleOf(candidate));
  const broken = row.continues && !endsSentence(above);
  const strong = identity === 'role' || identity === 'known' || identity === 'titled';
  const again = (established.get(key) ?? 0) > 1;
  const sure = { misprintOf: null, doubt: null };
  const misprinted = misprintIn(candidate, established, identities);
  if (inStyle && !broken) {
    if (misprinted !== null) return { misprintOf: misprinted, doubt: `a misprint of “${misprinted}”` };
    if (strong || (identity === 'name' && again)) return sure;
    if (identity === 'name' && mayBeOneOff(candidate, identities)) return sure;
    return looksLikeLabel(candidate) ? 'names nobody: taken for words' : null;
  }
  const punctuated = separator === 'colon' || separator === 'look' || separator === 'misprint';
  const same = established.has(key) ? key : sameLetters(key, established);
  if (same !== null && (punctuated || candidate.look !== 'plain') && !(broken && !candidate.capitals)) {
    const otherCase = same !== key && !candidate.capitals && !isMostlyCapitals(key) && isInCapitals(same);
    if (!otherCase || candidate.look !== 'plain')
      return {
        misprintOf: same === key ? null : same,
        doubt: broken ? 'stands within a paragraph' : 'printed otherwise than the other labels',
      };
  }
  if (candidate.capitals || candidate.look !== 'plain') {
    const misprint = punctuated && !broken ? misprinted : null;
    if (misprint !== null) return { misprintOf: misprint, doubt: `a misprint of “${misprint}”` };
  }
  if (key === 'Q' && separator === 'blank' && !broken && main.size > 0 && beginsSentence(candidate))
    return sure;
  if (/^Q\d{0,3}$/u.test(key) && established.has(key) && !broken)
    return { misprintOf: null, doubt: 'the colon is missing or misprinted' };
  const lonely = separator === 'colon' && !broken && main.size > 0 && strong && !ambiguous(key);
  if (lonely && (candidate.capitals || identity === 'role'))
    return { misprintOf: null, doubt: 'printed otherwise than the other labels' };
  const suspicious =
    strong &&
    main.size > 0 &&
    (separator === 'colon' ||
      separator === 'look' ||
      (separator === 'break' && (candidate.capitals || established.has(key))));
  return suspicious && key.length > 1 ? 'looks like a label of another convention: taken for words' : null;
}

/** No sentence begins with a lone Q before another capital: publishers put blanks there, which pages fold into one. */
function beginsSentence({ row, wordsAt }: Read): boolean {
  return /^\s*["“‘'([…—–-]*\s*\p{Lu}/u.test(row.text.slice(wordsAt - row.start));
}

function isMostlyCapitals(key: string): boolean {
  const all = key.match(/\p{L}/gu) ?? [];
  return all.filter((letter) => /\p{Lu}/u.test(letter)).length >= all.length * 0.7;
}

/** Words that begin a sentence with a colon as often as a label: `Question: who pays?` */
function ambiguous(key: string): boolean {
  return (
    !isInCapitals(key) &&
    /^(?:questions?|answer|a|q|all|others|group|everyone|official|speaker|press|media|man|woman)\b/iu.test(
      key,
    )
  );
}

/** A name that stands once: two to four words (or one in capitals), none of which is a common word of the document. */
function mayBeOneOff({ label, capitals, separator, look }: Read, identities: Identities): boolean {
  const known = capitals || separator === 'break' ? nameBeforeComma(label) : null;
  const words = (known ?? label)
    .replace(/[([].*$/u, '')
    .split(/\s+/u)
    .filter((word) => /\p{L}{2}/u.test(word));
  const alone = separator === 'break' && known !== null;
  if (separator !== 'colon' && look === 'plain' && !alone) return false;
  return (
    words.length <= 4 &&
    (words.length > 1 || capitals || look !== 'plain') &&
    words.every((word) => !identities.inSmallLetters(word))
  );
}

function looksLikeLabel({ capitals, look, label, separator }: Read): boolean {
  const words = label.split(/\s+/u).length;
  return (
    words <= 6 &&
    !documentData.test(label) &&
    (capitals || look !== 'plain') &&
    separator !== 'stop' &&
    separator !== 'dash' &&
    separator !== 'blank' &&
    /\p{L}{2}/u.test(label) &&
    separator !== 'break'
  );
}

function endsSentence(above: Row | null): boolean {
  return above === null || /[.!?…:—–-]["'”’)\]]*$/u.test(above.text);
}
