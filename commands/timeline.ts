import type { Answer, AnswerNode, Chart, Language } from '../src/answer.js';
import { type AnyCommand, asCommand, type Outcome, UsageError, type World } from '../src/command.js';
import { timelineOf } from '../src/evidence/timeline/timeline.js';
import { type TimelineResult, timelineResultSchema } from '../src/evidence/timeline/timeline-result.js';
import { timelineCsv } from '../src/export/timeline-csv.js';
import { takeFlags } from '../src/flags.js';
import { drawnChart, rowsInAll, timelinePage } from '../src/render/chart/timeline-chart.js';
import { languageOfTyped } from '../src/render/language-of.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { toldTimeline } from '../src/render/told-timeline.js';
import { type TimelineFile, takeTimelineFiles } from '../src/timeline-files.js';

interface TimelineCommandOptions {
  readonly query: string;
  readonly offset: number;
  readonly asTyped: boolean;
  /** The files to write; a CSV without a name is printed. */
  readonly files: readonly TimelineFile[];
}

/** `alliance timeline <topic>`: when something was first said in this record, and how often at every meeting since. */
export const timeline: AnyCommand = asCommand<TimelineCommandOptions, TimelineResult>({
  name: 'timeline',
  usage: 'timeline <topic> [--csv [FILE]] [--png FILE] [--svg FILE] [--as-typed]',
  words: {
    en: {
      summary:
        'When something was first said in this record and by whom, and how often at every meeting since, side by side.',
      details: [
        'Mentions are counted, absolutely and per 1,000 words of the same voices; what is asked and what readouts report is counted apart.',
        'A topic is read as quote reads it, in English or Japanese, with its filters: speaker: side: meeting: from: to: kind:',
        'Several things (Taiwan deterrence) are counted where all of them stand within three sentences.',
        'One language is never added to another, and a speech that two publishers print is counted once.',
        'In a terminal --csv FILE, --png FILE and --svg FILE write the rows and the chart; --csv alone prints the rows. In Slack buttons send them.',
      ],
      examples: ['timeline counterstrike', 'timeline speaker:austin extended deterrence'],
    },
    ja: {
      alias: '推移',
      summary:
        'ある語句がこの記録でいつ、誰によって最初に述べられたか、その後の会合ごとに何回述べられたかを示します。',
      details: [
        '回数と、それぞれの発言1,000語あたりの割合を示します。質問と、発表や記事の文章は別に数えます。',
        '語句は quote と同じように読み取ります（日本語でも英語でも同じです）。speaker: side: meeting: from: to: kind: で絞り込めます。',
        '複数の語（台湾 抑止力）は、すべてが3文以内にそろう箇所を数えます。',
        '異なる言語の数は合計しません。複数の発行者が載せた同じ発言は、一度だけ数えます。',
        '端末では --csv FILE、--png FILE、--svg FILE で数値と図をファイルに書きます（--csv だけなら画面に出します）。Slack ではボタンで送ります。',
      ],
      examples: ['推移 反撃能力', '推移 speaker:浜田靖一 拡大抑止'],
    },
  },
  faces: ['slack', 'page', 'terminal', 'library', 'mcp'],
  result: timelineResultSchema,

  parse(typed, words) {
    const { rest: without, files } = takeTimelineFiles(typed, words);
    const { rest, flags } = takeFlags(without, {
      offset: { from: 0, to: 100_000 },
      'as-typed': 'switch',
    });
    if (rest === '') throw new UsageError({ code: 'nothing-to-search-for', command: 'timeline' });
    return {
      query: rest,
      offset: typeof flags.offset === 'number' ? flags.offset : 0,
      asTyped: flags['as-typed'] === true,
      files,
    };
  },

  async run({ query, offset, asTyped, files }, world): Promise<Outcome<TimelineResult>> {
    const result = timelineOf(query, world.record.evidence, { asTyped });
    const phrases = phrasesFor(languageOfTyped(query, world.language));
    const picture = drawnChart(result, phrases);
    const printed = files.some(({ kind, name }) => kind === 'csv' && name === null);
    const written = world.face === 'terminal' ? await filesOf(files, result, picture, world) : [];
    return {
      json: result,
      answer: withNote(
        await answerWith({ result, offset, asTyped, picture }, phrases.language, world),
        written.length === 0 ? null : phrases.timeline.written(written.map(({ name }) => name)),
      ),
      found: result.found,
      ...(printed && world.face === 'terminal' ? { printed: [timelineCsv(result)] } : {}),
      ...(written.length > 0 ? { files: written } : {}),
    };
  },
});

function withNote(answer: Answer, words: string | null): Answer {
  return words === null ? answer : { ...answer, nodes: [...answer.nodes, { node: 'note', words: [words] }] };
}

/** @throws UsageError for a picture without a name, or where nothing can be drawn */
async function filesOf(
  files: readonly TimelineFile[],
  result: TimelineResult,
  chart: Chart,
  { pictures }: World,
): Promise<NonNullable<Outcome['files']>> {
  return Promise.all(
    files.flatMap(({ kind, name }) => {
      if (name === null) {
        if (kind === 'csv') return [];
        throw new UsageError({ code: 'flag-without-value', flag: kind });
      }
      return [contentOf(kind).then((text) => ({ name, text }))];
    }),
  );

  async function contentOf(kind: TimelineFile['kind']): Promise<string | Uint8Array> {
    if (kind === 'csv') return timelineCsv(result);
    if (!pictures) throw new UsageError({ code: 'unknown-flag', flag: kind, known: ['csv'] });
    return kind === 'png' ? pictures.png(chart) : pictures.svg(chart);
  }
}

interface Timeline {
  readonly result: TimelineResult;
  readonly offset: number;
  readonly asTyped: boolean;
  readonly picture: Chart;
}

/** The first quote, the numbers in sentences, the chart of a page of meetings, and what can be done with it. */
async function answerWith(
  { result, offset, asTyped, picture }: Timeline,
  language: Language,
  { face, pictures }: World,
): Promise<Answer> {
  const phrases = phrasesFor(language);
  const { query } = result;
  const { summary, lead, notes } = toldTimeline(result, phrases);
  if (!result.found) {
    const nearest = result.nearest.map(
      (quote): AnswerNode => ({ node: 'quote', quote, role: 'nearest', number: null }),
    );
    return { language, summary, nodes: [lead, ...notes, ...nearest] };
  }
  const page = timelinePage(result, offset, phrases);
  const shown = face === 'page' && offset === 0 ? pictures?.shownAt : undefined;
  const image = shown && pictures ? shown('timeline.svg', await pictures.svg(picture)) : null;
  const first = offset === 0 ? (result.first ?? result.firsts[0]?.quote) : undefined;
  const last = offset + page.meetings;
  const all = rowsInAll(result);
  const more: AnswerNode[] =
    last < all && image === null
      ? [
          {
            node: 'more',
            command: 'timeline',
            query: `${query}${asTyped ? ' --as-typed' : ''}`,
            offset: last,
            remaining: all - last,
          },
        ]
      : [];
  const about = JSON.stringify({ query, asTyped });
  const offers: AnswerNode[] =
    face === 'slack' || face === 'page'
      ? [
          {
            node: 'offers',
            offers: [
              { offer: 'chart-post', about, what: query },
              { offer: 'chart-send', about, what: query },
            ],
          },
        ]
      : [];
  return {
    language,
    summary,
    nodes: [
      ...(offset === 0 ? [lead] : []),
      ...(first ? [{ node: 'quote', quote: first, role: 'evidence', number: null } as const] : []),
      { node: 'chart', chart: image === null ? page.chart : picture, image },
      ...more,
      ...(offset === 0 ? notes : []),
      ...offers,
    ],
  };
}
