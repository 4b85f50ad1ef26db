import type { Context, webApi } from '@slack/bolt';
import { z } from 'zod';
import { type Language, languages } from '../../answer.js';
import { limits } from '../../render/limits.js';
import type { ListenerEdge } from '../listener.js';
import { viewIn } from '../windows/viewed.js';
import { homeStateOf, showHome } from './home-page.js';
import { homeStateSchema } from './home-state.js';

/** What a window that was opened from somewhere carries: its language, and the Home that it stands over, if it does. */
export const fromSchema = z.object({
  language: z.enum(languages),
  home: homeStateSchema.nullable(),
});
export type From = z.infer<typeof fromSchema>;

/** The place from which a window is opened, as the window carries it. */
export function carriedFrom({
  body,
  language,
}: {
  readonly body: unknown;
  readonly language: Language;
}): string {
  const standing = viewIn(body);
  const home = standing?.type === 'home' ? homeStateOf(standing) : null;
  const whole = JSON.stringify({ language, home } satisfies From);
  return whole.length <= limits.view.privateMetadata ? whole : JSON.stringify({ language, home: null });
}

/** Shows the Home under a window anew, now that something of it has changed. Nothing where there is none. */
export async function showHomeAgain(
  listener: string,
  from: From | null,
  who: { readonly team: string; readonly user: string },
  press: { readonly body: unknown; readonly client: webApi.WebClient; readonly context: Context },
  edge: ListenerEdge,
): Promise<void> {
  const home = from?.home;
  if (!home) return;
  await showHome({ listener, who, standing: null, next: () => home }, press, edge);
}
