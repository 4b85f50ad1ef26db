import type { SpeakerPhrases } from './speaker.js';

const units = { words: 'words', characters: 'characters' } as const;

/** A person in English. */
export const speakerInEnglish = {
  sides: { us: 'United States', japan: 'Japan', press: 'press', staff: 'staff', other: 'other side' },
  parts: {
    meetings: 'Meetings',
    latest: 'Latest words',
    asked: 'Questions asked',
    notAnswered: 'Questions to this person without an answer in the document',
    reports: 'Reported, not word for word',
    named: 'Others name this person',
  },
  term: (office, from, to) => {
    if (from === null && to === null) return office;
    if (from === null) return `${office}, until ${to}`;
    return to === null ? `${office}, since ${from}` : `${office}, ${from} to ${to}`;
  },
  printedAs: (labels, more) =>
    `Printed as ${labels.map((label) => `“${label}”`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  spoken: ({ language, unit, turns, length, interpreted, likelyInterpreted, asksOnly }) => {
    const what = `${counted(turns, asksOnly ? 'question' : 'turn')}, ${length.toLocaleString('en-US')} ${units[unit]}`;
    const likely = interpreted + likelyInterpreted >= 0.995 && interpreted > 0.9 ? 0 : likelyInterpreted;
    const how = [share(interpreted, 'through an interpreter'), share(likely, 'likely interpreted')];
    const said = how.filter((part) => part !== null).join(', ');
    return `${asksOnly ? 'Asked' : 'Said'}${language === null ? '' : ` in ${language}`}: ${what}${asksOnly && said === '' ? '' : `, ${said || 'none marked as interpreted'}`}`;
  },
  reported: (sentences, documents) =>
    `Reported about in ${counted(sentences, 'sentence')} of ${counted(documents, 'readout or article', 'readouts or articles')}: not his or her words`,
  addressed: (questions, unanswered) =>
    `Questions to this person: ${questions}${unanswered === 0 ? '' : `, ${unanswered} of them without an answer in the document`}`,
  printedOnly:
    'No transcript of the record has words of this person: only what readouts or articles print as a quote.',
  reportedOnly: 'The record has no words of this person: readouts and articles only report.',
  never: (name) => `${name} does not speak in this record.`,
  neverInShort: (name) => `${name} does not speak in this record.`,
  inShort: (name, meetings, turns) =>
    `${name}: ${counted(turns, 'turn')} at ${counted(meetings, 'meeting')} of the record.`,
  at: (turns, printed, reported) =>
    [
      ...(turns > 0 ? [counted(turns, 'turn')] : []),
      ...(printed > 0 ? [`${counted(printed, 'quote')} as printed by others`] : []),
      ...(reported > 0 ? [`reported in ${counted(reported, 'sentence')}`] : []),
    ].join(', '),
  tookPart: 'took part; no words in the record',
  topics: (asks, against) =>
    `${asks ? 'Asks' : 'Speaks'} of more than ${asks ? 'other reporters' : 'the other officials'} (against ${against.toLocaleString('en-US')} telling words)`,
  noTopics: 'Nothing stands out against the others.',
  topic: (text, ours, theirs) => `${text}: ${times(ours)}, all others ${times(theirs)}`,
  provisional: 'Known from one document alone.',
} as const satisfies SpeakerPhrases;

function share(part: number, how: string): string | null {
  if (part === 0) return null;
  if (part === 1) return `all ${how}`;
  if (part >= 0.995) return `nearly all ${how}`;
  const percent = Math.round(part * 100);
  return percent === 0 ? `under 1% ${how}` : `${percent}% ${how}`;
}

function times(count: number): string {
  if (count === 0) return 'never';
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

function counted(count: number, what: string, many = `${what}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? what : many}`;
}
