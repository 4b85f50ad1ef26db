import { z } from 'zod';
import { bot, channelIdentity, conversationIds, directMessage, slashCommand } from './identity.js';
import { openApp } from './person/hearing.js';
import { closeModal, submit } from './person/modals.js';
import { press } from './person/press.js';
import type { Reach } from './person/reach.js';
import { takeShortcut } from './person/shortcuts.js';
import { type Suggested, suggest } from './person/suggestions.js';
import type { Surface } from './person/surface.js';
import { edit, say, sendCommand } from './person/talk.js';
import { Refusal } from './request.js';
import type { Message } from './state/messages.js';

const timestamp = z.string().regex(/^\d+\.\d{6}$/u);
const conversation = z.enum(conversationIds);
/** Slack's own composer takes no longer message. What is longer is refused in words: nothing that is typed is cut. */
const longestMessage = 12_000;
const words = z.string().trim().min(1);
const pressed = z.object({
  block: z.string().max(255),
  action: z.string().max(255),
  values: z.array(z.string().max(3000)).max(100),
});
const filled = z.array(pressed).max(100).default([]);
/** Where an element stands: in a message (or under one of its links), or in a view. */
const surface = z.union([
  z.object({ ts: timestamp, unfurl: z.string().nullable().default(null) }),
  z.object({ view: z.string() }),
]);

const saySchema = z.object({
  conversation: conversation.default(channelIdentity.id),
  text: words,
  threadTs: timestamp.nullable(),
});
const editSchema = z.object({ ts: timestamp, text: words });
const pressSchema = z.object({ on: surface, press: pressed, filled });
const suggestSchema = z.object({
  on: surface,
  block: z.string().max(255),
  action: z.string().max(255),
  typed: z.string().max(3000),
});
const submitSchema = z.object({ view: z.string(), filled });
const closeSchema = z.object({ view: z.string() });
const openSchema = z.object({ tab: z.enum(['home', 'messages']) });
const shortcutSchema = z.object({
  callback: z.string().max(255),
  ts: timestamp.nullable(),
  viewing: conversation.nullable(),
});

/** What the page is told after it sent something: a sentence to show, wrong inputs of a modal, options to choose from. */
export interface Told {
  readonly hint?: string | null;
  readonly errors?: Readonly<Record<string, string>>;
  readonly groups?: readonly Suggested[];
}

type Action = (reach: Reach, body: unknown) => Promise<Told>;

/** What the person at the page can do. */
const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  [
    'say',
    async (reach, body) => {
      const given = checked(saySchema, body);
      refuseLonger(given.text);
      return { hint: await said(reach, given) };
    },
  ],
  [
    'edit',
    async (reach, body) => {
      const { ts, text } = checked(editSchema, body);
      refuseLonger(text);
      return { hint: edit(reach, ts, text) ? null : 'That message cannot be edited.' };
    },
  ],
  [
    'press',
    async (reach, body) => {
      const given = checked(pressSchema, body);
      const on = surfaceNamed(reach, given.on);
      return { hint: on ? await press(reach, on, given.press, given.filled) : 'That message is gone.' };
    },
  ],
  [
    'suggest',
    async (reach, body) => {
      const { on, ...asked } = checked(suggestSchema, body);
      const at = surfaceNamed(reach, on);
      const answer = at ? await suggest(reach, at, asked) : { problem: 'That message is gone.' };
      return 'problem' in answer ? { hint: answer.problem, groups: [] } : answer;
    },
  ],
  [
    'submit',
    async (reach, body) => {
      const given = checked(submitSchema, body);
      return { errors: await submit(reach, modalNamed(reach, given.view), given.filled) };
    },
  ],
  [
    'close',
    async (reach, body) => {
      await closeModal(reach, modalNamed(reach, checked(closeSchema, body).view));
      return {};
    },
  ],
  ['open', async (reach, body) => ({ hint: await openApp(reach, checked(openSchema, body).tab) })],
  [
    'shortcut',
    async (reach, body) => {
      const { callback, ts, viewing } = checked(shortcutSchema, body);
      const message = ts === null ? null : reach.state.messages.find(ts);
      if (ts !== null && !message) return { hint: 'That message is gone.' };
      return { hint: await takeShortcut(reach, callback, message, viewing) };
    },
  ],
]);

/** Does what the page asks for. @throws Refusal where there is no such action or its body is not of its shape */
export function act(reach: Reach, action: string, body: unknown): Promise<Told> {
  const known = actions.get(action);
  if (!known) throw new Refusal(404, 'There is nothing here.');
  return known(reach, body);
}

/** What is typed, as Slack would take it; a sentence where it reaches nobody. */
async function said(reach: Reach, { conversation: where, text, threadTs }: z.infer<typeof saySchema>) {
  const [, word, rest = ''] = /^(\/\S+)\s*([\s\S]*)$/u.exec(text) ?? [];
  if (word !== undefined) {
    if (word !== slashCommand) return `${word} is no command here: ${slashCommand} is the one.`;
    if (threadTs !== null) return `Slack takes no commands in threads: write @${bot.name} ${rest} instead.`;
    await sendCommand(reach, rest, where);
    return null;
  }
  const hangsOn = threadTs === null ? null : reach.state.messages.find(threadTs);
  if (threadTs !== null && !canHoldThread(hangsOn, where)) return 'That thread is gone.';
  if (where === directMessage.id && !reach.manifest.messages) {
    return `Nobody can write to ${bot.name} directly: its manifest does not allow it.`;
  }
  if (say(reach, text, where, threadTs).heard) return null;
  if (where === directMessage.id) return `${bot.name} does not hear direct messages.`;
  return `Nobody answers that. Begin with ${threadTs === null ? `${slashCommand} or ` : ''}@${bot.name}, for example: @${bot.name} quote ${text}`;
}

/** @throws Refusal where it is longer than a message may be, by the signs that a reader counts */
function refuseLonger(text: string): void {
  const { length } = [...text];
  if (length <= longestMessage) return;
  const [is, most] = [length, longestMessage].map((count) => count.toLocaleString('en-US'));
  throw new Refusal(
    400,
    `That is ${is} characters long, and a message has ${most} at most. Nothing was sent.`,
  );
}

function canHoldThread(message: Message | null, where: string): boolean {
  return message !== null && !message.ephemeral && message.conversation === where;
}

/** @throws Refusal where the view is not open */
function surfaceNamed({ state }: Reach, on: z.infer<typeof surface>): Surface | null {
  if ('view' in on) {
    const view = state.views.find(on.view);
    if (!view) throw new Refusal(400, 'That window is closed already.');
    return { view };
  }
  const message = state.messages.find(on.ts);
  return message && { message, unfurl: on.unfurl };
}

/** The modal that is seen. @throws Refusal where it is another, or none */
function modalNamed({ state }: Reach, id: string) {
  const { modal } = state.views;
  if (modal?.id !== id) throw new Refusal(400, 'That window is closed already.');
  return modal;
}

function checked<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Refusal(400, 'The page sent something that cannot be read.');
  return parsed.data;
}
