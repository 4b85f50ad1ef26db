import { openCorpus } from '../../../src/corpus-files.js';
import { corpusDir } from '../../corpus.js';
import { publishedBare, truthsOf, tryMutation } from './mutated.js';
import { mutations } from './mutations.js';

/**
 * `npx tsx tests/evidence/verify/mutate.ts [COUNT] [SEED]`: changes published words in so many ways (10,000 unless told)
 * and prints every change that was taken for the published words.
 */
const [count = '10000', seed = '1'] = process.argv.slice(2);
const record = await openCorpus(corpusDir);
const material = { truths: truthsOf(record), published: publishedBare(record) };
let all = 0;
let taken = 0;
for (let round = 0; all < Number(count) && round < 500; round += 1) {
  for (const { name, mutate } of mutations) {
    const { tried, passed } = tryMutation(mutate, 100, Number(seed) * 1_000 + round, material, record);
    all += tried;
    taken += passed.length;
    for (const { changed, text, verdict } of passed)
      process.stdout.write(`${verdict} (${name})\n  ${changed}\n  ${text}\n`);
  }
}
process.stdout.write(`${all} changes, ${taken} taken for the published words\n`);
process.exitCode = taken > 0 ? 1 : 0;
