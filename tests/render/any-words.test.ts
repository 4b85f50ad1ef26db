import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerNode } from '../../src/answer.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { answerOf, sampleQuote, samples, sampleTurns, shown } from '../slack/sample-record.js';
import { badFallback, notLiteral, quotations, refusals } from './message-checks.js';

const render = (...nodes: AnswerNode[]) => renderBlockKit(answerOf(nodes));

const hostile = fc.constantFrom(
  '<!channel>',
  '<!here|here>',
  '<@U123>',
  '<#C1|general>',
  '<https://evil.example|Source>',
  'https://evil.example',
  '@everyone',
  ':smile:',
  '*x*',
  '_x_',
  '`x`',
  '```',
  '> x',
  '&lt;!channel&gt;',
  '&',
  '\n',
  '”',
  '浜田',
  '😀',
);
const anything = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 40 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(' ') || ' ');
const marks = fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { maxLength: 4 });
const someQuote = fc
  .record({ text: anything, other: anything, marks, verbatim: fc.boolean() })
  .map(({ text, other, marks: found, verbatim }) =>
    sampleQuote({
      text,
      verbatim,
      marks: found,
      speaker: { id: 'hamada-yasukazu', name: other },
      office: other,
      label: other,
      introducedAs: other,
      place: other,
      meeting: { ...samples.answer.meeting, title: other },
      document: { ...samples.answer.document, title: other, publisher: other },
      answers: {
        turn: samples.answer.turn,
        text: other,
        part: found[0] ?? [0, 9],
        speaker: null,
        outlet: other,
        introducedAs: other,
      },
      innerQuotations: [{ start: 0, end: 1, attribution: other, speaker: null }],
      ownWords: {
        text: other,
        language: 'ja',
        document: samples.answer.document.id,
        publisher: 'Ministry',
        status: 'official',
        copy: false,
        url: null,
      },
    }),
  );

describe('whatever the words are', () => {
  it('nothing becomes a mention, a link or markup, and Slack’s limits hold', () => {
    fc.assert(
      fc.property(fc.array(someQuote, { maxLength: 7 }), anything, fc.nat(), (quotes, query, at) => {
        const [first = samples.answer] = quotes;
        const answer = answerOf(
          [
            { node: 'lead', words: ['For ', { text: query, style: 'bold' }] },
            ...quotes.map((quote, n) => shown(quote, n + 1)),
            { node: 'more', query, offset: quotes.length, remaining: 3 },
            { node: 'note', words: [query] },
            {
              node: 'problem',
              sentence: query,
              typed: { text: query, from: at % 20, to: 20 },
              instead: query,
            },
            ...sampleTurns(first).map(
              (turn): AnswerNode => ({ node: 'turn', turn: { ...turn, who: query } }),
            ),
            {
              node: 'commands',
              commands: [{ name: query, usage: query, summary: query, details: [query], examples: [query] }],
            },
            { node: 'fault', reference: query },
          ],
          query,
        );
        const { blocks, text } = renderBlockKit(answer, { query });
        expect(notLiteral(blocks)).toEqual([]);
        expect(refusals(blocks)).toEqual([]);
        expect(badFallback(text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('the shown words are exactly the quote’s words', () => {
    fc.assert(
      fc.property(someQuote, (quote) => {
        fc.pre(quote.text.length <= 3_000);
        expect(quotations(render(shown(quote)).blocks)).toEqual([quote.text]);
      }),
    );
  });
});
