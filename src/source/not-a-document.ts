import type { ReadableText, Span } from './readable-text.js';
import { sentencesIn } from './sentences.js';
import { asksInWords, littleText } from './sign-in.js';

/** Why a page is nobody's published words. */
export type NoDocument = 'sign-in' | 'paywall' | 'menu' | 'stub';

const paywall =
  /\bsubscribe (?:now )?to (?:continue|read|keep reading|unlock)\b|\b(?:already a )?subscriber\? (?:log|sign) in\b|\bthis (?:article|content|story) is (?:for|available to|reserved for) (?:paid )?(?:subscribers|members)\b|\bcontinue reading (?:with|by)\b|\b(?:remaining|your last) free articles?\b|\bto read the full (?:story|article), (?:subscribe|sign)|有料会員(?:限定|登録)|続きを読むには|会員限定記事/iu;
const cookieWall =
  /\b(?:accept|enable|allow) (?:all )?cookies (?:to continue|and reload)\b|\benable (?:java ?script|cookies) (?:and|to)\b|\bchecking (?:if the site connection is secure|your browser)\b|\bverify (?:that )?you are (?:a )?human\b|\baccess denied\b|\bpage not found\b|ページが見つかりません|アクセスが拒否/iu;
/** Fewer sentences, and a page says nothing that could be cited. */
const leastSentences = 2;
/** A page of words that are links for the most part leads to documents and is none. */
const mostLinks = 0.6;
/** A name in capitals, a letter, or a word of Japanese before a colon at the start of a line: somebody speaks. */
const label =
  /^[ \t\u00a0]*(?:\p{Lu}[\p{Lu}\p{M} .'’()-]{0,60}|[【（(]?[\p{Script=Han}\p{Script=Katakana}ＱＡ　]{1,20}[】）)]?)[:：]/gmu;

/**
 * Whether a page is no document: a form to sign in, the beginning of what is to be paid for, a wall before the page, a menu,
 * or next to nothing. A few turns before a meeting are a document.
 *
 * @returns the reason; null where it may be one
 */
export function noDocument({ text, looks, speeches }: ReadableText): NoDocument | null {
  const letters = lettersOf(text);
  const speaks = (speeches !== null && speeches.length > 0) || (text.match(label)?.length ?? 0) >= 3;
  if (letters < littleText && !speaks && (asksInWords(text) || cookieWall.test(text))) return 'sign-in';
  if (letters < 6_000 && paywall.test(text)) return 'paywall';
  const links = looks.filter(({ look }) => look === 'link');
  const linked = links.reduce((sum, { start, end }: Span) => sum + lettersOf(text.slice(start, end)), 0);
  if (letters > 0 && linked / letters > mostLinks) return 'menu';
  if (speaks) return null;
  const sentences = sentencesIn(text, { letters: 8, japanese: 3 }).length;
  if (sentences >= leastSentences) return null;
  // Captions that nobody punctuated are long lines; the items of a menu are short ones.
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (letters > 600 && letters / lines.length > 200) return null;
  return letters > 200 && sentences === 0 ? 'menu' : 'stub';
}

function lettersOf(text: string): number {
  return text.replace(/\s/gu, '').length;
}
