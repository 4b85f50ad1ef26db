import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import { quoteIdSchema } from '../../src/evidence/quote.js';
import type { TeamRecord } from '../../src/record.js';
import { turnSpeakerLine } from '../../src/render/citation-words.js';
import { phrasesFor } from '../../src/render/phrases/phrases-for.js';
import { corpusDir } from '../corpus.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

/** The context of the first quote that a query finds. */
function around(query: string) {
  const [quote] = record.quote(query).quotes;
  const views = quote ? record.context(quote.id) : null;
  if (!quote || !views) throw new Error(`${query} finds nothing`);
  return { quote, views };
}
const roles = (query: string) => around(query).views.map(({ role }) => role);

describe('the context of a quote', () => {
  it('is the question that it answers, what others answered, the turn itself and the turn after, in that order', () => {
    expect(roles('speaker:hamada "Tomahawks"')).toEqual(['question', 'answer', 'quoted', 'after']);
    const { views } = around('speaker:hamada "Tomahawks"');
    expect(views.map(({ who }) => who)).toEqual([
      'Peter Martin, Bloomberg News',
      'Lloyd J. Austin III, Secretary of Defense',
      'Hamada Yasukazu, Minister of Defense',
      'STAFF',
    ]);
  });

  it('does not repeat a question that is the turn before, or an answer of others that is the turn after', () => {
    expect(roles('"haven’t ruled that out"')).toEqual(['question', 'quoted', 'answer', 'answer']);
    const { views } = around('"haven’t ruled that out"');
    expect(new Set(views.map(({ id }) => id)).size).toBe(views.length);
  });

  it('has no question where none was answered, and nothing before the first turn', () => {
    expect(roles('"ahead of President Biden hosting"')).toEqual(['quoted', 'after']);
  });

  it('has nothing after the last turn', () => {
    expect(roles('"both ministers exit" kind:moderation')).toEqual(['before', 'quoted']);
  });

  it('marks the quote, and nothing else, in whole paragraphs', () => {
    const { quote, views } = around('speaker:hamada "Tomahawks"');
    const marked = views.filter((view) => view.marked !== null);
    expect(marked.map(({ role, marked: span }) => [role, span])).toEqual([
      ['quoted', { start: quote.start, end: quote.end }],
    ]);
    const turn = record.transcripts.flatMap(({ turns }) => turns).find(({ id }) => id === quote.turn);
    expect(marked[0]?.paragraphs).toEqual(turn?.paragraphs);
  });

  it('says which turns came through an interpreter, wholly or likely', () => {
    const interpreted = around('speaker:hamada "Tomahawks"').views.find(({ role }) => role === 'quoted');
    expect(interpreted?.badges).toEqual(['interpreted']);
    const likely = around('speaker:hayashi "Please allow me to start"').views.find(
      ({ role }) => role === 'quoted',
    );
    expect(likely?.badges).toEqual(['likely-interpreted']);
    const austin = around('speaker:austin "declining to meet"').views;
    expect(austin.find(({ role }) => role === 'quoted')?.badges).toEqual([]);
  });

  it('names somebody who could not be resolved as printed', () => {
    const { views } = around('kind:question "launch a ballistic missile"');
    expect(views.find(({ role }) => role === 'quoted')?.who).toContain('Amaro ?');
  });

  it('names something for every turn of the record', () => {
    for (const query of ['kind:readout', 'kind:article', 'kind:transcript']) {
      for (const { id } of record.quote(query, { limit: 200 }).quotes) {
        const views = record.context(id) ?? [];
        expect(views.length).toBeGreaterThan(1);
        for (const view of views)
          expect(turnSpeakerLine(view, phrasesFor('en')).trim(), view.id).not.toBe('');
      }
    }
  });

  it('is not there for a quote that the record does not have', () => {
    expect(record.context(quoteIdSchema.parse('zzzzzzzzzz'))).toBeNull();
  });
});
