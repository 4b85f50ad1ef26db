import type { DraftTurn, PrintedVoice } from '../format.js';
import { folded, type KnownName } from './names.js';

type Part = 'chair' | 'member' | 'witness';

/** Words that only take note of what was said, or close one's time. */
const takesNote =
  /^(?:(?:thank|thanks|you|very|much|so|okay|ok|yes|yeah|sure|great|right|good|all|fine|i|appreciate|it|that|yield|back|my|time|the|balance|of|and|mr|madam|ms|mrs|chairman|chair|sir|ma['’]am|admiral|general|senator|secretary|absolutely|well|understood|got)\b[\s.,;!-]*)+$/iu;
const closesTime = /\byield(?:s|ed)? back\b/iu;
const mostWords = { ofNote: 20, ofFloor: 60, ofFloorToMember: 260 } as const;

/**
 * Says what each turn of a hearing does. Members ask in their time: what a witness's turn follows is a question,
 * unless it only takes note; what a witness then says is its answer, until statements are read again. The one who
 * presides moderates where he gives the floor and asks nothing.
 *
 * @param chairs the keys of those who preside
 */
export function askedAndAnswered(
  source: string,
  turns: readonly DraftTurn[],
  known: readonly KnownName[],
  chairs: ReadonlySet<string>,
): DraftTurn[] {
  const parts = turns.map((turn) => partOf(turn, known, chairs));
  let asked = false;
  return turns.map((turn, i) => {
    const { voice } = turn;
    if (voice?.does === 'statement' && parts[i] === 'witness') asked = false;
    if (!voice || voice.does !== null) return turn;
    const does = doing(i);
    if (does === 'question') asked = true;
    return { ...turn, voice: { ...voice, does } };
  });

  function doing(i: number): PrintedVoice['does'] {
    const words = wordsOf(turns[i], source);
    const part = parts[i];
    if (part === 'witness') return asked ? 'answer' : 'statement';
    const heard = parts[i + 1] === 'witness';
    const count = words.split(/\s+/u).length;
    if (part === 'chair' && !(heard && words.includes('?'))) {
      const next = turns[i + 1]?.voice?.key ?? null;
      const toMember = asked && next !== null && next !== turns[i]?.voice?.key && !heard;
      const most = toMember ? mostWords.ofFloorToMember : mostWords.ofFloor;
      const alone = next === turns[i]?.voice?.key;
      return count <= most && !alone ? 'moderation' : 'statement';
    }
    if (part === null || !heard) return 'statement';
    if (words.includes('?')) return 'question';
    const noted = count <= mostWords.ofNote && takesNote.test(words);
    return noted || closesTime.test(words.slice(-120)) ? 'statement' : 'question';
  }
}

/** By the rosters and headings; without them by a title that only the one or the other bears. */
function partOf(turn: DraftTurn, known: readonly KnownName[], chairs: ReadonlySet<string>): Part | null {
  const { voice, label } = turn;
  if (!voice || (voice.name === null && voice.office === null)) return null;
  if (voice.role === 'chair' || (voice.key !== null && chairs.has(voice.key))) return 'chair';
  const found = known.find(({ name }) => folded(name).join('-') === voice.key)?.is;
  if (found) return found;
  if (/^(?:Senator|Representative|Congress(?:man|woman)|Delegate|Ranking|Vice Chair)/u.test(label))
    return 'member';
  if (/^Chair(?:man|woman|person)?\b/u.test(label)) return 'chair';
  return /^(?:(?:Lieutenant|Major|Brigadier|Vice|Rear|Deputy|Under|Assistant)\s+)*(?:General|Admiral|Secretary|Ambassador|Colonel|Captain|Director|Administrator|Gen\.|Adm\.)/u.test(
    label,
  )
    ? 'witness'
    : null;
}

function wordsOf(turn: DraftTurn | undefined, source: string): string {
  return (turn?.paragraphs ?? [])
    .map(({ start, end }) => source.slice(start, end))
    .join(' ')
    .trim();
}
