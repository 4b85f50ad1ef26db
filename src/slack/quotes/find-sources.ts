import { z } from 'zod';
import { languageOfTyped } from '../../render/language-of.js';
import { answering } from '../answering/answering.js';
import type { MessageShortcutListener } from '../listener.js';
import { claimedText } from '../slack-text.js';
import { askedByPress, toPresser } from './pressed.js';
import { relatedAnswer } from './related-answer.js';

const messageSchema = z.object({ message: z.object({ text: z.string().default('') }) });

/**
 * The message’s menu, “Find sources”: passages of the record that speak of what the message claims, to the one who
 * pressed, in the thread where the message stands. They are related; that they bear it out is not said.
 */
export const findSources: MessageShortcutListener = {
  kind: 'message-shortcut',
  name: 'find_sources',
  scopes: ['commands'],
  menu: { name: 'Find sources', description: 'Related passages of the record, for you alone' },
  handle: async ({ ack, body, respond, client, context }, edge) => {
    await ack();
    const press = { body, client, context };
    const text = claimedText(messageSchema.safeParse(body).data?.message.text ?? '');
    const asked = await askedByPress('find_sources', press, edge, languageOfTyped(text, null));
    await answering(
      edge,
      asked,
      async () => ({ answer: relatedAnswer(edge.world.record.related(text), asked.language) }),
      toPresser(respond, press, edge),
    );
  },
};
