import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

interface Common {
  /** The corpus folder. */
  readonly record: string;
  /** The file that keeps the index between starts; null: it is made anew at each. */
  readonly index: string | null;
  readonly logLevel: (typeof logLevels)[number];
}
interface Slack extends Common {
  readonly botToken: string;
  /** With a slash at its end; undefined: Slack's own. */
  readonly slackApiUrl: string | undefined;
}

/** How Alliance runs: at a page of its own, or connected to Slack in one of two ways. */
export type Config =
  | (Common & { readonly mode: 'local'; readonly workspacePort: number })
  | (Slack & { readonly mode: 'socket'; readonly appToken: string })
  | (Slack & { readonly mode: 'http'; readonly signingSecret: string; readonly port: number });

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

function port(name: string, fallback: number) {
  return text
    .refine((value) => value === undefined || (/^\d{1,5}$/.test(value) && Number(value) <= 65_535), {
      error: `${name} is not a port: write a number from 0 to 65535`,
    })
    .transform((value) => (value === undefined ? fallback : Number(value)));
}

function oneOf<const Choices extends readonly [string, ...string[]]>(
  name: string,
  choices: Choices,
  fallback: Choices[number],
) {
  return text
    .transform((value) => value?.toLowerCase() ?? fallback)
    .pipe(z.enum(choices, { error: `${name} is not known: write ${choices.join(' or ')}` }));
}

const environment = z.object({
  SLACK_BOT_TOKEN: token('SLACK_BOT_TOKEN', 'xoxb-'),
  SLACK_APP_TOKEN: token('SLACK_APP_TOKEN', 'xapp-'),
  SLACK_SIGNING_SECRET: text,
  SLACK_API_URL: text
    .refine((value) => value === undefined || isWebAddress(value), {
      error: 'SLACK_API_URL is not a web address: write something like https://slack.com/api/',
    })
    .transform((value) => (value === undefined || value.endsWith('/') ? value : `${value}/`)),
  SLACK_MODE: oneOf('SLACK_MODE', ['socket', 'http'], 'socket'),
  PORT: port('PORT', 3000),
  ALLIANCE_RECORD: text,
  ALLIANCE_INDEX: text,
  ALLIANCE_WORKSPACE_PORT: port('ALLIANCE_WORKSPACE_PORT', 3979),
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

function isSet(env: Variables, name: keyof Environment): boolean {
  return (env[name] ?? '').trim() !== '';
}

/** What Slack needs and is not set, by the way of connecting. */
function missing(env: Variables): string[] {
  // An unknown mode needs neither: it is a problem of its own.
  const mode = (env.SLACK_MODE ?? '').trim().toLowerCase() || 'socket';
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

function common(read: Environment): Common {
  return {
    record: read.ALLIANCE_RECORD ?? packagedRecord(),
    index: read.ALLIANCE_INDEX ?? null,
    logLevel: read.LOG_LEVEL,
  };
}

function localConfig(read: Environment): Config {
  return { mode: 'local', ...common(read), workspacePort: read.ALLIANCE_WORKSPACE_PORT };
}

function slackConfig(read: Environment): Config {
  const slack = { ...common(read), botToken: read.SLACK_BOT_TOKEN ?? '', slackApiUrl: read.SLACK_API_URL };
  return read.SLACK_MODE === 'http'
    ? { mode: 'http', ...slack, signingSecret: read.SLACK_SIGNING_SECRET ?? '', port: read.PORT }
    : { mode: 'socket', ...slack, appToken: read.SLACK_APP_TOKEN ?? '' };
}

/** The corpus that comes with the package, wherever it is installed and whether or not it is built. */
export function packagedRecord(): string {
  return join(dirname(createRequire(import.meta.url).resolve('alliance-bot/package.json')), 'corpus');
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol);
}
