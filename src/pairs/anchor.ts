import type { Span } from '../transcript/transcript.js';

/**
 * What an anchor is. `number` (a year is one), `day` of a month, `month`, `person`, `nation`, `name` and `term` of the glossary: a proper name or not, `latin`
 * letters in a text of another script and acronyms, `sound`: a word in katakana, and the English one that it sounds like,
 * `cue`: a plain word that is nearly always rendered by the same one, `word`: any telling word, where both texts have one
 * language.
 */
export const anchorKinds = [
  'number',
  'day',
  'month',
  'person',
  'nation',
  'name',
  'term',
  'latin',
  'sound',
  'cue',
  'word',
] as const;
export type AnchorKind = (typeof anchorKinds)[number];

/** Something in a text that a faithful rendering of it has too, whatever its language: `key` is the same in both. */
export interface Anchor extends Span {
  readonly kind: AnchorKind;
  readonly key: string;
}

/** Whether anchors of a kind are things that a reader would miss: what differences tell of. */
export function isNamed(kind: AnchorKind): boolean {
  return kind !== 'cue' && kind !== 'word' && kind !== 'sound';
}

/** Width folded character for character, so that offsets stay those of the text. */
export function foldedWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000\u2010-\u2015]/gu, (sign) => {
    if (/[\u2010-\u2015]/u.test(sign)) return '-';
    const folded = sign.normalize('NFKC');
    return folded.length === 1 ? folded : sign;
  });
}
