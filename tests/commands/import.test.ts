import { describe, expect, it } from 'vitest';
import { importDocuments } from '../../commands/import.js';
import type { Language } from '../../src/answer.js';
import { dispatch, UsageError, type World } from '../../src/command.js';
import type { ImportResult } from '../../src/imported/import-result.js';
import type {
  ImportedDetails,
  ImportedDocument,
  Importer,
  ImportReport,
  ImportRequest,
} from '../../src/imported/importer.js';
import { unsaid } from '../../src/imported/said-of-document.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { turnIdSchema } from '../../src/transcript/transcript.js';
import { sampleRecord } from '../slack/sample-record.js';

const details: ImportedDetails = {
  title: 'Joint Press Conference in Tokyo',
  kind: 'transcript',
  meeting: { id: '2025-03-04-tokyo-2plus2', title: '2+2, Tokyo, 4 March 2025', isNew: true },
  people: [
    { name: 'Mori Taro', resolved: true },
    { name: 'Ann Lee', resolved: false },
  ],
  leftOut: 2,
  doubts: [{ line: 12, text: 'The bottom line is this:', decision: 'words', reason: 'no name' }],
  notices: [{ notice: 'decoded', encoding: 'shift_jis' }],
  missing: [],
  changes: null,
  differences: [],
};
const document: ImportedDocument = {
  file: 'page.html',
  became: 'new',
  document: '2025-03-04-tokyo-2plus2/dod/en/transcript',
  turns: 7,
  doubts: 1,
  details,
  result: null,
};
const refusal = { file: 'b.txt', mistake: { code: 'file-empty', file: 'b.txt' } } as const;
const reportOf = (report: Partial<ImportReport>): ImportReport => ({
  dryRun: false,
  documents: [document],
  refused: [],
  doneBefore: 0,
  ...report,
});

/** Runs the command on an importer that reports this; `asked` is what it was asked for, `aside` what was told on the way. */
async function run(
  words: readonly string[] | string,
  report: ImportReport = reportOf({}),
  language: Language | null = null,
) {
  const asked: ImportRequest[] = [];
  const aside: string[] = [];
  const importer: Importer = {
    import: async (request, tell) => {
      asked.push(request);
      for (const [i, refused] of report.refused.entries())
        tell({ done: i + 1, of: report.documents.length + report.refused.length, refused });
      tell({ done: 100, of: 250, refused: null });
      return report;
    },
    undo: async () => ({
      at: '2026-11-22T09:05:00.000Z',
      documents: [{ document: document.document, became: 'restored' }],
    }),
  };
  const world: World = {
    record: sampleRecord,
    commands: [importDocuments],
    face: 'terminal',
    language,
    importer: async () => importer,
    aside: (line) => aside.push(line),
    ...(typeof words === 'string' ? {} : { words: ['import', ...words] }),
  };
  const typed = `import ${typeof words === 'string' ? words : words.join(' ')}`;
  const { answer, json, found } = await dispatch(typed, world);
  return {
    asked,
    aside,
    json,
    found,
    said: renderTerminal(answer, { colours: false, links: false, columns: 80 }),
  };
}

async function mistake(words: readonly string[], report?: ImportReport): Promise<unknown> {
  const error = await run(words, report).catch((thrown: unknown) => thrown);
  return error instanceof UsageError ? error.mistake : error;
}

describe('alliance import', () => {
  it('is for whoever edits the record, and does without opening it', () => {
    expect(importDocuments.faces).toEqual(['terminal']);
    expect(importDocuments.record).toBe('unused');
  });

  it('takes flags and paths as the shell parts them', async () => {
    const { asked } = await run([
      'my page.html',
      '--title',
      'Joint Press Conference',
      '--date=2025-03-04',
      '--place',
      'Tokyo, Japan',
      '--publisher',
      '防衛省',
      '--url',
      'https://www.mod.go.jp/a?b=c',
      '--language',
      'ja-JP',
      '--meeting',
      '2025-03-04-tokyo-2plus2',
      '--kind',
      'Readout',
      '--dry-run',
      'more pages',
    ]);
    expect(asked).toEqual([
      {
        paths: ['my page.html', 'more pages'],
        dryRun: true,
        said: {
          ...unsaid,
          title: 'Joint Press Conference',
          date: '2025-03-04',
          dateEvidence: 'given by whoever imported it',
          place: 'Tokyo, Japan',
          publisher: '防衛省',
          url: 'https://www.mod.go.jp/a?b=c',
          language: 'ja',
          meeting: '2025-03-04-tokyo-2plus2',
          kind: 'readout',
        },
      },
    ]);
  });

  it('takes what is typed without a shell, where quotation marks hold words together', async () => {
    const { asked } = await run('“my page.html” other.txt --title "A Press Conference" --place Tokyo');
    expect(asked[0]).toMatchObject({
      paths: ['my page.html', 'other.txt'],
      said: { title: 'A Press Conference', place: 'Tokyo' },
    });
  });

  it('takes everything behind -- as a path, and an empty value as unsaid', async () => {
    const { asked } = await run(['--place', '', '--', '--undo', 'a.txt']);
    expect(asked[0]).toMatchObject({ paths: ['--undo', 'a.txt'], said: { place: null } });
  });

  it.each([
    [[], { code: 'nothing-to-import' }],
    [['a.txt', '--date'], { code: 'flag-without-value', flag: 'date' }],
    [['a.txt', '--date', '--dry-run'], { code: 'flag-without-value', flag: 'date' }],
    [['a.txt', '--date', '2023-13-45'], { code: 'no-calendar-day', flag: 'date', value: '2023-13-45' }],
    [['a.txt', '--date', '2023-06'], { code: 'no-calendar-day', flag: 'date', value: '2023-06' }],
    [['a.txt', '--url', 'state.gov'], { code: 'no-web-address', flag: 'url', value: 'state.gov' }],
    [['a.txt', '--language', 'Klingon'], { code: 'no-language-code', value: 'Klingon' }],
    [
      ['a.txt', '--kind', 'poem'],
      { code: 'no-document-kind', value: 'poem', known: ['transcript', 'readout', 'article'] },
    ],
    [['a.txt', '--frobnicate'], expect.objectContaining({ code: 'unknown-flag', flag: 'frobnicate' })],
    [['a.txt', '--dry-run=yes'], expect.objectContaining({ code: 'unknown-flag', flag: 'dry-run' })],
    [['--undo', 'a.txt'], { code: 'takes-no-words', command: 'import --undo', words: 'a.txt' }],
  ])('says what is wrong with %j', async (words, wanted) => {
    expect(await mistake(words)).toEqual(wanted);
  });

  it('tells of one document: what it is, its people, its turns, and every doubt with its line', async () => {
    const { said, found } = await run(['page.html']);
    expect(found).toBe(true);
    expect(said).toBe(`2025-03-04-tokyo-2plus2/dod/en/transcript is new in the record.

Joint Press Conference in Tokyo
Meeting: 2+2, Tokyo, 4 March 2025 (2025-03-04-tokyo-2plus2), new in the record.
Speakers: Mori Taro. Not in people.yml: Ann Lee (alliance people suggest).
7 turns; 2 stretches left out as no one’s words.
Decoded from shift_jis.

1 decision is doubtful:
line 12: “The bottom line is this:” -> words (no name)
`);
  });

  it('tells the same in Japanese', async () => {
    const { said } = await run(['page.html'], reportOf({ dryRun: true }), 'ja');
    expect(said).toContain('何も書き込んでいません');
    expect(said).toContain('発言者：Mori Taro。people.yml にない人物：Ann Lee');
    expect(said).toContain('12行目「The bottom line is this:」→ words（no name）');
  });

  it('of one that is looked at prints the very result, and nothing around it', async () => {
    const result: ImportResult = {
      version: 1,
      document: {
        id: 'a',
        title: null,
        date: null,
        place: null,
        publisher: null,
        language: 'en',
        kind: 'transcript',
        meeting: 'm',
        url: null,
        sha256: 'x',
      },
      source: 'S',
      people: [],
      turns: [],
      leftOut: [],
      doubts: [],
      notices: [],
      differences: [],
    };
    const looked = {
      ...document,
      result: { ...result, people: [], turns: [], leftOut: [], doubts: [], notices: [] },
    };
    const { json } = await run(['page.html', '--dry-run'], reportOf({ dryRun: true, documents: [looked] }));
    expect(json).toEqual(result);
  });

  it('says what is missing before it can be written', async () => {
    const missing = { ...document, details: { ...details, missing: ['date', 'publisher'] } };
    const { said } = await run(['page.html', '--dry-run'], reportOf({ dryRun: true, documents: [missing] }));
    expect(said).toContain('give --date and --publisher');
  });

  it('tells what is different in a page that has changed', async () => {
    const turn = turnIdSchema.parse('2025-03-04-tokyo-2plus2/dod/en/transcript#a');
    const changes = {
      was: 'a',
      now: 'b',
      added: [{ turn, label: 'STAFF', text: 'Welcome.' }],
      removed: [{ turn, label: 'Q', text: 'And the radar?', now: null }],
      changed: [
        {
          turn,
          label: 'MIN. MORI',
          words: [{ was: 'winter', now: 'spring' }],
          speaker: { was: null, now: 'mori-taro' },
          interpreted: { was: 'no', now: 'yes' },
          kind: null,
        },
      ],
    };
    const changed = { ...document, became: 'changed' as const, details: { ...details, changes } };
    const { said } = await run(['page.html'], reportOf({ documents: [changed] }));
    expect(said).toContain('1 turn added, 1 removed, 1 changed.');
    expect(said).toContain('+ STAFF: Welcome.');
    expect(said).toContain('- Q: And the radar?');
    expect(said).toContain('~ MIN. MORI: “winter” became “spring”');
    expect(said).toContain('~ MIN. MORI: speaker unknown became mori-taro');
    expect(said).toContain('~ MIN. MORI: interpreted: no became interpreted: yes');
  });

  it('tells of several in short, of each refused one at once and again at the end, and how far it is', async () => {
    const report = reportOf({ refused: [refusal], doneBefore: 3 });
    const { said, aside, json } = await run(['pages'], report);
    expect(aside).toEqual(['b.txt is empty.', '100 of 250']);
    expect(said).toBe(`page.html: new, 2025-03-04-tokyo-2plus2/dod/en/transcript, 7 turns, 1 doubt

Imported: 1 new, 0 changed, 0 corrected; 0 unchanged.

3 files had been done by the import that was cut off, and were not done again.

1 file was refused:

b.txt is empty.
`);
    expect(json).toMatchObject({
      version: 1,
      documents: [{ became: 'new', details: { doubts: details.doubts } }],
      refused: [{ file: 'b.txt', code: 'file-empty', sentence: 'b.txt is empty.' }],
    });
  });

  it('tells of several in full with --report', async () => {
    const { said } = await run(['pages', '--report'], reportOf({ refused: [refusal] }));
    expect(said).toContain('line 12: “The bottom line is this:”');
  });

  it('found nothing where nothing has changed', async () => {
    const { found, said } = await run(
      ['page.html'],
      reportOf({ documents: [{ ...document, became: 'unchanged' }] }),
    );
    expect(found).toBe(false);
    expect(said).toContain('in the record already, word for word');
  });

  it('is a mistake where none of several could be imported', async () => {
    const other = { file: 'c.txt', mistake: { code: 'file-binary', file: 'c.txt' } } as const;
    expect(await mistake(['pages'], reportOf({ documents: [], refused: [refusal, other] }))).toEqual({
      code: 'none-imported',
      files: 2,
    });
  });

  it('takes the last import back', async () => {
    const { said, json } = await run(['--undo']);
    expect(said).toBe(
      'The import of 22 November 2026, 09:05 UTC is taken back: 1 document.\n\n2025-03-04-tokyo-2plus2/dod/en/transcript is as it was before.\n',
    );
    expect(json).toMatchObject({ version: 1, undone: { documents: [{ became: 'restored' }] } });
  });
});
