import { outOfCapitals } from './capitals.js';
import { type Cast, officeIn, plainName } from './cast.js';
import type { PrintedVoice } from './formats/format.js';
import { isShouted, type Known, sameWords } from './known-people.js';
import { readLabel } from './labels.js';
import type { Side } from './person.js';
import { nameWords, readPrintedPerson } from './printed-name.js';
import { isDomainWord, isOfficeWord, isTitleWord } from './titles.js';

/** Names and families that running text shows: who introduces whom, and which of two names is the family's. */
export function fillIn(one: Known, { source }: { readonly source: string }): void {
  if (one.person || one.names.length === 0) return;
  const [fullest = ''] = one.names;
  const words = nameWords(fullest);
  if (words.length === 1) {
    const longer = introduced(one, fullest);
    if (longer !== null) one.names.unshift(longer);
  }
  const name = one.names[0] ?? '';
  const all = nameWords(name);
  const singles = new Set(
    [...one.names, ...one.uses.map((use) => readPrintedPerson(use.label).name ?? '')]
      .map(nameWords)
      .filter((form) => form.length === 1)
      .flat(),
  );
  const ends = [all.at(-1), all[0]].filter((word) => word !== undefined);
  const japanese =
    all.length > 1 && one.nation === 'japan' && !calledBy(source, ends[0] ?? '') ? ends[1] : undefined;
  const hyphened = /\s\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(name) ? all[0] : undefined;
  const family =
    ends.find((word) => singles.has(word)) ??
    hyphened ??
    japanese ??
    ends.find((word) => calledBy(source, word));
  one.family = family ?? ends[0] ?? null;
}

/** Whether running text calls somebody by this name alone with a title: `Minister Hagiuda`, not `Minister Koichi Hagiuda`. */
function calledBy(source: string, word: string): boolean {
  const [first = '', ...rest] = word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const printed = `${first.toUpperCase()}(?:${rest.join('')}|${rest.join('').toUpperCase()})`;
  return new RegExp(
    `(?:Minister|Secretary|President|Mr\\.?|Ms\\.?|Mrs\\.?|General|Admiral|Ambassador|Director|Senator|MINISTER|SECRETARY|PRESIDENT|MR\\.?|MS\\.?|GENERAL|ADMIRAL)\\s+${printed}(?![\\p{L}’'-])(?!\\s+(?:\\p{Lu}\\.\\s+)?\\p{Lu})`,
    'u',
  ).test(source);
}

/**
 * The full name with which the turn before introduces him (`Assistant Secretary of State Brian Nichols, who will ...`),
 * or his own first words do (`I am Hagiuda Koichi, Minister of ...`); null where neither does.
 */
function introduced(one: Known, family: string): string | null {
  const printed = outOfCapitals(family).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const given = String.raw`(?:\p{Lu}[\p{L}’'-]+\s+(?:\p{Lu}\.\s+)?)`;
  for (const { before, words } of one.uses) {
    const own = new RegExp(
      String.raw`\b(?:I am|I['’]m|[Mm]y name is)\s+(?<name>${given}${printed}|${printed}\s+\p{Lu}[\p{L}’'-]+)\b`,
      'u',
    ).exec(words.slice(0, 400));
    const others = [
      ...before.matchAll(new RegExp(String.raw`(?<title>\p{L}+)\.?\s+(?<name>${given}${printed})\b`, 'gu')),
    ].filter(({ groups }) => isOfficeWord(groups?.['title'] ?? '') || isDomainWord(groups?.['title'] ?? ''));
    const found = [own?.groups?.['name'], others.at(-1)?.groups?.['name']];
    const name = found.find(
      (form) => form !== undefined && !form.split(/\s+/u).some((word) => isTitleWord(word)),
    );
    if (name !== undefined) return name.replace(/\s+/gu, ' ');
  }
  return null;
}

/** What a format hands on of somebody known; null where his label alone says that he is the record’s person. `n` tells namesakes apart. */
export function voiceOf(
  one: Known,
  label: string,
  n: number,
  { cast, publisher }: { readonly cast: Cast; readonly publisher: Side },
): PrintedVoice | null {
  if (one.person) {
    const reading = readLabel(label, cast);
    if (reading.is === 'person' && reading.person === one.person) return null;
    return {
      name: one.person.name,
      office: officeIn(cast, one.person)?.office ?? null,
      outlet: null,
      role: 'person',
      side: one.person.side,
      key: one.person.id,
      does: null,
    };
  }
  const name = inPrint(one.names);
  const printed = one.office?.replace(/\s+/gu, ' ') ?? null;
  const office = printed !== null && isShouted(printed) ? outOfCapitals(printed) : printed;
  const key = `${plainName(one.family ?? '')} ${plainName(name)} ${n}`;
  if (one.outlet !== null && office === null) {
    return {
      name,
      office,
      outlet: one.outlet,
      role: 'press',
      side: 'press',
      key,
      does: null,
      family: one.family,
      ofDocument: true,
    };
  }
  return {
    name,
    office,
    outlet: null,
    role: 'person',
    side: sideOf(one, publisher),
    key,
    does: null,
    family: one.family,
    ofDocument: true,
  };
}

/** The fullest printed form: as running text or the headline sets it, else out of the label's capitals. */
function inPrint(names: readonly string[]): string {
  const [fullest = ''] = names;
  const words = nameWords(fullest);
  const same = names.find((name) => !isShouted(name) && sameWords(nameWords(name), words));
  return (same ?? outOfCapitals(fullest)).replace(/\s+/gu, ' ').trim();
}

/** Offices that the United States has no holder of: their bearers are guests on its pages. */
const notAmerican =
  /\b(?:prime minister|premier|minister|chancellor|king|queen|emperor|crown prince|prince|pope|taoiseach|high representative|secretary[ -]general|foreign secretary|high commissioner|director[ -]general)\b/iu;

const american =
  /\bsecretary of (?:state|defen[cs]e|war|commerce|the treasury|energy|homeland security)\b|\bjoint chiefs\b|\bU\.?S\.?\b/iu;

function sideOf(one: Known, publisher: Side): Side {
  if (one.nation !== null) return one.nation;
  const office = [one.office ?? '', ...one.titles].join(' ');
  if (publisher === 'us') {
    if (/(?:^|[,;] )president\b|(?<!vice |to the )\bpresident$/iu.test(one.office ?? '')) return 'other';
    return notAmerican.test(office) ? 'other' : 'us';
  }
  if (american.test(office)) return 'us';
  if (
    publisher === 'japan' &&
    /\b(?:minister|cabinet secretary|press secretary|vice-minister|director-general)\b/iu.test(office)
  )
    return 'japan';
  return 'other';
}
