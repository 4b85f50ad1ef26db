import type { ImportMistakes } from '../../mistakes/import-mistakes.js';
import type { MistakePhrases } from './mistakes.js';

/** What a page is that is no document. */
const notDocuments = {
  'sign-in': 'it asks to sign in',
  paywall: 'what it begins with is to be paid for',
  menu: 'it is a menu of other pages',
  stub: 'it has next to no words',
} as const;

/** What a user did wrong when documents are imported and exported and what to type instead, in English. */
export const importMistakesInEnglish = {
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
} as const satisfies Pick<MistakePhrases, keyof ImportMistakes>;
