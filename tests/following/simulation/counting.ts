import { z } from 'zod';
import { dueBetween } from '../../../src/digest/schedule.js';
import { type Post, postSchema, type Standing } from './faulty-slack.js';
import { day, type History, hour, minute, type Span, type Term, team } from './history.js';
import { partsOf } from './stub-editor.js';

const makeUpWithin = 6 * hour;

/** What is wrong with a history (nothing, it is to be hoped), and how much of everything there was in it. */
export interface Counted {
  /** What stands in Slack more than once. */
  readonly twice: readonly string[];
  /** What does not stand there although it could, and nobody was asked about it. */
  readonly lost: readonly string[];
  /** What was held, or has ended, and whoever set it up was not told. */
  readonly untold: readonly string[];
  readonly faults: readonly string[];
  readonly numbers: Readonly<Record<string, number>> & {
    readonly posted: number;
    readonly held: number;
    readonly kills: number;
    readonly lost: number;
    readonly putOff: number;
  };
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** Counts what stands in Slack, and asks of every date of every schedule what has become of it. */
export async function countIn(history: History): Promise<Counted> {
  const { slack, terms, kills, faults } = history;
  const times = new Map<string, number>();
  for (const { channel, text } of slack.standing) {
    for (const name of namesOf(postSchema.parse(JSON.parse(text)), channel)) {
      times.set(name, (times.get(name) ?? 0) + 1);
    }
  }
  const rows = await rowsOf(history);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const fates = new Map<string, number>();
  const lost: string[] = [];
  for (const term of terms) {
    for (const { localDate, at } of dueBetween(term.schedule, term.from, term.to)) {
      const fate = isPlain(history, term, at)
        ? fateOf(history, { channel: term.channel, date: localDate, at }, { times, byKey })
        : 'unchecked';
      if (/^(?:posted|nothing|asked|excused|unchecked)$/u.test(fate))
        fates.set(fate, (fates.get(fate) ?? 0) + 1);
      else lost.push(`${term.channel} ${localDate}, due ${new Date(at).toISOString()}: ${fate}`);
    }
  }
  const told = toldIn(slack.told);
  const posted = fates.get('posted') ?? 0;
  const { lost: answers, ...met } = slack.met;
  const sent = { messages: slack.standing.length, held: told.size, notes: slack.told.length };
  return {
    twice: [...times].filter(([, n]) => n > 1).map(([name, n]) => `${name}: ${n} times`),
    lost,
    untold: untoldIn(history, rows, told),
    faults,
    numbers: { ...Object.fromEntries(fates), posted, ...sent, kills, lost: answers, ...met },
  };
}

function rowsOf({ database }: History) {
  return database.db.selectFrom('posting').selectAll().execute();
}

/** What must not stand in Slack twice: a part of a date, a quote in a channel, a document in a digest, a hit. */
function namesOf(post: Post, channel: Standing['channel']): string[] {
  const { of, whose, which, part, shown, documents, hits } = post;
  return [
    partName(of, whose, which, part),
    ...shown.map((quote) => `${channel} shows ${quote}`),
    ...documents.map((document) => `${channel} tells of ${document}`),
    ...hits.map((hit) => `hit ${hit}`),
  ];
}

function partName(of: Post['of'], whose: string, which: string, part: number): string {
  return `${of} ${whose} ${which} part ${part}`;
}

/** Next to a change of mind a date may belong to either schedule; wrong clocks make dates early, late or never. */
function isPlain({ wrongClocks }: History, { from, to }: Term, at: number): boolean {
  const around = { from: at - 8 * hour, to: at + 8 * hour };
  const isSettled = at > from + 2 * day && at < to - 2 * day;
  return isSettled && !wrongClocks.some((span) => overlap(span, around) > 0);
}

/** What has become of a date: one word where that is as it should be, else what is wrong. */
function fateOf(
  history: History,
  { channel, date, at }: { readonly channel: string; readonly date: string; readonly at: number },
  { times, byKey }: { readonly times: ReadonlyMap<string, number>; readonly byKey: ReadonlyMap<string, Row> },
): string {
  const key = `digest ${team} ${channel} ${date}`;
  const row = byKey.get(key);
  const wasAsked = (one: Row | undefined) => one?.state === 'held' || one?.why === 'left';
  if (times.has(partName('digest', channel, date, 0))) {
    for (let part = 1; row?.state === 'posted' && part < partsOf(channel, date); part += 1) {
      const detail = byKey.get(`${key} ${part}`);
      if (
        times.has(partName('digest', channel, date, part)) ||
        wasAsked(detail) ||
        detail?.why === 'is_archived'
      )
        continue;
      return `detail ${part} ${detail?.state} ${detail?.why}`;
    }
    return 'posted';
  }
  if (row?.state === 'dropped' && row.why === 'nothing') {
    return partsOf(channel, date) === 0 ? 'nothing' : 'had something to say';
  }
  if (wasAsked(row)) return 'asked';
  if (row?.why === 'is_archived') return 'excused';
  if (!hasCalm(history, { from: at, to: at + makeUpWithin })) return 'excused';
  return row ? `${row.state} ${row.why}` : 'not planned';
}

const heldSchema = z.object({ held: z.string() });
const endedSchema = z.object({ ended: z.string() });

/** The keys of what somebody was asked about. */
function toldIn(told: readonly Standing[]): Set<string> {
  return new Set(told.flatMap(({ text }) => heldSchema.safeParse(JSON.parse(text)).data?.held ?? []));
}

function untoldIn({ end, slack, terms }: History, rows: readonly Row[], told: ReadonlySet<string>): string[] {
  const early = rows.filter(({ due }) => due < end - 2 * day);
  const held = early.filter(
    // The details of what is left alone are left with it.
    ({ key, state, why, part, thread }) =>
      (state === 'held' || why === 'left') && (part === 0 || thread !== null) && !told.has(key),
  );
  const endings = new Set(
    slack.told.flatMap(({ text }) => endedSchema.safeParse(JSON.parse(text)).data?.ended ?? []),
  );
  const refused = new Set(early.filter(({ why }) => why === 'is_archived').map(({ channel }) => channel));
  const silent = [...refused].filter(
    (channel) => terms.some((term) => term.channel === channel) && !endings.has(channel),
  );
  return [...held.map(({ key }) => key), ...silent];
}

/** Whether a host was up so long, while Slack was well, that whatever was due must have been settled. */
function hasCalm({ up, outages }: History, window: Span): boolean {
  const spans = up.flatMap((one) => {
    const span = { from: Math.max(one.from, window.from), to: Math.min(one.to, window.to) };
    return outages.reduce<Span[]>((left, outage) => left.flatMap((some) => without(some, outage)), [span]);
  });
  return spans.some(({ from, to }) => to - from > 45 * minute);
}

function without(span: Span, gap: Span): Span[] {
  if (overlap(span, gap) <= 0) return [span];
  return [
    { from: span.from, to: Math.min(span.to, gap.from) },
    { from: Math.max(span.from, gap.to), to: span.to },
  ];
}

function overlap(one: Span, other: Span): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from);
}
