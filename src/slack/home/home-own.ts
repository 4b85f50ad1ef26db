import type { types, webApi } from '@slack/bolt';
import type { AnswerNode } from '../../answer.js';
import { quoteIdSchema } from '../../evidence/quote.js';
import type { Following } from '../../followed/followed.js';
import { ofWatch } from '../../followed/offered.js';
import { digestListed } from '../../followed/told-digests.js';
import { watchListed } from '../../followed/told-watches.js';
import { renderBlockKit } from '../../render/block-kit.js';
import {
  followingHeading,
  more,
  mostInHome,
  type SavedQuote,
  savedQuoteBlocks,
  savedSearchBlocks,
  small,
} from '../../render/home-own.js';
import type { Phrases } from '../../render/phrases/phrases.js';
import { followingAt } from '../following/following-at.js';
import type { ListenerEdge } from '../listener.js';

/** What stands in Home for one person alone: what he follows, and what he saved. */
export async function ownBlocks(
  who: { readonly team: string; readonly user: string },
  { body, client }: { readonly body: unknown; readonly client: webApi.WebClient },
  phrases: Phrases,
  edge: ListenerEdge,
): Promise<types.KnownBlock[]> {
  const following = followingAt({ ...who, channel: null, privately: true, body, client }, edge);
  const quotes = (await edge.store.saved.quotes(who)).map(({ quote }) => savedQuote(quote, edge));
  const searches = (await edge.store.saved.searches(who)).map(({ query }) => query);
  return [
    ...(await followingBlocks(following, phrases)),
    ...savedQuoteBlocks(quotes, phrases),
    ...savedSearchBlocks(searches, phrases),
  ];
}

function savedQuote(id: string, { world }: ListenerEdge): SavedQuote {
  const known = quoteIdSchema.safeParse(id).data;
  return { id, quote: known === undefined ? null : world.record.resolve(known) };
}

async function followingBlocks(following: Following, phrases: Phrases): Promise<types.KnownBlock[]> {
  const digests = await following.digests.list();
  const watches = await following.watches.list();
  const { saved, language } = phrases;
  const shownDigests = digests.slice(0, mostInHome.digests);
  const shownWatches = watches.slice(0, mostInHome.watches);
  const blocksOf = (nodes: readonly AnswerNode[]) => renderBlockKit({ language, summary: '', nodes }).blocks;
  const form = (offer: 'digest-form' | 'watch-form') => ({
    offer,
    about: '',
    what: phrases.following.offers[offer].label,
  });
  return [
    followingHeading(phrases),
    ...(digests.length + watches.length === 0 ? [small(saved.followNothing)] : []),
    ...blocksOf(shownDigests.flatMap((digest) => digestListed(digest, phrases))),
    ...more(digests.length - shownDigests.length, saved.moreDigests),
    ...blocksOf(
      shownWatches.flatMap((watch): AnswerNode[] => [
        // A number here would be another one than that of the list in a channel.
        { node: 'lead', words: watchListed(watch, null, phrases) },
        { node: 'offers', offers: ofWatch(watch) },
      ]),
    ),
    ...more(watches.length - shownWatches.length, saved.moreWatches),
    ...blocksOf([{ node: 'offers', offers: [form('digest-form'), form('watch-form')] }]),
  ];
}
