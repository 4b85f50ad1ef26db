import type { AnswerNode } from '../answer.js';

/** What a page of an answer is of. */
export interface Paged {
  readonly command: string;
  /** What is typed behind the command for this very answer, without the page. */
  readonly typed: string;
  readonly limit: number;
  /** The limit that need not be typed. */
  readonly usualLimit: number;
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
}

/** The way on to the next page; nothing on the last one. */
export function pageOn({ command, typed, limit, usualLimit, offset, shown, total }: Paged): AnswerNode[] {
  const last = offset + shown;
  if (shown === 0 || last >= total) return [];
  // A button carries something that is typed: the limit, where there are no words.
  const flag = limit === usualLimit && typed !== '' ? [] : [`--limit ${limit}`];
  const query = [...(typed === '' ? [] : [typed]), ...flag].join(' ');
  return [{ node: 'more', command, query, offset: last, remaining: total - last }];
}
