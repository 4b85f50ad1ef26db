import type { AnswerNode } from '../answer.js';
import type { Tally, TimelineResult, TimelineSeries } from '../evidence/timeline/timeline-result.js';
import { meetingsBefore, narrowedIn, topicInWords } from './chart/timeline-chart.js';
import type { Phrases } from './phrases/phrases.js';
import type { TallyInWords } from './phrases/timeline.js';

/** Wordings that an answer lists; all of them stand in the JSON. */
const shownWordings = 5;

/** What is said of a timeline beside its chart. */
export interface ToldTimeline {
  readonly summary: string;
  readonly lead: AnswerNode;
  readonly notes: readonly AnswerNode[];
}

/** A timeline in sentences: who said it first, what came before that, the totals, and how it was read and counted. */
export function toldTimeline(result: TimelineResult, phrases: Phrases): ToldTimeline {
  const { timeline } = phrases;
  const { first, found, series, reading } = result;
  const query = topicInWords(result);
  const narrowed = narrowedIn(reading, phrases);
  const day = first === null ? null : phrases.date(first.date);
  const said = series.reduce((sum, { total }) => sum + total.officials.count, 0);
  const who = first?.speaker?.name ?? null;
  const lead = !found
    ? timeline.nothing(query, narrowed)
    : day === null
      ? timeline.neverSaid(query, narrowed)
      : timeline.first(query, day, who, narrowed);
  // That the term itself is nowhere goes before what is said of others.
  const stands = reading.near ? timeline.nothing(result.query, []) : [];
  const instead = stands.length > 0 ? [...stands, phrases.sentenceGap] : [];
  return {
    summary: found ? timeline.inShort(query, day, said, narrowed) : lead.map(textOf).join(''),
    lead: { node: 'lead', words: [...instead, ...lead] },
    notes: [
      ...readAs(result, phrases),
      ...(found ? counted(result, phrases) : [searched(result, phrases)]),
    ].map((words): AnswerNode => ({ node: 'note', words: [words] })),
  };
}

function textOf(run: Extract<AnswerNode, { node: 'lead' }>['words'][number]): string {
  return typeof run === 'string' ? run : run.text;
}

/** How the query was understood. */
function readAs({ reading }: TimelineResult, phrases: Phrases): string[] {
  const { timeline } = phrases;
  const { things, corrections, near } = reading;
  const wordings = things.flatMap((thing) => thing.wordings.map(({ text }) => text));
  return [
    ...corrections.map(({ from, to }) => timeline.corrected(from, to)),
    ...(things.length > 1 ? [timeline.together(things.map(({ typed }) => typed))] : []),
    ...(near
      ? [timeline.near(wordings.slice(0, shownWordings))]
      : wordings.length > 1
        ? [timeline.wordings(wordings.slice(0, shownWordings), Math.max(0, wordings.length - shownWordings))]
        : []),
  ];
}

function counted(result: TimelineResult, phrases: Phrases): string[] {
  const { timeline } = phrases;
  const { series, firsts, first } = result;
  const earlier = firsts.filter(
    ({ voice, quote }) =>
      (voice === 'questions' || voice === 'moderation' || voice === 'reported') &&
      first !== null &&
      (quote.date ?? '') < (first.date ?? ''),
  );
  const sides = firsts.flatMap(({ voice, quote }) =>
    voice === 'us' || voice === 'japan' || voice === 'other'
      ? [{ side: timeline.voices[voice], day: phrases.date(quote.date), who: quote.speaker?.name ?? null }]
      : [],
  );
  const again = new Set(
    series.flatMap(({ rows }) =>
      rows.flatMap(({ documents }) => documents.flatMap(({ id, sameAs }) => (sameAs === null ? [] : [id]))),
    ),
  );
  const before = meetingsBefore(result);
  const several = series.length > 1;
  return [
    ...(sides.length > 1 ? [timeline.bySide(sides)] : []),
    ...earlier.map(({ voice, quote }) => timeline.before(voice, phrases.date(quote.date))),
    ...series.map((one) => totalOf(one, several, phrases)),
    ...(before > 0 ? [timeline.meetingsBefore(before)] : []),
    ...[...new Set(series.map(({ unit }) => unit))].map((unit) => timeline.rule(unit)),
    ...(again.size > 0 ? [timeline.again(again.size)] : []),
  ];
}

function totalOf({ language, unit, total }: TimelineSeries, several: boolean, { timeline }: Phrases): string {
  const inWords = ({ count, perThousand }: Tally): TallyInWords => ({ count, rate: perThousand, unit });
  // What the filters leave out was not looked at: nothing is said of it.
  const countOf = ({ count, length }: Tally) => (length === 0 ? null : count);
  return timeline.total(several ? language : null, {
    officials: total.officials.length === 0 ? null : inWords(total.officials),
    questions: countOf(total.questions),
    reported: countOf(total.reported),
  });
}

function searched({ searched: { documents, from, to } }: TimelineResult, phrases: Phrases): string {
  const [first, last] = [from, to].map((day) => day && phrases.date(day));
  return phrases.answer.searched(documents, first ?? null, last ?? null);
}
