import type { Context, types, webApi } from '@slack/bolt';
import type { Language } from '../../answer.js';
import { helpOf, type World } from '../../command.js';
import { recentMeetings } from '../../evidence/recent-meetings.js';
import { homeView } from '../../render/home.js';
import { languageOfTyped } from '../../render/language-of.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import type { Document } from '../../transcript/transcript.js';
import { type Asked, answering, type Reply } from '../answering/answering.js';
import { replyTo } from '../answering/typed-command.js';
import type { ListenerEdge } from '../listener.js';
import { deliveryIn } from '../reaching/delivery.js';
import { reaching } from '../reaching/reaching.js';
import type { Route } from '../reaching/routes.js';
import { carriedIn, type Viewed } from '../windows/viewed.js';
import { ownBlocks } from './home-own.js';
import { carriedHome, freshHome, type HomeState, homeStateSchema } from './home-state.js';

/** Meetings that Home lists. */
const mostMeetings = 5;

/** A Home that is to be shown anew. */
export interface HomeChange {
  readonly listener: string;
  readonly who: { readonly team: string; readonly user: string };
  /** The Home as it stands; null where there is none yet. */
  readonly standing: Viewed | null;
  /** What it is to show, out of what it shows. */
  readonly next: (state: HomeState) => HomeState | Promise<HomeState>;
  /** What is to be said over it. */
  readonly notice?: readonly types.KnownBlock[];
}

/** The state that a standing Home carries. */
export function homeStateOf(standing: Viewed | null): HomeState {
  return carriedIn(standing, homeStateSchema) ?? freshHome(null);
}

/** The language in which Home is: the person's own, else that of what is searched for. */
export function languageOfHome({ query }: HomeState, { language }: World): Language {
  return query === null ? (language ?? 'en') : languageOfTyped(query, language);
}

/**
 * Shows a person's Home anew: one change after the other. A mistake in what is searched for and a fault stand in Home
 * over the rest; what Slack has stored meanwhile gives way to what is shown now.
 */
export async function showHome(
  { listener, who, standing, next, notice = [] }: HomeChange,
  {
    body,
    client,
    context,
  }: { readonly body: unknown; readonly client: webApi.WebClient; readonly context: Context },
  edge: ListenerEdge,
): Promise<void> {
  await edge.inTurn(`home ${who.team} ${who.user}`, async () => {
    const before = homeStateOf(standing);
    const shown: Shown = { state: before, arrived: [], own: [], world: await edge.worldFor(who) };
    const asked: Asked = {
      listener,
      command: null,
      who,
      channel: null,
      delivery: deliveryIn(context),
      language: languageOfHome(before, shown.world),
      body,
      client,
    };
    await answering(
      edge,
      asked,
      async () => {
        shown.state = await next(before);
        shown.arrived = await arrivedSince(shown.state.since, edge);
        shown.world = await edge.worldFor(who);
        if (shown.state.query === null) {
          const phrases = phrasesFor(languageOfHome(shown.state, shown.world));
          shown.own = await ownBlocks(who, { body, client }, phrases, edge);
        }
        return found(shown.state, shown.world);
      },
      intoHome({ client, user: who.user, hash: standing?.hash, wait: edge.wait }, (blocks) =>
        viewOf(shown, [...notice, ...blocks]),
      ),
    );
  });
}

/** What Home shows, as far as it is known: a fault may come at any step. */
interface Shown {
  state: HomeState;
  arrived: readonly Document[];
  own: readonly types.KnownBlock[];
  world: World;
}

async function found({ query, offsets }: HomeState, world: World): Promise<Reply> {
  if (query === null) return { answer: { language: 'en', summary: '', nodes: [] } };
  const reply = await replyTo(`quote ${query} --offset ${offsets.at(-1) ?? 0}`, world);
  return { ...reply, shareable: false };
}

/** Documents of the record that came since a moment, the latest first; none at the first visit. */
async function arrivedSince(since: number | null, { store, world }: ListenerEdge): Promise<Document[]> {
  if (since === null) return [];
  const ids = await store.arrivals.since(since);
  const documents = world.record.transcripts.map(({ document }) => document);
  return ids.flatMap((id) => documents.find((document) => document.id === id) ?? []);
}

function viewOf({ state, arrived, own, world }: Shown, shown: readonly types.KnownBlock[]): types.HomeView {
  const { record, commands, face, language: choice } = world;
  const phrases = phrasesFor(languageOfHome(state, world));
  const dates = record.transcripts.flatMap(({ document }) => document.date ?? []).sort();
  const page = {
    query: state.query,
    searches: state.searches,
    shown,
    hasEarlier: state.offsets.length > 1,
    meetings: recentMeetings(record.meetings, record.transcripts, mostMeetings),
    arrived,
    own,
    choice,
    commands: commands
      .filter(({ faces }) => faces.includes(face))
      .map((one) => helpOf(one, phrases.language)),
    record: { documents: record.transcripts.length, from: dates[0] ?? null, to: dates.at(-1) ?? null },
  };
  return homeView(page, carriedHome(state), phrases);
}

/** To one person's Home. Publishing twice does no harm, so it is tried again. */
function intoHome(
  {
    client,
    user,
    hash,
    wait,
  }: Pick<ListenerEdge, 'wait'> & {
    readonly client: webApi.WebClient;
    readonly user: string;
    readonly hash: string | undefined;
  },
  viewWith: (blocks: readonly types.KnownBlock[]) => types.HomeView,
): Route {
  const send: Route['send'] = async ({ blocks }) => {
    const publish = (known: { hash?: string }) =>
      reaching(() => client.views.publish({ user_id: user, view: viewWith(blocks), ...known }), wait, {
        repeated: true,
      });
    const published = await publish(hash === undefined ? {} : { hash });
    const outdated = published.how === 'refused' && published.why === 'hash_conflict';
    const told = outdated ? await publish({}) : published;
    return told.how === 'arrived' ? { how: 'arrived', value: null } : told;
  };
  return { open: false, whispersTroubles: false, send, whisper: send };
}
