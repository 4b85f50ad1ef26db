import { sentencesIn } from '../../passage.js';
import { isAsking, isCommon } from '../../search/common-words.js';
import { wordsOf } from '../../search/words.js';
import type { Transcript } from '../../transcript/transcript.js';
import { wordsWithin } from './words-within.js';

/** So many first letters of a name: "China" and "Chinese", "Ukraine" and "Ukrainians" have them in common. */
const stemOfName = 4;

/** The words by which sentences are told apart; names by their first letters too. */
export function tellingWords(text: string): Set<string> {
  return new Set(
    wordsOf(text).flatMap(({ exact, stem, start }) => {
      if (exact.length < 3 || isCommon(exact) || isAsking(exact)) return [];
      const isName = /\p{Lu}/u.test(text.charAt(start)) && exact.length > stemOfName;
      return isName ? [stem, `^${exact.slice(0, stemOfName)}`] : [stem];
    }),
  );
}

const known = new WeakMap<Transcript, (word: string) => number>();

/** Which share of all telling words of a transcript a word is; each counts once in a sentence. */
export function shareIn(transcript: Transcript): (word: string) => number {
  const made = known.get(transcript) ?? shares(transcript);
  known.set(transcript, made);
  return made;
}

function shares({ turns }: Transcript): (word: string) => number {
  const counts = new Map<string, number>();
  let all = 0;
  for (const turn of turns) {
    for (const paragraph of turn.paragraphs.keys()) {
      for (const span of sentencesIn(turn, paragraph)) {
        for (const word of tellingWords(wordsWithin(turn, span))) {
          counts.set(word, (counts.get(word) ?? 0) + 1);
          all += 1;
        }
      }
    }
  }
  return (word) => (counts.get(word) ?? 1) / Math.max(1, all);
}
