import { z } from 'zod';
import { completionOption } from '../../render/completion-words.js';
import { limits } from '../../render/limits.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { completeIds } from '../../render/search-form.js';
import { type Completable, completables } from '../../search/complete.js';
import type { OptionsListener } from '../listener.js';
import { presserSchema } from '../payloads.js';
import { whoPressed } from '../quotes/pressed.js';
import { faultForLog } from '../secrets.js';

const typedSchema = z.object({ value: z.string().default('') });

/** What the selects of the form offer for what is typed into them so far. */
export const searchOptions: readonly OptionsListener[] = completables.map(completing);

function completing(what: Completable): OptionsListener {
  return {
    kind: 'options',
    name: completeIds[what],
    scopes: [],
    handle: async ({ ack, body, context }, edge) => {
      try {
        const { value: typed } = typedSchema.parse(body);
        const { language, record } = await edge.worldFor(whoPressed(presserSchema.parse(body), context));
        const phrases = phrasesFor(language ?? 'en');
        const found = record.complete(what, typed).filter(({ value }) => value.length <= limits.select.value);
        const options = found.slice(0, limits.select.options).map((one) => completionOption(one, phrases));
        await ack({ options });
      } catch (error) {
        edge.log.error(
          { fault: faultForLog(error), listener: completeIds[what] },
          'a select could not be completed',
        );
        await ack({ options: [] });
      }
    },
  };
}
