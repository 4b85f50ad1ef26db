import { plainName } from '../../transcript/cast.js';
import type { Person } from '../../transcript/people.js';

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const courtesy = new Set(
  'mr ms mrs dr the hon honorable us u s american japanese former then secretary minister president prime general admiral ambassador sec min gen adm amb pres san 氏 さん 大臣 長官'.split(
    ' ',
  ),
);

/** What follows a family name of one character, which may be any word ("林") elsewhere. */
const honoured = '(?=外務|外相|防衛|官房|国務|国防|首相|総理|大臣|長官|氏|さん|芳)';

/**
 * Those who may be meant by a name as somebody gives it after "by": name and titles, and nothing else of a name. None
 * where the record has nobody of that name.
 */
export function peopleCalled(given: string, people: readonly Person[]): Person[] {
  const id = given.trim().toLowerCase();
  const named = formsOf(people).get(withoutTitles(given, people)) ?? [];
  return [...named, ...people.filter((person) => person.id === id && !named.includes(person))];
}

/**
 * Those whom a sentence names, the quotations in it taken out. A full name is not read as somebody else's family name.
 */
export function peopleIn(sentence: string, people: readonly Person[]): (readonly Person[])[] {
  const text = ` ${plainName(sentence.replace(/[^\p{L}\p{N}\s.'’・＝-]/gu, ' '))} `;
  const named = formsOf(people);
  const taken: [number, number][] = [];
  const found: (readonly Person[])[] = [];
  for (const form of named.keys()) {
    if (form.length < 2 && !cjk.test(form)) continue;
    const wanted = cjk.test(form) ? form : ` ${form} `;
    const at = form.length < 2 ? text.search(new RegExp(`${form}${honoured}`, 'u')) : text.indexOf(wanted);
    if (at === -1 || taken.some(([from, to]) => at < to - 1 && from < at + wanted.length - 1)) continue;
    taken.push([at, at + wanted.length]);
    const bearers = named.get(form) ?? [];
    if (!found.some((others) => others.some((other) => bearers.includes(other)))) found.push(bearers);
  }
  return found;
}

const forms = new WeakMap<readonly Person[], ReadonlyMap<string, readonly Person[]>>();

/** Who is called what, the longest names first; made once for a record. */
function formsOf(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const known = forms.get(people);
  if (known) return known;
  const made = new Map<string, Person[]>();
  for (const person of people) {
    for (const form of namesOf(person)) made.set(form, [...(made.get(form) ?? []), person]);
  }
  const sorted = new Map([...made].sort(([a], [b]) => b.length - a.length));
  forms.set(people, sorted);
  return sorted;
}

const titles = new WeakMap<readonly Person[], readonly string[]>();

/** Every title of the record's people, the longest first; made once for a record. */
function titlesOf(people: readonly Person[]): readonly string[] {
  const known = titles.get(people);
  if (known) return known;
  const made = new Set(
    people.flatMap(({ offices }) => offices.flatMap((office) => office.titles.map(plainName))),
  );
  const sorted = [...made].sort((a, b) => b.length - a.length);
  titles.set(people, sorted);
  return sorted;
}

function withoutTitles(given: string, people: readonly Person[]): string {
  let name = plainName(given).replace(/[ -](?:san|氏|さん|君)$/u, '');
  for (const title of titlesOf(people)) {
    if (cjk.test(title))
      name = name.endsWith(title) && name.length > title.length ? name.slice(0, -title.length) : name;
    else if (name.startsWith(`${title} `)) name = name.slice(title.length + 1);
  }
  const words = name.split(' ');
  while (words.length > 1 && courtesy.has(words[0] ?? '')) words.shift();
  return words.join(' ').replace(/(?<=.{2})(?:氏|さん|大臣|長官)$/u, '');
}

/** Names and aliases, and the family name alone as each script writes it: 浜田 of 浜田 靖一, オースティン of ロイド・オースティン. */
function namesOf({ name, family, aliases }: Person): Set<string> {
  const families = aliases.flatMap((alias) => {
    if (!cjk.test(alias)) return [];
    const foreign = alias.split(/[・＝]/u);
    return foreign.length > 1 ? foreign.slice(-1) : alias.split(/\s+/u).slice(0, /\s/u.test(alias) ? 1 : 0);
  });
  return new Set([name, family, ...aliases, ...families].map(plainName));
}
