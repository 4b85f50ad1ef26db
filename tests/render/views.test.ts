import { describe, expect, it } from 'vitest';
import type { CommandHelp } from '../../src/answer.js';
import { recentMeetings } from '../../src/evidence/recent-meetings.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { completionOption } from '../../src/render/completion-words.js';
import { type HomePage, homeIds, homeView } from '../../src/render/home.js';
import { phrasesFor } from '../../src/render/phrases/phrases-for.js';
import { emptyForm, longestWords, searchFormView } from '../../src/render/search-form.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { contextView, foundView } from '../../src/render/windows.js';
import { homeSchema, modalSchema } from '../../src/workspace/block-kit/view-schema.js';
import { normalisedCorpus } from '../corpus.js';
import { answerOf, many, samples, shown } from '../slack/sample-record.js';
import { objectsIn, wordsOf } from './message-checks.js';

const languages = ['en', 'ja'] as const;
const long = (start: string, length = 4_000) => `${start} ${'long 長い '.repeat(length / 8)}`;

const emptyPage: HomePage = {
  query: null,
  searches: 0,
  shown: [],
  hasEarlier: false,
  meetings: [],
  arrived: [],
  own: [],
  choice: null,
  commands: [],
  record: { documents: 0, from: null, to: null },
};

/** A message as full as one can be. */
const full = renderBlockKit(answerOf(many.map((quote, n) => shown(quote, n + 1))), {
  shareable: false,
}).blocks;

const command = (name: string): CommandHelp => ({
  name,
  usage: name,
  summary: long('Does something', 400),
  details: [],
  examples: [`${name} words`],
});

describe.each(languages)('Home in %s', (language) => {
  const phrases = phrasesFor(language);

  it('is taken by Slack with nothing in it', () => {
    expect(homeSchema.safeParse(homeView(emptyPage, '{}', phrases)).error).toBeUndefined();
  });

  it('is taken by Slack however much there is', async () => {
    const [one] = await normalisedCorpus();
    if (!one) throw new Error('the corpus has a document');
    const document = { ...one.transcript.document, title: long('A title') };
    const speakers = one.transcript.turns.flatMap(({ speaker }) => (speaker ? [speaker] : []));
    expect(speakers.length).toBeGreaterThan(3);
    const page: HomePage = {
      ...emptyPage,
      meetings: Array.from({ length: 5 }, (_, n) => ({
        id: one.transcript.document.meeting,
        title: long(`Meeting ${n}`),
        date: '2024-07-28',
        place: long('Tokyo'),
        speakers: speakers.map((speaker) => ({ ...speaker, name: long(speaker.name, 80) })),
      })),
      arrived: Array.from({ length: 30 }, () => document),
      commands: Array.from({ length: 30 }, (_, n) => command(`command${n}`)),
      record: { documents: 4_000, from: '2001-01-01', to: '2026-01-01' },
    };
    const start = homeSchema.safeParse(homeView(page, '{}', phrases));
    expect(start.error).toBeUndefined();
    expect(wordsOf(start.data?.blocks)).toContain(phrases.surfaces.home.moreArrived(25));
    const found = { ...page, query: '"'.repeat(1_000), shown: [...full, ...full], hasEarlier: true };
    expect(homeSchema.safeParse(homeView(found, '{}', phrases)).error).toBeUndefined();
  });

  it('has Previous beside More where there is both', () => {
    const [more] = renderBlockKit(answerOf([{ node: 'more', query: 'x', offset: 5, remaining: 3 }])).blocks;
    const view = homeView(
      { ...emptyPage, query: 'x', shown: more ? [more] : [], hasEarlier: true },
      '{}',
      phrases,
    );
    const rows = view.blocks.filter(({ type }) => type === 'actions').map((row) => wordsOf(row).split('\n'));
    expect(rows[1]).toEqual([phrases.surfaces.home.earlier.label, phrasesFor('en').buttons.more(3)]);
  });

  it.each([null, 'en', 'ja'] as const)('shows the choice %s', (choice) => {
    const select = objectsIn(homeView({ ...emptyPage, choice }, '{}', phrases).blocks).find(
      ({ action_id }) => action_id === homeIds.language,
    );
    expect(select).toMatchObject({ initial_option: { value: choice ?? 'as-asked' } });
  });
});

describe.each(languages)('windows in %s', (language) => {
  const phrases = phrasesFor(language);

  it('are taken by Slack, the form empty and filled', () => {
    const chosen = { value: 'v'.repeat(150), text: long('Somebody') };
    const filled = {
      words: 'w'.repeat(longestWords),
      speaker: chosen,
      meeting: chosen,
      topic: chosen,
      from: '2023-01-01',
      to: '2024-01-01',
      kind: 'question',
    };
    for (const form of [emptyForm, filled]) {
      expect(modalSchema.safeParse(searchFormView(form, phrases)).error).toBeUndefined();
    }
  });

  it('are taken by Slack with as much as a message holds', () => {
    const found = foundView({ shown: full, hasEarlier: true }, '{}', phrases);
    expect(modalSchema.safeParse(found).error).toBeUndefined();
    expect(modalSchema.safeParse(contextView(full, phrases)).error).toBeUndefined();
  });
});

describe('what a list offers', () => {
  const speaker = {
    what: 'speaker',
    value: 'hamada-yasukazu',
    name: 'Hamada Yasukazu',
    also: null,
    office: 'Minister of Defense',
    outlet: null,
    side: 'japan',
  } as const;
  const meeting = {
    what: 'meeting',
    value: '2024-07-28-tokyo-2plus2',
    title: `${long('Committee', 160)}, 28 July 2024`,
    date: '2024-07-28',
    place: 'Tokyo',
  } as const;
  const topic = {
    what: 'topic',
    value: 'counterstrike capability',
    name: 'counterstrike capability',
    also: 'counter-attack',
    japanese: '反撃能力',
  } as const;
  const text = (one: Parameters<typeof completionOption>[0], language: 'en' | 'ja') =>
    completionOption(one, phrasesFor(language)).text.text;

  it('says as what somebody speaks, and the name by which he was found', () => {
    expect(text(speaker, 'en')).toBe('Hamada Yasukazu · Minister of Defense (Japan)');
    expect(text({ ...speaker, also: '浜田靖一' }, 'ja')).toBe(
      'Hamada Yasukazu（浜田靖一） · Minister of Defense（日本）',
    );
    expect(text({ ...speaker, outlet: 'NHK', office: null }, 'en')).toBe('Hamada Yasukazu · NHK');
  });

  it('never cuts the day off a meeting', () => {
    expect(text(meeting, 'en')).toMatch(/^28 July 2024 · Committee long .*…$/u);
    expect(text(meeting, 'en').length).toBeLessThanOrEqual(75);
  });

  it('says a topic in the language', () => {
    expect(text(topic, 'en')).toBe('counterstrike capability (counter-attack)');
    expect(text(topic, 'ja')).toBe('反撃能力（counterstrike capability）');
  });
});

describe('a related quote', () => {
  const related = answerOf([{ node: 'quote', quote: samples.answer, role: 'related', number: null }]);
  it('is marked as no proof in every rendering', () => {
    expect(wordsOf(renderBlockKit(related).blocks)).toContain('Related, not proof');
    expect(renderBlockKit(related).text).toContain('Related, not proof: ');
    expect(renderTerminal(related, { colours: false, links: false, columns: 80 })).toContain(
      'Related, not proof',
    );
  });
});

describe('recent meetings', () => {
  it('are those with a document, newest first, with whose words they have', async () => {
    const corpus = await normalisedCorpus();
    const transcripts = corpus.map(({ transcript }) => transcript);
    const ids = [...new Set(transcripts.map(({ document }) => document.meeting))];
    const meetings = ids.map((id) => ({
      id,
      title: id,
      date: id.slice(0, 10),
      place: 'Tokyo',
      event: id,
      participants: [],
    }));
    const dates = recentMeetings(meetings, transcripts, 3).map(({ date }) => date);
    expect(dates).toEqual(['2024-07-28', '2023-06-01', '2023-01-11']);
    const [latest] = recentMeetings(meetings, transcripts, 1);
    expect(latest?.speakers.map(({ id }) => id)).not.toContain('gordon-michael');
    expect(recentMeetings(meetings, [], 3)).toEqual([]);
  });
});
