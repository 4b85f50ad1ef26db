import { bearerOf, contradiction } from './bearers.js';
import { outOfCapitals } from './capitals.js';
import type { Cast } from './cast.js';
import type { PrintedVoice } from './formats/format.js';
import { peopleOfHeadline } from './headline.js';
import { announce, type Known, type LabelUse, unknownPerson } from './known-people.js';
import { holderOf } from './office-holders.js';
import { nameWords, type PrintedPerson, readPrintedPerson } from './printed-name.js';
import { anonymousRole } from './roles.js';
import { sideOfPublisher } from './titles.js';
import { fillIn, voiceOf } from './voices-of-known.js';

/** Whom a label stands for in its document. */
export interface LabelVoice {
  /** Null where the label alone is enough: people.yml or the role says who speaks. */
  readonly voice: PrintedVoice | null;
  /** Why it stays open, or is not certain; null where it is. */
  readonly doubt: string | null;
}

/**
 * Who speaks under each label of a document. Full name and office, printed at a first appearance, in the headline or
 * a roster, carry to shorter labels; labels that cannot contradict each other are one person. A person of people.yml
 * in office on that day is that person; anybody else who is named is a person of this document. An office alone is
 * whoever alone holds it here. Two candidates leave a label open.
 */
export function voicesOfLabels(
  uses: readonly LabelUse[],
  printed: readonly PrintedPerson[],
  about: { readonly title: string; readonly publisher: string; readonly cast: Cast; readonly source: string },
): Map<string, LabelVoice> {
  const { cast } = about;
  const publisher = sideOfPublisher(about.publisher);
  const known: Known[] = cast.participants.map((person) => ({
    ...unknownPerson(),
    person,
    names: [person.name],
    announced: true,
  }));
  for (const person of [...peopleOfHeadline(about.title), ...printed]) announce(known, person, cast);
  const voices = new Map<string, LabelVoice>();
  const named = uses.map((use) => ({ use, person: readPrintedPerson(use.label) }));
  const fullestFirst = [...named].sort(
    (a, b) => nameWords(b.person.name ?? '').length - nameWords(a.person.name ?? '').length,
  );
  const meant = new Map<string, Known>();
  for (const { use, person } of fullestFirst) {
    if (anonymousRole(use.label) !== null || person.name === null) continue;
    const found = bearerOf(use, person, known, { ...about, publisher });
    if (typeof found === 'string') voices.set(use.label, { voice: nobody(person), doubt: found });
    else meant.set(use.label, found);
  }
  for (const one of known) {
    const conflict = contradiction(one);
    if (conflict) {
      for (const use of conflict) {
        meant.delete(use.label);
        voices.set(use.label, {
          voice: nobody(readPrintedPerson(use.label)),
          doubt: 'may be another of the same name',
        });
      }
    }
  }
  for (const { use, person } of named) {
    const role = anonymousRole(use.label);
    if (role === 'answer') {
      const [only, ...others] = known.filter((one) => one.announced || one.uses.length > 0);
      if (only && others.length === 0) meant.set(use.label, only);
      else voices.set(use.label, { voice: null, doubt: 'several people may answer' });
    }
    if (role !== null || person.name !== null) continue;
    const holder = holderOf(person, use, known, named, cast, publisher);
    if (typeof holder === 'string') voices.set(use.label, { voice: nobody(person), doubt: holder });
    else {
      holder.uses.push(use);
      meant.set(use.label, holder);
    }
  }
  for (const one of known) fillIn(one, about);
  for (const [label, one] of meant)
    voices.set(label, { voice: voiceOf(one, label, known.indexOf(one), { cast, publisher }), doubt: null });
  return voices;
}

/** The voice of a label that stays open: its office is still as printed. */
export function nobody(person: PrintedPerson): PrintedVoice {
  return {
    name: null,
    office: person.name === null && person.office !== null ? outOfCapitals(person.office) : null,
    outlet: null,
    role: 'person',
    side: null,
    key: null,
    does: null,
  };
}
