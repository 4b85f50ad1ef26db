import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import { renderBlockKit } from '../../render/block-kit.js';
import { languageOfTyped } from '../../render/language-of.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { saying } from '../reaching/refusals.js';
import { faultForLog } from '../secrets.js';
import { senderOf } from './workspace-of.js';

export interface InstalledOnlyOptions {
  readonly log: Logger;
  readonly isInstalled: (team: string) => Promise<boolean>;
  /** Called before anything is let in. */
  readonly beforeStart: () => Promise<void>;
  /** Where the bot can be installed, where that is known. */
  readonly address: string | null;
}

const departureSchema = z.object({
  event: z.object({ type: z.enum(['app_uninstalled', 'tokens_revoked']) }),
});
const commandSchema = z.object({ command: z.string(), text: z.string().default('') });

/**
 * A receiver around another one that lets in what workspaces send that have installed the bot: what others send is
 * acknowledged and neither remembered nor answered. Who types a command is told. That a workspace goes is always let in.
 */
export class InstalledOnly implements Receiver {
  readonly #told = new Set<string>();

  constructor(
    readonly inner: Receiver,
    readonly options: InstalledOnlyOptions,
  ) {}

  init(app: App): void {
    const guarded: App = Object.create(app, {
      processEvent: { value: (event: ReceiverEvent) => this.#receive(event, app) },
    });
    this.inner.init(guarded);
  }

  async start(...args: unknown[]): Promise<unknown> {
    await this.options.beforeStart();
    return this.inner.start(...args);
  }

  stop(...args: unknown[]): Promise<unknown> {
    return this.inner.stop(...args);
  }

  async #receive(event: ReceiverEvent, app: App): Promise<void> {
    const sender = senderOf(event.body);
    if (departureSchema.safeParse(event.body).success || (await this.#isInstalled(sender?.team ?? null)))
      return app.processEvent(event);
    this.#tell(sender?.team ?? null);
    const command = commandSchema.safeParse(event.body).data;
    await event.ack(command && this.#refusal(command.text));
  }

  async #isInstalled(team: string | null): Promise<boolean> {
    try {
      return team !== null && (await this.options.isInstalled(team));
    } catch (error) {
      this.options.log.error(
        { fault: faultForLog(error) },
        'the store could not tell who has installed the bot',
      );
      throw error;
    }
  }

  #refusal(typed: string) {
    const phrases = phrasesFor(languageOfTyped(typed, null));
    const message = renderBlockKit(saying(phrases, [phrases.installing.notInstalled(this.options.address)]));
    return { ...message, response_type: 'ephemeral' } as const;
  }

  /** Once for each workspace: a busy one that removed the bot would fill the log. */
  #tell(team: string | null): void {
    const known = team ?? '';
    if (this.#told.has(known)) return;
    if (this.#told.size > 1_000) this.#told.clear();
    this.#told.add(known);
    this.options.log.info({ team }, 'a workspace that has not installed the bot is not answered');
  }
}
