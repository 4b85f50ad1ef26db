import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CorpusError, openCorpus, readSources, transcriptFile } from '../../src/corpus-files.js';
import { transcriptSchema } from '../../src/transcript/transcript.js';
import { corpusDir, normalisedCorpus } from '../corpus.js';

/** The published bytes beside the checkout, where they are at hand. */
const published = fileURLToPath(new URL('../../../shared/sources/record', import.meta.url));

const built = async () => (await normalisedCorpus()).map(({ transcript }) => transcriptFile(transcript));

describe('corpus/transcripts', () => {
  it('is the same, byte for byte, however often it is built', async () => {
    expect(await built()).toEqual(await built());
  });

  it('is what the sources give now: after a change run npm run corpus and review the diff', async () => {
    const files = await built();
    expect(files.map(({ name }) => name)).toEqual((await readdir(join(corpusDir, 'transcripts'))).sort());
    for (const { name, text } of files) {
      expect(
        text === (await readFile(join(corpusDir, 'transcripts', name), 'utf8')),
        `${name} has drifted`,
      ).toBe(true);
    }
  });

  it('is of its shape, ends with a line feed, and can be read as a diff', async () => {
    for (const { text } of await built()) {
      expect(text.endsWith('}\n')).toBe(true);
      expect(text.split('\n').length).toBeGreaterThan(500);
      expect(transcriptSchema.safeParse(JSON.parse(text)).success).toBe(true);
    }
  });
});

describe('corpus/sources', () => {
  it('holds the bytes of which the transcripts give the hash', async () => {
    for (const { transcript } of await normalisedCorpus()) {
      const bytes = await readFile(join(corpusDir, 'sources', transcript.document.source));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(transcript.document.sha256);
    }
  });

  it('holds five documents, each with its metadata and no other file', async () => {
    const names = await readdir(join(corpusDir, 'sources'));
    const numbers = names.map((name) => name.replace(/\.(?:txt|json)$/u, ''));
    expect(names).toHaveLength(10);
    expect(new Set(numbers).size).toBe(5);
  });

  it.skipIf(!existsSync(published))(
    `holds the published bytes${existsSync(published) ? '' : ' (skipped: ../shared/sources/record is not beside this checkout)'}`,
    async () => {
      const names = (await readdir(published)).filter((name) => name.endsWith('.txt'));
      expect(names).toHaveLength(5);
      for (const name of names) {
        const [ours, theirs] = await Promise.all(
          [join(corpusDir, 'sources'), published].map((dir) => readFile(join(dir, name))),
        );
        expect(ours && theirs && ours.equals(theirs), name).toBe(true);
      }
    },
  );
});

describe('a corpus that cannot be used', () => {
  const source = '000_95291b64f91b3fbe.txt';
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'alliance-corpus-'));
  });
  afterAll(async () => {
    await rm(root, { recursive: true, force: true });
  });

  let copies = 0;
  /** A copy of the corpus with one file changed. */
  async function changed(file: string, change: (text: string) => string | Buffer): Promise<string> {
    copies += 1;
    const dir = join(root, String(copies));
    await cp(corpusDir, dir, { recursive: true });
    await writeFile(join(dir, file), change(await readFile(join(dir, file), 'utf8')));
    return dir;
  }
  const refused = async (dir: string, open: (dir: string) => Promise<unknown> = openCorpus) => {
    const error = await open(dir).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CorpusError);
    return error instanceof Error ? error.message : '';
  };

  it('opens as a copy', async () => {
    const dir = await changed(`sources/${source}`, (text) => text);
    expect((await openCorpus(dir)).transcripts).toHaveLength(5);
  });

  it('is refused where a word of a source was changed, with the command to run', async () => {
    const dir = await changed(`sources/${source}`, (text) => text.replace('counterstrike', 'counter strike'));
    const message = await refused(dir);
    expect(message).toContain(source);
    expect(message).toContain('npm run corpus');
  });

  it('is refused where only a line end was changed', async () => {
    const dir = await changed(`sources/${source}`, (text) => text.replace('\n', '\r\n'));
    expect(await refused(dir)).toContain('npm run corpus');
  });

  it('is refused where there is no folder, with the flag that names one', async () => {
    const message = await refused(join(root, 'nowhere'));
    expect(message).toContain('nowhere');
    expect(message).toContain('--record');
  });

  it.each([
    ['people.yml', (text: string) => `${text}\n- id: [`],
    ['people.yml', (text: string) => text.replace('side: us', 'side: mars')],
    ['people.yml', (text: string) => text.replace('2022-08-10', '10 August 2022')],
    ['people.yml', (text: string) => text.replace('family: Hamada', 'familie: Hamada')],
    ['meetings.yml', () => 'nothing: here'],
    ['transcripts/000_95291b64f91b3fbe.json', (text: string) => text.slice(0, 2_000)],
    [
      'transcripts/000_95291b64f91b3fbe.json',
      (text: string) => text.replace('"kind": "moderation"', '"kind": "oration"'),
    ],
  ])('is refused where %s is broken, and the file is named', async (file, change) => {
    expect(await refused(await changed(file, change))).toContain(file);
  });

  it.each(['people.yml', 'meetings.yml', `sources/${source}`])(
    'is refused where %s is missing, and it is named',
    async (file) => {
      const dir = await changed(file, (text) => text);
      await rm(join(dir, file));
      expect(await refused(dir)).toContain(file);
    },
  );

  it('is refused where a source is not UTF-8, though its hash is right', async () => {
    const bytes = Buffer.from([0x53, 0x54, 0x41, 0x46, 0x46, 0x3a, 0x20, 0xff, 0xfe, 0x0a]);
    const dir = await changed(`sources/${source}`, () => bytes);
    const message = await refused(dir, readSources);
    expect(message).toContain(source);
    expect(message).toContain('UTF-8');
  });

  it('is refused where metadata has what nobody knows how to read', async () => {
    const dir = await changed('sources/000_95291b64f91b3fbe.json', (text) =>
      text.replace('"title"', '"titel"'),
    );
    expect(await refused(dir, readSources)).toContain('000_95291b64f91b3fbe.json');
  });

  it('is refused where a person stands twice or a meeting is not known', async () => {
    const twice = await changed('people.yml', (text) =>
      text.replace('id: austin-lloyd', 'id: hamada-yasukazu'),
    );
    expect(await refused(twice)).toContain('hamada-yasukazu');
    const unknown = await changed('meetings.yml', (text) =>
      text.replaceAll('2022-09-14-pentagon', '2022-09-15-pentagon'),
    );
    expect(await refused(unknown)).toContain('2022-09-14-pentagon-austin-hamada');
  });
});
