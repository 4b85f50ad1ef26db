import { againValueSchema, buttonIds } from '../../render/buttons.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import type { ActionListener } from '../listener.js';
import { pressedSchema } from '../payloads.js';
import { askedByPress, toPresser } from '../quotes/pressed.js';
import { answering } from './answering.js';

const pressedAgainSchema = pressedSchema(againValueSchema);

/** Answer again: takes up a question whose answer may not have arrived. Once: a second press finds it taken. */
export const answerAgain: ActionListener = {
  kind: 'action',
  name: buttonIds.again,
  scopes: [],
  handle: async ({ ack, body, respond, client, context }, edge) => {
    await ack();
    const press = { body, client, context };
    const value = pressedAgainSchema.safeParse(body).data?.actions[0].value;
    const asked = await askedByPress(buttonIds.again, press, edge, value?.language);
    await answering(
      edge,
      asked,
      async () => {
        const [{ value: carried }] = pressedAgainSchema.parse(body).actions;
        if (await edge.again(carried.delivery)) return null;
        const phrases = phrasesFor(asked.language);
        const words = [phrases.delivery.askAgain];
        return {
          answer: { language: phrases.language, summary: words.join(''), nodes: [{ node: 'lead', words }] },
        };
      },
      toPresser(respond, press, edge),
    );
  },
};
