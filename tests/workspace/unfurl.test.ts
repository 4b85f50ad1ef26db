import { beforeEach, describe, expect, it } from 'vitest';
import { sharedLinks } from '../../src/workspace/payloads/events.js';
import type { Message } from '../../src/workspace/state/messages.js';
import { WorkspaceState } from '../../src/workspace/state/workspace-state.js';
import { WebApi } from '../../src/workspace/web-api/web-api.js';
import { everything } from './small-app.js';

const link = 'https://example.org/page#:~:text=four%20star';
const blocks = [{ type: 'section', text: { type: 'plain_text', text: 'The card' } }];

let state: WorkspaceState;
let message: Message;
let unfurl: (args: object) => Record<string, unknown>;
beforeEach(() => {
  state = new WorkspaceState(() => 1_700_000_000_000);
  message = state.messages.post({
    conversation: 'C0ALLIANCE',
    author: 'person',
    text: `see ${link} and https://other.net/`,
  });
  const api = new WebApi({ state, manifest: everything, botToken: 'xoxb-own', base: () => '' });
  unfurl = (args) => api.answer('chat.unfurl', 'xoxb-own', args);
});

describe('links that an app is told of', () => {
  it('are those of its domains and what is under them, each once, as they were typed', () => {
    const typed = `${link}. (https://www.example.org/a?b=1&c) https://other.net/ https://notexample.org/ ${link}`;
    expect(sharedLinks(typed, ['example.org'])).toEqual([
      { domain: 'example.org', url: link },
      { domain: 'example.org', url: 'https://www.example.org/a?b=1&c' },
    ]);
    expect(sharedLinks('『https://example.org/a』。', ['example.org'])).toEqual([
      { domain: 'example.org', url: 'https://example.org/a' },
    ]);
  });
});

describe('chat.unfurl', () => {
  it('puts blocks under a link, by channel and time or by the id of the event, as a form carries them', () => {
    const here = { channel: 'C0ALLIANCE', ts: message.ts };
    expect(unfurl({ ...here, unfurls: JSON.stringify({ [link]: { blocks } }) })).toEqual({ ok: true });
    expect(state.messages.find(message.ts)?.unfurls).toMatchObject([
      { url: link, blocks: [{ type: 'section' }] },
    ]);
    const named = { source: 'conversations_history', unfurl_id: `C0ALLIANCE.${message.ts}.link` };
    expect(unfurl({ ...named, unfurls: { [link]: { title: 'Title', text: 'Words' } } })).toEqual({
      ok: true,
    });
    expect(state.messages.find(message.ts)?.unfurls).toMatchObject([
      { url: link, blocks: [{ text: { text: '*Title*\nWords' } }] },
    ]);
  });

  it.each([
    [
      'a link that is not in the message',
      { 'https://example.org/else': { blocks } },
      'cannot_unfurl_message',
    ],
    ['a link of another domain', { 'https://other.net/': { blocks } }, 'cannot_unfurl_url'],
    [
      'blocks that Slack does not have',
      { [link]: { blocks: [{ type: 'marquee' }] } },
      'cannot_parse_attachment',
    ],
    ['nothing', undefined, 'missing_unfurls'],
  ])('refuses %s', (_, unfurls, error) => {
    expect(unfurl({ channel: 'C0ALLIANCE', ts: message.ts, unfurls })).toMatchObject({ ok: false, error });
    expect(state.messages.find(message.ts)?.unfurls).toEqual([]);
  });

  it('refuses a message that is not there, and a place that is not named', () => {
    const unfurls = { [link]: { blocks } };
    expect(unfurl({ channel: 'C0ALLIANCE', ts: '1.000000', unfurls })).toMatchObject({
      error: 'cannot_find_message',
    });
    expect(unfurl({ channel: 'C9', ts: message.ts, unfurls })).toMatchObject({
      error: 'cannot_find_channel',
    });
    expect(unfurl({ unfurls })).toMatchObject({ error: 'missing_channel' });
    expect(unfurl({ unfurl_id: 'x', source: 'composer', unfurls })).toMatchObject({
      error: 'invalid_unfurl_id',
    });
  });

  it('goes with its link when the message is edited', () => {
    unfurl({ channel: 'C0ALLIANCE', ts: message.ts, unfurls: { [link]: { blocks } } });
    state.messages.replace(message.ts, { text: `still ${link}`, blocks: [] });
    expect(state.messages.find(message.ts)?.unfurls).toHaveLength(1);
    state.messages.replace(message.ts, { text: 'no link', blocks: [] });
    expect(state.messages.find(message.ts)?.unfurls).toEqual([]);
  });
});
