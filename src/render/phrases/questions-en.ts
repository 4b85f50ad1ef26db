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

function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
