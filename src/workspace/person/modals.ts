import { z } from 'zod';
import type { Block } from '../block-kit/block-schema.js';
import { choosableIn } from '../block-kit/field-values.js';
import { type Modal, modalSchema } from '../block-kit/view-schema.js';
import { bot } from '../identity.js';
import type { Payload } from '../payloads/envelope.js';
import { viewClosedPayload, viewSubmissionPayload } from '../payloads/interactions.js';
import { sentences } from '../receiver.js';
import type { OpenView } from '../state/views.js';
import { type Reach, responseUrl } from './reach.js';
import { type Press, stateValues } from './surface.js';

/** What an app may answer a view_submission with in its acknowledgement. */
const submissionAckSchema = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: modalSchema }),
  z.object({ response_action: z.literal('push'), view: modalSchema }),
  z.object({ response_action: z.literal('clear') }),
]);

/**
 * Submits a modal: what is wrong with its inputs, by block_id; `''` stands for the whole. Empty where all is well.
 * Slack itself sends back what is left empty and may not be, and what is too short.
 */
export async function submit(
  reach: Reach,
  open: OpenView<Modal>,
  filled: readonly Press[],
): Promise<Record<string, string>> {
  const { views, tickets, offers } = reach.state;
  const values = stateValues({ view: open }, filled, offers);
  const lacking = lacks(open.view.blocks, filled);
  if (Object.keys(lacking).length > 0) return lacking;
  const payload = viewSubmissionPayload(
    open,
    values,
    tickets.issueTrigger(open.viewing),
    responseUrls(reach, open.view.blocks, filled),
  );
  const delivery = await reach.receiver.deliver('submission', payload);
  if (!delivery.acked) return { '': `${bot.name} did not take this: ${sentences[delivery.why]}` };
  if (!delivery.response) {
    views.close(open.id);
    return {};
  }
  const answer = submissionAckSchema.safeParse(delivery.response);
  if (!answer.success) return { '': `${bot.name} gave an answer that Slack would not take.` };
  if (answer.data.response_action === 'errors') return answer.data.errors;
  if (answer.data.response_action === 'update') views.update(open.id, answer.data.view);
  if (answer.data.response_action === 'push') views.push(answer.data.view, open.viewing);
  if (answer.data.response_action === 'clear') views.close(null);
  return {};
}

/** Closes a modal, all of its stack where it says so, and tells the app where it asked to be told. */
export async function closeModal(reach: Reach, open: OpenView<Modal>): Promise<void> {
  const cleared = open.view.clear_on_close ?? false;
  reach.state.views.close(cleared ? null : open.id);
  if (open.view.notify_on_close) {
    await reach.receiver.deliver('close', viewClosedPayload(open, cleared));
  }
}

/** What the person has to mend before the app sees anything, by block_id. */
function lacks(blocks: readonly Block[], filled: readonly Press[]): Record<string, string> {
  const wrong: Record<string, string> = {};
  for (const block of blocks) {
    if (block.type !== 'input') continue;
    const id = block.block_id ?? '';
    const values = filled.find((each) => each.block === id)?.values ?? [];
    const typed = values.join('');
    if (typed === '' && !block.optional) wrong[id] = 'Please complete this required field.';
    const least = block.element.type === 'plain_text_input' ? (block.element.min_length ?? 0) : 0;
    if (typed !== '' && typed.length < least) wrong[id] = `Please write at least ${least} characters.`;
  }
  return wrong;
}

/** An address for each conversation that was chosen in a select that asks for one. */
function responseUrls(reach: Reach, blocks: readonly Block[], filled: readonly Press[]): Payload[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'input' || block.element.type !== 'conversations_select') return [];
    const { element, block_id = '' } = block;
    if (!element.response_url_enabled) return [];
    const [chosen] = filled.find((each) => each.block === block_id)?.values ?? [];
    const conversation = choosableIn(element).find((id) => id === chosen);
    if (!conversation) return [];
    const { action_id = '' } = element;
    const url = responseUrl(reach, conversation, null);
    return [{ block_id, action_id, channel_id: conversation, response_url: url }];
  });
}
