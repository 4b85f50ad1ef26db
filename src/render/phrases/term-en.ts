import type { TermPhrases } from './term.js';
import { timelineInEnglish } from './timeline-en.js';

const times = (count: number) => `${count} ${count === 1 ? 'time' : 'times'}`;
const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(', ');
const and = (more: number) => (more > 0 ? ` and ${more} more` : '');

/** Terms in English. */
export const termInEnglish = {
  entry: (term, japanese) => [
    { text: term, style: 'bold' },
    ...(japanese.length === 0 ? [] : [` · ${japanese.join('、')}`]),
  ],
  inShort: (term, count) => `${term}: printed ${times(count)} in the transcripts of this record.`,
  completed: (typed, term) => `“${typed}” is the beginning of “${term}” alone.`,
  readings: 'Read: ',
  near: 'Related, not the same',
  nearTerm: (term, why) => [{ text: term, style: 'bold' }, `: ${why}`],
  ambiguous: 'Take care: ',
  used: 'Its wordings in this record',
  rendering: (text, { count, reported }, voices) => [
    { text, style: 'bold' },
    `: ${times(count)}`,
    voices.length === 0
      ? ''
      : ` (${voices.map((one) => `${timelineInEnglish.voices[one.voice]} ${one.count}`).join(', ')})`,
    reported === 0 ? '' : `, and ${times(reported)} in readouts and articles`,
  ],
  renderingWhen: (first, last) => (first === last ? `; ${first}` : `; ${first} to ${last}`),
  speakers: (names, more) => `. ${names.join(', ')}${and(more)}`,
  speaker: (name, count) => `${name ?? 'somebody unnamed'} ${count}`,
  spellings: (texts) => `. Also as ${quoted(texts)}`,
  notPrinted: (texts, more) =>
    `In the glossary, but nowhere in this record: ${texts.join(', ')}${and(more)}.`,
  unknown: (typed) => [{ text: typed, style: 'bold' }, ' is not in the glossary.'],
  unknownInShort: (typed, count) =>
    `“${typed}” is not in the glossary; the transcripts print it ${times(count)}.`,
  severalBegin: 'Several terms begin so',
  nearest: 'Nearest in the glossary',
  nearestTerm: (term, japanese) => [
    { text: term, style: 'bold' },
    ...(japanese[0] === undefined ? [] : [` · ${japanese[0]}`]),
  ],
  notInRecord: (typed) => `Nor does the record print “${typed}” anywhere.`,
  example: (text) => ['For instance, ', { text, style: 'bold' }, ':'],
} as const satisfies TermPhrases;
