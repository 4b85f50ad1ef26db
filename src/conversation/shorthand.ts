import { englishMonths } from '../render/phrases/date-parts.js';
import type { KeptAspect } from './state.js';

const month = `(?:${englishMonths.join('|')})`;
const held = '(?:meeting|meetings|press conference|conference|event|talks|session|visit|ministerial)';
const stated = '(?:response|reaction|view|position|take|answer|stance|line)';
const end = '(?=[\\s?.!]*$)';

/** What is said in short in a conversation, and how a query says it. */
const written: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])(?:the )?americans(?![\p{L}\p{N}])/giu, 'the American side'],
  [/(?<![\p{L}\p{N}])the japanese(?=\s*(?:[?.!,]|$|sa(?:y|id)(?!\p{L})))/giu, 'the Japanese side'],
  [
    /(?<=\b(?:did|does|do|has) )(?:the )?(?:us|u\.s\.|america|united states)(?= (?:say|said|think|respond|agree|comment|react|answer)\b)/iu,
    'the American side',
  ],
  [
    /(?<=\b(?:did|does|do|has) )japan(?= (?:say|said|think|respond|agree|comment|react|answer)\b)/iu,
    'the Japanese side',
  ],
  [/^not [^,]{1,40},\s*(?:but )?/iu, ''],
  [/^.{1,20}(?:じゃなくて|ではなくて|ではなく|でなく)、?/u, ''],
  [/(?:最初|初回|前)の(?:日米)?(2\+2)/u, 'the first $1 '],
  [/(?:前回|直近|最新|最後|この前)の(?:日米)?(2\+2)/u, 'the last $1 '],
  [/(?<![\p{L}\p{N}])earlier than(?= \S*\d)/giu, 'before'],
  [/(?<![\p{L}\p{N}])later than(?= \S*\d)/giu, 'after'],
  [new RegExp(`^(?:in )?(${month})${end}`, 'iu'), 'in $1'],
  [new RegExp(`(?:\\b(?:at|in|from|during) )?the (${month}) (2\\+2)`, 'iu'), 'at the $2 in $1'],
  [new RegExp(`(?:\\b(?:at|in|from|during) )?the (${month})(?: (20\\d\\d))? ${held}`, 'iu'), 'in $1 $2'],
  [/\b(?:at|in|from|during) the (20\d\d) (?:meeting|press conference|event|talks)\b/iu, 'in $1'],
  [/\b(at|in|from|during) the ministerial\b/iu, '$1 the defense ministerial'],
  [new RegExp(`(?:\\b(?:at|in|from|during) )?\\bthe (\\p{Lu}[\\p{L}-]+) ${held}\\b`, 'u'), 'at $1'],
  [/(?<![\p{L}\p{N}])(?:the|both|the two|two) secretaries(?! of)(?![\p{L}\p{N}])/iu, 'the American side'],
  [
    new RegExp(`(?<![\\p{L}\\p{N}])(?:the )?(?:us|u\\.s\\.|american) ${stated}(?![\\p{L}\\p{N}])`, 'iu'),
    'the American side',
  ],
  [
    new RegExp(`(?<![\\p{L}\\p{N}])(?:the japanese|japanese|japan['’]s) ${stated}(?![\\p{L}\\p{N}])`, 'iu'),
    'the Japanese side',
  ],
];
/** Where a person or a side was asked for before, a country alone is its side. */
const countries: readonly (readonly [RegExp, string])[] = [
  [/^(?:the )?(?:u\.?s\.?a?|united states|america)(?=[\s?.!]*$)/iu, 'the American side'],
  [/^japan(?=[\s?.!]*$)/iu, 'the Japanese side'],
  [/^(?:米国|アメリカ)(?=[はも]?[\s?？。]*$)/u, '米国側'],
  [/^日本(?=[はも]?[\s?？。]*$)/u, '日本側'],
];
const monthInJapanese = /^(?<number>1[0-2]|[1-9])月(?=[のはで]|[\s?？。]*$)/u;

/** A follow-up in the words that a query is read in: "the Americans" are the American side, "June?" is "in June". */
export function writtenOut(text: string, aspects: readonly KeptAspect[]): string {
  const asksSomebody = aspects.some(({ name }) => name === 'speaker' || name === 'side');
  const table = asksSomebody ? [...written, ...countries] : written;
  const plain = table.reduce((words, [pattern, instead]) => words.replace(pattern, instead), text);
  const number = monthInJapanese.exec(plain)?.groups?.['number'];
  const name = englishMonths[Number(number) - 1];
  return (name === undefined ? plain : plain.replace(monthInJapanese, `in ${name} `))
    .replace(/\s+/gu, ' ')
    .trim();
}
