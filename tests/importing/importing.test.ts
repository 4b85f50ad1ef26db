import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus, readMeetings } from '../../src/corpus-files.js';
import { importResultSchema } from '../../src/imported/import-result.js';
import { unsaid } from '../../src/imported/said-of-document.js';
import {
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
