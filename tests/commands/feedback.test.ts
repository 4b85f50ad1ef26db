import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { feedback } from '../../commands/feedback.js';
import { UsageError, type World } from '../../src/command.js';
import type { Feedback } from '../../src/feedback.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { type Judged, readJudged } from '../judged/judged.js';
import { sampleRecord, samples } from '../slack/sample-record.js';

const day = 86_400_000;
const noon = Date.UTC(2026, 10, 22, 12, 5);

const reports: readonly Feedback[] = [
  {
    at: noon,
    user: 'U2',
    complaint: 'wrong-person',
    quote: samples.answer.id,
    query: 'counterstrike',
    note: 'He did not\nsay "that".',
  },
  {
    at: noon - day,
    user: 'U1',
    complaint: 'not-asked',
    quote: 'zzzzzzzzzz',
    query: 'the "four star" query',
    note: null,
  },
  {
    at: noon - 2 * day,
    user: 'U1',
    complaint: 'wrong-words',
    quote: samples.interpreted.id,
    query: 'counterstrike',
    note: null,
  },
  {
    at: noon - 30 * day,
    user: 'U1',
    complaint: 'not-asked',
    quote: samples.readout.id,
    query: null,
    note: null,
  },
];

function worldWith(all: readonly Feedback[], language: World['language'] = null): World {
  return {
    record: sampleRecord,
    commands: [feedback],
    face: 'terminal',
    language,
    feedback: async (since) => all.filter(({ at }) => at >= since),
  };
}

async function lines(typed: string, world = worldWith(reports)): Promise<string> {
  const { answer } = await feedback.execute(typed, world);
  return renderTerminal(answer, { colours: false, links: false, columns: 80 });
}

describe('alliance feedback', () => {
  it('is for the terminal alone', () => {
    expect(feedback.faces).toEqual(['terminal']);
  });

  it('lists what was reported: when, what is wrong, the query, the quote with speaker and date, the note', async () => {
    const text = await lines('');
    const [first = '', second = '', ...others] = text.split(/^(?=\d+\. )/mu).slice(1);
    expect(text).toMatch(/^4 reports, newest first\.\n/u);
    for (const said of [
      '1. Wrong person · 22 November 2026, 12:05 UTC · asked: counterstrike',
      'Lloyd J. Austin III, Secretary of Defense (United States)',
      samples.answer.text,
      '1 June 2023 · Ministry of Defense, Tokyo',
      'Note: He did not',
    ])
      expect(first).toContain(said);
    expect(second).toContain(
      '2. Not what I asked · 21 November 2026, 12:05 UTC · asked: the "four star" query',
    );
    expect(second).toContain('Quote zzzzzzzzzz is no longer in the record.');
    expect(others[0]).toContain('3. Wrong words');
    expect(others[1]).toContain('what was asked is not known');
  });

  it('prints the same with --json, the quote as the contract has it', async () => {
    const { json, found } = await feedback.execute('', worldWith(reports));
    expect(found).toBe(true);
    expect(json).toMatchObject({ version: 1, since: null, exported: null });
    const { reports: printed } = z.object({ reports: z.array(z.unknown()) }).parse(json);
    expect(printed[0]).toEqual({
      at: '2026-11-22T12:05:00.000Z',
      user: 'U2',
      complaint: 'wrong-person',
      query: 'counterstrike',
      note: 'He did not\nsay "that".',
      quoteId: samples.answer.id,
      quote: samples.answer,
    });
    expect(printed[1]).toMatchObject({ quoteId: 'zzzzzzzzzz', quote: null });
  });

  it.each([
    ['--since 2026-11-22', 1],
    ['--since 2026-11-21', 2],
    ['--since=2026-11', 3],
    ['—since 2026', 4],
    ['--since 2027', 0],
  ])('takes a first day, whole or in part: %s', async (typed, count) => {
    const { json, found } = await feedback.execute(typed, worldWith(reports));
    expect(z.object({ reports: z.array(z.unknown()) }).parse(json).reports).toHaveLength(count);
    expect(found).toBe(count > 0);
  });

  it('says so where there are none', async () => {
    expect(await lines('--since 2027')).toBe('No reports since 1 January 2027.\n');
    expect(await lines('', worldWith([]))).toBe('No reports.\n');
  });

  it('speaks Japanese around the record’s words', async () => {
    const text = await lines('', worldWith(reports, 'ja'));
    expect(text).toContain('報告は4件です（新しい順）。');
    expect(text).toContain('1. 発言者が違う · 2026年11月22日 12:05（協定世界時） · 検索：counterstrike');
    expect(text).toContain(samples.answer.text);
  });

  it.each([
    ['--since yesterday', { code: 'not-a-day', value: 'yesterday' }],
    ['--since 2026-13', { code: 'not-a-day', value: '2026-13' }],
    ['--since 2026-02-30', { code: 'not-a-day', value: '2026-02-30' }],
    ['--since', { code: 'not-a-day', value: '' }],
    ['--export', { code: 'no-file' }],
    ['--export --since 2026', { code: 'no-file' }],
    ['--untill 2026', { code: 'unknown-flag', flag: 'untill', known: ['since', 'export'] }],
    ['counterstrike', { code: 'takes-no-words', command: 'feedback', words: 'counterstrike' }],
  ])('tells a mistake: %s', async (typed, mistake) => {
    const error = await feedback.execute(typed, worldWith(reports)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(error instanceof UsageError && error.mistake).toEqual(mistake);
  });
});

describe('alliance feedback --export', () => {
  const exported = async (typed: string, world = worldWith(reports)) => feedback.execute(typed, world);

  it('hands over a file of queries once each, oldest first, with what only an editor can judge left null', async () => {
    const { file, answer } = await exported('--export my reports.jsonl --since 2026-11');
    expect(file?.name).toBe('my reports.jsonl');
    const written = (file?.text ?? '')
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    const offsets = ({ document, start, end }: typeof samples.answer) => ({
      source: document.source,
      start,
      end,
      grade: null,
    });
    expect(written).toEqual([
      {
        id: 'feedback-001',
        kind: null,
        query: 'counterstrike',
        judgements: [offsets(samples.interpreted), offsets(samples.answer)],
        note:
          `to judge: wrong-words of ${samples.interpreted.id}, 2026-11-20; ` +
          `wrong-person of ${samples.answer.id}, 2026-11-22: "He did not\\nsay \\"that\\"."`,
      },
      {
        id: 'feedback-002',
        kind: null,
        query: 'the "four star" query',
        judgements: [],
        note: 'to judge: not-asked of zzzzzzzzzz (no longer in the record), 2026-11-21',
      },
    ]);
    expect(answer.nodes.at(-1)).toEqual({
      node: 'lead',
      words: ['2 queries stand in my reports.jsonl, to be judged.'],
    });
  });

  it('says how many reports have no query', async () => {
    expect(await lines('--export reports.jsonl')).toContain(
      '1 of the reports have no query and are not in it.',
    );
  });

  it('makes no file where no report has a query', async () => {
    const { file, json } = await exported('--export reports.jsonl', worldWith(reports.slice(3)));
    expect(file).toBeUndefined();
    expect(json).toMatchObject({ exported: null });
    expect(await lines('--export r.jsonl', worldWith(reports.slice(3)))).toContain('no file was written');
  });

  it('is refused by the search’s evaluation until an editor has judged it, and read from then on', async () => {
    const { file } = await exported('--export reports.jsonl --since 2026-11');
    await expect(readText(file?.text ?? '')).rejects.toThrow();
    const judged = (file?.text ?? '')
      .replaceAll('"kind":null', '"kind":"term"')
      .replaceAll('"grade":null', '"grade":3');
    expect((await readText(judged)).map(({ query }) => query)).toEqual([
      'counterstrike',
      'the "four star" query',
    ]);
  });
});

/** As eval reads a file of judged queries. */
async function readText(text: string): Promise<Judged[]> {
  const folder = mkdtempSync(join(tmpdir(), 'alliance-judged-'));
  try {
    const path = join(folder, 'queries.jsonl');
    writeFileSync(path, text);
    return await readJudged(pathToFileURL(path));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
