import { readFile, writeFile } from 'node:fs/promises';
import { create, insertMultiple, load, save, search } from '@orama/orama';
import Database from 'better-sqlite3';
import { Index } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

/** A search engine as it stands, over the same passages: it is built into a file, and serves from that file. */
export interface Peer {
  readonly name: string;
  readonly note: string;
  build(texts: readonly string[], file: string): Promise<void>;
  /** Ten results for a query as typed; resolves once the engine is ready. */
  open(file: string): Promise<(query: string) => unknown>;
}

const top = 10;
/** Each word of a query once: none of the engines looks for that by itself. */
const wordsIn = (query: string) => [...new Set(query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];

export const peers: Readonly<Record<string, Peer>> = {
  minisearch: {
    name: 'MiniSearch 7',
    note: 'stored fields; prefix and fuzzy 0.2',
    build: async (texts, file) => {
      const index = new MiniSearch<{ id: number; text: string }>(miniOptions);
      index.addAll(texts.map((text, id) => ({ id, text })));
      await writeFile(file, JSON.stringify(index));
    },
    open: async (file) => {
      const index = MiniSearch.loadJSON(await readFile(file, 'utf8'), miniOptions);
      return (query) => index.search(wordsIn(query).join(' '), { prefix: true, fuzzy: 0.2 }).slice(0, top);
    },
  },
  fts5: {
    name: 'SQLite FTS5',
    note: 'porter; any word; bm25 top ten',
    build: async (texts, file) => {
      const db = new Database(file);
      db.exec("create virtual table passage using fts5(text, tokenize = 'porter unicode61')");
      const insert = db.prepare('insert into passage(rowid, text) values (?, ?)');
      db.transaction(() => {
        for (const [i, text] of texts.entries()) insert.run(i + 1, text);
      })();
      db.close();
    },
    open: async (file) => {
      const db = new Database(file, { readonly: true });
      const select = db.prepare<[string], { rowid: number }>(
        `select rowid, text from passage where passage match ? order by bm25(passage) limit ${top}`,
      );
      return (query) => {
        const words = wordsIn(query);
        return words.length === 0 ? [] : select.all(words.map((word) => `"${word}"`).join(' OR '));
      };
    },
  },
  flexsearch: {
    name: 'FlexSearch 0.8',
    note: 'whole words; suggestions (any word)',
    build: async (texts, file) => {
      const index = new Index({ tokenize: 'strict' });
      for (const [id, text] of texts.entries()) index.add(id, text);
      const parts: [string, string][] = [];
      await index.export((key, data) => {
        if (data) parts.push([key, data]);
      });
      await writeFile(file, JSON.stringify(parts));
    },
    open: async (file) => {
      const index = new Index({ tokenize: 'strict' });
      const parts: [string, string][] = JSON.parse(await readFile(file, 'utf8'));
      for (const [key, data] of parts) await index.import(key, data);
      return (query) => index.search(wordsIn(query).join(' '), { limit: top, suggest: true });
    },
  },
  lunr: {
    name: 'lunr 2',
    note: 'stock pipeline; any word',
    build: async (texts, file) => {
      const index = lunr((builder) => {
        builder.ref('id');
        builder.field('text');
        for (const [id, text] of texts.entries()) builder.add({ id, text });
      });
      await writeFile(file, JSON.stringify(index));
    },
    open: async (file) => {
      const index = lunr.Index.load(JSON.parse(await readFile(file, 'utf8')));
      return (query) => {
        const words = wordsIn(query);
        if (words.length === 0) return [];
        return index.query((clauses) => clauses.term(words, {})).slice(0, top);
      };
    },
  },
  orama: {
    name: 'Orama 3',
    note: 'stock full text',
    build: async (texts, file) => {
      const db = create({ schema: { text: 'string' } as const });
      await insertMultiple(
        db,
        texts.map((text, id) => ({ id: String(id), text })),
        1000,
      );
      await writeFile(file, JSON.stringify(save(db)));
    },
    open: async (file) => {
      const db = create({ schema: { text: 'string' } as const });
      load(db, JSON.parse(await readFile(file, 'utf8')));
      return (query) => search(db, { term: wordsIn(query).join(' '), limit: top });
    },
  },
};

const miniOptions = { fields: ['text'], storeFields: ['text'] };
