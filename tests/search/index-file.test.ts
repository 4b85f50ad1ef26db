import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import { indexBytes, readIndex, recordHash } from '../../src/search/index-file.js';
import { indexWords } from '../../src/search/word-index.js';
import { corpusDir } from '../corpus.js';

const texts = ['The treaty, and the Alliance.', '', 'Ōsaka 抑止力 alliance', "we don't, U.S. 2023"];
const places = texts.map((_, i) => ({ document: 0, start: i * 100, end: i * 100 + 50 }));
const textOf = (passage: number) => texts[passage] ?? '';
const record = recordHash(['a'], places, textOf);

describe('an index as a file', () => {
  it('is read as it was written, wherever its bytes lie', () => {
    const index = indexWords(texts);
    const bytes = indexBytes(index, record);
    expect(readIndex(bytes, record)).toEqual(index);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(readIndex(shifted.subarray(1), record)).toEqual(index);
    expect(readIndex(indexBytes(indexWords([]), record), record)).toEqual(indexWords([]));
  });

  it('is not read where a byte of it is another, or some are missing', () => {
    const bytes = indexBytes(indexWords(texts), record);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        const read = readIndex(damaged, record);
        // A blank in the header is no information: what is read then is the index all the same.
        if (read !== null) expect(read).toEqual(indexWords(texts));
        expect(readIndex(bytes.subarray(0, at), record)).toBeNull();
      }),
      { numRuns: 500 },
    );
    expect(readIndex(new Uint8Array(0), record)).toBeNull();
  });

  it('is of one record: another text, another place or other folding is another record', () => {
    const bytes = indexBytes(indexWords(texts), record);
    const others = [
      recordHash(['b'], places, textOf),
      recordHash(['a', 'b'], places, textOf),
      recordHash(['a'], places.slice(1), textOf),
      recordHash(
        ['a'],
        places.map((place) => ({ ...place, end: place.end + 1 })),
        textOf,
      ),
      recordHash(['a'], places, (passage) => textOf(passage).toUpperCase().replace('TREATY', 'PACT')),
    ];
    expect(recordHash(['a'], places, textOf)).toBe(record);
    expect(others.filter((other) => other === record || readIndex(bytes, other) !== null)).toEqual([]);
  });
});

describe('a corpus with a stored index', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'alliance-index-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('answers the same from the file as from a fresh index, and writes the file once', async () => {
    const index = join(folder, 'search.index');
    const fresh = await openCorpus(corpusDir);
    await openCorpus(corpusDir, { index });
    const { mtimeMs } = await stat(index);
    const stored = await openCorpus(corpusDir, { index });
    expect((await stat(index)).mtimeMs).toBe(mtimeMs);
    expect(await readdir(folder)).toEqual(['search.index']);
    for (const query of [
      'counterstrike',
      '"of the"',
      'conterstrike',
      'Hamada in Tokyo',
      '反撃能力',
      'secur',
    ]) {
      expect(stored.quote(query)).toEqual(fresh.quote(query));
    }
  });

  it('replaces a file that is damaged', async () => {
    const index = join(folder, 'search.index');
    await openCorpus(corpusDir, { index });
    const whole = await readFile(index);
    await writeFile(index, whole.subarray(0, whole.length / 2));
    const opened = await openCorpus(corpusDir, { index });
    expect(opened.quote('counterstrike').answered).toBe(true);
    expect(await readFile(index)).toEqual(whole);
  });

  it('opens all the same where the file cannot be written', async () => {
    const opened = await openCorpus(corpusDir, { index: join(folder, 'missing', 'search.index') });
    expect(opened.quote('counterstrike').answered).toBe(true);
    expect(await readdir(folder)).toEqual([]);
  });
});
