import { isConnector, isDomainWord, isTitleWord } from '../../titles.js';
import type { LeftOutReason } from '../../transcript.js';
import { timeOfDay } from './front.js';
import type { Row } from './rows.js';

const end =
  /^[([*#/\s–—-]*(?:(?:the\s+)?(?:end(?:s|ed)?|fin|concluded|-?\s*30\s*-?)(?:\s+(?:of\s+(?:the\s+)?(?:transcript|briefing|press conference|interview|remarks|audio|recording|session|text|document|event|q\s?&\s?a))|transcript)?)[.\s\])*#/–—-]*(?:(?:at\s+)?\d{1,2}[:.]\d{2}.{0,24})?$/iu;
const rule = /^(?:[*#_=~•·.–—-]\s*){3,}$/u;
const contact =
  /^(?:(?:for (?:further|more|additional) information|(?:media|press|general)?\s*(?:contacts?|enquiries|inquiries|queries|office)\b|e-?mail\b|tel(?:ephone)?\b|phone\b|fax\b|follow us|share this|share on|print(?: this)?(?: page)?$|back to (?:top|news)|related (?:articles?|content|links?|stories|documents?|media|information)|tags?\s*:|topics?\s*:|download|subscribe|©|copyright|all rights reserved|this (?:is an official|site)|contact us|privacy|terms of use|read more|see also|attachments?\s*:|more from|previous|next (?:article|release)|note\s*:\s+(?:the|this|president|secretary)\b|released (?:by|on)|media release|authori[sz]ed by)|[^.?!]{0,60}https?:\/\/\S+$|www\.\S+$|\S+@\S+\.\w+$|\+?\d[\d\s().-]{7,}$)/iu;
/** What the publisher says of the text as such. */
const asRead =
  /^[([]?\s*(?:as (?:delivered|prepared)(?: for delivery)?|check against delivery)\s*[)\]]?[.!]?$/iu;

/**
 * Why a row that has no label is nobody's words, or null: where the transcript ends, what the site adds below it,
 * rules, page numbers, times, and what a transcriber notes on a line of its own.
 */
export function asideReason(row: Row): LeftOutReason | null {
  const { text } = row;
  if (end.test(text)) return 'boilerplate';
  if (rule.test(text)) return 'rule';
  if (timeOfDay.test(text)) return 'time mark';
  if (/^(?:page\s+\d+(?:\s+of\s+\d+)?|[–—-]\s*\d+\s*[–—-]|\d{1,3}\s*[/|]\s*\d{1,3})$/iu.test(text))
    return 'page mark';
  if (asRead.test(text)) return 'editorial note';
  if (isStageDirection(text)) return 'stage direction';
  return null;
}

/**
 * Whether a row is a heading between turns: numbered, or in the capitals of a heading, without the end of a sentence,
 * with whole turns above and below.
 */
export function isHeadingBetweenTurns(row: Row, above: Row | null, labelBelow: boolean): boolean {
  const { text } = row;
  if (!labelBelow || row.continues || text.length > 90 || /[.!?:;,…—–-]["”’)\]]*$/u.test(text)) return false;
  if (above !== null && !/[.!?…)\]]["”’)\]]*$/u.test(above.text)) return false;
  if (/^(?:[IVX]+|\d{1,2}|[A-H])[.)]\s+\p{Lu}/u.test(text)) return true;
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word) && !isConnector(word));
  if (words.length < 2 || words.length > 10) return false;
  const capitals = words.filter((word) => /^["“(]?\p{Lu}/u.test(word)).length;
  return capitals === words.length && !words.some((word) => isTitleWord(word) && !isDomainWord(word));
}

/** Whether a row says that the transcript is over: what is below it is the site's. */
export function isEnd(row: Row): boolean {
  return end.test(row.text);
}

/** Whether a row at the end of a page is the publisher's and not the last speaker's. */
export function isTail(row: Row): boolean {
  return contact.test(row.text) && row.text.length <= 300;
}

/**
 * A remark of the transcriber that is a line of its own: `(Applause.)`, `[The video was shown.]`. What stands for
 * words that he did not hear or print stays where words stand: `(inaudible)`, `(Speaks in Spanish.)`.
 */
export function isStageDirection(text: string): boolean {
  if (!/^(?:\([^()]+\)|\[[^[\]]+\]|（[^（）]+）)[.]?$/u.test(text)) return false;
  return !/inaudible|indistinct|unintelligible|off[- ]?mi[ck]|crosstalk|cross talk|garbled|interpret|translat|\bin \p{Lu}\p{L}+\b|speaks|speaking/iu.test(
    text,
  );
}
