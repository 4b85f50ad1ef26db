import type { Cast } from './cast.js';
import { type Known, type LabelUse, unknownPerson } from './known-people.js';
import { officesOn } from './people.js';
import type { Side } from './person.js';
import type { PrintedPerson } from './printed-name.js';
import { titleWordsOf } from './titles.js';

/**
 * Who holds the office that a label prints alone. Those who are announced or speak come first; where several hold it,
 * the one who has no label of his own name is meant, if he is the only one. `THE PRESIDENT` of a government's own page
 * may also be its president who is not named anywhere else.
 */
export function holderOf(
  person: PrintedPerson,
  use: LabelUse,
  known: Known[],
  named: readonly { use: LabelUse; person: PrintedPerson }[],
  cast: Cast,
  publisher: Side,
): Known | string {
  const words = titleWordsOf(use.label);
  if (words.length === 0) return 'names nobody';
  const holds = (one: Known) =>
    [
      ...one.titles,
      ...(one.person
        ? officesOn(one.person, cast.date).flatMap(({ office, titles }) => [office, ...titles])
        : []),
    ].some((title) => isOffice(words, titleWordsOf(title))) &&
    (person.nation === null || nationOfKnown(one) === null || nationOfKnown(one) === person.nation);
  const candidates = known.filter((one) => (one.announced || one.uses.length > 0) && holds(one));
  const own = cast.officials.filter(
    (official) =>
      official.side === publisher &&
      officesOn(official, cast.date).some(({ office, titles }) =>
        [office, ...titles].some((title) => isOffice(words, titleWordsOf(title))),
      ),
  );
  const [host] = own;
  if (
    own.length === 1 &&
    host &&
    !candidates.some((one) => one.person === host) &&
    /^THE\b/iu.test(use.label)
  ) {
    if (candidates.every((one) => one.uses.length > 0)) {
      const one: Known = { ...unknownPerson(), person: host, names: [host.name] };
      known.push(one);
      return one;
    }
  }
  const [only] = candidates;
  if (candidates.length === 1 && only) return only;
  if (candidates.length === 0) return 'nobody in the document is printed with this office';
  const silent = candidates.filter(
    (one) => !named.some((other) => other.person.name !== null && one.uses.includes(other.use)),
  );
  const [left] = silent;
  if (silent.length === 1 && left && candidates.length - silent.length >= 1) return left;
  return `may be ${candidates.map((one) => one.person?.name ?? one.names[0] ?? '').join(' or ')}`;
}

function nationOfKnown(one: Known): Side | null {
  return one.person ? one.person.side : one.nation;
}

/** A shorter print of an office: `MINISTER` of `Foreign Minister`, `PM` of `Prime Minister of Japan`; not `President` of `Vice President`. */
function isOffice(printed: readonly string[], full: readonly string[]): boolean {
  if (printed.length === 0 || !printed.every((word) => full.includes(word))) return false;
  const head = printed.at(-1) ?? '';
  const at = full.indexOf(head);
  return !['vice', 'deputy', 'assistant', 'under', 'former', 'acting'].some(
    (word) => full.slice(0, at).includes(word) && !printed.includes(word),
  );
}
