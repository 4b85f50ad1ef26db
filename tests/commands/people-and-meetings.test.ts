import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { dispatch, type World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { type OpenRecord, openRecord } from '../../src/library.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { moreValueSchema } from '../../src/render/buttons.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { corpusDir } from '../corpus.js';
import { badFallback, notLiteral, objectsIn, refusals, wordsOf } from '../render/message-checks.js';

let world: World;
let library: OpenRecord;
beforeAll(async () => {
  world = { record: await openCorpus(corpusDir), commands, face: 'slack', language: null };
  library = await openRecord(corpusDir);
});

/** What somebody reads in a terminal, and in Slack. */
async function read(typed: string) {
  const { answer, found, json } = await dispatch(typed, world);
  const { blocks, text } = renderBlockKit(answer);
  const terminal = renderTerminal(answer, { colours: false, links: false, columns: 80 });
  return { answer, found, json, blocks, text, terminal, slack: wordsOf(blocks) };
}

const typed = [
  'speaker Hamada',
  'speaker Blinken',
  'speaker Blinken --offset 6',
  'speaker Peter Martin',
  'speaker Kishida',
  'speaker inada-tomomi',
  '発言者 木原',
  '発言者 浜田靖一',
  'meeting',
  'meeting 2023-01-11-washington-2plus2',
  'meeting 2022-09-14-pentagon-austin-hamada',
  'meeting last 2+2 --offset 3',
  '会合',
  '会合 2023年6月',
  'meetings',
  'meetings 2023',
  'meetings Reykjavik',
  '会合一覧 東京',
  'questions Taiwan',
  'questions Taiwan --offset 2',
  'questions meeting:2024',
  'questions submarines',
  '質問 台湾',
  '質問 反撃能力 浜田',
];

describe.each(typed)('%s', (words) => {
  it('fits one message that Slack takes, with nothing left out and nothing that is no text', async () => {
    const { blocks, text, answer, slack } = await read(words);
    expect(refusals(blocks)).toEqual([]);
    expect(badFallback(text)).toEqual([]);
    expect(notLiteral(blocks).filter((type) => type !== 'rich_text_list')).toEqual([]);
    expect(slack).not.toMatch(/left out here|省略しました。/u);
    expect(answer.summary.trim()).not.toBe('');
  });

  it('speaks the language in which it is asked', async () => {
    const { answer } = await read(words);
    expect(answer.language).toBe(/[ぁ-んァ-ヶ一-龠]/u.test(words) ? 'ja' : 'en');
  });
});

describe('a person', () => {
  it('is told with the share of an interpreter, meetings, topics, and words with their page', async () => {
    const { terminal } = await read('speaker Hamada');
    for (const part of [
      'Hamada Yasukazu, Japan',
      'Minister of Defense, 10 August 2022 to 13 September 2023',
      'nearly all through an interpreter',
      'Reported about in 24 sentences of 2 readouts or articles: not his or her words',
      '1 June 2023 · Japan-U.S. Defense Ministerial Meeting, Tokyo: 4 turns, reported in 21 sentences',
      'as printed by others',
      'counterstrike capability: 9 times, all others 3 times',
      '[Through interpreter]',
      'Source: https://www.defense.gov/',
    ])
      expect(terminal).toContain(part);
  });

  it('that never speaks is told so, and what names him is marked as no answer', async () => {
    const { terminal, found } = await read('speaker Kishida');
    expect(found).toBe(false);
    expect(terminal).toContain('Kishida Fumio does not speak in this record.');
    expect(terminal.match(/Not an answer/gu)?.length).toBe(2);
  });

  it('that asks has the questions with those who answered and who did not', async () => {
    const { terminal, slack } = await read('speaker Patrick Tucker');
    const told =
      'Defense One; to Austin, Kihara and Blinken; answered by Austin and Kihara; Blinken did not answer in this document';
    expect(terminal).toContain(told);
    expect(slack).toContain(told);
  });
});

describe('a meeting', () => {
  it('is told with its pages and a button that opens each', async () => {
    const { blocks, terminal } = await read('meeting 2023-06-01-tokyo-defense-ministerial');
    const opened = objectsIn(blocks).flatMap(({ type, url }) => (type === 'button' ? [url] : []));
    expect(opened).toEqual([
      expect.stringContaining('https://www.defense.gov/'),
      expect.stringContaining('https://www.mod.go.jp/'),
    ]);
    expect(terminal).toContain('Readout, not word for word: Ministry of Defense, Japan, English');
    expect(terminal).toContain("Published elsewhere too: Japan MOD's record of the same press conference");
  });

  it('is the latest where none is named', async () => {
    expect((await read('meeting')).json).toMatchObject({ query: null, meeting: { date: '2024-07-28' } });
  });
});

describe('More', () => {
  it.each(['speaker Blinken', 'meeting --limit 3', 'meetings --limit 1', 'questions Taiwan', '質問 台湾'])(
    'goes on where the page ended: %s',
    async (words) => {
      const { blocks } = await read(words);
      const values = objectsIn(blocks).flatMap(({ action_id: id, value }) =>
        id === 'more_quotes' ? [moreValueSchema.parse(JSON.parse(String(value)))] : [],
      );
      expect(values).toHaveLength(1);
      const [{ command, query, offset } = { command: '', query: '', offset: 0 }] = values;
      const next = await read(`${command} ${query} --offset ${offset}`);
      expect(next.found).toBe(true);
      expect(next.terminal).not.toBe((await read(words)).terminal);
    },
  );
});

describe('the library', () => {
  it('gives what --json prints', async () => {
    const printed = async (words: string) => (await read(words)).json;
    expect(await library.speaker('Kihara', { limit: 2 })).toEqual(await printed('speaker Kihara --limit 2'));
    expect(await library.meeting()).toEqual(await printed('meeting'));
    expect(await library.meeting('2023-01-11-washington-2plus2')).toEqual(
      await printed('meeting 2023-01-11-washington-2plus2'),
    );
    expect(await library.meetingsLike('浜田')).toEqual(await printed('meetings 浜田'));
    expect(await library.questions('Taiwan', { offset: 2 })).toEqual(
      await printed('questions Taiwan --offset 2'),
    );
  });

  it('refuses a name that nobody has', async () => {
    await expect(library.speaker('Nobody At All')).rejects.toMatchObject({ name: 'UsageError' });
  });
});
