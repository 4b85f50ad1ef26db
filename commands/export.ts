import { type AnyCommand, asCommand, type Outcome, UsageError, type World } from '../src/command.js';
import { inLargerChunks } from '../src/export/chunks.js';
import type { Exportable, ExportFormat, ToExport } from '../src/export/export-format.js';
import { exportFormats } from '../src/export/index.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import type { Transcript } from '../src/transcript/transcript.js';

interface ExportOptions {
  readonly format: ExportFormat;
  readonly what: Exportable;
  readonly document: string | null;
  /** The file to write; null for standard output. */
  readonly out: string | null;
}

/** `alliance export`: transcripts, people or quotes of the record in a format that other programs read. */
export const exporting: AnyCommand = asCommand<ExportOptions, unknown>({
  name: 'export',
  usage:
    'export --format jsonl|csv|akn|popolo|webannotation [--what transcripts|people|quotes] [--document ID] [--out FILE]',
  words: {
    en: {
      summary: 'Writes transcripts, people or quotes of the record in a format that other programs read.',
      details: [
        '--format: jsonl (all that the record has; reads back as it was), csv, akn (Akoma Ntoso 3.0), popolo (people), webannotation (W3C, quotes).',
        '--what says what is written; each format begins with the first that it can carry.',
        '--document ID writes one document alone; quote --json has the ids.',
        '--out FILE writes to a file that is not there yet; otherwise it goes to standard output. --json then tells how much it was.',
      ],
      examples: ['export --format csv --what quotes', 'export --format jsonl --out record.jsonl'],
    },
    ja: {
      alias: '書き出し',
      summary: '記録の発言録、人物、引用を、ほかのプログラムで読める形式で書き出します。',
      details: [
        '--format: jsonl（記録の内容すべて。読み戻すと元と同じになります）、csv、akn（Akoma Ntoso 3.0）、popolo（人物）、webannotation（W3C、引用）。',
        '--what で書き出すもの（transcripts 発言録、people 人物、quotes 引用）を選びます。指定がなければ、その形式で最初に書けるものになります。',
        '--document ID で文書を1件に絞ります。ID は quote --json に出ます。',
        '--out FILE で新しいファイルに書きます。指定がなければ標準出力に出ます。--json を付けると、書き出した件数を示します。',
      ],
      examples: ['書き出し --format csv --what quotes', '書き出し --format jsonl --out record.jsonl'],
    },
  },
  faces: ['terminal'],

  parse(typed, words = typed.split(/\s+/u).filter((word) => word !== '')) {
    const flags = flagsIn(words);
    const names = exportFormats.map(({ name }) => name);
    const format = exportFormats.find(({ name }) => name === flags.format?.toLowerCase());
    if (!format)
      throw new UsageError({ code: 'no-export-format', value: flags.format ?? null, known: names });
    const what = flags.what ?? format.carries[0];
    const carried = format.carries.find((one) => one === what?.toLowerCase());
    if (!carried)
      throw new UsageError({
        code: 'not-exportable',
        value: what ?? '',
        format: format.name,
        known: [...format.carries],
      });
    return { format, what: carried, document: flags.document ?? null, out: flags.out ?? null };
  },

  run({ format, what, document, out }, world): Outcome {
    const record = recordOf(world, document);
    const printed = inLargerChunks(format.write(what, record));
    const count = { documents: record.transcripts.length, people: record.people.length };
    const json = { version: 1, format: format.name, what, ...count, file: out };
    const phrases = phrasesFor(world.language ?? 'en');
    const summary = phrases.exported(format.name, out ?? '', record.transcripts.length);
    const answer = {
      language: phrases.language,
      summary,
      nodes: [{ node: 'lead', words: [summary] } as const],
    };
    const found = record.transcripts.length > 0;
    return { json, answer, found, printed, ...(out === null ? {} : { into: out }) };
  },
});

const names = ['format', 'what', 'document', 'out'] as const;
type Flag = (typeof names)[number];

function flagsIn(words: readonly string[]): Partial<Record<Flag, string>> {
  const flags: Partial<Record<Flag, string>> = {};
  for (let i = 0; i < words.length; i += 1) {
    const match = /^(?:--|—)(?<name>[a-z-]+)(?:=(?<value>.*))?$/iu.exec(words[i] ?? '');
    if (!match?.groups)
      throw new UsageError({ code: 'takes-no-words', command: 'export', words: words[i] ?? '' });
    const given = match.groups['name']?.toLowerCase();
    const flag = names.find((name) => name === given);
    if (!flag) throw new UsageError({ code: 'unknown-flag', flag: given ?? '', known: [...names] });
    const value = match.groups['value'] ?? words[++i];
    if (value === undefined || value === '') throw new UsageError({ code: 'flag-without-value', flag });
    flags[flag] = value;
  }
  return flags;
}

/** What of the record is exported: all of it, or one document with those who are in it. */
function recordOf({ record }: World, id: string | null): ToExport {
  const transcripts =
    id === null ? record.transcripts : record.transcripts.filter(({ document }) => document.id === id);
  if (id !== null && transcripts.length === 0) throw new UsageError({ code: 'unknown-document', value: id });
  const within = new Set(transcripts.flatMap(peopleIn));
  const meetings = new Set<string>(transcripts.map(({ document }) => document.meeting));
  return {
    transcripts,
    meetings: record.meetings.filter((meeting) => meetings.has(meeting.id)),
    people: id === null ? record.people : record.people.filter((person) => within.has(person.id)),
    source: (document) => record.source(document) ?? '',
    *quotes() {
      for (const { document } of transcripts)
        for (const sentence of record.sentences(document.id)) yield sentence.quote();
    },
  };
}

function peopleIn({ turns }: Transcript): string[] {
  return turns.flatMap(({ speaker, addressedTo, reports }) =>
    [...(speaker ? [speaker] : []), ...addressedTo, ...reports].map(({ id }) => id),
  );
}
