import { z } from 'zod';
import type { Channel } from './channel.js';
import { bot, slashCommand } from './identity.js';
import type { WorkspaceReceiver } from './receiver.js';
import { Refusal } from './request.js';

const timestamp = z.string().regex(/^\d+\.\d{6}$/u);
const press = z.object({
  block: z.string().max(255),
  action: z.string().max(255),
  values: z.array(z.string().max(3000)).max(100),
});

const saySchema = z.object({ text: z.string().trim().min(1).max(3000), threadTs: timestamp.nullable() });
const pressSchema = z.object({ ts: timestamp, press });
const viewPressSchema = z.object({ view: z.string(), press });
const submitSchema = z.object({ view: z.string(), filled: z.array(press).max(100) });
const closeSchema = z.object({ view: z.string() });

/** What the page is told after it sent something: a sentence to show, or what is wrong with a modal's inputs. */
export interface Told {
  readonly hint?: string | null;
  readonly errors?: Readonly<Record<string, string>>;
}

/** What the person at the page can do. */
export class PageActions {
  constructor(
    readonly channel: Channel,
    readonly receiver: WorkspaceReceiver,
  ) {}

  /** @throws Refusal where there is no such action or its body is not of its shape */
  async take(action: string, body: unknown): Promise<Told> {
    switch (action) {
      case 'say': {
        const { text, threadTs } = checked(saySchema, body);
        return { hint: await this.#say(text, threadTs) };
      }
      case 'press': {
        const { ts, press: pressed } = checked(pressSchema, body);
        const message = this.channel.find(ts);
        return { hint: message ? await this.receiver.press(message, pressed) : 'That message is gone.' };
      }
      case 'press-in-view': {
        const { view, press: pressed } = checked(viewPressSchema, body);
        return { hint: await this.receiver.pressInView(this.#open(view), pressed) };
      }
      case 'submit': {
        const { view, filled } = checked(submitSchema, body);
        return { errors: await this.receiver.submit(this.#open(view), filled) };
      }
      case 'close': {
        const { view } = checked(closeSchema, body);
        await this.receiver.close(this.#open(view));
        return {};
      }
      default:
        throw new Refusal(404, 'There is nothing here.');
    }
  }

  /** What is typed, as Slack would take it; a sentence where it reaches nobody. */
  async #say(text: string, threadTs: string | null): Promise<string | null> {
    const [, word, rest = ''] = /^(\/\S+)\s*([\s\S]*)$/u.exec(text) ?? [];
    if (word !== undefined) {
      if (word !== slashCommand) return `${word} is no command here: ${slashCommand} is the one.`;
      if (threadTs !== null) return `Slack takes no commands in threads: write @${bot.name} ${rest} instead.`;
      await this.receiver.command(rest);
      return null;
    }
    const hangsOn = threadTs === null ? null : this.channel.find(threadTs);
    if (threadTs !== null && (!hangsOn || hangsOn.ephemeral)) return 'That thread is gone.';
    const { addressed } = await this.receiver.message(text, threadTs);
    return addressed
      ? null
      : `Nobody answers that. Begin with ${threadTs === null ? `${slashCommand} or ` : ''}@${bot.name}, for example: @${bot.name} quote ${text}`;
  }

  #open(id: string) {
    const { view } = this.channel;
    if (view?.id !== id) throw new Refusal(400, 'That window is closed already.');
    return view;
  }
}

function checked<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Refusal(400, 'The page sent something that cannot be read.');
  return parsed.data;
}
