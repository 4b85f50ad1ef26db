import { beforeAll, describe, expect, it } from 'vitest';
import { UsageError, type World } from '../../src/command.js';
import { answered, leadsOf, queryOf, talk, worldOfCorpus } from './talk.js';

let world: World;
beforeAll(async () => {
  world = await worldOfCorpus();
});

const asked = 'what did Austin say about counterstrike in 2023';
const [washington, ministry, tokyo] = [
  '2023-01-11-washington-2plus2',
  '2023-06-01-tokyo-defense-ministerial',
  '2024-07-28-tokyo-2plus2',
];

/** What is wrong with the last of several messages, and the values told with it. */
async function mistakeIn(...messages: readonly string[]): Promise<unknown> {
  try {
    await talk(world, ...messages);
  } catch (error) {
    if (error instanceof UsageError) return error.mistake;
    throw error;
  }
  return null;
}

describe('an aspect that a follow-up names', () => {
  it.each([
    ['and Hamada?', 'speaker:hamada-yasukazu from:2023 to:2023 counterstrike'],
    ['what about Hamada?', 'speaker:hamada-yasukazu from:2023 to:2023 counterstrike'],
    ['did Hamada?', 'speaker:hamada-yasukazu from:2023 to:2023 counterstrike'],
    ['Hamada', 'speaker:hamada-yasukazu from:2023 to:2023 counterstrike'],
    ['compare with Hamada', 'speaker:hamada-yasukazu from:2023 to:2023 counterstrike'],
    ['what did Hamada say?', 'speaker:hamada-yasukazu from:2023 to:2023 counterstrike'],
    ['and Hamda?', 'speaker:hamada-yasukazu from:2023 to:2023 counterstrike'],
    ['浜田大臣は？', 'speaker:hamada-yasukazu from:2023 to:2023 counterstrike'],
    ['and the foreign minister?', 'speaker:hayashi-yoshimasa,kamikawa-yoko from:2023 to:2023 counterstrike'],
    ['from the Japanese side?', 'side:japan from:2023 to:2023 counterstrike'],
    ['and the Japanese?', 'side:japan from:2023 to:2023 counterstrike'],
    ['and Japan?', 'side:japan from:2023 to:2023 counterstrike'],
    ['日本側は？', 'side:japan from:2023 to:2023 counterstrike'],
    ['Bloomberg?', 'from:2023 to:2023 Bloomberg counterstrike'],
  ])('takes the place of the speaker and keeps subject and date: %s', async (followUp, query) => {
    expect(await queryOf(world, asked, followUp)).toBe(query);
  });

  it.each([
    ['in 2024?', 'speaker:austin-lloyd from:2024 to:2024 counterstrike'],
    ['2024年は？', 'speaker:austin-lloyd from:2024 to:2024 counterstrike'],
    ['2024 only', 'speaker:austin-lloyd from:2024 to:2024 counterstrike'],
    ['before 2023?', 'speaker:austin-lloyd to:2022-12-31 counterstrike'],
    ['earlier than 2023?', 'speaker:austin-lloyd to:2022-12-31 counterstrike'],
    ['June?', 'speaker:austin-lloyd from:2023-06 to:2023-06 counterstrike'],
    ['6月は？', 'speaker:austin-lloyd from:2023-06 to:2023-06 counterstrike'],
    ['the year after?', 'speaker:austin-lloyd from:2024 to:2024 counterstrike'],
    ['翌年は？', 'speaker:austin-lloyd from:2024 to:2024 counterstrike'],
  ])('takes the place of the date and keeps subject and speaker: %s', async (followUp, query) => {
    expect(await queryOf(world, asked, followUp)).toBe(query);
  });

  it.each([
    ['and at the 2+2 in July 2024?', `speaker:austin-lloyd meeting:${tokyo} counterstrike`],
    ['at the July 2+2?', `speaker:austin-lloyd meeting:${tokyo} counterstrike`],
    ['2024年7月の2+2では？', `speaker:austin-lloyd meeting:${tokyo} counterstrike`],
  ])('drops a date that the new meeting cannot be of: %s', async (followUp, query) => {
    expect(await queryOf(world, asked, followUp)).toBe(query);
  });

  it('keeps a date or place that the new one can be of', async () => {
    expect(await queryOf(world, asked, 'in Tokyo?')).toContain(`meeting:${ministry},${tokyo}`);
    expect((await answered(world, asked, 'in Tokyo?')).quotes.map(({ meeting }) => meeting.id)).toEqual([
      ministry,
    ]);
    expect(await queryOf(world, 'Taiwan in Tokyo', 'at the 2+2?')).toBe(`meeting:${tokyo} Taiwan`);
  });

  it('says back how it was read', async () => {
    const { answer } = await answered(world, asked, 'and Hamada?');
    expect(leadsOf(answer)[0]).toMatch(/\(Hamada Yasukazu; 2023\)$/u);
  });

  it.each([
    ['only transcripts', 'speaker:hayashi-yoshimasa kind:transcript Futenma'],
    ['発言録だけ', 'speaker:hayashi-yoshimasa kind:transcript Futenma'],
    ['only the readout', 'kind:readout Futenma'],
    ['how about the readout?', 'kind:readout Futenma'],
    ['会談概要は？', 'kind:readout Futenma'],
  ])(
    'can be a kind of document, which drops a speaker who cannot speak in it: %s',
    async (followUp, query) => {
      expect(await queryOf(world, 'Hayashi on Futenma', followUp)).toBe(query);
    },
  );

  it('takes the place of questions where it names somebody who asks none', async () => {
    expect(await queryOf(world, 'who asked about Taiwan?', 'and North Korea?')).toBe(
      'kind:question North Korea',
    );
    expect(await queryOf(world, 'who asked about Taiwan?', 'and Austin?')).toBe(
      'speaker:austin-lloyd Taiwan',
    );
  });

  it('is dropped where the follow-up asks for anybody, or for any time', async () => {
    expect(await queryOf(world, asked, 'anyone?')).toBe('from:2023 to:2023 counterstrike');
    expect(await queryOf(world, asked, '全員は？')).toBe('from:2023 to:2023 counterstrike');
    expect(await queryOf(world, asked, 'any time?')).toBe('speaker:austin-lloyd counterstrike');
  });
});

describe('a subject that a follow-up names', () => {
  it.each([
    ['and on Okinawa?', 'speaker:kamikawa-yoko from:2024 to:2024 Okinawa'],
    ['and about Okinawa?', 'speaker:kamikawa-yoko from:2024 to:2024 Okinawa'],
    ['Okinawa?', 'speaker:kamikawa-yoko from:2024 to:2024 Okinawa'],
    ['what did she say about Okinawa?', 'speaker:kamikawa-yoko from:2024 to:2024 Okinawa'],
    ['did she mention Okinawa there?', `speaker:kamikawa-yoko meeting:${tokyo} Okinawa`],
    ['「沖縄」は？', 'speaker:kamikawa-yoko from:2024 to:2024 沖縄'],
    ['沖縄については？', 'speaker:kamikawa-yoko from:2024 to:2024 沖縄'],
    ['沖縄について何と言いましたか？', 'speaker:kamikawa-yoko from:2024 to:2024 沖縄'],
    ['"extended deterrence"?', 'speaker:kamikawa-yoko from:2024 to:2024 "extended deterrence"'],
  ])('takes the place of the subject and keeps the rest: %s', async (followUp, query) => {
    expect(await queryOf(world, 'Kamikawa on Futenma in 2024', followUp)).toBe(query);
  });

  it('can come with a new date', async () => {
    expect(await queryOf(world, asked, 'and deterrence in 2024?')).toBe(
      'speaker:austin-lloyd deterrence in 2024',
    );
    expect((await answered(world, asked, 'and deterrence in 2024?', 'and Kihara?')).query).toBe(
      'speaker:kihara-minoru from:2024 to:2024 deterrence',
    );
  });

  it('stays one that is spoken of when it is somebody’s name', async () => {
    const { query, quotes } = await answered(world, 'Austin on Futenma', 'what did he say about Kihara?');
    expect(query).toBe('speaker:austin-lloyd about Kihara');
    expect(quotes[0]?.text).toContain('Minister Kihara');
    const next = await answered(world, 'Austin on Futenma', 'what did he say about Kihara?', 'anyone?');
    expect(next.quotes[0]?.text).toContain('Kihara');
    expect(next.quotes.map(({ speaker }) => speaker?.id)).not.toContain('kihara-minoru');
  });
});

describe('a follow-up in the words of a conversation', () => {
  it.each([
    ['did Blinken say anything similar?', 'speaker:blinken-antony'],
    ['Does Austin say the same?', 'speaker:austin-lloyd'],
    ['not Kihara, Hamada', 'speaker:hamada-yasukazu'],
    ['I meant Hamada', 'speaker:hamada-yasukazu'],
    ['what was the US response?', 'side:us'],
    ['what did the US say?', 'side:us'],
    ['what did the two secretaries say?', 'side:us'],
    ['is that still the American position?', 'side:us'],
    ['what did Jiji ask?', 'Jiji'],
    ['what did Tanaka ask?', 'speaker:tanaka'],
    ['hamada or kihara?', 'speaker:hamada-yasukazu,kihara-minoru'],
    ['and back in 2023?', 'speaker:kihara-minoru from:2023 to:2023'],
    ['is this from the 2024 2+2?', `speaker:kihara-minoru meeting:${tokyo}`],
    ['what about the Pentagon meeting?', 'speaker:kihara-minoru meeting:2022-09-14-pentagon-austin-hamada'],
    ['オースティン国防長官はどうですか？', 'speaker:austin-lloyd'],
    ['同じことをブリンケンは言った？', 'speaker:blinken-antony'],
    ['木原さんじゃなくて浜田さん', 'speaker:hamada-yasukazu'],
    ['上川大臣の見解を教えて', 'speaker:kamikawa-yoko'],
    ['米国側の反応は？', 'side:us'],
    ['アメリカは？', 'side:us'],
    ['2023年にも言っていますか？', 'speaker:kihara-minoru from:2023 to:2023'],
    ['令和5年は？', 'speaker:kihara-minoru from:2023 to:2023'],
    ['6月の会見では？', 'speaker:kihara-minoru from:2023-06 to:2023-06'],
    ['最初の2+2では？', `speaker:kihara-minoru meeting:${washington}`],
    ['東京での会合では？', `speaker:kihara-minoru meeting:${ministry},${tokyo}`],
    ['記者の質問だけ', 'kind:question'],
  ])('keeps the subject: %s', async (followUp, narrowed) => {
    expect(await queryOf(world, 'What did Kihara say about extended deterrence?', followUp)).toBe(
      `${narrowed} extended deterrence`,
    );
  });

  it('cannot go by a calendar of today', async () => {
    expect(await mistakeIn(asked, 'last year?')).toEqual({ code: 'unclear' });
    expect(await mistakeIn(asked, '去年は？')).toEqual({ code: 'unclear' });
  });
});

describe('a complete question of its own', () => {
  it.each([
    'What did Kihara say about extended deterrence?',
    'Blinken on Venezuela',
    'is there anything on Guam?',
    'who asked about Okinawa?',
    'why does Japan need Tomahawk?',
    'did Blinken mention the Golan Heights?',
    'free and open Indo-Pacific',
    'readout on cybersecurity',
    'speaker:kihara DICAS',
    '木原大臣は拡大抑止について何と言いましたか？',
    '沖縄について誰が発言しましたか？',
    'ベネズエラについて教えて',
    'DICAS',
  ])('has nothing of the thread in it: %s', async (question) => {
    const inThread = await answered(world, asked, question);
    const alone = await answered(world, question);
    expect(inThread.query).toBe(question);
    expect(inThread.quotes).toEqual(alone.quotes);
    expect(inThread.state.subject).toBe(alone.state.subject);
    expect(inThread.state.aspects).toEqual(alone.state.aspects);
  });

  it('is what names who and what, "and" or not', async () => {
    expect(await queryOf(world, asked, 'and Blinken on Ukraine?')).toBe('Blinken on Ukraine?');
  });
});

describe('"Anyone else?"', () => {
  it('names those who answer it and were not asked for', async () => {
    const { quotes, query } = await answered(world, 'Hayashi on Futenma', 'Anyone else?');
    expect(query).toBe('speaker:kihara-minoru,kamikawa-yoko Futenma');
    expect(new Set(quotes.map(({ speaker }) => speaker?.id))).toEqual(
      new Set(['kihara-minoru', 'kamikawa-yoko']),
    );
  });

  it('leaves out a side that was asked for', async () => {
    const { quotes } = await answered(world, 'American side on Taiwan', '他の人は？');
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.map(({ side }) => side)).not.toContain('us');
  });

  it('says where there is nobody', async () => {
    const { answer, quotes } = await answered(world, 'Blinken on Venezuela', 'who else?');
    expect(quotes).toEqual([]);
    expect(leadsOf(answer)).toEqual(['For Venezuela the record has nobody but Antony J. Blinken.']);
  });
});

describe('words that point back', () => {
  it('mean the one speaker who was asked for or shown', async () => {
    expect(
      await queryOf(
        world,
        'Have you ruled out a four star command?',
        'just Austin',
        'what did he say about China?',
      ),
    ).toBe('speaker:austin-lloyd China');
    expect(await queryOf(world, 'Venezuela', 'what did he say about Israel?')).toBe(
      'speaker:blinken-antony Israel',
    );
  });

  it('are refused with names where several are meant, and no state is changed', async () => {
    expect(await mistakeIn('four star command', 'what did he say about China?')).toMatchObject({
      code: 'several-meant',
      word: 'he',
      names: expect.arrayContaining(['Lloyd J. Austin III']),
    });
    expect(await mistakeIn('抑止', '彼は？')).toMatchObject({ code: 'several-meant', word: '彼' });
    expect(
      await mistakeIn('Hayashi on Futenma', 'is that still the wording?', 'what did he say on Okinawa?'),
    ).toEqual({
      code: 'several-meant',
      word: 'he',
      names: ['Hayashi Yoshimasa', 'Kamikawa Yoko'],
    });
  });

  it('are refused where nobody is meant', async () => {
    expect(await mistakeIn('flying saucers', 'and him?')).toEqual({ code: 'nobody-meant', word: 'him' });
  });

  it('mean the days of the quotes shown', async () => {
    expect(await queryOf(world, 'Hamada on Tomahawk', 'and after that?')).toBe(
      'speaker:hamada-yasukazu from:2023-06-02 Tomahawk',
    );
    expect(await queryOf(world, 'Hamada on Tomahawk', 'その前は？')).toBe(
      'speaker:hamada-yasukazu to:2023-05-31 Tomahawk',
    );
  });

  it('mean the meeting of the quotes shown, where there is one', async () => {
    expect(await queryOf(world, 'Hayashi on Futenma', 'what did Austin say at that meeting?')).toBe(
      `speaker:austin-lloyd meeting:${washington} Futenma`,
    );
    expect(await mistakeIn('Austin on counterstrike', 'at that meeting?')).toMatchObject({
      code: 'several-meant',
      word: 'at that meeting',
    });
  });
});

describe('somebody who says nothing in the record', () => {
  it('is said to, instead of being searched as a word', async () => {
    const told = { code: 'says-nothing', name: 'Kishida Fumio', typed: 'Kishida' };
    expect(await mistakeIn(asked, 'and Kishida?')).toEqual(told);
    expect(await mistakeIn(asked, 'did Kishida say that too?')).toEqual(told);
    expect(await mistakeIn(asked, 'Kihara Seiji?')).toMatchObject({ name: 'Kihara Seiji' });
  });

  it('can be spoken about', async () => {
    expect(await queryOf(world, asked, 'and about Kishida?')).toBe(
      'speaker:austin-lloyd from:2023 to:2023 Kishida',
    );
    const inJapanese = await answered(world, asked, '岸田についての発言は？');
    expect(inJapanese.query).toBe('speaker:austin-lloyd from:2023 to:2023 岸田');
    expect(inJapanese.quotes[0]?.text).toContain('Kishida');
  });
});

describe('a follow-up that finds nothing', () => {
  it('shows the nearest as such and tells what its own words alone would find', async () => {
    const { shown, quotes, answer } = await answered(world, 'Austin on AUKUS in 2024', 'and Venezuela?');
    expect(quotes).toEqual([]);
    expect(shown).toContain('Nothing in the record answers');
    expect(shown).toContain('Without what was kept from before there');
    expect(shown).toMatch(/quote Venezuela\n/u);
    expect(shown).toContain('Not an answer: the nearest in the record');
    expect(answer.nodes.findIndex(({ node }) => node === 'quote')).toBeGreaterThan(
      answer.nodes.findLastIndex(({ node }) => node === 'note'),
    );
  });

  it('promises nothing where they would find nothing either', async () => {
    const { shown } = await answered(world, 'Austin on AUKUS in 2024', 'and flying saucers?');
    expect(shown).not.toContain('Without what was kept');
  });
});

describe('a message that names nothing', () => {
  it('is told so where it asks, and passed over where it does not', async () => {
    expect(await mistakeIn(asked, 'why?')).toEqual({ code: 'unclear' });
    expect(await mistakeIn(asked, 'and you?')).toEqual({ code: 'unclear' });
    expect((await talk(world, asked, 'and then some')).outcome).toBe('silent');
  });
});
