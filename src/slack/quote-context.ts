import type { AnswerNode } from '../answer.js';
import { buttonIds } from '../render/buttons.js';
import { speakerLine } from '../render/citation-words.js';
import { phrasesFor } from '../render/phrases/phrases-for.js';
import { contextView } from '../render/windows.js';
import { answering } from './answering.js';
import { besidePress, inWindow } from './in-window.js';
import type { ActionListener } from './listener.js';
import { askedByPress, gone, pressedQuoteSchema, sinceChanged, tracedQuoteOf } from './pressed.js';
import { viewIn } from './viewed.js';

/**
 * Context: the turn around a quote and the question before it, to the one who pressed; from Home and from a window in a
 * window of its own.
 */
export const quoteContext: ActionListener = {
  kind: 'action',
  name: buttonIds.context,
  scopes: [],
  handle: async ({ ack, body, respond, client, context }, edge) => {
    await ack();
    const press = { body, client, context };
    const around = pressedQuoteSchema.safeParse(body).data?.actions[0].value.language;
    const asked = await askedByPress(buttonIds.context, press, edge, around);
    const beside = besidePress(respond, press, edge);
    await answering(
      edge,
      asked,
      async () => {
        const [{ value }] = pressedQuoteSchema.parse(body).actions;
        const phrases = phrasesFor(asked.language);
        const { quote, was } = tracedQuoteOf(value.quote, edge.world.record);
        const turns = edge.world.record.context(value.quote);
        if (!turns) throw gone();
        const who = `${speakerLine(quote, phrases)}${phrases.comma}${phrases.date(quote.date)}`;
        const where = `${quote.meeting.title}${phrases.semicolon}${who}`;
        const nodes: AnswerNode[] = [
          { node: 'lead', words: [phrases.context.lead, where] },
          ...sinceChanged(quote, was, phrases),
          ...turns.map((turn): AnswerNode => ({ node: 'turn', turn })),
        ];
        const summary = `${phrases.context.lead}${where}${phrases.fullStop}`;
        return { answer: { language: phrases.language, summary, nodes } };
      },
      viewIn(body)
        ? inWindow(press, (blocks) => contextView(blocks, phrasesFor(asked.language)), beside, edge)
        : beside,
    );
  },
};
