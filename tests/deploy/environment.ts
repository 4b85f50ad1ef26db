import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { loadConfig } from '../../src/config.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Everything that says how Alliance is deployed. */
export const deployFiles = [
  'Dockerfile',
  'compose.yaml',
  'docs/deploy.md',
  ...readdirSync(join(root, 'deploy')).map((name) => `deploy/${name}`),
];

/** The program that `npm start` runs, as package.json says it, and the version of the package. */
export const { program, version } = (() => {
  const { scripts, version } = z
    .object({ scripts: z.object({ start: z.string() }), version: z.string() })
    .parse(JSON.parse(read('package.json')));
  return { program: scripts.start.split(' '), version };
})();

/** The names of the environment that config.ts reads. */
export const known: ReadonlySet<string> = (() => {
  const names = new Set<string>();
  loadConfig(
    new Proxy<Record<string, string>>(
      {},
      {
        get: (_, name) => {
          names.add(String(name));
          return undefined;
        },
      },
    ),
  );
  return names;
})();

/** A token, a password or a name where one is to be put in. */
const samples: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN: 'xoxb-sample',
  SLACK_SIGNING_SECRET: 'sample',
  POSTGRES_PASSWORD: 'sample',
  PUBLIC_HOST: 'bot.example',
};

/** `${NAME:?why}`, `${NAME:-default}` and `${NAME}` as Compose fills them in, with samples for what must be set. */
export function filledIn(text: string): string {
  return text.replace(/\$\{([A-Z_]+)(?:(:[?-])([^}]*))?\}/gu, (_, name: string, how, rest: string) => {
    const sample = samples[name];
    if (sample !== undefined) return sample;
    if (how === ':-') return rest;
    throw new Error(`nothing says what ${name} is`);
  });
}
