import type { Format } from './format.js';
import { inBrackets } from './japanese/in-brackets.js';

/** Press conferences as the Prime Minister's Office of Japan prints them: （岸田総理）, （記者）, （内閣広報官）. */
export const japanesePrimeMinister: Format = inBrackets(
  'Japanese press conference with labels in round brackets',
  { open: '（(', close: '）)' },
);
