import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { webApi } from '@slack/bolt';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadManifestConfig } from '../../src/config.js';
import { openCorpus } from '../../src/corpus-files.js';
import { generatedManifest, writeManifest } from '../../src/manifest.js';
import type { TeamRecord } from '../../src/record.js';
import type { Listener } from '../../src/slack/listener.js';
import { listeners } from '../../src/slack/listeners.js';
import { unfurlDomains } from '../../src/slack/manifest/manifest-domains.js';
import { manifestOf } from '../../src/slack/manifest/manifest-of.js';
import { corpusDir } from '../corpus.js';

type Manifest = webApi.AppsManifestCreateArguments['manifest'];

/**
 * What Slack takes: docs.slack.dev/reference/app-manifest and the schema in github.com/slackapi/manifest-schema. Strict:
 * nothing is declared that is not checked here.
 */
const manifestSchema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(1) }),
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4_000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    agent_view: z.strictObject({
      agent_description: z.string().min(1).max(300),
      suggested_prompts: z
        .array(z.strictObject({ title: z.string().min(1).max(75), message: z.string().min(1).max(300) }))
        .min(1)
        .max(4),
    }),
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({ display_name: z.literal('Alliance'), always_online: z.boolean() }),
    shortcuts: z
      .array(
        z.strictObject({
          type: z.enum(['message', 'global']),
          name: z.string().min(1).max(24),
          callback_id: z.string().min(1).max(255),
          description: z.string().min(1).max(150),
        }),
      )
      .min(1)
      .max(10)
      .exactOptional(),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().startsWith('/').max(32),
          description: z.string().max(2_000),
          usage_hint: z.string().max(1_000),
          should_escape: z.literal(true),
        }),
      )
      .min(1)
      .max(50),
    unfurl_domains: z
      .array(
        z
          .string()
          .max(255)
          .regex(/^(?![.-])([-a-z0-9.])+([a-z0-9])$/),
      )
      .min(1)
      .max(5),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({
      bot: z.array(
        z.enum([
          'app_mentions:read',
          'assistant:write',
          'channels:read',
          'chat:write',
          'commands',
          'files:write',
          'groups:read',
          'im:history',
          'links:read',
          'links:write',
          'users:read',
        ]),
      ),
    }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      bot_events: z.array(
        z.enum([
          'app_home_opened',
          'app_mention',
          'app_uninstalled',
          'link_shared',
          'message.im',
          'tokens_revoked',
        ]),
      ),
    }),
    interactivity: z.strictObject({ is_enabled: z.boolean() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.literal(true),
    token_rotation_enabled: z.boolean(),
  }),
});

const committed = readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8');
const manifest = manifestSchema.parse(parse(committed));

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const namesOf = (...kinds: Listener['kind'][]) =>
  listeners.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
const inOrder = (names: readonly string[]) => [...new Set(names)].sort();

describe('manifest.yml', () => {
  it('is what npm run manifest writes', async () => {
    const loaded = loadManifestConfig({});
    if (!loaded.ok) throw new Error('an empty environment is no problem');
    const { text, leftOut } = await generatedManifest(loaded.config);
    expect(committed).toBe(text);
    expect(leftOut).toEqual([]);
  });

  it('is of Slack’s own type, whose list of scopes lacks the agent’s', () => {
    const bot = manifest.oauth_config.scopes.bot.filter((scope) => scope !== 'assistant:write');
    // Checked when this file is compiled.
    const typed = { ...manifest, oauth_config: { scopes: { bot } } } satisfies Manifest;
    expect(typed.oauth_config.scopes.bot).toContain('chat:write');
  });

  it('says over it how to use it, and that it is written', () => {
    expect(committed).toMatch(/^# The Slack app: api\.slack\.com\/apps.*paste this\.\n/u);
    for (const said of ['socket_mode_enabled', 'request_url', 'message_menu_options_url', 'npm run manifest'])
      expect(committed.split('\n_metadata')[0]).toContain(said);
  });

  it('declares the commands that are listened to, and no other', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(namesOf('command'));
  });

  it('declares the shortcuts that are listened to, with their names in the menu, and no other', () => {
    const listened = listeners.flatMap((one) =>
      one.kind === 'message-shortcut' || one.kind === 'global-shortcut'
        ? [{ callback_id: one.name, ...one.menu, type: one.kind.replace('-shortcut', '') }]
        : [],
    );
    expect(manifest.features.shortcuts ?? []).toEqual(listened);
    const names = listened.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('declares the events that are listened to, and no other', () => {
    const subscribed = listeners.flatMap((one) => (one.kind === 'event' ? [one.subscription] : []));
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(inOrder(subscribed));
  });

  it('has a Home tab where its opening is listened to, and takes messages where those are', () => {
    const { app_home: home } = manifest.features;
    expect(home.home_tab_enabled).toBe(namesOf('event').includes('app_home_opened'));
    expect(home.messages_tab_enabled).toBe(namesOf('event').includes('message'));
  });

  it('declares interactivity, as buttons are listened to', () => {
    const pressed = namesOf('action', 'message-shortcut', 'global-shortcut', 'options', 'view');
    expect(manifest.settings.interactivity.is_enabled).toBe(pressed.length > 0);
  });

  it('asks for the scopes that the listeners and the agent’s conversation need, and no other', () => {
    const needed = ['assistant:write', ...listeners.flatMap(({ scopes }) => scopes)];
    expect(manifest.oauth_config.scopes.bot).toEqual(inOrder(needed));
  });

  it('never asks to read what is written in channels, nor files, nor to search', () => {
    const { bot } = manifest.oauth_config.scopes;
    expect(bot.filter((scope) => scope.includes('history'))).toEqual(['im:history']);
    expect(bot.filter((scope) => /^(?:files:read|search|metadata)/u.test(scope))).toEqual([]);
  });

  it('has a line in README for each scope: what for, and what it does not read', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const table = readme.split('\n### Scopes\n')[1]?.split('\n#')[0] ?? '';
    const rows = [...table.matchAll(/^\| `([^`]+)` \| (.+) \| (.+) \|$/gmu)];
    expect(inOrder(rows.map(([, scope]) => scope ?? ''))).toEqual(manifest.oauth_config.scopes.bot);
    for (const [, scope, purpose, unread] of rows) {
      expect(purpose?.length, scope).toBeGreaterThan(10);
      expect(unread?.length, scope).toBeGreaterThan(10);
    }
  });
});

describe('a suggested question', () => {
  const prompts = manifest.features.agent_view.suggested_prompts;

  it.each(prompts.map(({ message }) => message))('is answered by the record with quotes: %s', (message) => {
    const { answered, quotes, corrections } = record.quote(message);
    expect(answered).toBe(true);
    expect(quotes.length).toBeGreaterThan(0);
    expect(corrections).toEqual([]);
  });

  it('is one of several that differ: of each side, of reporters, in Japanese', () => {
    const sides = prompts.map(({ message }) => record.quote(message).quotes[0]?.side);
    expect(sides).toEqual(['japan', 'us', 'press', 'japan']);
    expect(new Set(prompts.map(({ title }) => title)).size).toBe(prompts.length);
    expect(prompts.filter(({ message }) => /\p{Script=Hiragana}/u.test(message))).toHaveLength(1);
  });
});

describe('the domains whose links are unfurled', () => {
  it('are those of the record, which answers for a page of each', () => {
    const { unfurl_domains: domains } = manifest.features;
    for (const { document } of record.transcripts) {
      const host = new URL(document.url ?? '').hostname;
      expect(domains.some((domain) => host === domain || host.endsWith(`.${domain}`))).toBe(true);
    }
  });

  it('are the most cited ones where there are more than Slack takes, and the others are told', () => {
    const [sample] = record.transcripts;
    if (!sample) throw new Error('the record has documents');
    const cited = [
      'a.org',
      'www.b.org',
      'c.org',
      'd.org',
      'e.org',
      'f.org',
      'f.org',
      'b.org',
      'x.a.org',
      null,
    ];
    const transcripts = cited.map((host) => ({
      ...sample,
      document: { ...sample.document, url: host && `https://${host}/page` },
    }));
    expect(unfurlDomains({ ...record, transcripts }, null)).toEqual({
      domains: ['b.org', 'f.org', 'a.org', 'c.org', 'd.org'],
      leftOut: ['e.org'],
    });
    expect(unfurlDomains({ ...record, transcripts }, ['z.org', 'a.org'])).toMatchObject({
      domains: ['z.org', 'a.org'],
      leftOut: ['b.org', 'f.org', 'c.org', 'd.org', 'e.org'],
    });
  });

  it('are those that the configuration names, where it names any', () => {
    const named = (value: string) => loadManifestConfig({ ALLIANCE_UNFURL_DOMAINS: value });
    expect(named(' MOD.go.jp, mofa.go.jp ')).toMatchObject({
      ok: true,
      config: { unfurlDomains: ['mod.go.jp', 'mofa.go.jp'] },
    });
    expect(named('')).toMatchObject({ ok: true, config: { unfurlDomains: null } });
    expect(named('https://mod.go.jp/')).toMatchObject({ ok: false, problems: [/list of domains/u] });
    expect(named('a.b,b.b,c.b,d.b,e.b,f.b')).toMatchObject({ ok: false, problems: [/Slack takes 5/u] });
  });
});

describe('npm run manifest', () => {
  it('writes the file, and --check tells when it has drifted and changes nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alliance-manifest-'));
    const path = join(folder, 'manifest.yml');
    const config = { record: corpusDir, unfurlDomains: ['mod.go.jp'] };
    try {
      writeFileSync(path, 'drifted\n');
      expect(await writeManifest(path, config, true)).toBe(1);
      expect(readFileSync(path, 'utf8')).toBe('drifted\n');
      expect(await writeManifest(path, config, false)).toBe(0);
      expect(parse(readFileSync(path, 'utf8'))).toMatchObject({
        features: { unfurl_domains: ['mod.go.jp'] },
      });
      expect(await writeManifest(path, config, true)).toBe(0);
      rmSync(path);
      expect(await writeManifest(path, config, true)).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('takes whatever is registered, and refuses a command that it cannot describe', () => {
    const listener = (fields: object): Listener =>
      Object.assign(
        { kind: 'action' as const, name: 'x', scopes: ['files:write'], handle: async () => {} },
        fields,
      );
    const [listed] = listeners.filter(({ kind }) => kind === 'command');
    if (!listed) throw new Error('there is a command');
    const command: Listener = { ...listed, scopes: ['commands'] };
    const made = manifestOf({ listeners: [command, listener({})], domains: [], prompts: [] });
    expect(made.oauth_config.scopes.bot).toEqual(
      [...new Set(['assistant:write', ...command.scopes, 'files:write'])].sort(),
    );
    expect(made.features).not.toHaveProperty('shortcuts');
    expect(made.features).not.toHaveProperty('unfurl_domains');
    const unknown = { ...command, name: '/other' };
    expect(() => manifestOf({ listeners: [unknown], domains: [], prompts: [] })).toThrow('/other');
  });
});
