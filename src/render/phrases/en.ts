import type { DocumentKind, Side } from '../../transcript/transcript.js';
import { citeInEnglish } from './cite-en.js';
import { compareInEnglish, newInEnglish } from './compare-en.js';
import { conversationInEnglish } from './conversation-en.js';
import { dateInEnglish, wholeSpan } from './date-parts.js';
import { digestInEnglish } from './digest-en.js';
import { feedsInEnglish } from './feeds-en.js';
import { followingInEnglish } from './following-en.js';
import { forgettingInEnglish } from './forgetting-en.js';
import { importFormInEnglish } from './import-form-en.js';
import { importingInEnglish } from './importing-en.js';
import { installingInEnglish } from './installing-en.js';
import { meetingInEnglish } from './meeting-en.js';
import { mistakesInEnglish } from './mistakes-en.js';
import type { Page, Phrases } from './phrases.js';
import { questionsInEnglish } from './questions-en.js';
import { savedInEnglish } from './saved-en.js';
import { shownQuotesInEnglish } from './shown-quotes-en.js';
import { speakerInEnglish } from './speaker-en.js';
import { statusInEnglish } from './status-en.js';
import { storeKeepingInEnglish } from './store-keeping-en.js';
import { surfacesInEnglish } from './surfaces-en.js';
import { termInEnglish } from './term-en.js';
import { timelineInEnglish } from './timeline-en.js';
import { verifyInEnglish } from './verify-en.js';
import { watchInEnglish } from './watch-en.js';

const countries: Partial<Record<Side, string>> = { us: 'United States', japan: 'Japan' };
const says: Readonly<Record<DocumentKind, string>> = {
  transcript: 'says',
  readout: 'reports',
  article: 'says',
};

const languages: Readonly<Record<string, string>> = { ja: 'Japanese', en: 'English' };

/** The bot's own words in English. */
export const en = {
  language: 'en',
  comma: ', ',
  colon: ': ',
  semicolon: '; ',
  sentenceGap: ' ',
  fullStop: '.',
  inBrackets: (text) => ` (${text})`,
  date: (date) => (date === null ? 'date not known' : dateInEnglish(date)),
  shortened: '(shortened)',
  assistantGone: 'The assistant has gone.',
  exported: (format, file, documents) =>
    `Wrote ${documents.toLocaleString('en-US')} ${documents === 1 ? 'document' : 'documents'} of the record as ${format}${file === '' ? '' : ` to ${file}`}.`,

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
    scorePart: (name) => name,
  },

  reading: {
    filter: (_name, _values, inWords) => inWords,
    days: (from, to) => {
      const whole = wholeSpan(from, to);
      return whole ? dateInEnglish(whole) : `${dateInEnglish(from)} to ${dateInEnglish(to)}`;
    },
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
    related: 'Related, not proof',
    ownWords: (language, publisher, badges) =>
      `In the speaker’s own words (${languages[language] ?? language}), as published by ${publisher}${inBrackets(badges)}: `,
    interpretation: (language, publisher, badges) =>
      `Through interpreter (${languages[language] ?? language}), as published by ${publisher}${inBrackets(badges)}: `,
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
      answer: 'Answer to the question',
      quoted: 'The turn with the quote',
      before: 'Before',
      after: 'After',
    },
    leftOut: (characters, where) => `(shortened): ${characters} more characters ${where} this`,
  },

  card: {
    kinds: {
      transcript: 'Transcript',
      readout: 'Readout: it reports, and is not word for word',
      article: 'Article: it reports, and is not word for word',
    },
    statuses: { official: 'official', press: 'private publisher' },
    speaking: (people) => `Speaking: ${people.join('; ')}`,
    tellingOf: (people) => `Tells of ${joined(people)}`,
    questions: (count) => counted(count, 'question'),
    printed: (kind, publisher, title) => `${kind}. ${publisher}: “${title}”`,
    inShort: (meeting, date) => `${meeting}, ${date}.`,
    why: {
      'not-found': 'The linked words are not in the text that the record has of this page.',
      'several-places': 'The linked words stand in several places of this page: none is quoted.',
      'not-one-speaker': 'The linked words are not those of one speaker: nothing is quoted.',
      'too-long': 'The linked words are more than is quoted under a link: open the page to read them.',
    },
    notAll: 'Not all of the linked words are quoted here: open the page to read them.',
    sourceDescribed: 'Open the published page',
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
    faultInShort: (reference) => `Sorry, something went wrong on our side. Reference ${reference}.`,
    forExample: 'For example: ',
    moreIsTooLong: (remaining) => `${remaining} more: ask with a shorter query to page on.`,
    furtherItems: (more) => `and ${more} more`,
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
  },

  share: {
    somebody: 'Somebody',
    sharedBy: ' shares from the record:',
    inShort: (speaker, date) => `shares from the record: ${speaker}, ${date}.`,
    notInChannel: 'I am not in this channel. Invite me, then try again: ',
    channelNotFound: 'I cannot see this conversation. In a channel, invite me and press Share again: ',
    archived: 'This channel is archived: nobody can post here.',
    restricted: 'This workspace does not let apps post in this channel.',
  },

  delivery: {
    outside:
      'I do not answer here: people of another organisation read this channel. Ask me in a channel of your own, or in a direct message.',
    unknown:
      'I do not post here: Slack does not tell me whether people of another organisation read this conversation. Invite me with /invite @Alliance, or ask me in a direct message.',
    tooFast: (seconds) =>
      `That was a lot at once. Ask again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
    mayBeMissing:
      'I cannot tell whether my answer arrived: the connection to Slack was lost just then. If it is not here, ask for it again.',
    askAgain: 'Type your question once more.',
    refused: 'Slack did not take my answer. Tell whoever runs Alliance this reference: ',
    plain: (reference) =>
      `Slack did not take this answer in its usual form, so here it is as plain text (reference ${reference}).`,
    pressAgain: 'The window opened too late. Press again.',
    again: 'Answer again',
    againDescribed: 'Send the answer once more',
  },

  context: {
    lead: 'In context: ',
    command: 'context',
    onPage: (side) =>
      ({ before: 'Before the quote: ', after: 'After the quote: ', around: 'Around the quote: ' })[side],
    furtherAnswers: (count) =>
      count === 1 ? 'One more answer to this question.' : `${count} more answers to this question.`,
    earlierTurns: (count) => (count === 1 ? 'One turn before this: ' : `${count} turns before this: `),
    backToQuote: 'Back to the quote: ',
    begins: 'The document begins here.',
    ends: 'The document ends here.',
  },

  help: {
    lead: 'Alliance finds what ministers and secretaries actually said: word for word, by whom, when and where.',
    inShort: (commands) =>
      `Alliance finds what was actually said, word for word. Commands: ${commands.join(', ')}.`,
  },

  mistakes: mistakesInEnglish,
  surfaces: surfacesInEnglish,
  conversation: conversationInEnglish,
  shownQuotes: shownQuotesInEnglish,
  digest: digestInEnglish,
  watch: watchInEnglish,
  following: followingInEnglish,
  saved: savedInEnglish,
  storeKeeping: storeKeepingInEnglish,
  feeds: feedsInEnglish,
  importForm: importFormInEnglish,
  installing: installingInEnglish,
  importing: importingInEnglish,
  forgetting: forgettingInEnglish,
  status: statusInEnglish,
  speaker: speakerInEnglish,
  meeting: meetingInEnglish,
  questions: questionsInEnglish,
  verify: verifyInEnglish,
  timeline: timelineInEnglish,
  term: termInEnglish,
  compare: compareInEnglish,
  newly: newInEnglish,
  cite: citeInEnglish,
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
function inBrackets(badges: readonly string[]): string {
  return badges.length === 0 ? '' : ` (${badges.join('; ')})`;
}

function joined(all: readonly string[]): string {
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

function wordsOf(whose: string | null): string {
  return whose === null ? 'this passage' : `the words of ${whose}`;
}
