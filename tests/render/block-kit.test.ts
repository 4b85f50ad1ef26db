import { describe, expect, it } from 'vitest';
import type { AnswerNode } from '../../src/answer.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { buttonIds } from '../../src/render/buttons.js';
import { answerOf, sampleQuote, samples, sampleTurns, shown } from '../slack/sample-record.js';
import { buttonsOf, joined, notLiteral, objectsIn, quotations, refusals, wordsOf } from './message-checks.js';

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
