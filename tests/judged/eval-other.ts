import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readSources } from '../../src/corpus-files.js';
import { glossaryEntrySchema, japaneseWordSchema } from '../../src/search/glossary.js';
import { assembleRecord } from '../../src/team-record.js';
import { corpusDir } from '../corpus.js';
import { readJudged } from './judged.js';
import { otherDocuments } from './other-documents.js';
import { alliance, peers } from './systems.js';
import { tableOf } from './table.js';

/**
 * `npx tsx tests/judged/eval-other.ts`: the figures of `npm run eval` on documents that the glossary was not written for, with
 * this project's people and glossary. Nobody speaks in them: a speaker's name is a word like any other.
 */
const documents = await otherDocuments();
if (documents === null) {
  process.stdout.write('The documents of the second set are not on this machine: nothing to evaluate.\n');
} else {
  const yaml = async (name: string): Promise<unknown> => parse(await readFile(join(corpusDir, name), 'utf8'));
  const { people } = await readSources(corpusDir);
  const record = assembleRecord({
    documents: documents.map(({ source, transcript }) => ({ transcript, source: source.text })),
    people,
    meetings: documents.map(({ meeting }) => meeting),
    glossary: z.array(glossaryEntrySchema).parse(await yaml('glossary.yml')),
    japanese: z.array(japaneseWordSchema).parse(await yaml('japanese.yml')),
  });
  const judged = await readJudged(new URL('other-queries.jsonl', import.meta.url));
  process.stdout.write(tableOf('other documents', judged, [alliance(record), ...peers(documents)]));
}
