import type { Document, Transcript, Turn } from '../transcript/transcript.js';
import type { Beside, Quote } from './quote.js';

/** What a reader must know about words before taking them for somebody's; how it is said is the renderers' business. */
export type Badge =
  | 'reporters-question'
  | 'question'
  | 'moderator'
  | 'interpreted'
  | 'partly-interpreted'
  | 'likely-interpreted'
  | 'readout-text'
  | 'article-text'
  | 'printed-in-readout'
  | 'printed-in-article'
  | 'provisional-translation'
  | 'draft'
  | 'copy';

/** The badges of a quote, in the order in which they are shown. */
export function badgesOfQuote(quote: Quote): Badge[] {
  const { document } = quote;
  const all: Badge[] = [];
  if (quote.kind === 'question')
    all.push(quote.side === null || quote.side === 'press' ? 'reporters-question' : 'question');
  if (quote.kind === 'moderation') all.push('moderator');
  if (quote.interpreted) all.push('interpreted');
  else if (quote.likelyInterpreted) all.push('likely-interpreted');
  if (!quote.verbatim) all.push(document.kind === 'article' ? 'article-text' : 'readout-text');
  else if (document.kind === 'article') all.push('printed-in-article');
  else if (document.kind === 'readout') all.push('printed-in-readout');
  return [...all, ...badgesOfPage(document)];
}

/** The badges of words that stand beside a quote; whose words they are is said where they are shown. */
export function badgesOfBeside(beside: Beside): Badge[] {
  return badgesOfPage(beside);
}

function badgesOfPage({ status, copy }: Pick<Document, 'status' | 'copy'>): Badge[] {
  return [
    ...(status === 'provisional-translation' || status === 'draft' ? [status] : []),
    ...(copy ? (['copy'] as const) : []),
  ];
}

/** The badges of a whole turn, some paragraphs of which may be interpreted. */
export function badgesOfTurn(turn: Turn, document: Document): Badge[] {
  const all: Badge[] = [];
  if (turn.kind === 'question') all.push('reporters-question');
  if (turn.kind === 'moderation') all.push('moderator');
  if (turn.interpreted === 'yes') all.push('interpreted');
  if (turn.interpreted === 'mixed') all.push('partly-interpreted');
  if (turn.likelyInterpreted) all.push('likely-interpreted');
  if (turn.kind === 'reported' && !turn.verbatim)
    all.push(document.kind === 'article' ? 'article-text' : 'readout-text');
  if (document.copy) all.push('copy');
  return all;
}

/** The badges of a whole document: what holds for some of its words, or for all of it. That it reports is its kind. */
export function badgesOfDocument({ document, turns }: Transcript): Badge[] {
  const all: Badge[] = [];
  if (turns.some((turn) => turn.interpreted !== 'no')) all.push('partly-interpreted');
  else if (turns.some((turn) => turn.likelyInterpreted)) all.push('likely-interpreted');
  return [...all, ...badgesOfPage(document)];
}
