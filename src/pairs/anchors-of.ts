import { isCommon } from '../search/common-words.js';
import type { Glossary, GlossaryEntry } from '../search/glossary.js';
import { wordsOf } from '../search/words.js';
import { type Anchor, foldedWidth } from './anchor.js';
import { cuesIn } from './cue-words.js';
import { nationsIn } from './nations.js';
import { englishNumbers, japaneseNumbers, plainNumbers } from './numbers.js';
import { soundOfEnglish, soundOfKatakana } from './sounds.js';

/** What two texts are compared with: the glossary, people's names in it (ids that begin with `person-`) included. */
export interface PairLexicon {
  readonly glossary: Glossary;
  /** Ids of its entries; what only leads from Japanese words to English ones has none. */
  readonly ids: ReadonlySet<string>;
}

/** A record's glossary, people's names in it included, for comparing two texts. */
export function pairLexicon(glossary: Glossary): PairLexicon {
  return { glossary, ids: new Set(glossary.entries.map(({ id }) => id)) };
}

/** How a text is read for a pair. */
export interface Reading {
  readonly language: string;
  /** That of the other text; where it is the same, every telling word is an anchor. */
  readonly otherLanguage: string;
  /** Words and sounds that the other text has: each is an anchor here too. */
  readonly others: WordsOfText;
}

/** Words in Latin letters, folded, and sounds of words in katakana. */
export interface WordsOfText {
  readonly latin: ReadonlySet<string>;
  readonly sounds: ReadonlySet<string>;
}

/** Everything in a text that should be found in a faithful rendering of it; offsets count in the text. Anchors may overlap. */
export function anchorsOf(text: string, reading: Reading, lexicon: PairLexicon): Anchor[] {
  const { language, otherLanguage } = reading;
  const terms = termsIn(text, reading, lexicon);
  const numbers =
    language === 'ja' ? japaneseNumbers(text) : language === 'en' ? englishNumbers(text) : plainNumbers(text);
  const nations = nationsIn(text, language);
  const isNation = ({ start, end }: Anchor) =>
    nations.some((one) => one.start === start && end <= one.end + 2);
  // The number of an article or a regiment is part of its name.
  const isOfTerm = ({ start, end }: Anchor) => terms.some((one) => one.start <= start && end <= one.end);
  const named = [
    ...terms.filter((term) => !isNation(term)),
    ...numbers.filter((number) => !isOfTerm(number)),
    ...nations,
  ];
  if (language === otherLanguage) return [...named, ...tellingWords(text)];
  return [
    ...named,
    ...latinIn(text, reading, terms),
    ...soundsIn(text, reading, named),
    ...cuesIn(text, language),
  ];
}

/** What a text has that may be found again in one of another language: `Reading.others` of that one. */
export function wordsOfText(texts: readonly string[], language: string): WordsOfText {
  const [latin, sounds] = [new Set<string>(), new Set<string>()];
  for (const text of texts) {
    for (const { printed, key } of wordsIn(text)) if (isLatinAnchor(printed, language)) latin.add(key);
    if (language === 'ja') for (const { sound } of katakanaIn(text)) sounds.add(sound);
  }
  return { latin, sounds };
}

/** Entries of the glossary: by their Japanese, and by their English, which a Japanese text may have too (ＮＡＴＯ). */
function termsIn(
  text: string,
  { language, otherLanguage }: Reading,
  { glossary, ids }: PairLexicon,
): Anchor[] {
  const folded = foldedWidth(text);
  const japanese =
    language === 'ja' ? glossary.inJapanese(folded).filter(({ entry }) => ids.has(entry.id)) : [];
  const found = japanese.map(({ from, to, entry }) => termAnchor(entry, from, to));
  const words = wordsOf(folded);
  for (let at = 0; at < words.length; at += 1) {
    const match = glossary.at(words, at);
    const [first, last] = [words[at], words[(match?.to ?? 0) - 1]];
    if (!match || !first || !last) continue;
    const isPerson = match.entry.id.startsWith('person-');
    // What has no Japanese name can only be found again by its sound.
    if (language !== 'ja' && otherLanguage === 'ja' && match.entry.japanese.length === 0) continue;
    if (isPerson && !/^\p{Lu}/u.test(folded.slice(first.start))) continue;
    if (found.some(({ start, end }) => start < last.end && first.start < end)) continue;
    found.push(termAnchor(match.entry, first.start, last.end));
    at = match.to - 1;
  }
  return found;
}

function termAnchor({ id, term }: GlossaryEntry, start: number, end: number): Anchor {
  if (id.startsWith('person-'))
    return { kind: 'person', key: `person:${id.slice('person-'.length)}`, start, end };
  // "Japan-U.S. alliance" is a term, "Marine Corps" a name.
  const isName = !/(?<!\p{L})\p{Ll}{4}/u.test(term);
  return { kind: isName ? 'name' : 'term', key: `term:${id}`, start, end };
}

function latinIn(text: string, { language, others: { latin } }: Reading, terms: readonly Anchor[]): Anchor[] {
  return wordsIn(text)
    .filter(({ printed, key }) => isLatinAnchor(printed, language) || latin.has(key))
    .filter(({ start }) => !terms.some((term) => term.start <= start && start < term.end))
    .map(({ key, start, end }): Anchor => ({ kind: 'latin', key: `latin:${key}`, start, end }));
}

/** Words in katakana, and the English words that sound like one of the other text's; what is named already is left out. */
function soundsIn(
  text: string,
  { language, others: { sounds } }: Reading,
  named: readonly Anchor[],
): Anchor[] {
  const found =
    language === 'ja'
      ? katakanaIn(text)
      : language === 'en' && sounds.size > 0
        ? wordsOf(text).flatMap(({ start, end }) => {
            const word = text.slice(start, end);
            const sound = [
              soundOfEnglish(word),
              soundOfEnglish(word.replace(/(?:['’]s|s|ed|ing)$/u, '')),
            ].find((one) => one !== null && sounds.has(one));
            return sound ? [{ sound, start, end }] : [];
          })
        : [];
  return found
    .filter(({ start }) => !named.some((one) => one.start <= start && start < one.end))
    .map(({ sound, start, end }): Anchor => ({ kind: 'sound', key: `sound:${sound}`, start, end }));
}

function katakanaIn(text: string): { sound: string; start: number; end: number }[] {
  return [...text.matchAll(/[ァ-ヺー]{3,}/gu)].flatMap((match) => {
    const sound = soundOfKatakana(match[0]);
    return sound === null ? [] : [{ sound, start: match.index, end: match.index + match[0].length }];
  });
}

function isLatinAnchor(printed: string, language: string): boolean {
  if (/\p{Lu}.*\p{Lu}|\p{L}-?\d|\d\p{L}/u.test(printed)) return true;
  return language === 'ja' || language === 'ko' || language === 'zh'
    ? printed.length >= 3
    : language !== 'en' && /^\p{Lu}/u.test(printed);
}

function wordsIn(text: string): { printed: string; key: string; start: number; end: number }[] {
  return [
    ...foldedWidth(text).matchAll(/(?=[\dA-Za-zÀ-ÿ-]*[A-Za-zÀ-ÿ])[A-Za-zÀ-ÿ\d]+(?:[-.][A-Za-zÀ-ÿ\d]+)*/gu),
  ]
    .filter(([printed]) => printed.length >= 2 && !/^(?:U\.S|US|U\.K|UK|I)$/u.test(printed))
    .map((match) => ({
      printed: match[0],
      key: match[0].toLowerCase().replace(/[-.]/gu, ''),
      start: match.index,
      end: match.index + match[0].length,
    }));
}

function tellingWords(text: string): Anchor[] {
  return wordsOf(text).flatMap(({ start, end, exact, stem }) =>
    isCommon(exact) || (/^[\x20-\x7F]*$/u.test(exact) && exact.length < 3)
      ? []
      : [{ kind: 'word', key: `word:${stem}`, start, end }],
  );
}
