import { buttonIds } from '../../render/buttons.js';
import type { ActionListener } from '../listener.js';

/** Source: the browser opens the page by itself; Slack tells of it all the same and wants to hear that we know. */
export const openSource: ActionListener = {
  kind: 'action',
  name: buttonIds.source,
  scopes: [],
  handle: async ({ ack }) => {
    await ack();
  },
};
