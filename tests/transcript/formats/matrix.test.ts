import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { carrierOf } from '../../../src/source/carriers/index.js';
import { plainText } from '../../../src/source/plain-text.js';
import { formats } from '../../../src/transcript/formats/index.js';
import { normalisedCorpus } from '../../corpus.js';
import { publishedOf, type Sample, sample } from '../formats-read.js';
import { metadataOf, otherGoldens, publishedDir } from '../other-golden-read.js';

const formatOfSample = {
  'senate-hearing': 'hearing',
  'congressional-record': 'hearing',
  'mod-kisha': 'Japanese press conference with questions and answers',
  'mod-joint': 'Japanese press conference with questions and answers',
  'mofa-kaiken': 'Japanese press conference with labels in black brackets',
  'kantei-kaiken': 'Japanese press conference with labels in round brackets',
  'kokkai-sangiin': 'minutes of the Diet',
  'kokkai-shugiin': 'minutes of the Diet',
  'bouei-danwa': 'speech without labels',
  'remarks-by': 'speech without labels',
} as const;
/** The formats of this folder's layouts, and of no document that has labels with colons. */
const layouts: ReadonlySet<string> = new Set([
  ...Object.values(formatOfSample),
  'speeches marked in the markup',
]);

/** The formats of these layouts that claim a document with more than the least confidence. */
function claiming(document: Sample): string[] {
  return formats
    .filter((format) => layouts.has(format.name) && format.confidence(publishedOf(document)) > 0.3)
    .map(({ name }) => name);
}

describe('no format claims another’s document', () => {
  it.each(Object.entries(formatOfSample))('%s is of “%s” alone', (name, format) => {
    expect(claiming(sample(name))).toEqual([format]);
    const published = publishedOf(sample(name));
    const [best, next] = formats
      .map((one) => ({ name: one.name, confidence: one.confidence(published) }))
      .sort((a, b) => b.confidence - a.confidence);
    expect(best?.name).toBe(format);
    expect((best?.confidence ?? 0) - (next?.confidence ?? 0)).toBeGreaterThan(0.1);
  });

  it('leaves the five documents of the corpus to the formats that they had', async () => {
    for (const { source } of await normalisedCorpus()) {
      const claimed = claiming({ ...source, layout: plainText(source.text) });
      expect(claimed.filter((name) => layouts.has(name))).toEqual([]);
    }
  });

  it.skipIf(!existsSync(publishedDir))(
    'claims of the other documents only the hearing and the debate (skipped: ../shared/sources/other is not beside this checkout)',
    async () => {
      const claimed: Record<string, string[]> = {};
      for (const { name, golden } of await otherGoldens()) {
        const text = await readFile(`${publishedDir}${golden.file}`, 'utf8');
        const page = { name: golden.file, text, contentType: null };
        const layout = carrierOf(page).read(page);
        const known = { text: layout.text, layout, metadata: await metadataOf(name) };
        const own = claiming(known).filter((format) => layouts.has(format));
        if (own.length > 0) claimed[name] = own;
      }
      expect(claimed).toEqual({
        'hasc-2015-03-18-naval-cooperative-strategy': ['hearing'],
        'uk-commons-2009-10-26-territorial-army-urgent-question': ['speeches marked in the markup'],
      });
    },
  );

  it('claims nothing that is no transcript', () => {
    for (const name of Object.keys(formatOfSample)) {
      const known = sample(name);
      for (const kind of ['readout', 'article'] as const) {
        const claimed = claiming({ ...known, metadata: { ...known.metadata, kind } });
        expect(claimed.filter((format) => layouts.has(format))).toEqual([]);
      }
    }
  });
});
