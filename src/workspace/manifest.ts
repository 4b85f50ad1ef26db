import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** A shortcut as it stands in Slack's menus. */
export interface Shortcut {
  readonly type: 'global' | 'message';
  readonly name: string;
  readonly callbackId: string;
  readonly description: string;
}

/** What Slack would know of the app: it sends and allows nothing that the manifest does not declare. */
export interface Manifest {
  readonly shortcuts: readonly Shortcut[];
  /** What an empty direct message offers to ask. */
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
  /** Domains whose links the app is told of, subdomains included. */
  readonly unfurlDomains: readonly string[];
  /** The events it hears, by the names of the manifest (`message.im`). */
  readonly events: ReadonlySet<string>;
  readonly scopes: ReadonlySet<string>;
  readonly home: boolean;
  /** Whether people can write to it directly. */
  readonly messages: boolean;
}

const shortcutSchema = z
  .object({
    type: z.enum(['global', 'message']),
    name: z.string(),
    callback_id: z.string().max(255),
    description: z.string(),
  })
  .transform(({ callback_id: callbackId, ...rest }): Shortcut => ({ ...rest, callbackId }));

const manifestSchema = z.object({
  features: z.object({
    app_home: z
      .object({
        home_tab_enabled: z.boolean().default(false),
        messages_tab_enabled: z.boolean().default(false),
        messages_tab_read_only_enabled: z.boolean().default(true),
      })
      .optional(),
    agent_view: z
      .object({
        suggested_prompts: z
          .array(z.object({ title: z.string(), message: z.string() }))
          .max(4)
          .default([]),
      })
      .optional(),
    shortcuts: z.array(shortcutSchema).max(10).default([]),
    unfurl_domains: z.array(z.string()).max(5).default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).default([]) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).optional(),
  }),
});

/**
 * Reads a manifest as Slack does. An app without a word about its Home has no Home tab, and people can write to it
 * where it has an agent view.
 *
 * @throws ZodError where it is not a manifest that Slack would take
 */
export function readManifest(yaml: string): Manifest {
  const { features, oauth_config, settings } = manifestSchema.parse(parse(yaml));
  const { app_home: home, agent_view: agent } = features;
  return {
    shortcuts: features.shortcuts,
    prompts: agent?.suggested_prompts ?? [],
    unfurlDomains: features.unfurl_domains,
    events: new Set(settings.event_subscriptions?.bot_events ?? []),
    scopes: new Set(oauth_config.scopes.bot),
    home: home?.home_tab_enabled ?? false,
    messages: home ? home.messages_tab_enabled && !home.messages_tab_read_only_enabled : agent !== undefined,
  };
}

/** The manifest that comes with the package, wherever it is installed and whether or not it is built. */
export async function packagedManifest(): Promise<Manifest> {
  const folder = dirname(createRequire(import.meta.url).resolve('alliance-bot/package.json'));
  return readManifest(await readFile(join(folder, 'manifest.yml'), 'utf8'));
}
