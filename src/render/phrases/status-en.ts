import type { StatusPhrases } from './status.js';

/** How the bot is, in English. */
export const statusInEnglish = {
  up: (version, seconds) =>
    `Alliance${version === null ? '' : ` ${version}`}${seconds === null ? '' : ` has been up for ${lasting(seconds)}`}.`,
  record: ({ documents, meetings, turns, speakers, from, to }) =>
    `The record has ${counted(documents, 'document')} of ${counted(meetings, 'meeting')}${
      from && to ? `, ${from} to ${to}` : ''
    }: ${counted(turns, 'turn')}, ${counted(speakers, 'speaker')} known by name.`,
  lastArrival: (title, day, time) => `The last document to be added was “${title}”, ${day}, ${time} UTC.`,
  noArrival: 'No document has been added since the bot’s first start.',
  recordBroken: (day, time) =>
    `The files of the record were changed and cannot be used since ${day}, ${time} UTC: the record of before is searched, and the bot’s log says what is wrong.`,
  jobs: ({ digests, watches, waiting }) =>
    `${counted(digests, 'digest')} and ${watches.toLocaleString('en-US')} ${watches === 1 ? 'watch is' : 'watches are'} active; ${
      waiting === 0 ? 'no post waits' : `${counted(waiting, 'post')} ${waiting === 1 ? 'waits' : 'wait'}`
    }.`,
  store: (engine, answers) =>
    answers
      ? `The store (${engine}) answers.`
      : `The store (${engine}) does not answer: questions are answered all the same, and nothing is remembered.`,
  noStore: 'There is no store yet: the bot has not started here.',
} as const satisfies StatusPhrases;

/** The two largest units: `3 days and 4 hours`. */
function lasting(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return 'less than a minute';
  const parts = [
    [Math.floor(minutes / 1_440), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => counted(count, unit))
    .join(' and ');
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
}
