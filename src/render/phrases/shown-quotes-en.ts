import type { ShownQuotesPhrases } from './shown-quotes.js';

/** What becomes of quotes once they are shown, in English. */
export const shownQuotesInEnglish = {
  tracing: {
    changed: 'The page has changed since this was quoted.',
    reworded: (was) => `It read: “${was}”`,
    otherSpeaker: (was) =>
      was === null ? 'It stood under nobody’s name.' : `It stood under the name of ${was}.`,
  },

  correcting: {
    changed: (day) => `Corrected on ${day}: the published page has changed.`,
    words: (was) => `It was shared as: “${was}”`,
    speaker: (was) =>
      was === null ? 'It was shared under nobody’s name.' : `It was shared under the name of ${was}.`,
    misnamed: (day) => `Corrected on ${day}: the record named another speaker.`,
    changedBack: (day) => `Corrected on ${day}: the published page has changed back to what it was.`,
    vanished: (day) =>
      `Corrected on ${day}: this is no longer on the published page. It is kept here as it was shared:`,
    told: { before: 'A quote that you shared in ', behind: ' was corrected there.' },
  },

  exporting: {
    heading: (quotes) => `${counted(quotes)} from the record`,
    madeOn: (date) => `Exported on ${date}.`,
    asPublished:
      'Every quote stands word for word as it was published; what the bot says about it stands outside the quotation.',
    openAtWords: 'Open the published page at these words',
    quoteId: (id) => `Quote ${id}`,
    done: (quotes, where) => `${counted(quotes)} of this ${where} as Markdown.`,
    gone: (quotes) =>
      `${counted(quotes)} shown here ${quotes === 1 ? 'is' : 'are'} no longer in the record and not in the file.`,
    older: (quotes) =>
      `${counted(quotes)} shown earlier in this thread ${quotes === 1 ? 'is' : 'are'} not kept any more and not in the file.`,
    nothing: 'No quotes were shown in this thread yet. Ask for some first, for example: ',
    nothingExample: 'counterstrike',
    placed: (quotes, where) => `The file with ${counted(quotes)} is in the ${where}.`,
    noScope:
      'I may not upload files in this workspace: its administrator has to give me the permission files:write.',
    filesOff: 'This workspace does not take files of this kind.',
    notInChannel: 'I am not in this channel. Invite me, then ask for the export again: ',
    archived: 'This channel is archived: nobody can post here.',
    restricted: 'This workspace does not let apps post in this channel.',
    full: 'This workspace has no room left for files.',
  },

  removing: {
    button: 'Remove',
    described: 'Remove this shared quote from the channel',
    title: 'Remove this quote?',
    question: 'The message goes for everybody in the channel. Only whoever shared it can remove it.',
    confirm: 'Remove',
    deny: 'Keep',
    notYours: 'Only the person who shared this quote can remove it.',
    removed: 'Removed.',
    cannot: 'Slack does not let me remove this message. Whoever runs the workspace can.',
  },

  reporting: {
    button: 'Report',
    described: 'Report a mistake',
    title: 'Report this quote',
    lead: 'What you send goes to the editors of the record. It is not posted anywhere.',
    what: 'What is wrong?',
    complaints: {
      'wrong-person': 'Wrong person',
      'wrong-words': 'Wrong words',
      'not-asked': 'Not what I asked',
    },
    note: 'Anything else',
    noteHint: 'For example who said it, or what you were looking for',
    send: 'Send',
    cancel: 'Cancel',
    close: 'Close',
    thanks: 'Thank you.',
    kept: 'Your report is kept for the editors of the record.',
  },

  feedback: {
    found: (reports, since) => {
      const from = since === null ? '' : ` since ${since}`;
      if (reports === 0) return `No reports${from}.`;
      return reports === 1 ? `1 report${from}.` : `${reports} reports${from}, newest first.`;
    },
    moment: (day, time) => `${day}, ${time} UTC`,
    asked: 'asked: ',
    notAsked: 'what was asked is not known',
    gone: (id) => `Quote ${id} is no longer in the record.`,
    note: (text) => `Note: ${text}`,
    written: (queries, file, without) => {
      if (queries === 0) return 'No report has a query: no file was written.';
      const left = without === 0 ? '' : ` ${without} of the reports have no query and are not in it.`;
      return `${queries} ${queries === 1 ? 'query stands' : 'queries stand'} in ${file}, to be judged.${left}`;
    },
  },
} as const satisfies ShownQuotesPhrases;

function counted(quotes: number): string {
  return `${quotes} quote${quotes === 1 ? '' : 's'}`;
}
