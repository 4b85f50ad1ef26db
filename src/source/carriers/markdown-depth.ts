import { UsageError } from '../../mistakes/usage-error.js';
import { deepestNesting } from './markup-depth.js';

/** Brackets and stars that open something and leave it open, in one paragraph: more than any that somebody wrote. */
const mostOpen = 2_000;

/**
 * Refuses Markdown that takes a parser longer than it is worth: quotes and lists within each other on one line, and
 * paragraphs of brackets that nothing closes.
 *
 * @throws UsageError where it is such
 */
export function refuseDeepQuotes(source: string, name: string): void {
  for (const paragraph of source.split(/\n{2,}/u)) {
    const nested = paragraph.split('\n').reduce((most, line) => Math.max(most, marksBefore(line)), 0);
    const open = (paragraph.match(/\[/gu)?.length ?? 0) - (paragraph.match(/\]/gu)?.length ?? 0);
    if (nested > deepestNesting / 10 || open > mostOpen)
      throw new UsageError({ code: 'file-nested', file: name });
  }
}

/** How many quotes and lists one line begins. */
function marksBefore(line: string): number {
  const marks = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+/u.exec(line)?.[0] ?? '';
  return marks.replace(/[\s\d]/gu, '').length;
}
