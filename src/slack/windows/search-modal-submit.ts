import { languageOfTyped } from '../../render/language-of.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { searchFormId } from '../../render/search-form.js';
import type { ViewListener } from '../listener.js';
import { presserSchema } from '../payloads.js';
import { whoPressed } from '../quotes/pressed.js';
import { formIn, lacking, mistakeIn, queryOf } from './search-modal-form.js';
import { showFound } from './search-modal-found.js';
import { viewIn } from './viewed.js';

/** A submitted search: what it finds stands in the form's place; a mistake stands under its field. */
export const searchSubmitted: ViewListener = {
  kind: 'view',
  name: searchFormId,
  scopes: [],
  handle: async ({ ack, body, client, context }, edge) => {
    const who = whoPressed(presserSchema.parse(body), context);
    const standing = viewIn(body);
    if (!standing) throw new Error('a submission comes with its view');
    const form = formIn(standing);
    const errors = (by: Partial<Record<string, string>>) =>
      ack({
        response_action: 'errors',
        errors: Object.fromEntries(Object.entries(by).map(([block, text]) => [block, text ?? ''])),
      });
    const { language: choice } = await edge.worldFor(who);
    const wrong = lacking(form, phrasesFor(languageOfTyped(queryOf(form), choice)));
    if (wrong) return errors(wrong);
    await showFound(
      {
        listener: searchFormId,
        who,
        state: { form, offsets: [0] },
        show: async (view) => {
          await ack({ response_action: 'update', view });
          return { how: 'arrived', value: null };
        },
        mistaken: (mistake, language) => errors(mistakeIn(form, mistake, phrasesFor(language))),
      },
      { body, client, context },
      edge,
    );
  },
};
