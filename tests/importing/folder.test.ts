import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import { unsaid } from '../../src/imported/said-of-document.js';
import { importerInto } from '../../src/importing/importer.js';
import { edge, hashOf, importInto, mistakeOf, page, removed, smallRecord } from './small-record.js';

const id = '2025-03-04-tokyo-defense-ministerial/dod/en/transcript';
const name = id.replaceAll('/', '.');

let root: string;
let record: string;
let pages: string;
let file: string;
beforeEach(async () => {
  ({ root, record, pages } = await smallRecord());
  file = join(pages, 'page.txt');
  await writeFile(file, page);
});
afterEach(() => removed(root));

const undo = () => importerInto(record, edge).undo();

describe('a folder of documents', () => {
  const remarks = (n: number) =>
    `Remarks of Secretary Harris on Harbour ${n}\n\nSTAFF: The Secretary will speak of harbour number ${n}.\n\nSECRETARY HARRIS: Harbour ${n} has ${n * 7} cranes, and every one of them was mended in year ${1900 + n}.\n`;
  const folder = () => join(pages, 'remarks');
  beforeEach(async () => {
    await mkdir(join(folder(), 'deeper'), { recursive: true });
    for (let n = 1; n <= 70; n += 1) {
      const at = join(folder(), n % 2 ? 'deeper' : '.', `${String(n).padStart(3, '0')}.txt`);
      await writeFile(at, remarks(n));
      await writeFile(
        at.replace('.txt', '.json'),
        JSON.stringify({ date: new Date(Date.UTC(2024, 0, n * 3)).toISOString().slice(0, 10) }),
      );
    }
    await writeFile(join(folder(), '.hidden.txt'), page);
    await writeFile(join(folder(), 'picture.jpg'), 'no document');
    await writeFile(join(folder(), '035-empty.txt'), '');
  });
  const said = { ...unsaid, publisher: 'U.S. Department of Defense', place: 'Yokosuka' };

  it('is imported with everything below it; what is refused is told, and how far it is', async () => {
    const told: string[] = [];
    const report = await importInto(record, [folder()], { said }, ({ done, of, refused }) => {
      if (refused) told.push(`${done} of ${of}: ${refused.mistake.code}`);
    });
    expect(report.documents).toHaveLength(70);
    expect(report.refused).toEqual([
      {
        file: join(folder(), '035-empty.txt'),
        mistake: { code: 'file-empty', file: join(folder(), '035-empty.txt') },
      },
    ]);
    expect(told).toEqual([expect.stringMatching(/^\d+ of 71: file-empty$/u)]);
    expect((await openCorpus(record)).transcripts).toHaveLength(70);
  });

  it('that is cut off goes on where it was, and does nothing twice', async () => {
    const readings: string[] = [];
    let left = Number.POSITIVE_INFINITY;
    const files = {
      ...edge.files,
      readFile: ((...args: Parameters<typeof edge.files.readFile>) => {
        const [path] = args;
        if (typeof path === 'string' && path.startsWith(pages) && path.endsWith('.txt')) {
          readings.push(path);
          left -= 1;
        }
        if (left < 0) throw new Error('killed');
        return edge.files.readFile(...args);
      }) as typeof edge.files.readFile,
    };
    left = 66;
    await expect(importInto(record, [folder()], { said, on: { ...edge, files } })).rejects.toThrow('killed');
    expect((await openCorpus(record)).transcripts).toHaveLength(64);
    left = Number.POSITIVE_INFINITY;
    readings.length = 0;
    const report = await importInto(record, [folder()], { said, on: { ...edge, files } });
    expect(report.doneBefore).toBeGreaterThanOrEqual(64);
    expect(readings.length).toBeLessThanOrEqual(71 - 64);
    expect((await openCorpus(record)).transcripts).toHaveLength(70);
  });

  it('is taken back whole', async () => {
    const before = await hashOf(record);
    await importInto(record, [folder()], { said });
    expect((await undo()).documents).toHaveLength(70);
    const { 'imports.jsonl': _, ...now } = await hashOf(record);
    expect(now).toEqual(before);
  });

  it('whose metadata file names one file of it is that document', async () => {
    await writeFile(join(folder(), 'meta.json'), JSON.stringify({ file: '002.txt', date: '2025-01-01' }));
    await rm(join(folder(), 'deeper'), { recursive: true });
    await rm(join(folder(), '002.json'));
    const report = await importInto(record, [folder()], { said });
    expect(report.documents.map(({ file: one }) => one)).toEqual([join(folder(), '002.txt')]);
  });

  it('refuses what is true of one document alone', async () => {
    const url = 'https://www.defense.gov/one';
    expect(await mistakeOf(importInto(record, [folder()], { said: { ...said, url } }))).toEqual({
      code: 'flag-for-one',
      flag: 'url',
    });
  });

  it('has two files that would be one document: the second is refused, and names the first', async () => {
    const twin = join(pages, 'twin.txt');
    await writeFile(twin, page.replace('winter', 'autumn'));
    const { documents, refused } = await importInto(record, [file, twin]);
    expect(documents).toHaveLength(1);
    expect(refused).toEqual([
      { file: twin, mistake: { code: 'two-documents', file: twin, document: id, other: name } },
    ]);
  });
});
