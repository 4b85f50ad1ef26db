import { isOfAsking, withoutAsking } from './asking.js';
import { isCommon } from './common-words.js';
import {
  type Alternative,
  alternative,
  type Concept,
  distinctConcepts,
  distinctForms,
  rarityOf,
} from './concepts.js';
import { isEnglishWord } from './english-words.js';
import type { Glossary, GlossaryEntry } from './glossary.js';
import { softWordsIn } from './parts-of-speech.js';
import type { PassageIndex } from './passage-index.js';
import type { ParsedQuery } from './query.js';
import { rowsOf, type TypedWord, textOf, typedWords } from './query-rows.js';
import type { Vocabulary } from './vocabulary.js';
import { stemOf, type Word, wordsOf } from './words.js';

/** A query's subject as understood against one record. */
export interface Understanding {
  readonly concepts: readonly Concept[];
  readonly excluded: readonly Concept[];
  readonly corrections: readonly { from: string; to: string }[];
  /** Put as a whole question ("Will the alliance survive ...?"). */
  readonly isQuestion: boolean;
}

/** What understanding needs of a record. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly glossary: Glossary;
  readonly index: PassageIndex;
}

/** The words of a term in any order instead of in a row. */
const scattered = 0.85;
const completions = 5;
const softWordInQuestion = 0.5;
const wholeQuestion =
  /\?\s*$|^\s*(?:who|what|when|where|why|which|how|is|are|was|were|do|does|did|will|would|should|can|could|has|have)\b/iu;

/** Particles and words of asking between Japanese terms: no subject. */
const japaneseBetween =
  /について|に関して|に関する|における|に対する|に対して|では|には|とは|への|との|からの|ので|です|ます|でした|ました|言った|言いました|述べた|発言|コメント|見解|立場|教えて|どう|なぜ|何を|何と|いつ|誰が|記者会見|会見|[のはがをにでともやへか？?、。・]/u;

/**
 * Query -> concepts. Common words are dropped; terms of the glossary bring their other wordings; compounds are
 * joined and parted (`counter strike`, `counter-strike`, `counterstrike`); words that neither record nor glossary
 * has are completed (the last one) or corrected; nothing of this happens inside quotation marks.
 */
export function understand(query: ParsedQuery, lexicon: Lexicon): Understanding {
  const { vocabulary, glossary, index } = lexicon;
  const corrections: { from: string; to: string }[] = [];
  const concepts: Concept[] = [];
  const excluded: Concept[] = [];
  const isQuestion = wholeQuestion.test(query.typed);
  const soft = softWordsIn(query.typed);
  for (const row of rowsOf(query)) {
    if ('text' in row) concepts.push(...conceptsIn(row.text, row.isLast));
    else {
      const concept = row.part.part === 'phrase' ? phrase(row.part.text) : plain(row.part.text);
      if (concept) (row.part.excluded ? excluded : concepts).push(concept);
    }
  }
  return {
    concepts: withoutAsking(distinctConcepts(concepts)),
    excluded: distinctConcepts(excluded),
    corrections,
    isQuestion,
  };

  function conceptsIn(row: string, isLast: boolean): Concept[] {
    const text = row.normalize('NFKC').length === row.length ? row.normalize('NFKC') : row;
    const found: Concept[] = [];
    let rest = text;
    for (const { from, to, entry } of glossary.inJapanese(text)) {
      const named = text.slice(from, to);
      const isNew = !found.some(({ typed }) => typed === named);
      if (isNew && !isOfAsking(entry)) found.push(term(named, wordsOf(named), entry));
      rest = `${rest.slice(0, from)}${' '.repeat(to - from)}${rest.slice(to)}`;
    }
    const withoutJapanese = rest.replace(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆ヶ]+/gu,
      (run) => {
        for (const chunk of run.split(japaneseBetween)) {
          if (chunk.length > 1 || /\p{Script=Han}/u.test(chunk))
            found.push(plainConcept(chunk, wordsOf(chunk)));
        }
        return ' '.repeat(run.length);
      },
    );
    return [...found, ...latin(typedWords(withoutJapanese, isLast))];
  }

  function latin(typed: readonly TypedWord[]): Concept[] {
    const words = typed.map(mended);
    const found: Concept[] = [];
    for (let i = 0; i < words.length; ) {
      const word = words[i];
      const next = words[i + 1];
      if (!word) break;
      const match = glossary.at(words, i);
      if (match && !(match.to === i + 1 && next && joins(word, next))) {
        found.push(term(textOf(words.slice(i, match.to)), words.slice(i, match.to), match.entry));
        i = match.to;
      } else if (next && joins(word, next)) {
        found.push(compound(word, next));
        i += 2;
      } else {
        if (!isCommon(word.exact)) found.push(asAsked(single(word), word));
        i += 1;
      }
    }
    return found;
  }

  /** In a whole question what is said of the subject is said in many ways: such words ask for less. */
  function asAsked(concept: Concept, word: Word): Concept {
    const isSoft = soft.has(word.exact);
    const rarity = isQuestion && isSoft ? concept.rarity * softWordInQuestion : concept.rarity;
    return { ...concept, rarity, soft: isSoft };
  }

  /** A term of the glossary: as typed, in its other wordings, in what is near it. */
  function term(typed: string, words: readonly Word[], entry: GlossaryEntry): Concept {
    const stems = words.map((word) => word.stem);
    const telling = words.filter((word) => !isCommon(word.exact)).map((word) => word.stem);
    const alternatives: Alternative[] = [alternative(typed, stems, 'typed')];
    const joined = joinedForm(words.map((word) => word.exact));
    const isCompound = glossary
      .same(entry)
      .some((form) => form.words.length === 1 && joinedForm(form.words) === stemOf(joined));
    if (telling.length > 1 && !isCompound) {
      alternatives.push({ ...alternative(typed, telling, 'typed'), order: 'all', weight: scattered });
    }
    if (words.length === 1 && words[0]) alternatives.push(...parted(words[0].exact));
    for (const { text, words: other, compare } of glossary.same(entry)) {
      const from = joinedForm(wordsOf(text).map((word) => word.exact)) === joined ? 'compound' : 'glossary';
      alternatives.push({ ...alternative(text, other, from), compare });
    }
    const near = glossary.near(entry).map(
      ({ text, words: other, compare, standsIn }): Alternative => ({
        ...alternative(text, other, 'near'),
        compare,
        standsIn,
      }),
    );
    return { ...concept(typed, alternatives), near: near.filter(isPrinted) };
  }

  function joins(word: TypedWord, next: TypedWord): boolean {
    const joined = `${word.exact}${next.exact}`;
    if (isCommon(word.exact) || isCommon(next.exact)) return false;
    if (vocabulary.has(joined) && joined.length >= 6 && !/\p{N}/u.test(joined)) return true;
    const short = Math.min(word.exact.length, next.exact.length) <= 3 || /\p{N}/u.test(joined);
    return word.glued && short && word.exact !== 'u.s' && next.exact !== 'u.s';
  }

  function compound(word: TypedWord, next: TypedWord): Concept {
    const typed = `${word.exact}${word.glued ? '-' : ' '}${next.exact}`;
    return concept(typed, [
      alternative(typed, [word.stem, next.stem], 'typed'),
      alternative(`${word.exact}${next.exact}`, [stemOf(`${word.exact}${next.exact}`)], 'compound'),
    ]);
  }

  function parted(word: string): Alternative[] {
    return vocabulary
      .splits(word)
      .map(([left, right]) => alternative(`${left} ${right}`, [stemOf(left), stemOf(right)], 'compound'));
  }

  function single(word: TypedWord): Concept {
    const alternatives = [alternative(word.exact, [word.stem], 'typed'), ...parted(word.exact)];
    if (vocabulary.has(word.exact) || glossary.knows(word.stem) || glossary.knows(word.exact)) {
      return concept(word.exact, alternatives);
    }
    const completed = word.last ? vocabulary.startingWith(word.exact, completions) : [];
    for (const { word: whole } of completed) {
      alternatives.push(alternative(whole, [stemOf(whole)], 'completed'));
    }
    return concept(word.exact, alternatives);
  }

  /** A misspelt word is mended before anything is made of it, and said; a last word that begins others is completed. */
  function mended(word: TypedWord, i: number, words: readonly TypedWord[]): TypedWord {
    const known = vocabulary.has(word.exact) || glossary.knows(word.stem) || glossary.knows(word.exact);
    const next = words[i + 1];
    const before = words[i - 1];
    if (
      known ||
      isCommon(word.exact) ||
      isEnglishWord(word.exact) ||
      vocabulary.splits(word.exact).length > 0
    )
      return word;
    if ((next && joins(word, next)) || (before && joins(before, word))) return word;
    if (word.last && vocabulary.startingWith(word.exact, 1).length > 0) return word;
    const corrected = vocabulary.correct(word.exact) ?? glossary.correct(word.exact);
    if (corrected === null) return word;
    corrections.push({ from: word.exact, to: corrected });
    return { ...word, exact: corrected, stem: stemOf(corrected) };
  }

  function phrase(text: string): Concept | null {
    const words = wordsOf(text).map((word) => word.exact);
    if (words.length === 0) return null;
    const only: Alternative = { ...alternative(text.trim(), words, 'typed'), compare: 'exact' };
    return { ...concept(text.trim(), [only]), exactPhrase: true };
  }

  function plain(text: string): Concept | null {
    const words = wordsOf(text);
    return words.length === 0 ? null : plainConcept(text, words);
  }

  function plainConcept(text: string, words: readonly Word[]): Concept {
    return concept(text, [
      alternative(
        text,
        words.map((word) => word.stem),
        'typed',
      ),
    ]);
  }

  function concept(typed: string, alternatives: readonly Alternative[]): Concept {
    // A wording that the record nowhere prints costs time and finds nothing.
    const printed = distinctForms(alternatives.filter((one) => one.from === 'typed' || isPrinted(one)));
    return {
      typed,
      exactPhrase: false,
      soft: false,
      alternatives: printed,
      near: [],
      rarity: rarityOf(printed, index),
    };
  }

  function isPrinted({ words }: Alternative): boolean {
    return words.every((word) => vocabulary.hasForm(word));
  }
}

/** Words written as one: the same for `counter strike`, `counter-strike` and `counterstrike`. */
function joinedForm(words: readonly string[]): string {
  return words.join('');
}
