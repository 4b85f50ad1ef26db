import { z } from 'zod';
import { homeSchema, modalSchema, type View, viewTooLarge } from '../block-kit/view-schema.js';
import { type ConversationId, person } from '../identity.js';
import { viewJson } from '../payloads/json.js';
import { type ApiParts, json, type Methods, Refused } from './method.js';

const openArgs = z.object({ trigger_id: z.string(), view: json(modalSchema) });
const updateArgs = z.object({
  view_id: z.string().optional(),
  external_id: z.string().optional(),
  hash: z.string().optional(),
  view: json(modalSchema),
});
const publishArgs = z.object({ user_id: z.string(), hash: z.string().optional(), view: json(homeSchema) });

/** Modals and the Home tab: views.* */
export function viewMethods({ state: { views, tickets }, manifest }: ApiParts): Methods {
  return {
    'views.open': (args) => {
      const { trigger_id, view } = openArgs.parse(args);
      const viewing = exchanged(trigger_id);
      checkSize(view);
      views.close(null);
      return { view: pushed(view, viewing) };
    },
    'views.push': (args) => {
      const { trigger_id, view } = openArgs.parse(args);
      const viewing = exchanged(trigger_id);
      checkSize(view);
      return { view: pushed(view, viewing) };
    },
    'views.update': (args) => {
      const { view_id, external_id, hash, view } = updateArgs.parse(args);
      checkSize(view);
      const found = view_id === undefined ? views.modal : views.find(view_id);
      const named = view_id !== undefined || found?.view.external_id === external_id;
      if (!found || !named || found.view.type !== 'modal') throw new Refused('not_found');
      const updated = views.update(found.id, view, hash);
      if (!updated) throw new Refused('hash_conflict');
      return { view: viewJson(updated, {}) };
    },
    'views.publish': (args) => {
      const { user_id, hash, view } = publishArgs.parse(args);
      if (!manifest.home) throw new Refused('not_enabled');
      if (user_id !== person.id) {
        throw new Refused('invalid_arguments', { response_metadata: { messages: ['invalid `user_id`'] } });
      }
      checkSize(view);
      const published = views.publish(view, hash);
      if (!published) throw new Refused('hash_conflict');
      return { view: viewJson(published, {}) };
    },
  };

  function exchanged(trigger: string): ConversationId | null {
    const use = tickets.exchangeTrigger(trigger);
    if (use.use !== 'granted') throw new Refused(use.use);
    return use.viewing;
  }

  function pushed(
    view: z.infer<typeof modalSchema>,
    viewing: ConversationId | null,
  ): Record<string, unknown> {
    const open = views.push(view, viewing);
    if (!open) throw new Refused('push_limit_reached');
    return viewJson(open, {});
  }
}

function checkSize(view: View): void {
  if (viewTooLarge(view)) throw new Refused('view_too_large');
}
