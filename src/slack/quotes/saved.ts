import { z } from 'zod';
import { UsageError } from '../../command.js';
import { buttonIds, quoteValueSchema, saveSearchValueSchema } from '../../render/buttons.js';
import { savedIds } from '../../render/home-own.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { longestQuery } from '../../search/query.js';
import { answering } from '../answering/answering.js';
import { homeStateOf, showHome } from '../home/home-page.js';
import { searching } from '../home/home-state.js';
import type { ActionListener, ListenerEdge } from '../listener.js';
import { pressedSchema, presserSchema } from '../payloads.js';
import { saying } from '../reaching/refusals.js';
import { besidePress } from '../windows/in-window.js';
import { queryOf, searchStateSchema } from '../windows/search-modal-form.js';
import { carriedIn, viewIn } from '../windows/viewed.js';
import { askedByPress, gone, whoPressed } from './pressed.js';

/** The most quotes, and the most searches, that one person saves. */
export const mostSaved = 200;

const pressedQuoteSchema = pressedSchema(quoteValueSchema);
const pressedSearchSchema = pressedSchema(saveSearchValueSchema);

/** Save, under a quote: it stands in the Home of the one who pressed. */
const saveQuote: ActionListener = {
  kind: 'action',
  name: buttonIds.save,
  scopes: [],
  handle: async ({ ack, body, client, respond, context }, edge) => {
    await ack();
    const press = { body, client, context };
    const around = pressedQuoteSchema.safeParse(body).data?.actions[0].value.language;
    const asked = await askedByPress(buttonIds.save, press, edge, around);
    await answering(
      edge,
      asked,
      async () => {
        const { quote } = pressedQuoteSchema.parse(body).actions[0].value;
        const phrases = phrasesFor(asked.language);
        const { saved } = phrases;
        if (!edge.world.record.resolve(quote)) throw gone();
        const { store } = edge;
        if ((await store.saved.quotes(asked.who)).length >= mostSaved)
          return { answer: saying(phrases, [saved.full(mostSaved)]) };
        const isNew = await store.saved.saveQuote(asked.who, quote, edge.now());
        return { answer: saying(phrases, [isNew ? saved.saved : saved.savedAlready]) };
      },
      besidePress(respond, press, edge),
    );
  },
};

/** Save this search, under an answer, in Home and in the window of a search. */
const saveSearch: ActionListener = {
  kind: 'action',
  name: savedIds.saveSearch,
  scopes: [],
  handle: async ({ ack, body, client, respond, context }, edge) => {
    await ack();
    const press = { body, client, context };
    const around = pressedSearchSchema.safeParse(body).data?.actions[0].value.language;
    const asked = await askedByPress(savedIds.saveSearch, press, edge, around);
    await answering(
      edge,
      asked,
      async () => {
        const phrases = phrasesFor(asked.language);
        const query = searchedFor(body);
        if (query === '') throw new UsageError({ code: 'nothing-to-search-for', command: 'quote' });
        const { store } = edge;
        if ((await store.saved.searches(asked.who)).length >= mostSaved)
          return { answer: saying(phrases, [phrases.saved.full(mostSaved)]) };
        const isNew = await store.saved.saveSearch(asked.who, query, edge.now());
        const { searchSaved, searchSavedAlready } = phrases.saved;
        return { answer: saying(phrases, [isNew ? searchSaved(query) : searchSavedAlready(query)]) };
      },
      besidePress(respond, press, edge),
    );
  },
};

/** What the message, Home or the window shows the quotes of. */
function searchedFor(body: unknown): string {
  const standing = viewIn(body);
  if (!standing) return pressedSearchSchema.parse(body).actions[0].value.query;
  if (standing.type === 'home') return homeStateOf(standing).query ?? '';
  const state = carriedIn(standing, searchStateSchema);
  return state ? queryOf(state.form) : '';
}

/** A saved search, searched for again. */
const openSearch = ofHome(savedIds.openSearch, async () => {}, true);

const removeSearch = ofHome(savedIds.removeSearch, async ({ store }, who, query) => {
  await store.saved.removeSearch(who, query);
});

const removeQuote = ofHome(savedIds.removeQuote, async ({ store }, who, quote) => {
  await store.saved.removeQuote(who, quote);
});

const valueSchema = z.object({
  actions: z.tuple([z.object({ value: z.string().min(1).max(longestQuery) })], z.unknown()),
});

/** Something pressed in Home about what is saved: Home is shown anew. @param opens whether it is then searched for */
function ofHome(
  name: string,
  change: (
    edge: ListenerEdge,
    who: { readonly team: string; readonly user: string },
    value: string,
  ) => Promise<void>,
  opens = false,
): ActionListener {
  return {
    kind: 'action',
    name,
    scopes: [],
    handle: async ({ ack, body, client, context }, edge) => {
      await ack();
      const who = whoPressed(presserSchema.parse(body), context);
      const next: Parameters<typeof showHome>[0]['next'] = async (state) => {
        const [{ value }] = valueSchema.parse(body).actions;
        await change(edge, who, value);
        return opens ? searching(state, value) : state;
      };
      await showHome({ listener: name, who, standing: viewIn(body), next }, { body, client, context }, edge);
    },
  };
}

/** What somebody keeps for himself. */
export const saved: readonly ActionListener[] = [
  saveQuote,
  saveSearch,
  openSearch,
  removeSearch,
  removeQuote,
];
