import type { NotClaimed } from '../../evidence/compare/compare-result.js';
import type { ComparedCounts, ComparedInWords, ComparePhrases, NewPhrases } from './compare.js';

const languages = new Intl.DisplayNames('en', { type: 'language' });

const counted = (count: number, one: string, several = `${one}s`) =>
  `${count} ${count === 1 ? one : several}`;
const listed = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(', ');
const named = (some: readonly string[]) => some.map((one) => languages.of(one) ?? one).join(' and ');

const kinds = { transcript: 'transcript', readout: 'readout', article: 'article' } as const;

const reasons: Readonly<Record<NotClaimed, string>> = {
  'not-two-meetings': 'these are people or sides, and neither comes after the other',
  'other-languages': 'there is no text of both in one language',
  'other-kinds': 'the documents are of different kinds: what a summary leaves out may have been said',
  articles: 'an article chooses what it reports',
  'other-offices': 'other offices were heard',
  'questions-at-one': 'questions were answered at one of them alone',
  'much-shorter': 'one text is much shorter than the other',
};

function because(some: readonly NotClaimed[]): string {
  return some.map((one) => reasons[one]).join('; ');
}

function sideOf({ name, documents, onTopic, sentences }: ComparedInWords, topic: boolean): string {
  const what = documents.map(({ kind, publisher }) => `${kinds[kind]}, ${publisher}`).join('; ');
  const of = topic ? `${onTopic} of ${counted(sentences, 'sentence')}` : counted(sentences, 'sentence');
  return `${name} (${what === '' ? 'nothing' : what}: ${of})`;
}

function shortCounts({ kept, changed, onlyFirst, onlySecond }: ComparedCounts): string {
  return `${kept} in the same words, ${changed} in other words, ${onlySecond} only in the second, ${onlyFirst} only in the first`;
}

/** Comparisons in English. */
export const compareInEnglish = {
  sides: {
    us: 'the U.S. side',
    japan: 'the Japanese side',
    press: 'reporters',
    staff: 'staff',
    other: 'others',
  },
  lead: (topic, first, second) => [
    ...(topic === null ? ['What was said'] : [{ text: topic, style: 'bold' as const }]),
    `: ${first} beside ${second}.`,
  ],
  inShort: (topic, first, second, counts) =>
    `${topic === null ? 'What was said' : `“${topic}”`}, ${first} beside ${second}: ${shortCounts(counts)}.`,
  counts: ({ kept, changed, onlyFirst, onlySecond }, first, second, claimed) => [
    `In the same words: ${counted(kept, 'sentence')}`,
    `In other words: ${counted(changed, 'sentence')}`,
    `Only ${second}: ${counted(onlySecond, 'sentence')}`,
    `Only ${first}: ${counted(onlyFirst, 'sentence')}${claimed > 0 ? ` (${claimed} no longer said)` : ''}`,
  ],
  compared: (first, second, language, topic) =>
    `Compared${language === null ? '' : ` in ${languages.of(language) ?? language}`}: ${sideOf(first, topic)} with ${sideOf(second, topic)}.`,
  heard: (offices) => `Heard in both: ${offices.join(', ')}.`,
  only: (name) => `Only what is said by ${name}.`,
  claim:
    '“No longer said” means that no sentence of the second document is like it; the same may be said in quite other words.',
  notClaimed: (some) => `It is not claimed that anything is no longer said: ${because(some)}.`,
  silentSince: (days) => `Comparable documents of ${days.join(', ')} have nothing on it.`,
  otherLanguages: (name, some) => `${name}: there is text in ${named(some)} too, which was not compared.`,
  changed: 'In other words',
  kept: 'In the same words',
  onlyFirst: (first, second, claimed) =>
    claimed
      ? `No longer said: ${first}, with nothing like it in the text of ${second}`
      : `Only ${first}, with nothing like it in the text of ${second}`,
  onlyAnswered: (first) => `Only ${first}, in answers: the question may not have been asked again`,
  onlySecond: (first, second) => `Only ${second}, with nothing like it in the text of ${first}`,
  nothing: (topic, first, second) => [
    ...(topic === null ? ['Nothing'] : ['Nothing on ', { text: topic, style: 'bold' as const }]),
    first === null || second === null
      ? ' can be compared in this record.'
      : `: neither ${first} nor ${second} has it.`,
  ],
  noTwo: 'There are no two meetings with text in one language that have it.',
} as const satisfies ComparePhrases;

/** What is new at a meeting, in English. */
export const newInEnglish = {
  lead: (meeting, phrases) => [
    { text: meeting, style: 'bold' },
    `: ${counted(phrases, 'phrase')} that no earlier document of this record has.`,
  ],
  inShort: (meeting, phrases, dropped) =>
    `${meeting}: ${counted(phrases, 'phrase')} not in any earlier document of this record, ${counted(dropped, 'formula')} dropped.`,
  nothing: (meeting) => `${meeting} has no phrase that matters and no earlier document of this record has.`,
  first: (meeting) => [
    { text: meeting, style: 'bold' },
    ' is the first meeting of this record: there is nothing earlier to compare it with.',
  ],
  earlier: (documents, from, to) =>
    `Not in any earlier document of this record: ${counted(documents, 'document')}, ${from === to ? from : `${from} to ${to}`}.`,
  withoutEarlier: (some) =>
    `The record has nothing earlier in ${named(some)}: no phrase of that text is told.`,
  times: (times, people) =>
    `${counted(times, 'sentence')}${people.length === 0 ? '' : `, ${people.join(', ')}`}`,
  quotes: 'Where they are said',
  dropped: (against) => `No longer said: formulas of ${against}`,
  droppedRule: (kind) => `Compared: ${kind}.`,
  nothingDropped: 'No formula was dropped.',
  meetings: (count) => `at ${counted(count, 'earlier meeting')}`,
  anyWording:
    'Each is counted in its other wordings too; the one that is printed need not be that of every meeting.',
  notCompared: (some) => `No earlier meeting can be compared for what was dropped: ${because(some)}.`,
  noneBefore: 'There is no earlier meeting to compare for what was dropped.',
  inDigest: 'New words, and words no longer said',
  inDigestNew: (phrases) => `Not in any earlier document of the record: ${listed(phrases)}`,
  inDigestDropped: (formulas, against) => `No longer said since ${against}: ${listed(formulas)}`,
} as const satisfies NewPhrases;
