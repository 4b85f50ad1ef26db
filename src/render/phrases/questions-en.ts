import type { Words } from '../../answer.js';
import type { QuestionsPhrases } from './questions.js';

/** Questions and answers in English. */
export const questionsInEnglish = {
  found: (query, narrowed, { from, to, total }) => [
    total === 1
      ? '1 question on '
      : to - from + 1 === total
        ? `${total} questions on `
        : from === to
          ? `Question ${from} of ${total} on `
          : `Questions ${from}–${to} of ${total} on `,
    { text: query, style: 'bold' },
    narrowed.length === 0 ? '' : ` (${narrowed.join('; ')})`,
  ],
  foundInShort: (query, total) => `${total} ${total === 1 ? 'question' : 'questions'} on “${query}”`,
  foundUnanswered: (query, narrowed, { from, to, total }) => [
    `${to - from + 1 === total ? total : from === to ? `${from} of ${total}` : `${from}–${to} of ${total}`} ${total === 1 ? 'question' : 'questions'}`,
    ...about(query, narrowed),
    ' that somebody who is asked does not answer',
  ],
  foundUnansweredInShort: (query, total) =>
    `${total} ${total === 1 ? 'question' : 'questions'}${query === '' ? '' : ` on “${query}”`} that somebody who is asked does not answer`,
  nothingUnanswered: (query, narrowed, asked) => [
    asked === 1 ? 'The one question' : `Of ${asked} questions`,
    ...about(query, narrowed),
    asked === 1 ? ' is not one ' : ' there is none ',
    'of which it is certain that somebody who is asked did not answer.',
  ],
  nothingUnansweredInShort: (query, asked) =>
    `No question${query === '' ? '' : ` on “${query}”`} certainly went unanswered; ${asked} ${asked === 1 ? 'was' : 'were'} asked.`,
  nothing: (query, narrowed) => [
    'Nobody in the record asks about ',
    { text: query, style: 'bold' },
    `${narrowed.length === 0 ? '' : ` (${narrowed.join('; ')})`}.`,
  ],
  nothingInShort: (query) => `Nobody in the record asks about “${query}”.`,
  unansweredInAll: (questions) =>
    questions === 1
      ? 'In one of them, somebody who is asked does not answer.'
      : `In ${questions} of them, somebody who is asked does not answer.`,
  answers: (count) => (count === 1 ? 'The answer' : `${count} answers`),
  onTopic: 'on the topic',
  beginning: 'how the answer begins',
  to: (names) => `to ${joined(names)}`,
  addresseeNotKnown: 'to whom is not certain',
  answered: (people) =>
    `answered by ${joined(people.map(({ name, notAsked }) => (notAsked ? `${name} (not addressed)` : name)))}`,
  notBy: (names) => `${joined(names)} did not answer in this document`,
  noAnswer: 'no answer in this document',
  answerNotKnown: 'which words answer it is not certain',
  unanswered: (names, instead) =>
    `Addressed to ${joined(names)}, who did not answer in this document.${instead.length === 0 ? '' : ` ${joined(instead)}, not addressed, did.`}`,
  inFull: 'Answers in their own words: ',
  somebody: 'somebody not named',
} as const satisfies QuestionsPhrases;

function about(query: string, narrowed: readonly string[]): Words {
  const within = narrowed.length === 0 ? '' : ` (${narrowed.join('; ')})`;
  return query === '' ? [] : [' on ', { text: query, style: 'bold' }, within];
}

function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
