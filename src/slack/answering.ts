import type { Logger } from 'pino';
import type { Answer } from '../answer.js';
import { answerToFault, answerToMistake, UsageError } from '../command.js';
import { type BlockKitMessage, renderBlockKit } from '../render/block-kit.js';
import { faultForLog } from './secrets.js';

/** What answering needs from outside. */
export interface AnsweringEdge {
  readonly log: Logger;
  /** Milliseconds, from any beginning. */
  readonly clock: () => number;
  /** A short id for one request: it stands in the log, and in the apology for a fault. */
  readonly newReference: () => string;
}

/** What is asked: names for the log, never what was typed. */
export interface Asked {
  readonly listener: string;
  readonly command: string | null;
}

/** What is said to the one who asked. */
export interface Reply {
  readonly answer: Answer;
  /** The query, where a shortened answer goes on by the More button. */
  readonly query?: string | undefined;
}

/**
 * The one way in which every listener answers: `find` finds what to say (null: nothing), `deliver` says it. A user's
 * mistake and a fault of ours are answers too; a fault is logged under the reference that the user is shown. Never
 * throws: what cannot be delivered is logged.
 */
export async function answering(
  edge: AnsweringEdge,
  asked: Asked,
  find: () => Promise<Reply | null>,
  deliver: (message: BlockKitMessage) => Promise<unknown>,
): Promise<void> {
  const reference = edge.newReference();
  const log = edge.log.child({ request: reference, ...asked });
  const began = edge.clock();
  const { reply, outcome } = await found(find, reference, log);
  try {
    const message = reply && renderBlockKit(reply.answer, { query: reply.query });
    if (message) await deliver(message);
    const quotes = reply?.answer.nodes.filter((node) => node.node === 'quote').length ?? 0;
    const blocks = message?.blocks.length ?? 0;
    log.info({ outcome, quotes, blocks, ms: Math.round(edge.clock() - began) }, 'answered');
  } catch (error) {
    log.error(
      { fault: faultForLog(error), ms: Math.round(edge.clock() - began) },
      'the answer was not delivered',
    );
  }
}

type Found = { readonly reply: Reply | null; readonly outcome: 'answer' | 'mistake' | 'fault' };

async function found(find: () => Promise<Reply | null>, reference: string, log: Logger): Promise<Found> {
  try {
    return { reply: await find(), outcome: 'answer' };
  } catch (error) {
    if (error instanceof UsageError) return { reply: { answer: answerToMistake(error) }, outcome: 'mistake' };
    log.error({ fault: faultForLog(error) }, 'fault');
    return { reply: { answer: answerToFault(reference) }, outcome: 'fault' };
  }
}
