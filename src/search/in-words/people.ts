import { plainName } from '../../transcript/cast.js';
import { during, named, type Person } from '../../transcript/people.js';
import type { NamedPerson, Span } from '../../transcript/transcript.js';
import type { Alternative, Aspect, RecordFacts } from './aspect.js';

/** Titles that may stand before or behind a name and belong to it. */
const before = String.raw`(?:(?:the|former|then|japanese|american|u\.?s\.?|foreign|defen[cs]e|prime|vice|deputy|minister|secretary|of|state|mr|ms|mrs|dr|min|sec|president)\.?\s+){0,5}`;
const behind = String.raw`(?:['’]s?)?(?:\s*(?:外務大臣|防衛大臣|国防長官|国務長官|防衛相|外相|大臣|長官|総理|首相|氏|さん|記者|報道官)+)?(?:は|が|の|も)?`;
/** After these a name is what was spoken of, not who spoke. */
const topical =
  /\b(?:about|on|regarding|concerning|with|mention(?:s|ed|ing)?|thank(?:s|ed|ing)?|quot(?:e|es|ed|ing)|meet(?:s|ing)?|met|between|of)\s+(?:the\s+)?$/iu;
const bySpeaker =
  /\b(?:quotes?|words?|remarks?|statements?|view|views|position|opinion|answers?|lines?)\s+(?:of|from|by)\s+(?:the\s+)?$/iu;
const joined = /^\s*(?:,|and|or|&|vs\.?|versus|with|と|、|・)\s*(?:(?:what|how)\s+)?(?:the\s+)?$/iu;

export interface PersonInWords extends Span {
  readonly people: readonly Person[];
  readonly topical: boolean;
}

/**
 * People named as those who speak: full or family names, with titles, in Japanese too; or offices alone ("Japan's
 * defense minister in 2024"). A name that is the subject ("about Kishida", "with Secretary Austin") is left in it.
 *
 * @param text the query as typed, what is in quotation marks or filters blanked out.
 */
export function peopleIn(
  text: string,
  facts: RecordFacts,
): { aspect: Aspect | null; mentions: readonly PersonInWords[] } {
  const mentions = [...namesIn(text, facts), ...officesIn(text, facts)].sort((a, b) => a.start - b.start);
  const kept: PersonInWords[] = [];
  let last: PersonInWords | null = null;
  for (const mention of mentions) {
    if (last && mention.start < last.end) continue;
    const follows: boolean = last !== null && joined.test(text.slice(last.end, mention.start));
    last = follows && last ? { ...mention, topical: last.topical } : mention;
    kept.push(last);
  }
  const speakers = kept.filter((mention) => !mention.topical);
  if (speakers.length === 0) return { aspect: null, mentions: kept };
  const people = [...new Set(speakers.flatMap((mention) => mention.people))];
  const alternatives = people.map(
    (person): Alternative => ({
      inWords: person.name,
      filters: [{ name: 'speaker', value: person.id }],
      allows: (turn) => turn.speaker?.id === person.id,
    }),
  );
  return { aspect: { name: 'speaker', alternatives, spans: speakers, mayBeSubject: false }, mentions: kept };
}

function namesIn(text: string, facts: RecordFacts): PersonInWords[] {
  const { speaking } = facts;
  const found: PersonInWords[] = [];
  const namesakes = namedBySilent(text, facts);
  const folded = text.toLowerCase();
  for (const [form, people] of formsOf(speaking)) {
    // Most names are not in the query: a pattern for each would cost more than the search.
    if (!folded.includes(form)) continue;
    const escaped = form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    const japanese = /\p{Script=Han}|\p{Script=Katakana}/u.test(form);
    const pattern = japanese
      ? `${escaped}${behind}`
      : String.raw`(?<![\p{L}\p{N}])${before}${escaped}${behind}(?![\p{L}\p{N}])`;
    for (const match of text.matchAll(new RegExp(pattern, 'giu'))) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue;
      if (namesakes.some((other) => other.start < span.end && span.start < other.end)) continue;
      const lead = text.slice(0, span.start);
      found.push({ ...span, people, topical: topical.test(lead) && !bySpeaker.test(lead) });
    }
  }
  return found;
}

/** Somebody who is named, and the words that name him. */
export interface SilentPerson extends NamedPerson, Span {
  readonly typed: string;
}

/** People of the text who are known and never speak in the record: named in full, or by a family name all their own. */
export function namedBySilent(text: string, { people, speaking }: RecordFacts): SilentPerson[] {
  const silent = people.all.filter((person) => !speaking.includes(person));
  const heard = new Map(formsOf(speaking));
  const folded = text.toLowerCase();
  const found: SilentPerson[] = [];
  for (const [form, bearers] of formsOf(silent)) {
    const [only] = bearers;
    if (!only || bearers.length > 1 || heard.has(form) || !folded.includes(form)) continue;
    const escaped = form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    const whole = /\p{Script=Han}|\p{Script=Katakana}/u.test(form)
      ? new RegExp(escaped, 'iu')
      : new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'iu');
    const match = whole.exec(text);
    if (!match || found.some(({ id }) => id === only.id)) continue;
    const [typed] = match;
    found.push({ ...named(only), typed, start: match.index, end: match.index + typed.length });
  }
  return found;
}

/** Ways of writing a person, longest first. Two who share one are both meant. */
function formsOf(people: readonly Person[]): readonly [string, Person[]][] {
  const known = formsKnown.get(people);
  if (known) return known;
  const forms = new Map<string, Person[]>();
  for (const person of people) {
    for (const form of new Set(writtenForms(person))) {
      forms.set(form.toLowerCase(), [...(forms.get(form.toLowerCase()) ?? []), person]);
    }
  }
  const longestFirst = [...forms].sort((a, b) => b[0].length - a[0].length);
  formsKnown.set(people, longestFirst);
  return longestFirst;
}

/** Made once for a record's people. */
const formsKnown = new WeakMap<readonly Person[], readonly [string, Person[]][]>();

/** Names and aliases, and the family name alone in every script that people.yml has it in. */
export function writtenForms(person: Person): string[] {
  const split = person.aliases.flatMap((alias) => {
    const spaced = /^(\p{Script=Han}+)[ 　]\p{Script=Han}+$/u.exec(alias)?.[1];
    const dotted = /・(\p{Script=Katakana}[\p{Script=Katakana}ー]+)$/u.exec(alias)?.[1];
    return [spaced, dotted].filter((form) => form !== undefined);
  });
  return [person.name, person.family, ...person.aliases, ...split];
}

const officePattern =
  /(?<![\p{L}\p{N}])(?:the\s+)?(?:(?<nation>japan(?:['’]s|ese)?|u\.?s\.?|american|united states)\s+)?(?<office>defen[cs]e ministers?|ministers? of defen[cs]e|foreign ministers?|secretar(?:y|ies) of (?:state|defen[cs]e)|defen[cs]e secretar(?:y|ies))(?:['’]s)?(?![\p{L}\p{N}])|(?<japanese>日本の)?(?<title>防衛大臣|防衛相|外務大臣|外相|国防長官|国務長官)(?:は|が|の|も)?/giu;

/** Offices without a name: whoever speaks in the record while holding them. Dates narrow them further by themselves. */
function officesIn(text: string, { speaking, dates }: RecordFacts): PersonInWords[] {
  return [...text.matchAll(officePattern)].flatMap((match) => {
    const printed = match.groups?.['title'] ?? match.groups?.['office'] ?? '';
    const plain = plainName(printed)
      .replace(/defence/gu, 'defense')
      .replace(/ministers/gu, 'minister')
      .replace(/secretaries/gu, 'secretary');
    const people = speaking.filter((person) =>
      person.offices.some(
        (office) =>
          dates.some((date) => during(office, date)) &&
          office.titles.some((title) => plainName(title) === plain || title === printed),
      ),
    );
    if (people.length === 0) return [];
    const lead = text.slice(0, match.index);
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        people,
        topical: topical.test(lead) && !bySpeaker.test(lead),
      },
    ];
  });
}
