import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportResult } from '../src/imported/import-result.js';
import { unsaid } from '../src/imported/said-of-document.js';
import { thisMachine } from '../src/importing/edge.js';
import { importerInto } from '../src/importing/importer.js';
import { corpusDir } from './corpus.js';

/** What each example of docs/formats.md says that its turns are: label, speaker, interpreted. */
const turnsOf: Readonly<
  Record<string, readonly (readonly [label: string, speaker: string | null, interpreted?: string])[]>
> = {
  labelled: [
    ['SECRETARY MALLORY', 'Ann Mallory'],
    ['MIN. ONDA', 'Onda Makoto', 'yes'],
    ['Q', null],
    ['MIN. ONDA', 'Onda Makoto', 'yes'],
  ],
  single: [['', 'Ann Mallory']],
  hearing: [
    ['Ms. Bright', 'Carla Bright'],
    ['Admiral Stone', 'Stone'],
  ],
  marked: [
    ['Jane Roe', 'Jane Roe'],
    ['John Doe', 'John Doe'],
  ],
  'japanese-defence': [
    ['', '恩田'],
    ['Ｑ', null],
    ['Ａ', '恩田'],
    ['Ｑ', null],
    ['Ａ', '恩田'],
  ],
  'japanese-foreign-affairs': [
    ['恩田外務大臣', '恩田'],
    ['ＮＨＫ　青木記者', '青木'],
    ['恩田外務大臣', '恩田'],
  ],
  'japanese-joint': [
    ['恩田防衛大臣', '恩田'],
    ['マロリー国防長官', 'マロリー', 'yes'],
    ['Ｑ', null],
    ['Ａ（マロリー国防長官）', 'マロリー', 'yes'],
  ],
  'japanese-diet': [
    ['委員長（山本花子君）', '山本花子'],
    ['小林一郎君', '小林一郎'],
    ['国務大臣（恩田誠君）', '恩田誠'],
  ],
};

let folder: string;
let examples: Map<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alliance-formats-'));
  const page = await readFile(new URL('../docs/formats.md', import.meta.url), 'utf8');
  examples = new Map(
    [...page.matchAll(/```example (\S+)\n([\s\S]*?)\n```/gu)].map(([, name = '', text = '']) => [name, text]),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function imported(name: string): Promise<Pick<ImportResult, 'turns' | 'doubts'>> {
  const file = join(folder, `${name}.${name === 'marked' ? 'xml' : 'txt'}`);
  await writeFile(file, examples.get(name) ?? '');
  const said = {
    ...unsaid,
    date: '2024-07-28',
    publisher: 'An example',
    place: 'Tokyo',
    kind: 'transcript' as const,
  };
  const titled = name === 'marked' ? { ...said, title: 'Oral questions' } : said;
  const { documents } = await importerInto(corpusDir, thisMachine).import(
    { paths: [file], said: titled, dryRun: true },
    () => undefined,
  );
  const result = documents[0]?.result;
  if (!result) throw new Error(`${name} was not read`);
  return result;
}

describe('docs/formats.md', () => {
  it('has the examples that are read here', () => {
    expect([...examples.keys()].sort()).toEqual(Object.keys(turnsOf).sort());
  });

  it.each(Object.keys(turnsOf))('has the turns of “%s” right', async (name) => {
    const { turns } = await imported(name);
    expect(
      turns.map(({ label, speaker, interpreted }) => [label, speaker?.name ?? null, interpreted]),
    ).toEqual(turnsOf[name]?.map(([label, speaker, interpreted = 'no']) => [label, speaker, interpreted]));
  });
});
