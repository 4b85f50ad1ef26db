import type { Context, webApi } from '@slack/bolt';
import { earlierId } from '../../render/home.js';
import { showHome } from '../home/home-page.js';
import { back } from '../home/home-state.js';
import type { ActionListener, ListenerEdge } from '../listener.js';
import { presserSchema } from '../payloads.js';
import { searchStateSchema } from '../windows/search-modal-form.js';
import { intoWindow, showFound } from '../windows/search-modal-found.js';
import { carriedIn, type Viewed, viewIn } from '../windows/viewed.js';
import { whoPressed } from './pressed.js';

/** Where the pages of a search begin, the one that is shown last. */
interface Paged {
  readonly offsets: readonly number[];
}

/** Shows another page of what Home or a window has found. */
export async function turnPage(
  listener: string,
  standing: Viewed,
  turned: <State extends Paged>(state: State) => State & { offsets: number[] },
  press: { readonly body: unknown; readonly client: webApi.WebClient; readonly context: Context },
  edge: ListenerEdge,
): Promise<void> {
  const who = whoPressed(presserSchema.parse(press.body), press.context);
  if (standing.type === 'home') return showHome({ listener, who, standing, next: turned }, press, edge);
  const state = carriedIn(standing, searchStateSchema);
  if (!state) return;
  const show = intoWindow(press.client, standing.id, edge);
  await showFound({ listener, who, state: turned(state), show }, press, edge);
}

/** Previous quotes, in Home and in a window. */
export const earlierQuotes: ActionListener = {
  kind: 'action',
  name: earlierId,
  scopes: [],
  handle: async ({ ack, body, client, context }, edge) => {
    await ack();
    const standing = viewIn(body);
    if (standing) await turnPage(earlierId, standing, back, { body, client, context }, edge);
  },
};
