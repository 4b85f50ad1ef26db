import type { DocumentKind, Side } from '../../transcript/transcript.js';
import { datePartsOf, englishMonths } from './date-parts.js';
import type { Page, Phrases } from './phrases.js';

const countries: Partial<Record<Side, string>> = { us: 'United States', japan: 'Japan' };
const says: Readonly<Record<DocumentKind, string>> = {
  transcript: 'says',
  readout: 'reports',
  article: 'says',
};

/** The bot's own words in English. */
export const en = {
  language: 'en',
  comma: ', ',
  colon: ': ',
  semicolon: '; ',
  sentenceGap: ' ',
  fullStop: '.',
  inBrackets: (text) => ` (${text})`,
  date: (date) => {
    if (date === null) return 'date not known';
    const parts = datePartsOf(date);
    if (!parts) return date;
    return [parts.day, englishMonths[parts.month - 1], parts.year].filter((part) => part !== null).join(' ');
  },
  shortened: '(shortened)',

  answer: {
    found: (query, reading, page) => [`${shown(page)} for `, { text: query, style: 'bold' }, reading],
    foundInShort: (query, page) => `${shown(page)} for “${query}”`,
    nothing: (query, reading) => [
      'Nothing in the record answers ',
      { text: query, style: 'bold' },
      `${reading}.`,
    ],
    nothingInShort: (query) => `Nothing in the record answers “${query}”.`,
    searched: (documents, from, to) =>
      `Searched: ${counted(documents, 'document')}${from && to ? `, ${from} to ${to}` : ''}.`,
    corrected: (from, to) => [
      `The record does not have “${from}”: searched for `,
      { text: to, style: 'bold' },
      ' instead.',
    ],
    alsoMatched: (wordings) => `Also matched: ${wordings}.`,
    near: (typed, wordings) =>
      `The record nowhere says “${typed}”. These quotes have terms near it: ${wordings}.`,
    missing: (words) => `Missing from what comes nearest: ${words.map((word) => `“${word}”`).join(', ')}.`,
    wordings: (first, more) => `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  },

  reading: {
    filter: (_name, _values, inWords) => inWords,
    words: (_name, alternatives) => alternatives.join(' or '),
  },

  citation: {
    officeOf: (office, side) => {
      const country = side && countries[side];
      return country ? `${office} (${country})` : office;
    },
    reported: (kind, of) => `The ${kind} ${says[kind]}${of.length === 0 ? '' : `, of ${joined(of)}`}`,
    printedBy: (publisher) => `As printed by ${publisher}`,
    unresolved: (name) => `“${name}” (name as printed, not resolved)`,
    unnamed: (who, printed) => {
      const whom = { reporter: 'A reporter', moderator: 'A moderator', speaker: 'Speaker' }[who];
      return `${whom} not named${printed ? ` (printed: “${printed}”)` : ''}`;
    },
    nobodyNamed: 'nobody named',
    quoting: (whom) => `quoting ${whom.join(' and ')}`,
    alsoSaid: (places) => `Also said, in nearly the same words: ${places.join('; ')}`,
    somebodyElse: (attribution) => (attribution ? `somebody else (“${attribution}”)` : 'somebody else'),
    placeNotKnown: 'place not known',
    document: (kind, publisher, title) => `${kind} of ${publisher}: “${title}”`,
    answering: (name, outlet) => {
      if (name === null) return `Answering a question${outlet ? ` from ${outlet}` : ''}`;
      return `Answering ${[name, outlet].filter(Boolean).join(', ')}`;
    },
    asPrinted: (name) => `“${name}” (name as printed)`,
    nearest: 'Not an answer: the nearest in the record',
    ownWords: (language) => `The speaker’s own words as published (${language}): `,
    leftOut: (characters, bySource) =>
      `(shortened): ${characters} more characters. ${bySource ? 'Source opens the rest.' : 'The rest stands in the document.'}`,
  },

  badges: {
    'reporters-question': "Reporter's question",
    question: 'Question',
    moderator: 'Moderator',
    interpreted: 'Through interpreter',
    'partly-interpreted': 'Partly through interpreter',
    'likely-interpreted': 'Likely interpreted',
    'readout-text': 'Not a verbatim quote',
    'article-text': 'Not a verbatim quote',
    'printed-in-readout': 'As printed by the readout',
    'printed-in-article': 'As printed by the article',
    'provisional-translation': 'Provisional translation',
    draft: 'Draft',
    copy: "Copy, not publisher's own page",
  },

  turn: {
    titles: {
      question: 'The question before',
      quoted: 'The turn with the quote',
      before: 'Before',
      after: 'After',
    },
    leftOut: (characters, where) => `(shortened): ${characters} more characters ${where} this`,
  },

  buttons: {
    share: 'Share',
    shareDescribed: (whose) => `Share ${wordsOf(whose)} in the channel`,
    context: 'Context',
    contextDescribed: (whose) => `Show what stands around ${wordsOf(whose)}`,
    source: 'Source',
    sourceDescribed: 'Open the published page at these words',
    more: (remaining) => `More (${remaining})`,
    moreDescribed: (remaining) => `Show more: ${remaining} are left`,
  },

  message: {
    fault:
      'Sorry, something went wrong on our side. Try again, or tell whoever runs Alliance this reference: ',
    forExample: 'For example: ',
    moreIsTooLong: (remaining) => `${remaining} more: ask with a shorter query to page on.`,
    leftOutHere: (quotes, others) => {
      const parts = [
        ...(quotes > 0 ? [counted(quotes, 'quote')] : []),
        ...(others > 0 ? [counted(others, 'further part')] : []),
      ];
      return `Shortened to fit one message: ${parts.join(' and ')} left out here.`;
    },
  },

  terminal: {
    more: (remaining, command) => `${remaining} more: ${command}`,
    quoteId: (id) => `Quote ${id}`,
    fault: (reference) => `Sorry, something went wrong on our side. Reference ${reference}.`,
  },

  share: {
    somebody: 'Somebody',
    sharedBy: ' shares from the record:',
    inShort: (speaker, date) => `shares from the record: ${speaker}, ${date}.`,
    notInChannel: 'I am not in this channel. Invite me, then press Share again: ',
    channelNotFound: 'I cannot see this conversation. In a channel, invite me and press Share again: ',
    archived: 'This channel is archived: nobody can post here.',
    restricted: 'This workspace does not let apps post in this channel.',
  },

  context: {
    lead: 'In context: ',
    gone: {
      sentence: 'The record no longer has this quote.',
      instead: 'Type /alliance quote and your words to search again.',
    },
  },
} as const satisfies Phrases;

function shown({ from, to, total }: Page): string {
  const count = counted(total, 'quote');
  if (to < from) return `none after the first ${total} of ${count}`;
  return from === 1 && to === total ? count : `${from} to ${to} of ${count}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** `A`, `A and B`, `A, B and C`. */
function joined(all: readonly string[]): string {
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

function wordsOf(whose: string | null): string {
  return whose === null ? 'this passage' : `the words of ${whose}`;
}
