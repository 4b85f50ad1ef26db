import type { Searchable } from '../../search/candidates.js';
import { wordsOf } from '../../search/words.js';
import type { Worded } from './meaning.js';
import { peopleCalled } from './people-named.js';

/** Two runs of words that differ, as units of a claim and of the print, half open. */
export interface TwoRuns {
  readonly claim: Worded;
  readonly claimed: readonly [number, number];
  readonly source: Worded;
  readonly printed: readonly [number, number];
}

/** What the record knows of words. */
export interface Known {
  /** Whether anybody in the record uses the word, folded. */
  isWord(word: string): boolean;
  /** What two runs both name, perhaps with words around them that they share; null where it is not one thing. */
  sameThing(runs: TwoRuns): string | null;
}

/** So many words that both have may belong to the names: "South" and "Republic of" before "Korea". */
const around = { words: 3, characters: 6 };

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The words, names and people of a record. Only names of things and people: what a term implies is the speaker's choice. */
export function knownTo({ lexicon: { vocabulary, glossary }, facts }: Searchable): Known {
  const thingCalled = (text: string): string | null => {
    const bare = text.replace(/^(?:the|a|an)\s+/iu, '').trim();
    if (bare === '') return null;
    if (japanese.test(bare)) {
      const [only, ...others] = glossary.inJapanese(bare);
      const isAll = only !== undefined && others.length === 0 && only.from === 0 && only.to === bare.length;
      return isAll && isName(only.entry.term) ? only.entry.term : null;
    }
    const words = wordsOf(bare);
    const match = glossary.at(words, 0);
    return match?.to === words.length && isName(match.entry.term) ? match.entry.term : null;
  };
  const personCalled = (text: string): string | null => {
    const [only, ...others] = /\p{Lu}|\p{Script=Han}/u.test(text) ? peopleCalled(text, facts.people.all) : [];
    return only && others.length === 0 ? only.name : null;
  };
  return {
    isWord: (word) => vocabulary.has(word),
    sameThing: (runs) => {
      for (const [ours, theirs] of widened(runs)) {
        for (const called of [thingCalled, personCalled]) {
          const thing = called(withoutPossessive(ours));
          if (areBothOwners(ours, theirs) && thing !== null && thing === called(withoutPossessive(theirs)))
            return thing;
        }
      }
      return null;
    },
  };
}

const possessive = /['’]s$/iu;

function withoutPossessive(name: string): string {
  return name.replace(possessive, '');
}

/** "China's" and "the PRC's", or neither: one alone is another word. */
function areBothOwners(ours: string, theirs: string): boolean {
  return possessive.test(ours) === possessive.test(theirs);
}

/** "South Korea", and not "extended deterrence". */
function isName(term: string): boolean {
  return /^\p{Lu}/u.test(term);
}

/** Both runs, and both with the words on either side that they share. */
function* widened({ claim, claimed, source, printed }: TwoRuns): Generator<readonly [string, string]> {
  const most = japanese.test(claim.text) ? around.characters : around.words;
  const isShared = (ours: number, theirs: number) => {
    const [left, right] = [claim.units[ours], source.units[theirs]];
    return left !== undefined && right !== undefined && left.folded === right.folded;
  };
  for (let before = 0; before <= most; before += 1) {
    if (before > 0 && !isShared(claimed[0] - before, printed[0] - before)) break;
    for (let after = 0; after <= most; after += 1) {
      if (after > 0 && !isShared(claimed[1] + after - 1, printed[1] + after - 1)) break;
      const ours = textOf(claim, claimed[0] - before, claimed[1] + after);
      const theirs = textOf(source, printed[0] - before, printed[1] + after);
      if (ours !== '' && theirs !== '') yield [ours, theirs];
    }
  }
}

function textOf({ text, from, units }: Worded, first: number, end: number): string {
  const [start, last] = [units[first], units[end - 1]];
  return start && last && first < end ? text.slice(start.start - from, last.end - from) : '';
}
