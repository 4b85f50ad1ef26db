import type { Context, types, webApi } from '@slack/bolt';
import type { Language } from '../../answer.js';
import { UsageError } from '../../command.js';
import { languageOfTyped } from '../../render/language-of.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { foundView } from '../../render/windows.js';
import { type Asked, answering } from '../answering/answering.js';
import { replyTo } from '../answering/typed-command.js';
import type { ListenerEdge } from '../listener.js';
import { deliveryIn } from '../reaching/delivery.js';
import { reaching } from '../reaching/reaching.js';
import type { Route } from '../reaching/routes.js';
import { carriedSearch, queryOf, type SearchState } from './search-modal-form.js';

/** What a search in a window is answered with. */
export interface WindowSearch {
  readonly listener: string;
  readonly who: { readonly team: string; readonly user: string };
  readonly state: SearchState;
  /** Takes the window to its place. */
  readonly show: (view: types.ModalView) => ReturnType<Route['send']>;
  /** Told a mistake in the form, where that can still be mended; otherwise the window says it. */
  readonly mistaken?: (mistake: UsageError, language: Language) => Promise<void>;
  /** What is to be said over the quotes. */
  readonly notice?: readonly types.KnownBlock[];
}

/** Shows in a window what a form finds, from the page that its state says. */
export async function showFound(
  { listener, who, state, show, mistaken, notice = [] }: WindowSearch,
  {
    body,
    client,
    context,
  }: { readonly body: unknown; readonly client: webApi.WebClient; readonly context: Context },
  edge: ListenerEdge,
): Promise<void> {
  const world = await edge.worldFor(who);
  const query = queryOf(state.form);
  const language = languageOfTyped(query, world.language);
  const asked: Asked = {
    listener,
    command: 'quote',
    who,
    channel: null,
    delivery: deliveryIn(context),
    language,
    body,
    client,
  };
  const send: Route['send'] = ({ blocks }) =>
    show(
      foundView(
        { shown: [...notice, ...blocks], hasEarlier: state.offsets.length > 1 },
        carriedSearch(state),
        phrasesFor(language),
      ),
    );
  await answering(
    edge,
    asked,
    async () => {
      try {
        const reply = await replyTo(`quote ${query} --offset ${state.offsets.at(-1) ?? 0}`, world);
        return { ...reply, shareable: false };
      } catch (error) {
        if (!(error instanceof UsageError) || !mistaken) throw error;
        await mistaken(error, language);
        return null;
      }
    },
    { open: false, whispersTroubles: false, send, whisper: send },
  );
}

/** Gives an open window another content: twice does no harm. */
export function intoWindow(
  client: webApi.WebClient,
  viewId: string,
  { wait }: Pick<ListenerEdge, 'wait'>,
): WindowSearch['show'] {
  return async (view) => {
    const updated = await reaching(() => client.views.update({ view_id: viewId, view }), wait, {
      repeated: true,
    });
    return updated.how === 'arrived' ? { how: 'arrived', value: null } : updated;
  };
}
