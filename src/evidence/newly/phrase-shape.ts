import { isEnglishWord } from '../../search/english-words.js';
import { wordsOf } from '../../search/words.js';
import type { Span } from '../../transcript/transcript.js';
import type { Token } from '../formulas/tokens.js';

/** How much of a phrase a row of words is, with the reason. */
const worth = {
  /** A proper name that the glossary does not know. */
  name: 1.25,
  /** Everyday words in a new row: everybody puts them so once. */
  everyday: 0.45,
  /** A term that is an everyday word too: "election". */
  everydayTerm: 0.4,
  verb: 0.75,
} as const;

const daysAndMonths =
  /(?<!\p{L})(?:January|February|March|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tomorrow|yesterday|tonight|morning|afternoon|(?:this|last|next) (?:week|month|year))(?!\p{L})/iu;
const leading = /^(?:including|regarding|concerning|following|according|as well as)(?!\p{L})/iu;
const predicates =
  /(?<!\p{L})(?:is|are|was|were|be|been|will|would|should|can|could|may|must|have|has|had|do|does|did|that|which|who|we|they|he|she|it|you|i|whether|if|because|and also)(?!\p{L})|['’](?:re|ve|ll)(?!\p{L})/iu;

/** Whether a row of words is a phrase at all, and how much of one: clauses, days and everyday words are little or none. */
export function shapeOf(
  tokens: readonly Token[],
  span: Span,
  sentenceStart: number,
  source: string,
  soft: ReadonlySet<string>,
): number {
  const [first, second] = tokens;
  const last = tokens.at(-1);
  if (!first || !last || tokens.every(({ is }) => is === 'number')) return 0;
  const text = source.slice(span.start, span.end);
  if (daysAndMonths.test(text) || leading.test(text)) return 0;
  const hasTerm = tokens.some(({ is }) => is === 'term');
  const pairs = tokens.filter(({ is }) => is === 'pair').length;
  if (pairs > 0) return hasTerm ? 1 : pairs >= 3 ? 0.8 : 0;
  if (predicates.test(text)) return 0;
  const printed = (token: Token) => source.slice(token.start, token.end);
  const isName = (token: Token) =>
    token.is === 'word' && token.start > sentenceStart && /^\p{Lu}/u.test(printed(token));
  const isSoft = (token: Token) =>
    token.is === 'word' && !isName(token) && wordsOf(printed(token)).some(({ exact }) => soft.has(exact));
  const isEveryday = (token: Token) => wordsOf(printed(token)).every(({ exact }) => isEnglishWord(exact));
  // A phrase ends with what it names; a verb with its object behind an article is the beginning of a clause.
  if (isSoft(last) || last.is === 'number') return 0;
  if (isSoft(first) && second && /\p{L}/u.test(source.slice(first.end, Math.max(first.end, second.start))))
    return 0;
  const names = tokens.filter(isName).length;
  if (tokens.length === 1 && names === 0) {
    if (!isEveryday(first) || /\s/u.test(text)) return 1;
    return hasTerm ? worth.everydayTerm : 0;
  }
  const everyday = !hasTerm && tokens.every((token) => token.is === 'word' && isEveryday(token));
  return (isSoft(first) ? worth.verb : 1) * (names > 0 ? worth.name : everyday ? worth.everyday : 1);
}
