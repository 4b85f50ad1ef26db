import type { Token } from './tokens.js';

/** "You've", "today's": half of such a word says nothing. */
const shortened = /['’ʼ]/u;

/**
 * Whether a telling word and the next one are two words of a phrase: plain words, no term, name or number, with nothing but
 * a blank or a hyphen between them. Offsets count in the text.
 */
export function standBeside(text: string, one: Token, next: Token | undefined): boolean {
  return (
    next !== undefined &&
    isPlain(text, one) &&
    isPlain(text, next) &&
    /^[\s-]+$/u.test(text.slice(one.end, next.start))
  );
}

function isPlain(text: string, { is, start, end }: Token): boolean {
  return is === 'word' && end - start > 2 && !shortened.test(text.slice(start, end));
}
