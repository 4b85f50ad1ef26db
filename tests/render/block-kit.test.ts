import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerNode } from '../../src/answer.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { buttonIds, moreValueSchema } from '../../src/render/buttons.js';
import { answerOf, many, sampleQuote, samples, sampleTurns, shown } from '../slack/sample-record.js';
import {
  badFallback,
  buttonsOf,
  joined,
  notLiteral,
  objectsIn,
  quotations,
  refusals,
  wordsOf,
} from './message-checks.js';

const render = (...nodes: AnswerNode[]) => renderBlockKit(answerOf(nodes));
const labels = (blocks: unknown) => buttonsOf(blocks).map((button) => objectsIn(button.text)[0]?.text);

describe('a quote', () => {
  it('shows the words exactly, the matched ones bold', () => {
    const { blocks } = render(shown(samples.interpreted));
    expect(quotations(blocks)).toEqual([samples.interpreted.text]);
    const bold = objectsIn(blocks).filter(({ type, text }) => type === 'text' && text === 'counterstrike');
    expect(bold).toEqual([{ type: 'text', text: 'counterstrike', style: { bold: true } }]);
  });

  it('shows who, office, date, place, meeting, document, publisher and badges', () => {
    const words = wordsOf(render(shown(samples.interpreted, 3)).blocks);
    for (const part of [
      '3. Hamada Yasukazu, Minister of Defense (Japan)',
      'Through interpreter',
      '1 June 2023 · Ministry of Defense, Tokyo',
      'Japan-U.S. Defense Ministerial Meeting',
      'U.S. Department of Defense',
      samples.interpreted.document.title,
    ]) {
      expect(words).toContain(part);
    }
  });

  it('shows the question that it answers, visibly shortened where it is long', () => {
    expect(wordsOf(render(shown(samples.answer)).blocks)).toContain('Answering Peter Martin, Bloomberg News');
    const text = 'What will it change? '.repeat(40);
    const { answers } = samples.answer;
    const long = sampleQuote({ answers: { ...answers, text, part: [0, text.length] } });
    expect(wordsOf(render(shown(long)).blocks)).toMatch(/change\?.* …” \(shortened\)/u);
  });

  it.each([
    ['readout', samples.readout, 'The readout reports, of Hamada Yasukazu and Lloyd J. Austin III:'],
    ['article', samples.articleParaphrase, 'The article says, of Hamada Yasukazu:'],
  ])('never shows what a %s reports as a person’s words', (_, quote, introduction) => {
    const { blocks, text } = render(shown(quote, null));
    const heading = joined(objectsIn(blocks).find(({ type }) => type === 'rich_text_section') ?? {});
    expect(heading.startsWith(introduction)).toBe(true);
    expect(heading).toContain('Not a verbatim quote');
    expect(text).not.toContain(`“${quote.text}`);
    expect(text).toContain(quote.text);
  });

  it('introduces an article’s quotation as printed by the article', () => {
    const words = wordsOf(render(shown(samples.articleQuotation)).blocks);
    expect(words).toContain('As printed by IRIA: Hamada Yasukazu');
    expect(words).toContain('As printed by the article');
  });

  it('marks a reporter’s question, a moderator’s words, and whom a speaker quotes', () => {
    expect(wordsOf(render(shown(samples.question)).blocks)).toContain("Reporter's question");
    expect(wordsOf(render(shown(samples.moderator)).blocks)).toContain('Moderator');
    expect(wordsOf(render(shown(samples.copyWithoutAddress)).blocks)).toContain('quoting Kishida Fumio');
  });

  it('marks what is only the nearest', () => {
    const nearest: AnswerNode = { ...shown(samples.answer, null), role: 'nearest' };
    const { blocks, text } = render(nearest);
    expect(wordsOf(blocks)).toContain('Not an answer: the nearest in the record');
    expect(text).toContain('Not an answer: the nearest in the record');
  });

  it('shows the speaker’s own published words apart from the quotation', () => {
    const ownWords = {
      text: '反撃能力',
      language: 'ja',
      document: samples.answer.document.id,
      publisher: 'Ministry',
      status: 'official',
      copy: false,
      url: null,
    };
    const { blocks } = render(shown(sampleQuote({ ownWords })));
    expect(quotations(blocks)).toEqual([samples.interpreted.text]);
    expect(wordsOf(blocks)).toContain('反撃能力');
  });

  it('says how much is left out of a quote that is too long for a message', () => {
    const long = sampleQuote({ text: 'deterrence '.repeat(400) });
    const { blocks } = render(shown(long));
    const [said = ''] = quotations(blocks);
    expect(long.text.startsWith(said)).toBe(true);
    expect(wordsOf(blocks)).toContain(`(shortened): ${long.text.length - said.length} more characters`);
  });
});

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

describe('a shared quote', () => {
  const sharedBy = { id: 'U123', name: 'mika <!channel>' };
  const { blocks, text } = renderBlockKit(
    answerOf([{ node: 'quote', quote: samples.answer, role: 'shared', number: null }], 'shares: a quote.'),
    { sharedBy },
  );

  it('names the sharer as a person of the workspace once, and in the fallback by name alone', () => {
    expect(notLiteral(blocks)).toEqual(['user']);
    expect(objectsIn(blocks).find(({ type }) => type === 'user')).toEqual({ type: 'user', user_id: 'U123' });
    expect(text).toMatch(/^mika &lt;!channel&gt;: shares: a quote\./u);
  });

  it('is not offered for sharing again, but for removing by its sharer, after a question', () => {
    expect(labels(blocks)).toEqual(['Context', 'Source', 'Save', 'Report', 'Remove']);
    expect(buttonsOf(blocks).at(-1)).toMatchObject({
      action_id: buttonIds.remove,
      value: '{"sharer":"U123"}',
      confirm: { title: { text: 'Remove this quote?' }, confirm: { text: 'Remove' }, deny: { text: 'Keep' } },
    });
  });
});

describe('a turn', () => {
  it('shows every paragraph, the quote bold', () => {
    const { blocks } = render(
      ...sampleTurns(samples.interpreted).map((turn): AnswerNode => ({ node: 'turn', turn })),
    );
    expect(quotations(blocks)).toEqual([
      'What was agreed today?',
      `Thank you all for coming.\n\n${samples.interpreted.text}`,
    ]);
    const words = wordsOf(blocks);
    expect(words).toContain('Peter Martin, Bloomberg News · Reporter');
    expect(words).toContain('Hamada Yasukazu · Through interpreter');
    const bold = objectsIn(blocks).filter(({ style }) => objectsIn(style)[0]?.bold === true);
    expect(bold.at(-1)?.text).toBe(samples.interpreted.text);
  });

  it('that is long is shown around the quote, and what is left out is counted', () => {
    const filler = 'We also spoke of other matters. '.repeat(60).trim();
    const text = samples.interpreted.text;
    const at = (n: number) => n * 10_000;
    const paragraphs = [filler, filler, text, filler, filler].map((words, n) => ({
      text: words,
      start: at(n),
      end: at(n) + words.length,
      interpreted: false,
    }));
    const [, turn] = sampleTurns(samples.interpreted);
    if (!turn) throw new Error('the sample has two turns');
    const long = { ...turn, paragraphs, marked: { start: at(2), end: at(2) + text.length } };
    const { blocks } = render({ node: 'turn', turn: long });
    const [said = ''] = quotations(blocks);
    expect(said).toContain(text);
    const counted = [...wordsOf(blocks).matchAll(/\(shortened\): (\d+) more characters/gu)].map(([, n]) =>
      Number(n),
    );
    const all = paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
    expect(counted.reduce((a, b) => a + b, 0) + said.replaceAll('\n\n', '').length).toBe(all);
    expect(refusals(blocks)).toEqual([]);
  });
});

describe('help, mistakes and faults', () => {
  it('list the commands as they are typed', () => {
    const quote = {
      name: 'quote',
      usage: 'quote <words>',
      summary: 'Finds.',
      details: ['In full.'],
      examples: ['quote x'],
    };
    const { blocks } = render({ node: 'commands', commands: [quote] });
    expect(wordsOf(blocks).split('\n')).toEqual(
      expect.arrayContaining(['/alliance quote <words>', 'In full.', '/alliance quote x']),
    );
  });

  it('point at the wrong place in what was typed', () => {
    const typed = { text: 'speeker:hamada x', from: 0, to: 7 };
    const { blocks } = render({
      node: 'problem',
      sentence: 'No such filter.',
      typed,
      instead: 'Type speaker:hamada x',
    });
    expect(objectsIn(blocks)).toContainEqual({
      type: 'text',
      text: 'speeker',
      style: { bold: true, code: true },
    });
    expect(wordsOf(blocks)).toContain('Type speaker:hamada x');
  });

  it('point at the end of what was typed where something is missing there', () => {
    const typed = { text: '"open', from: 5, to: 5 };
    expect(
      wordsOf(render({ node: 'problem', sentence: 'Not closed.', typed, instead: null }).blocks),
    ).toContain('▲');
  });

  it('apologise with the reference', () => {
    expect(wordsOf(render({ node: 'fault', reference: 'a1b2' }).blocks)).toMatch(/Sorry.*\na1b2/u);
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
    expect(moreOf(blocks)).toEqual({ query: 'x', offset: 5 + kept });
    expect(labels(blocks).at(-1)).toBe(`More (${8 - kept + 2})`);
    expect(refusals(blocks)).toEqual([]);
  });

  it('goes on from a last page too', () => {
    const { blocks } = renderBlockKit(answerOf([lead, ...quotes]), { query: 'y' });
    expect(moreOf(blocks)).toEqual({ query: 'y', offset: 5 + quotations(blocks).length });
  });

  it('has a fallback that fits', () => {
    expect(badFallback(renderBlockKit(answerOf([lead, ...quotes])).text)).toEqual([]);
  });
});

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
