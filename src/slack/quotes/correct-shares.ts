import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { type Language, languages } from '../../answer.js';
import { quoteIdSchema } from '../../evidence/quote.js';
import { correctedNote } from '../../following/about.js';
import { messageSchema } from '../../following/poster.js';
import type { Rounds } from '../../following/rounds.js';
import type { TeamRecord } from '../../record.js';
import { type BlockKitMessage, renderBlockKit } from '../../render/block-kit.js';
import { type Correction, correctedShare, correctionOf, toldOfCorrection } from '../../render/correction.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import type { StandingShare, Store } from '../../store/store.js';
import type { Outside } from '../reaching/outside.js';
import { type Reached, reaching, type Sleep } from '../reaching/reaching.js';
import { formRefused } from '../reaching/refusals.js';
import { faultForLog } from '../secrets.js';

export interface CorrectingEdge {
  /** The record that serves at the moment, and the bot's usual language. */
  readonly world: { readonly record: TeamRecord; readonly language: Language | null };
  readonly store: Pick<Store, 'shares' | 'people'>;
  readonly log: Logger;
  /** The client of a workspace; null where the bot is not installed in it. */
  readonly clientFor: (team: string) => Promise<webApi.WebClient | null>;
  readonly outside: Outside;
  /** Tell the one who shared: at once, or at the next round where that fails. */
  readonly rounds: Pick<Rounds, 'sendNow'>;
  /** Told of each refusal by Slack's name for it, and of whose token. */
  readonly refused: (why: string, team: string) => Promise<unknown>;
  readonly wait: Sleep;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const atOnce = 100;
/** Slack takes about one message a second in a channel. */
const between = 1_000;

/**
 * Goes through every shared quote of every workspace and corrects the messages that show other words or another speaker
 * than the published page has now, or what it no longer has; whoever shared it is told once. One that fails is logged,
 * keeps no other back, and is tried again at the next call.
 *
 * @param signal nothing more is begun after it
 * @returns how many messages were corrected
 * @throws where the store cannot be read
 */
export async function correctShares(edge: CorrectingEdge, signal?: AbortSignal): Promise<number> {
  const { record } = edge.world;
  let corrected = 0;
  let tried = 0;
  let page = await edge.store.shares.standing(null, atOnce);
  for (; page.length > 0; page = await edge.store.shares.standing(page.at(-1) ?? null, atOnce)) {
    for (const share of page) {
      if (signal?.aborted) return corrected;
      try {
        const correction = correctionFor(share, record);
        if (!correction) continue;
        if (tried > 0) await edge.wait(between);
        tried += 1;
        if (await correct(share, correction, edge)) corrected += 1;
      } catch (error) {
        edge.log.error({ ...about(share), fault: faultForLog(error) }, 'a shared quote was not corrected');
      }
    }
  }
  if (corrected > 0) edge.log.info({ corrected }, 'shared quotes were corrected');
  return corrected;
}

function correctionFor({ quote, shows }: StandingShare, record: TeamRecord): Correction | null {
  const id = quoteIdSchema.safeParse(quote).data;
  return id === undefined ? null : correctionOf(record.trace(id), shows);
}

/**
 * To update twice does no harm; what is told is told by the one process that noted the correction, and noted with it that
 * the sharer is to be told: whatever ends the process then, the next one tells him.
 */
async function correct(share: StandingShare, correction: Correction, edge: CorrectingEdge): Promise<boolean> {
  const { team, channel, user } = share;
  const client = await edge.clientFor(team);
  if (!client) return false;
  if ((await edge.outside.readersOf(channel, null, client, team)) === 'outside') {
    edge.log.warn(about(share), 'a shared quote is not corrected: another organisation reads the channel');
    return false;
  }
  const chosen = await edge.store.people.languageOf({ team, user });
  const date = new Date(edge.now()).toISOString().slice(0, 10);
  const phrases = phrasesFor(languageIn(share.language, chosen, edge.world.language));
  const message = renderBlockKit(correctedShare(correction, date, phrases), {
    sharedBy: { id: user, name: phrases.share.somebody },
  });
  const updated = await update(client, share, message, edge);
  if (updated.how !== 'arrived') {
    await notCorrected(share, updated, edge);
    return false;
  }
  const own = phrasesFor(languageIn(chosen, share.language, edge.world.language));
  const told = messageSchema.parse(
    renderBlockKit(toldOfCorrection(correction, { channel, date }, own), { shareable: false }),
  );
  const owed = correctedNote(share, JSON.stringify(told), edge.now());
  if (!(await edge.store.shares.corrected(share, correction.shows, owed))) return false;
  try {
    await edge.rounds.sendNow(owed);
  } catch (error) {
    edge.log.warn({ ...about(share), fault: faultForLog(error) }, 'whoever shared it is told later');
  }
  return true;
}

/** In its usual form, or as text alone where Slack does not take that. */
async function update(
  client: webApi.WebClient,
  { channel, ts }: StandingShare,
  message: BlockKitMessage,
  { wait }: CorrectingEdge,
): Promise<Reached> {
  const once = (blocks: BlockKitMessage['blocks']) =>
    reaching(() => client.chat.update({ text: message.text, blocks, channel, ts }), wait, { repeated: true });
  const whole = await once(message.blocks);
  return whole.how === 'refused' && formRefused(whole.why) ? once([]) : whole;
}

async function notCorrected(
  share: StandingShare,
  updated: Exclude<Reached, { how: 'arrived' }>,
  edge: CorrectingEdge,
): Promise<void> {
  if (updated.how === 'unknown') throw updated.error;
  const { why } = updated;
  // Somebody deleted it: there is nothing to correct any more.
  if (why === 'message_not_found') return edge.store.shares.remove(share);
  edge.log.warn({ ...about(share), why }, 'Slack refused to correct a shared quote');
  await edge.refused(why, share.team);
}

function languageIn(...told: readonly (string | null)[]): Language {
  for (const one of told) {
    const language = languages.find((known) => known === one);
    if (language) return language;
  }
  return 'en';
}

function about({ team, channel, ts, quote }: StandingShare) {
  return { team, channel, ts, quote };
}

/** Corrects at the start, and whenever another record serves. */
export function correctionKeeper(
  edge: CorrectingEdge,
  lookEach = 5_000,
): { start(): void; stop(): Promise<void> } {
  const ending = new AbortController();
  let done: TeamRecord | null = null;
  let underWay: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    const { record } = edge.world;
    if (underWay || record === done) return;
    done = record;
    underWay = correctShares(edge, ending.signal)
      .then(
        () => undefined,
        (error: unknown) =>
          edge.log.error({ fault: faultForLog(error) }, 'shared quotes were not looked through'),
      )
      .finally(() => {
        underWay = null;
      });
  };
  return {
    start: () => {
      look();
      timer ??= setInterval(look, lookEach).unref();
    },
    stop: async () => {
      clearInterval(timer);
      ending.abort();
      await underWay;
    },
  };
}
