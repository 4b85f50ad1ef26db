import { writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { openCorpus } from '../../../src/corpus-files.js';
import { sentencesOf } from '../../../src/transcript/sentences.js';
import { corpusDir } from '../../corpus.js';
import { chance } from '../../evidence/verify/mutations.js';
import type { Case } from './cases.js';
import { operators, type Truth } from './operators.js';

/**
 * `npx tsx tests/judged/verify/make.ts`: writes made.yml, alleged quotes that operators made of published sentences. The
 * operator knows what must be said of each; no verdict is looked at.
 */
const perOperator = 9;
const { transcripts } = await openCorpus(corpusDir);
const truths = transcripts.flatMap(({ document, turns }) =>
  turns.flatMap(({ paragraphs, speaker }) =>
    paragraphs.flatMap(({ text, interpreted }) =>
      sentencesOf(text).flatMap(({ start, end }): Truth[] => {
        const sentence = text.slice(start, end);
        if (sentence.split(/\s+/u).length < 8 || /[“”"…]|\.\.\.|inaudible/u.test(sentence)) return [];
        const is = document.kind !== 'transcript' ? 'reported' : interpreted ? 'translation' : 'exact';
        return [
          {
            text: sentence,
            by: speaker?.id ?? null,
            date: document.date ?? '',
            is,
            documentKind: document.kind,
          },
        ];
      }),
    ),
  ),
);
const pick = chance(19_510_908);
const cases = operators.flatMap((operator) => {
  const fitting = truths.filter(operator.of);
  const made: Case[] = [];
  for (let tries = 0; tries < 5_000 && made.length < perOperator; tries += 1) {
    const [truth, other] = [fitting[pick(fitting.length)], truths[pick(truths.length)]];
    const one = truth && other ? operator.make(truth, other, pick) : null;
    if (one && !made.some(({ text }) => text === one.text))
      made.push({ made: operator.name, held: false, ...one });
  }
  return made;
});
const note = '# Made by `npx tsx tests/judged/verify/make.ts`; not written by hand.\n';
await writeFile(
  new URL('made.yml', import.meta.url),
  `${note}${stringify(
    cases.map(({ held: _, ...one }) => one),
    { lineWidth: 0 },
  )}`,
);
process.stdout.write(`${cases.length} cases\n`);
