import type { Context, webApi } from '@slack/bolt';
import { renderBlockKit } from '../../render/block-kit.js';
import { homeIds } from '../../render/home.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { emptyForm, searchFormView } from '../../render/search-form.js';
import type { ActionListener, GlobalShortcutListener, ListenerEdge } from '../listener.js';
import { presserSchema } from '../payloads.js';
import { whoPressed } from '../quotes/pressed.js';
import { reaching } from '../reaching/reaching.js';
import { refusedPost } from '../reaching/refusals.js';
import { directly, type Route } from '../reaching/routes.js';
import { faultForLog } from '../secrets.js';
import { besidePress } from './in-window.js';
import { triggerIn } from './viewed.js';

/** The shortcut “Search the record”: the form opens at once; where it cannot, the person is told directly. */
export const searchRecord: GlobalShortcutListener = {
  kind: 'global-shortcut',
  name: 'search_record',
  scopes: ['commands'],
  menu: { name: 'Search the record', description: 'Find what was said by speaker, meeting, topic and date' },
  handle: async ({ ack, body, client, context }, edge) => {
    await ack();
    const aside = directly(client, presserSchema.parse(body).user.id, edge.wait);
    await openForm('search_record', { body, client, context }, edge, aside);
  },
};

/** The same form, from Home. */
export const homeSearchForm: ActionListener = {
  kind: 'action',
  name: homeIds.form,
  scopes: [],
  handle: async ({ ack, body, client, respond, context }, edge) => {
    await ack();
    const press = { body, client, context };
    await openForm(homeIds.form, press, edge, besidePress(respond, press, edge));
  },
};

async function openForm(
  listener: string,
  {
    body,
    client,
    context,
  }: { readonly body: unknown; readonly client: webApi.WebClient; readonly context: Context },
  edge: ListenerEdge,
  aside: Route,
): Promise<void> {
  const reference = edge.newReference();
  const log = edge.log.child({ request: reference, listener });
  const began = edge.clock();
  const { language } = await edge.worldFor(whoPressed(presserSchema.parse(body), context));
  const phrases = phrasesFor(language ?? 'en');
  const view = searchFormView(emptyForm, phrases);
  const opened = await reaching(() => client.views.open({ trigger_id: triggerIn(body), view }), edge.wait);
  if (opened.how === 'arrived') {
    log.info({ ms: Math.round(edge.clock() - began) }, 'a window opened');
    return;
  }
  const why = opened.how === 'refused' ? opened.why : 'unknown';
  log.warn({ why, fault: faultForLog(opened.error) }, 'a window did not open');
  await aside.whisper(renderBlockKit(refusedPost(why, phrases.language, reference)));
}
