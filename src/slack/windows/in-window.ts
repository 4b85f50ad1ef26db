import type { Context, RespondFn, types, webApi } from '@slack/bolt';
import type { BlockKitMessage } from '../../render/block-kit.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { doneView } from '../../render/watch-form.js';
import { showHome } from '../home/home-page.js';
import type { ListenerEdge } from '../listener.js';
import { presserSchema } from '../payloads.js';
import { toPresser, whoPressed } from '../quotes/pressed.js';
import { reaching } from '../reaching/reaching.js';
import type { Route } from '../reaching/routes.js';
import { faultForLog } from '../secrets.js';
import { searchStateSchema } from './search-modal-form.js';
import { intoWindow, showFound } from './search-modal-found.js';
import { carriedIn, triggerIn, type Viewed, viewIn } from './viewed.js';

interface Press {
  readonly body: unknown;
  readonly client: webApi.WebClient;
  readonly context: Context;
}

/**
 * In a window of its own, over the one in which the button stands if it stands in one. A trigger is good for one call
 * and three seconds: where it is too late, `aside` is told.
 */
export function inWindow(
  { body, client }: Press,
  viewWith: (blocks: readonly types.KnownBlock[]) => types.ModalView,
  aside: Route,
  { wait }: Pick<ListenerEdge, 'wait'>,
): Route {
  return {
    open: false,
    whispersTroubles: false,
    send: async ({ blocks }) => {
      const opening = { trigger_id: triggerIn(body), view: viewWith(blocks) };
      const call = () =>
        viewIn(body)?.type === 'modal' ? client.views.push(opening) : client.views.open(opening);
      const opened = await reaching(call, wait);
      return opened.how === 'arrived' ? { how: 'arrived', value: null } : opened;
    },
    whisper: (message) => aside.whisper(message),
  };
}

/** To the one who pressed, where he pressed: in the channel, over what Home shows, or over what the window shows. */
export function besidePress(respond: RespondFn, press: Press, edge: ListenerEdge): Route {
  const standing = viewIn(press.body);
  if (!standing) return toPresser(respond, press, edge);
  const send: Route['send'] = async ({ blocks }) => {
    await over(standing, blocks, press, edge);
    return { how: 'arrived', value: null };
  };
  return { open: false, whispersTroubles: false, send, whisper: send };
}

async function over(
  standing: Viewed,
  notice: BlockKitMessage['blocks'],
  press: Press,
  edge: ListenerEdge,
): Promise<void> {
  const who = whoPressed(presserSchema.parse(press.body), press.context);
  if (standing.type === 'home') {
    return showHome({ listener: 'notice', who, standing, next: (state) => state, notice }, press, edge);
  }
  const state = carriedIn(standing, searchStateSchema);
  if (!state) return overWindow(notice, press, edge);
  const show = intoWindow(press.client, standing.id, edge);
  await showFound({ listener: 'notice', who, state, show, notice }, press, edge);
}

/** Over a window that cannot be shown anew: in a small one of its own, where that is not too late. */
async function overWindow(
  notice: BlockKitMessage['blocks'],
  press: Press,
  edge: ListenerEdge,
): Promise<void> {
  const who = whoPressed(presserSchema.parse(press.body), press.context);
  const { surfaces } = phrasesFor((await edge.worldFor(who)).language ?? 'en');
  const view = doneView('Alliance', notice, surfaces.searchForm.close);
  const opening = { trigger_id: triggerIn(press.body), view };
  const opened = await reaching(() => press.client.views.push(opening), edge.wait);
  if (opened.how !== 'arrived') edge.log.warn({ fault: faultForLog(opened.error) }, 'a window did not open');
}
