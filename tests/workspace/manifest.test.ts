import { describe, expect, it } from 'vitest';
import { packagedManifest, readManifest } from '../../src/workspace/manifest.js';

const least = 'features: {}\noauth_config: { scopes: { bot: [commands] } }\nsettings: {}\n';

describe('a manifest', () => {
  it('tells of shortcuts, prompts, domains, events, scopes and of what Home has', () => {
    const manifest = readManifest(`
features:
  app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false }
  agent_view: { agent_description: It quotes., suggested_prompts: [{ title: Ask, message: What was said? }] }
  shortcuts: [{ type: message, name: Find sources, callback_id: find, description: Evidence }]
  unfurl_domains: [example.org]
oauth_config: { scopes: { bot: [commands, links:read] } }
settings: { event_subscriptions: { bot_events: [message.im] } }
`);
    expect(manifest).toEqual({
      shortcuts: [{ type: 'message', name: 'Find sources', callbackId: 'find', description: 'Evidence' }],
      prompts: [{ title: 'Ask', message: 'What was said?' }],
      unfurlDomains: ['example.org'],
      events: new Set(['message.im']),
      scopes: new Set(['commands', 'links:read']),
      home: true,
      messages: true,
    });
  });

  it('that says nothing of Home has none, and nobody can write to it', () => {
    expect(readManifest(least)).toMatchObject({ home: false, messages: false, shortcuts: [] });
    const readOnly = least.replace('{}', '{ app_home: { messages_tab_enabled: true } }');
    expect(readManifest(readOnly)).toMatchObject({ messages: false });
  });

  it('that Slack would refuse is refused', () => {
    const shortcut = '{ type: message, name: n, callback_id: c, description: d }';
    const many = `{ shortcuts: [${Array.from({ length: 11 }, () => shortcut).join(', ')}] }`;
    expect(() => readManifest(least.replace('{}', many))).toThrow();
  });

  it('of the package is one', async () => {
    expect((await packagedManifest()).scopes).toContain('commands');
  });
});
