import { z } from 'zod';
import { languages } from '../../answer.js';
import { asAsked, homeIds } from '../../render/home.js';
import type { ActionListener } from '../listener.js';
import { presserSchema } from '../payloads.js';
import { whoPressed } from '../quotes/pressed.js';
import { viewIn } from '../windows/viewed.js';
import { showHome } from './home-page.js';

const chosenSchema = z.object({
  actions: z.tuple(
    [z.object({ selected_option: z.object({ value: z.enum([asAsked, ...languages]) }).nullish() })],
    z.unknown(),
  ),
});

/** The language of the bot's own words: kept for the person, and Home is in it at once. */
export const chooseLanguage: ActionListener = {
  kind: 'action',
  name: homeIds.language,
  scopes: [],
  handle: async ({ ack, body, client, context }, edge) => {
    await ack();
    const who = whoPressed(presserSchema.parse(body), context);
    const next: Parameters<typeof showHome>[0]['next'] = async (state) => {
      const value = chosenSchema.parse(body).actions[0].selected_option?.value ?? asAsked;
      await edge.store.people.chooseLanguage(who, value === asAsked ? null : value);
      return state;
    };
    const standing = viewIn(body);
    await showHome({ listener: homeIds.language, who, standing, next }, { body, client, context }, edge);
  },
};
