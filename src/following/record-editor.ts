import { type Language, languages, type Words } from '../answer.js';
import { digestOf } from '../digest/contents.js';
import type { DigestInput } from '../digest/digest.js';
import { dueBetween } from '../digest/schedule.js';
import { type Quote, type QuoteId, quoteIdSchema } from '../evidence/quote.js';
import { plainly } from '../followed/told-digests.js';
import { UsageError } from '../mistakes/usage-error.js';
import type { TeamRecord } from '../record.js';
import { renderBlockKit } from '../render/block-kit.js';
import type { WheretoWords } from '../render/phrases/following.js';
import { phrasesFor } from '../render/phrases/phrases-for.js';
import type { Digest } from '../store/following.js';
import type { Store } from '../store/store.js';
import type { DocumentId } from '../transcript/transcript.js';
import { firedIds, hitsIn } from '../watch/hits.js';
import { tellHits } from '../watch/told.js';
import { watchedAsTyped } from '../watch/watch.js';
import { aboutOf } from './about.js';
import type { DigestOrder, Edition, Editor, NoteOrder, WatchOrder } from './editor.js';
import type { Message } from './poster.js';

const day = 24 * 3_600_000;

/**
 * Makes what is posted out of the record, for Slack. The store tells whose language, and what a watch was for.
 *
 * @param world has the record of the moment: it may be renewed
 */
export function recordEditor(
  world: { readonly record: TeamRecord },
  store: Pick<Store, 'people' | 'watches'>,
): Editor {
  const idsOf = new WeakMap<TeamRecord, ReadonlySet<string>>();
  return {
    documents: () => {
      const { record } = world;
      const ids = idsOf.get(record) ?? new Set(record.transcripts.map(({ document }) => document.id));
      idsOf.set(record, ids);
      return ids;
    },
    digest: async (order) => digestEdition(world.record, order),
    watch: async (order) => watchEdition(world.record, order),
    note: (order) => note(order, store),
  };
}

/** What a digest is made of, out of what the store told. */
export function digestInputOf(record: TeamRecord, order: DigestOrder, language: Language): DigestInput {
  const { digest, date, documents, shown, watches } = order;
  return {
    record,
    newDocuments: documents,
    watchHits: watches.map((watch) => ({ watched: watch.watch, quotes: hitsOf(record, watch) })),
    topics: digest.topics,
    localDate: date,
    channel: digest.channel,
    shown: idsIn(shown),
    heartbeat: digest.heartbeat,
    language,
    since: dateBefore(digest, order.due),
  };
}

function digestEdition(record: TeamRecord, order: DigestOrder): Edition {
  const input = digestInputOf(record, order, languageIn(order.digest.language));
  const made = digestOf(input);
  if (!made) return nothing;
  return {
    messages: [made.summary, ...made.details].map((answer) => asMessage(answer, {})),
    shown: made.quotes,
    hits: order.watches.flatMap(({ watch }, n) =>
      firedIds(input.watchHits[n]?.quotes ?? []).map((quote) => ({ watch: watch.id, quote })),
    ),
  };
}

const nothing: Edition = { messages: [], shown: [], hits: [] };

function watchEdition(record: TeamRecord, order: WatchOrder): Edition {
  const { watch } = order;
  const quotes = hitsOf(record, order);
  if (quotes.length === 0) return nothing;
  const told = tellHits(watch, quotes, languageIn(watch.language));
  return {
    messages: told.map((answer) => asMessage(answer, { query: watch.query })),
    shown: [],
    hits: [...new Set(firedIds(quotes))].map((quote) => ({ watch: watch.id, quote })),
  };
}

/** A query that can be read no more, since nobody in the record is called so, has none. */
function hitsOf(record: TeamRecord, { watch, documents, known }: WatchOrder): Quote[] {
  const wanted = new Set<string>(documents);
  const inRecord = record.transcripts.flatMap(({ document: { id } }): DocumentId[] =>
    wanted.has(id) ? [id] : [],
  );
  try {
    return hitsIn(record, watch, inRecord, idsIn(known));
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}

async function note(
  order: NoteOrder,
  { people, watches }: Pick<Store, 'people' | 'watches'>,
): Promise<Message> {
  const { team, user, about } = order;
  const language = languageIn(await people.languageOf({ team, user }));
  const phrases = phrasesFor(language);
  const { notes } = phrases.following;
  if ('held' in order) {
    const { held } = order;
    const what = aboutOf(held);
    const watch = what.of === 'watch' ? await watches.find({ team, id: what.watch }) : null;
    const told =
      what.of === 'digest'
        ? { digest: phrases.date(what.date) }
        : { watch: watch ? watchedAsTyped(watch) : '' };
    const words = notes.held(told, placeOf(held.channel, user));
    const offered = { about: held.key, what: plainly(words) };
    return asMessage(
      {
        language,
        summary: notes.inShort('held'),
        nodes: [
          { node: 'lead', words },
          { node: 'lead', words: [notes.lookThere] },
          {
            node: 'offers',
            offers: [
              { offer: 'held-post', ...offered },
              { offer: 'held-drop', ...offered },
            ],
          },
        ],
      },
      {},
    );
  }
  if (about.of !== 'ended') throw new Error('a note is of something held or ended');
  const words: Words = notes.ended(placeOf(about.channel, user), about.digest, about.watches, about.why);
  return asMessage({ language, summary: notes.inShort('ended'), nodes: [{ node: 'lead', words }] }, {});
}

function asMessage(...rendered: Parameters<typeof renderBlockKit>): Message {
  const { text, blocks } = renderBlockKit(...rendered);
  return { text, blocks: blocks.map((block) => ({ ...block })) };
}

function placeOf(channel: string, user: string): WheretoWords {
  if (channel === user) return 'me';
  return /^[UW]/u.test(channel) ? { person: channel } : { channel };
}

/** The day of the digest before the one that is due then; null where it was not there yet, or paused. */
function dateBefore(digest: Digest, due: number): string | null {
  const from = Math.max(digest.since, due - 8 * day);
  return dueBetween(digest, from, due - 1).at(-1)?.localDate ?? null;
}

function languageIn(language: string | null): Language {
  return languages.find((one) => one === language) ?? 'en';
}

function idsIn(ids: ReadonlySet<string>): ReadonlySet<QuoteId> {
  return new Set([...ids].flatMap((id) => quoteIdSchema.safeParse(id).data ?? []));
}
