import type { AnswerNode } from '../answer.js';
import { buttonIds } from '../render/buttons.js';
import { speakerLine } from '../render/citation-words.js';
import { phrasesFor } from '../render/phrases/phrases-for.js';
import { answering } from './answering.js';
import type { ButtonListener } from './listener.js';
import { gone, pressedQuoteSchema, privately, quoteOf } from './pressed.js';

/** Context: the turn around a quote and the question before it, to the one who pressed. */
export const quoteContext: ButtonListener = {
  kind: 'action',
  name: buttonIds.context,
  scopes: [],
  handle: async ({ ack, body, respond }, edge) => {
    await ack();
    await answering(
      edge,
      { listener: buttonIds.context, command: null },
      async () => {
        const [{ value }] = pressedQuoteSchema.parse(body).actions;
        const phrases = phrasesFor(value.language);
        const quote = quoteOf(value.quote, edge.world.record, phrases);
        const turns = edge.world.record.context(quote.id);
        if (!turns) throw gone(phrases);
        const who = `${speakerLine(quote, phrases)}${phrases.comma}${phrases.date(quote.date)}`;
        const where = `${quote.meeting.title}${phrases.semicolon}${who}`;
        const nodes: AnswerNode[] = [
          { node: 'lead', words: [phrases.context.lead, where] },
          ...turns.map((turn): AnswerNode => ({ node: 'turn', turn })),
        ];
        const summary = `${phrases.context.lead}${where}${phrases.fullStop}`;
        return { answer: { language: phrases.language, summary, nodes } };
      },
      privately(respond, body),
    );
  },
};
