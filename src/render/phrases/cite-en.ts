import type { CitePhrases } from './cite.js';

/** Citations in English. */
export const citeInEnglish = {
  styles: { plain: 'Plain', chicago: 'Chicago', japanese: 'Japanese' },
  heading: (style) => [{ text: style, style: 'bold' }, ', to copy:'],
  others: (styles, quote) => [
    `Other styles: ${styles.join(', ')}. For instance: `,
    { text: `cite ${quote} apa`, style: 'code' },
  ],
  inShort: (style, who) => `A citation to copy, ${style}: ${who}`,
} as const satisfies CitePhrases;
