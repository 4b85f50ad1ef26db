import { beforeAll, describe, expect, it } from 'vitest';
import { UsageError, type World } from '../../src/command.js';
import { answered, leadsOf, talk, worldOfCorpus } from './talk.js';

let world: World;
beforeAll(async () => {
  world = await worldOfCorpus();
});

const tomahawk = 'what did Hamada say about Tomahawks';
const futenma = 'Hayashi on Futenma';

async function toldAfter(first: string, question: string): Promise<string[]> {
  return leadsOf((await answered(world, first, question)).answer);
}

async function mistakeIn(...messages: readonly string[]): Promise<unknown> {
  return talk(world, ...messages).then(
    () => null,
    (error: unknown) => (error instanceof UsageError ? error.mistake : Promise.reject(error)),
  );
}

describe('who asked, and what', () => {
  it.each([
    'who asked that?',
    'who asked?',
    'Who was it that asked him?',
    'which reporter asked that',
    'what was the question?',
    'what exactly did he ask?',
    'what was he answering?',
    'show me the question',
    '誰が質問した？',
    '質問したのは誰ですか？',
    '質問は？',
    'どんな質問でしたか',
    'who was he replying to?',
    '誰に聞かれたの？',
    'どこの記者ですか？',
    '質問内容を教えてください',
  ])('is told with the question itself: %s', async (question) => {
    const { answer, shown } = await answered(world, tomahawk, question);
    expect(answer.nodes.map(({ node }) => node)).toEqual(['lead', 'turn']);
    expect(shown).toContain('Peter Martin');
    expect(shown).toContain('Bloomberg News');
    expect(shown).toContain('why does Japan need Tomahawk counter-strike capability now?');
  });

  it('names whom the question addresses, and marks the part that is answered', async () => {
    const { answer } = await answered(world, tomahawk, 'who asked that?');
    expect(leadsOf(answer)).toEqual([
      'Asked by Peter Martin, Bloomberg News, of Lloyd J. Austin III and Hamada Yasukazu.',
    ]);
    const turn = answer.nodes.find((node) => node.node === 'turn')?.turn;
    const { start, end } = turn?.marked ?? { start: 0, end: 0 };
    const paragraph = turn?.paragraphs.find((one) => one.start <= start && end <= one.end);
    expect(paragraph?.text.slice(start - paragraph.start, end - paragraph.start)).toContain('Tomahawk');
  });

  it('is told quote by quote where they differ', async () => {
    const { answer } = await answered(world, 'counterstrike', 'who asked?');
    expect(leadsOf(answer)).toEqual([
      '1: Asked by Peter Martin, Bloomberg News, of Lloyd J. Austin III and Hamada Yasukazu.',
      '2, 3: It answers no question in the document.',
    ]);
  });

  it('gives a name that is printed as uncertain as printed', async () => {
    expect(await toldAfter('Hamada on the Taiwan Strait', 'who asked that?')).toEqual([
      'Asked by “(Amaro ?)” (name as printed), of Hamada Yasukazu.',
    ]);
  });

  it('says where a quote is itself a question', async () => {
    const [told] = await toldAfter('who asked about the Golan Heights?', 'who asked that?');
    expect(told).toMatch(/^It is itself a question, asked by Michael Gordon, Wall Street Journal/u);
  });
});

describe('where and when', () => {
  it.each([
    'where was that?',
    'when?',
    'when did Hayashi say that?',
    'where and when was that',
    'at which meeting?',
    'それはいつ？',
    'どこで？',
  ])('is told with the meeting: %s', async (question) => {
    const { shown } = await answered(world, futenma, question);
    expect(shown).toMatch(/11 January 2023|2023年1月11日/u);
    expect(shown).toContain('Benjamin Franklin Room, U.S. Department of State, Washington, DC');
    expect(shown).toContain('U.S.-Japan Security Consultative Committee (2+2), Washington');
  });

  it('is no question about the quotes shown where somebody else is named', async () => {
    const { query } = await answered(world, futenma, 'when did Kamikawa say that?');
    expect(query).toBe('speaker:kamikawa-yoko Futenma');
  });
});

describe('through an interpreter', () => {
  it.each([
    'did he say that through an interpreter?',
    'was that interpreted?',
    'are these his exact words?',
    '通訳を通した発言ですか？',
    '通訳？',
  ])('is told from the print: %s', async (question) => {
    const [told] = await toldAfter(tomahawk, question);
    expect(told).toMatch(
      /^Through an interpreter: the document prints these words of Hamada Yasukazu as an interpreter’s\.$|^通訳を通じた発言です。/u,
    );
  });

  it.each([
    [
      'Austin on Tomahawk counterstrike magazine depth',
      'The document marks no interpreter here: these are the words of Lloyd J. Austin III, as it prints them.',
    ],
    ['readout on cybersecurity', 'These are nobody’s words: the readout reports, it does not quote.'],
    [
      'Hamada in 2022 on status quo',
      'The article prints these words of Hamada Yasukazu between quotation marks; whether they came through an interpreter it does not say.',
    ],
  ])('is not guessed where it is not printed: %s', async (first, told) => {
    expect(await toldAfter(first, 'did he say that through an interpreter?')).toEqual([told]);
  });

  it('is called likely where only other words of the same speaker are marked', async () => {
    const told = await toldAfter(
      'Hayashi alliance new era strategic competition',
      'was that through an interpreter?',
    );
    expect(told[0]).toBe(
      '1: Likely through an interpreter: these words are not marked, but Hayashi Yoshimasa is interpreted elsewhere in the document.',
    );
  });
});

describe('in his own words', () => {
  it.each([
    'in his own words?',
    'in Japanese?',
    'what did he say in Japanese?',
    'is there an original text?',
    '日本語では？',
    '原文は？',
  ])('leads to the page that has them, outside the record: %s', async (question) => {
    const { shown, quotes } = await answered(world, tomahawk, question);
    expect(quotes).toEqual([]);
    expect(shown).toMatch(/only as an interpreter put them, in English|通訳が英語にしたもの/u);
    expect(shown).toContain('http://www.mod.go.jp/j/press/kisha/2023/0601a.html');
  });

  it('says where the words shown are the speaker’s own', async () => {
    const { shown } = await answered(world, 'Austin on mil-mil channels', 'in his own words?');
    expect(shown).toContain('These are the own words of Lloyd J. Austin III, in English');
    expect(shown).not.toContain('mod.go.jp');
  });
});

describe('another publication in the same language', () => {
  it('has nobody’s own words instead of an interpreter’s', async () => {
    const copy = { url: 'https://example.org/copy', language: 'en', note: 'a copy' };
    const transcripts = world.record.transcripts.map((transcript) => ({
      ...transcript,
      document: { ...transcript.document, alsoPublished: [...transcript.document.alsoPublished, copy] },
    }));
    const copied: World = { ...world, record: { ...world.record, transcripts } };
    const { shown } = await answered(copied, tomahawk, 'in his own words?');
    expect(shown).toContain('mod.go.jp');
    expect(shown).not.toContain('a copy');
  });
});

describe('in context', () => {
  it('shows the turn around a quote that is picked out', async () => {
    const { answer, quotes, state } = await answered(world, 'Taiwan Strait', 'the second one in context');
    const turn = answer.nodes.find((node) => node.node === 'turn' && node.turn.role === 'quoted');
    expect(turn).toBeDefined();
    expect(quotes).toEqual([]);
    expect(state.focus).toBe(state.shown[1]);
    expect(leadsOf(answer)[0]).toMatch(/^In context: Japan-U\.S\. Defense Ministerial Meeting/u);
  });

  it.each([
    'the 2nd one in context',
    '#2 in context',
    'quote 2 in context',
    'context of the second quote',
    '2番目の前後を見せて',
    '2番目の文脈',
  ])('of one that is picked out in other words: %s', async (words) => {
    const { state } = await answered(world, 'Taiwan Strait', words);
    expect(state.focus).toBe(state.shown[1]);
  });

  it('needs one of several to be picked', async () => {
    expect(await mistakeIn('Taiwan Strait', 'in context')).toEqual({ code: 'which-quote', from: 1, to: 3 });
    expect(await mistakeIn('Taiwan Strait', 'more', 'in context')).toEqual({
      code: 'which-quote',
      from: 4,
      to: 6,
    });
  });

  it('cannot be of a quote that was not shown', async () => {
    expect(await mistakeIn('Taiwan Strait', 'the fifth one in context')).toMatchObject({
      code: 'no-such-quote',
      from: 1,
      to: 3,
    });
    expect(await mistakeIn('Taiwan Strait', 'more', 'quote 1 in context')).toMatchObject({
      code: 'no-such-quote',
    });
  });

  it('counts ordinals over what was shown last, and numbers as they stand there', async () => {
    const byOrder = await answered(world, 'Taiwan Strait', 'more', 'the second one');
    const byNumber = await answered(world, 'Taiwan Strait', 'more', '5');
    expect(byOrder.quotes).toEqual(byNumber.quotes);
    expect(byOrder.answer.nodes.find((node) => node.node === 'quote')).toMatchObject({ number: 5 });
  });

  it('lets "that" mean the quote that was picked', async () => {
    const { answer } = await answered(world, 'counterstrike', 'the first one', 'who asked that?');
    expect(leadsOf(answer)).toHaveLength(1);
    expect(leadsOf(answer)[0]).toContain('Peter Martin');
  });
});

describe('"Is that still the wording?"', () => {
  it.each([
    'is that still the wording?',
    'has that changed since?',
    'does he still say that?',
    "what's the latest wording?",
    '今もその表現？',
    'その表現は今も同じですか？',
  ])('shows the latest of the same speaker: %s', async (question) => {
    const { quotes, shown } = await answered(world, 'Austin on counterstrike in January 2023', question);
    expect(quotes).toHaveLength(1);
    expect(quotes[0]).toMatchObject({ date: '2024-07-28', speaker: { id: 'austin-lloyd' } });
    expect(quotes[0]?.text).toContain('counterstrike');
    expect(shown).toMatch(/The record reaches to 28 July 2024|記録にあるのは2024年7月28日まで/u);
  });

  it('shows somebody in the same office where the speaker says nothing later, and says so', async () => {
    const { quotes, answer } = await answered(world, futenma, 'is that still the wording?');
    expect(quotes[0]).toMatchObject({ speaker: { id: 'kamikawa-yoko' }, date: '2024-07-28' });
    expect(leadsOf(answer)[0]).toMatch(
      /^Hayashi Yoshimasa says nothing later on Futenma .* in the same office is by Kamikawa Yoko/u,
    );
  });

  it('shows the same side where nobody in that office does, and says so', async () => {
    const { quotes, answer } = await answered(world, 'Hayashi on cyber', 'is that still the wording?');
    expect(quotes[0]).toMatchObject({ side: 'japan', speaker: { id: 'kihara-minoru' } });
    expect(leadsOf(answer)[0]).toContain('The latest from the Japanese side is by Kihara Minoru');
  });

  it('says that there is nothing later, and how far the record reaches', async () => {
    const { answer, shown, quotes } = await answered(
      world,
      'Austin on a four star command',
      'is that still the wording?',
    );
    expect(leadsOf(answer)[0]).toBe(
      'The record has nothing on four star command after 28 July 2024 by Lloyd J. Austin III or from the American side: this is its latest wording.',
    );
    expect(shown).toContain('The record reaches to 28 July 2024.');
    expect(quotes[0]?.text).toContain('we haven’t ruled that out');
  });

  it('follows each of several speakers, and what is nobody’s words to whoever spoke last', async () => {
    const several = await answered(world, 'counterstrike', 'is that still the wording?');
    expect(leadsOf(several.answer).length).toBe(
      new Set(several.quotes.map(({ speaker }) => speaker?.id)).size,
    );
    const readout = await answered(world, 'readout on Okinawa', 'is that still the wording?');
    expect(leadsOf(readout.answer)[0]).toMatch(/^The latest on Okinawa in the record is of 28 July 2024/u);
  });

  it('warns that an interpreter chose the words', async () => {
    const { shown } = await answered(world, futenma, 'is that still the wording?');
    expect(shown).toContain('the choice of words is the interpreter’s');
  });

  it('takes no question for a statement', async () => {
    const { quotes } = await answered(world, 'Blinken on the Golan Heights', 'is that still the wording?');
    expect(quotes.map(({ kind }) => kind)).not.toContain('question');
    const onlyAsked = await answered(
      world,
      'article on hypersonic weapons',
      'is that still the wording on lethal aid?',
    );
    expect(leadsOf(onlyAsked.answer)[0]).toMatch(
      /^The record has nothing on lethal aid after 14 September 2022/u,
    );
  });

  it('needs a subject', async () => {
    expect(await mistakeIn('speaker:kihara', 'is that still the wording?')).toEqual({ code: 'no-subject' });
    const { quotes } = await answered(world, 'speaker:hamada', 'is that still the wording on Tomahawk?');
    expect(quotes.length).toBeGreaterThan(0);
  });
});

describe('the source and the speaker', () => {
  it('are told of each quote', async () => {
    const { shown } = await answered(world, futenma, 'source?');
    expect(shown).toContain('https://www.defense.gov/News/Transcripts/Transcript/Article/3265802/');
    expect((await answered(world, futenma, '出典は？')).shown).toContain('U.S. Department of Defense');
    expect(await toldAfter(futenma, 'who said that?')).toEqual([
      'Hayashi Yoshimasa, Minister for Foreign Affairs (Japan).',
    ]);
  });
});

describe('a question about quotes', () => {
  it.each(['who asked that?', 'where was that?', 'is that still the wording?', '誰がそれを質問した？'])(
    'is refused where none was shown: %s',
    async (question) => {
      expect(await mistakeIn(question)).toEqual({ code: 'nothing-shown' });
    },
  );

  it('can be about the nearest that was shown for want of an answer', async () => {
    const { shown } = await answered(
      world,
      'what did Kihara say about a four star command?',
      'where was that?',
    );
    expect(shown).toContain('Tokyo');
  });
});
