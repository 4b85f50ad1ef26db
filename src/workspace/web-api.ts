import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type Block, messageBlocksSchema, tooLong, viewSchema } from './block-schema.js';
import { type Channel, NoSuchThread } from './channel.js';
import { bot, channelIdentity, person, team } from './identity.js';
import { messageJson, viewJson } from './payloads.js';
import type { Tickets } from './tickets.js';

/** What a method answers: always 200 over HTTP, `ok` and `error` as in Slack. */
export type ApiAnswer = { readonly ok: boolean } & Record<string, unknown>;

/** A refusal by Slack's name for it. */
class Refused extends Error {
  override readonly name = 'Refused';
}

type Method = (args: unknown) => Record<string, unknown>;

/** A field that a form carries as JSON: `blocks` and `view` come so from Slack's own client. */
function json<T>(schema: z.ZodType<T>) {
  return z.preprocess((value, context) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue({ code: 'custom', message: 'is not JSON' });
      return z.NEVER;
    }
  }, schema);
}

const messageArgs = z.object({
  channel: z.string(),
  text: z.string().default(''),
  blocks: json(messageBlocksSchema).default([]),
  thread_ts: z.string().optional(),
});
const postedArgs = z.object({ channel: z.string(), ts: z.string() });
const viewArgs = z.object({ trigger_id: z.string(), view: json(viewSchema) });

/** The Web API of Slack, as far as a bot in one channel reaches: https://docs.slack.dev/reference/methods */
export class WebApi {
  readonly #methods: ReadonlyMap<string, Method>;

  constructor(
    readonly channel: Channel,
    readonly tickets: Tickets,
    readonly botToken: string,
  ) {
    this.#methods = new Map(Object.entries(this.#table()));
  }

  /**
   * Answers a call. `token` is what the caller showed; `args` the form's or the JSON body's fields.
   * Nothing is thrown for what a caller does wrong: the answer says it.
   */
  answer(method: string, token: string | null, args: unknown): ApiAnswer {
    if (token === null) return { ok: false, error: 'not_authed' };
    if (!same(token, this.botToken)) return { ok: false, error: 'invalid_auth' };
    const known = this.#methods.get(method);
    if (!known) return { ok: false, error: 'unknown_method', req_method: method };
    try {
      return { ok: true, ...known(args) };
    } catch (error) {
      if (error instanceof Refused) return { ok: false, error: error.message };
      if (error instanceof NoSuchThread) return { ok: false, error: 'thread_not_found' };
      if (error instanceof z.ZodError) return { ok: false, ...described(error) };
      throw error;
    }
  }

  #table(): Record<string, Method> {
    const { channel } = this;
    return {
      'api.test': () => ({}),
      'auth.test': () => ({
        url: 'http://127.0.0.1/',
        team: team.name,
        team_id: team.id,
        user: bot.name.toLowerCase(),
        user_id: bot.userId,
        bot_id: bot.botId,
        is_enterprise_install: false,
      }),
      'chat.postMessage': (args) => {
        const { text, blocks, thread_ts } = this.#message(args);
        const message = channel.post({ author: 'app', text, blocks, threadTs: thread_ts ?? null });
        return { channel: channelIdentity.id, ts: message.ts, message: messageJson(message) };
      },
      'chat.postEphemeral': (args) => {
        const { user } = z.object({ user: z.string() }).parse(args);
        if (user !== person.id) throw new Refused('user_not_in_channel');
        const { text, blocks, thread_ts } = this.#message(args);
        const message = channel.post({
          author: 'app',
          text,
          blocks,
          threadTs: thread_ts ?? null,
          ephemeral: true,
        });
        return { message_ts: message.ts };
      },
      'chat.update': (args) => {
        const { ts, blocks: before } = this.#own(args);
        // Without `blocks` those of before stay; an empty list takes them away.
        const { text, blocks } = this.#message({ blocks: before, ...z.looseObject({}).parse(args) });
        const message = channel.replace(ts, { text, blocks });
        if (!message) throw new Refused('message_not_found');
        return { channel: channelIdentity.id, ts, text, message: messageJson(message) };
      },
      'chat.delete': (args) => {
        const { ts } = this.#own(args);
        channel.remove(ts);
        return { channel: channelIdentity.id, ts };
      },
      'conversations.info': (args) => {
        this.#inChannel(z.object({ channel: z.string() }).parse(args).channel);
        return { channel: this.#channelJson() };
      },
      'conversations.members': (args) => {
        this.#inChannel(z.object({ channel: z.string() }).parse(args).channel);
        return { members: [person.id, bot.userId], response_metadata: { next_cursor: '' } };
      },
      'users.info': (args) => ({ user: userJson(z.object({ user: z.string() }).parse(args).user) }),
      'views.open': (args) => {
        const { trigger_id, view } = viewArgs.parse(args);
        this.#exchange(trigger_id);
        channel.closeView(null);
        return { view: this.#pushed(view) };
      },
      'views.push': (args) => {
        const { trigger_id, view } = viewArgs.parse(args);
        this.#exchange(trigger_id);
        return { view: this.#pushed(view) };
      },
      'views.update': (args) => {
        const { view_id, hash, view } = z
          .object({ view_id: z.string(), hash: z.string().optional(), view: json(viewSchema) })
          .parse(args);
        const updated = channel.updateView(view_id, view, hash);
        if (!updated) throw new Refused(hash ? 'hash_conflict' : 'not_found');
        return { view: viewJson(updated, {}) };
      },
    };
  }

  #message(args: unknown): { text: string; blocks: readonly Block[]; thread_ts?: string | undefined } {
    const message = messageArgs.parse(args);
    this.#inChannel(message.channel);
    if (message.text === '' && message.blocks.length === 0) throw new Refused('no_text');
    if (message.blocks.some((block) => block.type === 'input')) throw new Refused('invalid_blocks');
    if (tooLong(message.blocks)) throw new Refused('msg_blocks_too_long');
    return message;
  }

  /** A message of the app's own that is not ephemeral: only such a one can be changed or deleted. */
  #own(args: unknown): { ts: string; blocks: readonly Block[] } {
    const { channel, ts } = postedArgs.parse(args);
    this.#inChannel(channel);
    const message = this.channel.find(ts);
    if (!message || message.ephemeral) throw new Refused('message_not_found');
    if (message.author !== 'app') throw new Refused('cant_update_message');
    return { ts, blocks: message.blocks };
  }

  #inChannel(named: string): void {
    if (named !== channelIdentity.id && named !== `#${channelIdentity.name}`) {
      throw new Refused('channel_not_found');
    }
  }

  #exchange(trigger: string): void {
    const wrong = this.tickets.exchangeTrigger(trigger);
    if (wrong) throw new Refused(wrong);
  }

  #pushed(view: z.infer<typeof viewSchema>): Record<string, unknown> {
    const open = this.channel.pushView(view);
    if (!open) throw new Refused('push_limit_reached');
    return viewJson(open, {});
  }

  #channelJson(): Record<string, unknown> {
    return {
      ...channelIdentity,
      name_normalized: channelIdentity.name,
      is_channel: true,
      is_private: false,
      is_archived: false,
      is_member: true,
      is_shared: false,
      is_org_shared: false,
      is_ext_shared: false,
      is_pending_ext_shared: false,
    };
  }
}

function userJson(id: string): Record<string, unknown> {
  if (id === person.id) {
    return {
      id,
      team_id: team.id,
      name: person.name,
      real_name: person.realName,
      is_bot: false,
      tz: Intl.DateTimeFormat().resolvedOptions().timeZone,
      profile: { real_name: person.realName, display_name: person.realName },
    };
  }
  if (id !== bot.userId) throw new Refused('user_not_found');
  return {
    id,
    team_id: team.id,
    name: bot.name.toLowerCase(),
    real_name: bot.name,
    is_bot: true,
    profile: { real_name: bot.name, display_name: bot.name, bot_id: bot.botId, api_app_id: bot.appId },
  };
}

function described(error: z.ZodError): Record<string, unknown> {
  const messages = error.issues.map(
    (issue) => `[ERROR] ${issue.message} [json-pointer:/${issue.path.join('/')}]`,
  );
  const field = error.issues[0]?.path[0];
  const name =
    field === 'blocks' ? 'invalid_blocks' : field === 'view' ? 'invalid_view' : 'invalid_arguments';
  return { error: name, response_metadata: { messages } };
}

function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
