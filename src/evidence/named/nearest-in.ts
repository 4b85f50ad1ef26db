import { UsageError } from '../../mistakes/usage-error.js';
import { resolveFilters } from '../../search/filters.js';
import { parseQuery } from '../../search/query.js';
import type { Evidence } from '../evidence.js';

/**
 * What comes nearest to a name that nobody has or no meeting, as a filter of the query language would take it: a family
 * name, the id of a meeting. Null where nothing is like it.
 */
export function nearestIn(
  what: 'speaker' | 'meeting',
  words: string,
  { searchable }: Evidence,
): string | null {
  try {
    resolveFilters(parseQuery(`${what}:"${words.replaceAll(/["“”]/gu, '')}"`), searchable.filterContext);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { mistake } = error;
    return mistake.code === 'unknown-speaker' || mistake.code === 'unknown-meeting' ? mistake.nearest : null;
  }
  return null;
}
