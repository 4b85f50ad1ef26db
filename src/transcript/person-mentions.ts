import { type Cast, participantsFirst, plainName } from './cast.js';
import { officesOn, type Person } from './people.js';
import type { Span } from './transcript.js';

/** "the Chinese ", "the South Korean ": an office of a nation that is not at the table. */
const anothersNation = /\p{Lu}\p{Ll}+(?:ese|ean|ian|ish|ch)\s+$/u;

/** A person named in running text, title included: `Japanese Defense Minister Yasukazu Hamada`. */
export interface PersonMention extends Span {
  readonly text: string;
  /** Null where two people of the day could be meant. */
  readonly person: Person | null;
}

const nationality = [
  'Japanese',
  'Japan’s',
  "Japan's",
  'American',
  'U.S.',
  'US',
  'former',
  'Former',
  'Mr.',
  'Ms.',
  'Mr',
  'Ms',
];

/**
 * Every mention of an official of the day in a text, in order, not overlapping: by full name in either order, by
 * family name, or (with `byOffice`) by office alone among those who took part ("the Japanese defense minister").
 * Offsets count in `text`.
 */
export function personMentions(text: string, cast: Cast, byOffice = false): PersonMention[] {
  const found: PersonMention[] = [];
  for (const { form, candidates } of nameForms(cast)) {
    for (const match of text.matchAll(wholeWord(form))) {
      const end = match.index + match[0].length;
      if (found.some((other) => match.index < other.end && end > other.start)) continue;
      const start = withTitle(text, match.index, cast);
      const fitting = candidates.filter(
        (person) =>
          titleFits(text.slice(start, match.index), person, cast) &&
          !anothersName(text.slice(0, start), match[0], person),
      );
      const present = participantsFirst(cast, fitting);
      const person = present.length === 1 ? (present[0] ?? null) : null;
      found.push({ start, end, text: text.slice(start, end), person });
    }
  }
  if (byOffice) {
    for (const mention of officeMentions(text, cast)) {
      if (!found.some((other) => mention.start < other.end && mention.end > other.start)) found.push(mention);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Capitalised words that open a clause before a name rather than belong to it ("And Hamada", "Thanks, Austin"). */
const opensClause =
  /^(?:And|But|So|Then|As|When|While|For|To|From|With|By|That|If|In|On|At|After|Before|Since|Because|Although|Though|Both|Also|Earlier|Later|Meanwhile|However|Moreover|Thanks|Thank|The|What|Did|Does|Was|Is|Will|Would|Or|Of|Said|According)$/u;

/** "Seiji Kihara", "Ambassador Kihara": a word before the family name that is neither his name nor his title. */
function anothersName(before: string, printed: string, person: Person): boolean {
  if (printed !== person.family) return false;
  const word = /(\p{Lu}[\p{L}'’.-]*)\s+$/u.exec(before)?.[1];
  return word !== undefined && !opensClause.test(word) && !nationality.includes(word);
}

/** Longest forms first, so that a full name is never cut down to its family name. */
function nameForms(cast: Cast): { form: string; candidates: Person[] }[] {
  const forms = new Map<string, Person[]>();
  for (const person of cast.officials) {
    for (const form of new Set([person.name, person.family, ...person.aliases])) {
      if (form.length < 2) continue;
      forms.set(form, [...(forms.get(form) ?? []), person]);
    }
  }
  return [...forms]
    .map(([form, candidates]) => ({ form, candidates }))
    .sort((a, b) => b.form.length - a.form.length);
}

function officeMentions(text: string, cast: Cast): PersonMention[] {
  const titles = new Set(
    cast.participants.flatMap((person) => officesOn(person, cast.date).flatMap((office) => office.titles)),
  );
  const found: PersonMention[] = [];
  for (const title of [...titles]
    .filter((known) => known.includes(' '))
    .sort((a, b) => b.length - a.length)) {
    for (const match of text.matchAll(wholeWord(title, 'giu'))) {
      const end = match.index + match[0].length;
      if (found.some((other) => match.index < other.end && end > other.start)) continue;
      const start = withTitle(text, match.index, cast);
      const holders = anothersNation.test(text.slice(0, start))
        ? []
        : cast.participants.filter((person) => titleFits(text.slice(start, end), person, cast));
      found.push({
        start,
        end,
        text: text.slice(start, end),
        person: holders.length === 1 ? (holders[0] ?? null) : null,
      });
    }
  }
  return found;
}

/** Moves a mention's beginning left over the title words and nationality in front of it. */
function withTitle(text: string, nameAt: number, cast: Cast): number {
  const words = new Set(nationality);
  for (const person of cast.officials) {
    for (const office of officesOn(person, cast.date)) {
      for (const title of office.titles) for (const word of title.split(' ')) words.add(word);
    }
  }
  let start = nameAt;
  for (;;) {
    const before = /(\S+)\s+$/u.exec(text.slice(0, start));
    const word = before?.[1];
    if (!before || word === undefined || !words.has(word)) break;
    start = before.index;
  }
  const connective = /^(?:(?:of|for|and|the|to)\s+)+/u.exec(text.slice(start, nameAt));
  return start + (connective?.[0].length ?? 0);
}

/** A printed title fits where none of its words belongs to an office or a nation that the person does not have. */
function titleFits(printed: string, person: Person, cast: Cast): boolean {
  const words = plainName(printed.replaceAll('U.S.', 'US').replace(/['’]s\b/gu, ''))
    .split(' ')
    .filter((word) => word !== '' && !['mr', 'ms', 'former', 'of'].includes(word));
  const own = new Set(
    officesOn(person, cast.date)
      .flatMap((office) => [office.office, ...office.titles])
      .flatMap((title) => plainName(title).split(' ')),
  );
  const nation = person.side === 'japan' ? ['japanese', 'japan'] : ['us', 'american'];
  return words.every((word) => own.has(word) || nation.includes(word));
}

function wholeWord(form: string, flags = 'gu'): RegExp {
  const escaped = form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(form)
    ? new RegExp(escaped, flags)
    : new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags);
}
