import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import { unsaid } from '../../src/imported/said-of-document.js';
import type { Files, ImportEdge } from '../../src/importing/edge.js';
import { importerInto } from '../../src/importing/importer.js';
import {
  changedPage,
  edge,
  hashOf,
  importInto,
  mistakeOf,
  page,
  removed,
  saidOfPage,
  smallRecord,
} from './small-record.js';

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

/** The files of this disk, where `before` can stop any call: it is told which one it is and the path that it is about. */
function watched(before: (call: number, name: keyof Files, path: string) => void): Files {
  let calls = 0;
  return new Proxy(edge.files, {
    get:
      (files, name: keyof Files) =>
      async (...args: readonly unknown[]): Promise<unknown> => {
        calls += 1;
        before(calls, name, String(args[0]));
        return Reflect.apply(files[name], files, args);
      },
  });
}

/** An edge that is of another process, of which nobody else is there. */
const another = (files: Files = edge.files): ImportEdge => ({
  ...edge,
  files,
  process: { id: 4_000_001, isThere: () => false },
});

/** A fault of the system. */
const fault = (code: string) => Object.assign(new Error(`${code}: as if`), { code });

const elsewhere = { said: { ...saidOfPage, place: 'Canberra' } };
/** All that is in the record, but for its journal. */
async function digest(): Promise<string> {
  const { 'imports.jsonl': _, ...rest } = await hashOf(record);
  return createHash('sha256').update(JSON.stringify(rest)).digest('hex');
}

/** Something done to a record, from a record as it is before it. */
interface Deed {
  readonly prepare: () => Promise<unknown>;
  readonly deed: (on: ImportEdge) => Promise<unknown>;
}
const deeds: readonly (readonly [string, Deed])[] = [
  [
    'a new document with a new meeting',
    { prepare: async () => {}, deed: (on) => importInto(record, [file], { ...elsewhere, on }) },
  ],
  [
    'a page that has changed',
    {
      prepare: async () => {
        await importInto(record, [file], elsewhere);
        await writeFile(file, changedPage);
      },
      deed: (on) => importInto(record, [file], { said: elsewhere.said, on }),
    },
  ],
  [
    'taking a changed page back',
    {
      prepare: async () => {
        await importInto(record, [file], elsewhere);
        await writeFile(file, changedPage);
        await importInto(record, [file], elsewhere);
      },
      deed: (on) => importerInto(record, on).undo(),
    },
  ],
];

describe.each(deeds)('a process that is killed in the middle of %s', (_, { prepare, deed }) => {
  it('leaves a record that opens at every moment; the next import makes it whole, or as it was', async () => {
    await prepare();
    const start = join(root, 'start');
    await cp(record, start, { recursive: true });
    const was = await digest();
    let all = 0;
    await deed(another(watched((call) => (all = call))));
    const done = await digest();
    const blank = join(pages, 'blank.txt');
    await writeFile(blank, ' ');
    const seen = new Set<string>();
    for (let last = 1; last < all; last += 1) {
      await removed(record);
      await cp(start, record, { recursive: true });
      const killed = watched((call) => {
        if (call > last) throw new Error('killed');
      });
      await deed(another(killed)).catch(() => undefined);
      await openCorpus(record);
      // An import that is refused ends what was begun all the same.
      expect(await mistakeOf(importInto(record, [blank]))).toMatchObject({ code: 'file-empty' });
      await openCorpus(record);
      seen.add(await digest());
    }
    expect([...seen].sort()).toEqual([was, done].sort());
  }, 30_000);
});

describe('a disk that is full', () => {
  it.each(deeds)(
    'leaves the record unchanged by %s, whichever write it stops',
    async (_, { prepare, deed }) => {
      await prepare();
      const was = await hashOf(record);
      let writes = 0;
      const isWrite = (name: keyof Files) => ['writeFile', 'appendFile', 'copyFile'].includes(name);
      const counted = join(root, 'counted');
      await cp(record, counted, { recursive: true });
      await deed(another(watched((__, name) => (writes += isWrite(name) ? 1 : 0))));
      expect(writes).toBeGreaterThan(2);
      for (let full = 1; full <= writes; full += 1) {
        await removed(record);
        await cp(counted, record, { recursive: true });
        let write = 0;
        const files = watched((__, name) => {
          write += isWrite(name) ? 1 : 0;
          if (isWrite(name) && write === full) throw fault('ENOSPC');
        });
        expect(await mistakeOf(deed(another(files)))).toEqual({ code: 'disk-full', folder: record });
        expect(await hashOf(record), `write ${full}`).toEqual(was);
      }
    },
  );

  it('that takes half a line of the journal has taken none', async () => {
    const files: Files = {
      ...edge.files,
      appendFile: async (path, data) => {
        await edge.files.appendFile(path, String(data).slice(0, 40));
        throw fault('ENOSPC');
      },
    };
    for (const step of ['first', 'second']) {
      const was = await hashOf(record);
      const failing = importInto(record, [file], { on: another(files) });
      expect(await mistakeOf(failing), step).toMatchObject({ code: 'disk-full' });
      expect(await hashOf(record)).toEqual(was);
      await importInto(record, [file]);
      await writeFile(file, changedPage);
    }
  });
});

describe('bad input', () => {
  const refused = async (path: string, said = saidOfPage) => {
    const was = await hashOf(record);
    const mistake = await mistakeOf(importInto(record, [path], { said }));
    expect(await hashOf(record)).toEqual(was);
    return mistake;
  };
  const written = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(pages, name), content);
    return join(pages, name);
  };

  it('is an empty file', async () => {
    for (const content of ['', ' \n\t\n']) {
      const empty = await written('empty.txt', content);
      expect(await refused(empty)).toEqual({ code: 'file-empty', file: empty });
    }
  });

  it('is a binary file', async () => {
    const binary = await written(
      'page.bin',
      Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7) % 256),
    );
    expect(await refused(binary)).toEqual({ code: 'file-binary', file: binary });
  });

  it('is a file of 200 megabytes, which is not even read', async () => {
    const large = await written('large.txt', 'x');
    await truncate(large, 200 * 1024 * 1024);
    expect(await refused(large)).toEqual({ code: 'file-too-large', file: large, megabytes: 200, most: 50 });
  });

  it('is a file that is not there', async () => {
    const nowhere = join(pages, 'nowhere.txt');
    expect(await refused(nowhere)).toEqual({ code: 'no-such-file', file: nowhere });
  });

  it('is a folder without documents', async () => {
    await mkdir(join(pages, 'nothing'));
    const folder = join(pages, 'nothing');
    expect(await refused(folder)).toEqual({ code: 'no-documents', folder });
  });

  it('is a day that has not come, anywhere on earth', async () => {
    expect(await refused(file, { ...saidOfPage, date: '2026-11-24' })).toEqual({
      code: 'day-to-come',
      file,
      date: '2026-11-24',
    });
    await importInto(record, [file], { said: { ...saidOfPage, date: '2026-11-22' } });
  });

  it('is a document that says neither its day nor its publisher', async () => {
    expect(await refused(file, unsaid)).toEqual({ code: 'import-needs', file, flag: 'date' });
    expect(await refused(file, { ...saidOfPage, publisher: null })).toEqual({
      code: 'import-needs',
      file,
      flag: 'publisher',
    });
  });

  it('is a text in which nobody speaks, unless it is said to be something else', async () => {
    const menu = await written(
      'menu.txt',
      'Home\n\nAbout the ministry\n\nContact and imprint of this very site\n',
    );
    expect(await refused(menu, { ...saidOfPage, language: 'en' })).toMatchObject({ file: menu });
    const readout = await written(
      'readout.txt',
      'Minister Mori and Secretary Harris agreed that the works on the harbour go on.\n',
    );
    await importInto(record, [readout], { said: { ...saidOfPage, kind: 'readout' } });
    expect((await openCorpus(record)).transcripts[0]?.document.kind).toBe('readout');
  });

  it('is an id of no meeting', async () => {
    for (const value of ['2plus2', 'undated-tokyo-2plus2', '2025-13-45-tokyo-2plus2'])
      expect(await refused(file, { ...saidOfPage, meeting: value })).toEqual({
        code: 'no-meeting-id',
        value,
      });
  });

  it.each([
    ['{"date": "2023-13-45"}', 'date'],
    ['{"url": "state.gov"}', 'url'],
    ['{"title": 5}', 'title'],
    ['{"kind": "poem"}', 'kind'],
    ['{"language": "Klingon"}', 'language'],
    ['{"date": ', 'JSON'],
  ])('is a metadata file that says %s', async (text, field) => {
    const meta = await written('meta.json', text);
    expect(await refused(file)).toMatchObject({ code: 'bad-metadata', file: meta, field });
  });

  it('is a record or a page that may not be touched', async () => {
    const denied = (place: string, code: string) =>
      another(
        watched((_, name, path) => {
          const writes = ['writeFile', 'mkdir', 'appendFile', 'rename'].includes(name);
          if (path.startsWith(place) && (place === pages || writes)) throw fault(code);
        }),
      );
    for (const code of ['EACCES', 'EROFS'])
      expect(await mistakeOf(importInto(record, [file], { on: denied(record, code) }))).toEqual({
        code: 'record-not-writable',
        folder: record,
      });
    expect(await mistakeOf(importInto(record, [file], { on: denied(pages, 'EACCES') }))).toEqual({
      code: 'cannot-read',
      file,
    });
  });

  it('in a folder refuses one file and not the others; a link to a folder above has no end and is passed over', async () => {
    await symlink(pages, join(pages, 'again'));
    await written('empty.txt', '');
    const { documents, refused: some } = await importInto(record, [pages]);
    expect(documents.map((one) => one.file)).toEqual([file]);
    expect(some.map(({ mistake }) => mistake.code)).toEqual(['file-empty']);
  });
});

describe('two imports into one record', () => {
  it('do not run at the same time: the second is told to wait', async () => {
    await mkdir(join(record, '.importing'));
    await writeFile(join(record, '.importing', 'lock'), '4000002');
    const busy: ImportEdge = { ...edge, process: { id: 4_000_001, isThere: (id) => id === 4_000_002 } };
    expect(await mistakeOf(importInto(record, [file], { on: busy }))).toEqual({
      code: 'import-under-way',
      folder: record,
    });
    expect(await readFile(join(record, '.importing', 'lock'), 'utf8')).toBe('4000002');
  });

  it('the second goes on where the process of the first is gone', async () => {
    await mkdir(join(record, '.importing'));
    await writeFile(join(record, '.importing', 'lock'), '4000002');
    expect((await importInto(record, [file], { on: another() })).documents).toHaveLength(1);
  });
});
