import { DOMParser } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exporting } from '../../commands/export.js';
import { dispatch, type Outcome, UsageError, type World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { inLargerChunks } from '../../src/export/chunks.js';
import { jsonl, readTranscripts } from '../../src/export/jsonl.js';
import { webAnnotation } from '../../src/export/web-annotation.js';
import type { TeamRecord } from '../../src/record.js';
import { readable } from '../../src/source/readable.js';
import { transcriptSchema } from '../../src/transcript/transcript.js';
import { corpusDir } from '../corpus.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

async function run(typed: string): Promise<Outcome> {
  const world: World = { record, commands: [exporting], face: 'terminal', language: null };
  return dispatch(`export ${typed}`, world);
}
const written = async (typed: string) => [...((await run(typed)).printed ?? [])].join('');
const readBack = async (name: string, text: string) =>
  readable({ name, bytes: new TextEncoder().encode(text), contentType: null });

describe('JSON Lines', () => {
  it('read back give the same record', async () => {
    expect(readTranscripts(await written('--format jsonl'))).toEqual(record.transcripts);
  });

  it('have the earlier versions of a page that has changed', () => {
    const [first] = record.transcripts;
    const turn = first?.turns[0]?.id ?? expect.fail('no turn');
    const changed = transcriptSchema.parse({
      ...first,
      earlier: { versions: ['0'.repeat(64)], redirects: [{ turn, now: null }] },
    });
    const nothing = { meetings: [], people: [], source: () => '', quotes: () => [] };
    const lines = [...jsonl.write('transcripts', { ...nothing, transcripts: [changed] })];
    expect(readTranscripts(lines.join(''))).toEqual([changed]);
  });

  it('come in chunks of many lines, with nothing lost between them', () => {
    const lines = Array.from({ length: 500 }, (_, n) => `${'x'.repeat(n)}\n`);
    const chunks = [...inLargerChunks(lines, 10_000)];
    expect(chunks.join('')).toBe(lines.join(''));
    expect(chunks.length).toBeLessThan(15);
    expect(chunks.length).toBeGreaterThan(5);
    expect([...inLargerChunks([])]).toEqual([]);
  });

  it('are turns that can be imported, word for word under the same names', async () => {
    const [first] = record.transcripts;
    const { text, speeches } = await readBack(
      'a.jsonl',
      await written(`--format jsonl --document ${first?.document.id}`),
    );
    expect(speeches?.map(({ name }) => name)).toEqual(
      first?.turns.map(({ speaker, label }) => speaker?.name ?? label),
    );
    expect(speeches?.map(({ start, end }) => text.slice(start, end))).toEqual(
      first?.turns.map(({ paragraphs }) => paragraphs.map((one) => one.text).join('\n\n')),
    );
  });
});

describe('CSV', () => {
  it('has a row for each turn, every cell as it was (against a naive reader)', async () => {
    const rows = parsedCsv(await written('--format csv'));
    const turns = record.transcripts.flatMap((one) => one.turns);
    expect(rows).toHaveLength(turns.length + 1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    const words = rows[0]?.indexOf('words') ?? -1;
    expect(rows.slice(1).map((row) => row[words])).toEqual(
      turns.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join('\n\n')),
    );
  });

  it('has every sentence as a quote with its link', async () => {
    const [header = [], ...rows] = parsedCsv(await written('--format csv --what quotes'));
    expect(rows.length).toBeGreaterThan(500);
    expect(
      rows.every((row) =>
        record.transcripts.some(({ document }) => document.id === row[header.indexOf('document')]),
      ),
    ).toBe(true);
    expect(
      rows.filter((row) => /#:~:text=/u.test(row[header.indexOf('address')] ?? '')).length,
    ).toBeGreaterThan(400);
  });
});

describe('Akoma Ntoso', () => {
  it('read back has the same words under the same names', async () => {
    for (const { document, turns } of record.transcripts.filter(
      (one) => one.document.kind === 'transcript',
    )) {
      const { text, speeches } = await readBack(
        'a.xml',
        await written(`--format akn --document ${document.id}`),
      );
      expect(speeches?.map(({ name }) => name)).toEqual(
        turns.map(({ speaker }) => speaker?.name ?? 'unknown'),
      );
      expect(speeches?.map(({ start, end }) => bare(text.slice(start, end)))).toEqual(
        turns.map(({ paragraphs }) => bare(paragraphs.map((one) => one.text).join(''))),
      );
    }
  });

  it('refers to nobody and no office that it does not list', async () => {
    const xml = await written(`--format akn --document ${record.transcripts[0]?.document.id}`);
    const root = new DOMParser().parseFromString(xml, 'text/xml');
    const ids = new Set([...root.querySelectorAll('[eId]')].map((one) => one.getAttribute('eId')));
    const referred = [...xml.matchAll(/\b(?:by|as|source|href)="#([^"]+)"/gu)].map(([, id]) => id);
    expect(referred.length).toBeGreaterThan(20);
    expect(referred.filter((id) => !ids.has(id ?? ''))).toEqual([]);
    expect([...xml.matchAll(/eId="([^"]+)"/gu)].length).toBe(ids.size);
  });
});

describe('Popolo', () => {
  it('has every person, with the offices that he held and their days', async () => {
    const file = z
      .object({
        persons: z.array(z.object({ id: z.string(), name: z.string() })),
        memberships: z.array(
          z.looseObject({
            person_id: z.string(),
            role: z.string().optional(),
            start_date: z.string().optional(),
          }),
        ),
        events: z.array(z.object({ id: z.string() })),
      })
      .parse(JSON.parse(await written('--format popolo')));
    expect(file.persons.map(({ id }) => id)).toEqual(record.people.map(({ id }) => id));
    expect(file.memberships).toContainEqual({
      person_id: 'hamada-yasukazu',
      role: 'Minister of Defense',
      organization_id: 'japan',
      start_date: '2022-08-10',
      end_date: '2023-09-13',
    });
    expect(file.events).toHaveLength(record.meetings.length);
  });
});

describe('Web Annotations', () => {
  const selectorSchema = z.object({
    target: z.object({
      selector: z.tuple([
        z.object({ start: z.number(), end: z.number() }),
        z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
      ]),
    }),
  });

  it('find the words by position and by quotation', async () => {
    const lines = (await written('--format webannotation')).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(500);
    for (const line of lines.slice(0, 50)) {
      const [position, quotation] = selectorSchema.parse(JSON.parse(line)).target.selector;
      const text = [...(record.source(record.transcripts[0]?.document.id ?? '') ?? '')];
      expect(text.slice(position.start, position.end).join('')).toBe(quotation.exact);
      expect(text.slice(position.end, position.end + 32).join('')).toBe(quotation.suffix);
    }
  });

  it('count code points, not code units', () => {
    const [sentence] = record.sentences(record.transcripts[0]?.document.id ?? expect.fail('no document'));
    const quote = sentence?.quote() ?? expect.fail('no sentence');
    const source = '𠮷野家 Yes.';
    const at = source.indexOf('Yes.');
    const [line] = webAnnotation.write('quotes', {
      transcripts: [],
      meetings: [],
      people: [],
      source: () => source,
      quotes: () => [{ ...quote, text: 'Yes.', start: at, end: at + 4 }],
    });
    const [position, { prefix }] = selectorSchema.parse(JSON.parse(line ?? '')).target.selector;
    expect(position).toEqual({ type: undefined, start: 4, end: 8 });
    expect(prefix).toBe('𠮷野家 ');
  });
});

describe('alliance export', () => {
  it.each([
    ['', 'no-export-format'],
    ['--format pdf', 'no-export-format'],
    ['--format popolo --what quotes', 'not-exportable'],
    ['--format csv --document nowhere', 'unknown-document'],
    ['--format', 'flag-without-value'],
    ['--colour red', 'unknown-flag'],
    ['everything', 'takes-no-words'],
  ])('“%s” is a mistake that says what to type', async (typed, code) => {
    const error = await run(typed).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(error instanceof UsageError && error.mistake.code).toBe(code);
  });

  it('writes to a file that is named', async () => {
    const { into, printed, json } = await run('--format csv --what people --out people.csv');
    expect(into).toBe('people.csv');
    expect([...(printed ?? [])].join('').split('\r\n')).toHaveLength(record.people.length + 2);
    expect(json).toMatchObject({ version: 1, format: 'csv', what: 'people', file: 'people.csv' });
  });
});

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** RFC 4180, character by character. */
function parsedCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (quoted && sign === '"' && text.charAt(i + 1) === '"') {
      cell += '"';
      i += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === ',' && !quoted) {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && !quoted && text.charAt(i + 1) === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i += 1;
    } else cell += sign;
  }
  return rows;
}
