import { plainName } from './cast.js';
import { during, type People, type Person } from './people.js';
import { sentencesOf } from './sentences.js';
import { isCourtesy, isDomainWord, isOfficeWord, isOutlet, nationOf } from './titles.js';

/** A reporter's name and outlet as somebody printed or said them. */
export interface Introduction {
  readonly name: string;
  readonly outlet: string | null;
}

/** Who a reporter is: a person, or the name as printed where that is not certain. */
export interface Reporter {
  readonly person: Person | null;
  readonly outlet: string | null;
  readonly introducedAs: string | null;
}

const name = String.raw`(?<name>\(?\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)?(?:\s+\p{Lu}[\p{L}'’-]+){0,2}(?:\s*\?\))?)`;
const outlet = String.raw`(?:the\s+)?(?<outlet>\(?(?:[\p{Lu}\p{N}][\p{L}\p{N}&'’-]*|inaudible)(?:\s+(?:of\s+|the\s+)?[\p{Lu}\p{N}][\p{L}\p{N}&'’-]*)*)`;
const courtesy = String.raw`(?:Mr|Ms|Mrs|Miss)\.?`;
const greeting = String.raw`(?:(?:Hi|Hello|Yes|All right|Good (?:morning|afternoon|evening)|Thank you|Thanks)[^,.]{0,20}[,.]\s+)*`;
/** What goes on after an outlet's name: `the Sydney Morning Herald newspaper`, `Channel 7 television network in Australia`. */
const kindOfOutlet = String.raw`(?:\s+(?:newspaper|newspapers|television|network|channel|news|agency|radio|magazine|company|wire|service|in|of|\p{Lu}\p{L}+)){0,6}`;

/** How a reporter introduces himself, in the first sentences of the question. */
const ofHimself = [
  String.raw`\b(?:[Mm]y name is|I['’]?m|I am|[Tt]his is)\s+${name}\s*(?:,|,? (?:from|of|with|at))\s+${outlet}`,
  String.raw`^${greeting}(?:${courtesy}\s+)?${name},?\s+(?:from|of|with)\s+${outlet}`,
  String.raw`^${greeting}${name},\s+${outlet}${kindOfOutlet}\s*[.,]`,
  String.raw`\b[Mm]y name is\s+${name}(?=\s*[.,;])`,
];

/** How a moderator gives the floor to a reporter, one turn earlier. */
const byModerator = [
  String.raw`${courtesy}\s+${name}(?:,|,?\s+(?:from|of|with|at))\s+${outlet}`,
  String.raw`${name}-san(?:,|\s+(?:from|of|with))\s+${outlet}`,
  String.raw`\b(?:with|to|by|from|line of)\s+${name}\s+(?:from|of|with|at)\s+${outlet}`,
  String.raw`${outlet},\s+${courtesy}\s+${name}`,
  String.raw`^${name}(?:,|,?\s+(?:from|of|with))\s+${outlet}`,
];
/** How he does without an outlet. */
const byNameAlone = [
  String.raw`\b(?:questions?|(?:take|have) (?:\w+ )?one|one more|next|last one|final one|goes|go|turn|call on|submitted)\b[^.?!]{0,48}?\b(?:to|from|by|with)\s+(?:${courtesy}\s+)?${name}(?=\s*[.,;?!]|\s+(?:has|for)\b)`,
  String.raw`${name}-san\b`,
];

/**
 * The introduction in a moderator's turn: the last sentence that holds one. Text is one turn's words.
 * Returns null where nobody is introduced.
 */
export function introducedByModerator(words: string): Introduction | null {
  const sentences = sentencesOf(words).map((span) => words.slice(span.start, span.end));
  for (const from of [...sentences.keys()].reverse()) {
    const found = firstMatch(sentences.slice(from).join(' '), byModerator);
    if (found) return found;
  }
  for (const sentence of sentences.slice(-3).reverse()) {
    const found = firstMatch(sentence, byNameAlone);
    if (found) return found;
  }
  return null;
}

/** A reporter's introduction of himself, in the first three sentences of his words; null where there is none. */
export function selfIntroduction(words: string): Introduction | null {
  const sentences = sentencesOf(words).slice(0, 3);
  for (const [i, span] of sentences.entries()) {
    const patterns = i === 0 ? ofHimself : [...ofHimself.slice(0, 1), ...ofHimself.slice(3)];
    const rest = words.slice(span.start, sentences.at(-1)?.end);
    const found = firstMatch(rest, patterns) ?? (i > 0 ? firstMatch(rest, ofHimself.slice(1, 3)) : null);
    if (found) return found;
  }
  return null;
}

/**
 * Who asks, from what the moderator and the reporter said. A full name is enough; a family name needs its outlet.
 * Two people, or an uncertain print such as `(Amaro ?)`, leave the name as printed.
 */
export function reporterOf(
  introductions: readonly (Introduction | null)[],
  people: People,
  date: string | null,
): Reporter {
  const given = introductions.filter((introduction) => introduction !== null);
  const resolved = new Set<Person>();
  for (const introduction of given) {
    const bearers = people.all.filter((person) => bears(person, introduction, date));
    if (bearers.length === 1 && bearers[0]) resolved.add(bearers[0]);
    if (bearers.length > 1) return unresolved(given);
  }
  const [person] = resolved;
  if (!person || resolved.size > 1) return unresolved(given);
  const term = person.outlets.find((known) => during(known, date)) ?? null;
  return { person, outlet: term?.outlet ?? null, introducedAs: null };
}

function unresolved(given: readonly Introduction[]): Reporter {
  const last = given.at(-1);
  return { person: null, outlet: null, introducedAs: last?.name ?? null };
}

function bears(person: Person, { name: printed, outlet: at }: Introduction, date: string | null): boolean {
  if (person.side !== 'press' || /[?()]/u.test(printed)) return false;
  const words = plainName(printed).split(' ');
  if (words.length > 1) {
    return [person.name, ...person.aliases].some((form) => sameWords(words, plainName(form).split(' ')));
  }
  const outlets = person.outlets.filter((term) => during(term, date));
  return (
    words[0] === plainName(person.family) &&
    at !== null &&
    outlets.some((term) => [term.outlet, ...term.aliases].some((form) => sameOutlet(form, at)))
  );
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word) => b.includes(word));
}

function sameOutlet(a: string, b: string): boolean {
  const plain = (text: string) =>
    plainName(text).replace(/^the | (?:news|newspaper|company|shimbun)\b/gu, '');
  return plain(a) === plain(b);
}

function firstMatch(text: string, patterns: readonly string[]): Introduction | null {
  for (const pattern of patterns) {
    const match = new RegExp(pattern, 'u').exec(text);
    const printed = match?.groups?.['name'];
    if (!match?.groups || printed === undefined || !mayBeReporter(printed)) continue;
    const at = match.groups['outlet'] ?? null;
    if (at !== null && !mayBeOutlet(at)) continue;
    const between =
      at === null ? '' : match[0].slice(match[0].indexOf(printed) + printed.length, match[0].lastIndexOf(at));
    if (
      at !== null &&
      /^\s*,\s*(?:the\s+)?$/u.test(between) &&
      !/\s/u.test(printed) &&
      !isOutlet(at) &&
      !isOutlet(printed)
    )
      continue;
    const corrected = /^\s*[—–]\s*\p{Lu}/u.test(text.slice(match.index + match[0].length));
    return { name: printed, outlet: corrected ? null : at };
  }
  return null;
}

/** Words in capitals that open a sentence and are neither a reporter nor an outlet. */
const openers =
  /^(?:Prime|Like|Hola|Yeah|Madam|The|Thank|Thanks|You|Hi|Hello|Yes|No|Well|So|And|But|Just|First|Second|Good|Okay|OK|Sure|Sorry|Please|For|To|In|On|My|Your|Our|We|This|That|What|How|Now|Then|Also|Before|After|Prior|Hey|Arigato|Konnichiwa|Ladies|Both|Look|Listen|Let|Here|There|It|He|She|They|I|Not|Any|As|At|By|From|With|If|When|Where|Who|Which|Because|Obviously|Again|Question|Questions)$/u;

/** A name, and not an office by which somebody is called (`Prime Minister, President Biden, thank you`) or an opening word. */
export function mayBeReporter(printed: string): boolean {
  const words = printed.replace(/[()?]/gu, '').trim().split(/\s+/u);
  return !words.some(
    (word) =>
      isOfficeWord(word) ||
      isCourtesy(word) ||
      nationOf(word) !== null ||
      isDomainWord(word) ||
      openers.test(word),
  );
}

function mayBeOutlet(outlet: string): boolean {
  const [first = ''] = outlet.split(/\s+/u);
  return (
    !isOfficeWord(first) &&
    !isCourtesy(first) &&
    (/^The$/iu.test(first) || !openers.test(first.replace(/['’].*/u, '')))
  );
}
