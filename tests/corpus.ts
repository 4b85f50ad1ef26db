import { fileURLToPath } from 'node:url';
import { readSources } from '../src/corpus-files.js';
import { normalise, type Source } from '../src/transcript/normalise.js';
import type { Transcript } from '../src/transcript/transcript.js';

/** The corpus folder that ships with the product. */
export const corpusDir = fileURLToPath(new URL('../corpus', import.meta.url));

/** Every source of the corpus, normalised afresh from its bytes, beside the source itself. */
export async function normalisedCorpus(): Promise<{ source: Source; transcript: Transcript }[]> {
  const { sources, people, meetings } = await readSources(corpusDir);
  return sources.map((source) => {
    const meeting = meetings.find((known) => known.id === source.metadata.meeting);
    if (!meeting) throw new Error(`no meeting ${source.metadata.meeting}`);
    return { source, transcript: normalise(source, meeting, people) };
  });
}
