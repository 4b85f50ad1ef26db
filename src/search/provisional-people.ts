import { RecordError } from '../record-error.js';
import { People, type Person } from '../transcript/people.js';
import type { Transcript } from '../transcript/transcript.js';
import { isEnglishWord } from './english-words.js';
import { foldWord } from './words.js';

/**
 * The people of a record: those of people.yml, and the provisional people of its transcripts.
 *
 * @throws RecordError where two have one id
 */
export function everybodyIn(people: People, transcripts: readonly Transcript[]): People {
  const provisional = transcripts.flatMap((transcript) => transcript.people);
  if (provisional.length === 0) return people;
  const ids = new Set<string>(people.all.map(({ id }) => id));
  for (const { id } of provisional) {
    if (ids.has(id)) throw new RecordError(`two people have the id ${id}: import the document once more`);
    ids.add(id);
  }
  return new People([...people.all, ...provisional]);
}

const japanese = /^\p{Script=Han}{2,}|\p{Script=Katakana}{3,}/u;

/**
 * A provisional person as plain words of a query may name him: in full, in Japanese, or by a name that is no English
 * word. Nobody has looked at these names yet, and a family name alone may be any word ("May", "Long"). Null where only
 * such a name is known.
 */
export function namedInFull(person: Person): Person | null {
  const isFull = (form: string) =>
    japanese.test(form) || /\p{L}{2,}[^\p{L}]+(?:.*[^\p{L}])?\p{L}{2,}/u.test(form) || isNoWord(form);
  const forms = [...new Set([person.name, person.family, ...person.aliases])].filter(isFull);
  const [first, ...aliases] = forms;
  if (first === undefined) return null;
  const family = isNoWord(person.family) ? person.family : first;
  return { ...person, family, aliases };
}

function isNoWord(form: string): boolean {
  return /^\p{L}{4,}$/u.test(form) && !japanese.test(form) && !isEnglishWord(foldWord(form));
}
