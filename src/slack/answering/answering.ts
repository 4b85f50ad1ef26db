import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Answer, Language } from '../../answer.js';
import { answerToFault, answerToMistake, UsageError } from '../../command.js';
import type { AnswerOutcome, Measured } from '../../measured.js';
import { type BlockKitMessage, renderBlockKit } from '../../render/block-kit.js';
import type { Delivery } from '../reaching/delivery.js';
import type { Outside } from '../reaching/outside.js';
import type { Reached, Sleep } from '../reaching/reaching.js';
import { formRefused, mayBeMissing, notHere, plainly, refusedPost, tooFast } from '../reaching/refusals.js';
import type { Route } from '../reaching/routes.js';
import { faultForLog } from '../secrets.js';
import type { Allowance } from './allowance.js';

/** What answering needs from outside. */
export interface AnsweringEdge {
  readonly log: Logger;
  /** Milliseconds, from any beginning. */
  readonly clock: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: Sleep;
  /** A short id for one request: it stands in the log, and in the apology for a fault. */
  readonly newReference: () => string;
  readonly allowance: Allowance;
  readonly outside: Outside;
  /**
   * Takes Slack's name for a refusal; whether it was of the bot's token, which it tells in the log. A workspace that
   * has gone is forgotten.
   */
  readonly tokenTrouble: (why: string, team: string) => Promise<boolean>;
  /** Told what became of each thing that was asked, for whoever counts. Must not throw. */
  readonly measured?: ((what: Measured) => void) | undefined;
}

/** What is asked, by whom and where: names for the log, never what was typed. */
export interface Asked {
  readonly listener: string;
  readonly command: string | null;
  readonly who: { readonly team: string; readonly user: string };
  /** Null where there is no channel: in Home and in a modal. */
  readonly channel: string | null;
  readonly delivery: Delivery;
  /** Of what the bot says about itself: mistakes, faults, what keeps it from answering. */
  readonly language: Language;
  /** The payload as it came, and the client for its workspace. */
  readonly body: unknown;
  readonly client: webApi.WebClient;
}

/** What is said to the one who asked. */
export interface Reply {
  readonly answer: Answer;
  /** The query, where a shortened answer goes on by the More button. */
  readonly query?: string | undefined;
  /** False where there is no channel in which the quotes could be shared. */
  readonly shareable?: boolean | undefined;
  /** Who shares the quotes of the answer in a channel. */
  readonly sharedBy?: { readonly id: string; readonly name: string } | undefined;
}

/** An answer that arrived: what `find` found, and the message's `ts` where it stands in a channel. */
export interface Answered<Found extends Reply> {
  readonly reply: Found;
  readonly ts: string | null;
}

/**
 * The one way in which every listener answers: `find` finds what to say (null: nothing), `route` takes it there. A
 * user's mistake and a fault of ours are answers too; a fault is logged under the reference that the user is shown.
 * Nothing is said where another organisation reads along, nor to somebody who asks faster than the allowance; nothing
 * is sent twice. Never throws: what cannot be delivered is logged.
 *
 * @returns what was found where it arrived as such; null for a mistake, a fault, or what was not delivered
 */
export async function answering<Found extends Reply>(
  edge: AnsweringEdge,
  asked: Asked,
  find: () => Promise<Found | null>,
  route: Route,
): Promise<Answered<Found> | null> {
  const reference = edge.newReference();
  const { listener, command, delivery, language } = asked;
  const log = edge.log.child({ request: reference, listener, command });
  const began = edge.clock();
  const took = () => Math.round(edge.clock() - began);
  const measure = (outcome: AnswerOutcome, why: string | null = null) =>
    edge.measured?.({ what: 'answer', listener, outcome, why, milliseconds: took() });
  try {
    if (delivery.mayHaveArrived) {
      await delivery.hold();
      await aside(route, mayBeMissing(language, delivery.id), log, 'asks whether its answer arrived');
      measure('held');
      return null;
    }
    const kept = await keptFrom(edge, asked, route);
    if (kept) {
      await aside(route, kept.answer, log, kept.why);
      measure('kept-back');
      return null;
    }
    const { reply, outcome } = await found(find, reference, language, log);
    if (!reply) {
      log.info({ outcome, ms: took() }, 'nothing to say');
      measure('nothing');
      return null;
    }
    const message = rendered(reply);
    if (!(await delivery.began())) {
      log.warn({ ms: took() }, 'another replica answers: this one took too long');
      measure('elsewhere');
      return null;
    }
    const direct = outcome === 'answer' || !route.whispersTroubles;
    const sent = await (direct ? route.send(message) : withoutTs(route.whisper(message)));
    if (sent.how !== 'arrived') {
      const left = await undelivered({ sent, message, reference, asked, route, log, edge });
      if (left === null) measure(outcome);
      else measure(left.how === 'unknown' ? 'held' : 'refused', left.how === 'unknown' ? null : left.why);
      return null;
    }
    const quotes = reply.answer.nodes.filter((node) => node.node === 'quote').length;
    log.info({ outcome, quotes, blocks: message.blocks.length, ms: took() }, 'answered');
    measure(outcome);
    return outcome === 'answer' ? { reply, ts: sent.value } : null;
  } catch (error) {
    log.error({ fault: faultForLog(error), ms: took() }, 'the answer was not delivered');
    measure('lost');
    await apologise(route, reference, language, log);
    return null;
  }
}

const messages = new WeakMap<Reply, BlockKitMessage>();

/** A reply as a message; the same reply, as known-replies.ts gives it, is rendered once. */
function rendered(reply: Reply): BlockKitMessage {
  const { answer, query, sharedBy, shareable } = reply;
  const message = messages.get(reply) ?? renderBlockKit(answer, { query, sharedBy, shareable });
  messages.set(reply, message);
  return message;
}

/** What keeps an answer back before it is looked for, in words; null where nothing does. */
async function keptFrom(
  { outside, allowance }: AnsweringEdge,
  { channel, body, client, who, language }: Asked,
  route: Route,
): Promise<{ readonly answer: Answer; readonly why: string } | null> {
  if (channel !== null) {
    const readers = await outside.readersOf(channel, body, client, who.team);
    if (readers === 'outside' || (readers === 'unknown' && route.open))
      return { answer: notHere(language, readers), why: `not answered here: readers ${readers}` };
  }
  const seconds = allowance.take(who);
  return seconds === null ? null : { answer: tooFast(language, seconds), why: 'asked too fast' };
}

async function aside(route: Route, answer: Answer, log: Logger, why: string): Promise<void> {
  const told = await route.whisper(renderBlockKit(answer));
  log.warn({ told: told.how }, why);
}

type Found<Reported> =
  | { readonly reply: Reported | null; readonly outcome: 'answer' }
  | { readonly reply: Reported; readonly outcome: 'mistake' | 'fault' };

async function found<Reported extends Reply>(
  find: () => Promise<Reported | null>,
  reference: string,
  language: Language,
  log: Logger,
): Promise<Found<Reported> | { readonly reply: Reply; readonly outcome: 'mistake' | 'fault' }> {
  try {
    return { reply: await find(), outcome: 'answer' };
  } catch (error) {
    if (error instanceof UsageError)
      return { reply: { answer: answerToMistake(error, language) }, outcome: 'mistake' };
    log.error({ fault: faultForLog(error) }, 'fault');
    return { reply: { answer: answerToFault(reference, language) }, outcome: 'fault' };
  }
}

async function withoutTs(reaching: Promise<Reached>): Promise<Reached<null>> {
  const reached = await reaching;
  return reached.how === 'arrived' ? { how: 'arrived', value: null } : reached;
}

interface Undelivered {
  readonly sent: Exclude<Reached, { how: 'arrived' }>;
  readonly message: BlockKitMessage;
  readonly reference: string;
  readonly asked: Asked;
  readonly route: Route;
  readonly log: Logger;
  readonly edge: AnsweringEdge;
}

/**
 * An answer that Slack refused, or that may or may not have arrived: the one who asked is told, and the log.
 *
 * @returns what kept it from arriving; null where it arrived as text alone
 */
async function undelivered(it: Undelivered): Promise<Undelivered['sent'] | null> {
  const { sent, message, reference, asked, route, log } = it;
  if (sent.how !== 'unknown' && formRefused(sent.why)) {
    log.error({ fault: faultForLog(sent.error), why: sent.why }, 'Slack refused the form of an answer');
    const plain = await route.send(plainly(message, asked.language, reference));
    if (plain.how === 'arrived') return null;
    await notArrived({ ...it, sent: plain });
    return plain;
  }
  await notArrived(it);
  return sent;
}

async function notArrived({ sent, reference, asked, route, log, edge }: Undelivered): Promise<void> {
  const { language, delivery } = asked;
  if (sent.how === 'unknown') {
    await delivery.hold();
    const told = await route.whisper(renderBlockKit(mayBeMissing(language, delivery.id)));
    log.error({ fault: faultForLog(sent.error), told: told.how }, 'the answer may not have arrived');
    return;
  }
  const told = await route.whisper(renderBlockKit(refusedPost(sent.why, language, reference)));
  log.warn({ why: sent.why, told: told.how }, 'Slack refused the answer');
  await edge.tokenTrouble(sent.why, asked.who.team);
}

/** A fault on the way to the one who asked: he is told by the same way, where that is still one. */
async function apologise(route: Route, reference: string, language: Language, log: Logger): Promise<void> {
  try {
    await route.whisper(renderBlockKit(answerToFault(reference, language)));
  } catch (error) {
    log.error({ fault: faultForLog(error) }, 'nor could the fault be told');
  }
}
