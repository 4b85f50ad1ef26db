import { UsageError, type World } from '../../command.js';
import type { TeamRecord } from '../../record.js';
import type { Reply } from './answering.js';

/** What comes of a query: a reply, or the user's mistake. */
type Outcome = { readonly reply: Reply } | { readonly mistake: UsageError };

/** So many different queries of a record are remembered with their outcome: some ten megabytes. */
const most = 200;
const outcomes = new WeakMap<TeamRecord, Map<string, Outcome>>();

/**
 * The reply to a query, looked for once as long as it is remembered: a record does not change, so the same words in the
 * same language have the same reply. The one that was asked for longest ago is forgotten first.
 *
 * @throws UsageError for a user's mistake, the same each time
 */
export async function replyOnce(
  typed: string,
  { record, face, language }: World,
  find: () => Promise<Reply>,
): Promise<Reply> {
  const known = outcomes.get(record) ?? new Map<string, Outcome>();
  outcomes.set(record, known);
  const key = JSON.stringify([face, language, typed]);
  const outcome = known.get(key) ?? (await outcomeOf(find));
  known.delete(key);
  known.set(key, outcome);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  if ('mistake' in outcome) throw outcome.mistake;
  return outcome.reply;
}

async function outcomeOf(find: () => Promise<Reply>): Promise<Outcome> {
  try {
    return { reply: await find() };
  } catch (error) {
    if (error instanceof UsageError) return { mistake: error };
    throw error;
  }
}
