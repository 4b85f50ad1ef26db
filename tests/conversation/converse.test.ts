import { beforeAll, describe, expect, it } from 'vitest';
import { dispatch, UsageError, type World } from '../../src/command.js';
import { converse } from '../../src/conversation/converse.js';
import { conversationStateSchema, kept } from '../../src/conversation/state.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { badFallback, notLiteral, refusals } from '../render/message-checks.js';
import { answered, inTerminal, leadsOf, talk, worldOfCorpus } from './talk.js';

let world: World;
beforeAll(async () => {
  world = await worldOfCorpus();
});

async function mistakeIn(...messages: readonly string[]): Promise<unknown> {
  return talk(world, ...messages).then(
    () => null,
    (error: unknown) => (error instanceof UsageError ? error.mistake : Promise.reject(error)),
  );
}

describe('the first message', () => {
  it('is answered with one to three numbered quotes, as the quote command answers it', async () => {
    const { answer, query } = await answered(world, 'counterstrike');
    const { answer: command } = await dispatch('quote counterstrike --limit 3', world);
    expect(answer).toEqual(command);
    expect(query).toBe('counterstrike');
    expect(answer.nodes.flatMap((node) => (node.node === 'quote' ? [node.number] : []))).toEqual([1, 2, 3]);
  });

  it('says the reading of the question back', async () => {
    const { answer } = await answered(world, 'what did Austin say about a four star command?');
    expect(leadsOf(answer)[0]).toBe(
      '1 quote for what did Austin say about a four star command? (Lloyd J. Austin III)',
    );
  });

  it('runs a command where it begins with the name of one', async () => {
    expect((await answered(world, 'quote counterstrike --limit 2')).quotes).toHaveLength(2);
    expect((await answered(world, 'help')).shown).toContain('quote <query>');
    expect((await answered(world, '')).shown).toContain('quote <query>');
    expect((await answered(world, 'help quote')).shown).toContain('--limit N');
  });

  it('asks for help in other words', async () => {
    for (const question of ['what can you do?', 'help me', '何ができますか？', '使い方は？']) {
      expect((await answered(world, question)).shown).toContain('quote <query>');
    }
  });

  it('is a query where it only begins like a request for help', async () => {
    expect((await answered(world, 'help for Ukraine')).query).toBe('help for Ukraine');
  });

  it('can bring its own flags', async () => {
    expect((await answered(world, 'counterstrike --limit 1')).quotes).toHaveLength(1);
  });

  it('that is small talk gets no answer and begins nothing', async () => {
    expect(await converse('thanks!', null, world)).toEqual({ outcome: 'silent', state: null });
  });

  it('is refused with what to type instead where it cannot be read', async () => {
    expect(await mistakeIn('"free and open')).toMatchObject({ code: 'open-quotation' });
    expect(await mistakeIn('speaker:nobody deterrence')).toMatchObject({ code: 'unknown-speaker' });
  });

  it('finds no evidence: says so, and shows the nearest as such', async () => {
    const { shown, quotes, state } = await answered(world, 'What did Kihara say about a four star command?');
    expect(quotes).toEqual([]);
    expect(shown).toContain('Nothing in the record answers');
    expect(shown).toContain('Not an answer: the nearest in the record');
    expect(state).toMatchObject({ subject: 'four star command', shownAs: 'nearest', listed: [] });
  });
});

describe('"more"', () => {
  it.each([
    'more',
    'More?',
    'show me more',
    'next page',
    'what else?',
    'anything else',
    'もっと',
    '続きを見せて',
    '他には？',
  ])('is the next page: %s', async (words) => {
    const { shown, quotes, state } = await answered(world, 'deterrence', words);
    expect(quotes).toHaveLength(3);
    expect(shown).toMatch(/4 to 6 of|4〜6件目/u);
    expect(state.firstNumber).toBe(4);
    expect(state.subject).toBe('deterrence');
  });

  it('goes on to the end and says that it is one', async () => {
    const { answer, quotes } = await answered(world, 'DICAS', 'more', 'more');
    expect(quotes).toEqual([]);
    expect(leadsOf(answer)).toEqual(['That was all: 4 quotes for DICAS.']);
  });

  it('keeps the flags of the query', async () => {
    expect((await answered(world, 'quote deterrence --limit 2', 'more')).shown).toContain('3 to 4 of');
  });

  it('has no page to follow where nothing was asked', async () => {
    expect(await mistakeIn('more')).toEqual({ code: 'nothing-shown' });
  });
});

describe('an export', () => {
  it.each([
    'export',
    'export this thread',
    'Export the quotes as markdown, please',
    'can you export this?',
    'エクスポート',
    'このスレッドを書き出して',
  ])('has every quote shown as evidence, once, in their order: %s', async (words) => {
    const last = await talk(
      world,
      'DICAS',
      'more',
      'and Kihara?',
      'what did Kihara say about a four star command?',
      words,
    );
    expect(last.outcome).toBe('export');
    const { quotes: first } = await answered(world, 'DICAS');
    const { quotes: more } = await answered(world, 'DICAS', 'more');
    expect(last.outcome === 'export' && last.quotes).toEqual([...first, ...more].map(({ id }) => id));
  });

  it('is refused where nothing was shown', async () => {
    expect(await mistakeIn('export')).toEqual({ code: 'nothing-shown' });
    expect(await mistakeIn('flying saucers', 'export')).toEqual({ code: 'nothing-shown' });
  });

  it('is a query in a longer message', async () => {
    expect((await answered(world, 'DICAS', 'export controls on semiconductors')).query).toBe(
      'export controls on semiconductors',
    );
  });
});

describe('a message that is no question', () => {
  it('changes nothing', async () => {
    const { state } = await answered(world, 'DICAS');
    for (const text of ['thanks', '了解です', ':tada:', '@mika do you have it?', "I'll take the first one"]) {
      expect(await converse(text, state, world)).toEqual({ outcome: 'silent', state });
    }
  });
});

describe('the language', () => {
  it('is that of the message', async () => {
    expect((await answered(world, '反撃能力', 'and Austin?')).answer.language).toBe('en');
    expect((await answered(world, 'counterstrike', 'オースティン長官は？')).answer.language).toBe('ja');
    expect((await answered(world, 'counterstrike', 'それはどこで？')).answer.language).toBe('ja');
  });

  it('is that of the thread where the message has no words', async () => {
    expect((await answered(world, '反撃能力', '2023?')).answer.language).toBe('ja');
    expect((await answered(world, '抑止', 'DICAS?')).answer.language).toBe('ja');
    expect((await answered(world, 'deterrence', '2023?')).answer.language).toBe('en');
  });

  it('is the person’s own where there is a choice', async () => {
    const chosen: World = { ...world, language: 'ja' };
    for (const messages of [
      ['counterstrike'],
      ['counterstrike', 'and Austin?'],
      ['counterstrike', 'where was that?'],
    ]) {
      expect((await answered(chosen, ...messages)).answer.language).toBe('ja');
    }
  });
});

describe('the state', () => {
  it('is plain JSON that its schema takes, and small', async () => {
    const { state } = await answered(
      world,
      'what did Austin say about Taiwan in 2023',
      'more',
      'Anyone else?',
      'is that still the wording?',
      'the first one in context',
    );
    const text = JSON.stringify(state);
    expect(conversationStateSchema.parse(JSON.parse(text))).toEqual(state);
    expect(text.length).toBeLessThan(1500);
  });

  it('keeps no message: the subject alone', async () => {
    const { state } = await answered(world, 'could you please tell me what Kihara said about PAC-3? thanks');
    expect(state.subject).toBe('PAC-3');
    expect(JSON.stringify({ ...state, paging: null })).not.toContain('tell me');
  });

  it('lists a bounded number of quotes and counts the older ones', async () => {
    const { state } = await answered(world, 'deterrence');
    const many = Array.from({ length: kept.listed }, (_, i) => `q${String(i).padStart(9, '0')}`);
    const full = conversationStateSchema.parse({ ...state, listed: many, unlisted: 7 });
    const next = await converse('more', full, world);
    expect(next.outcome === 'answer' && next.state.listed).toHaveLength(kept.listed);
    expect(next.outcome === 'answer' && next.state.unlisted).toBe(10);
    expect(next.outcome === 'answer' && next.state.listed.at(-1)).toBe(
      next.outcome === 'answer' ? next.state.shown.at(-1) : null,
    );
  });

  it('keeps a place as subject where the search took it for one', async () => {
    const { state, quotes } = await answered(world, 'Business Forum in Tokyo');
    expect(quotes[0]?.meeting.id).toBe('2023-01-11-washington-2plus2');
    expect(state).toMatchObject({ subject: 'Business Forum in Tokyo', aspects: [] });
  });

  it('keeps no subject that is a whole text', async () => {
    const text = 'deterrence and response capabilities of the alliance in a severe security environment '
      .repeat(5)
      .trim();
    const { state } = await answered(world, text);
    expect(state).toMatchObject({ subject: '', aspects: [] });
    expect(conversationStateSchema.safeParse(state).success).toBe(true);
  });

  it('of another version, or with anything else in it, is not taken', async () => {
    const { state } = await answered(world, 'deterrence');
    expect(conversationStateSchema.safeParse({ ...state, version: 2 }).success).toBe(false);
    expect(conversationStateSchema.safeParse({ ...state, messages: [] }).success).toBe(false);
    expect(conversationStateSchema.safeParse({ ...state, shown: ['<!channel>'] }).success).toBe(false);
  });

  it('whose quotes the record no longer has, still answers', async () => {
    const { state } = await answered(world, 'Hayashi on Futenma');
    const stale = conversationStateSchema.parse({ ...state, shown: ['zzzzzzzzzz'], focus: 'zzzzzzzzzz' });
    await expect(converse('where was that?', stale, world)).rejects.toThrow(UsageError);
    const next = await converse('and Kihara?', stale, world);
    expect(next.outcome === 'answer' && inTerminal(next.answer)).toContain('Futenma');
  });
});

describe('every answer of a conversation', () => {
  it.each([
    ['who asked?'],
    ['誰が質問した？'],
    ['where was that?'],
    ['through an interpreter?'],
    ['in Japanese?'],
    ['the first one in context'],
    ['1番目の文脈'],
    ['is that still the wording?'],
    ['今もその表現？'],
    ['source?'],
    ['anyone else?'],
    ['and flying saucers?'],
  ])('is a message that Slack takes: %s', async (question) => {
    const { answer, query } = await answered(world, 'what did Hamada say about counterstrike', question);
    const { blocks, text } = renderBlockKit(answer, { query: query ?? undefined });
    expect(refusals(blocks)).toEqual([]);
    expect(badFallback(text)).toEqual([]);
    expect(notLiteral(blocks)).toEqual([]);
  });

  it('shows what a user typed as text, never as a mention', async () => {
    const { answer } = await answered(world, 'deterrence', 'and <!channel> `x` *y*?');
    const { blocks, text } = renderBlockKit(answer);
    expect(refusals(blocks)).toEqual([]);
    expect(notLiteral(blocks)).toEqual([]);
    expect(badFallback(text)).toEqual([]);
    expect(JSON.stringify(blocks)).toContain('<!channel>');
    expect(JSON.stringify(blocks)).not.toContain('broadcast');
  });
});
