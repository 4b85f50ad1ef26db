import type { ImportFormPhrases } from './import-form.js';

/** The window in which an editor imports a page, in English. */
export const importFormInEnglish = {
  title: 'Import a page',
  submit: 'Look at it',
  confirm: 'Import it',
  back: 'Change',
  close: 'Close',
  address: 'Address of the page',
  addressHint:
    'Where the publisher has it, with https:// at its beginning. Nothing is written before you have seen what was found.',
  date: 'Day of the event',
  dateHint: 'Only where the page does not say it.',
  meeting: 'Meeting',
  meetingHint: 'The id of a meeting of the record, where it should not be found by date and people.',
  kind: 'Kind',
  kinds: { transcript: 'A transcript', readout: 'A readout', article: 'An article' },
  publisher: 'Publisher',
  publisherHint: 'Only where the page does not say it.',
  fetching: 'The page is being fetched and read. This can take a minute.',
  writing: 'It is being written.',
  lookAtIt: 'Press “Import it” if this is right.',
  missing: (fields) =>
    `It cannot be written like this: fill in ${fields.join(' and ')}, which the page does not say.`,
  soon: 'It will be found within a minute, and new documents are told of in digests.',
} as const satisfies ImportFormPhrases;
