import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusError, openCorpus } from '../../src/corpus-files.js';
import { importInto, page, removed, saidOfPage, smallRecord } from './small-record.js';

let folders: Awaited<ReturnType<typeof smallRecord>>;
beforeEach(async () => {
  folders = await smallRecord();
});
afterEach(() => removed(folders.root));

async function imported(name: string, text: string, said = saidOfPage): Promise<string> {
  const file = join(folders.pages, name);
  await writeFile(file, text);
  const { documents } = await importInto(folders.record, [file], { said });
  return String(documents[0]?.document);
}

describe('somebody who is in two documents and not in people.yml', () => {
  beforeEach(async () => {
    const colonel = 'COLONEL BOB STONE: The fences of the base will be mended before the rains of June.\n\n';
    await imported('a.txt', page.replace('STAFF: Thank you all.', `${colonel}STAFF: Thank you all.`));
    await imported(
      'b.txt',
      'STAFF: We begin with the base.\n\nCOLONEL BOB STONE: The fences of Naha are another matter, as I said in the spring.\n\nSTAFF: Thank you.\n',
      { ...saidOfPage, date: '2025-05-09', place: 'Naha', title: 'Remarks of Colonel Stone in Naha' },
    );
  });

  it.each([
    ['what did Bob Stone say about fences', { inWords: [{ name: 'speaker', readAs: ['Bob Stone'] }] }],
    ['fences speaker:"bob stone"', { filtersInWords: ['Bob Stone'] }],
  ])('is named once in how a query was read, and found in both: %s', async (query, reading) => {
    const found = (await openCorpus(folders.record)).quote(query);
    expect(found.reading).toMatchObject(reading);
    expect(new Set(found.quotes.map(({ document }) => document.id)).size).toBe(2);
  });
});

describe('two documents of one id', () => {
  it('are no record, and it is said in one sentence which', async () => {
    const id = await imported('a.txt', page);
    const transcripts = join(folders.record, 'transcripts');
    await copyFile(join(transcripts, `${id.replaceAll('/', '.')}.json`), join(transcripts, 'copy.json'));
    const opened = openCorpus(folders.record);
    await expect(opened).rejects.toBeInstanceOf(CorpusError);
    await expect(opened).rejects.toThrow(
      `two documents have the id ${id}: keep one of their files in transcripts/`,
    );
  });
});
