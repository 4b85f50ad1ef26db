import { type AnyCommand, asCommand, type Outcome, UsageError, type World } from '../src/command.js';
import type { ImportReport, ImportRequest } from '../src/imported/importer.js';
import { isWebAddress, languageCode, type SaidOfDocument, unsaid } from '../src/imported/said-of-document.js';
import { importReported, undoReported } from '../src/render/import-report.js';
import { mistakeInWords } from '../src/render/phrases/mistakes.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { isCalendarDay } from '../src/source/calendar-day.js';
import { documentKinds } from '../src/transcript/transcript.js';

const switches = ['dry-run', 'report', 'undo'] as const;
const valued = ['date', 'title', 'place', 'publisher', 'url', 'language', 'meeting', 'kind'] as const;
type Valued = (typeof valued)[number];

type ImportOptions =
  | { readonly does: 'undo' }
  | { readonly does: 'import'; readonly request: ImportRequest; readonly inFull: boolean };

/** How many files of one import pass between two words on how far it is. */
const wordEvery = 100;

/** `alliance import PATH…`: published documents into the record, for whoever edits it. */
export const importDocuments: AnyCommand = asCommand<ImportOptions, unknown>({
  name: 'import',
  usage:
    'import PATH|URL… [--date DAY] [--title TEXT] [--place TEXT] [--publisher NAME] [--url URL] [--language CODE] [--meeting ID] [--kind KIND] [--dry-run] [--report] [--undo]',
  words: {
    en: {
      summary:
        'Imports published transcripts into the record: files, folders of them, or addresses of pages.',
      details: [
        'A page is fetched over https, where its site’s robots.txt lets programs fetch it; its bytes are kept as they came.',
        'What the page does not say itself is given by flags, or by a file meta.json beside it: date, title, place, publisher, url, language, meeting, kind (transcript, readout or article).',
        '--dry-run writes nothing and shows what would be; with --json it prints the whole transcript.',
        'Every doubtful decision is listed with its line; of several files with --report.',
        'A page that is imported once more and has changed becomes a new version: quotes of the old one are still found. A page that has not is left as it is.',
        '--undo takes the last import back.',
      ],
      examples: [
        'import page.html --date 2023-06-01 --publisher "U.S. Department of Defense" --dry-run',
        'import ~/transcripts --report',
        'import --undo',
      ],
    },
    ja: {
      alias: '取込',
      summary: '公表された会見録などを記録に取り込みます（ファイル、フォルダー、またはページのアドレス）。',
      details: [
        'ページは https で、サイトの robots.txt が認める場合に取得し、取得したままの内容を保存します。',
        'ページから分からないことは、オプションか、横に置いた meta.json で指定します：date、title、place、publisher、url、language、meeting、kind（transcript、readout、article）。',
        '--dry-run は何も書き込まず、どうなるかを示します。--json を付けると、文書全体を出力します。',
        '疑わしい判断は、行番号とともに示します。複数のファイルでは --report を付けてください。',
        '変更されたページをもう一度取り込むと新しい版になり、古い版の引用も引き続き見つかります。変更のないページには何もしません。',
        '--undo で、最後の取り込みを取り消します。',
      ],
      examples: [
        '取込 page.html --date 2023-06-01 --publisher "防衛省" --dry-run',
        '取込 ~/transcripts --report',
        '取込 --undo',
      ],
    },
  },
  faces: ['terminal'],
  record: 'unused',

  parse(typed, words) {
    const { paths, flags, said } = readWords(words ?? partedLikeAShell(typed));
    if (flags.has('undo')) {
      if (paths.length > 0)
        throw new UsageError({ code: 'takes-no-words', command: 'import --undo', words: paths.join(' ') });
      return { does: 'undo' };
    }
    if (paths.length === 0) throw new UsageError({ code: 'nothing-to-import' });
    const request = { paths, said: saidByFlags(said), dryRun: flags.has('dry-run') };
    return { does: 'import', request, inFull: flags.has('report') };
  },

  async run(options, world) {
    if (!world.importer) throw new Error('the files of the record are not at hand here');
    const importer = await world.importer();
    const phrases = phrasesFor(world.language ?? 'en');
    if (options.does === 'undo') {
      const undone = await importer.undo();
      return { found: true, json: { version: 1, undone }, answer: undoReported(undone, phrases) };
    }
    const report = await importer.import(options.request, telling(world));
    if (report.documents.length + report.doneBefore === 0)
      throw new UsageError({ code: 'none-imported', files: report.refused.length });
    return {
      found: report.dryRun || report.doneBefore > 0 || report.documents.some(isDone),
      json: inJson(report, phrases.mistakes),
      answer: importReported(report, options.inFull, phrases),
    };
  },
});

function isDone({ became }: ImportReport['documents'][number]): boolean {
  return became !== 'unchanged';
}

/** The one document that is looked at as the contract has it, else what became of each. */
function inJson(report: ImportReport, mistakes: Parameters<typeof mistakeInWords>[1]): Outcome['json'] {
  const [only] = report.documents;
  if (only?.result && report.documents.length === 1 && report.refused.length === 0) return only.result;
  return {
    version: 1,
    dryRun: report.dryRun,
    documents: report.documents.map(({ result: _, ...document }) => document),
    refused: report.refused.map(({ file, mistake }) => ({
      file,
      code: mistake.code,
      sentence: mistakeInWords(mistake, mistakes).sentence,
    })),
    doneBefore: report.doneBefore,
  };
}

/** Tells of each file that is refused as soon as it is, and of how far a long import is. */
function telling({ aside, language }: World): Parameters<Awaited<ReturnType<Importing>>['import']>[1] {
  const { importing, mistakes } = phrasesFor(language ?? 'en');
  return ({ done, of, refused }) => {
    if (of < 2) return;
    if (refused)
      aside?.(importing.refusedFile(refused.file, mistakeInWords(refused.mistake, mistakes).sentence));
    if (done % wordEvery === 0 && done < of) aside?.(importing.progress(done, of));
  };
}
type Importing = NonNullable<World['importer']>;

interface ReadWords {
  readonly paths: readonly string[];
  readonly flags: ReadonlySet<(typeof switches)[number]>;
  readonly said: ReadonlyMap<Valued, string>;
}

/** Paths and flags: `--flag value` or `--flag=value`; behind `--` everything is a path. */
function readWords(words: readonly string[]): ReadWords {
  const paths: string[] = [];
  const flags = new Set<(typeof switches)[number]>();
  const said = new Map<Valued, string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') return { paths: [...paths, ...words.slice(at + 1)], flags, said };
    const [, name = '', given] = /^(?:--|—)([^=]*)(?:=([\s\S]*))?$/u.exec(word) ?? [];
    const known = name.toLowerCase();
    const flag = switches.find((one) => one === known);
    const field = valued.find((one) => one === known);
    if (!/^(?:--|—)/u.test(word)) paths.push(word);
    else if (flag && given === undefined) flags.add(flag);
    else if (field) {
      const next = words[at + 1];
      if (given === undefined) at += 1;
      const value = given ?? (next === undefined || next.startsWith('--') ? null : next);
      if (value === null) throw new UsageError({ code: 'flag-without-value', flag: field });
      said.set(field, value.trim());
    } else throw new UsageError({ code: 'unknown-flag', flag: name, known: [...valued, ...switches] });
  }
  return { paths, flags, said };
}

/** What flags say, each checked. An empty value says nothing. */
function saidByFlags(said: ReadonlyMap<Valued, string>): SaidOfDocument {
  const value = (flag: Valued) => said.get(flag) || null;
  const [date, url, language, kind] = [value('date'), value('url'), value('language'), value('kind')];
  if (date !== null && !isCalendarDay(date))
    throw new UsageError({ code: 'no-calendar-day', flag: 'date', value: date });
  if (url !== null && !isWebAddress(url))
    throw new UsageError({ code: 'no-web-address', flag: 'url', value: url });
  const code = language === null ? null : languageCode(language);
  if (language !== null && code === null) throw new UsageError({ code: 'no-language-code', value: language });
  const known = kind === null ? null : documentKinds.find((one) => one === kind.toLowerCase());
  if (known === undefined)
    throw new UsageError({ code: 'no-document-kind', value: kind ?? '', known: documentKinds });
  return {
    ...unsaid,
    date,
    dateEvidence: date === null ? null : 'given by whoever imported it',
    title: value('title'),
    place: value('place'),
    publisher: value('publisher'),
    url,
    language: code,
    meeting: value('meeting'),
    kind: known,
  };
}

/** Words parted by blanks, those in quotation marks together. */
function partedLikeAShell(typed: string): string[] {
  return [...typed.matchAll(/(?:[^\s"“”]+|"[^"]*"|“[^”]*”)+/gu)].map(([word]) => word.replace(/["“”]/gu, ''));
}
