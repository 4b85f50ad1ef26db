import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus, readMeetings, readTranscriptFile } from '../../src/corpus-files.js';
import { importResultSchema } from '../../src/imported/import-result.js';
import { unsaid } from '../../src/imported/said-of-document.js';
import { importerInto } from '../../src/importing/importer.js';
import {
  changedPage,
  edge,
  hashOf,
  importInto,
  meetings,
  mistakeOf,
  page,
  removed,
  saidOfPage,
  smallRecord,
} from './small-record.js';

const id = '2025-03-04-tokyo-defense-ministerial/dod/en/transcript';
const name = id.replaceAll('/', '.');

let root: string;
let record: string;
let pages: string;
let file: string;
beforeEach(async () => {
  ({ root, record, pages } = await smallRecord());
  file = join(pages, 'page.txt');
  await writeFile(file, page);
});
afterEach(() => removed(root));

const undo = () => importerInto(record, edge).undo();

describe('a look at a document', () => {
  it('gives the very JSON of the contract, and writes nothing', async () => {
    const before = await hashOf(record);
    const { documents } = await importInto(record, [file], { dryRun: true });
    const golden = new URL('../golden/import/joint-press-conference.json', import.meta.url);
    expect(documents[0]?.result).toEqual(JSON.parse(await readFile(golden, 'utf8')));
    expect(importResultSchema.safeParse(documents[0]?.result).success).toBe(true);
    expect(await hashOf(record)).toEqual(before);
  });

  it('does without a day, a place and a publisher, and says what is missing', async () => {
    const { documents } = await importInto(record, [file], { said: unsaid, dryRun: true });
    expect(documents[0]?.result?.document).toMatchObject({
      id: 'undated-joint-press-conference/unknown/en/transcript',
      date: null,
      place: null,
      publisher: null,
    });
    expect(documents[0]?.details?.missing).toEqual(['date', 'publisher']);
  });

  it('of a text without a title has none, though its file has a name', async () => {
    await writeFile(file, page.replace(/^.*\n\n/u, ''));
    const { documents } = await importInto(record, [file], { dryRun: true });
    expect(documents[0]?.result?.document.title).toBeNull();
  });
});

describe('a new document', () => {
  it('stands in the record: bytes, metadata, transcript, and can be asked for', async () => {
    const report = await importInto(record, [file]);
    expect(report).toMatchObject({
      refused: [],
      documents: [{ file, became: 'new', document: id, turns: 7 }],
    });
    expect(await readFile(join(record, 'sources', `${name}.txt`), 'utf8')).toBe(page);
    const opened = await openCorpus(record);
    expect(opened.quote('"radar sites"').quotes[0]).toMatchObject({
      speaker: { id: 'mori-taro' },
      interpreted: true,
      meeting: { id: '2025-03-04-tokyo-defense-ministerial' },
      document: { publisher: 'U.S. Department of Defense', status: 'official', source: `${name}.txt` },
    });
  });

  it('joins the meeting that it is of, and leaves meetings.yml as it is', async () => {
    await importInto(record, [file]);
    expect(await readFile(join(record, 'meetings.yml'), 'utf8')).toBe(meetings);
  });

  it('joins it from the other local day too', async () => {
    const { documents } = await importInto(record, [file], { said: { ...saidOfPage, date: '2025-03-03' } });
    expect(documents[0]?.details?.meeting).toMatchObject({
      id: '2025-03-04-tokyo-defense-ministerial',
      isNew: false,
    });
  });

  it.each([
    ['another place', { place: 'Canberra' }, '2025-03-04-canberra-joint-press-conference'],
    ['another week', { date: '2025-03-12' }, '2025-03-12-tokyo-joint-press-conference'],
    ['another meeting', { title: 'Joint Press Conference After the 2+2' }, '2025-03-04-tokyo-2plus2'],
    [
      'an interview',
      { title: 'Interview With Secretary Harris and Minister Mori' },
      '2025-03-04-tokyo-interview',
    ],
  ])('of %s makes a meeting of its own, behind the others with their comments', async (_, said, meeting) => {
    const { documents } = await importInto(record, [file], { said: { ...saidOfPage, ...said } });
    expect(documents[0]?.details?.meeting).toMatchObject({ id: meeting, isNew: true });
    const text = await readFile(join(record, 'meetings.yml'), 'utf8');
    expect(text.startsWith(meetings)).toBe(true);
    expect(await readMeetings(record)).toContainEqual(
      expect.objectContaining({
        id: meeting,
        participants: expect.arrayContaining(['harris-anne', 'mori-taro']),
      }),
    );
    expect((await openCorpus(record)).meetings).toHaveLength(2);
  });

  it('goes where it is told to by --meeting, and makes that meeting where there is none', async () => {
    const meeting = '2025-03-05-naha-visit';
    await importInto(record, [file], { said: { ...saidOfPage, meeting } });
    expect((await readMeetings(record)).at(-1)).toMatchObject({ id: meeting, date: '2025-03-05' });
    expect((await openCorpus(record)).transcripts[0]?.document.id).toBe(`${meeting}/dod/en/transcript`);
  });

  it('that could be of two meetings is asked about, and neither is chosen', async () => {
    const second = meetings.slice(meetings.indexOf('- id')).replaceAll('-ministerial', '-ministerial-again');
    await writeFile(join(record, 'meetings.yml'), meetings + second);
    const before = await hashOf(record);
    expect(await mistakeOf(importInto(record, [file]))).toEqual({
      code: 'several-meetings',
      file,
      meetings: ['2025-03-04-tokyo-defense-ministerial', '2025-03-04-tokyo-defense-ministerial-again'],
    });
    expect(await hashOf(record)).toEqual(before);
  });

  it('takes what a file beside it says, and flags before that', async () => {
    const beside = {
      title: 'A Press Conference',
      date: '2025-04-01',
      publisher: '防衛省',
      place: 'Naha',
      more: [1],
    };
    await writeFile(join(pages, 'meta.json'), JSON.stringify(beside));
    await importInto(record, [file], { said: { ...unsaid, date: '2025-04-02', dateEvidence: 'given' } });
    expect((await openCorpus(record)).transcripts[0]?.document).toMatchObject({
      id: '2025-04-02-naha-press-conference/mod/en/transcript',
      title: 'A Press Conference',
      publisher: '防衛省',
      dateEvidence: 'given',
    });
  });

  it('has an id of its own where the publisher has two such pages', async () => {
    const other = join(pages, 'other.txt');
    await writeFile(
      other,
      'SECRETARY HARRIS: Good evening to everybody on board of this ship.\n\nMINISTER MORI: And from me, a warm welcome on deck.\n',
    );
    const meeting = '2025-03-04-tokyo-defense-ministerial';
    const at = (url: string) => ({ said: { ...saidOfPage, meeting, url } });
    await importInto(record, [file], at('https://www.defense.gov/one'));
    await importInto(record, [other], at('https://www.defense.gov/two'));
    const ids = (await openCorpus(record)).transcripts.map(({ document }) => document.id);
    expect(ids.sort()).toEqual([id, `${id}-2`]);
  });
});

describe('a document that is imported once more', () => {
  it('is left as it is where nothing has changed', async () => {
    await importInto(record, [file]);
    const before = await hashOf(record);
    const again = await importInto(record, [file], { said: unsaid });
    expect(again.documents).toMatchObject([{ became: 'unchanged', document: id }]);
    expect(await hashOf(record)).toEqual(before);
  });

  it('is corrected where something else is said of it, and its turns stay', async () => {
    await importInto(record, [file]);
    const { documents } = await importInto(record, [file], { said: { ...unsaid, place: 'Yokosuka' } });
    expect(documents[0]?.became).toBe('corrected');
    const opened = await openCorpus(record);
    expect(opened.transcripts[0]?.document.place).toBe('Yokosuka');
    await undo();
    expect((await openCorpus(record)).transcripts[0]?.document.place).toBe('Tokyo');
  });

  it('cannot become another document by flags', async () => {
    await importInto(record, [file]);
    const said = { ...unsaid, meeting: '2025-03-09-tokyo-other' };
    expect(await mistakeOf(importInto(record, [file], { said }))).toEqual({
      code: 'in-record-as',
      file,
      document: id,
    });
  });
});

describe('a page that has changed', () => {
  beforeEach(async () => {
    await importInto(record, [file]);
    await writeFile(file, changedPage);
  });

  it('is a new version: its turns keep their ids, and what is different is told', async () => {
    const before = await readTranscriptFile(record, `${name}.json`);
    const { documents } = await importInto(record, [file]);
    const now = await readTranscriptFile(record, `${name}.json`);
    const idOf = (transcript: typeof now, words: string) =>
      transcript.turns.find(({ paragraphs }) => paragraphs.some(({ text }) => text.includes(words)))?.id;
    for (const words of ['radar sites', 'trained together', 'a day sooner', 'That ends'])
      expect(idOf(now, words)).toBe(idOf(before, words));
    const added = idOf(now, 'harbour works');
    expect(before.turns.map((turn) => turn.id)).not.toContain(added);
    expect(now.earlier?.redirects).toEqual([{ turn: idOf(before, 'first question'), now: null }]);
    expect(documents[0]).toMatchObject({
      became: 'changed',
      details: {
        changes: {
          added: [{ turn: added, label: 'MINISTER MORI' }],
          removed: [{ label: 'STAFF', text: 'The first question, please.', now: null }],
          changed: [{ label: 'SECRETARY HARRIS', words: [{ was: 'winter', now: 'spring' }], speaker: null }],
        },
      },
    });
  });

  it('keeps the old version, from which its quotes are still found', async () => {
    const old = await openCorpus(record);
    const cited = (words: string) => old.quote(`"${words}"`).quotes[0];
    const [same, reworded, gone] = ['a day sooner', 'trained together', 'first question'].map(cited);
    await importInto(record, [file]);
    const now = await openCorpus(record);
    if (!same || !reworded || !gone) throw new Error('the first version has these quotes');
    expect(now.trace(same.id)).toMatchObject({
      state: 'as published',
      quote: { text: same.text },
      was: null,
    });
    expect(now.trace(reworded.id)).toMatchObject({
      state: 'page changed',
      quote: { text: reworded.text.replace('winter', 'spring'), speaker: { id: 'harris-anne' } },
      was: { text: reworded.text },
    });
    expect(now.trace(gone.id)).toMatchObject({
      state: 'no longer published',
      quote: null,
      was: { text: gone.text },
    });
    expect(now.resolve(same.id)?.text).toBe(same.text);
    expect(now.resolve(reworded.id)).toBeNull();
    expect(now.context(reworded.id)?.some(({ role }) => role === 'quoted')).toBe(true);
  });

  it('is found by its address, though it says nothing else of itself any more', async () => {
    const url = 'https://www.defense.gov/one/';
    await importInto(record, [file], { said: { ...saidOfPage, url } });
    await writeFile(file, changedPage.replace('harbour', 'airport'));
    const { documents } = await importInto(record, [file], {
      said: { ...unsaid, url: 'http://defense.gov/one#top' },
    });
    expect(documents[0]).toMatchObject({ became: 'changed', document: id });
  });

  it('and changes back keeps every id that it ever had', async () => {
    const first = await readTranscriptFile(record, `${name}.json`);
    await importInto(record, [file]);
    await writeFile(file, page);
    await importInto(record, [file]);
    const now = await readTranscriptFile(record, `${name}.json`);
    const kept = now.turns.filter((turn) => first.turns.some(({ id: was }) => was === turn.id));
    expect(kept.length).toBe(first.turns.length - 1);
    const ids = [
      ...now.turns.map((turn) => turn.id),
      ...(now.earlier?.redirects ?? []).map(({ turn }) => turn),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    await openCorpus(record);
  });
});

describe('taking an import back', () => {
  it('leaves the record as it was, but for its journal', async () => {
    const before = await hashOf(record);
    await importInto(record, [file], { said: { ...saidOfPage, place: 'Canberra' } });
    expect(await undo()).toMatchObject({ documents: [{ became: 'removed' }] });
    const { 'imports.jsonl': journal, ...now } = await hashOf(record);
    expect(journal).toBeDefined();
    expect(now).toEqual(before);
  });

  it('of a new version brings the old one back, then takes that back, then has nothing left', async () => {
    const empty = await hashOf(record);
    await importInto(record, [file]);
    const { 'imports.jsonl': _, ...first } = await hashOf(record);
    await writeFile(file, changedPage);
    await importInto(record, [file]);
    expect(await undo()).toMatchObject({ documents: [{ document: id, became: 'restored' }] });
    const { 'imports.jsonl': __, ...restored } = await hashOf(record);
    expect(restored).toEqual(first);
    await openCorpus(record);
    await undo();
    const { 'imports.jsonl': ___, ...left } = await hashOf(record);
    expect(left).toEqual(empty);
    expect(await mistakeOf(undo())).toEqual({ code: 'nothing-to-undo' });
  });

  it('is refused where the text was changed by hand, and nothing is touched', async () => {
    await importInto(record, [file]);
    const source = join(record, 'sources', `${name}.txt`);
    await writeFile(source, changedPage);
    const before = await hashOf(record);
    expect(await mistakeOf(undo())).toEqual({ code: 'changed-since-import', file: source });
    expect(await hashOf(record)).toEqual(before);
  });

  it('takes only the meeting out that it brought in, where meetings.yml was edited since', async () => {
    await importInto(record, [file], { said: { ...saidOfPage, place: 'Canberra' } });
    const path = join(record, 'meetings.yml');
    await writeFile(path, `${await readFile(path, 'utf8')}# one more comment\n`);
    await undo();
    expect(await readFile(path, 'utf8')).toBe(`${meetings}# one more comment\n`);
  });
});

describe('a folder of documents', () => {
  const remarks = (n: number) =>
    `Remarks of Secretary Harris on Harbour ${n}\n\nSTAFF: The Secretary will speak of harbour number ${n}.\n\nSECRETARY HARRIS: Harbour ${n} has ${n * 7} cranes, and every one of them was mended in year ${1900 + n}.\n`;
  const folder = () => join(pages, 'remarks');
  beforeEach(async () => {
    await mkdir(join(folder(), 'deeper'), { recursive: true });
    for (let n = 1; n <= 70; n += 1) {
      const at = join(folder(), n % 2 ? 'deeper' : '.', `${String(n).padStart(3, '0')}.txt`);
      await writeFile(at, remarks(n));
      await writeFile(
        at.replace('.txt', '.json'),
        JSON.stringify({ date: new Date(Date.UTC(2024, 0, n * 3)).toISOString().slice(0, 10) }),
      );
    }
    await writeFile(join(folder(), '.hidden.txt'), page);
    await writeFile(join(folder(), 'picture.jpg'), 'no document');
    await writeFile(join(folder(), '035-empty.txt'), '');
  });
  const said = { ...unsaid, publisher: 'U.S. Department of Defense', place: 'Yokosuka' };

  it('is imported with everything below it; what is refused is told, and how far it is', async () => {
    const told: string[] = [];
    const report = await importInto(record, [folder()], { said }, ({ done, of, refused }) => {
      if (refused) told.push(`${done} of ${of}: ${refused.mistake.code}`);
    });
    expect(report.documents).toHaveLength(70);
    expect(report.refused).toEqual([
      {
        file: join(folder(), '035-empty.txt'),
        mistake: { code: 'file-empty', file: join(folder(), '035-empty.txt') },
      },
    ]);
    expect(told).toEqual([expect.stringMatching(/^\d+ of 71: file-empty$/u)]);
    expect((await openCorpus(record)).transcripts).toHaveLength(70);
  });

  it('that is cut off goes on where it was, and does nothing twice', async () => {
    const readings: string[] = [];
    let left = Number.POSITIVE_INFINITY;
    const files = {
      ...edge.files,
      readFile: ((...args: Parameters<typeof edge.files.readFile>) => {
        const [path] = args;
        if (typeof path === 'string' && path.startsWith(pages) && path.endsWith('.txt')) {
          readings.push(path);
          left -= 1;
        }
        if (left < 0) throw new Error('killed');
        return edge.files.readFile(...args);
      }) as typeof edge.files.readFile,
    };
    left = 66;
    await expect(importInto(record, [folder()], { said, on: { ...edge, files } })).rejects.toThrow('killed');
    expect((await openCorpus(record)).transcripts).toHaveLength(64);
    left = Number.POSITIVE_INFINITY;
    readings.length = 0;
    const report = await importInto(record, [folder()], { said, on: { ...edge, files } });
    expect(report.doneBefore).toBeGreaterThanOrEqual(64);
    expect(readings.length).toBeLessThanOrEqual(71 - 64);
    expect((await openCorpus(record)).transcripts).toHaveLength(70);
  });

  it('is taken back whole', async () => {
    const before = await hashOf(record);
    await importInto(record, [folder()], { said });
    expect((await undo()).documents).toHaveLength(70);
    const { 'imports.jsonl': _, ...now } = await hashOf(record);
    expect(now).toEqual(before);
  });

  it('whose metadata file names one file of it is that document', async () => {
    await writeFile(join(folder(), 'meta.json'), JSON.stringify({ file: '002.txt', date: '2025-01-01' }));
    await rm(join(folder(), 'deeper'), { recursive: true });
    await rm(join(folder(), '002.json'));
    const report = await importInto(record, [folder()], { said });
    expect(report.documents.map(({ file: one }) => one)).toEqual([join(folder(), '002.txt')]);
  });

  it('refuses what is true of one document alone', async () => {
    const url = 'https://www.defense.gov/one';
    expect(await mistakeOf(importInto(record, [folder()], { said: { ...said, url } }))).toEqual({
      code: 'flag-for-one',
      flag: 'url',
    });
  });

  it('has two files that would be one document: the second is refused, and names the first', async () => {
    const twin = join(pages, 'twin.txt');
    await writeFile(twin, page.replace('winter', 'autumn'));
    const { documents, refused } = await importInto(record, [file, twin]);
    expect(documents).toHaveLength(1);
    expect(refused).toEqual([
      { file: twin, mistake: { code: 'two-documents', file: twin, document: id, other: name } },
    ]);
  });
});
