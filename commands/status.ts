import type { Answer, AnswerNode } from '../src/answer.js';
import { type AnyCommand, asCommand, UsageError, type World } from '../src/command.js';
import type { Phrases } from '../src/render/phrases/phrases.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { type StatusResult, statusSchema } from '../src/status.js';

/** `alliance status`: how the bot is and what is in the record, for everybody. */
export const status: AnyCommand = asCommand<Record<never, never>, StatusResult>({
  name: 'status',
  usage: 'status',
  words: {
    en: {
      summary: 'What is in the record, the last document added, and how the bot is.',
      details: [
        'In a terminal it looks at the store of the bot, not at the bot: how long that is up is not known there.',
      ],
      examples: ['status'],
    },
    ja: {
      alias: '状態',
      summary: '記録の大きさ、最後に加わった文書、ボットの状態を表示します。',
      details: ['ターミナルではボットではなく保存データを調べるため、いつから動いているかは表示しません。'],
      examples: ['状態'],
    },
  },
  faces: ['slack', 'page', 'terminal'],
  result: statusSchema,

  parse(typed) {
    if (typed.trim() !== '')
      throw new UsageError({ code: 'takes-no-words', command: 'status', words: typed.trim() });
    return {};
  },

  async run(_, world) {
    const result = await statusIn(world);
    return { found: true, json: result, answer: told(result, phrasesFor(world.language ?? 'en')) };
  },
});

async function statusIn({ record, status: ask }: World): Promise<StatusResult> {
  const bot = (await ask?.()) ?? null;
  const dates = record.transcripts.flatMap(({ document }) => document.date ?? []).sort();
  const turns = record.transcripts.flatMap((transcript) => transcript.turns);
  const last = bot?.lastArrival ?? null;
  const added = record.transcripts.find(({ document }) => document.id === last?.document);
  return {
    version: 1,
    alliance: bot?.alliance ?? null,
    upSeconds: bot?.upSeconds ?? null,
    record: {
      documents: record.transcripts.length,
      meetings: new Set(record.transcripts.map(({ document }) => document.meeting)).size,
      turns: turns.length,
      speakers: new Set(turns.flatMap(({ speaker }) => speaker?.id ?? [])).size,
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
    },
    lastArrival: last && {
      document: last.document,
      title: added?.document.title ?? null,
      at: new Date(last.at).toISOString(),
    },
    feeds: bot?.feeds ? { feeds: bot.feeds.feeds, failing: [...bot.feeds.failing] } : null,
    recordBrokenSince: bot?.brokenSince == null ? null : new Date(bot.brokenSince).toISOString(),
    jobs: bot?.jobs ?? null,
    store: bot?.store ?? null,
  };
}

function told(
  { alliance, upSeconds, record, recordBrokenSince, lastArrival, feeds, jobs, store }: StatusResult,
  phrases: Phrases,
): Answer {
  const { status: words, language, sentenceGap } = phrases;
  const days = { from: record.from && phrases.date(record.from), to: record.to && phrases.date(record.to) };
  const lead = words.up(alliance, upSeconds);
  const size = words.record({ ...record, ...days });
  // Without a bot or a store at hand (`alliance` is not known then) nothing can be said of either.
  const more =
    alliance === null
      ? []
      : [
          broken(recordBrokenSince, phrases),
          arrived(lastArrival, store, phrases),
          fed(feeds, phrases),
          jobs ? words.jobs(jobs) : [],
          stored(store, phrases),
        ].flat();
  const nodes: AnswerNode[] = [lead, size, ...more].map((words) => ({ node: 'lead', words: [words] }));
  return { language, summary: `${lead}${sentenceGap}${size}`, nodes };
}

/** Files that cannot be used are no secret: whoever runs the bot finds in its log what is wrong with them. */
function broken(since: string | null, { status: words, date }: Phrases): string[] {
  if (since === null) return [];
  const [day = '', time = ''] = since.split('T');
  return [words.recordBroken(date(day), time.slice(0, 5))];
}

function fed(feeds: StatusResult['feeds'], { feeds: words }: Phrases): string[] {
  return feeds === null || feeds.feeds === 0 ? [] : [words.inStatus(feeds.feeds, feeds.failing)];
}

/** A store that does not answer cannot tell what was added. */
function arrived(
  last: StatusResult['lastArrival'],
  store: StatusResult['store'],
  { status: words, date }: Phrases,
): string[] {
  if (last === null) return store?.answers === true ? [words.noArrival] : [];
  const [day = '', time = ''] = last.at.split('T');
  return [words.lastArrival(last.title ?? last.document, date(day), time.slice(0, 5))];
}

function stored(store: StatusResult['store'], { status: words }: Phrases): string {
  return store === null ? words.noStore : words.store(store.engine, store.answers);
}
