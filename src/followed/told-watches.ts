import type { Answer, AnswerNode, Language, Words } from '../answer.js';
import type { Phrases } from '../render/phrases/phrases.js';
import { phrasesFor } from '../render/phrases/phrases-for.js';
import type { PastYear } from '../watch/past-year.js';
import { tellPastYear } from '../watch/told.js';
import { watchedAsTyped } from '../watch/watch.js';
import type { FollowedWatch, WatchWish } from './followed.js';
import { ofWatch, watchOffers } from './offered.js';
import { plainly, whereInWords } from './told-digests.js';

/** So many of a list have buttons; what is behind them is reached by its number. */
const withButtons = 10;

/** A watch before it is confirmed: how often it would have fired, what it would do, and what can be done now. */
export function tellWish(wish: WatchWish, year: PastYear | null, language: Language, offered = true): Answer {
  const { watches } = phrasesFor(language).following;
  const told = tellPastYear(wish.watched, year, language);
  // How it was read stands over the buttons, the examples below them.
  const over = 1 + (year === null ? 0 : year.corrections.length + (year.answered ? 0 : 1));
  return {
    ...told,
    nodes: [
      ...told.nodes.slice(0, over),
      { node: 'lead', words: watches.will(wish.rhythm, wish.target) },
      ...(offered
        ? [
            { node: 'offers' as const, offers: watchOffers(wish) },
            { node: 'note' as const, words: watches.otherwise() },
          ]
        : []),
      ...told.nodes.slice(over),
    ],
  };
}

/** A watch that has just been set up, or was there. */
export function tellSet(watch: FollowedWatch, isNew: boolean, language: Language): Answer {
  const { watches } = phrasesFor(language).following;
  const where = whereInWords(watch.whereto);
  const query = watchedAsTyped(watch.watched);
  const words = isNew ? watches.isSet(query, watch.rhythm, where) : watches.isSetAlready(query, where);
  return {
    language,
    summary: plainly(words),
    nodes: [
      { node: 'lead', words },
      { node: 'offers', offers: ofWatch(watch) },
    ],
  };
}

/** Watches by their numbers, the first ones with buttons. */
export function tellWatches(
  all: readonly FollowedWatch[],
  language: Language,
  notice: Words | null = null,
): Answer {
  const phrases = phrasesFor(language);
  const { watches, offers } = phrases.following;
  const over: AnswerNode[] = notice ? [{ node: 'lead', words: notice }] : [];
  const list = all.length === 0 ? watches.none : watches.list(all.length);
  return {
    language,
    summary: notice ? plainly(notice) : list,
    nodes: [
      ...over,
      { node: 'lead', words: [list] },
      ...all.flatMap((watch, n): AnswerNode[] => [
        { node: 'lead', words: watchListed(watch, n + 1, phrases) },
        ...(n < withButtons ? [{ node: 'offers' as const, offers: ofWatch(watch) }] : []),
      ]),
      ...(all.length === 0
        ? [
            {
              node: 'offers' as const,
              offers: [{ offer: 'watch-form' as const, about: '', what: offers['watch-form'].label }],
            },
          ]
        : []),
    ],
  };
}

/** @param number what it is muted and stopped by; null where it is not told in the list */
export function watchListed(watch: FollowedWatch, number: number | null, { following }: Phrases): Words {
  const { watched, rhythm, whereto, state } = watch;
  return following.watches.listed(number, watchedAsTyped(watched), rhythm, whereInWords(whereto), state);
}
