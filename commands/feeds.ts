import type { Answer, AnswerNode } from '../src/answer.js';
import { type AnyCommand, asCommand, UsageError } from '../src/command.js';
import type { FeedLook, FeedState } from '../src/feed-states.js';
import type { Phrases } from '../src/render/phrases/phrases.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';

interface FeedsOptions {
  readonly does: 'list' | 'poll';
}

/** `alliance feeds`: from where documents come by themselves, for whoever runs the bot. */
export const feeds: AnyCommand = asCommand<FeedsOptions, unknown>({
  name: 'feeds',
  usage: 'feeds [poll]',
  words: {
    en: {
      summary: 'Lists the feeds and folders from which documents come, and looks at them.',
      details: [
        'They are named in the file of ALLIANCE_FEEDS; the bot looks at each as often as that file says.',
        'poll looks at all of them now and imports what is new. What a feed brought is remembered in the bot’s store: each item is imported once.',
      ],
      examples: ['feeds', 'feeds poll'],
    },
    ja: {
      alias: 'フィード',
      summary: '文書を取り込むフィードとフォルダーを一覧にし、確認します。',
      details: [
        'ALLIANCE_FEEDS に指定したファイルに書きます。ボットは、そこに書かれた間隔で確認します。',
        'poll はすべてを今確認し、新しいものを取り込みます。取り込んだ項目はボットの保存データに記録し、同じ項目を二度取り込むことはありません。',
      ],
      examples: ['フィード', 'フィード poll'],
    },
  },
  faces: ['terminal'],
  record: 'unused',

  parse(typed) {
    const word = typed.trim().toLowerCase();
    if (word === '' || word === 'list') return { does: 'list' };
    if (word === 'poll') return { does: 'poll' };
    throw new UsageError({ code: 'takes-no-words', command: 'feeds', words: typed.trim() });
  },

  async run({ does }, world) {
    const desk = await world.feeds?.();
    if (!desk) throw new UsageError({ code: 'no-feeds' });
    const phrases = phrasesFor(world.language ?? 'en');
    if (does === 'list') {
      const states = await desk.states();
      return { found: true, json: { version: 1, feeds: states }, answer: listed(states, phrases) };
    }
    const looks = await desk.poll();
    const found = looks.some(({ items }) => items.some(({ outcome }) => outcome === 'imported'));
    return { found, json: { version: 1, looks }, answer: looked(looks, phrases) };
  },
});

function listed(states: readonly FeedState[], phrases: Phrases): Answer {
  const { feeds: said, language } = phrases;
  const lead = said.list(states.length, states.filter(({ state }) => state === 'failing').length);
  return {
    language,
    summary: lead,
    nodes: [
      { node: 'lead', words: [lead] },
      ...states.flatMap((state): AnswerNode[] => [
        { node: 'lead', words: [{ text: said.feed(state.name, state.from), style: 'bold' }] },
        ...stateWords(state, phrases).map((words): AnswerNode => ({ node: 'note', words: [words] })),
      ]),
    ],
  };
}

function stateWords(state: FeedState, { feeds: said, language, date }: Phrases): string[] {
  const { polledAt, nextAt, problem, failures, imported, refused, waiting } = state;
  if (polledAt === null || nextAt === null) return [said.neverLooked];
  const [day = '', time = ''] = polledAt.split('T');
  const [nextDay = '', nextTime = ''] = nextAt.split('T');
  return [
    ...(problem ? [said.failing(failures, problem[language])] : []),
    said.looked(date(day), time.slice(0, 5), date(nextDay), nextTime.slice(0, 5)),
    said.brought(imported, refused, waiting),
  ];
}

function looked(looks: readonly FeedLook[], { feeds: said, language }: Phrases): Answer {
  const leads = looks.map(({ name, outcome, items }) => said.look(name, outcome, items.length));
  return {
    language,
    summary: leads.join(' '),
    nodes: looks.flatMap(({ items, problem }, n): AnswerNode[] => [
      { node: 'lead', words: [leads[n] ?? ''] },
      ...(problem ? [problem[language]] : []).map((words): AnswerNode => ({ node: 'note', words: [words] })),
      ...items.map(
        ({ link, outcome, document, problem: why }): AnswerNode => ({
          node: 'note',
          words: [said.item(link, outcome, document, why?.[language] ?? null)],
        }),
      ),
    ]),
  };
}
