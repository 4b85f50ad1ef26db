import type { FilterName } from '../../mistake.js';
import { addressMistakesInEnglish } from './address-mistakes-en.js';
import { dateInEnglish } from './date-parts.js';
import { filterValue, type MistakePhrases } from './mistakes.js';

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

/** What a page is that is no document. */
const notDocuments = {
  'sign-in': 'it asks to sign in',
  paywall: 'what it begins with is to be paid for',
  menu: 'it is a menu of other pages',
  stub: 'it has next to no words',
} as const;

/** What a user did wrong and what to type instead, in English. */
export const mistakesInEnglish = {
  'unknown-command': ({ name, typed, known }) => ({
    sentence: `There is no command “${name}”.`,
    instead: `Type ${known.join(' or ')}; to search: quote ${typed}`,
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
  'nothing-to-search-for': () => ({
    sentence: 'There is nothing to search for.',
    instead: 'For instance: quote counterstrike',
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
  'not-a-day': ({ value }) => ({
    sentence: `“${value}” is not a date.`,
    instead: 'Write --since 2026, --since 2026-11 or --since 2026-11-22',
  }),
  'no-file': () => ({
    sentence: '--export takes the name of a file.',
    instead: 'For instance --export reports.jsonl',
  }),
  'file-exists': ({ file }) => ({
    sentence: `${file} is there already, and is not written over.`,
    instead: 'Name another file.',
  }),
  'cannot-write': ({ file }) => ({
    sentence: `${file} cannot be written.`,
    instead: 'Name a file in a folder that is there and that you may write to.',
  }),
  'no-store': ({ file }) => ({
    sentence: `There is no store of the bot at ${file}.`,
    instead: 'Name its file with ALLIANCE_STORE, as the bot has it.',
  }),
  'unknown-store-action': ({ action, known }) => ({
    sentence: action === null ? 'Nothing says what to do with the store.' : `A store has no “${action}”.`,
    instead: `Type ${known.map((one) => `store ${one}`).join(', ')}`,
  }),
  'no-backup-file': ({ action }) => ({
    sentence: `store ${action} takes the name of a file.`,
    instead: `For instance store ${action} alliance.jsonl`,
  }),
  'cannot-read': ({ file }) => ({
    sentence: `${file} cannot be read.`,
    instead: 'Name a file that is there and that you may read.',
  }),
  'no-backup': ({ file }) => ({
    sentence: `${file} is no backup of a store.`,
    instead: 'Name a file that store backup has written.',
  }),
  'damaged-backup': ({ file, line }) => ({
    sentence: `${file} is not whole: line ${line} is not as it was written. Nothing was restored.`,
    instead: 'Name another backup.',
  }),
  'later-backup': ({ file, version }) => ({
    sentence: `${file} was written by a later version of Alliance (${version}).`,
    instead: 'Restore it with that version.',
  }),
  'store-not-empty': ({ store, rows }) => ({
    sentence: `The store ${store} is not empty: it has ${rows} ${rows === 1 ? 'row' : 'rows'}.`,
    instead: 'Back it up first; --force then replaces everything in it.',
  }),
  'forget-whom': () => ({
    sentence: 'Say whom to forget: one workspace or one person.',
    instead: 'For instance forget --workspace T0123456789, or forget --user T0123456789/U0123456789',
  }),
  'not-an-id': ({ value, flag }) => ({
    sentence: `“${value}” is not an id as --${flag} takes it.`,
    instead:
      flag === 'workspace'
        ? 'Write --workspace T0123456789'
        : 'Write the workspace and the person: --user T0123456789/U0123456789',
  }),
  'forget-unconfirmed': ({ whose, rows, tables, unnamed, typed }) => ({
    sentence: `This would delete for good what is stored of ${whose}: ${rows} ${rows === 1 ? 'row' : 'rows'}${inBrackets(tables)}${unnamed.length === 0 ? '' : `, and take the name out of what is a channel’s${inBrackets(unnamed)}`}. Nothing was deleted.`,
    instead: `Type forget ${typed} --yes`,
  }),
  'no-longer-published': ({ words, page }) => ({
    sentence: `The page “${page}” no longer has these words.`,
    instead: `It had: “${words}”`,
  }),
  'quote-gone': () => ({
    sentence: 'The record no longer has this quote.',
    instead: 'Type /alliance quote and your words to search again.',
  }),
  'not-a-time': ({ value }) => ({
    sentence: `“${value}” is not a time of day.`,
    instead: 'Write a time from 00:00 to 23:59, for instance 08:30 or 8:30am',
  }),
  'several-times': ({ times }) => ({
    sentence: `A digest comes once a day, and ${times.join(' and ')} are several times.`,
    instead: `Choose one, for instance ${times[0] ?? ''}`,
  }),
  'digest-without-time': () => ({
    sentence: 'There is no time for the digest.',
    instead: 'For instance: digest here 08:30 Asia/Tokyo weekdays',
  }),
  'unclear-digest': ({ typed, nearest }) => ({
    sentence: `I cannot tell what “${typed}” means for a digest.`,
    instead:
      nearest === null
        ? 'For instance: digest here 08:30 Asia/Tokyo weekdays'
        : `Did you mean digest ${nearest}?`,
  }),
  'digest-elsewhere': ({ channel }) => ({
    sentence: `A digest is set up in its own channel, not from elsewhere for ${channel}.`,
    instead: `Go to ${channel} and type: digest here 08:30 Asia/Tokyo weekdays`,
  }),
  'watch-elsewhere': ({ channel }) => ({
    sentence: `A watch for a channel is set up in that channel, not from elsewhere for ${channel}.`,
    instead: `Go to ${channel} and type: watch counterstrike`,
  }),
  'unknown-zone': ({ value, nearest }) => ({
    sentence: `There is no time zone “${value}”.`,
    instead:
      nearest.length === 0
        ? 'Write a zone or a city, for instance Asia/Tokyo or New York'
        : `Did you mean ${nearest.join(' or ')}?`,
  }),
  'ambiguous-zone': ({ value, zones }) => ({
    sentence: `“${value}” does not name one time zone.`,
    instead: `Write ${zones.join(' or ')}`,
  }),
  'not-on-or-off': ({ value }) => ({
    sentence: value === '' ? 'Neither on nor off was typed.' : `“${value}” is neither on nor off.`,
    instead: 'Write heartbeat on, to hear when there is nothing new, or heartbeat off',
  }),
  'no-topics': () => ({
    sentence: 'No topics were typed.',
    instead: 'For instance: digest topics counterstrike, "four star"; or digest topics none',
  }),
  'too-many-topics': ({ topics, most }) => ({
    sentence: `These are ${topics} topics; a channel has at most ${most}.`,
    instead: 'Leave some out.',
  }),
  'nothing-to-watch': () => ({
    sentence: 'There is nothing to watch for.',
    instead: 'For instance: watch counterstrike daily',
  }),
  'which-watch': ({ verb, value }) => ({
    sentence:
      value === ''
        ? `No number of a watch stands behind “${verb}”.`
        : `“${value}” is not the number of a watch.`,
    instead: `watch list shows their numbers; then for instance: watch ${verb} 2`,
  }),
  'other-face': ({ name, faces }) => ({
    sentence: `${name} does not work here: it works ${faces.map((face) => faceNames[face] ?? face).join(' and ')}.`,
    instead: 'Type help to see what can be asked here.',
  }),
  'not-in-channel': () => ({
    sentence: 'Alliance is not in that channel, so it could not post there.',
    instead: 'Type /invite @Alliance in the channel (a private one too), then try again.',
  }),
  'shared-channel': () => ({
    sentence: 'Alliance does not post in a channel that people of another organisation read.',
    instead: 'Set it up in a channel of your own, or in the direct message with Alliance.',
  }),
  'archived-channel': () => ({
    sentence: 'That channel is archived: nothing can be posted there.',
    instead: 'Choose another channel.',
  }),
  'no-digest-here': () => ({
    sentence: 'This channel has no digest.',
    instead: 'Set one up first: digest here 08:30 Asia/Tokyo weekdays',
  }),
  'zone-needed': () => ({
    sentence: 'Slack does not say in which time zone you are.',
    instead: 'Write the zone or a city behind the time: digest here 08:30 Asia/Tokyo weekdays',
  }),
  'no-such-watch': ({ number, watches }) => ({
    sentence: `There is no watch ${number}: the list has ${watches}.`,
    instead: 'watch list shows their numbers.',
  }),
  'too-many-watches': ({ most }) => ({
    sentence: `${most} watches are the most for one channel or one person.`,
    instead: 'Stop one first: watch list shows them.',
  }),
  'followed-gone': () => ({
    sentence: 'That is not there any more: it has been stopped.',
    instead: 'Look at digest list or watch list.',
  }),
  'not-an-admin': () => ({
    sentence: 'This is for those who look after Alliance in this workspace.',
    instead:
      'Whoever runs the bot names them in ALLIANCE_ADMINS. Your own are in digest list and watch list.',
  }),
  'admin-privately': () => ({
    sentence: 'Others read along here.',
    instead: 'Type /alliance admin: then you alone see it.',
  }),
  'unclear-admin': ({ typed }) => ({
    sentence: `I cannot tell what “${typed}” means.`,
    instead: 'Type admin, admin pause, admin resume, or admin remove 2',
  }),
  'no-such-subscription': ({ number, known }) => ({
    sentence: `There is no number ${number}: the list has ${known}.`,
    instead: 'Type admin to see the list.',
  }),
  'watch-too-broad': ({ date, quotes, most, narrower }) => ({
    sentence: `This watch would have posted ${quotes} quotes on ${dateInEnglish(date)} alone; ${most} a day are the most.`,
    instead:
      narrower.length === 0
        ? 'Add a speaker or a telling word, for instance: watch deterrence speaker:austin'
        : `Narrow it, for instance to one of these (with its quotes on that day): ${narrower.join('; ')}`,
  }),
  ...addressMistakesInEnglish,
  'nothing-to-import': () => ({
    sentence: 'Nothing is named that could be imported.',
    instead: 'For instance: alliance import page.html --date 2023-06-01',
  }),
  'no-export-format': ({ value, known }) => ({
    sentence: value === null ? 'No format is named.' : `There is no format “${value}”.`,
    instead: `Write --format and one of these: ${known.join(', ')}.`,
  }),
  'not-exportable': ({ value, format, known }) => ({
    sentence: `The format ${format} does not carry “${value}”.`,
    instead: `It carries ${known.join(', ')}: leave --what out, or write one of these.`,
  }),
  'unknown-document': ({ value }) => ({
    sentence: `The record has no document “${value}”.`,
    instead: 'quote --json gives the ids of documents; leave --document out for all of them.',
  }),
  'flag-without-value': ({ flag }) => ({
    sentence: `--${flag} stands without a value.`,
    instead: `Write the value behind --${flag}, in quotation marks where it has blanks.`,
  }),
  'no-calendar-day': ({ flag, value }) => ({
    sentence: `--${flag} ${value} is no day of the calendar.`,
    instead: 'A day is written 2023-06-01.',
  }),
  'no-web-address': ({ flag, value }) => ({
    sentence: `--${flag} ${value} is no address of a web page.`,
    instead: `For instance --${flag} https://www.example.gov/page`,
  }),
  'no-language-code': ({ value }) => ({
    sentence: `--language ${value} is no code of a language.`,
    instead: 'It takes two letters: --language en, --language ja',
  }),
  'no-document-kind': ({ value, known }) => ({
    sentence: `There is no kind of document “${value}”.`,
    instead: `--kind takes ${known.join(', ')}`,
  }),
  'flag-for-one': ({ flag }) => ({
    sentence: `--${flag} is true of one document alone, and several are named.`,
    instead: 'Import them one by one, or put a metadata file beside each.',
  }),
  'no-such-file': ({ file }) => ({
    sentence: `There is no file and no folder ${file}.`,
    instead: 'Name a file that is there.',
  }),
  'file-empty': ({ file }) => ({
    sentence: `${file} is empty.`,
    instead: 'Save the page once more and import that.',
  }),
  'file-nested': ({ file }) => ({
    sentence: `The markup of ${file} is nested deeper than any page.`,
    instead: 'Save the page as text, and import that.',
  }),
  'file-malformed': ({ file, line }) => ({
    sentence: `${file} cannot be read: line ${line} is not of its form.`,
    instead: 'Mend that line, or save the words as text and import that.',
  }),
  'pdf-without-text': ({ file }) => ({
    sentence: `${file} has pictures of its pages and no text.`,
    instead: 'Import the page or the text that the publisher gives beside it.',
  }),
  'file-binary': ({ file }) => ({
    sentence: `${file} is not text and no format that can be read.`,
    instead: 'Text, HTML, Markdown, PDF with text, debate XML, JSON Lines and captions can be imported.',
  }),
  'file-too-large': ({ file, megabytes, most }) => ({
    sentence: `${file} has ${megabytes} megabytes; ${most} are the most.`,
    instead: 'Import the page of one document, not a whole collection in one file.',
  }),
  'no-documents': ({ folder }) => ({
    sentence: `The folder ${folder} has no file that could be a document.`,
    instead: 'Files that end in .txt, .html, .md, .pdf, .xml, .jsonl, .vtt or .srt are looked for.',
  }),
  'bad-metadata': ({ file, field, why }) => ({
    sentence: `The metadata file ${file} cannot be used: ${field}: ${why}.`,
    instead: 'Correct it, or move it away and use flags.',
  }),
  'day-to-come': ({ file, date }) => ({
    sentence: `${file}: ${date} has not come yet.`,
    instead: 'Give the day of the event with --date.',
  }),
  'import-needs': ({ file, flag }) => ({
    sentence: `${file} does not say its ${flag}, and cannot be written into the record without.`,
    instead: `Give it with --${flag}; --dry-run shows what there is.`,
  }),
  'in-record-as': ({ file, document }) => ({
    sentence: `${file} is in the record already, as ${document}.`,
    instead: 'Leave the flags out that make it another document, or take that import back first.',
  }),
  'no-meeting-id': ({ value }) => ({
    sentence: `“${value}” is no id of a meeting.`,
    instead: 'It is made of day, place and event: --meeting 2023-06-01-tokyo-defense-ministerial',
  }),
  'several-meetings': ({ file, meetings }) => ({
    sentence: `${file} can be of several meetings: ${meetings.join(', ')}.`,
    instead: `Say of which: --meeting ${meetings[0] ?? ''}`,
  }),
  'two-documents': ({ file, document, other }) => ({
    sentence: `${file} would have the id ${document}, which ${other} has, and is another text.`,
    instead: 'Give the address of its page with --url, or its meeting with --meeting.',
  }),
  'does-not-add-up': ({ file, runs, line, text }) => ({
    sentence: `${file}: the characters do not add up in ${runs} ${runs === 1 ? 'place' : 'places'}, first on line ${line} at “${text}”.`,
    instead: 'Nothing was written: report the page, its layout cannot be read yet.',
  }),
  'not-a-document': ({ file, why }) => ({
    sentence: `${file} is no document: ${notDocuments[why]}.`,
    instead: 'If it is a readout or an article all the same, say so: --kind readout, --kind article',
  }),
  'no-turns': ({ file, kind }) => ({
    sentence: `${file}: nobody’s turns are found in it, as a document of the kind ${kind}.`,
    instead: 'If it is a readout or an article, say so: --kind readout, --kind article',
  }),
  'record-not-writable': ({ folder }) => ({
    sentence: `The record in ${folder} cannot be written to.`,
    instead: 'Name a folder that you may write to with --record.',
  }),
  'disk-full': ({ folder }) => ({
    sentence: `There is no room left on the disk of ${folder}.`,
    instead: 'The record is as it was: make room, and import again.',
  }),
  'import-under-way': ({ folder }) => ({
    sentence: `Another import into ${folder} is under way.`,
    instead: 'Wait until it is done.',
  }),
  'nothing-to-undo': () => ({
    sentence: 'There is no import to take back.',
    instead: 'Imports that were taken back already are not taken back twice.',
  }),
  'changed-since-import': ({ file }) => ({
    sentence: `${file} was changed after it was imported.`,
    instead: 'Put it back as it was, or remove the document by hand.',
  }),
  'none-imported': ({ files }) => ({
    sentence: `None of the ${files} files could be imported.`,
    instead: 'Each is named above with its reason; the record is as it was.',
  }),
  'unknown-people-action': ({ action, known }) => ({
    sentence:
      action === null ? 'It is not said what to do about people.' : `People cannot be told to “${action}”.`,
    instead: `Type ${known.map((one) => `people ${one}`).join(' or ')}`,
  }),
} as const satisfies MistakePhrases;

function inBrackets(tables: readonly string[]): string {
  return tables.length === 0 ? '' : ` (${tables.join(', ')})`;
}

function meant(filter: FilterName, nearest: string | null): string {
  return nearest === null
    ? `For instance ${examples[filter]}`
    : `Did you mean ${filter}:${filterValue(nearest)}?`;
}
