import Database from 'better-sqlite3';
import MiniSearch from 'minisearch';
import { UsageError } from '../../src/mistakes/usage-error.js';
import { passagesOf } from '../../src/passage.js';
import type { TeamRecord } from '../../src/record.js';
import type { Source } from '../../src/transcript/normalise.js';
import type { Transcript } from '../../src/transcript/transcript.js';
import type { Result } from './measures.js';

/** A search that can be judged: the first twenty results for a query as typed. */
export interface System {
  readonly name: string;
  find(query: string): Result[];
}

type Corpus = readonly { source: Source; transcript: Transcript }[];

/** This search: the quotes that it shows; refusing is an empty list. */
export function alliance(record: TeamRecord): System {
  return {
    name: 'alliance',
    find: (query) => {
      try {
        return record.quote(query, { limit: 20 }).quotes.map(({ document, start, end }) => ({
          source: document.source,
          start,
          end,
        }));
      } catch (error) {
        if (error instanceof UsageError) return [];
        throw error;
      }
    },
  };
}

/** The peers over the very same passages. They know no query language: names of filters are taken out. */
export function peers(corpus: Corpus): System[] {
  const passages = corpus.flatMap(({ source, transcript }, i) =>
    passagesOf(transcript, i).map(({ start, end }) => ({
      source: source.file,
      start,
      end,
      text: source.text.slice(start, end),
    })),
  );
  const bare = (query: string) => query.replace(/\b(?:speaker|side|meeting|from|to|kind):/giu, ' ');
  const at = (i: number): Result[] => {
    const passage = passages[i];
    return passage ? [{ source: passage.source, start: passage.start, end: passage.end }] : [];
  };

  const mini = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  mini.addAll(passages.map(({ text }, id) => ({ id, text })));
  const miniFind = (options: { prefix?: boolean; fuzzy?: number }) => (query: string) =>
    mini
      .search(bare(query), options)
      .slice(0, 20)
      .flatMap((hit) => at(Number(hit.id)));

  const db = new Database(':memory:');
  db.exec("create virtual table passage using fts5(text, tokenize = 'porter unicode61')");
  const insert = db.prepare('insert into passage(rowid, text) values (?, ?)');
  for (const [i, { text }] of passages.entries()) insert.run(i + 1, text);
  const select = db.prepare<[string], { rowid: number }>(
    'select rowid from passage where passage match ? order by bm25(passage) limit 20',
  );

  return [
    { name: 'MiniSearch', find: miniFind({}) },
    { name: 'MiniSearch prefix+fuzzy', find: miniFind({ prefix: true, fuzzy: 0.2 }) },
    {
      name: 'SQLite FTS5',
      find: (query) => {
        const words = bare(query).match(/[\p{L}\p{N}]+/gu) ?? [];
        if (words.length === 0) return [];
        return select
          .all(words.map((word) => `"${word}"`).join(' OR '))
          .flatMap(({ rowid }) => at(rowid - 1));
      },
    },
  ];
}
