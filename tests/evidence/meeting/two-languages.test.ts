import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus-files.js';
import type { Evidence } from '../../../src/evidence/evidence.js';
import { meetingOf } from '../../../src/evidence/meeting/meeting.js';
import { meetingsLike } from '../../../src/evidence/meeting/meetings.js';
import { speakerOf } from '../../../src/evidence/speaker/speaker.js';
import { assembleRecord } from '../../../src/team-record.js';
import { corpusDir } from '../../corpus.js';
import { writtenPairs } from '../../pairs/written-pairs.js';

/** One press conference as a publisher of each language has it. */
let evidence: Evidence;
beforeAll(async () => {
  const { people, meetings, glossary, japanese } = await readCorpus(corpusDir);
  const pair = writtenPairs().find(({ name }) => name === 'tokyo-ministerial');
  if (!pair) throw new Error('no such pair');
  evidence = assembleRecord({ people, meetings, glossary, japanese, documents: [pair.en, pair.ja] }).evidence;
});

describe('a press conference that is printed in two languages', () => {
  it('is told once: its questions are those of one of the texts', () => {
    const [meeting] = evidence.meetings.filter(({ date }) => date === '2023-06-01');
    if (!meeting) throw new Error('no such meeting');
    const result = meetingOf(meeting, null, evidence);
    expect(result.documents.map(({ language, questions }) => [language, questions])).toEqual([
      ['en', 2],
      ['ja', 2],
    ]);
    expect(result.questionsInAll).toBe(2);
    expect(new Set(result.questions.map(({ question }) => question.document.id)).size).toBe(1);
    expect(meetingsLike('', evidence).meetings.find(({ id }) => id === meeting.id)?.questions).toBe(2);
    expect(result.differences).toMatchObject([{ sameLanguage: false }]);
  });

  it('has the minister’s lengths in each language apart, and his words once', () => {
    const hamada = evidence.people.find(({ id }) => id === 'hamada-yasukazu');
    if (!hamada) throw new Error('nobody');
    const { spoken, recent, recentInAll } = speakerOf(hamada, '浜田', evidence, { limit: 20 });
    expect(spoken.map(({ language, unit }) => [language, unit])).toEqual([
      ['en', 'words'],
      ['ja', 'characters'],
    ]);
    expect(new Set(recent.map(({ document }) => document.id)).size).toBe(1);
    expect(recent).toHaveLength(recentInAll);
  });

  it('is told by the text that says who asks whom', async () => {
    const { people, meetings, glossary, japanese, documents } = await readCorpus(corpusDir);
    const pair = writtenPairs().find(({ name }) => name === 'tokyo-ministerial');
    const published = documents.filter(({ transcript }) => transcript.document.date === '2023-06-01');
    if (!pair) throw new Error('no such pair');
    const parts = { people, meetings, glossary, japanese };
    const { evidence: mixed } = assembleRecord({ ...parts, documents: [pair.ja, ...published] });
    const meeting = mixed.meetings.find(({ date }) => date === '2023-06-01');
    if (!meeting) throw new Error('no such meeting');
    const { questions } = meetingOf(meeting, null, mixed);
    expect(questions.map(({ question }) => question.outlet)).toEqual([null, 'Bloomberg News']);
  });
});
