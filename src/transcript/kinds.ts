import type { Cast } from './cast.js';
import type { DraftTurn } from './formats/format.js';
import { introducedByModerator } from './introductions.js';
import { officesOn, type Person } from './people.js';
import { nameWords } from './printed-name.js';
import { anonymousRole } from './roles.js';
import type { Side, TurnKind } from './transcript.js';

/** What deciding a turn's kind takes to know of the one who speaks. */
export interface Speaking {
  readonly person: Person | null;
  readonly side: Side | null;
}

/** What tells those who take part from those who lead through: the document's title, and who met, where that is known. */
export interface AboutMeeting {
  readonly title: string;
  readonly met: readonly Person[];
}

/** What one turn does, and which turn (by index) it answers. */
export interface Doing {
  readonly kind: TurnKind;
  readonly answers: number | null;
}

/**
 * What each turn of a transcript does. Reporters ask; after a question those who took part answer it, until the next
 * question, or until a moderator goes on to something else. Whoever only gives the floor moderates.
 */
export function doingsOf(
  drafts: readonly DraftTurn[],
  words: readonly string[],
  voices: readonly Speaking[],
  cast: Cast,
  about: AboutMeeting,
): Doing[] {
  const moderators = moderatorsOf(drafts, words, voices, cast, about);
  const takesPart = (voice: Speaking | undefined) =>
    voice?.person != null && voice.side !== 'press' && !moderators.has(voice.person);
  let question: number | null = null;
  return voices.map((voice, i): Doing => {
    const text = words[i] ?? '';
    const draft = drafts[i];
    const printed = draft?.voice ?? null;
    const next = voices[i + 1];
    const role = draft && printed?.name == null ? anonymousRole(draft.label) : null;
    const does = printed?.does ?? null;
    if (does !== null || printed?.role === 'chair') {
      if (does === 'question') question = i;
      return { kind: does ?? 'moderation', answers: does === 'answer' ? question : null };
    }
    if (voice.side === 'press' || (role === 'somebody' && /\?["”’)]*$/u.test(text))) {
      question = i;
      return { kind: 'question', answers: null };
    }
    if (role === 'interpreter') return { kind: 'moderation', answers: null };
    if (voice.side === 'staff') {
      if (readsQuestion(text)) question = i;
      else if (!isHandOver(text)) question = null;
      return { kind: 'moderation', answers: null };
    }
    if (voice.person !== null && moderators.has(voice.person)) {
      if (question !== null && isSubstantial(text)) return { kind: 'answer', answers: question };
      if (!isHandOver(text)) question = null;
      return { kind: 'moderation', answers: null };
    }
    if (question !== null && isHandOver(text) && takesPart(next))
      return { kind: 'moderation', answers: null };
    if (i > 0 && next?.side === 'press' && givesFloor(text)) return { kind: 'moderation', answers: null };
    return { kind: question === null ? 'statement' : 'answer', answers: question };
  });
}

/**
 * Officials who only lead through the document: those who did not meet and are not in the title, and who are
 * spokespersons or mostly give the floor. Where nobody else speaks, he who speaks is no moderator.
 */
function moderatorsOf(
  drafts: readonly DraftTurn[],
  words: readonly string[],
  voices: readonly Speaking[],
  cast: Cast,
  { title, met }: AboutMeeting,
): Set<Person> {
  const speakers = new Set(
    voices.flatMap(({ person, side }) => (person !== null && side !== 'press' ? [person] : [])),
  );
  const titleWords = new Set(nameWords(title));
  const leading = [...speakers].filter((person) => {
    if (met.includes(person)) return false;
    if (nameWords(person.family).every((word) => titleWords.has(word))) return false;
    const held = officesOn(person, cast.date).flatMap(({ office, titles }) => [office, ...titles]);
    const printed = drafts.flatMap(({ voice, label }, i) =>
      voices[i]?.person === person ? [voice?.office ?? label] : [],
    );
    const offices = [...held, ...printed];
    if (offices.some((office) => /spokes|press secretary/iu.test(office))) return true;
    if (
      offices.some((office) =>
        /minister|president|secretary|chancellor|commissioner|representative|premier|governor|\bP\.?M\b/iu.test(
          office,
        ),
      )
    )
      return false;
    const turns = words.filter((_, i) => voices[i]?.person === person);
    return turns.filter(leads).length >= turns.length / 2;
  });
  return leading.length < speakers.size ? new Set(leading) : new Set();
}

const leadingWords =
  /\bquestions?\b|\bthat(?:['’]s| is| will be) (?:all|the end)|\bconcludes?\b|\bthank you\b|\bthanks\b|\bturn (?:it |this )?(?:over|to)\b|\bwelcome\b|\bgo ahead\b|\bplease\b|\bnext\b|\bwe(?:['’]ll| will| can| have time)\b|\bon behalf of\b|\bjoin(?:ing|ed) (?:us|by)\b/iu;

function leads(words: string): boolean {
  const count = words.split(/\s+/u).length;
  return count <= 4 || (count <= 80 && leadingWords.test(words));
}

/** What one who leads through says of the matter itself: long, and no word of the proceedings in it. */
function isSubstantial(words: string): boolean {
  return words.split(/\s+/u).length >= 15 && !proceedings.test(words);
}

const proceedings =
  /\bquestions?\b|\bgo ahead\b|\bconcludes?\b|\bthank you\b|\bthanks\b|\bthat(?:['’]s| is| will be) (?:all|the end)\b|\bwelcome\b|\bturn (?:it |this )?(?:over|to)\b|\bnext (?:is|up|we)\b|\bwe(?:['’]ll| will) (?:take|go|start|begin|now|turn)\b/iu;

/** `Our first question was submitted ... And the question is: “Have ...?”`: what follows answers it. */
function readsQuestion(words: string): boolean {
  return (
    /[“"][^”"]{12,}\?\s*[”"]/u.test(words) || /\bquestion (?:is|reads|was)\s*[:,][^?]{12,}\?/u.test(words)
  );
}

/** A turn that only gives the floor: one short question or a name ("You want to start?", "Minister Kihara."). */
export function isHandOver(words: string): boolean {
  const count = words.split(/\s+/u).length;
  if (
    /^(?:yes|no|yeah|yep|nope|absolutely|right|exactly|correct|okay|ok|agreed|indeed|never|none|both|definitely|of course|not yet|no comment)\b/iu.test(
      words,
    )
  )
    return false;
  const offers = /\b(?:do you|would you|could you|can you|want to|like to)\b.*\?$/iu.test(words);
  return (
    (count <= (offers ? 12 : 6) && words.endsWith('?')) ||
    (count <= 3 && /^\p{Lu}/u.test(words) && !/thank/iu.test(words))
  );
}

/** A short turn with which one who takes part calls on a reporter: `Mr. Sugimoto, with Sankei Newspaper.` */
function givesFloor(words: string): boolean {
  const count = words.split(/\s+/u).length;
  if (count > 45) return false;
  const calls =
    /\b(?:first|next|last|final|a few|take|more|another|some|your) questions?\b|\bquestions? (?:is|from|will|goes|comes)\b|\brecogni[sz](?:e|ing)\b|\bcall(?:ing)? on\b/iu;
  return calls.test(words)
    ? !/\b(?:good|great|important|answer|asked) (?:your |the |that )?questions?\b/iu.test(words)
    : count <= 14 && introducedByModerator(words)?.outlet != null;
}
