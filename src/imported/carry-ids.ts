import { type Transcript, type Turn, type TurnId, turnIdSchema } from '../transcript/transcript.js';
import { token } from '../transcript/turn-id.js';
import { alignTurns, shareWithin, type TurnPair } from './align-turns.js';

/** A turn whose words are not found again in one of this share of them has no successor. */
const leastWithin = 0.8;

/** A later version of a document, with the ids of the earlier one. */
export interface Carried {
  readonly transcript: Transcript;
  /** Which turn of the earlier version each turn is; indices into the turns of both. */
  readonly pairs: readonly TurnPair[];
}

/**
 * Carries turn ids from one version of a document to the next. A turn that has the words of an earlier one has its id;
 * a new turn has an id that no turn of this document ever had, but for one whose words had vanished and are back: it has
 * the id that they had. What vanished is kept as a redirect to the turn that has its words now, or to none.
 *
 * @param before the version until now, with what it carried itself
 * @param now the new version as it was normalised from nothing
 */
export function carryIds(before: Transcript, now: Transcript): Carried {
  const pairs = alignTurns(before.turns.map(wordsOf), now.turns.map(wordsOf));
  // An id is made of the words that a turn had first: that of a vanished turn is made again only of those very words.
  const known = new Set<TurnId>(before.turns.map(({ id }) => id));
  const carried = new Map(pairs.map(({ before: i, after }) => [after, before.turns[i]?.id]));
  const ids = now.turns.map((turn, i) => {
    const id = carried.get(i) ?? unused(turn, now.document.id, known);
    known.add(id);
    return id;
  });
  const idOf = new Map(now.turns.map((turn, i) => [turn.id, ids[i] ?? turn.id]));
  const turns = now.turns.map((turn, i) => ({
    ...turn,
    id: ids[i] ?? turn.id,
    answers: turn.answers === null ? null : (idOf.get(turn.answers) ?? null),
  }));
  const { earlier: _, ...rest } = now;
  const same = before.document.sha256 === now.document.sha256;
  const versions = [
    ...(same ? [] : [before.document.sha256]),
    ...(before.earlier?.versions ?? []).filter((version) => version !== before.document.sha256 || same),
  ].filter((version) => same || version !== now.document.sha256);
  const redirects = redirectsOf(before, turns, new Set(pairs.map((pair) => pair.before)));
  const earlier = versions.length === 0 && redirects.length === 0 ? {} : { earlier: { versions, redirects } };
  return { transcript: { ...rest, turns, ...earlier }, pairs };
}

/** A turn's words as they stand, its paragraphs parted by line feeds. */
export function wordsOf(turn: Turn): string {
  return turn.paragraphs.map(({ text }) => text).join('\n');
}

function unused(turn: Turn, document: string, known: ReadonlySet<TurnId>): TurnId {
  let id = turn.id;
  for (let again = 1; known.has(id); again += 1)
    id = turnIdSchema.parse(`${document}#${token(`${document}\nagain ${again}\n${wordsOf(turn)}`, 8)}`);
  return id;
}

function redirectsOf(before: Transcript, turns: readonly Turn[], paired: ReadonlySet<number>) {
  const there = new Set(turns.map(({ id }) => id));
  const gone = before.turns.flatMap((turn, i) =>
    paired.has(i) ? [] : [{ turn: turn.id, now: successorOf(turn, turns) }],
  );
  const follow = new Map(gone.map(({ turn, now }) => [turn, now]));
  const old = (before.earlier?.redirects ?? [])
    .filter(({ turn }) => !there.has(turn))
    .map(({ turn, now }) => ({
      turn,
      now: now === null || there.has(now) ? now : (follow.get(now) ?? null),
    }));
  return [...old, ...gone];
}

/** The turn in which the words of one that vanished stand now: two turns that were made one, or one cut in two. */
function successorOf(gone: Turn, turns: readonly Turn[]): TurnId | null {
  const words = wordsOf(gone);
  let best: { id: TurnId; share: number } | null = null;
  for (const turn of turns) {
    const share = shareWithin(words, wordsOf(turn));
    if (share >= leastWithin && share > (best?.share ?? 0)) best = { id: turn.id, share };
  }
  return best?.id ?? null;
}
