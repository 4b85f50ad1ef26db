import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCorpus } from '../src/corpus-files.js';
import type { TeamRecord } from '../src/record.js';
import { corpusDir } from './corpus.js';

/** The record as it was before a document came: with everything but what has this id. */
export async function recordWithout(document: string): Promise<TeamRecord> {
  const dir = await mkdtemp(join(tmpdir(), 'alliance-without-'));
  try {
    await cp(corpusDir, dir, { recursive: true });
    const transcripts = join(dir, 'transcripts');
    for (const name of await readdir(transcripts)) {
      const text = await readFile(join(transcripts, name), 'utf8');
      if (text.includes(`"id": "${document}"`)) await rm(join(transcripts, name));
    }
    return await openCorpus(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
