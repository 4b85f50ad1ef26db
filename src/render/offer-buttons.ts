import type { Button, KnownBlock } from '@slack/types';
import { z } from 'zod';
import { type Language, languages, type Offer, type OfferKind, offerKinds } from '../answer.js';
import { limits } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { plain, viewButton } from './plain.js';

/** What a button of an offer carries; the kind is its id. */
export const offerValueSchema = z.object({ about: z.string(), language: z.enum(languages).default('en') });

/** The id under which Slack reports a press. */
export function offerId(kind: OfferKind): string {
  return `offer_${kind.replaceAll('-', '_')}`;
}

export const offerIds: readonly string[] = offerKinds.map(offerId);

/** What is done at once and cannot be taken back by the next press is asked about first. */
const asked: ReadonlySet<OfferKind> = new Set<OfferKind>([
  'watch-stop',
  'digest-stop',
  'all-pause',
  'all-resume',
]);
const first: ReadonlySet<OfferKind> = new Set<OfferKind>(['watch-confirm', 'held-post']);

/** A row of buttons; none where there is nothing to offer. */
export function offerButtons(offers: readonly Offer[], phrases: Phrases): KnownBlock[] {
  const elements = offers.flatMap((offer) => offerButton(offer, phrases) ?? []);
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** Null where what it is about is longer than a button may carry. */
function offerButton({ offer, about, what }: Offer, phrases: Phrases): Button | null {
  const value = offerValue(about, phrases.language);
  if (value.length > limits.button.value) return null;
  const { label, described } = phrases.following.offers[offer];
  const question = asked.has(offer) ? phrases.following.sure[offer] : undefined;
  return {
    ...viewButton(offerId(offer), { label, described: described(what) }, value),
    ...(first.has(offer) ? { style: 'primary' as const } : {}),
    ...(question === undefined
      ? {}
      : {
          confirm: {
            title: plain(question.title),
            text: plain(question.question),
            confirm: plain(label),
            deny: plain(phrases.following.leave),
          },
        }),
  };
}

/** English is what a button is in unless it says otherwise. */
function offerValue(about: string, language: Language): string {
  return JSON.stringify({ about, ...(language === 'en' ? {} : { language }) });
}
