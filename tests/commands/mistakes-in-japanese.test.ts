import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { answerToMistake, dispatch, UsageError, type World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { languageOfTyped } from '../../src/render/language-of.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { corpusDir } from '../corpus.js';
import { wordsOf } from '../render/message-checks.js';

let world: World;
beforeAll(async () => {
  world = { record: await openCorpus(corpusDir), commands, face: 'slack', language: null };
});

/** What somebody is told who types this: the sentence, and what to type instead. */
async function told(typed: string, language: World['language'] = null): Promise<[string, string | null]> {
  try {
    await dispatch(typed, { ...world, language });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const answer = answerToMistake(error, languageOfTyped(typed, language));
    const [node] = answer.nodes;
    if (node?.node !== 'problem') throw new Error('a mistake is a problem');
    const said = wordsOf(renderBlockKit(answer).blocks);
    const printed = renderTerminal(answer, { colours: false, links: false, columns: 80 });
    for (const part of [node.sentence, node.instead ?? '']) {
      expect(said).toContain(part);
      expect(printed).toContain(part);
    }
    return [node.sentence, node.instead];
  }
  throw new Error(`${typed} is no mistake`);
}

/** The commands that can be typed where these mistakes are made. */
const known = commands.filter(({ faces }) => faces.includes('slack')).map(({ name }) => name);

const mistakes = [
  [
    '引用 反撃',
    '「引用」というコマンドはありません。',
    `${known.join(' または ')} と入力してください。検索する場合：quote 引用 反撃`,
  ],
  ['ヘルプ 引用', '「引用」というコマンドはありません。', `使えるコマンド：${known.join(' ')}`],
  [
    'quote 反撃 --colour',
    '--colour というオプションはありません。',
    'ここで使えるオプション：--limit --as-typed --offset --explain',
  ],
  ['quote 反撃 --limit 99', '--limit には1から50までの整数を指定してください。', '例：--limit 1'],
  ['quote 「反撃能力', '引用符が閉じられていません。', '次のように閉じてください：「反撃能力」'],
  [
    'quote 抑止 ""',
    '引用符の間に何も入力されていません。',
    '原文どおりの表現を引用符の間に入力してください。例："free and open Indo-Pacific"',
  ],
  ['quote -核', '除外する語しか入力されていません。', '探している語も入力してください。例：quote 抑止 -核'],
  [
    'quote 抑止 -speaker:浜田靖一',
    '絞り込みの条件は除外できません。',
    'マイナスを取り、表示したいものを指定してください。',
  ],
  [
    'quote 発言者:浜田靖一 抑止',
    '「発言者:」という絞り込みの条件はありません。',
    '使える条件：speaker: side: meeting: from: to: kind:',
  ],
  [
    'quote speaker: 抑止',
    '「speaker:」の後に値がありません。',
    '空白を入れずに続けて値を入力してください。例：speaker:浜田靖一',
  ],
  [
    'quote speaker:浜田靖 抑止',
    '「浜田靖」という人物は記録に見当たりません。',
    'もしかして：speaker:浜田靖一',
  ],
  ['quote speaker:hamda 抑止', '「hamda」という人物は記録に見当たりません。', 'もしかして：speaker:hamada'],
  ['quote speaker:鈴木 抑止', '「鈴木」という人物は記録に見当たりません。', '例：speaker:浜田靖一'],
  ['quote meeting:ヤルタ 抑止', '「ヤルタ」という会合は記録に見当たりません。', '例：meeting:2plus2'],
  [
    'quote side:火星 抑止',
    '「火星」は side: に指定できません。',
    'side: に指定できる値：us、japan、press、staff、other',
  ],
  [
    'quote kind:噂 抑止',
    '「噂」は kind: に指定できません。',
    'kind: に指定できる値：statement、question、answer、moderation、reported、transcript、readout、article',
  ],
  [
    'quote from:昨日 抑止',
    '「昨日」は日付として読み取れません。',
    '次のいずれかの形で入力してください：from:2023、from:2023-06、from:2023-06-01',
  ],
  [
    'quote のはが',
    'ごく一般的な語しか入力されていません。',
    '手がかりになる語を加えるか、原文どおりの表現を引用符で囲んでください。',
  ],
  [
    `quote ${'抑'.repeat(1_500)}`,
    '検索語が1500文字あります。検索できるのは1000文字までです。',
    'いくつかの語か、短い語句を一つ選んで検索してください。',
  ],
] as const;

describe('a mistake in what is typed in Japanese', () => {
  it.each(mistakes)('%s', async (typed, sentence, instead) => {
    expect(await told(typed)).toEqual([sentence, instead]);
  });

  it('is told in English to whoever has chosen English', async () => {
    expect(await told('quote 「反撃能力', 'en')).toEqual([
      'A quotation mark is opened and not closed.',
      'Close it: 「反撃能力」',
    ]);
  });
});

describe('a mistake of somebody who has chosen Japanese', () => {
  it.each([
    [
      'qoute counterstrike',
      '「qoute」というコマンドはありません。',
      '「quote」のことですか。すべてのコマンド：help　検索する場合：quote qoute counterstrike',
    ],
    [
      'xylophone counterstrike',
      '「xylophone」というコマンドはありません。',
      `${known.join(' または ')} と入力してください。検索する場合：quote xylophone counterstrike`,
    ],
    ['quote', '検索語が入力されていません。', '例：quote 反撃能力'],
    [
      'quote speaker:hamda tomahawk',
      '「hamda」という人物は記録に見当たりません。',
      'もしかして：speaker:hamada',
    ],
    [
      'quote ( ) *',
      '検索できる語がありません。',
      '手がかりになる語を加えるか、原文どおりの表現を引用符で囲んでください。',
    ],
    [
      `quote ${Array.from({ length: 200 }, (_, i) => `q${i}`).join(' ')}`,
      '検索の手がかりになる語が200個あります。検索できるのは40個までです。',
      'そのうちのいくつかの語か、引用符で囲んだ短い語句を一つ選んで検索してください。',
    ],
  ])('is told in Japanese, whatever is typed: %s', async (typed, sentence, instead) => {
    expect(await told(typed, 'ja')).toEqual([sentence, instead]);
  });
});

describe('what is offered in Japanese can be typed, and finds something', () => {
  it.each([
    'quote 反撃能力',
    'quote 抑止 -核',
    'quote "free and open Indo-Pacific"',
    'quote speaker:浜田靖一',
    'quote speaker:浜田靖一 抑止',
    'quote side:日本 抑止',
    'quote meeting:2plus2 抑止',
    'quote from:2023 抑止',
    'quote to:2023-06 抑止',
    'quote kind:question 抑止',
    'quote speaker:浜田靖一 from:2023 to:2023-06',
    'quote 木原防衛大臣 2024年 在日米軍',
    'quote 反撃能力 --limit 1',
    'ヘルプ quote',
    'help',
  ])('%s', async (typed) => {
    expect((await dispatch(typed, world)).found).toBe(true);
  });
});
