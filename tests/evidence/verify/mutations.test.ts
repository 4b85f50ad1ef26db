import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import { verified } from '../../../src/evidence/verify/verified.js';
import type { TeamRecord } from '../../../src/record.js';
import { corpusDir } from '../../corpus.js';
import { publishedBare, truthsOf, tryMutation } from './mutated.js';
import { mutations } from './mutations.js';

let record: TeamRecord;
let truths: readonly { readonly text: string; readonly by: string | null }[];
let published: readonly string[];
beforeAll(async () => {
  record = await openCorpus(corpusDir);
  truths = truthsOf(record);
  published = publishedBare(record);
});

describe('words as they were published', () => {
  it('are exact, or exact and spoken by the interpreter, and said to be by whoever spoke them', () => {
    const wrong = truths
      .filter((_, i) => i % 7 === 0)
      .flatMap(({ text, by }) => {
        const people = record.people.filter(({ id }) => id === by);
        const options = by === null ? {} : { by: { name: by, people } };
        const [claim] = verified(`“${text}”`, options, record.evidence).claims;
        return claim && ['exact', 'translation'].includes(claim.verdict) && claim.also.length === 0
          ? []
          : [{ text, by, verdict: claim?.verdict, also: claim?.also, diff: claim?.diff }];
      });
    expect(wrong).toEqual([]);
  });
});

// `npx tsx tests/evidence/verify/mutate.ts` tries ten thousand.
describe('words that were changed', () => {
  it.each(mutations)(
    'are never called exact, nor a translation or honestly shortened: $name',
    ({ mutate }) => {
      const { tried, passed } = tryMutation(mutate, 400, 20_261_122, { truths, published }, record);
      expect(tried).toBeGreaterThan(25);
      expect(passed).toEqual([]);
    },
  );
});
