import type { Answer, AnswerNode, Language } from '../answer.js';
import { type BlockKitOptions, fitsOneMessage } from './block-kit.js';

/**
 * An answer in as few messages as hold it, so that nothing is left out of any: what introduces a quote stays with it.
 *
 * @param summary of the page of so many pages, both counted from 1
 */
export function inMessages(
  nodes: readonly AnswerNode[],
  language: Language,
  summary: (page: number, pages: number) => string,
  options: BlockKitOptions = {},
): Answer[] {
  const pages: AnswerNode[][] = [];
  for (const group of withIntroductions(nodes)) {
    const page = pages.at(-1);
    const longer = [...(page ?? []), ...group];
    if (page && fitsOneMessage({ language, summary: '', nodes: longer }, options)) page.push(...group);
    else pages.push([...group]);
  }
  return pages.map((page, n) => ({ language, summary: summary(n + 1, pages.length), nodes: page }));
}

/** Each quote with the nodes before it; what stands behind the last quote by itself. */
function withIntroductions(nodes: readonly AnswerNode[]): AnswerNode[][] {
  const groups: AnswerNode[][] = [];
  let open: AnswerNode[] = [];
  for (const node of nodes) {
    open.push(node);
    if (node.node !== 'quote') continue;
    groups.push(open);
    open = [];
  }
  return open.length > 0 ? [...groups, open] : groups;
}
