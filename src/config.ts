import { createRequire } from 'node:module';
import { isIP } from 'node:net';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isOfSeveral, problemsOfSeveral, publicAddress } from './config-of-workspaces.js';
import { keysIn } from './key-text.js';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface ImportingConfig {
  /** The file that names the feeds; null: none are read. */
  readonly feeds: string | null;
  /** Hosts with their ports that may be fetched from although they are not on the public internet. */
  readonly hosts: readonly string[];
}

interface Common {
  /** The corpus folder. */
  readonly record: string;
  /** The file that keeps the index between starts; null: it is made anew at each. */
  readonly index: string | null;
  readonly logLevel: (typeof logLevels)[number];
  /** The file in which the bot remembers; `:memory:` for nothing that outlives it. */
  readonly store: string;
  /** Where /healthz, /readyz and /metrics are; null: nowhere. */
  readonly health: { readonly host: string; readonly port: number } | null;
  /** Answers a minute, for one person and for a workspace. */
  readonly allowances: { readonly person: number; readonly workspace: number };
  /** How digests are posted: one that was missed is made up for within so many milliseconds. */
  readonly following: { readonly makeUpWithin: number };
  /** Where documents come from by themselves, and which hosts may be fetched from besides the public internet. */
  readonly importing: ImportingConfig;
}
interface Slack extends Common {
  /** Channels in which Alliance answers although another organisation reads them. */
  readonly sharedChannels: readonly string[];
  /** Who may see and end every digest and watch: ids of people. */
  readonly admins: readonly string[];
  /** Who may import documents: ids of people. */
  readonly editors: readonly string[];
  /** With a slash at its end; undefined: Slack's own. */
  readonly slackApiUrl: string | undefined;
}
interface OneWorkspace {
  readonly botToken: string;
  readonly workspaces?: undefined;
}
interface SeveralWorkspaces {
  readonly botToken?: undefined;
  readonly workspaces: {
    readonly clientId: string;
    readonly clientSecret: string;
    /** Of 32 bytes each: the first encrypts, all decrypt. */
    readonly keys: readonly Uint8Array[];
    /** Where the internet reaches the bot, without a slash at its end; null: not told. */
    readonly url: string | null;
  };
}

/** How Alliance runs: at a page of its own, or connected to Slack in one of two ways. */
export type Config =
  | (Common & { readonly mode: 'local'; readonly workspacePort: number })
  | (Slack & OneWorkspace & { readonly mode: 'socket'; readonly appToken: string })
  | (Slack &
      (OneWorkspace | SeveralWorkspaces) & {
        readonly mode: 'http';
        readonly signingSecret: string;
        readonly port: number;
      });

export type LoadedConfig =
  | { readonly ok: true; readonly config: Config }
  /** Every problem at once, each a sentence that says what to do; none shows a value that could be a secret. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** An empty line of `.env` counts as not set. */
const text = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

function token(name: string, prefix: string) {
  return text.refine(
    (value) => value === undefined || value.startsWith(prefix),
    `${name} does not look right: it begins with ${prefix}`,
  );
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/u.test(value) && Number(value) <= 65_535;
}

function port(name: string, fallback: number) {
  return text
    .refine((value) => value === undefined || isPort(value), {
      error: `${name} is not a port: write a number from 0 to 65535`,
    })
    .transform((value) => (value === undefined ? fallback : Number(value)));
}

/** The port of health; off unless it is set. */
const healthPort = text
  .refine((value) => value === undefined || isPort(value), {
    error: 'ALLIANCE_HEALTH_PORT is not a port: write a number from 0 to 65535',
  })
  .transform((value) => (value === undefined ? null : Number(value)));

const healthHost = text
  .refine((value) => value === undefined || isIP(value) !== 0, {
    error:
      'ALLIANCE_HEALTH_HOST is not an address of this machine: write 127.0.0.1, or 0.0.0.0 for every interface',
  })
  .transform((value) => value ?? '127.0.0.1');

function perMinute(name: string, fallback: number) {
  return text
    .refine((value) => value === undefined || /^[1-9]\d{0,5}$/u.test(value), {
      error: `${name} is not a number of answers a minute: write one from 1 to 999999`,
    })
    .transform((value) => (value === undefined ? fallback : Number(value)));
}

/** Member ids of Slack, with commas. */
function people(name: string) {
  return text
    .transform((value) => (value === undefined ? [] : value.split(/[\s,]+/u).filter(Boolean)))
    .refine((ids) => ids.every((id) => /^[UW][A-Z0-9]+$/u.test(id)), {
      error: `${name} is not a list of people: write their member ids, as U0123456789, with commas; a profile’s menu in Slack has “Copy member ID”`,
    });
}

/** A host as the address of a page has it, and its port. */
const hostWithPort = /^(?:[a-z0-9](?:[-.a-z0-9]*[a-z0-9])?|\[[0-9a-f:.]+\]):\d{1,5}$/u;

function oneOf<const Choices extends readonly [string, ...string[]]>(
  name: string,
  choices: Choices,
  fallback: Choices[number],
) {
  return text
    .transform((value) => value?.toLowerCase() ?? fallback)
    .pipe(z.enum(choices, { error: `${name} is not known: write ${choices.join(' or ')}` }));
}

/** Slack takes so many domains of links, in this form; github.com/slackapi/manifest-schema, features.unfurl_domains. */
export const mostUnfurlDomains = 5;
const domainPattern = /^(?![.-])[-a-z0-9.]{1,254}[a-z0-9]$/u;

const environment = z.object({
  SLACK_BOT_TOKEN: token('SLACK_BOT_TOKEN', 'xoxb-'),
  SLACK_APP_TOKEN: token('SLACK_APP_TOKEN', 'xapp-'),
  SLACK_SIGNING_SECRET: text,
  SLACK_CLIENT_ID: text.refine((value) => value === undefined || /^\d+\.\d+$/u.test(value), {
    error: 'SLACK_CLIENT_ID does not look right: it is two numbers with a point between them',
  }),
  SLACK_CLIENT_SECRET: text,
  SLACK_API_URL: text
    .refine((value) => value === undefined || isWebAddress(value), {
      error: 'SLACK_API_URL is not a web address: write something like https://slack.com/api/',
    })
    .transform((value) => (value === undefined || value.endsWith('/') ? value : `${value}/`)),
  SLACK_MODE: oneOf('SLACK_MODE', ['socket', 'http'], 'socket'),
  PORT: port('PORT', 3000),
  ALLIANCE_KEY: text
    .transform((value) => (value === undefined ? [] : keysIn(value)))
    .refine((keys) => keys !== null, {
      error:
        'ALLIANCE_KEY is not a key: write 32 bytes in base64 or hexadecimal, as openssl rand -base64 32 makes them; several with commas',
    }),
  ALLIANCE_URL: text
    .transform((value) => (value === undefined ? undefined : publicAddress(value)))
    .refine((value) => value !== null, {
      error:
        'ALLIANCE_URL is not an address that browsers reach over https: write something like https://alliance.example.org',
    }),
  ALLIANCE_RECORD: text,
  ALLIANCE_INDEX: text,
  ALLIANCE_STORE: text,
  ALLIANCE_SHARED_CHANNELS: text
    .transform((value) => (value === undefined ? [] : value.split(/[\s,]+/u).filter(Boolean)))
    .refine((channels) => channels.every((channel) => /^[CG][A-Z0-9]+$/u.test(channel)), {
      error:
        'ALLIANCE_SHARED_CHANNELS is not a list of channels: write their ids, as C0123456789, with commas',
    }),
  ALLIANCE_ADMINS: people('ALLIANCE_ADMINS'),
  ALLIANCE_EDITORS: people('ALLIANCE_EDITORS'),
  ALLIANCE_FEEDS: text,
  ALLIANCE_FETCH_HOSTS: text
    .transform((value) =>
      value === undefined
        ? []
        : value
            .toLowerCase()
            .split(/[\s,]+/u)
            .filter(Boolean),
    )
    .refine((hosts) => hosts.every((host) => hostWithPort.test(host)), {
      error:
        'ALLIANCE_FETCH_HOSTS is not a list of hosts: write each with its port, as intranet.example.org:443, with commas',
    }),
  ALLIANCE_MAKE_UP_HOURS: text
    .refine((value) => value === undefined || (/^\d{1,2}$/u.test(value) && Number(value) <= 48), {
      error: 'ALLIANCE_MAKE_UP_HOURS is not a number of hours: write one from 0 to 48',
    })
    .transform((value) => (value === undefined ? 6 : Number(value))),
  ALLIANCE_PERSON_RATE: perMinute('ALLIANCE_PERSON_RATE', 30),
  ALLIANCE_WORKSPACE_RATE: perMinute('ALLIANCE_WORKSPACE_RATE', 600),
  ALLIANCE_UNFURL_DOMAINS: text
    .transform((value) =>
      value === undefined
        ? null
        : value
            .toLowerCase()
            .split(/[\s,]+/u)
            .filter(Boolean),
    )
    .refine((domains) => domains === null || domains.every((domain) => domainPattern.test(domain)), {
      error: 'ALLIANCE_UNFURL_DOMAINS is not a list of domains: write them as mod.go.jp, with commas',
    })
    .refine((domains) => domains === null || domains.length <= mostUnfurlDomains, {
      error: `ALLIANCE_UNFURL_DOMAINS names too many domains: Slack takes ${mostUnfurlDomains}`,
    }),
  ALLIANCE_WORKSPACE_PORT: port('ALLIANCE_WORKSPACE_PORT', 3979),
  ALLIANCE_HEALTH_PORT: healthPort,
  ALLIANCE_HEALTH_HOST: healthHost,
  LOG_LEVEL: oneOf('LOG_LEVEL', logLevels, 'info'),
});
type Environment = z.infer<typeof environment>;
type Variables = Readonly<Partial<Record<keyof Environment, string | undefined>>>;

/** Any of these set means that Slack is wanted. */
const slackVariables = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_API_URL',
  'SLACK_MODE',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
] as const;

/**
 * Reads the environment: the only place that names its variables (`.env.example` documents each).
 *
 * @param env as `process.env`
 */
export function loadConfig(env: Variables): LoadedConfig {
  const read = environment.safeParse(env);
  const wrong = read.success ? [] : read.error.issues.map((issue) => issue.message);
  const slack = slackVariables.some((name) => isSet(env, name));
  const problems = [...(slack ? missing(env) : []), ...wrong];
  if (!read.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, config: slack ? slackConfig(read.data) : localConfig(read.data) };
}

/** What manifest.yml is made by. It needs no token: the app that has one is made from the manifest. */
export interface ManifestConfig {
  /** The corpus folder. */
  readonly record: string;
  /** Domains whose links are unfurled; null: those that the record cites most. */
  readonly unfurlDomains: readonly string[] | null;
}

/** Reads the part of the environment that the manifest depends on. */
export function loadManifestConfig(
  env: Variables,
):
  | { readonly ok: true; readonly config: ManifestConfig }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const read = environment.pick({ ALLIANCE_RECORD: true, ALLIANCE_UNFURL_DOMAINS: true }).safeParse(env);
  if (!read.success) return { ok: false, problems: read.error.issues.map(({ message }) => message) };
  const { ALLIANCE_RECORD: record, ALLIANCE_UNFURL_DOMAINS: unfurlDomains } = read.data;
  return { ok: true, config: { record: record ?? packagedRecord(), unfurlDomains } };
}

/** Reads the part of the environment that imports on the command line depend on. @throws ConfigError naming what is wrong */
export function loadImportingConfig(env: Variables): ImportingConfig {
  const read = environment.pick({ ALLIANCE_FEEDS: true, ALLIANCE_FETCH_HOSTS: true }).safeParse(env);
  if (!read.success) throw new ConfigError(read.error.issues.map(({ message }) => message).join('\n'));
  return { feeds: read.data.ALLIANCE_FEEDS ?? null, hosts: read.data.ALLIANCE_FETCH_HOSTS };
}

/** A variable of the environment that cannot be used. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

function isSet(env: Variables, name: keyof Environment): boolean {
  return (env[name] ?? '').trim() !== '';
}

/** What Slack needs and is not set, by the way of connecting. */
function missing(env: Variables): string[] {
  // An unknown mode needs neither: it is a problem of its own.
  const mode = (env.SLACK_MODE ?? '').trim().toLowerCase() || 'socket';
  const has = (name: keyof Environment) => isSet(env, name);
  if (isOfSeveral(has)) return problemsOfSeveral(has, { mode, store: (env.ALLIANCE_STORE ?? '').trim() });
  const problems: string[] = [];
  if (!isSet(env, 'SLACK_BOT_TOKEN')) {
    problems.push('SLACK_BOT_TOKEN is missing: Slack needs it in every mode; it begins with xoxb-');
  }
  if (mode === 'socket' && !isSet(env, 'SLACK_APP_TOKEN')) {
    problems.push('SLACK_APP_TOKEN is missing: Socket Mode needs it; it begins with xapp-');
  }
  if (mode === 'http' && !isSet(env, 'SLACK_SIGNING_SECRET')) {
    problems.push(
      'SLACK_SIGNING_SECRET is missing: HTTP needs it to check that requests come from Slack; it stands under Basic Information of the app',
    );
  }
  return problems;
}

function common(read: Environment, store: string): Common {
  return {
    store: read.ALLIANCE_STORE ?? store,
    allowances: { person: read.ALLIANCE_PERSON_RATE, workspace: read.ALLIANCE_WORKSPACE_RATE },
    // The keeper comes each minute: with nothing to make up for, a digest still has a few of them.
    following: { makeUpWithin: Math.max(read.ALLIANCE_MAKE_UP_HOURS * 3_600_000, 5 * 60_000) },
    importing: { feeds: read.ALLIANCE_FEEDS ?? null, hosts: read.ALLIANCE_FETCH_HOSTS },
    record: read.ALLIANCE_RECORD ?? packagedRecord(),
    index: read.ALLIANCE_INDEX ?? null,
    health:
      read.ALLIANCE_HEALTH_PORT === null
        ? null
        : { host: read.ALLIANCE_HEALTH_HOST, port: read.ALLIANCE_HEALTH_PORT },
    logLevel: read.LOG_LEVEL,
  };
}

function localConfig(read: Environment): Config {
  return { mode: 'local', ...common(read, ':memory:'), workspacePort: read.ALLIANCE_WORKSPACE_PORT };
}

function slackConfig(read: Environment): Config {
  const slack = {
    ...common(read, usualStore),
    slackApiUrl: read.SLACK_API_URL,
    sharedChannels: read.ALLIANCE_SHARED_CHANNELS,
    admins: read.ALLIANCE_ADMINS,
    editors: read.ALLIANCE_EDITORS,
  };
  const one = { botToken: read.SLACK_BOT_TOKEN ?? '' };
  if (read.SLACK_MODE === 'socket')
    return { mode: 'socket', ...slack, ...one, appToken: read.SLACK_APP_TOKEN ?? '' };
  const http = {
    mode: 'http',
    ...slack,
    signingSecret: read.SLACK_SIGNING_SECRET ?? '',
    port: read.PORT,
  } as const;
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = read;
  if (clientId === undefined || clientSecret === undefined) return { ...http, ...one };
  const [keys, url] = [read.ALLIANCE_KEY ?? [], read.ALLIANCE_URL ?? null];
  return { ...http, workspaces: { clientId, clientSecret, keys, url } };
}

/** Where a bot in Slack remembers, unless it is told. */
export const usualStore = join('data', 'alliance.sqlite');

/** The corpus that comes with the package, wherever it is installed and whether or not it is built. */
export function packagedRecord(): string {
  return join(dirname(createRequire(import.meta.url).resolve('alliance-bot/package.json')), 'corpus');
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol);
}
