import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people as peopleCommand } from '../../commands/people.js';
import { CorpusError, openCorpus, readSources, transcriptFile } from '../../src/corpus-files.js';
import { importerInto } from '../../src/importing/importer.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { normalise } from '../../src/transcript/normalise.js';
import { edge, hashOf, importInto, page, removed, saidOfPage, smallRecord } from './small-record.js';

const id = '2025-03-04-tokyo-defense-ministerial/dod/en/transcript';
const name = id.replaceAll('/', '.');

let root: string;
let record: string;
let pages: string;
beforeEach(async () => {
  ({ root, record, pages } = await smallRecord());
});
afterEach(() => removed(root));

const html = `<!doctype html><html lang="en"><head><title>Press</title><script>track()</script></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article>
${page
  .trim()
  .split('\n\n')
  .map((paragraph, i) => (i === 0 ? `<h1>${paragraph}</h1>` : `<p>${paragraph}</p>`))
  .join('\n')}
</article></main><footer>Imprint</footer></body></html>
`;

/** What `npm run corpus` would write now. */
async function builtAnew(): Promise<Record<string, string>> {
  const { sources, people, meetings } = await readSources(record);
  const files = sources.map((source) => {
    const meeting = meetings.find(({ id: known }) => known === source.metadata.meeting);
    if (!meeting) throw new Error(`no ${source.metadata.meeting}`);
    return transcriptFile(normalise(source, meeting, people));
  });
  return Object.fromEntries(files.map((file) => [file.name, file.text]));
}

const written = async (file: string, content: string | Uint8Array) => {
  await writeFile(join(pages, file), content);
  return join(pages, file);
};
const inSources = async () => (await readdir(join(record, 'sources'))).sort();

describe('a web page in the record', () => {
  it('is kept as it came, its text beside it, and the same transcript is made of it again', async () => {
    await importInto(record, [await written('page.html', html)]);
    expect(await inSources()).toEqual([`${name}.html`, `${name}.json`, `${name}.txt`]);
    expect(await readFile(join(record, 'sources', `${name}.html`), 'utf8')).toBe(html);
    const [transcript] = (await openCorpus(record)).transcripts;
    const text = await readFile(join(record, 'sources', `${name}.txt`));
    const hash = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(transcript?.document).toMatchObject({
      original: `${name}.html`,
      sha256: hash(html),
      textSha256: hash(text),
    });
    expect(text.toString()).not.toMatch(/track|Imprint/u);
    const stored = await readFile(join(record, 'transcripts', `${name}.json`), 'utf8');
    expect(await builtAnew()).toEqual({ [`${name}.json`]: stored });
  });

  it('is refused where its text is no longer that of its bytes', async () => {
    await importInto(record, [await written('page.html', html)]);
    const text = join(record, 'sources', `${name}.txt`);
    await writeFile(text, (await readFile(text, 'utf8')).replace('radar', 'sonar'));
    await expect(readSources(record)).rejects.toThrow(CorpusError);
    await expect(openCorpus(record)).rejects.toThrow(CorpusError);
  });

  it('that becomes plain text leaves no old bytes beside it, and comes back whole', async () => {
    await importInto(record, [await written('page.html', html)]);
    const { 'imports.jsonl': _, ...before } = await hashOf(record);
    await importInto(record, [await written('page.txt', page.replace('winter', 'spring'))]);
    expect(await inSources()).toEqual([`${name}.json`, `${name}.txt`]);
    const [transcript] = (await openCorpus(record)).transcripts;
    expect(transcript?.document.original).toBeUndefined();
    await importerInto(record, edge).undo();
    const { 'imports.jsonl': __, ...after } = await hashOf(record);
    expect(after).toEqual(before);
  });
});

describe('text in another encoding', () => {
  it('is kept as it came, its text decoded beside it, and that is said', async () => {
    const text = page.replace('Our forces', 'America’s forces');
    // In Windows-1252 the apostrophe is one byte.
    const bytes = Buffer.from(text.replace('’', '\u0092'), 'latin1');
    const file = await written('page.txt', bytes);
    const { documents } = await importInto(record, [file], { said: { ...saidOfPage, language: 'en' } });
    expect(documents[0]?.details?.notices).toContainEqual({ notice: 'decoded', encoding: 'windows-1252' });
    expect(await readFile(join(record, 'sources', `${name}.txt`), 'utf8')).toBe(text);
    expect(await inSources()).toContain(`${name}.raw`);
    await openCorpus(record);
    expect(Object.keys(await builtAnew())).toEqual([`${name}.json`]);
  });
});

describe('people whom people.yml does not have', () => {
  const with2 = (title: string) =>
    `${title}\n\nUNDER SECRETARY OF DEFENSE FOR POLICY PERPETUA OKAFOR: Thank you all for being here on this cold morning.\n\nSECRETARY HARRIS: I thank the Under Secretary for her work.\n\nUNDER SECRETARY OKAFOR: The harbour at Naha has been dredged.\n`;

  it('are found by their names in the record, and completed', async () => {
    await importInto(record, [
      await written('page.txt', with2('Joint Press Conference of Harris and Others')),
    ]);
    const opened = await openCorpus(record);
    const [provisional] = opened.transcripts.flatMap((transcript) => transcript.people);
    expect(provisional?.name).toContain('Okafor');
    expect(opened.quote('speaker:okafor dredged').quotes[0]).toMatchObject({
      speaker: { id: provisional?.id },
    });
    expect(opened.complete('speaker', 'oka').map(({ value }) => value)).toEqual([provisional?.id]);
    expect(opened.quote('what did Okafor say about the harbour').reading.inWords).toMatchObject([
      { name: 'speaker' },
    ]);
  });

  it('are proposed for the list, those of two documents once, as entries that it takes', async () => {
    await importInto(record, [await written('a.txt', with2('Joint Press Conference of Harris and Others'))]);
    const said = { ...saidOfPage, date: '2025-06-07' };
    await importInto(
      record,
      [await written('b.txt', with2('Briefing on Harbours').replace('cold', 'warm'))],
      { said },
    );
    const opened = await openCorpus(record);
    const world = { record: opened, commands: [peopleCommand], face: 'terminal', language: null } as const;
    const { answer, json, found } = await peopleCommand.execute('suggest', world);
    expect(found).toBe(true);
    expect(json).toMatchObject({ people: [{ id: 'okafor-perpetua', documents: [{}, {}], taken: null }] });
    const yaml = renderTerminal(answer, { colours: false, links: false, columns: 80 });
    const list = join(record, 'people.yml');
    await writeFile(list, `${await readFile(list, 'utf8')}\n${yaml}`);
    const { people } = await readSources(record);
    expect(people.all.find((person) => person.id === 'okafor-perpetua')).toMatchObject({
      name: expect.stringContaining('Okafor'),
      offices: [{ from: '2025-03-04', to: '2025-06-07' }],
    });
  });

  it('are nobody where everybody is known', async () => {
    await importInto(record, [await written('page.txt', page)]);
    const world = {
      record: await openCorpus(record),
      commands: [],
      face: 'terminal',
      language: null,
    } as const;
    const { answer, json } = await peopleCommand.execute('suggest', world);
    expect(json).toEqual({ version: 1, people: [] });
    expect(answer.summary).toContain('Everybody who is named');
  });
});
