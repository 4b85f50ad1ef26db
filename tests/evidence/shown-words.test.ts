import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { dispatch, type Outcome, UsageError } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { quoteResultSchema } from '../../src/evidence/quote-result.js';
import type { TeamRecord } from '../../src/record.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { corpusDir } from '../corpus.js';

let record: TeamRecord;
let sources: Map<string, string>;
let words: string[];
beforeAll(async () => {
  record = await openCorpus(corpusDir);
  const files = record.transcripts.map(({ document }) => document.source);
  const texts = await Promise.all(files.map((file) => readFile(join(corpusDir, 'sources', file), 'utf8')));
  sources = new Map(files.map((file, i) => [file, texts[i] ?? '']));
  words = texts
    .join(' ')
    .split(/\s+/u)
    .filter((word) => !/["“”]/u.test(word) && word !== '');
});

const ask = async (query: string): Promise<Outcome | null> => {
  try {
    return await dispatch(`quote ${query} --limit 50`, {
      record,
      commands,
      face: 'terminal',
      language: null,
    });
  } catch (error) {
    // What cannot be read is refused with a sentence; nothing is shown.
    if (error instanceof UsageError) return null;
    throw error;
  }
};

/** The words between the quotation marks, or behind the bar, of every quote in a plain terminal answer. */
const shownIn = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => /^(?:“(?<said>.*)”|\| (?<reported>.*))$/u.exec(line)?.slice(1) ?? [])
    .filter((one) => one !== undefined);

/** Words and phrases drawn from the record, single ones misspelt, excluded, quoted or narrowed down. */
const query = () => {
  const at = fc.nat({ max: words.length - 1 });
  const run = fc
    .tuple(at, fc.integer({ min: 1, max: 4 }))
    .map(([from, n]) => words.slice(from, from + n).join(' '));
  const bare = run.map((text) => text.replace(/[^\p{L}\p{N}\s'’.-]/gu, ''));
  const misspelt = bare.map((text) => `${text.slice(0, 2)}${text.slice(3)}`);
  const filter = fc.constantFrom(
    ...[
      'speaker:hamada',
      'speaker:austin',
      'speaker:kihara',
      'side:japan',
      'side:press',
      'from:2023',
      'to:2023-06',
    ],
    ...['kind:readout', 'kind:article', 'kind:question', 'kind:moderation', 'meeting:2plus2'],
  );
  const part = fc.oneof(
    { weight: 5, arbitrary: bare },
    { weight: 2, arbitrary: run.map((text) => `"${text}"`) },
    { weight: 1, arbitrary: misspelt },
    { weight: 1, arbitrary: at.map((i) => `-${(words[i] ?? '').replace(/^-+/u, '')}`) },
    { weight: 2, arbitrary: filter },
  );
  return fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
};

it('every word shown for 500 random queries is the source’s, in JSON and in the terminal', async () => {
  let quotes = 0;
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(query(), async (typed) => {
      const outcome = await ask(typed);
      if (!outcome) return;
      const result = quoteResultSchema.parse(JSON.parse(JSON.stringify(outcome.json)));
      const all = [...result.quotes, ...result.nearest];
      for (const { text, start, end, document, marks } of all) {
        expect(text).toBe(sources.get(document.source)?.slice(start, end));
        for (const [from, to] of marks) expect(0 <= from && from < to && to <= text.length).toBe(true);
      }
      expect(result.answered).toBe(result.quotes.length > 0);
      const plain = renderTerminal(outcome.answer, { colours: false, links: false, columns: 80 });
      expect(shownIn(plain)).toEqual(all.map(({ text }) => text));
      quotes += all.length;
      answered += result.answered ? 1 : 0;
    }),
    { numRuns: 500 },
  );
  // The property is about something: most of these words are in the record.
  expect(answered).toBeGreaterThan(100);
  expect(quotes).toBeGreaterThan(500);
}, 120_000);
