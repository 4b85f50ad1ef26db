import type { AnswerNode } from '../answer.js';
import { buttonIds } from '../render/buttons.js';
import { dateInWords, speakerLine } from '../render/citation-words.js';
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
        const quote = quoteOf(value.quote, edge.world.record);
        const turns = edge.world.record.context(quote.id);
        if (!turns) throw gone();
        const where = `${quote.meeting.title}; ${speakerLine(quote)}, ${dateInWords(quote.date)}`;
        const nodes: AnswerNode[] = [
          { node: 'lead', words: ['In context: ', where] },
          ...turns.map((turn): AnswerNode => ({ node: 'turn', turn })),
        ];
        return { answer: { summary: `In context: ${where}.`, nodes } };
      },
      privately(respond, body),
    );
  },
};
