import type { Cast } from './cast.js';
import type { DraftTurn } from './formats/format.js';
import { groupedBy } from './grouping.js';
import { interviewersOf } from './interviewers.js';
import {
  type Introduction,
  introducedByModerator,
  mayBeReporter,
  reporterOf,
  selfIntroduction,
} from './introductions.js';
import { readLabel } from './labels.js';
import { isPersonalName, nameWords } from './printed-name.js';
import { anonymousRole } from './roles.js';
import { sentencesOf } from './sentences.js';
import { isOutlet, nationOf } from './titles.js';

/** A moderator who only lets somebody go on: `Yes, please go ahead.` */
const goOn =
  /^(?:(?:yes|sure|okay|ok|please|go ahead|of course|certainly|we can(?: hear you)?|sir|ma['’]?am|follow[- ]?up)[\s,.!]*){1,5}$/iu;

/**
 * Who introduces the one who asks in each turn: the turn before, himself, or both; none for turns that ask nothing.
 * From a long answer only its end can give the floor. One who is let go on (`Can you hear me?` `Yes, go ahead.`) is
 * the same, and so is one who has not put his question yet; one who speaks of the introduced person as of another is not him.
 */
export function introductionsOf(
  drafts: readonly DraftTurn[],
  words: readonly string[],
  cast: Cast,
): (readonly Introduction[])[] {
  const asks = drafts.map((draft) => isPress(draft, cast));
  const found: (readonly Introduction[])[] = [];
  const small = new Set(words.join(' ').match(/(?<![\p{L}’'-])\p{Ll}[\p{L}]+/gu) ?? []);
  const isCommon = (word: string) => small.has(word.toLowerCase());
  for (const i of drafts.keys()) {
    const text = words[i] ?? '';
    const before = words[i - 1] ?? '';
    if (!asks[i]) {
      found.push([]);
      continue;
    }
    const goesOn = goOn.test(before) || (putsNothing(words[i - 2] ?? '') && isBrief(before));
    if (i >= 2 && asks[i - 2] && !asks[i - 1] && goesOn && selfIntroduction(text) === null) {
      found.push(found[i - 2] ?? []);
      continue;
    }
    const end = endOf(before);
    const answered = asks[i - 2] === true;
    const call = answered ? lastParagraph(drafts[i - 1], before) : end;
    const floor = asks[i - 1] ? null : (introducedByModerator(end) ?? calledByName(call, isCommon));
    const own = selfIntroduction(text);
    const other = floor !== null && own === null && speaksOfAnother(text, floor);
    found.push(
      [...(floor && !other ? [floor] : []), ...(own ? [own] : [])].flatMap((one) => credible(one, isCommon)),
    );
  }
  return found;
}

const named = String.raw`(?<name>\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)?)`;
const calls = [
  String.raw`^(?:(?:And|Okay|OK|Yes|All right|Sure|Please)[,.]?\s+)?${named}\s*[.?!]?$`,
  String.raw`^${named},\s+(?:you have|go ahead|please|your question|you(?:['’]re| are) (?:next|up)|do you have|did you have)\b`,
  String.raw`\b(?:[Gg]o ahead|[Yy]es|[Pp]lease|[Oo]kay|[Aa]ll right),\s+${named}\s*[.?!]?$`,
];

/**
 * The name by which the last words of a turn call on somebody: `Jeff.`, `Okay. Tom?`, `Aamer, you have the first
 * question.` A word that the document has in small letters is no name.
 */
function calledByName(words: string, isCommon: (word: string) => boolean): Introduction | null {
  const last = sentencesOf(words)
    .slice(-2)
    .map((span) => words.slice(span.start, span.end))
    .reverse();
  for (const sentence of last) {
    for (const pattern of calls) {
      const name = new RegExp(pattern, 'u').exec(sentence)?.groups?.['name'];
      if (
        name === undefined ||
        !mayBeReporter(name) ||
        anonymousRole(name) !== null ||
        name.split(/\s+/u).some(isCommon)
      )
        continue;
      return { name, outlet: null };
    }
  }
  return null;
}

/**
 * An introduction that names somebody: none whose name is a nation, an adverb, or a word that the document has in small
 * letters (`Morning, Matt.`, `Ultimately, Barry`); `Reuters, Michelle` is Michelle.
 */
function credible(one: Introduction, isCommon: (word: string) => boolean): Introduction[] {
  const { name, outlet } = one;
  if (outlet !== null && isOutlet(name) && !isOutlet(outlet))
    return credible({ name: outlet, outlet: name }, isCommon);
  if (/[?()]/u.test(name)) return [one];
  const words = name.split(/\s+/u);
  const strange =
    words.some((word) => nationOf(word) !== null || /[’'](?:s|m|ve|re|ll|d)$/u.test(word)) || isOutlet(name);
  const common = words.every((word) => isCommon(word) || /ly$/u.test(word));
  if (strange || common || (outlet !== null && /[’']s$|^\d+$/u.test(outlet))) return [];
  return [one];
}

/** What a reporter says before he puts his question: `Sorry.` */
function putsNothing(words: string): boolean {
  return isBrief(words) && !words.includes('?') && !/\bthank/iu.test(words);
}

function isBrief(words: string): boolean {
  return words.split(/\s+/u).length <= 6;
}

/** The last paragraph of an answer, where it stands apart and only calls on the next one: `Okay. Tom?` Else nothing. */
function lastParagraph(draft: DraftTurn | undefined, words: string): string {
  const last = draft?.paragraphs.at(-1);
  if (!last || draft?.paragraphs.length === 1) return '';
  const text = words.slice(-(last.end - last.start));
  return text.split(/\s+/u).length <= 8 ? text : '';
}

/** Whether a turn is one of the press, by its voice or its label. */
export function isPress(draft: DraftTurn, cast: Cast): boolean {
  if (draft.voice) return draft.voice.role === 'press';
  const reading = readLabel(draft.label, cast);
  return reading.is === 'role' && reading.side === 'press';
}

/** What a turn says last: all of a short one, the last sentences of a speech. */
function endOf(words: string): string {
  if (words.split(/\s+/u).length <= 120) return words;
  const last = sentencesOf(words).slice(-3);
  return words.slice(last[0]?.start ?? 0);
}

/** `I am with Raquel. She is just out of the room`: the line is not hers who was called. */
function speaksOfAnother(words: string, { name }: Introduction): boolean {
  const opening = words.slice(0, sentencesOf(words)[2]?.end ?? words.length);
  const called = nameWords(name).some(
    (word) => word.length > 2 && new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu').test(opening),
  );
  return (
    called && /\b(?:she|he|her|his|with|on behalf of|for)\b/iu.test(opening) && !/\bthis is\b/iu.test(opening)
  );
}

/**
 * The drafts with the reporters whom the document names and the record does not have: each is a person of the document,
 * with the outlet that is printed. A shorter name is the one reporter whose full name has it. Two names, or an uncertain
 * print, name nobody.
 */
export function withReporters(
  source: string,
  drafts: readonly DraftTurn[],
  cast: Cast,
  title: string,
): DraftTurn[] {
  const words = drafts.map(({ paragraphs }) =>
    paragraphs.map(({ start, end }) => source.slice(start, end)).join(' '),
  );
  const introductions = introductionsOf(drafts, words, cast);
  const interviewer = introductions.some((given) => given.length > 0)
    ? null
    : interviewerIn(title, drafts, cast);
  const full = distinctByName(introductions.flat().filter(({ name }) => isFullName(name)));
  return drafts.map((draft, i) => {
    const named = draft.voice?.name ?? null;
    const own = draft.voice?.ofDocument && draft.voice.office === null ? draft.voice : null;
    const inTitle = own === null || named === null ? null : interviewerNamed(title, named);
    if (own && inTitle) {
      const outlet = own.outlet ?? inTitle.outlet;
      const key = nameWords(inTitle.name).join(' ');
      return {
        ...draft,
        voice: { ...own, name: inTitle.name, outlet, role: 'press', side: 'press', key, family: null },
      };
    }
    const given = interviewer && isPress(draft, cast) ? [interviewer] : (introductions[i] ?? []);
    if (draft.voice?.name != null || given.length === 0 || reporterOf(given, cast.people, cast.date).person)
      return draft;
    const [printed] = [...given].sort((a, b) => nameWords(b.name).length - nameWords(a.name).length);
    if (!printed || !isCertainName(printed.name) || !given.every((one) => mayBeOne(one, printed)))
      return draft;
    const longer = full.filter(
      (one) => nameWords(one.name).length > nameWords(printed.name).length && mayBeOne(printed, one),
    );
    const [only] = longer;
    if (longer.length > 1) return draft;
    const fullest = only ?? printed;
    const outlet =
      given.find((one) => one.outlet !== null)?.outlet ?? only?.outlet ?? draft.voice?.outlet ?? null;
    return {
      ...draft,
      voice: {
        name: fullest.name,
        office: null,
        outlet,
        role: 'press',
        side: 'press',
        key: nameWords(fullest.name).join(' '),
        does: null,
        ofDocument: true,
      },
    };
  });
}

/** The interviewer of the title, where one label asks and one person answers throughout; null elsewhere. */
function interviewerIn(title: string, drafts: readonly DraftTurn[], cast: Cast): Introduction | null {
  const asking = new Set(drafts.filter((draft) => isPress(draft, cast)).map(({ label }) => label));
  const others = new Set(
    drafts.filter((draft) => !isPress(draft, cast)).map(({ label, voice }) => voice?.key ?? label),
  );
  const [only, ...more] = interviewersOf(title);
  return asking.size === 1 && others.size === 1 && only && more.length === 0 ? only : null;
}

/** Whoever has the label and the name of an interviewer of the title: `NORA`, `MITCHELL`; null for anybody else. */
function interviewerNamed(title: string, printed: string): Introduction | null {
  const fitting = interviewersOf(title).filter((one) => mayBeOne({ name: printed, outlet: null }, one));
  const [only] = fitting;
  if (fitting.length !== 1 || !only) return null;
  const words = only.name.split(/\s+/u);
  const last = words.findLastIndex((word) => nameWords(printed).includes(nameWords(word)[0] ?? ''));
  return { ...only, name: last > 0 ? words.slice(0, last + 1).join(' ') : only.name };
}

function distinctByName(introductions: readonly Introduction[]): Introduction[] {
  return [...groupedBy(introductions, ({ name }) => nameWords(name).join(' ')).values()].flatMap(
    (same) => same.find(({ outlet }) => outlet !== null) ?? same[0] ?? [],
  );
}

function isCertainName(name: string): boolean {
  return isPersonalName(name) && !/[?()]/u.test(name);
}

function isFullName(name: string): boolean {
  return nameWords(name).length >= 2 && isCertainName(name);
}

function mayBeOne(one: Introduction, fullest: Introduction): boolean {
  const full = nameWords(fullest.name);
  return !/[?()]/u.test(one.name) && nameWords(one.name).every((word) => full.includes(word));
}
