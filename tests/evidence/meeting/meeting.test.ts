import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import type { Evidence } from '../../../src/evidence/evidence.js';
import { meetingOf } from '../../../src/evidence/meeting/meeting.js';
import { meetingResultSchema } from '../../../src/evidence/meeting/meeting-result.js';
import { meetingsLike } from '../../../src/evidence/meeting/meetings.js';
import { meetingsResultSchema } from '../../../src/evidence/meeting/meetings-result.js';
import { corpusDir } from '../../corpus.js';
import { inventedTalks, pressConference } from '../invented-talks.js';

let shipped: Evidence;
beforeAll(async () => {
  shipped = (await openCorpus(corpusDir)).evidence;
});

function told(id: string, evidence: Evidence = shipped, options = {}) {
  const meeting = evidence.meetings.find((one) => one.id === id);
  if (!meeting) throw new Error(`no meeting ${id}`);
  return meetingResultSchema.parse(meetingOf(meeting, id, evidence, options));
}

function listed(words: string, evidence: Evidence = shipped, options = {}) {
  return meetingsResultSchema.parse(meetingsLike(words, evidence, options));
}

describe('a meeting of the record', () => {
  it('is told with those who met, in their offices of that day, and what of their questions they answered', () => {
    const { participants, others } = told('2024-07-28-tokyo-2plus2');
    expect(participants.map(({ name, office, asked, answered }) => [name, office, asked, answered])).toEqual([
      ['Antony J. Blinken', 'Secretary of State', 4, 2],
      ['Lloyd J. Austin III', 'Secretary of Defense', 2, 2],
      ['Kamikawa Yoko', 'Minister for Foreign Affairs', 1, 1],
      ['Kihara Minoru', 'Minister of Defense', 3, 3],
    ]);
    expect(others).toEqual([]);
    expect(told('2023-01-11-washington-2plus2').others).toMatchObject([{ name: 'Ned Price' }]);
  });

  it('has its transcript before the readout, each with what is to be known of it', () => {
    const { documents, questionsInAll } = told('2023-06-01-tokyo-defense-ministerial');
    expect(documents).toMatchObject([
      {
        kind: 'transcript',
        publisher: 'U.S. Department of Defense',
        questions: 2,
        copy: false,
        status: 'official',
      },
      { kind: 'readout', publisher: 'Ministry of Defense, Japan', questions: 0, interpreted: 0 },
    ]);
    expect(documents[0]?.alsoPublished).toMatchObject([{ language: 'ja' }]);
    expect(questionsInAll).toBe(2);
    expect(told('2024-07-28-tokyo-2plus2').documents).toMatchObject([{ copy: true }]);
  });

  it('that only an article tells of has no questions and no topics', () => {
    expect(told('2022-09-14-pentagon-austin-hamada')).toMatchObject({
      found: true,
      questions: [],
      topics: null,
      differences: [],
      participants: [{ speaks: false }, { speaks: false }],
    });
  });

  it('has topics that are said there more than elsewhere', () => {
    const ids = (id: string) => told(id).topics?.topics.map((topic) => topic.id);
    expect(ids('2024-07-28-tokyo-2plus2')).toContain('command-and-control');
    expect(ids('2023-06-01-tokyo-defense-ministerial')?.[0]).toBe('counterstrike-capability');
  });

  it('pages through its questions', () => {
    const pages = [0, 3].map((offset) => told('2024-07-28-tokyo-2plus2', shipped, { limit: 3, offset }));
    expect(
      pages.map(({ questions }) =>
        questions.map(({ question }) => question.speaker?.name ?? question.introducedAs),
      ),
    ).toEqual([['Kamimura', 'Michael Gordon', 'Tanaka'], ['Patrick Tucker']]);
  });
});

const page = pressConference(
  'Q: A question to Minister Hamada. What of the radar?',
  'MINISTER HAMADA (THROUGH TRANSLATOR): The radar of the southern islands sees further than any other that we have built.',
);

describe('invented talks', () => {
  it('that two publishers print are asked about once, and how the texts differ is counted', async () => {
    const evidence = await inventedTalks([
      { day: '2023-03-04', page },
      { day: '2023-03-04', page: page.replace('sees further', 'looks farther'), publisher: 'state' },
    ]);
    const result = told('2023-03-04-tokyo-talks', evidence);
    expect(result.questionsInAll).toBe(1);
    expect(result.documents.map(({ sameAs }) => sameAs === null)).toContain(false);
    expect(result.differences).toMatchObject([
      { sameLanguage: true, onlyLeft: 0, onlyRight: 0, turns: 1, unsure: 0 },
    ]);
  });

  it('of which the record has no document are told to have none', async () => {
    const evidence = await inventedTalks([{ day: '2023-03-04', page }], ['2025-01-02']);
    expect(told('2025-01-02-tokyo-talks', evidence)).toMatchObject({
      found: false,
      documents: [],
      topics: null,
      participants: [{ speaks: false }, {}, {}, {}],
    });
    expect(listed('', evidence).meetings.map(({ date, documents }) => [date, documents.length])).toEqual([
      ['2025-01-02', 0],
      ['2023-03-04', 1],
    ]);
  });
});

describe('the meetings', () => {
  it('are listed newest first, with documents and questions', () => {
    expect(
      listed('').meetings.map(({ date, documents, questions }) => [date, documents.length, questions]),
    ).toEqual([
      ['2024-07-28', 1, 4],
      ['2023-06-01', 2, 2],
      ['2023-01-11', 1, 4],
      ['2022-09-14', 1, 0],
    ]);
  });

  it.each([
    ['2023', ['2023-06-01', '2023-01-11']],
    ['東京', ['2024-07-28', '2023-06-01']],
    ['Washington', ['2023-01-11']],
    ['Kihara', ['2024-07-28']],
    ['木原', ['2024-07-28']],
    ['浜田', ['2023-06-01', '2023-01-11', '2022-09-14']],
    ['Peter Martin', ['2023-06-01']],
    ['Reykjavik', []],
  ])('are found by %s', (words, days) => {
    const { meetings, found, total } = listed(words);
    expect(meetings.map(({ date }) => date)).toEqual(days);
    expect([found, total]).toEqual([days.length > 0, days.length]);
  });

  it('are paged without gap or repetition', () => {
    const all = listed('').meetings.map(({ id }) => id);
    const paged = [0, 1, 2, 3].flatMap((offset) => listed('', shipped, { limit: 1, offset }).meetings);
    expect(paged.map(({ id }) => id)).toEqual(all);
  });
});
