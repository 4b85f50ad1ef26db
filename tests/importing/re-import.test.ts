import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus, readTranscriptFile } from '../../src/corpus-files.js';
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

const stone = `- id: stone-bob
  name: Bob Stone
  family: Stone
  given: Bob
  aliases: []
  side: us
  offices:
    - office: Base Commander
      titles: [Colonel]
      from: 2020-01-01
      to: null
  outlets: []
`;

const withColonel = changedPage.replace(
  'STAFF: Thank you all.',
  'COLONEL BOB STONE: The fences will be mended before the rains.\n\nSTAFF: Thank you all.',
);

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

  it('is read again where people.yml has a speaker by now, and its turns keep their ids', async () => {
    await writeFile(file, withColonel);
    await importInto(record, [file]);
    const first = await readTranscriptFile(record, `${name}.json`);
    await writeFile(
      join(record, 'people.yml'),
      `${await readFile(join(record, 'people.yml'), 'utf8')}\n${stone}`,
    );
    const again = await importInto(record, [file], { said: unsaid });
    expect(again.documents).toMatchObject([{ became: 'corrected', document: id }]);
    const read = await readTranscriptFile(record, `${name}.json`);
    expect(read.turns.flatMap(({ speaker }) => speaker?.id ?? [])).toContain('stone-bob');
    expect(read.turns.map((turn) => turn.id)).toEqual(first.turns.map((turn) => turn.id));
    const third = await importInto(record, [file], { said: unsaid });
    expect(third.documents).toMatchObject([{ became: 'unchanged', document: id }]);
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

  it('is not told to have another speaker where one joins the list of people', async () => {
    const said = { ...saidOfPage, url: 'https://www.defense.gov/one' };
    await writeFile(file, withColonel);
    await importInto(record, [file], { said });
    const people = join(record, 'people.yml');
    const list = await readFile(people, 'utf8');
    await writeFile(people, list + stone);
    await writeFile(file, withColonel.replace('harbour', 'airport'));
    const { documents } = await importInto(record, [file], { said });
    expect(documents[0]?.details?.people).toContainEqual({ name: 'Bob Stone', resolved: true });
    expect(documents[0]?.details?.changes?.changed).toMatchObject([
      { label: 'MINISTER MORI', speaker: null },
    ]);
  });

  it('and changes back has its turns and quotes by the ids that they had', async () => {
    const cited = (await openCorpus(record)).quote('"first question"').quotes[0];
    const first = await readTranscriptFile(record, `${name}.json`);
    await importInto(record, [file]);
    await writeFile(file, page);
    await importInto(record, [file]);
    const now = await readTranscriptFile(record, `${name}.json`);
    const kept = now.turns.filter((turn) => first.turns.some(({ id: was }) => was === turn.id));
    expect(kept.length).toBe(first.turns.length);
    const ids = [
      ...now.turns.map((turn) => turn.id),
      ...(now.earlier?.redirects ?? []).map(({ turn }) => turn),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    if (!cited) throw new Error('the first version has this quote');
    expect((await openCorpus(record)).trace(cited.id)).toMatchObject({
      state: 'as published',
      quote: { id: cited.id, text: cited.text },
    });
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
