import { buttonIds, moreValueSchema } from '../render/buttons.js';
import { answering } from './answering.js';
import type { ButtonListener } from './listener.js';
import { pressedSchema } from './payloads.js';
import { privately } from './pressed.js';
import { replyTo } from './typed-command.js';

const pressedMoreSchema = pressedSchema(moreValueSchema);

/** More: the next page of a query, to the one who pressed. */
export const moreQuotes: ButtonListener = {
  kind: 'action',
  name: buttonIds.more,
  scopes: [],
  handle: async ({ ack, body, respond }, edge) => {
    await ack();
    await answering(
      edge,
      { listener: buttonIds.more, command: 'quote' },
      () => {
        const [{ value }] = pressedMoreSchema.parse(body).actions;
        return replyTo(`quote ${value.query} --offset ${value.offset}`, edge.world);
      },
      privately(respond, body),
    );
  },
};
