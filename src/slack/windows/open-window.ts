import type { types } from '@slack/bolt';
import type { Language } from '../../answer.js';
import { renderBlockKit } from '../../render/block-kit.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import type { ListenerEdge } from '../listener.js';
import { reaching } from '../reaching/reaching.js';
import { refusedPost } from '../reaching/refusals.js';
import type { Route } from '../reaching/routes.js';
import { faultForLog } from '../secrets.js';
import type { besidePress } from './in-window.js';
import { triggerIn, viewIn } from './viewed.js';

/** Opens a window, over the one in which the button stands if it stands in one. Where it cannot, `aside` is told. */
export async function openWindow(
  listener: string,
  view: types.ModalView,
  press: Parameters<typeof besidePress>[1],
  {
    edge,
    aside,
    language,
  }: { readonly edge: ListenerEdge; readonly aside: Route; readonly language: Language },
): Promise<void> {
  const { body, client } = press;
  const reference = edge.newReference();
  const log = edge.log.child({ request: reference, listener });
  const opening = { trigger_id: triggerIn(body), view };
  const call = () =>
    viewIn(body)?.type === 'modal' ? client.views.push(opening) : client.views.open(opening);
  const opened = await reaching(call, edge.wait);
  if (opened.how === 'arrived') {
    log.info({}, 'a window opened');
    return;
  }
  const why = opened.how === 'refused' ? opened.why : 'unknown';
  log.warn({ why, fault: faultForLog(opened.error) }, 'a window did not open');
  await aside.whisper(renderBlockKit(refusedPost(why, phrasesFor(language).language, reference)));
}
