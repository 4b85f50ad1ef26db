import type { CitePhrases } from './cite.js';

/** Citations in Japanese. */
export const citeInJapanese = {
  styles: { plain: 'テキスト', chicago: 'シカゴ', japanese: '日本式' },
  heading: (style) => [{ text: style, style: 'bold' }, 'の出典表記（そのまま写せます）：'],
  others: (styles, quote) => [
    `ほかの書式：${styles.join('、')}。例：`,
    { text: `出典 ${quote} 日本式`, style: 'code' },
  ],
  inShort: (style, who) => `${style}の出典表記：${who}`,
} as const satisfies CitePhrases;
