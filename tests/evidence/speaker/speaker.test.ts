import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import type { Evidence } from '../../../src/evidence/evidence.js';
import { speakerOf } from '../../../src/evidence/speaker/speaker.js';
import { speakerResultSchema } from '../../../src/evidence/speaker/speaker-result.js';
import { corpusDir } from '../../corpus.js';
import { inventedTalks, pressConference } from '../invented-talks.js';

let shipped: Evidence;
beforeAll(async () => {
  shipped = (await openCorpus(corpusDir)).evidence;
});

function told(id: string, evidence: Evidence = shipped, options = {}) {
  const person = evidence.people.find((one) => one.id === id);
  if (!person) throw new Error(`nobody is ${id}`);
  return speakerResultSchema.parse(speakerOf(person, id, evidence, options));
}

describe('an official of the record', () => {
  it('is told with offices, the meetings and how he is printed there', () => {
    const hamada = told('hamada-yasukazu');
    expect(hamada).toMatchObject({
      found: true,
      heard: 'transcripts',
      person: { name: 'Hamada Yasukazu', side: 'japan', provisional: false },
      addressed: { questions: 5, unanswered: [] },
      askedInAll: 0,
    });
    expect(hamada.offices.map(({ from }) => from)).toEqual(['2022-08-10', '2008-09-24']);
    expect(hamada.printedAs.map(({ label }) => label)).toEqual([
      'MIN. HAMADA',
      'DEFENSE MINISTER HAMADA YASUKAZU',
      'DEFENSE MINISTER HAMADA',
    ]);
    expect(hamada.meetings.map(({ date, documents }) => [date, documents.map(({ kind }) => kind)])).toEqual([
      ['2023-06-01', ['transcript', 'readout']],
      ['2023-01-11', ['transcript']],
      ['2022-09-14', ['article']],
    ]);
  });

  it('speaks through an interpreter as far as the page marks it, and likely does in two words more', () => {
    const [spoken] = told('hamada-yasukazu').spoken;
    expect(spoken).toMatchObject({ language: 'en', unit: 'words', turns: 9, likelyInterpreted: 2 });
    expect(spoken?.interpreted).toBe((spoken?.length ?? 0) - 2);
    expect(told('austin-lloyd').spoken).toMatchObject([{ interpreted: 0, likelyInterpreted: 0 }]);
  });

  it('has topics that he speaks of more than the others, none of them a name or an office', () => {
    const topics = told('hamada-yasukazu').topics?.topics ?? [];
    expect(topics[0]).toMatchObject({
      id: 'counterstrike-capability',
      japanese: '反撃能力',
      ours: 9,
      theirs: 3,
    });
    expect(topics.every(({ deviations }) => deviations >= 1.645)).toBe(true);
    for (const id of ['hamada-yasukazu', 'blinken-antony', 'kihara-minoru', 'kamikawa-yoko']) {
      for (const { text, example } of told(id).topics?.topics ?? []) {
        expect(text).not.toMatch(/minister|secretary|president of|hamada|austin|blinken|kihara|kamikawa/iu);
        expect(example.speaker?.id).toBe(id);
        expect(example.marks).toHaveLength(1);
      }
    }
  });

  it('has his latest words first, each a slice of the page, page by page without gap or repetition', () => {
    const [first, second] = [0, 3].map((offset) => told('blinken-antony', shipped, { offset }).recent);
    const ids = [...(first ?? []), ...(second ?? [])].map(({ turn }) => turn);
    expect(new Set(ids).size).toBe(6);
    expect(first?.map(({ date }) => date)).toEqual(['2024-07-28', '2024-07-28', '2024-07-28']);
    expect(second?.[0]?.date).toBe('2023-01-11');
    for (const quote of first ?? []) {
      const document = shipped.documents.find(
        ({ transcript }) => transcript.document.id === quote.document.id,
      );
      expect(document?.source.slice(quote.start, quote.end)).toBe(quote.text);
    }
  });

  it('is told which questions he left, by the part of them that turns to him', () => {
    const { addressed } = told('blinken-antony');
    expect(addressed.questions).toBe(8);
    expect(addressed.unanswered.map(({ speaker }) => speaker?.name)).toEqual(['Tanaka', 'Patrick Tucker']);
    expect(addressed.unanswered[1]?.text).toContain('Secretary Blinken, does Japan and the United States');
  });
});

describe('a reporter of the record', () => {
  it('is told with the outlet and the questions, and who answered them', () => {
    const martin = told('martin-peter');
    expect(martin).toMatchObject({ heard: 'transcripts', askedInAll: 1, recentInAll: 0, recent: [] });
    expect(martin.outlets).toMatchObject([{ outlet: 'Bloomberg News' }]);
    expect(martin.spoken).toMatchObject([{ turns: 1, kinds: { question: 1, statement: 0 } }]);
    const [asked] = martin.asked;
    expect(asked?.question.text).toContain('lethal aid to Ukraine');
    expect(asked?.answers.map(({ quote }) => quote.speaker?.id)).toEqual(['austin-lloyd', 'hamada-yasukazu']);
  });
});

describe('somebody who never speaks in the record', () => {
  it('is told to be silent, with words of others that have the name and are not taken for his', () => {
    const kishida = told('kishida-fumio');
    expect(kishida).toMatchObject({ found: false, heard: 'never', recent: [], topics: null, spoken: [] });
    expect(kishida.nearest.length).toBeGreaterThan(0);
    for (const { text, speaker } of kishida.nearest) {
      expect(text).toContain('Kishida');
      expect(speaker?.id).not.toBe('kishida-fumio');
    }
  });

  it('has nothing where nobody names him either', () => {
    expect(told('inada-tomomi')).toMatchObject({ found: false, nearest: [], meetings: [] });
  });
});

const page = pressConference(
  'Q: A question to Minister Hamada. What of the radar?',
  'MINISTER HAMADA (THROUGH TRANSLATOR): The radar of the southern islands sees further than any other that we have built.',
);

describe('invented talks', () => {
  it('counts a speech that two publishers print once', async () => {
    const once = await inventedTalks([{ day: '2023-03-04', page }]);
    const twice = await inventedTalks([
      { day: '2023-03-04', page },
      { day: '2023-03-04', page, publisher: 'state' },
    ]);
    const [one, two] = [once, twice].map((evidence) => told('hamada-yasukazu', evidence));
    expect(two?.spoken).toEqual(one?.spoken);
    expect(two?.recentInAll).toBe(one?.recentInAll);
    expect(two?.addressed.questions).toBe(1);
    expect(two?.meetings[0]?.documents).toHaveLength(2);
  });

  it('counts words of the page itself', async () => {
    const evidence = await inventedTalks([{ day: '2023-03-04', page }]);
    const said =
      'We spoke of radar sites on the southern islands at length. The radar of the southern islands sees further than any other that we have built.';
    expect(told('hamada-yasukazu', evidence).spoken).toMatchObject([
      { turns: 2, length: said.split(' ').length, interpreted: said.split(' ').length },
    ]);
  });

  it('marks somebody of whom only a readout tells: none of it is his words', async () => {
    const readout =
      'Minister Hamada welcomed the drills. Secretary Austin stressed that the radar comes first.';
    const evidence = await inventedTalks([
      { day: '2023-03-04', page: readout, kind: 'readout', publisher: 'mod' },
    ]);
    const austin = told('austin-lloyd', evidence);
    expect(austin).toMatchObject({ found: true, heard: 'reported', recent: [], topics: null, spoken: [] });
    expect(austin.reports.map(({ text, verbatim }) => [text, verbatim])).toEqual([
      ['Secretary Austin stressed that the radar comes first.', false],
    ]);
  });

  it('has topics only against others: alone there is nobody to compare with', async () => {
    const evidence = await inventedTalks([
      {
        day: '2023-03-04',
        page: 'MINISTER HAMADA: Extended deterrence, extended deterrence, extended deterrence is what we spoke of.',
      },
    ]);
    expect(told('hamada-yasukazu', evidence).topics).toMatchObject({ words: { theirs: 0 }, topics: [] });
  });
});
