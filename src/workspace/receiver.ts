import { randomBytes } from 'node:crypto';
import type { App, Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import { faultForLog } from '../slack/secrets.js';
import { messageBlocksSchema, viewSchema } from './block-schema.js';
import type { Channel, ChannelMessage, OpenView } from './channel.js';
import { asSlackSends, bot, slashCommand } from './identity.js';
import {
  commandPayload,
  mentionPayload,
  messageActionPayload,
  type Payload,
  viewActionPayload,
  viewClosedPayload,
  viewSubmissionPayload,
} from './payloads.js';
import { actionOf, findElement, type Press, stateValues } from './pressed.js';
import type { Tickets } from './tickets.js';

/** Slack waits three seconds for an acknowledgement. */
const slackPatience = 3000;

type Delivery =
  | { readonly acked: true; readonly response: unknown }
  | { readonly acked: false; readonly why: 'operation_timeout' | 'dispatch_failed' };

export interface ReceiverOptions {
  readonly channel: Channel;
  readonly tickets: Tickets;
  readonly log: Logger;
  /** The address that answers to a response_url, with a slash at its end. */
  readonly responseBase: () => string;
  /** Milliseconds until an event that is not acknowledged is given up; Slack's three seconds unless told. */
  readonly patience?: number;
}

/** What an app may answer a command with in its acknowledgement. */
const commandAckSchema = z.union([
  z.string().transform((text) => ({ text, blocks: undefined, response_type: undefined })),
  z.looseObject({
    text: z.string().optional(),
    blocks: messageBlocksSchema.optional(),
    response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  }),
]);

/** What an app may answer a view_submission with in its acknowledgement. */
const submissionAckSchema = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: viewSchema }),
  z.object({ response_action: z.literal('push'), view: viewSchema }),
  z.object({ response_action: z.literal('clear') }),
]);

/** Takes what is typed and pressed on the page to a Bolt app, in the form in which Slack sends it. */
export class WorkspaceReceiver implements Receiver {
  #app: App | null = null;
  #underWay = new Set<Promise<void>>();

  constructor(readonly options: ReceiverOptions) {}

  init(app: App): void {
    this.#app = app;
  }

  async start(): Promise<void> {}

  /** Resolves when no listener is at work any more, or after the patience that Slack has. */
  async stop(): Promise<void> {
    const patience = pause(this.options.patience ?? slackPatience);
    await Promise.race([Promise.all(this.#underWay), patience.over]);
    patience.cancel();
  }

  /** `/alliance …`: `typed` is what stands after the command. */
  async command(typed: string): Promise<void> {
    const { channel } = this.options;
    channel.post({
      author: 'person',
      text: `${slashCommand} ${typed}`.trim(),
      ephemeral: true,
      command: true,
    });
    const delivery = await this.#deliver('command', commandPayload(typed, this.#reply(null)));
    if (!delivery.acked) return this.#notice(`${slashCommand} failed: ${sentences[delivery.why]}`, null);
    if (delivery.response === undefined || delivery.response === '') return;
    const answer = commandAckSchema.safeParse(delivery.response);
    if (!answer.success) return this.#notice(`${slashCommand} failed: the answer was not a message.`, null);
    channel.post({
      author: 'app',
      text: answer.data.text ?? '',
      blocks: answer.data.blocks ?? [],
      ephemeral: answer.data.response_type !== 'in_channel',
    });
  }

  /** A message that addresses the app (`@Alliance …`) is an app_mention; any other goes to nobody. */
  async message(typed: string, threadTs: string | null): Promise<{ addressed: boolean }> {
    const message = this.options.channel.post({ author: 'person', text: typed, threadTs });
    const text = withMention(typed);
    if (text === null) return { addressed: false };
    const delivery = await this.#deliver(
      'mention',
      mentionPayload(message, text, `Ev${randomBytes(6).toString('hex')}`),
    );
    if (!delivery.acked) {
      this.#notice(`${bot.name} did not get the message: ${sentences[delivery.why]}`, message.threadTs);
    }
    return { addressed: true };
  }

  /** A press in a message; null where it was taken, else a sentence that says why not. */
  async press(message: ChannelMessage, press: Press): Promise<string | null> {
    const element = findElement(message.blocks, press);
    if (!element) return 'That button is gone: the message has changed.';
    const payload = messageActionPayload(
      message,
      actionOf(element, press, this.#moment()),
      this.#reply(message.ts),
    );
    const delivery = await this.#deliver('action', payload);
    return delivery.acked ? null : `${bot.name} did not take the press: ${sentences[delivery.why]}`;
  }

  /** A press in a modal; null where it was taken, else a sentence that says why not. */
  async pressInView(open: OpenView, press: Press): Promise<string | null> {
    const element = findElement(open.view.blocks, press);
    if (!element) return 'That button is gone: the window has changed.';
    const payload = viewActionPayload(
      open,
      actionOf(element, press, this.#moment()),
      this.options.tickets.issueTrigger(),
    );
    const delivery = await this.#deliver('view action', payload);
    return delivery.acked ? null : `${bot.name} did not take the press: ${sentences[delivery.why]}`;
  }

  /** Submits a modal: what is wrong with its inputs, by block_id; `''` stands for the whole. Empty where all is well. */
  async submit(open: OpenView, filled: readonly Press[]): Promise<Record<string, string>> {
    const { channel, tickets } = this.options;
    const values = stateValues(open.view.blocks, filled);
    const delivery = await this.#deliver(
      'submission',
      viewSubmissionPayload(open, values, tickets.issueTrigger()),
    );
    if (!delivery.acked) return { '': `${bot.name} did not take this: ${sentences[delivery.why]}` };
    if (!delivery.response) {
      channel.closeView(open.id);
      return {};
    }
    const answer = submissionAckSchema.safeParse(delivery.response);
    if (!answer.success) return { '': `${bot.name} gave an answer that Slack would not take.` };
    if (answer.data.response_action === 'errors') return answer.data.errors;
    if (answer.data.response_action === 'update') channel.updateView(open.id, answer.data.view);
    if (answer.data.response_action === 'push') channel.pushView(answer.data.view);
    if (answer.data.response_action === 'clear') channel.closeView(null);
    return {};
  }

  /** Closes a modal, and tells the app where it asked to be told. */
  async close(open: OpenView): Promise<void> {
    this.options.channel.closeView(open.id);
    if (open.view.notify_on_close) await this.#deliver('close', viewClosedPayload(open));
  }

  /** Hands an event to the app and waits for its acknowledgement as long as Slack would. */
  async #deliver(kind: string, body: Payload): Promise<Delivery> {
    const app = this.#app;
    if (!app) return { acked: false, why: 'dispatch_failed' };
    const { log, channel } = this.options;
    const began = channel.now();
    const patience = pause(this.options.patience ?? slackPatience);
    const delivery = await new Promise<Delivery>((resolve) => {
      const ack = async (response?: unknown) => resolve({ acked: true, response });
      const work = app.processEvent({ body, ack }).catch((error: unknown) => {
        log.error({ fault: faultForLog(error), kind }, 'the app failed on what came from the page');
        resolve({ acked: false, why: 'dispatch_failed' });
      });
      this.#underWay.add(work);
      work.finally(() => this.#underWay.delete(work));
      patience.over.then(() => resolve({ acked: false, why: 'operation_timeout' }));
    });
    patience.cancel();
    log.info({ kind, acked: delivery.acked, ms: channel.now() - began }, 'came from the page');
    return delivery;
  }

  #reply(ts: string | null): { responseUrl: string; triggerId: string } {
    const { tickets, responseBase } = this.options;
    return {
      responseUrl: `${responseBase()}${tickets.issueResponse({ ts })}`,
      triggerId: tickets.issueTrigger(),
    };
  }

  #notice(text: string, threadTs: string | null): void {
    this.options.channel.post({ author: 'slack', text, threadTs, ephemeral: true });
  }

  #moment(): string {
    return (this.options.channel.now() / 1000).toFixed(6);
  }
}

const sentences = {
  operation_timeout: 'it was not acknowledged within three seconds (operation_timeout).',
  dispatch_failed: 'the app stopped on an error (dispatch_failed); the log says more.',
} as const;

/** What was typed with the app's name as the mention that Slack makes of it; null where the name is not there. */
function withMention(typed: string): string | null {
  const name = /(^|\s)@alliance(?![\p{L}\p{N}_-])/iu;
  return name.test(typed) ? asSlackSends(typed).replace(name, `$1<@${bot.userId}>`) : null;
}

function pause(ms: number): { over: Promise<void>; cancel: () => void } {
  const { promise, resolve } = withResolvers();
  const timer = setTimeout(resolve, ms);
  return { over: promise, cancel: () => clearTimeout(timer) };
}

/** Promise.withResolvers came with Node 22. */
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
