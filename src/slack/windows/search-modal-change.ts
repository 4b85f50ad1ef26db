import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { emptyForm, searchFormView } from '../../render/search-form.js';
import { changeSearchId } from '../../render/windows.js';
import type { ActionListener } from '../listener.js';
import { presserSchema } from '../payloads.js';
import { whoPressed } from '../quotes/pressed.js';
import { faultForLog } from '../secrets.js';
import { searchStateSchema } from './search-modal-form.js';
import { intoWindow } from './search-modal-found.js';
import { carriedIn, viewIn } from './viewed.js';

/** Change the search: the form in place of what it found, its fields as they were. */
export const changeSearch: ActionListener = {
  kind: 'action',
  name: changeSearchId,
  scopes: [],
  handle: async ({ ack, body, client, context }, edge) => {
    await ack();
    const standing = viewIn(body);
    if (!standing) return;
    const { language } = await edge.worldFor(whoPressed(presserSchema.parse(body), context));
    const form = carriedIn(standing, searchStateSchema)?.form ?? emptyForm;
    const view = searchFormView(form, phrasesFor(language ?? 'en'));
    const shown = await intoWindow(client, standing.id, edge)(view);
    if (shown.how === 'arrived') return;
    edge.log.warn({ listener: changeSearchId, fault: faultForLog(shown.error) }, 'a window did not change');
  },
};
