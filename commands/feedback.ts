import type { AnswerNode, Words } from '../src/answer.js';
import { type AnyCommand, asCommand, type Outcome, UsageError, type World } from '../src/command.js';
import { quoteIdSchema } from '../src/evidence/quote.js';
import { asJsonLines, queriesToJudge, type Report } from '../src/feedback-queries.js';
import type { Phrases } from '../src/render/phrases/phrases.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';

interface FeedbackOptions {
  /** The first day, as `2026-11-22`; null for all. Days are counted in UTC. */
  readonly since: string | null;
  /** The file to export to; null for none. */
  readonly export: string | null;
}

/** `alliance feedback`: what readers said of quotes, for the editors of the record. */
export const feedback: AnyCommand = asCommand<FeedbackOptions, unknown>({
  name: 'feedback',
  usage: 'feedback [--since DATE] [--export FILE]',
  words: {
    en: {
      summary: 'What readers reported of quotes in Slack: wrong person, wrong words, not what they asked.',
      details: [
        'Newest first, each with what was asked and the quote as the record has it now. It reads the bot’s own store: ALLIANCE_STORE names the file.',
        '--since 2026-11 leaves out what was reported before (days in UTC).',
        '--export FILE writes the queries as a file of judged queries (tests/judged); what an editor must judge is null in it. A file that is there is not written over.',
      ],
      examples: ['feedback', 'feedback --since 2026-11'],
    },
    ja: {
      alias: '報告',
      summary:
        '引用に対して利用者から届いた報告（発言者が違う、言葉が違う、尋ねたことと違う）を一覧にします。',
      details: [
        '新しい順に、検索語と、記録にある現在の引用とともに示します。ボットの保存ファイル（ALLIANCE_STORE）を読みます。',
        '--since 2026-11 で、それより前の報告を除きます（日付は協定世界時）。',
        '--export FILE で、評価用の検索語のファイル（tests/judged の形式）に書き出します。編集者が判断する項目は null です。すでにあるファイルは上書きしません。',
      ],
      examples: ['報告', '報告 --since 2026-11'],
    },
  },
  faces: ['terminal'],

  parse(typed) {
    const options: { since: string | null; export: string | null } = { since: null, export: null };
    const rest = typed.replace(flag, (_, name: string, value = '') => {
      const flagged = name.toLowerCase();
      if (flagged === 'since') options.since = firstDay(value.trim());
      else if (flagged === 'export') options.export = fileNamed(value.trim());
      else throw new UsageError({ code: 'unknown-flag', flag: name, known: ['since', 'export'] });
      return '';
    });
    if (rest.trim() !== '')
      throw new UsageError({ code: 'takes-no-words', command: 'feedback', words: rest.trim() });
    return options;
  },

  async run(options, world) {
    if (!world.feedback) throw new Error('feedback is kept in the bot’s store, which is not at hand here');
    const since = options.since === null ? 0 : Date.parse(`${options.since}T00:00:00Z`);
    const reports = (await world.feedback(since)).map((one) => ({
      ...one,
      found: quoteNow(one.quote, world),
    }));
    return told(reports, options, phrasesFor(world.language ?? 'en'));
  },
});

/** A flag with everything up to the next one: the name of a file may have blanks. */
const flag = /(?<=^|\s)(?:--|—)([a-z]+)(?:(?:=|\s+)((?:(?!(?<=\s)(?:--|—)[a-z]).)*))?(?=\s|$)/giu;

/** The first day that a partial date means: `2026`, `2026-11`, `2026-11-22`. */
function firstDay(value: string): string {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(value) ?? [];
  const first = `${year}-${month}-${day}`;
  const moment = new Date(`${first}T00:00:00Z`);
  if (Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(first))
    throw new UsageError({ code: 'not-a-day', value });
  return first;
}

function fileNamed(value: string): string {
  if (value === '') throw new UsageError({ code: 'no-file' });
  return value;
}

function quoteNow(id: string, { record }: World): Report['found'] {
  const known = quoteIdSchema.safeParse(id).data;
  return known === undefined ? null : record.resolve(known);
}

function told(reports: readonly Report[], options: FeedbackOptions, phrases: Phrases): Outcome {
  const words = phrases.shownQuotes.feedback;
  const summary = words.found(reports.length, options.since === null ? null : phrases.date(options.since));
  const queries = options.export === null ? [] : queriesToJudge(reports);
  const exported =
    options.export === null || queries.length === 0
      ? null
      : { file: options.export, queries: queries.length };
  const nodes: AnswerNode[] = [
    { node: 'lead', words: [summary] },
    ...reports.flatMap((report, n) => reportNodes(report, n + 1, phrases)),
  ];
  const unasked = reports.filter(({ query }) => query === null).length;
  if (options.export !== null)
    nodes.push({ node: 'lead', words: [words.written(queries.length, options.export, unasked)] });
  return {
    found: reports.length > 0,
    json: { version: 1, since: options.since, reports: reports.map(inJson), exported },
    answer: { language: phrases.language, summary, nodes },
    ...(exported ? { file: { name: exported.file, text: asJsonLines(queries) } } : {}),
  };
}

function inJson({ at, user, complaint, query, note, quote, found }: Report) {
  return { at: new Date(at).toISOString(), user, complaint, query, note, quoteId: quote, quote: found };
}

function reportNodes(report: Report, number: number, phrases: Phrases): AnswerNode[] {
  const { feedback: words, reporting } = phrases.shownQuotes;
  const [day = '', time = ''] = new Date(report.at).toISOString().split('T');
  const heading: Words = [
    { text: `${number}. ${reporting.complaints[report.complaint]}`, style: 'bold' },
    ` · ${words.moment(phrases.date(day), time.slice(0, 5))} · `,
    ...(report.query === null
      ? [words.notAsked]
      : [words.asked, { text: report.query, style: 'bold' } as const]),
  ];
  return [
    { node: 'lead', words: heading },
    report.found
      ? { node: 'quote', quote: report.found, role: 'shared', number: null }
      : { node: 'note', words: [words.gone(report.quote)] },
    ...(report.note === null ? [] : [{ node: 'lead', words: [words.note(report.note)] } as const]),
  ];
}
