import { z } from 'zod';
import type { Answer, Language, Words } from '../../answer.js';
import type { BlockKitMessage } from '../../render/block-kit.js';
import { limits, shorten } from '../../render/limits.js';
import type { Phrases } from '../../render/phrases/phrases.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { escaped } from '../../render/rich-text.js';

/** What is said where an answer cannot stand where it was asked for. */

/** A sentence of the bot's own as an answer. */
export function saying(phrases: Phrases, words: Words): Answer {
  const summary = words.map((run) => (typeof run === 'string' ? run : run.text)).join('');
  return { language: phrases.language, summary, nodes: [{ node: 'lead', words }] };
}

/** People of another organisation read the channel, or nobody can tell. */
export function notHere(language: Language, readers: 'outside' | 'unknown'): Answer {
  const phrases = phrasesFor(language);
  return saying(phrases, [phrases.delivery[readers]]);
}

export function tooFast(language: Language, seconds: number): Answer {
  const phrases = phrasesFor(language);
  return saying(phrases, [phrases.delivery.tooFast(seconds)]);
}

/** Nobody can tell whether the answer arrived; a button asks for it again where the question is kept. */
export function mayBeMissing(language: Language, delivery: string | null): Answer {
  const phrases = phrasesFor(language);
  const { mayBeMissing: sentence, askAgain } = phrases.delivery;
  const answer = saying(phrases, [
    delivery === null ? `${sentence}${phrases.sentenceGap}${askAgain}` : sentence,
  ]);
  return delivery === null ? answer : { ...answer, nodes: [...answer.nodes, { node: 'again', delivery }] };
}

/** Slack's names for places where a bot may not post and for windows that open too late, and what to do about each. */
const refusalSchema = z.enum([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'expired_trigger_id',
  'exchanged_trigger_id',
]);
type Refusal = z.infer<typeof refusalSchema>;

const invite = { text: '/invite @Alliance', style: 'code' } as const;

/** Slack refuses to have a message in that place; by its name for the reason. */
export function refusedPost(why: string, language: Language, reference: string): Answer {
  const phrases = phrasesFor(language);
  const { share, delivery } = phrases;
  const known = refusalSchema.safeParse(why).data;
  if (!known) return saying(phrases, [delivery.refused, { text: reference, style: 'code' }]);
  const said: Record<Refusal, Words> = {
    not_in_channel: [share.notInChannel, invite],
    channel_not_found: [share.channelNotFound, invite],
    is_archived: [share.archived],
    restricted_action: [share.restricted],
    expired_trigger_id: [delivery.pressAgain],
    exchanged_trigger_id: [delivery.pressAgain],
  };
  return saying(phrases, said[known]);
}

const forms = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'invalid_attachments',
]);

/** Whether Slack refused how the message is made, and would take plain text. */
export function formRefused(why: string): boolean {
  return forms.has(why);
}

/** A message as text alone, with the reference under which its refusal stands in the log. */
export function plainly(message: BlockKitMessage, language: Language, reference: string): BlockKitMessage {
  const note = escaped(phrasesFor(language).delivery.plain(reference));
  const { shown } = shorten(message.text, limits.message.text - note.length - 2);
  return { text: `${note}\n${shown}`, blocks: [] };
}
