import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { unsaid } from '../../src/imported/said-of-document.js';
import { thisMachine } from '../../src/importing/edge.js';
import { importerInto } from '../../src/importing/importer.js';
import { corpusDir, normalisedCorpus } from '../corpus.js';

/** What importing a folder of pages took, in a process of its own. */
export const importedSchema = z.object({
  pages: z.number(),
  seconds: z.number(),
  /** Megabytes: at the end, and the most at any time. */
  resident: z.number(),
  peak: z.number(),
});
export type Imported = z.infer<typeof importedSchema>;

/**
 * Imports so many invented pages (turns of the record under other days) into an empty record, beside merely parsing the
 * same pages with linkedom and taking their text: pages a second, and how memory grows with the number of pages.
 */
export async function measureImport(sizes: readonly number[], say: (text: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'alliance-import-'));
  try {
    say('\nimport of web pages');
    for (const pages of sizes) {
      const from = join(folder, `pages-${pages}`);
      await writePages(from, pages);
      const record = join(folder, `record-${pages}`);
      await emptyRecord(record);
      const imported = await inProcess(['import', from, record], importedSchema);
      const parsed = await inProcess(['parse', from, record], importedSchema);
      const rate = (of: Imported) => of.pages / of.seconds;
      say(
        `  ${imported.pages} pages: ${rate(imported).toFixed(0)} a second, ${imported.resident.toFixed(0)} MB resident (at most ${imported.peak.toFixed(0)}); linkedom alone parses ${rate(parsed).toFixed(0)} a second: ratio ${(rate(imported) / rate(parsed)).toFixed(2)}`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inProcess<T>(words: readonly string[], schema: z.ZodType<T>): Promise<T> {
  const script = fileURLToPath(import.meta.url);
  const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, script, ...words], {
    maxBuffer: 10_000_000,
  });
  return schema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
}

/** Pages of twenty turns each, of different days, every one with its own words in it. */
async function writePages(folder: string, pages: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const transcripts = (await normalisedCorpus()).map(({ transcript }) => transcript);
  const turns = transcripts
    .filter(({ document }) => document.kind === 'transcript')
    .flatMap((one) => one.turns);
  for (let n = 0; n < pages; n += 1) {
    const day = new Date(Date.UTC(1998, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
    const words = Array.from({ length: 20 }, (_, i) => turns[(n * 23 + i) % turns.length]);
    const body = words
      .map(
        (turn) =>
          `<p><b>${turn?.label}:</b> ${turn?.paragraphs.map(({ text }) => text).join('</p><p>')} (${n})</p>`,
      )
      .join('\n');
    const title = `Press conference ${n} in the city of ${['Tokyo', 'Washington', 'Honolulu', 'Manila'][n % 4]}`;
    const html = `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="U.S. Department of Defense"><meta name="DC.date" content="${day}"></head><body><nav><a href="/">Home</a></nav><main><h1>${title}</h1>${body}</main></body></html>`;
    await writeFile(join(folder, `${String(n).padStart(6, '0')}.html`), html);
  }
}

async function emptyRecord(folder: string): Promise<void> {
  await mkdir(join(folder, 'sources'), { recursive: true });
  await mkdir(join(folder, 'transcripts'), { recursive: true });
  for (const file of ['people.yml', 'glossary.yml', 'japanese.yml'])
    await cp(join(corpusDir, file), join(folder, file));
  await writeFile(join(folder, 'meetings.yml'), '[]\n');
}

/** The measured process: `import` or `parse`, the pages, the record. */
async function child([does, from = '', record = '']: readonly string[]): Promise<Imported> {
  const began = performance.now();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 100);
  let pages = 0;
  if (does === 'import') {
    const request = { paths: [from], said: unsaid, dryRun: false };
    const report = await importerInto(record, thisMachine).import(request, () => undefined);
    pages = report.documents.length;
    if (report.refused.length > 0) throw new Error(JSON.stringify(report.refused[0]));
  } else {
    let letters = 0;
    for (const name of await readdir(from)) {
      const { document } = parseHTML(await readFile(join(from, name), 'utf8'));
      letters += document.documentElement.textContent?.length ?? 0;
      pages += 1;
    }
    if (letters === 0) throw new Error('nothing was parsed');
  }
  clearInterval(watch);
  const resident = process.memoryUsage().rss;
  const megabytes = (bytes: number) => bytes / 1_048_576;
  return {
    pages,
    seconds: (performance.now() - began) / 1_000,
    resident: megabytes(resident),
    peak: megabytes(Math.max(peak, resident)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${JSON.stringify(await child(process.argv.slice(2)))}\n`);
}
