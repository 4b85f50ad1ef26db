import { plainName } from '../../cast.js';
import { peopleOfHeadline } from '../../headline.js';
import { readLabel } from '../../labels.js';
import { isPersonalName, nameWords, readPrintedPerson, rosterLine } from '../../printed-name.js';
import { anonymousRole } from '../../roles.js';
import { isConnector, isTitleWord } from '../../titles.js';
import type { PublishedText } from '../format.js';
import type { Row } from './rows.js';

/**
 * What the words of a possible label show by themselves: a role (`QUESTION`), somebody whom the document or the record
 * names, an office with or without a name, a name nobody else prints, or a phrase that names nobody.
 */
export type Identity = 'role' | 'known' | 'titled' | 'name' | 'phrase';

/** What a publisher prints about the page in the form of a label. */
export const documentData =
  /^(?:tel|fax|ref|no|p|pp|page|email|e-mail|subjects?|topics?|date|time|location|place|venue|contacts?|media contacts?|notes?|program(?:me)?|titles?|source|link|transcript|e ?& ?oe|issue|released?|agenda|summary|keywords?|tags?|event|station|duration|reference|ref|copyright|published|updated|author|photo|video|audio|attachments?|participants|speakers|present|attendees|languages?|section|category|opening remarks|q ?& ?a|questions? and answers?)$/iu;

/** Tells the identity of labels in one document. */
export class Identities {
  readonly #families: ReadonlySet<string>;
  readonly #small: ReadonlySet<string>;
  readonly #names: ReadonlySet<string>;
  readonly #cast: PublishedText['cast'];
  readonly #told = new Map<string, Identity>();

  constructor({ source, metadata, cast, layout }: PublishedText, front: readonly Row[]) {
    this.#cast = cast;
    const printed = [
      ...peopleOfHeadline(metadata.title),
      ...(layout.facts.title ? peopleOfHeadline(layout.facts.title.value) : []),
      ...front.flatMap((row) => rosterLine(row.text) ?? []),
    ];
    this.#families = new Set(
      printed.flatMap(({ name }) => {
        const words = name === null ? [] : nameWords(name);
        return [words[0], words.at(-1)].filter((word) => word !== undefined);
      }),
    );
    this.#names = new Set(
      [...source.matchAll(/(?<![\p{L}\p{M}’'-])\p{Lu}\p{Ll}[\p{L}\p{M}]*(?!\s*[:：])/gu)].map(([word]) =>
        plainName(word),
      ),
    );
    this.#small = new Set(
      [...source.matchAll(/(?<![\p{L}\p{M}’'-])\p{Ll}[\p{L}\p{M}]+/gu)].map(([word]) => word.toLowerCase()),
    );
  }

  of(label: string): Identity {
    const key = label.replace(/\s+/gu, ' ');
    const told = this.#told.get(key) ?? this.#read(key);
    this.#told.set(key, told);
    return told;
  }

  /** Whether running text names somebody so, in capitals at the beginning alone: then it is no misprint. */
  isNamed(word: string): boolean {
    return this.#names.has(plainName(word));
  }

  /** Whether the record has somebody whom the label means, a misprinted title forgiven. */
  isOfRecord(label: string): boolean {
    return readLabel(label, this.#cast).is === 'person';
  }

  /** Whether a word stands in small letters somewhere in the document, as a name never does. */
  inSmallLetters(word: string): boolean {
    return this.#small.has(plainName(word));
  }

  /**
   * `LUKE GADSDEN, MEMBER FOR SOLWAY`, `Professor Paul Evans, Institute of Asian Research`: a name before what somebody
   * is, all of it in the capitals of names.
   */
  #namedBeforeComma(label: string): boolean {
    const name = nameBeforeComma(label);
    const words = name === null ? [] : nameWords(name);
    return words.length >= 2 && words.length <= 4 && words.every((word) => !this.inSmallLetters(word));
  }

  #read(label: string): Identity {
    if (label.length > 110 || documentData.test(label)) return 'phrase';
    if (anonymousRole(label) !== null) return 'role';
    const person = readPrintedPerson(label);
    const { name } = person;
    if (name === null) {
      if (this.#namedBeforeComma(label)) return 'name';
      return person.office !== null && !tooLong(label) ? 'titled' : 'phrase';
    }
    if (!isPersonalName(name)) return this.#namedBeforeComma(label) ? 'name' : 'phrase';
    if (readLabel(label, this.#cast).is === 'person') return 'known';
    const words = nameWords(name);
    const ends = [words[0], words.at(-1)];
    const told = ends.some((word) => word !== undefined && this.#families.has(word));
    if (told && words.length <= 4) return 'known';
    if (person.office !== null || (person.courtesy !== null && person.courtesy !== 'any')) return 'titled';
    return words.length <= 4 && words.some((word) => !this.inSmallLetters(word)) ? 'name' : 'phrase';
  }
}

/** The name before the first comma of a label whose words are all in the capitals of names; null where it is none. */
export function nameBeforeComma(label: string): string | null {
  const [head = '', ...rest] = label.split(',');
  const tail = rest.join(' ').trim();
  const { name } = readPrintedPerson(head);
  if (tail === '' || name === null || !isPersonalName(name)) return null;
  const inCapitals = (word: string) =>
    /^[^\p{L}]*\p{Lu}/u.test(word) || isConnector(word) || !/\p{L}/u.test(word);
  return tail.split(/\s+/u).every(inCapitals) ? name : null;
}

/** An office alone is short: `THE SECRETARY OF STATE`. A sentence about an office is not. */
function tooLong(label: string): boolean {
  const words = label.split(' ');
  return (
    words.length > 12 ||
    words.some((word) => /^\p{Ll}/u.test(word) && !isConnector(word) && !isTitleWord(word))
  );
}
