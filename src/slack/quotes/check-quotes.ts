import { z } from 'zod';
import { longestAsked, verifyAsked } from '../../evidence/verify/asked.js';
import { languageOfTyped } from '../../render/language-of.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { verifyReport } from '../../render/verify-report.js';
import { answering } from '../answering/answering.js';
import type { MessageShortcutListener } from '../listener.js';
import { claimedText } from '../slack-text.js';
import { askedByPress, toPresser } from './pressed.js';

const messageSchema = z.object({ message: z.object({ text: z.string().default('') }) });

/**
 * The message’s menu, “Check quotes in message”: a verdict on every quotation in it, or on all of it where it has none,
 * to the one who pressed, in the thread where the message stands. Of a very long message the beginning is read.
 */
export const checkQuotes: MessageShortcutListener = {
  kind: 'message-shortcut',
  name: 'check_quotes',
  scopes: ['commands'],
  menu: {
    name: 'Check quotes in message',
    description: 'Check the quotes in this message against the record, for you alone',
  },
  handle: async ({ ack, body, respond, client, context }, edge) => {
    await ack();
    const press = { body, client, context };
    const text = claimedText(messageSchema.safeParse(body).data?.message.text ?? '').slice(0, longestAsked);
    const asked = await askedByPress('check_quotes', press, edge, languageOfTyped(text, null));
    await answering(
      edge,
      asked,
      async () => {
        const phrases = phrasesFor(asked.language);
        if (!/[\p{L}\p{N}]/u.test(text)) {
          const { noWords: summary } = phrases.verify;
          return {
            answer: { language: phrases.language, summary, nodes: [{ node: 'lead', words: [summary] }] },
          };
        }
        const result = verifyAsked(text, {}, edge.world.record.evidence);
        return { answer: verifyReport(result, { offset: 0, again: null, headed: true }, phrases) };
      },
      toPresser(respond, press, edge),
    );
  },
};
