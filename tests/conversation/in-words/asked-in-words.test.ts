import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { answerToMistake, dispatch, UsageError, type World } from '../../../src/command.js';
import { converse } from '../../../src/conversation/converse.js';
import { type ConversationState, conversationStateSchema } from '../../../src/conversation/state.js';
import { openCorpus } from '../../../src/corpus-files.js';
import { quoteIdSchema } from '../../../src/evidence/quote.js';
import { corpusDir } from '../../corpus.js';
import { inTerminal } from '../talk.js';

let world: World;
beforeAll(async () => {
  world = { record: await openCorpus(corpusDir), commands, face: 'slack', language: null };
});

/** What the last of several messages comes to: the summary of its answer, the query asked, and what is kept. */
async function said(...messages: readonly string[]) {
  let state: ConversationState | null = null;
  let last: { summary: string; query: string | null; subject: string; shown: string } | null = null;
  for (const message of messages) {
    const got = await converse(message, state, world);
    state = got.state && conversationStateSchema.parse(JSON.parse(JSON.stringify(got.state)));
    if (got.outcome === 'answer')
      last = {
        summary: got.answer.summary,
        query: got.query,
        subject: state?.subject ?? '',
        shown: inTerminal(got.answer),
      };
  }
  if (!last) throw new Error('nothing was answered');
  return last;
}

describe('what is asked for in words', () => {
  it.each([
    ['who is Kihara?', 'speaker Kihara'],
    ['timeline of counterstrike', 'timeline counterstrike'],
    ['who asked about Okinawa?', 'questions Okinawa'],
    ['which meetings are there?', 'meetings'],
    ['what was new at the last meeting?', 'new'],
    ['what is the Japanese for extended deterrence?', 'term extended deterrence'],
    ['compare Hamada and Austin on China', 'compare Hamada and Austin China'],
  ])('%s is answered as the command is: %s', async (message, typed) => {
    const { answer } = await dispatch(typed, world);
    expect((await said(message)).summary).toBe(answer.summary);
  });

  it.each([
    'what changed since the last 2+2?',
    '前回の2+2から何が変わりましたか',
    'compare since 2024-07-28-tokyo-2plus2',
  ])('%s is answered as a first message, though it names no topic', async (message) => {
    const { shown, subject } = await said(message);
    expect(shown).toMatch(/247 sentences|247文/u);
    expect(subject).toBe('');
  });

  it('takes the topic out of what is compared, without its meetings', async () => {
    expect((await said('compare Taiwan since 2024-07-28-tokyo-2plus2')).subject).toBe('Taiwan');
  });

  it.each([
    ['timeline of counterstrike', 'speaker:austin-lloyd counterstrike'],
    ['timeline counterstrike', 'speaker:austin-lloyd counterstrike'],
    ['who asked about Taiwan?', 'speaker:austin-lloyd Taiwan'],
  ])('%s leaves its subject for “and Austin?”', async (message, query) => {
    expect((await said(message, 'and Austin?')).query).toBe(query);
  });

  it('leaves what was talked about where it has no subject', async () => {
    expect((await said('Futenma', 'which meetings are there?')).subject).toBe('Futenma');
  });

  it('means the person of the card by “he”', async () => {
    const { query } = await said('who is Kihara?', 'what did he say about extended deterrence?');
    expect(query).toBe('speaker:kihara-minoru extended deterrence');
  });

  it('goes on by “more”, to the end and no further', async () => {
    const first = await said('questions Taiwan');
    const second = await said('questions Taiwan', 'more');
    expect(first.shown).toMatch(/^1\. /mu);
    expect(second.shown).not.toMatch(/^1\. /mu);
    expect(second.shown).toMatch(/^3\. /mu);
    const end = await said('Futenma', 'questions Taiwan', 'more', 'more', 'more', 'more');
    expect(end.summary).toBe('That was all of questions Taiwan.');
  });
});

describe('a message that begins with the name of a command', () => {
  it.each([
    'compare notes',
    'compare the alliance to NATO',
    'new missiles in Okinawa',
    'meeting the challenge of China',
    'questions remain about Futenma',
    'context matters in deterrence',
    'cite the law',
  ])('asks for quotes where it only begins with such a word: %s', async (message) => {
    expect((await said(message)).query).toBe(message);
  });

  it.each([
    'compare Senkaku',
    'new',
    'meeting 2023-06-01-tokyo-defense-ministerial',
    'speaker Kihara',
    'term DICAS',
    'questions Taiwan',
  ])('runs it where the command is meant: %s', async (message) => {
    const { answer } = await dispatch(message, world);
    expect((await said(message)).summary).toBe(answer.summary);
  });
});

describe('a command that is not quite typed', () => {
  it.each([
    ['verfy', 'verify'],
    ['timelin', 'timeline'],
    ['speakers', 'speaker'],
    ['questons', 'questions'],
    ['meetngs', 'meetings'],
    ['compair', 'compare'],
    ['terms', 'term'],
  ])('“%s” is taken for %s', async (typed, meant) => {
    const mistake = await dispatch(`${typed} Taiwan`, world).catch((error: unknown) => error);
    if (!(mistake instanceof UsageError)) throw new Error('it was run');
    expect(answerToMistake(mistake, 'en').summary).toContain(meant);
  });
});

describe('the ids in examples', () => {
  const ids = commands.flatMap(({ name, words }) =>
    Object.values(words).flatMap(({ examples }) =>
      examples.flatMap((example) =>
        example.split(/\s+/u).flatMap((word) => {
          const id = quoteIdSchema.safeParse(word).data;
          return id !== undefined && /\d/u.test(word) ? [[name, id] as const] : [];
        }),
      ),
    ),
  );
  it('are of quotes that the record has', () => {
    for (const [name, id] of ids) expect(world.record.resolve(id), `${name} ${id}`).not.toBeNull();
  });
});
