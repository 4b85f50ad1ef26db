import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import type { Evidence } from '../../../src/evidence/evidence.js';
import { questionsOn } from '../../../src/evidence/questions/questions.js';
import { questionsResultSchema } from '../../../src/evidence/questions/questions-result.js';
import { corpusDir } from '../../corpus.js';

let shipped: Evidence;
beforeAll(async () => {
  shipped = (await openCorpus(corpusDir)).evidence;
});

function asked(typed: string, options = {}) {
  return questionsResultSchema.parse(questionsOn(typed, shipped, { limit: 20, ...options }));
}

const reporters = (typed: string) =>
  asked(typed)
    .questions.map(({ question }) => question.speaker?.name ?? question.introducedAs ?? '?')
    .sort();

describe('questions that somebody who is asked does not answer', () => {
  // Read in the transcripts by hand: of ten questions, Blinken leaves two to his colleagues, and nobody any other.
  it.each([
    ['', ['Patrick Tucker', 'Tanaka']],
    ['Taiwan', ['Patrick Tucker']],
    ['台湾', ['Patrick Tucker']],
    ['Blinken', ['Patrick Tucker', 'Tanaka']],
    ['Tanaka', ['Tanaka']],
    ['Kihara', []],
    ['Okinawa', []],
  ])('%s', (typed, names) => {
    const { questions, total, asked: all, found, nearest } = asked(typed, { unanswered: true });
    expect(questions.map(({ question }) => question.speaker?.name).sort()).toEqual(names);
    expect(total).toBe(names.length);
    expect(found).toBe(names.length > 0);
    expect(all).toBe(asked(typed === '' ? 'kind:question' : typed).total);
    expect(nearest).toEqual([]);
    for (const { unanswered } of questions)
      expect(unanswered.map(({ id }) => id)).toEqual(['blinken-antony']);
  });
});

describe('questions on a topic', () => {
  it.each([
    ['Taiwan', ['Kamimura', 'Kiyomiya Ryo', 'Miki', 'Patrick Tucker', 'Shaun Tandon']],
    ['台湾', ['Kamimura', 'Kiyomiya Ryo', 'Miki', 'Patrick Tucker', 'Shaun Tandon']],
    ['"four star"', ['Michael Gordon']],
    ['Wagner Group', ['Shaun Tandon']],
    ['Tomahawks', ['Peter Martin']],
    ['questions about Tomahawks', ['Peter Martin']],
    ['記者の質問 トマホーク', ['Peter Martin']],
    ['Taiwan 2024', ['Kamimura', 'Patrick Tucker']],
    ['Taiwan meeting:2024', ['Kamimura', 'Patrick Tucker']],
    ['Taiwan kind:question from:2024', ['Kamimura', 'Patrick Tucker']],
  ])('%s: by those who ask about it', (typed, names) => {
    expect(reporters(typed)).toEqual(names);
  });

  it.each([
    ['Bloomberg', ['Peter Martin']],
    ['Peter Martin Ukraine', ['Peter Martin']],
    ['speaker:martin', ['Peter Martin']],
  ])('%s: a reporter or an outlet asks', (typed, names) => {
    expect(reporters(typed)).toEqual(names);
  });

  it.each([
    ['Kihara', ['Michael Gordon', 'Patrick Tucker', 'Tanaka']],
    ['木原', ['Michael Gordon', 'Patrick Tucker', 'Tanaka']],
    ['speaker:kihara', ['Michael Gordon', 'Patrick Tucker', 'Tanaka']],
    ['speaker:木原稔', ['Michael Gordon', 'Patrick Tucker', 'Tanaka']],
    ['Taiwan Kihara', ['Patrick Tucker']],
    ['浜田 トマホーク', ['Peter Martin']],
  ])('%s: a minister is asked', (typed, names) => {
    expect(reporters(typed)).toEqual(names);
  });

  it('are shown by the words on the topic, marked, and nothing but questions', () => {
    for (const { question, onTopic } of asked('counterstrike').questions) {
      expect(question.kind).toBe('question');
      expect(onTopic).toBe(true);
      expect(question.marks.length).toBeGreaterThan(0);
    }
  });

  it('have the answers with the words on the topic, or how they begin', () => {
    const [only] = asked('"four star"').questions;
    expect(only?.answers.map(({ quote, onTopic }) => [quote.speaker?.id, onTopic])).toEqual([
      ['austin-lloyd', true],
      ['kihara-minoru', false],
      ['blinken-antony', false],
    ]);
    expect(only?.answers[0]?.quote.text).toMatch(/four[- ]star/u);
  });

  it('say who was asked and did not answer', () => {
    const tucker = asked('Taiwan invasion Tucker').questions[0];
    expect(tucker?.unanswered).toEqual([{ id: 'blinken-antony', name: 'Antony J. Blinken' }]);
    expect(asked('Taiwan').unansweredInAll).toBe(1);
    expect(asked('Kihara').unansweredInAll).toBe(2);
  });

  it('are paged without gap or repetition', () => {
    const all = asked('Taiwan').questions.map(({ question }) => question.turn);
    const paged = [0, 2, 4].flatMap((offset) => asked('Taiwan', { limit: 2, offset }).questions);
    expect(paged.map(({ question }) => question.turn)).toEqual(all);
  });

  it('that nobody asks are told to be none', () => {
    expect(asked('submarines')).toMatchObject({ found: false, questions: [], total: 0 });
    expect(asked('Taiwan Hayashi Fukushima').found).toBe(false);
  });

  it('are searched for with words alone where that is asked', () => {
    expect(asked('Kihara', { asTyped: true }).reading.inWords).toEqual([]);
  });
});
