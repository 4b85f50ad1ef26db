import { buttonIds, moreValueSchema } from '../../render/buttons.js';
import { languageOfTyped } from '../../render/language-of.js';
import { answering } from '../answering/answering.js';
import { replyTo } from '../answering/typed-command.js';
import { onward } from '../home/home-state.js';
import type { ActionListener } from '../listener.js';
import { pressedSchema } from '../payloads.js';
import { viewIn } from '../windows/viewed.js';
import { askedByPress, toPresser } from './pressed.js';
import { turnPage } from './turn-page.js';

const pressedMoreSchema = pressedSchema(moreValueSchema);

/** More: the next page of a query, to the one who pressed; in Home and in a window in place of the page before. */
export const moreQuotes: ActionListener = {
  kind: 'action',
  name: buttonIds.more,
  scopes: [],
  handle: async ({ ack, body, respond, client, context }, edge) => {
    await ack();
    const press = { body, client, context };
    const standing = viewIn(body);
    if (standing) {
      const offset = pressedMoreSchema.parse(body).actions[0].value.offset;
      return turnPage(buttonIds.more, standing, (state) => onward(state, offset), press, edge);
    }
    const { query = '', command = 'quote' } = pressedMoreSchema.safeParse(body).data?.actions[0].value ?? {};
    const asked = await askedByPress(buttonIds.more, press, edge, languageOfTyped(query, null));
    await answering(
      edge,
      { ...asked, command },
      async () => {
        const [{ value }] = pressedMoreSchema.parse(body).actions;
        return replyTo(
          `${value.command} ${value.query} --offset ${value.offset}`,
          await edge.worldFor(asked.who),
        );
      },
      toPresser(respond, press, edge),
    );
  },
};
