import { afterEach, expect, it } from 'vitest';
import { buttonIds } from '../../src/render/buttons.js';
import { homeIds } from '../../src/render/home.js';
import { many } from '../slack/sample-record.js';
import { type Behaviour, cutShort, dropped, failed, hangs, limited, refused } from './behaviour.js';
import { type BotInTrouble, eventually, startBot } from './bot.js';
import { command, event, mention, messageShortcut, press, shortcut } from './payloads.js';
import type { EnvelopeType } from './socket-side.js';

/** Whatever is asked, in a Slack that takes nothing: all is acknowledged, nothing ends the bot, and it recovers. */

let bot: BotInTrouble;
afterEach(() => bot.end());

const quote = { quote: many[0]?.id };

function everything(url: () => string): [EnvelopeType, Record<string, unknown>][] {
  const presses: [string, unknown][] = [
    [buttonIds.share, quote],
    [buttonIds.context, quote],
    [buttonIds.report, { ...quote, query: 'counterstrike' }],
    [buttonIds.more, { query: 'counterstrike', offset: 5 }],
    [buttonIds.again, { delivery: 'gone' }],
    [homeIds.form, 'form'],
    [buttonIds.share, 'no JSON'],
  ];
  const direct = { type: 'message', channel_type: 'im', channel: 'D1' };
  return [
    ['events_api', mention('counterstrike')],
    ['events_api', mention('broken')],
    ['events_api', event({ ...direct, text: 'counterstrike', ts: '111.333' })],
    ['events_api', event({ type: 'app_home_opened', channel: 'D1', tab: 'home' })],
    [
      'events_api',
      event({
        type: 'link_shared',
        channel: 'C1',
        message_ts: '111.444',
        links: [{ url: 'https://www.defense.gov/', domain: 'defense.gov' }],
      }),
    ],
    ['slash_commands', command('quote counterstrike', url())],
    ['slash_commands', command('quote broken', url())],
    ['interactive', shortcut('search_record')],
    ['interactive', messageShortcut('find_sources', url())],
    ['interactive', messageShortcut('check_quotes', url())],
    ...presses.map(([id, value]): [EnvelopeType, Record<string, unknown>] => [
      'interactive',
      press(id, value, url()),
    ]),
  ];
}

it.each<[string, Behaviour]>([
  ['500', failed(500)],
  ['429', limited(30)],
  ['time-outs', hangs({ effect: false })],
  ['dropped connections', dropped({ effect: true })],
  ['half answers', cutShort],
  ['a refusal for good', refused('account_inactive')],
  ['a refusal that nobody knows', refused('something_new')],
  ['an error inside', refused('fatal_error')],
  ['an answer that is no JSON', { effect: false, answer: (response) => void response.end('<html>') }],
])('%s for everything', async (_, behaviour) => {
  bot = await startBot({ over: 'socket' });
  const { slack } = bot;
  slack.always('*', behaviour);
  const payloads = everything(() => slack.responseUrl());
  for (const [type, payload] of payloads) slack.socket.current().deliver(type, payload);
  await eventually(() => slack.socket.acks.length).toBe(payloads.length);
  await eventually(async () => (await bot.store.inbox.unfinished()).length).toBe(0);
  slack.recover();
  const last = { type: 'app_mention', channel: 'C2', ts: '999.1', text: 'counterstrike' };
  slack.socket.current().deliver('events_api', event(last));
  const answers = () => slack.done('chat.postMessage').filter(({ channel }) => channel === last.channel);
  await eventually(() => answers().length).toBe(1);
  expect(bot.log.map(({ msg }) => msg)).not.toContain('an event was not handled');
  expect(JSON.stringify(bot.log)).not.toMatch(/xoxb-|xapp-/u);
});
