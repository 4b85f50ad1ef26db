import { readFileSync } from 'node:fs';
import type { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { listeners } from '../../src/slack/listeners.js';

type Manifest = webApi.AppsManifestCreateArguments['manifest'];

/** The lengths are Slack's; docs.slack.dev/reference/app-manifest. Strict: nothing is declared that is not checked here. */
const manifestSchema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(1) }),
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4_000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    bot_user: z.strictObject({ display_name: z.literal('Alliance'), always_online: z.boolean() }),
    slash_commands: z.array(
      z.strictObject({
        command: z.string().startsWith('/').max(32),
        description: z.string().max(2_000),
        usage_hint: z.string().max(1_000),
        should_escape: z.literal(true),
      }),
    ),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({ bot: z.array(z.enum(['app_mentions:read', 'chat:write', 'commands'])) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.array(z.enum(['app_mention'])) }),
    interactivity: z.strictObject({ is_enabled: z.boolean() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.literal(true),
    token_rotation_enabled: z.boolean(),
  }),
});

/** Slack's own type takes what was read: checked when this file is compiled. */
const read = manifestSchema.parse(
  parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8')),
);
const manifest = read satisfies Manifest;

const namesOf = (kind: string) =>
  listeners.filter((listener) => listener.kind === kind).map(({ name }) => name);

describe('manifest.yml', () => {
  it('declares the commands that are listened to, and no other', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(namesOf('command'));
  });

  it('declares the events that are listened to, and no other', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(namesOf('event'));
  });

  it('declares interactivity, as buttons are listened to', () => {
    expect(manifest.settings.interactivity.is_enabled).toBe(namesOf('action').length > 0);
  });

  it('asks for the scopes that the listeners need, and no other', () => {
    const needed = new Set(listeners.flatMap(({ scopes }) => scopes));
    expect(manifest.oauth_config.scopes.bot).toEqual([...needed].sort());
  });

  it('never asks to read channels', () => {
    expect(manifest.oauth_config.scopes.bot.filter((scope) => scope.includes('history'))).toEqual([]);
  });
});
