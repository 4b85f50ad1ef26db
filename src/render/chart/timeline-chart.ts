import type { Chart, ChartKey, ChartPanel, ChartRow } from '../../answer.js';
import { chartKeys } from '../../answer.js';
import type {
  Tally,
  TimelineResult,
  TimelineRow,
  TimelineSeries,
} from '../../evidence/timeline/timeline-result.js';
import type { Phrases } from '../phrases/phrases.js';

/** A part of a series: what of its meetings a chart shows. */
export interface SeriesPart extends Pick<TimelineSeries, 'language' | 'unit' | 'rows'> {}

/** Voices that have bars wherever they have words; the others only where the topic is theirs somewhere. */
const always: ReadonlySet<ChartKey> = new Set<ChartKey>(['us', 'japan', 'questions']);
/** Meetings of which the alt text tells; of the rest it says how many there are. */
const toldInAlt = 6;

/** Meetings on one page of bars: with the first quote they fit one message. */
const pageSize = 8;
/** Meetings in a picture. */
const inPicture = 24;

/** A page of meetings, the first that has the topic at the beginning; `meetings`: how many rows it has. */
export function timelinePage(
  result: TimelineResult,
  offset: number,
  phrases: Phrases,
): { readonly chart: Chart; readonly meetings: number } {
  const parts = shownParts(result);
  let before = 0;
  const page = parts.map((part) => {
    const rows = part.rows.slice(Math.max(0, offset - before), Math.max(0, offset + pageSize - before));
    before += part.rows.length;
    return { ...part, rows };
  });
  const meetings = page.reduce((sum, { rows }) => sum + rows.length, 0);
  return { chart: timelineChart(result, page, phrases), meetings };
}

/** How many rows all pages have. */
export function rowsInAll(result: TimelineResult): number {
  return shownParts(result).reduce((sum, { rows }) => sum + rows.length, 0);
}

/** The whole timeline for a picture: of a long one the latest meetings, which its title says. */
export function drawnChart(result: TimelineResult, phrases: Phrases): Chart {
  const parts = shownParts(result);
  const chart = timelineChart(
    result,
    parts.map((part) => ({ ...part, rows: part.rows.slice(-inPicture) })),
    phrases,
  );
  const all = Math.max(0, ...parts.map(({ rows }) => rows.length));
  if (all <= inPicture) return chart;
  const latest = phrases.timeline.chart.latest(inPicture, all);
  return {
    ...chart,
    title: `${chart.title} ${phrases.inBrackets(latest)}`.trim(),
    alt: `${latest}${phrases.sentenceGap}${chart.alt}`,
  };
}

/** From the first meeting on that has the topic in any voice. A language in which it is nowhere is not shown. */
function shownParts({ series }: TimelineResult): SeriesPart[] {
  return series.flatMap((part) => {
    const from = part.rows.findIndex(isMentioned);
    return from === -1 ? [] : [{ ...part, rows: part.rows.slice(from) }];
  });
}

function isMentioned(row: TimelineRow): boolean {
  return row.reported.count > 0 || Object.values(row.voices).some(({ count }) => count > 0);
}

/** What narrows the topic, in words: filters, and what plain words were read as. */
export function narrowedIn(
  { filters, filtersInWords, inWords }: TimelineResult['reading'],
  { reading: words }: Phrases,
): string[] {
  return [
    ...Object.entries(filters).map(([name, values], i) =>
      words.filter(name, values, filtersInWords[i] ?? values.join(', ')),
    ),
    ...inWords.map(({ name, readAs }) => words.words(name, readAs)),
  ];
}

/** Wordings that are named in place of a term that the record has not. */
const standInsNamed = 3;

/**
 * The topic without what narrows it: as typed where nothing does. Where the record has it nowhere, what was counted in its
 * place: of the topic itself nothing can be said.
 */
export function topicInWords({ query, reading }: Pick<TimelineResult, 'query' | 'reading'>): string {
  if (reading.near) {
    const wordings = reading.things.flatMap((thing) => thing.wordings.map(({ text }) => text));
    return wordings.slice(0, standInsNamed).join(' / ');
  }
  const isNarrowed = reading.filtersInWords.length + reading.inWords.length > 0;
  return isNarrowed ? reading.things.map(({ typed }) => typed).join(' + ') : query;
}

/** How many meetings of the series that is shown first come before the topic. */
export function meetingsBefore({ series }: TimelineResult): number {
  const [first] = series.filter(({ rows }) => rows.some(isMentioned));
  return first ? first.rows.findIndex(isMentioned) : 0;
}

/** A timeline's numbers as a chart: a panel for each language, a row for each meeting, a bar for each voice. */
export function timelineChart(
  result: Pick<TimelineResult, 'query' | 'reading'>,
  parts: readonly SeriesPart[],
  phrases: Phrases,
): Chart {
  const { chart } = phrases.timeline;
  const narrowed = narrowedIn(result.reading, phrases);
  const within = narrowed.length === 0 ? '' : phrases.inBrackets(narrowed.join(phrases.semicolon));
  const title = chart.title(`${topicInWords(result)}${within}`);
  const panels = parts
    .filter(({ rows }) => rows.length > 0)
    .map((part) => panelOf(part, parts.length > 1, phrases));
  const rows = parts.flatMap((part) => part.rows);
  const days = rows.map(({ meeting }) => meeting.date).sort();
  const measures = [...new Set(panels.map(({ measure }) => measure))].join(phrases.semicolon);
  const lead = chart.alt({
    title,
    measure: measures,
    meetings: new Set(rows.map(({ meeting }) => meeting.id)).size,
    from: phrases.date(days[0] ?? null),
    to: phrases.date(days.at(-1) ?? null),
  });
  const told = panels.flatMap((panel) => panel.rows.map((row) => altOf(row, panel, phrases)));
  const more = told.length > toldInAlt ? [chart.altMore(told.length - toldInAlt)] : [];
  return { title, alt: [lead, ...told.slice(-toldInAlt), ...more].join(phrases.sentenceGap), panels };
}

function panelOf(
  { language, unit, rows }: SeriesPart,
  several: boolean,
  { timeline, date }: Phrases,
): ChartPanel {
  const tallies = (key: ChartKey) => rows.map((row) => tallyOf(row, key));
  const keys = chartKeys.filter((key) =>
    tallies(key).some(({ count, length }) => count > 0 || (always.has(key) && length > 0)),
  );
  return {
    title: several ? timeline.chart.panel(language) : null,
    measure: timeline.chart.measure(unit),
    groups: keys.map((key) => ({
      key,
      label: timeline.voices[key],
      count: tallies(key).reduce((sum, { count }) => sum + count, 0),
    })),
    rows: rows.map(
      (row): ChartRow => ({
        label: date(row.meeting.date),
        detail: row.meeting.event,
        bars: keys.flatMap((key) => {
          const { count, perThousand } = tallyOf(row, key);
          return perThousand === null ? [] : [{ key, count, rate: perThousand }];
        }),
        without: timeline.chart.noTranscript,
      }),
    ),
  };
}

function tallyOf(row: TimelineRow, key: ChartKey): Tally {
  return key === 'reported' ? row.reported : row.voices[key];
}

function altOf(row: ChartRow, { groups }: ChartPanel, { timeline }: Phrases): string {
  const bars = row.bars.flatMap(({ key, count, rate }) => {
    const group = groups.find((one) => one.key === key);
    return count === 0 || !group ? [] : [timeline.chart.altBar(group.label, count, rate)];
  });
  return timeline.chart.altRow(row.label, bars);
}
