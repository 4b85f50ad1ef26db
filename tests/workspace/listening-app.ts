import type { App } from '@slack/bolt';
import { expect } from 'vitest';
import { z } from 'zod';
import { openSmallWorkspace, type SmallWorkspace } from './small-app.js';

const bodySchema = z.looseObject({ type: z.string().optional(), event: z.looseObject({}).optional() });
export type Body = z.infer<typeof bodySchema>;

/** A small app that keeps what Slack's stand-in sends it. */
export interface ListeningWorkspace extends SmallWorkspace {
  /** What has come so far: interactions by their type, events by the type inside (`message_changed` by its subtype). */
  heard(type: string): Body[];
  /** The last of a type, waited for until there are `count` of it. */
  last(type: string, count?: number): Promise<Body>;
  /** The shown message that is last in a conversation, waited for until there are `count` in it. */
  lastMessage(conversation: string, count: number): Promise<{ ts: string; html: string }>;
}

/** `listen` adds what else the app does; actions, shortcuts and events are acknowledged in any case. */
export async function openListeningWorkspace(
  listen: (app: App) => void = () => {},
  options: Parameters<typeof openSmallWorkspace>[1] = {},
): Promise<ListeningWorkspace> {
  const bodies: Body[] = [];
  const page = await openSmallWorkspace((app) => {
    app.use(async ({ body, next }) => {
      bodies.push(bodySchema.parse(body));
      await next();
    });
    app.action(/./u, async ({ ack }) => ack());
    app.shortcut(/./u, async ({ ack }) => ack());
    for (const event of ['message', 'app_mention', 'app_home_opened', 'link_shared']) {
      app.event(event, async () => {});
    }
    listen(app);
  }, options);
  const heard = (type: string) => bodies.filter((body) => typeOf(body) === type);
  return {
    ...page,
    heard,
    last: async (type, count = 1) => {
      await expect.poll(() => heard(type).length, { timeout: 3000 }).toBeGreaterThanOrEqual(count);
      const body = heard(type).at(-1);
      if (!body) throw new Error(`no ${type} came`);
      return body;
    },
    lastMessage: async (conversation, count) => {
      const there = async () =>
        (await page.shown()).messages.filter((message) => message.conversation === conversation);
      await expect.poll(async () => (await there()).length, { timeout: 3000 }).toBe(count);
      const message = (await there()).at(-1);
      if (!message) throw new Error('no message');
      return message;
    },
  };
}

function typeOf({ type, event }: Body): unknown {
  return event ? (event['subtype'] ?? event['type']) : type;
}
