import { type Cast, plainName } from './cast.js';
import type { DraftTurn, PrintedVoice } from './formats/format.js';
import { reporterOf } from './introductions.js';
import { readLabel } from './labels.js';
import { japanesePerson } from './labels-japanese.js';
import { type Person, personIdSchema, type Side } from './person.js';
import type { DocumentId } from './transcript.js';
import { token } from './turn-id.js';

/** Words that belong to the family name after them: `Clara Van Doren`. */
const particle = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ter|ten|bin|ibn)$/iu;

/** Who the printed voices of one document are. */
export interface PeopleOfVoices {
  /** The person of the record, else the document's own; null where the print names nobody for certain. */
  person(voice: PrintedVoice): Person | null;
  /** Those whom the record does not have: provisional people of the document, in the order in which they speak. */
  readonly provisional: readonly Person[];
}

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The people behind the printed voices of a document. A name that the record has on that day is the record's person;
 * any other name is a person of this document alone, one for each key. A voice without a name is whoever alone held
 * its office on the day, or nobody.
 */
export function peopleOfVoices(
  drafts: readonly DraftTurn[],
  cast: Cast,
  document: DocumentId,
): PeopleOfVoices {
  const own = new Map<string, Person>();
  for (const { voice } of drafts) {
    if (!voice || voice.name === null || ofRecord(voice, cast)) continue;
    const key = keyOf(voice);
    const before = own.get(key);
    own.set(key, before ? withForm(before, voice, cast.date) : provisional(voice, freeId(voice), cast.date));
  }
  function freeId(voice: PrintedVoice): string {
    const taken = new Set([...own.values()].map(({ id }) => String(id)));
    const id = `${document}/${slug(voice.name ?? '', voice)}`;
    let free = id;
    for (let n = 2; taken.has(free); n += 1) free = `${id}-${n}`;
    return free;
  }
  return {
    person: (voice) => ofRecord(voice, cast) ?? own.get(keyOf(voice)) ?? null,
    provisional: [...own.values()],
  };
}

function ofRecord(voice: PrintedVoice, cast: Cast): Person | null {
  const { name, office, outlet } = voice;
  if (voice.ofDocument) return null;
  if (japanese.test(`${name ?? ''}${office ?? ''}`)) return japanesePerson(voice, cast);
  if (name === null) return null;
  if (voice.role === 'press') return reporterOf([{ name, outlet }], cast.people, cast.date).person;
  const reading = readLabel(name, cast);
  if (reading.is !== 'person' || reading.misprint !== null) return null;
  const words = plainName(name).split(' ');
  return words.length > 1 || office === null || readLabel(`${office} ${name}`, cast).is === 'person'
    ? reading.person
    : null;
}

function keyOf(voice: PrintedVoice): string {
  return voice.key ?? `${plainName(voice.name ?? '')}\n${plainName(voice.outlet ?? '')}`;
}

function provisional(voice: PrintedVoice, id: string, date: string | null): Person {
  const name = voice.name ?? '';
  const { family, given } = parts(name, voice.family);
  return {
    id: personIdSchema.parse(id),
    name,
    family,
    given,
    aliases: [],
    side: sideOf(voice),
    offices:
      voice.office === null ? [] : [{ office: voice.office, titles: [voice.office], from: date, to: date }],
    outlets: voice.outlet === null ? [] : [{ outlet: voice.outlet, aliases: [], from: date, to: date }],
  };
}

/** The same person under another printed form: the fullest is the name, the others are aliases. */
function withForm(person: Person, voice: PrintedVoice, date: string | null): Person {
  const name = voice.name ?? '';
  const forms = [...new Set([person.name, ...person.aliases, name])].sort((a, b) => b.length - a.length);
  const [fullest = person.name, ...aliases] = forms;
  const known = person.offices.length > 0 || voice.office === null;
  return {
    ...person,
    ...(fullest === person.name ? {} : { name: fullest, ...parts(fullest, voice.family) }),
    aliases,
    offices: known
      ? person.offices
      : [{ office: voice.office ?? '', titles: [voice.office ?? ''], from: date, to: date }],
  };
}

/** A Latin name has its family name last, suffixes aside; one in Japanese letters is not parted without a blank. */
function parts(name: string, told?: string | null): { family: string; given: string | null } {
  if (japanese.test(name)) {
    const [family = name, given = null] = name.split(/[\s　]+/u);
    return { family, given };
  }
  const words = name
    .replace(/\s+of\s+.*$/u, '')
    .replace(/,?\s+(?:Jr|Sr|II|III|IV)\.?$/u, '')
    .split(/\s+/u);
  const own = told ? words.findIndex((word) => plainName(word) === told) : -1;
  if (own === 0 && words.length > 1) return { family: words[0] ?? name, given: words.slice(1).join(' ') };
  let first = words.length - 1;
  while (first > 0 && particle.test(words[first - 1] ?? '')) first -= 1;
  const given = words.slice(0, first).join(' ');
  return { family: words.slice(first).join(' '), given: given === '' ? null : given };
}

/** ASCII: the Latin name, family name first; else a token of the print, which stays the same from build to build. */
function slug(name: string, voice: PrintedVoice): string {
  const { family, given } = parts(name, voice.family);
  const latin = plainName(`${family} ${given ?? ''}`)
    .replace(/[^a-z0-9 -]/gu, '')
    .trim()
    .replace(/\s+/gu, '-');
  const key = voice.key ?? `${name}\n${voice.outlet ?? ''}`;
  if (japanese.test(name) || latin === '') return `jp-${token(key, 8)}`;
  return latin;
}

function sideOf(voice: PrintedVoice): Side {
  if (voice.side) return voice.side;
  return voice.role === 'press' ? 'press' : voice.role === 'staff' ? 'staff' : 'other';
}
