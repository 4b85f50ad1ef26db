import { z } from 'zod';
import { homeIds } from '../../render/home.js';
import type { ActionListener } from '../listener.js';
import { presserSchema } from '../payloads.js';
import { whoPressed } from '../quotes/pressed.js';
import { fieldsOf, type Viewed, viewIn } from '../windows/viewed.js';
import { homeStateOf, showHome } from './home-page.js';
import { freshHome, type HomeState, searching } from './home-state.js';

/** The field, by Enter or by its button: Home shows what is found. */
export const homeSearch = inHome(homeIds.search, (state, standing) => searching(state, typedIn(standing)));

/** A meeting of Home: what was said there, and the field ready for more words. */
export const homeMeeting = inHome(homeIds.meeting, (state, _, body) => {
  const [{ value }] = meetingSchema.parse(body).actions;
  return searching(state, `meeting:${value}`);
});

/** Back to the start of Home. */
export const homeStart = inHome(homeIds.start, ({ since, searches }) => ({
  ...freshHome(since),
  searches: searches + 1,
}));

const meetingSchema = z.object({
  actions: z.tuple([z.object({ value: z.string().regex(/^[\w-]+$/u) })], z.unknown()),
});

type Next = (state: HomeState, standing: Viewed | null, body: unknown) => HomeState;

/** Something pressed in Home that changes what it shows. */
function inHome(name: string, next: Next): ActionListener {
  return {
    kind: 'action',
    name,
    scopes: [],
    handle: async ({ ack, body, client, context }, edge) => {
      await ack();
      const who = whoPressed(presserSchema.parse(body), context);
      const standing = viewIn(body);
      const after = () => next(homeStateOf(standing), standing, body);
      await showHome({ listener: name, who, standing, next: after }, { body, client, context }, edge);
    },
  };
}

const typedSchema = z.object({ value: z.string().nullish() });

function typedIn(standing: Viewed | null): string {
  if (!standing) return '';
  const field = Object.values(fieldsOf(standing)).find((block) => homeIds.search in block);
  return typedSchema.safeParse(field?.[homeIds.search]).data?.value ?? '';
}
