import { sentencesOf } from '../transcript/sentences.js';
import { isCommon } from './common-words.js';
import { longestQuery, type ParsedQuery, type QueryPart } from './query.js';
import { wordsOf } from './words.js';

/** How much of a message is read: its beginning, and so many of its sentences. */
const longestMessage = 5_000;
const mostClaims = 5;

/** A quotation of fewer words, common ones aside, is a phrase of everybody's or irony, not somebody's words. */
const wordsOfQuotation = 2;
const quotation = /“([^“”]+)”|"([^"]+)"|「([^「」]+)」|『([^『』]+)』/gu;

/** One sentence of a message, to be looked for: as written, and as a query without operators. */
export interface Claim {
  readonly text: string;
  /** What stands in quotation marks, a phrase each; its words are among `words` too. */
  readonly quoted: ParsedQuery | null;
  readonly words: ParsedQuery;
}

/**
 * The sentences of a message that may claim something: the first five with a word in them, of the first 5,000 characters.
 * Colons, hyphens and quotation marks are the writer's, not the query language's.
 */
export function claimsIn(message: string): Claim[] {
  const lines = beginning(message, longestMessage).split(/\n+/u);
  const sentences = lines.flatMap((line) =>
    sentencesOf(line).map(({ start, end }) => line.slice(start, end)),
  );
  return sentences
    .map((sentence) => beginning(sentence.trim(), longestQuery))
    .filter((sentence) => /\p{L}{2}/u.test(sentence))
    .slice(0, mostClaims)
    .map((text) => ({ text, quoted: quotedIn(text), words: plainly(text) }));
}

/** The beginning of a text, without a word that is cut in two. */
function beginning(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/\s\S*$/u, '');
}

function quotedIn(text: string): ParsedQuery | null {
  const parts = [...text.matchAll(quotation)].flatMap((match): QueryPart[] => {
    const said = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    const long = wordsOf(said).filter(({ exact }) => !isCommon(exact)).length >= wordsOfQuotation;
    const place = { from: match.index, to: match.index + match[0].length };
    return long ? [{ part: 'phrase', text: said.replace(/[.,;:!?]+$/u, ''), excluded: false, ...place }] : [];
  });
  return parts.length === 0 ? null : { typed: text, parts };
}

/** Every word as it stands: nothing is an operator. */
function plainly(text: string): ParsedQuery {
  const parts = [...text.matchAll(/\S+/gu)].map(
    ({ 0: word, index }): QueryPart => ({
      part: 'words',
      text: word,
      excluded: false,
      from: index,
      to: index + word.length,
    }),
  );
  return { typed: text, parts };
}
