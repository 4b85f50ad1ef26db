import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type Quote, quoteIdSchema } from '../../../src/evidence/quote.js';
import type { TeamRecord } from '../../../src/record.js';
import { buttonIds } from '../../../src/render/buttons.js';
import { buttonsOf, wordsOf } from '../../render/message-checks.js';
import type { Way } from './bot.js';
import { anna, app, general, team } from './program.js';

const messageSchema = z.object({
  ts: z.string(),
  channel: z.string(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().default(''),
  blocks: z.array(z.unknown()).default([]),
  thread_ts: z.string().optional(),
  ephemeral_to: z.string().optional(),
  files: z.array(z.looseObject({ name: z.string().optional() })).default([]),
});
export type Message = z.infer<typeof messageSchema>;

const logSchema = z.object({
  log: z.array(
    z.object({
      direction: z.string(),
      kind: z.string(),
      summary: z.string(),
      detail: z.unknown().optional(),
    }),
  ),
});

const handlesSchema = z.object({ trigger_id: z.string(), response_url: z.string() });

/** A payload as local-slack logs it: an object over a socket, a form over HTTP. */
function fieldsOf(detail: unknown): unknown {
  return typeof detail === 'string' ? Object.fromEntries(new URLSearchParams(detail)) : detail;
}

/** Calls of the Web API by the bot, as local-slack logged them. */
export interface ApiCall {
  readonly method: string;
  readonly args: unknown;
}

/** Asks again and again until there is something, for ten seconds. @throws Error with what was awaited */
export async function eventually<T>(awaited: string, look: () => Promise<T | null | false>): Promise<T> {
  const end = performance.now() + 10_000;
  for (;;) {
    const found = await look();
    if (found !== null && found !== false) return found;
    if (performance.now() > end) throw new Error(`awaited in vain: ${awaited}`);
    await sleep(50);
  }
}

/** The workspace from outside the page: what was posted, and what Slack would send that the page cannot. */
export class Workspace {
  readonly #url: string;
  readonly #way: Way;
  #interactions = 0;

  constructor(url: string, way: Way) {
    this.#url = url;
    this.#way = way;
  }

  async messages(channel: string = general): Promise<Message[]> {
    const response = await fetch(`${this.#url}/_control/messages/${channel}`);
    return z.object({ messages: z.array(messageSchema) }).parse(await response.json()).messages;
  }

  /** The bot's next messages in the channel after `act`, at least `count` of them. */
  async answersTo(act: () => Promise<unknown>, { channel = general, count = 1 } = {}): Promise<Message[]> {
    const before = new Set((await this.messages(channel)).map(({ ts }) => ts));
    await act();
    return eventually(`${count} answer(s) of the bot`, async () => {
      const all = await this.messages(channel);
      const answers = all.filter(({ ts, bot_id }) => !before.has(ts) && bot_id !== undefined);
      return answers.length >= count && answers;
    });
  }

  /** The bot's one next message after `act`: a second one within half a second is a fault. */
  async onlyAnswerTo(act: () => Promise<unknown>, channel: string = general): Promise<Message> {
    const [answer] = await this.answersTo(act, { channel });
    if (answer === undefined) throw new Error('an answer was awaited');
    await sleep(500);
    const known = await this.messages(channel);
    const later = known.filter(({ ts, bot_id }) => ts > answer.ts && bot_id !== undefined);
    if (later.length > 0) throw new Error(`answered again: ${later.map(wordsIn).join('\n')}`);
    return answer;
  }

  /** The bot's next message after `act`. */
  async answerTo(act: () => Promise<unknown>, channel: string = general): Promise<Message> {
    const [answer] = await this.answersTo(act, { channel });
    if (answer === undefined) throw new Error('an answer was awaited');
    return answer;
  }

  /** What the bot does not do within a second and a half after `act`: its messages, which should be none. */
  async answersWithin(act: () => Promise<unknown>, channel: string = general): Promise<Message[]> {
    const before = new Set((await this.messages(channel)).map(({ ts }) => ts));
    await act();
    await sleep(1_500);
    const all = await this.messages(channel);
    return all.filter(({ ts, bot_id }) => !before.has(ts) && bot_id !== undefined);
  }

  /** A person's message: in the channel, in a thread, or to the bot alone (a person's id as the channel). */
  async say(text: string, place: { channel?: string; thread?: string } = {}): Promise<Message> {
    const said = await this.#control('message', {
      channel: place.channel ?? general,
      user: anna.id,
      text,
      ...(place.thread === undefined ? {} : { thread_ts: place.thread }),
    });
    return z.object({ message: messageSchema }).parse(said).message;
  }

  async edit(message: Message, text: string): Promise<void> {
    await this.#control('edit-message', { channel: message.channel, ts: message.ts, user: anna.id, text });
  }

  async command(text: string, channel: string = general): Promise<void> {
    await this.#control('command', { channel, user: anna.id, command: '/alliance', text });
  }

  /** The conversation between the person and the bot alone; made where there was none. */
  async directChannel(): Promise<string> {
    const response = await fetch(`${this.#url}/api/conversations.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${app.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ users: anna.id }),
    });
    return z.object({ channel: z.object({ id: z.string() }) }).parse(await response.json()).channel.id;
  }

  async calls(method: string): Promise<ApiCall[]> {
    const log = await this.#log();
    return log
      .filter(
        ({ direction, kind, summary }) =>
          direction === 'from_bot' && kind === 'web_api' && summary === method,
      )
      .map(({ summary, detail }) => ({ method: summary, args: detail }));
  }

  /** Whether the bot has said these words to local-slack, in a call or in an acknowledgement. */
  async heard(words: string): Promise<boolean> {
    const log = await this.#log();
    return log.some(
      ({ direction, detail }) => direction === 'from_bot' && JSON.stringify(detail ?? '').includes(words),
    );
  }

  /** Where an answer may go, and what opens a window, of the last command that local-slack sent. */
  async #handles(): Promise<{ trigger_id: string; response_url: string }> {
    const found = (await this.#log())
      .filter(({ direction, kind }) => direction === 'to_bot' && kind === 'slash_commands')
      .flatMap(({ detail }) => handlesSchema.safeParse(fieldsOf(detail)).data ?? [])
      .at(-1);
    if (found) return found;
    await this.answersTo(() => this.command('help'));
    return this.#handles();
  }

  /** The view that was last given to `method`, as Slack would send it back, and what `method` calls it. */
  async lastView(method: 'views.publish' | 'views.open' | 'views.update'): Promise<Record<string, unknown>> {
    const { args } = (await this.calls(method)).at(-1) ?? {};
    const { view } = z.object({ view: z.record(z.string(), z.unknown()) }).parse(args);
    return { ...view, id: 'V0E2E', state: { values: {} } };
  }

  /**
   * A shortcut or a press: whatever Slack sends with `type` and a person.
   *
   * @param opens a window, for which local-slack wants a trigger of its own; of others it only knows that each is new
   */
  async interact(payload: Record<string, unknown>, { opens = false } = {}): Promise<unknown> {
    if (opens) await this.answersTo(() => this.command('help'));
    const { trigger_id: known, response_url } = await this.#handles();
    this.#interactions += 1;
    return this.#deliver('interactive', {
      team: { id: team.teamId, domain: team.domain },
      user: { id: anna.id, username: anna.name, name: anna.name, team_id: team.teamId },
      api_app_id: app.appId,
      token: 'legacy',
      trigger_id: opens ? known : `${this.#interactions}.e2e`,
      response_url,
      ...payload,
    });
  }

  /** Something pressed in Home or in a window. */
  async pressIn(
    view: Record<string, unknown>,
    action: Record<string, unknown>,
    values: Record<string, unknown> = {},
  ): Promise<unknown> {
    return this.interact({
      type: 'block_actions',
      container: { type: 'view', view_id: view['id'] },
      view: { ...view, state: { values } },
      actions: [{ type: 'button', block_id: 'b', action_ts: '1.1', ...action }],
    });
  }

  /** An event; the same `id` twice is Slack delivering it again. */
  async event(event: Record<string, unknown>, id: string): Promise<void> {
    await this.#deliver('events_api', {
      type: 'event_callback',
      token: 'legacy',
      team_id: team.teamId,
      api_app_id: app.appId,
      event,
      event_id: id,
      event_time: Math.floor(Date.now() / 1000),
      authorizations: [{ team_id: team.teamId, user_id: app.botUserId, is_bot: true }],
      is_ext_shared_channel: false,
    });
  }

  /** What the bot asked to show under links. */
  async unfurls(): Promise<{ readonly unfurls: string }[]> {
    const response = await fetch(`${this.#url}/_unfurls`);
    return z.array(z.looseObject({ unfurls: z.string() })).parse(await response.json());
  }

  /**
   * Sends the bot what Slack would send and local-slack does not: over its socket, or signed over HTTP.
   *
   * @returns what the bot acknowledged with
   */
  async #deliver(type: 'interactive' | 'events_api', body: Record<string, unknown>): Promise<unknown> {
    if (this.#way.mode === 'socket') {
      const answer = await this.#post('/_envelope', { type, payload: body });
      return z.object({ ok: z.literal(true), payload: z.unknown() }).parse(answer).payload;
    }
    const json = JSON.stringify(body);
    const text = type === 'interactive' ? new URLSearchParams({ payload: json }).toString() : json;
    const at = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', app.signingSecret).update(`v0:${at}:${text}`).digest('hex');
    const response = await fetch(`http://127.0.0.1:${this.#way.port}/slack/events`, {
      method: 'POST',
      body: text,
      headers: {
        'content-type': type === 'interactive' ? 'application/x-www-form-urlencoded' : 'application/json',
        'x-slack-request-timestamp': at,
        'x-slack-signature': `v0=${signature}`,
      },
    });
    if (!response.ok) throw new Error(`the bot answered ${response.status}`);
    const answer = await response.text();
    return answer === '' ? null : JSON.parse(answer);
  }

  async #log() {
    return logSchema.parse(await (await fetch(`${this.#url}/_control/log`)).json()).log;
  }

  #control(what: string, body: Record<string, unknown>): Promise<unknown> {
    return this.#post(`/_control/${what}`, body);
  }

  async #post(path: string, body: Record<string, unknown>): Promise<unknown> {
    const response = await fetch(`${this.#url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  }
}

const quoteValueSchema = z.object({ quote: quoteIdSchema });

/** The quotes of a message, as the record has them, by their Context buttons. */
export function quotesIn({ blocks }: Pick<Message, 'blocks'>, record: TeamRecord): Quote[] {
  return buttonsOf(blocks)
    .filter(({ action_id: id }) => id === buttonIds.context)
    .map(({ value }) => {
      const quote = record.resolve(quoteValueSchema.parse(JSON.parse(String(value))).quote);
      if (!quote) throw new Error(`the record has no quote ${String(value)}`);
      return quote;
    });
}

/** Every word of a message: its blocks, and the text that stands for them in notifications. */
export function wordsIn(message: Message): string {
  return `${message.text}\n${wordsOf(message.blocks)}`;
}
