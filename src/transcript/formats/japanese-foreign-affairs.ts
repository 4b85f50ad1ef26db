import type { Format } from './format.js';
import { inBrackets } from './japanese/in-brackets.js';

/** Press conferences as Japan's Ministry of Foreign Affairs prints them: 【林外務大臣】, 【NHK　青木記者】. */
export const japaneseForeignAffairs: Format = inBrackets(
  'Japanese press conference with labels in black brackets',
  { open: '【〔', close: '】〕' },
);
