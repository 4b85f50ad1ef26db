import type { Span } from './transcript.js';

const means = String.raw`(?:(?:simultaneous|consecutive|unofficial|an?|the|his|her|their|our|official)\s+)*(?:interpret(?:er|ers|ation)|translat(?:or|ors|ion)|interp\.?)`;
const from = String.raw`(?:\s+(?:from|of|into|in|to)\s+(?:the\s+)?(?:\p{Lu}\p{L}+|original)(?:\s+(?:in)?to\s+\p{Lu}\p{L}+)?)?`;
const spoken = String.raw`(?:(?:speak(?:ing|s)|spoken|remarks|answers?|response|continu(?:es|ing))\s+)?`;
const inTongue = String.raw`(?:${spoken}in \p{Lu}\p{L}+)`;
const through = String.raw`${spoken}(?:via|through|by|with|using|per)\s+(?:an?\s+|the\s+)?${means}`;
const begins = [
  String.raw`(?:${inTongue}\s*[,;–—-]?\s*(?:and\s+)?)?${through}${from}`,
  String.raw`(?:${inTongue}\s*[,;–—-]?\s*)?(?:as\s+)?(?:interpreted|translated)${from}`,
  String.raw`(?:begins?\s+)?interpretation(?:\s+(?:begins?|starts?))?`,
  'interpreter',
  String.raw`(?:以下[、,]?\s*)?(?:逐次|同時)?通訳(?:者)?(?:を介して|による発言|による)?`,
].join('|');
const ends = [
  String.raw`(?:end(?:s|ed)?\s+(?:of\s+)?)(?:the\s+)?(?:interpretation|translation)`,
  String.raw`(?:interpretation|translation)\s+(?:ends?|ended|concludes?|stops?)`,
  String.raw`${spoken}(?:in|speaks|speaking|continues in|switches to|continuing in|back in)\s+English(?:\s+again)?`,
].join('|');

/**
 * The ways in which publishers print that words come through an interpreter: `(THROUGH TRANSLATOR)`,
 * `(Via interpreter)`, `[as interpreted]`, doubled as `(In Korean) (Via interpreter)`. The mark alone decides the
 * flag: it follows the print.
 */
const mark = new RegExp(
  String.raw`(?:[([（]\s*${inTongue}\s*\.?\s*[)\]）]\s*)?[([（]\s*(?:${begins})\s*\.?\s*[)\]）]`,
  'giu',
);
const endMark = new RegExp(String.raw`[([（]\s*(?:${ends})\s*\.?\s*[)\]）]`, 'giu');

/** Every interpreter mark in a text, in order. */
export function interpreterMarks(text: string): Span[] {
  return [...text.matchAll(mark)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A place where a speaker's words begin, or cease, to come through an interpreter. */
export interface Turning extends Span {
  readonly interpreted: boolean;
}

/** Every mark that begins or ends an interpretation, in order: `(Via interpreter)`, `(In English.)`. */
export function turningsIn(text: string): Turning[] {
  const ended = [...text.matchAll(endMark)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    interpreted: false,
  }));
  const begun = interpreterMarks(text)
    .map((span) => ({ ...span, interpreted: true }))
    .filter((span) => !ended.some((other) => other.start < span.end && span.start < other.end));
  return [...begun, ...ended].sort((a, b) => a.start - b.start);
}

/** The mark at the very beginning of a text (blanks before it allowed), or null. */
export function leadingMark(text: string): Span | null {
  const first = interpreterMarks(text)[0];
  return first && text.slice(0, first.start).trim() === '' ? first : null;
}

const tongues: Readonly<Record<string, string>> = {
  japanese: 'ja',
  spanish: 'es',
  french: 'fr',
  german: 'de',
  korean: 'ko',
  chinese: 'zh',
  mandarin: 'zh',
  russian: 'ru',
  portuguese: 'pt',
  arabic: 'ar',
  italian: 'it',
  tagalog: 'tl',
  filipino: 'fil',
  ukrainian: 'uk',
  polish: 'pl',
  vietnamese: 'vi',
  indonesian: 'id',
  hindi: 'hi',
  hebrew: 'he',
  turkish: 'tr',
  dutch: 'nl',
};
const inAnotherTongue =
  /^[([（]\s*(?:(?:speaks?|speaking|spoken|remarks|answers?|response|said|replies)\s+)?(?:in\s+)?(?<tongue>\p{Lu}\p{L}+)\s*\.?\s*[)\]）]\.?$/iu;

/**
 * The language (ISO 639) of words that were spoken in another one and are not printed: a turn that is nothing but
 * `(In Japanese.)` or `(Speaks in Spanish.)`; null where anything else is printed.
 */
export function untranslatedLanguage(words: string): string | null {
  const tongue = inAnotherTongue.exec(words.trim())?.groups?.['tongue'];
  return tongue === undefined ? null : (tongues[tongue.toLowerCase()] ?? null);
}
