import type { FilterName } from '../../mistakes/mistake.js';
import { addressMistakesInEnglish } from './address-mistakes-en.js';
import { evidenceMistakesInEnglish } from './evidence-mistakes-en.js';
import { followingMistakesInEnglish } from './following-mistakes-en.js';
import { importMistakesInEnglish } from './import-mistakes-en.js';
import { filterValue, type MistakePhrases } from './mistakes.js';
import { namingMistakesInEnglish } from './naming-mistakes-en.js';
import { storeMistakesInEnglish } from './store-mistakes-en.js';

/** A filter as somebody who types English would type it. */
const examples: Readonly<Record<FilterName, string>> = {
  speaker: 'speaker:hamada',
  side: 'side:japan',
  meeting: 'meeting:2plus2',
  from: 'from:2023',
  to: 'to:2023-06',
  kind: 'kind:question',
};

/** Where commands work, as a part of a sentence. */
const faceNames: Readonly<Record<string, string>> = {
  slack: 'in Slack',
  page: 'on the local page (npm start)',
  terminal: 'in a terminal',
};

/** What a user did wrong and what to type instead, in English. */
export const mistakesInEnglish = {
  'unknown-command': ({ name, typed, known, nearest }) => ({
    sentence: `There is no command “${name}”.`,
    instead: `${
      nearest.length === 0
        ? `Type ${known.join(' or ')}`
        : `Did you mean ${nearest.map((one) => `“${one}”`).join(' or ')}? All commands: ${['help', ...known].join(' ')}`
    }; to search: quote ${typed}`,
  }),
  'unknown-topic': ({ name, known }) => ({
    sentence: `There is no command “${name}”.`,
    instead: `Known: ${known.join(', ')}`,
  }),
  'unknown-flag': ({ flag, known }) => ({
    sentence: `There is no flag --${flag}.`,
    instead: known.length === 0 ? 'Leave it out.' : `Known here: ${known.map((one) => `--${one}`).join(' ')}`,
  }),
  'flag-out-of-bounds': ({ flag, from, to }) => ({
    sentence: `--${flag} takes a number from ${from} to ${to}.`,
    instead: `For instance --${flag} ${from}`,
  }),
  'no-folder': () => ({ sentence: '--record takes a folder.', instead: 'For instance --record corpus' }),
  'unknown-language': ({ known }) => ({
    sentence: `--lang takes one of ${known.join(', ')}.`,
    instead: 'For instance --lang en',
  }),
  'nothing-to-search-for': ({ command }) => ({
    sentence: command === 'speaker' ? 'Nobody is named.' : 'There is nothing to search for.',
    instead: `For instance: ${command} ${command === 'speaker' ? 'Hamada' : 'counterstrike'}`,
  }),
  'query-too-long': ({ length, longest }) => ({
    sentence: `The query has ${length} characters; ${longest} are read.`,
    instead: 'Search for a few words or one short phrase of it.',
  }),
  'too-many-words': ({ words, most }) => ({
    sentence: `The query has ${words} telling words; ${most} are read.`,
    instead: 'Search for a few of them, or for one short phrase in quotation marks.',
  }),
  'only-common-words': () => ({
    sentence: 'The query has only very common words.',
    instead: 'Add a telling word, or put the exact words in quotation marks.',
  }),
  'no-word': () => ({
    sentence: 'There is no word in the query.',
    instead: 'Add a telling word, or put the exact words in quotation marks.',
  }),
  'only-exclusions': () => ({
    sentence: 'The query only says what to leave out.',
    instead: 'Add a word to look for, for instance: quote deterrence -nuclear',
  }),
  'excluded-filter': () => ({
    sentence: 'A filter cannot be excluded.',
    instead: 'Leave the minus out and name what you want to see.',
  }),
  'empty-quotation': () => ({
    sentence: 'There is nothing between the quotation marks.',
    instead: 'Put the exact words between them: "free and open Indo-Pacific"',
  }),
  'open-quotation': ({ closed }) => ({
    sentence: 'A quotation mark is opened and not closed.',
    instead:
      closed === null ? 'Leave it out, or put the exact words between two of them.' : `Close it: ${closed}`,
  }),
  'unknown-filter': ({ name, known }) => ({
    sentence: `There is no filter “${name}:”.`,
    instead: `The filters are ${known.map((filter) => `${filter}:`).join(' ')}`,
  }),
  'filter-without-value': ({ filter }) => ({
    sentence: `Nothing stands after “${filter}:”.`,
    instead: `Write the value directly behind it: ${examples[filter]}`,
  }),
  'unknown-speaker': ({ value, nearest }) => ({
    sentence: `Nobody in the record is called “${value}”.`,
    instead: meant('speaker', nearest),
  }),
  'unknown-meeting': ({ value, nearest }) => ({
    sentence: `The record has no meeting “${value}”.`,
    instead: meant('meeting', nearest),
  }),
  'unknown-side': ({ value, known }) => ({
    sentence: `There is no side “${value}”.`,
    instead: `side: takes ${known.join(', ')}`,
  }),
  'unknown-kind': ({ value, known }) => ({
    sentence: `There is no kind “${value}”.`,
    instead: `kind: takes ${known.join(', ')}`,
  }),
  'not-a-date': ({ value, filter }) => ({
    sentence: `“${value}” is not a date.`,
    instead: `Write ${filter}:2023, ${filter}:2023-06 or ${filter}:2023-06-01`,
  }),
  'no-channel': () => ({
    sentence: 'There is no channel here to share it in.',
    instead: 'Search in a channel with /alliance quote and press Share there.',
  }),
  'nothing-shown': () => ({
    sentence: 'No quote has been shown in this conversation yet.',
    instead: 'Ask for one first, for instance: what did Austin say about deterrence?',
  }),
  'no-such-quote': ({ asked, from, to }) => ({
    sentence: `There is no “${asked}” among the quotes shown last.`,
    instead: from === to ? `There is one: quote ${from}` : `They are quotes ${from} to ${to}.`,
  }),
  'which-quote': ({ from, to }) => ({
    sentence: `I cannot tell which of quotes ${from} to ${to} is meant.`,
    instead: 'Pick one, for instance: the second one in context',
  }),
  'several-meant': ({ word, names }) => ({
    sentence: `“${word}” can mean ${names.join(' or ')}.`,
    instead: `Name the one, for instance: and ${names[0] ?? ''}?`,
  }),
  'nobody-meant': ({ word }) => ({
    sentence: `“${word}” can mean nobody here.`,
    instead: 'Name the person, for instance: and Austin?',
  }),
  'says-nothing': ({ name, typed }) => ({
    sentence: `${name} says nothing in the record.`,
    instead: `To find where others speak of ${typed}, type: and about ${typed}?`,
  }),
  'no-subject': () => ({
    sentence: 'I cannot tell which subject is meant.',
    instead: 'Name it, for instance: is that still the wording on deterrence?',
  }),
  unclear: () => ({
    sentence: 'I cannot tell what this asks.',
    instead: 'Name a person, a date, a meeting or a subject, for instance: and Austin? or: in 2023?',
  }),
  'takes-no-words': ({ command, words }) => ({
    sentence: `${command} takes no words, only flags: “${words}” is too much.`,
    instead: `Type ${command} alone, or ${command} --help`,
  }),
  'no-longer-published': ({ words, page }) => ({
    sentence: `The page “${page}” no longer has these words.`,
    instead: `It had: “${words}”`,
  }),
  'quote-gone': () => ({
    sentence: 'The record no longer has this quote.',
    instead: 'Type /alliance quote and your words to search again.',
  }),
  'other-face': ({ name, faces }) => ({
    sentence: `${name} does not work here: it works ${faces.map((face) => faceNames[face] ?? face).join(' and ')}.`,
    instead: 'Type help to see what can be asked here.',
  }),
  'flag-without-value': ({ flag }) => ({
    sentence: `--${flag} stands without a value.`,
    instead: `Write the value behind --${flag}, in quotation marks where it has blanks.`,
  }),
  ...addressMistakesInEnglish,
  ...evidenceMistakesInEnglish,
  ...followingMistakesInEnglish,
  ...importMistakesInEnglish,
  ...namingMistakesInEnglish,
  ...storeMistakesInEnglish,
} as const satisfies MistakePhrases;

function meant(filter: FilterName, nearest: string | null): string {
  return nearest === null
    ? `For instance ${examples[filter]}`
    : `Did you mean ${filter}:${filterValue(nearest)}?`;
}
