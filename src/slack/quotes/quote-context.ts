import type { AnswerNode } from '../../answer.js';
import { turnsAround } from '../../evidence/context/around.js';
import { buttonIds } from '../../render/buttons.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { placeOf, turnNodes, waysFrom } from '../../render/told-context.js';
import { contextView } from '../../render/windows.js';
import { answering } from '../answering/answering.js';
import type { ActionListener } from '../listener.js';
import { besidePress, inWindow } from '../windows/in-window.js';
import { viewIn } from '../windows/viewed.js';
import { askedByPress, gone, pressedQuoteSchema, sinceChanged, tracedQuoteOf } from './pressed.js';

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
        const place = edge.world.record.evidence.placeOf(quote);
        const where = placeOf(quote, phrases);
        const nodes: AnswerNode[] = [
          { node: 'lead', words: [phrases.context.lead, where] },
          ...sinceChanged(quote, was, phrases),
          ...turnNodes(turns, phrases),
          // A window has no pages: what leads on stands in messages alone.
          ...(viewIn(body) || !place
            ? []
            : waysFrom(turnsAround(place.document.transcript, place.turn), quote, 0, phrases)),
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
