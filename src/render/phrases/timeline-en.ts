import type { TallyInWords, TimelinePhrases } from './timeline.js';

const units = { words: 'words', characters: 'characters' } as const;
const languages = new Intl.DisplayNames('en', { type: 'language' });

const counted = (count: number, one: string, several = `${one}s`) =>
  `${count} ${count === 1 ? one : several}`;
const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(', ');

/** Within what it was looked for. */
const within = (narrowed: readonly string[]) =>
  narrowed.length === 0 ? '' : ` (only ${narrowed.join('; ')})`;

function rated({ count, rate, unit }: TallyInWords): string {
  return `${counted(count, 'time')}${rate === null || count === 0 ? '' : ` (${rate} per 1,000 ${units[unit]})`}`;
}

/** Timelines in English. */
export const timelineInEnglish = {
  first: (topic, day, who, narrowed) => [
    `First in this record${within(narrowed)}: `,
    { text: topic, style: 'bold' },
    ` was said on ${day}${who === null ? '' : ` by ${who}`}.`,
  ],
  neverSaid: (topic, narrowed) => [
    { text: topic, style: 'bold' },
    ` only stands in what was asked or reported${within(narrowed)}: no official says it in a transcript there.`,
  ],
  nothing: (topic, narrowed) => [
    { text: topic, style: 'bold' },
    narrowed.length === 0
      ? ' is nowhere in this record.'
      : ` is not mentioned in this record${within(narrowed)}.`,
  ],
  bySide: (firsts) =>
    `First by side: ${firsts.map(({ side, day, who }) => `${side} on ${day}${who === null ? '' : ` (${who})`}`).join('; ')}.`,
  inShort: (topic, day, count, narrowed) =>
    day === null
      ? `“${topic}” is not said by officials in this record${within(narrowed)}.`
      : `“${topic}”: first in this record${within(narrowed)} on ${day}; said ${counted(count, 'time')} since.`,
  before: (key, day) =>
    key === 'questions'
      ? `It was asked about before that, on ${day}.`
      : key === 'reported'
        ? `A readout or article has it earlier, of ${day}: its words, not a transcript’s.`
        : `Whoever led a meeting said it before that, on ${day}.`,
  total: (language, { officials, questions, reported }) =>
    `${language === null ? 'In all' : `In ${languages.of(language) ?? language}`}: ${[
      ...(officials === null ? [] : [`officials said it ${rated(officials)}`]),
      ...(questions === null ? [] : [`${counted(questions, 'time')} in questions`]),
      ...(reported === null ? [] : [`${counted(reported, 'time')} in readouts and articles`]),
    ].join('; ')}.`,
  together: (things) => `Counted where all of these stand within three sentences: ${quoted(things)}.`,
  wordings: (wordings, more) =>
    `Printed as ${wordings.join(', ')}${more > 0 ? ` and ${counted(more, 'other wording')}` : ''}.`,
  near: (wordings) => `The record has the term itself nowhere. Counted in its place: ${quoted(wordings)}.`,
  corrected: (from, to) => `“${from}” was read as “${to}”.`,
  again: (documents) =>
    `${counted(documents, 'transcript')} of the same speech ${documents === 1 ? 'is' : 'are'} not counted again.`,
  meetingsBefore: (count) =>
    `${counted(count, 'earlier meeting')} of the record ${count === 1 ? 'does' : 'do'} not have it.`,
  rule: (unit) =>
    unit === 'words'
      ? 'Rates are per 1,000 words of those voices at that meeting. Readouts and articles are counted apart.'
      : 'Rates are per 1,000 characters (letters and digits) of those voices at that meeting, since the text has no blanks between words. Readouts and articles are counted apart.',
  written: (names) => `Written: ${names.join(', ')}.`,
  voices: {
    us: 'U.S.',
    japan: 'Japan',
    other: 'Others',
    unnamed: 'Unnamed',
    questions: 'Questions',
    moderation: 'Moderator',
    reported: 'Reports',
  },
  chart: {
    title: (topic) => `${topic}: mentions by meeting`,
    measure: (unit) => `mentions (per 1,000 ${units[unit]}: the bars)`,
    panel: (language) => `In ${languages.of(language) ?? language}`,
    noTranscript: 'no transcript',
    alt: ({ title, measure, meetings, from, to }) =>
      `Bar chart: ${title}; ${measure}, at ${counted(meetings, 'meeting')}${meetings > 1 ? ` from ${from} to ${to}` : ` on ${from}`}.`,
    altRow: (day, bars) => `${day}: ${bars.length === 0 ? 'none' : bars.join(', ')}.`,
    altBar: (label, count, rate) => `${label} ${count} (${rate})`,
    altMore: (meetings) => `And ${counted(meetings, 'further meeting')}.`,
    latest: (shown, of) => `The latest ${shown} of ${of} meetings.`,
  },
  sent: {
    posted: (topic) => `The chart of “${topic}” is posted here.`,
    sent: (topic) => `The chart of “${topic}” and its rows are in your conversation with me.`,
    message: (topic) => `“${topic}”: the chart, and its rows as CSV.`,
  },
} as const satisfies TimelinePhrases;
