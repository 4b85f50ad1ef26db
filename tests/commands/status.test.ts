import { beforeAll, describe, expect, it } from 'vitest';
import { status } from '../../commands/status.js';
import type { Language } from '../../src/answer.js';
import { dispatch, UsageError, type World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import type { TeamRecord } from '../../src/record.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { type BotStatus, statusSchema } from '../../src/status.js';
import { corpusDir } from '../corpus.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const well: BotStatus = {
  alliance: '1.2.3',
  upSeconds: 3 * 86_400 + 4 * 3_600 + 59,
  store: { engine: 'PostgreSQL', answers: true },
  lastArrival: null,
  jobs: { digests: 1, watches: 2, waiting: 0 },
};

async function run(bot: BotStatus | null, language: Language | null = null, typed = 'status') {
  const world: World = {
    record,
    commands: [status],
    face: 'slack',
    language,
    ...(bot ? { status: async () => bot } : {}),
  };
  const { answer, json, found } = await dispatch(typed, world);
  const said = renderTerminal(answer, { colours: false, links: false, columns: 80 });
  return { json: statusSchema.parse(json), found, said, shown: JSON.stringify(renderBlockKit(answer)) };
}

describe('alliance status', () => {
  it('is for everybody', () => {
    expect(status.faces).toEqual(['slack', 'page', 'terminal']);
  });

  it('tells of the bot, the record and the store', async () => {
    const { said, found, shown } = await run(well);
    expect(found).toBe(true);
    expect(said.trim().split('\n\n')).toEqual([
      'Alliance 1.2.3 has been up for 3 days and 4 hours.',
      'The record has 5 documents of 4 meetings, 14 September 2022 to 28 July 2024: 114 turns, 16 speakers known by name.',
      'No document has been added since the bot’s first start.',
      '1 digest and 2 watches are active; no post waits.',
      'The store (PostgreSQL) answers.',
    ]);
    expect(shown).toContain('3 days and 4 hours');
  });

  it('names the last document that was added by its title, else by its id', async () => {
    const [transcript] = record.transcripts;
    const document = transcript?.document.id ?? '';
    const at = Date.UTC(2026, 10, 22, 9, 5);
    const known = await run({ ...well, lastArrival: { document, at } });
    expect(known.said).toContain(`“${transcript?.document.title}”, 22 November 2026, 09:05 UTC.`);
    expect(known.json.lastArrival).toEqual({
      document,
      title: transcript?.document.title,
      at: '2026-11-22T09:05:00.000Z',
    });
    expect((await run({ ...well, lastArrival: { document: 'gone', at } })).said).toContain('“gone”');
  });

  it('says what a store that does not answer means for people, and nothing that it cannot know', async () => {
    const { said } = await run({ ...well, store: { engine: 'SQLite', answers: false } });
    expect(said).toContain('The store (SQLite) does not answer: questions are answered all the same');
    expect(said).not.toContain('has been added');
    expect((await run({ ...well, store: null })).said).toContain('There is no store yet');
  });

  it('says that changed files cannot be used, and that the record of before is searched', async () => {
    const brokenSince = Date.UTC(2026, 10, 22, 9, 5);
    const { said, json } = await run({ ...well, brokenSince });
    expect(said).toContain(
      'cannot be used since 22 November 2026, 09:05 UTC: the record of before is searched',
    );
    expect(json.recordBrokenSince).toBe('2026-11-22T09:05:00.000Z');
    expect((await run({ ...well, brokenSince }, 'ja')).said).toContain('変更前の記録を検索しています');
    expect((await run(well)).json.recordBrokenSince).toBeNull();
  });

  it.each([
    [0, 'less than a minute'],
    [59, 'less than a minute'],
    [60, '1 minute'],
    [7_500, '2 hours and 5 minutes'],
    [3_600, '1 hour'],
    [86_400 + 60, '1 day'],
  ])('%d seconds are %s', async (upSeconds, words) => {
    expect((await run({ ...well, upSeconds })).said).toContain(`has been up for ${words}.`);
  });

  it('speaks Japanese where that was typed or chosen', async () => {
    for (const one of [await run(well, 'ja'), await run(well, null, '状態')]) {
      expect(one.said).toContain('Alliance 1.2.3は起動から3日4時間動いています。');
      expect(one.said).toContain('保存データ（PostgreSQL）は応答しています。');
      expect(one.said).not.toMatch(/document|store|record/u);
    }
  });

  it('tells of the record alone where neither bot nor store is at hand', async () => {
    const { said, json } = await run(null);
    expect(said).toMatch(/^Alliance\.\n\nThe record has 5 documents[^\n]*\n$/u);
    expect(json).toMatchObject({ alliance: null, upSeconds: null, store: null, lastArrival: null });
  });

  it('takes no words', async () => {
    await expect(run(well, null, 'status please')).rejects.toBeInstanceOf(UsageError);
  });
});
