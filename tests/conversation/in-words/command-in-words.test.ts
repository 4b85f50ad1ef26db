import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import type { World } from '../../../src/command.js';
import { withoutCourtesies } from '../../../src/conversation/courtesies.js';
import { commandInWords } from '../../../src/conversation/in-words/command-in-words.js';
import { emptyState } from '../../../src/conversation/keeping.js';
import type { ConversationState } from '../../../src/conversation/state.js';
import { openCorpus } from '../../../src/corpus-files.js';
import { UsageError } from '../../../src/mistakes/usage-error.js';
import { phrasesFor } from '../../../src/render/phrases/phrases-for.js';
import { corpusDir } from '../../corpus.js';
import { type Case, firstOrGone, heldBack, lookAlikes, tuning, unanswered } from './phrasings.js';

let world: World;
beforeAll(async () => {
  world = { record: await openCorpus(corpusDir), commands, face: 'slack', language: null };
});

/** The command line that a message asks for, in a thread with this state. */
function lineOf(message: string, known: ConversationState | null = null): string | null {
  const before = known ?? emptyState('en');
  const talk = { known, before, world, phrases: phrasesFor('en') };
  const wanted = commandInWords(withoutCourtesies(message), talk);
  return wanted && [wanted.command, wanted.typed].filter((part) => part !== '').join(' ');
}

/** A thread in which quotes on a subject were shown. */
function threadOn(subject: string, shown: number): ConversationState {
  const quotes = world.record.quote(subject, { limit: shown }).quotes;
  return { ...emptyState('en'), subject, shown: quotes.map(({ id }) => id) };
}

describe.each([
  ['as the patterns were written', tuning],
  ['held back', heldBack],
  ['asked what was not answered', unanswered],
  ['asked what was first said, or no longer', firstOrGone],
] as const)('a command in words, %s', (_, cases: readonly Case[]) => {
  it.each(cases)('%s', (message, line) => {
    expect(lineOf(message)).toBe(line);
  });
});

describe('what only looks like a command', () => {
  it.each(lookAlikes)('stays a question for quotes: %s', (message) => {
    expect(lineOf(message)).toBeNull();
    expect(lineOf(message, threadOn('counterstrike', 3))).toBeNull();
  });
});

describe('in a thread', () => {
  it.each([
    ['what changed since the last 2+2?', 'compare counterstrike since 2024-07-28-tokyo-2plus2'],
    ['compare Hamada and Austin', 'compare Hamada and Austin counterstrike'],
    ['when was that first said?', 'timeline counterstrike'],
    ['浜田大臣とオースティン長官を比較して', 'compare 浜田大臣 and オースティン長官 counterstrike'],
  ])('the subject goes with it: %s', (message, line) => {
    expect(lineOf(message, threadOn('counterstrike', 2))).toBe(line);
  });

  it.each([
    ['cite this', ''],
    ['cite this in APA', ' apa'],
    ['Cite that as BibTeX, please', ' bibtex'],
    ['how do I cite this in Chicago style?', ' chicago'],
    ['can you give me an MLA citation for this?', ' mla'],
    ['これをAPAで引用', ' apa'],
    ['この発言をシカゴ方式で引用してください', ' chicago'],
    ['これを引用したい', ''],
  ])('the quote that was shown is cited: %s', (message, style) => {
    const thread = threadOn('counterstrike', 1);
    expect(lineOf(message, thread)).toBe(`cite ${thread.shown[0]}${style}`);
  });

  it.each([
    ['cite the second one in APA', 1, ' apa'],
    ['cite #3', 2, ''],
    ['2番目をMLAで引用して', 1, ' mla'],
    ['an APA citation for the first one', 0, ' apa'],
  ])('the one that is picked out is cited: %s', (message, place, style) => {
    const thread = threadOn('counterstrike', 3);
    expect(lineOf(message, thread)).toBe(`cite ${thread.shown[place]}${style}`);
  });

  it('of several quotes the bot asks which one is to be cited', () => {
    expect(() => lineOf('cite this in APA', threadOn('counterstrike', 3))).toThrow(UsageError);
    expect(() => lineOf('cite this in APA')).toThrow(UsageError);
  });

  it.each(['who is he?', '彼は誰ですか'])('a pronoun means the speaker of the quote: %s', (message) => {
    const thread = threadOn('speaker:kihara-minoru deterrence', 1);
    expect(lineOf(message, thread)).toBe('speaker kihara-minoru');
  });

  it.each([
    'who is that?',
    'who asked that?',
    'what is that in Japanese?',
    'that in context',
    'and in 2023?',
    'この引用を使います',
  ])('what is asked about the quotes stays that: %s', (message) => {
    expect(lineOf(message, threadOn('counterstrike', 2))).toBeNull();
  });
});
