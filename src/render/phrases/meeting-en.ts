import type { DocumentKind } from '../../transcript/transcript.js';
import type { MeetingPhrases } from './meeting.js';

const languages = new Intl.DisplayNames('en', { type: 'language' });
const kindNames: Readonly<Record<DocumentKind, readonly [one: string, many: string]>> = {
  transcript: ['transcript', 'transcripts'],
  readout: ['readout', 'readouts'],
  article: ['article', 'articles'],
};

/** Meetings in English. */
export const meetingInEnglish = {
  parts: {
    participants: 'Who met',
    documents: 'Documents',
    questions: 'Asked and answered',
    topics: 'Spoken of more than at the other meetings',
    differences: 'How the transcripts differ',
  },
  asked: (questions, answered) =>
    questions === 0
      ? 'no question certainly addressed'
      : `${counted(questions, 'question')}, ${answered} answered`,
  silent: 'no words in a transcript of the record',
  others: (names) => `Also speaking: ${names.join('; ')}`,
  noDocuments: 'The record has no document of this meeting.',
  contains: ({ length, unit, interpreted, questions }) =>
    [
      `${length.toLocaleString('en-US')} ${unit}`,
      ...(interpreted > 0 ? [`${Math.max(1, Math.round(interpreted * 100))}% through an interpreter`] : []),
      ...(questions > 0 ? [counted(questions, 'question')] : []),
    ].join(', '),
  kinds: {
    transcript: 'Transcript',
    readout: 'Readout, not word for word',
    article: 'Article, not word for word',
  },
  language: (code) => languages.of(code) ?? code,
  sameAs: (publisher) => `the same speech as ${publisher}`,
  also: (note) => `Published elsewhere too: ${note}`,
  questions: (from, to, total) =>
    to - from + 1 === total
      ? `Asked and answered (${total})`
      : `Asked and answered (${from}–${to} of ${total})`,
  topics: (against) =>
    `Spoken of more than at the other meetings (against ${against.toLocaleString('en-US')} telling words)`,
  noTopics: 'Nothing stands out against the other meetings.',
  topic: (text, ours, theirs) => `${text}: ${times(ours)}, elsewhere ${times(theirs)}`,
  differences: ({ left, right, sameLanguage, onlyLeft, onlyRight, turns, places, unsure }) => {
    const parts = [
      ...(onlyLeft > 0 ? [`${counted(onlyLeft, 'turn')} only in the first`] : []),
      ...(onlyRight > 0 ? [`${counted(onlyRight, 'turn')} only in the second`] : []),
      ...(turns > 0
        ? [
            `${counted(places, 'difference')} ${sameLanguage ? 'in words' : 'in what is named or left out'} in ${counted(turns, 'turn')}`,
          ]
        : []),
      ...(unsure > 0 ? [`${counted(unsure, 'turn')} not certainly matched`] : []),
    ];
    return `${left} and ${right}: ${parts.length === 0 ? 'no difference found' : parts.join(', ')}`;
  },
  inShort: (title, date, documents, questions) =>
    `${title}, ${date}: ${counted(documents, 'document')}, ${counted(questions, 'question')}.`,
  list: (total, query) =>
    `${counted(total, 'meeting')}${query === '' ? ' in the record' : ` for “${query}”`}, newest first`,
  page: (from, to, total, query) =>
    `Meetings ${from}–${to} of ${total}${query === '' ? '' : ` for “${query}”`}, newest first`,
  noneLike: (query) => `The record has no meeting for “${query}”.`,
  noMeetings: 'The record has no meetings.',
  holds: (kinds, questions) => {
    const parts = (['transcript', 'readout', 'article'] as const).flatMap((kind) => {
      const count = kinds[kind] ?? 0;
      return count === 0 ? [] : [counted(count, kindNames[kind][0], kindNames[kind][1])];
    });
    return [
      ...(parts.length === 0 ? ['no document'] : parts),
      ...(questions > 0 ? [counted(questions, 'question')] : []),
    ].join(', ');
  },
  more: 'One of them: ',
} as const satisfies MeetingPhrases;

function times(count: number): string {
  if (count === 0) return 'never';
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

function counted(count: number, what: string, many = `${what}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? what : many}`;
}
