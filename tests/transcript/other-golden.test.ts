import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { readSources } from '../../src/corpus-files.js';
import { readable } from '../../src/source/readable.js';
import { accountFor } from '../../src/transcript/coverage.js';
import { normalise } from '../../src/transcript/normalise.js';
import { People } from '../../src/transcript/people.js';
import type { Transcript } from '../../src/transcript/transcript.js';
import { corpusDir } from '../corpus.js';
import { figuresOf } from './other-golden-figures.js';
import type { OtherGolden } from './other-golden-file.js';
import { metadataOf, otherGoldens, publishedDir } from './other-golden-read.js';
import { type Row, tableOf } from './other-golden-table.js';
import { misowned } from './ownership.js';

const goldens = await otherGoldens();
const { people: shipped } = await readSources(corpusDir);
const here = existsSync(publishedDir);

describe.each(goldens)('the golden file $name', ({ name, golden }) => {
  it('numbers its turns, knows its people, and answers questions that stand before', () => {
    expect(golden.file.startsWith(`${name}/`)).toBe(true);
    expect(golden.turns.map(({ n }) => n)).toEqual(golden.turns.map((_, i) => i + 1));
    const keys = golden.people.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const used = golden.turns.flatMap(({ speaker, inferred }) => [speaker ?? inferred ?? []].flat());
    expect(new Set(used)).toEqual(new Set(keys));
    for (const turn of golden.turns) {
      expect(turn.speaker === null || turn.inferred === undefined).toBe(true);
      expect(turn.kind === 'answer').toBe(turn.answers !== null);
      if (turn.answers === null) continue;
      expect(turn.answers).toBeLessThan(turn.n);
      expect(['question', 'moderation']).toContain(golden.turns[turn.answers - 1]?.kind);
    }
  });
});

const rows: Row[] = [];
const tried = new Map<string, ReturnType<typeof imported>>();

const casts = [
  { cast: 'nobody known', people: new People([]) },
  { cast: 'people.yml', people: shipped },
];

/** The published page as a transcript, by its bytes, as an import makes it; made once for each cast. */
function importedOnce(golden: OtherGolden, name: string, { cast, people }: (typeof casts)[number]) {
  const key = `${name} ${cast}`;
  const known = tried.get(key) ?? imported(name, golden.file, people);
  tried.set(key, known);
  return known;
}

async function imported(
  name: string,
  file: string,
  people: People,
): Promise<{ text: string; transcript: Transcript }> {
  const bytes = await readFile(`${publishedDir}${file}`);
  const layout = await readable({ name: file, bytes, contentType: null });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { file: `${name}.txt`, text: layout.text, sha256, metadata: await metadataOf(name), layout };
  return { text: layout.text, transcript: normalise(source, { participants: [] }, people) };
}

if (!here) {
  it.skip(
    'published pages come out as a reader reads them (skipped: ../shared/sources/other is not beside this checkout)',
  );
} else {
  describe.each(goldens)('the published page $name', ({ name, golden }) => {
    it('is the page that was read', async () => {
      const bytes = await readFile(`${publishedDir}${golden.file}`);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(golden.sha256);
    });

    it.each(casts)(
      'has the turns, speakers and marks that a reader finds in it with $cast',
      async (known) => {
        const figures = await importedOnce(golden, name, known).then(
          ({ transcript }) => figuresOf(golden, transcript),
          (thrown: unknown) => {
            rows.push({
              document: name,
              cast: known.cast,
              figures: thrown instanceof Error ? thrown.name : 'thrown',
            });
            throw thrown;
          },
        );
        rows.push({ document: name, cast: known.cast, figures });
        expect(figures.misattributed).toEqual([]);
        expect(figures.boundaries / figures.golden).toBeGreaterThanOrEqual(0.99);
        expect(figures.boundaries / figures.found).toBeGreaterThanOrEqual(0.99);
        expect(figures.speakers / figures.golden).toBeGreaterThanOrEqual(0.98);
        expect(figures.interpreted / figures.golden).toBeGreaterThanOrEqual(0.98);
      },
    );

    it.each(casts)('loses and doubles no character with $cast', async (known) => {
      const { text, transcript } = await importedOnce(golden, name, known);
      expect(accountFor(text, transcript.turns, transcript.leftOut)).toEqual([]);
      expect(misowned(text, transcript)).toEqual([]);
    });
  });

  afterAll(() => console.log(tableOf(rows)));
}
