import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exporting } from '../../commands/export.js';
import { dispatch } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import type { TeamRecord } from '../../src/record.js';
import type { Turn } from '../../src/transcript/transcript.js';
import { corpusDir } from '../corpus.js';
import { importInto, removed, smallRecord } from '../importing/small-record.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

async function exported(document: string): Promise<string> {
  const world = { record, commands: [exporting], face: 'terminal', language: null } as const;
  const { printed } = await dispatch(`export --format jsonl --document ${document}`, world);
  return [...(printed ?? [])].join('');
}

describe('JSON Lines that are imported', () => {
  let folders: Awaited<ReturnType<typeof smallRecord>>;
  beforeEach(async () => {
    folders = await smallRecord();
  });
  afterEach(() => removed(folders.root));

  const imported = async (lines: string) => {
    const file = join(folders.pages, 'a.jsonl');
    await writeFile(file, lines);
    const { documents } = await importInto(folders.record, [file], { dryRun: true });
    return documents[0]?.result?.turns ?? [];
  };

  it('say of every paragraph of the packaged record whether it was interpreted, as it was exported', async () => {
    const flags = new Set<boolean>();
    const transcripts = record.transcripts.filter(({ document }) => document.kind === 'transcript');
    for (const { document, turns } of transcripts) {
      const back = await imported(await exported(document.id));
      const paragraphsOf = (some: readonly Pick<Turn, 'paragraphs'>[]) =>
        some.flatMap(({ paragraphs }) => paragraphs.map(({ text, interpreted }) => [text, interpreted]));
      expect(paragraphsOf(back)).toEqual(paragraphsOf(turns));
      expect(back.map(({ interpreted }) => interpreted)).toEqual(turns.map(({ interpreted }) => interpreted));
      for (const { paragraphs } of back) for (const { interpreted } of paragraphs) flags.add(interpreted);
    }
    expect(transcripts.length).toBeGreaterThan(2);
    expect(flags.size).toBe(2);
  });

  it.each([
    ['of the turn', { text: 'Thank you.\n\nWe met.', interpreted: 'yes' }, [true, true]],
    [
      'of the turn, where a paragraph says nothing',
      { paragraphs: ['Thank you.', { text: 'We met.', interpreted: false }], interpreted: true },
      [true, false],
    ],
    [
      'of no paragraph for certain: then the printed marks decide',
      { paragraphs: [{ text: 'Hello. (Through interpreter.) We met.', interpreted: 'perhaps' }] },
      [false, true],
    ],
    [
      'against a printed mark, which is still nobody’s words',
      { paragraphs: [{ text: '(Through interpreter.) We met.', interpreted: false }] },
      [false],
    ],
  ])('say it %s', async (_, words, expected) => {
    const [turn] = await imported(
      `{"document":{"language":"en"}}\n${JSON.stringify({ speaker: 'Mori Taro', ...words })}\n`,
    );
    expect(turn?.paragraphs.map(({ interpreted }) => interpreted)).toEqual(expected);
    expect(turn?.paragraphs.map(({ text }) => text).join()).not.toContain('interpreter');
  });
});
