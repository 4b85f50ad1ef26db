import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as readDotenv } from 'dotenv';
import { loadManifestConfig, type ManifestConfig, mostUnfurlDomains } from './config.js';
import { CorpusError, openCorpus, readGlossary, readSources, writeWhole } from './corpus-files.js';
import { listeners } from './slack/listeners.js';
import { unfurlDomains } from './slack/manifest/manifest-domains.js';
import { manifestOf } from './slack/manifest/manifest-of.js';
import { suggestedPrompts } from './slack/manifest/manifest-prompts.js';
import { manifestText } from './slack/manifest/manifest-text.js';

/** The text of manifest.yml, and the record's domains that it has no room for. */
export async function generatedManifest({
  record: dir,
  unfurlDomains: named,
}: ManifestConfig): Promise<{ readonly text: string; readonly leftOut: readonly string[] }> {
  const record = await openCorpus(dir);
  const [{ people }, glossary] = await Promise.all([readSources(dir), readGlossary(dir)]);
  const { domains, leftOut } = unfurlDomains(record, named);
  const prompts = suggestedPrompts({ record, people: people.all, glossary });
  return { text: manifestText(manifestOf({ listeners, domains, prompts })), leftOut };
}

/**
 * `npm run manifest` writes manifest.yml; with `check` it writes nothing and only says whether it is current.
 *
 * @returns the exit code: 0, or 1 where `check` finds that the file has drifted.
 */
export async function writeManifest(path: string, config: ManifestConfig, check: boolean): Promise<number> {
  const { text, leftOut } = await generatedManifest(config);
  if (leftOut.length > 0) {
    process.stderr.write(
      `Links to ${leftOut.join(', ')} do not unfurl: Slack takes ${mostUnfurlDomains} domains, ALLIANCE_UNFURL_DOMAINS chooses them.\n`,
    );
  }
  if ((await written(path)) === text) return 0;
  if (check) {
    process.stderr.write('manifest.yml is not what the listeners and the record say: run npm run manifest\n');
    return 1;
  }
  await writeWhole(path, text);
  process.stdout.write('manifest.yml: written\n');
  return 0;
}

async function written(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

async function main(args: readonly string[]): Promise<number> {
  readDotenv({ quiet: true });
  const loaded = loadManifestConfig(process.env);
  if (!loaded.ok) {
    process.stderr.write(`${loaded.problems.join('\n')}\n`);
    return 2;
  }
  const root = dirname(createRequire(import.meta.url).resolve('alliance-bot/package.json'));
  return writeManifest(join(root, 'manifest.yml'), loaded.config, args.includes('--check'));
}

const thisFile = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === thisFile) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof CorpusError ? 2 : 3;
  }
}
