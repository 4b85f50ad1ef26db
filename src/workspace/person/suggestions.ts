import { z } from 'zod';
import { menuOption, type Option, optionGroup } from '../block-kit/composition.js';
import { bot } from '../identity.js';
import { suggestionPayload } from '../payloads/interactions.js';
import { sentences } from '../receiver.js';
import type { Reach } from './reach.js';
import { findElement, keyOf, type Surface } from './surface.js';

/** What an app may answer a block_suggestion with. Source: docs.slack.dev, select menu of external data source. */
const suggestionAckSchema = z.union([
  z.object({ option_groups: z.array(optionGroup).max(100) }),
  z.object({ options: z.array(menuOption).max(100) }),
]);

/** Options to choose from, under a label where the app has grouped them. */
export interface Suggested {
  readonly label: string | null;
  readonly options: readonly {
    readonly text: string;
    readonly value: string;
    readonly description: string | null;
  }[];
}

/** Asks the app what to offer in one of its selects for what was typed so far; a sentence where it does not tell. */
export async function suggest(
  reach: Reach,
  surface: Surface,
  asked: { readonly block: string; readonly action: string; readonly typed: string },
): Promise<{ readonly groups: readonly Suggested[] } | { readonly problem: string }> {
  const element = findElement(surface, asked);
  if (element?.type !== 'external_select' && element?.type !== 'multi_external_select') {
    return { problem: 'That menu is gone.' };
  }
  const delivery = await reach.receiver.deliver('suggestion', suggestionPayload(surface, asked));
  if (!delivery.acked) return { problem: `${bot.name} gave no options: ${sentences[delivery.why]}` };
  if (delivery.response === undefined || delivery.response === '') return { groups: [] };
  const answer = suggestionAckSchema.safeParse(delivery.response);
  if (!answer.success) return { problem: `${bot.name} gave options that Slack would not take.` };
  const groups =
    'options' in answer.data
      ? [{ label: null, options: answer.data.options }]
      : answer.data.option_groups.map(({ label, options }) => ({ label: label.text, options }));
  const offered = groups.flatMap(({ options }) => options);
  const { block, action } = asked;
  reach.state.offers.add({ surface: keyOf(surface), block, action }, offered);
  return { groups: groups.map(({ label, options }) => ({ label, options: options.map(inWords) })) };
}

function inWords({ text, value, description }: Option) {
  return { text: text.text, value, description: description?.text ?? null };
}
