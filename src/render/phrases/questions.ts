import type { Words } from '../../answer.js';

/** What is said of questions and their answers. Names are the record's; `names` may be family names alone. */
export interface QuestionsPhrases {
  /** `from` and `to` count from 1. */
  found(query: string, narrowed: readonly string[], page: { from: number; to: number; total: number }): Words;
  foundInShort(query: string, total: number): string;
  /** The same of those alone that somebody whom they are addressed to does not answer; `query` is empty for all of the record. */
  foundUnanswered(
    query: string,
    narrowed: readonly string[],
    page: { from: number; to: number; total: number },
  ): Words;
  foundUnansweredInShort(query: string, total: number): string;
  /** There is none of these, though so many ask about it. */
  nothingUnanswered(query: string, narrowed: readonly string[], asked: number): Words;
  nothingUnansweredInShort(query: string, asked: number): string;
  nothing(query: string, narrowed: readonly string[]): Words;
  nothingInShort(query: string): string;
  /** Of several questions found, so many have somebody who does not answer. */
  unansweredInAll(questions: number): string;
  /** Over the answers to one question. */
  answers(count: number): string;
  readonly onTopic: string;
  readonly beginning: string;
  /** Whom a question is addressed to. */
  to(names: readonly string[]): string;
  readonly addresseeNotKnown: string;
  /** Who answers; `notAsked`: it is addressed to others alone. */
  answered(people: readonly { readonly name: string; readonly notAsked: boolean }[]): string;
  /** Somebody who is asked does not answer in the document. */
  notBy(names: readonly string[]): string;
  /** Nobody's answer is printed. */
  readonly noAnswer: string;
  /** Something is said behind it that may be one. */
  readonly answerNotKnown: string;
  /** Somebody who is asked does not answer, `instead` do others who are not asked. */
  unanswered(names: readonly string[], instead: readonly string[]): string;
  /** All of the questions of a meeting, with the words of the answers: what to type. */
  readonly inFull: string;
  /** Somebody answers whose name the record does not know. */
  readonly somebody: string;
}
