import { describe, expect, it } from 'vitest';
import type { AnswerNode } from '../../src/answer.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { buttonIds, moreValueSchema } from '../../src/render/buttons.js';
import { answerOf, many, sampleQuote, samples, shown } from '../slack/sample-record.js';
import { badFallback, buttonsOf, objectsIn, quotations, refusals, wordsOf } from './message-checks.js';

const render = (...nodes: AnswerNode[]) => renderBlockKit(answerOf(nodes));
const labels = (blocks: unknown) => buttonsOf(blocks).map((button) => objectsIn(button.text)[0]?.text);

describe('buttons', () => {
  it('are Share, Context, Source, Save and Report, and carry the quote’s id', () => {
    const { blocks } = render(shown(samples.answer));
    expect(labels(blocks)).toEqual(['Share', 'Context', 'Source', 'Save', 'Report']);
    expect(buttonsOf(blocks)).toMatchObject([
      { action_id: buttonIds.share, value: '{"quote":"aaaaaaaaa2"}' },
      { action_id: buttonIds.context, value: '{"quote":"aaaaaaaaa2"}' },
      { action_id: buttonIds.source, url: samples.answer.url },
      { action_id: buttonIds.save, value: '{"quote":"aaaaaaaaa2"}' },
      { action_id: buttonIds.report, value: '{"quote":"aaaaaaaaa2"}' },
    ]);
  });

  it('carry to a report what was asked, but for a query that would take the room of quotes', () => {
    const reported = (query: string) => {
      const { blocks } = renderBlockKit(answerOf([shown(samples.answer)]), { query });
      const report = buttonsOf(blocks).find(({ action_id: id }) => id === buttonIds.report);
      return JSON.parse(String(report?.value));
    };
    expect(reported('"four star" <!channel>')).toEqual({
      quote: samples.answer.id,
      query: '"four star" <!channel>',
    });
    expect(reported('x'.repeat(301))).toEqual({ quote: samples.answer.id });
  });

  it('keep the search below the quotes of a query, beside More where there is one', () => {
    const more: AnswerNode = { node: 'more', query: 'four star', offset: 1, remaining: 2 };
    const options = { query: 'four star' };
    const below = (nodes: AnswerNode[], others = options) =>
      labels(renderBlockKit(answerOf(nodes), others).blocks.slice(-1));
    expect(below([shown(samples.answer, 1), more])).toEqual(['More (2)', 'Save this search']);
    expect(below([shown(samples.answer, 1)])).toEqual(['Save this search']);
    const { blocks } = renderBlockKit(answerOf([shown(samples.answer, 1)]), options);
    expect(buttonsOf(blocks).at(-1)).toMatchObject({ value: '{"query":"four star"}' });
    expect(refusals(blocks)).toEqual([]);
  });

  it('keep no search where a window has a button for that, nor where it is too long for one', () => {
    const quote = shown(samples.answer, 1);
    const with_ = (options: Parameters<typeof renderBlockKit>[1]) =>
      labels(renderBlockKit(answerOf([quote]), options).blocks);
    expect(with_({ query: 'four star', shareable: false })).not.toContain('Save this search');
    expect(with_({ query: 'x'.repeat(2_000) })).not.toContain('Save this search');
    expect(with_({})).not.toContain('Save this search');
  });

  it('have no Source where the page’s address is not known, or is no web address', () => {
    expect(labels(render(shown(samples.copyWithoutAddress)).blocks)).toEqual([
      'Share',
      'Context',
      'Save',
      'Report',
    ]);
    const odd = sampleQuote({
      url: 'javascript:alert(1)',
      document: { ...samples.answer.document, url: 'file:///x' },
    });
    expect(labels(render(shown(odd)).blocks)).toEqual(['Share', 'Context', 'Save', 'Report']);
  });

  it('open the page itself where the address at the words is too long', () => {
    const far = sampleQuote({ url: `https://www.defense.gov/#:~:text=${'x'.repeat(3_000)}` });
    const source = buttonsOf(render(shown(far)).blocks).find((each) => each.action_id === buttonIds.source);
    expect(source?.url).toBe(far.document.url);
  });

  it('page on: More carries the query and where to go on', () => {
    const { blocks } = render({ node: 'more', query: 'speaker:"a" x', offset: 5, remaining: 7 });
    expect(labels(blocks)).toEqual(['More (7)']);
    expect(JSON.parse(String(buttonsOf(blocks)[0]?.value))).toEqual({
      query: 'speaker:"a" x',
      offset: 5,
    });
  });

  it('give way to a sentence where the query is too long for one', () => {
    const { blocks } = render({ node: 'more', query: '"'.repeat(1_000), offset: 5, remaining: 7 });
    expect(buttonsOf(blocks)).toEqual([]);
    expect(wordsOf(blocks)).toContain('7 more');
  });
});

describe('an answer that is too long for one message', () => {
  const long = many.map((quote, n) =>
    sampleQuote({ ...quote, text: `Counterstrike ${n} ${'and deterrence '.repeat(100)}.` }),
  );
  const quotes = long.slice(0, 8).map((quote, n) => shown(quote, n + 6));
  const lead: AnswerNode = { node: 'lead', words: ['Found.'] };
  const moreOf = (blocks: unknown) =>
    moreValueSchema.parse(
      JSON.parse(String(buttonsOf(blocks).find(({ action_id: id }) => id === buttonIds.more)?.value)),
    );

  it('shows fewer quotes, says how many are left out, and More goes on with the first of them', () => {
    const { blocks } = render(lead, ...quotes, { node: 'more', query: 'x', offset: 13, remaining: 2 });
    const kept = quotations(blocks).length;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(8);
    expect(wordsOf(blocks)).toContain(`${8 - kept} quote`);
    expect(moreOf(blocks)).toEqual({ query: 'x', offset: 5 + kept, command: 'quote' });
    expect(labels(blocks).at(-1)).toBe(`More (${8 - kept + 2})`);
    expect(refusals(blocks)).toEqual([]);
  });

  it('goes on from a last page too', () => {
    const { blocks } = renderBlockKit(answerOf([lead, ...quotes]), { query: 'y' });
    expect(moreOf(blocks)).toEqual({ query: 'y', offset: 5 + quotations(blocks).length, command: 'quote' });
  });

  it('has a fallback that fits', () => {
    expect(badFallback(renderBlockKit(answerOf([lead, ...quotes])).text)).toEqual([]);
  });
});
