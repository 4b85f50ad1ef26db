import { editDistance } from '../../../edit-distance.js';
import { plainName } from '../../cast.js';
import type { Person } from '../../person.js';
import { nameWords } from '../../printed-name.js';
import type { Doubt } from '../../transcript.js';
import type { PrintedVoice } from '../format.js';
import type { Label } from './label.js';

/** A label that names somebody, and who that is. */
export interface NamedLabel {
  readonly label: Label;
  readonly voice: PrintedVoice;
  /** Whether the record has him: then the print is right. */
  readonly ofRecord: boolean;
}

/**
 * Doubts about names that stand in one label alone and are nearly the name of another label, or of somebody of the record.
 * The turn stays as it is printed: two people may have such names.
 *
 * @param labels those of all turns that name somebody, in order
 * @param record the people of the record
 */
export function nearlyOthers(labels: readonly NamedLabel[], record: readonly Person[]): Doubt[] {
  const times = new Map<string, number>();
  const keyOf = ({ voice }: NamedLabel) => voice.key ?? plainName(voice.name ?? '');
  for (const one of labels) times.set(keyOf(one), (times.get(keyOf(one)) ?? 0) + 1);
  return labels.flatMap((one, i) => {
    const { label, voice, ofRecord } = one;
    const name = voice.name ?? '';
    if (ofRecord || label.doubt !== null || times.get(keyOf(one)) !== 1) return [];
    const other =
      labels.find(
        (each, k) =>
          keyOf(each) !== keyOf(one) &&
          // Of two that stand once each, the later one is doubtful.
          (each.ofRecord || (times.get(keyOf(each)) ?? 0) > 1 || k < i) &&
          isNearly(name, each.voice.name ?? ''),
      )?.voice.name ?? record.find((person) => namesOf(person).some((known) => isNearly(name, known)))?.name;
    if (other === undefined) return [];
    const reason = `stands in this label alone, and is nearly “${other}”: a misprint?`;
    return [{ line: label.row.number, text: label.label, decision: `a turn of ${name}`, reason }];
  });
}

/** The name as it is written, and with the family name last. */
function namesOf({ name, family, given }: Person): string[] {
  return given === null ? [name] : [name, `${given} ${family}`];
}

/**
 * Whether two names differ by a letter or two as a misprint does: the family name, or the given name before the same family
 * name. Names of four letters and fewer are too short to tell.
 */
export function isNearly(printed: string, known: string): boolean {
  const [a, b] = [nameWords(printed), nameWords(known)];
  const [family, other] = [a.at(-1), b.at(-1)];
  if (family === undefined || other === undefined) return false;
  const [given, otherGiven] = [a.slice(0, -1).join(' '), b.slice(0, -1).join(' ')];
  if (family === other) return given !== otherGiven && given !== '' && isMisspelt(given, otherGiven);
  if (!isMisspelt(family, other)) return false;
  return given === '' || otherGiven === '' || given.startsWith(otherGiven) || otherGiven.startsWith(given);
}

function isMisspelt(word: string, known: string): boolean {
  const shorter = Math.min(word.length, known.length);
  return shorter >= 5 && word !== known && editDistance(word, known) <= (shorter >= 8 ? 2 : 1);
}
