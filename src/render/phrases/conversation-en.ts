import type { DocumentKind, Side } from '../../transcript/transcript.js';
import type { ConversationPhrases, Interpreting } from './conversation.js';

const languages: Readonly<Record<string, string>> = { en: 'English', ja: 'Japanese' };
const sides: Readonly<Record<Side, string>> = {
  us: 'the American side',
  japan: 'the Japanese side',
  press: 'the press',
  staff: 'the staff',
  other: 'the same side',
};

/** The sentences of a conversation in English. */
export const conversationInEnglish = {
  numbered: (numbers, sentence) => `${numbers.join(', ')}: ${sentence}`,
  askedBy: (asker, asked) => `Asked by ${asker}${asked.length > 0 ? `, of ${joined(asked)}` : ''}.`,
  isQuestion: (asker) => `It is itself a question, asked by ${asker}.`,
  answersNothing: 'It answers no question in the document.',
  occasion: (date, place, meeting) => `${date}, ${place}: ${meeting}.`,
  saidBy: (speaker) => `${speaker}.`,
  interpreting: (how, speaker, kind) => interpreting[how](speaker, kind),
  ownWords: (speaker, language) =>
    `These are the own words of ${speaker}, in ${nameOf(language)}: the document marks no interpreter.`,
  noOwnWords: (speaker, language) =>
    `The record has these words of ${speaker} only as an interpreter put them, in ${nameOf(language)}.`,
  elsewhere: (note, language, url) => `Not in the record, in ${nameOf(language)}: ${note}: ${url}`,
  source: (document, url) => `${document}${url === null ? '' : `: ${url}`}`,
  picked: 'This one:',
  later: (speaker, subject, date) => [
    `${speaker} spoke on `,
    { text: subject, style: 'bold' },
    ` again: the latest in the record is of ${date}. Compare the wording:`,
  ],
  laterBy: (speaker, subject, other, whose, side, date) => [
    `${speaker} says nothing later on `,
    { text: subject, style: 'bold' },
    ` in the record. The latest ${whose === 'office' ? 'in the same office' : `from ${sides[side]}`} is by ${other}, of ${date}. Compare the wording:`,
  ],
  laterByAnybody: (subject, date) => [
    'The latest on ',
    { text: subject, style: 'bold' },
    ` in the record is of ${date}. Compare the wording:`,
  ],
  nothingLater: (speaker, subject, date, side) => [
    `The record has nothing on `,
    { text: subject, style: 'bold' },
    ` after ${date}${speaker === null ? '' : ` by ${speaker}`}${side === null ? '' : ` or from ${sides[side]}`}: this is its latest wording.`,
  ],
  reaches: (date) => `The record reaches to ${date}.`,
  interpretersWording: 'Where a quote came through an interpreter, the choice of words is the interpreter’s.',
  nobodyElse: (names, query) => [
    'For ',
    { text: query, style: 'bold' },
    ` the record has nobody${names.length > 0 ? ` but ${joined(names)}` : ' else'}.`,
  ],
  noMore: (total, query) => [
    `That was all: ${total === 1 ? '1 quote' : `${total} quotes`} for `,
    { text: query, style: 'bold' },
    '.',
  ],
  noMoreOf: (typed) => ['That was all of ', { text: typed, style: 'code' }, '.'],
  alone: (quotes, typed) => [
    `Without what was kept from before there ${quotes === 1 ? 'is 1 quote' : `are ${quotes} quotes`}: `,
    { text: typed, style: 'code' },
  ],
} as const satisfies ConversationPhrases;

const interpreting: Readonly<Record<Interpreting, (speaker: string, kind: DocumentKind) => string>> = {
  yes: (speaker) =>
    `Through an interpreter: the document prints these words of ${speaker} as an interpreter’s.`,
  likely: (speaker) =>
    `Likely through an interpreter: these words are not marked, but ${speaker} is interpreted elsewhere in the document.`,
  'not marked': (speaker) =>
    `The document marks no interpreter here: these are the words of ${speaker}, as it prints them.`,
  reported: (_, kind) => `These are nobody’s words: the ${kind} reports, it does not quote.`,
  'printed by an article': (speaker) =>
    `The article prints these words of ${speaker} between quotation marks; whether they came through an interpreter it does not say.`,
};

/** `A`, `A and B`, `A, B and C`. */
function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function nameOf(language: string): string {
  return languages[language] ?? language;
}
