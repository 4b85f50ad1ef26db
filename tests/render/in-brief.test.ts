import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerNode } from '../../src/answer.js';
import { openCorpus } from '../../src/corpus-files.js';
import type { TeamRecord } from '../../src/record.js';
import { fitsOneMessage, renderBlockKit } from '../../src/render/block-kit.js';
import { briefLines, wordsInBrief } from '../../src/render/in-brief.js';
import { inMessages } from '../../src/render/in-messages.js';
import { phrasesFor } from '../../src/render/phrases/phrases-for.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { corpusDir } from '../corpus.js';
import { answerOf, many, sampleQuote, samples, shown } from '../slack/sample-record.js';
import { notLiteral, quotations, refusals, wordsOf } from './message-checks.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const brief = (fields: Partial<Extract<AnswerNode, { node: 'brief' }>>): AnswerNode => ({
  node: 'brief',
  title: 'New',
  items: [],
  more: 0,
  ...fields,
});
const item = (quote = samples.answer, title: string | null = 'A meeting', source: string | null = null) => ({
  title,
  source,
  quote,
});

describe('the words of a quote in brief', () => {
  it('are whole where they are short', () => {
    expect(wordsInBrief('We will do it.')).toEqual({ shown: 'We will do it.', leftOut: 0 });
  });

  it('are a beginning up to a blank where they are long', () => {
    const text = 'We will deepen our cooperation on air and missile defense with our partners. '
      .repeat(4)
      .trim();
    const { shown: words, leftOut } = wordsInBrief(text);
    expect(text.startsWith(words)).toBe(true);
    expect(words.length + leftOut).toBe(text.length);
    expect(text.charAt(words.length)).toBe(' ');
    expect(words.length).toBeLessThanOrEqual(130);
  });

  it.each([
    'but we have not decided anything about it yet.',
    'unless both governments agree to that.',
    'which we never said we would do.',
    'though it isn’t part of the plan.',
    'if Japan asks for it.',
  ])('stay whole where what would be left out turns them round: %s', (end) => {
    const text = `${'We will deepen our cooperation on air and missile defense with all of our partners in the region '.repeat(2)}${end}`;
    expect(wordsInBrief(text)).toEqual({ shown: text, leftOut: 0 });
  });

  it('stay whole in Japanese, whose sentences turn at their end', () => {
    const text = '日米両国は、地域の平和と安定のため、'.repeat(12);
    expect(wordsInBrief(text).leftOut).toBe(0);
  });

  it('never leave out a negation of the record', () => {
    let shortened = 0;
    for (const { document } of record.transcripts) {
      for (const { text } of record.sentences(document.id)) {
        const { shown: words, leftOut } = wordsInBrief(text);
        expect(text.startsWith(words)).toBe(true);
        if (leftOut === 0) continue;
        shortened += 1;
        expect(text.slice(words.length)).not.toMatch(
          /\b(?:not|no|never|without|unless|but|cannot)\b|n['’]t\b/iu,
        );
      }
    }
    expect(shortened).toBeGreaterThan(100);
  });
});

describe('a part of a digest', () => {
  const phrases = phrasesFor('en');

  it('says before the words who speaks, with every badge, and what they are from', () => {
    expect(briefLines(item(samples.interpreted), phrases).small).toBe(
      'Hamada Yasukazu · Through interpreter · U.S. Department of Defense · 1 June 2023',
    );
    expect(briefLines(item(samples.readout), phrases).small).toMatch(
      /^The readout reports, of Hamada Yasukazu and Lloyd J\. Austin III · Not a verbatim quote · /u,
    );
    expect(briefLines(item(samples.question), phrases).small).toContain("Reporter's question");
    expect(briefLines(item(samples.articleQuotation), phrases).small).toMatch(/^As printed by IRIA: Hamada/u);
    expect(briefLines(item(samples.answer, 'x', 'Transcript · x'), phrases).small).toBe(
      'Lloyd J. Austin III · Transcript · x',
    );
  });

  it('stands in Slack as literal text, titles and quotes of the record included', () => {
    const evil = sampleQuote({
      text: '<!channel> *bold* <https://x.y|z> &amp;',
      meeting: samples.answer.meeting,
    });
    const { blocks, text } = renderBlockKit(
      answerOf([brief({ title: '<!here>', items: [item(evil, '<@U1> _x_', '<!everyone>')], more: 2 })]),
    );
    expect(notLiteral(blocks)).toEqual([]);
    expect(refusals(blocks)).toEqual([]);
    expect(quotations(blocks)).toEqual([evil.text]);
    expect(wordsOf(blocks)).toContain('2 more');
    expect(text).not.toMatch(/<!|<@/u);
    expect(text).toContain('&lt;!here&gt;');
  });

  it('is read aloud with its quotes', () => {
    const { text } = renderBlockKit(answerOf([brief({ items: [item()], more: 1 })]));
    expect(text).toContain('New\nA meeting · Lloyd J. Austin III · ');
    expect(text).toContain(`: “${samples.answer.text}”`);
    expect(text).toContain('1 more');
  });

  it('stands in the terminal with its quotes, a report without quotation marks', () => {
    const text = renderTerminal(answerOf([brief({ items: [item(), item(samples.readout)], more: 1 })]), {
      colours: false,
      links: false,
      columns: 80,
    });
    expect(text).toContain(`“${samples.answer.text}”`);
    expect(text).toContain(`| ${samples.readout.text}`);
    expect(text).not.toContain(`“${samples.readout.text}`);
    expect(text).toMatch(/1 more\n$/u);
  });
});

describe('an answer in messages', () => {
  const long = (n: number) =>
    sampleQuote({ id: `ddddddddd${n}`, text: `Number ${n}. ${'deterrence '.repeat(200)}` });

  it('is one where it fits one', () => {
    const answers = inMessages(
      many.slice(0, 4).map((quote) => shown(quote, null)),
      'en',
      () => 's',
    );
    expect(answers).toHaveLength(1);
  });

  it('keeps with each quote what introduces it, and leaves nothing out', () => {
    const nodes = [0, 1, 2, 3, 4, 5].flatMap((n): AnswerNode[] => [
      { node: 'lead', words: [`Before ${n}`] },
      shown(long(n), null),
    ]);
    const answers = inMessages(nodes, 'en', (page, pages) => `${page}/${pages}`);
    expect(answers.length).toBeGreaterThan(1);
    expect(answers.flatMap((answer) => answer.nodes)).toEqual(nodes);
    for (const [n, answer] of answers.entries()) {
      expect(answer.summary).toBe(`${n + 1}/${answers.length}`);
      expect(answer.nodes[0]?.node).toBe('lead');
      expect(answer.nodes.at(-1)?.node).toBe('quote');
      expect(fitsOneMessage(answer)).toBe(true);
      expect(wordsOf(renderBlockKit(answer).blocks)).not.toContain('left out');
    }
    expect(fitsOneMessage(answerOf(nodes))).toBe(false);
  });

  it('is none where there is nothing to say', () => {
    expect(inMessages([], 'en', () => 's')).toEqual([]);
  });
});
