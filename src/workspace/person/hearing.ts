import { randomBytes } from 'node:crypto';
import { bot } from '../identity.js';
import { type Event, eventsOf, homeOpened } from '../payloads/events.js';
import { sentences } from '../receiver.js';
import type { Message } from '../state/messages.js';
import { momentOf, notice, type Reach } from './reach.js';

/** Tells the app of what happens to messages, as far as its manifest subscribes; until the returned function is called. */
export function tellApp(reach: Reach): () => void {
  const { state, manifest } = reach;
  return state.happenings.subscribe((happened) => {
    const { unfurlDomains } = manifest;
    const events = eventsOf(happened, { unfurlDomains, newId, moment: state.messages.mintTs() });
    for (const event of events) {
      void deliver(reach, event).then((trouble) => {
        if (trouble && happened.event === 'posted') tellOfTrouble(reach, happened.message, trouble);
      });
    }
  });
}

/** Opens the Home tab or the messages with the app; null where the app was told, or is not to be. */
export function openApp(reach: Reach, tab: 'home' | 'messages'): Promise<string | null> {
  return deliver(reach, homeOpened(tab, reach.state.views.home, { newId, moment: momentOf(reach) }));
}

async function deliver(
  { receiver, manifest }: Reach,
  { subscription, payload }: Event,
): Promise<string | null> {
  if (!manifest.events.has(subscription)) return null;
  const delivery = await receiver.deliver(subscription, payload);
  return delivery.acked ? null : sentences[delivery.why];
}

function tellOfTrouble(reach: Reach, { author, conversation, threadTs }: Message, trouble: string): void {
  if (author !== 'person') return;
  notice(reach, `${bot.name} did not get the message: ${trouble}`, conversation, threadTs);
}

function newId(): string {
  return `Ev${randomBytes(6).toString('hex').toUpperCase()}`;
}
