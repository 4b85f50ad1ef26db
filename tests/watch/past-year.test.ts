import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import type { TeamRecord } from '../../src/record.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { mistakeInWords } from '../../src/render/phrases/mistakes.js';
import { phrasesFor } from '../../src/render/phrases/phrases-for.js';
import { hitsIn } from '../../src/watch/hits.js';
import { mostOnOneDay, pastYear } from '../../src/watch/past-year.js';
import { tellHits, tellPastYear } from '../../src/watch/told.js';
import { watchedIn } from '../../src/watch/typed.js';
import { corpusDir } from '../corpus.js';
import { mistakeMadeBy } from '../mistake-made.js';
import { quotations, refusals, wordsOf } from '../render/message-checks.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const year = (typed: string, today = '2026-11-22') => pastYear(record, watchedIn(typed), today);
const sentences = (typed: string, today?: string) =>
  wordsOf(renderBlockKit(tellPastYear(watchedIn(typed), year(typed, today), 'en')).blocks);

describe('how often a watch would have fired', () => {
  it('is told of the year before the record’s last date, and says which', () => {
    expect(year('counterstrike')).toMatchObject({
      from: '2023-07-29',
      to: '2024-07-28',
      documents: 1,
      days: [{ date: '2024-07-28', quotes: 3 }],
      quotes: 3,
    });
    expect(sentences('counterstrike')).toContain(
      'would have fired on one day in the last year of the record, 29 July 2023 to 28 July 2024 (1 document), with 3 quotes.',
    );
  });

  it('takes no notice of documents that are dated after today', () => {
    const told = year('counterstrike', '2023-12-31');
    expect(told).toMatchObject({ from: '2022-06-02', to: '2023-06-01', documents: 4 });
    expect(told?.days.map(({ date }) => date)).toEqual(['2023-06-01', '2023-01-11', '2022-09-14']);
  });

  it('counts what firing day by day would have posted, nothing twice', () => {
    const told = year('status quo', '2023-12-31');
    const days = ['2022-09-14', '2023-01-11', '2023-06-01'].map((date) =>
      record.transcripts.flatMap(({ document }) => (document.date === date ? [document.id] : [])),
    );
    const each = days.map(
      (documents) => hitsIn(record, watchedIn('status quo'), documents, new Set()).length,
    );
    expect(told?.quotes).toBeGreaterThan(0);
    expect(told?.quotes).toBeLessThanOrEqual(each.reduce((sum, one) => sum + one, 0));
    expect(told?.quotes).toBe(told?.days.reduce((sum, one) => sum + one.quotes, 0));
  });

  it('shows the latest examples first, at most three', () => {
    const dates = year('counterstrike', '2023-12-31')?.examples.map(({ date }) => date);
    expect(dates).toEqual(['2023-06-01', '2023-06-01', '2023-06-01']);
    const answer = tellPastYear(watchedIn('"four star"'), year('"four star"'), 'en');
    const { blocks } = renderBlockKit(answer);
    expect(refusals(blocks)).toEqual([]);
    expect(quotations(blocks)).toHaveLength(3);
    expect(quotations(blocks)[0]).toContain('No, we haven’t ruled that out.');
  });

  it('says so where it would not have fired', () => {
    expect(year('Xyzzy')).toMatchObject({ days: [], quotes: 0, examples: [] });
    expect(sentences('Xyzzy')).toContain('would not have fired in the last year of the record');
  });

  it('says for what it was searched where a word is misspelt, and that nothing has it at all', () => {
    expect(sentences('countrstrike').replaceAll('\n', '')).toContain(
      'The record does not have “countrstrike”: searched for counterstrike instead.',
    );
    expect(sentences('Xyzzy')).toContain('Nothing in the whole record answers it yet.');
    expect(sentences('counterstrike')).not.toMatch(/searched for|whole record/u);
    expect(sentences('Bloomberg', '2026-11-22')).not.toContain('whole record');
  });

  it('is not known where no document has a date by today', () => {
    expect(year('counterstrike', '2020-01-01')).toBeNull();
    expect(sentences('counterstrike', '2020-01-01')).toContain('is not known');
    expect(mistakeMadeBy(() => year('speaker:nobody-at-all', '2020-01-01')).code.code).toBe(
      'unknown-speaker',
    );
  });

  it('is told in Japanese', () => {
    const { summary } = tellPastYear(watchedIn('反撃能力'), year('反撃能力'), 'ja');
    expect(summary).toBe(
      '「反撃能力」は、記録の最後の1年（2023年7月29日から2024年7月28日まで、文書1件）で、1日分、引用3件をお知らせしたことになります。',
    );
  });
});

describe('a watch that would post a whole press conference', () => {
  const refused = (typed: string) => {
    const { code } = mistakeMadeBy(() => year(typed));
    if (code.code !== 'watch-too-broad') throw new Error(code.code);
    return code;
  };

  it('is refused with the day and the number', () => {
    const { date, quotes, most } = refused('Japan');
    expect([date, most]).toEqual(['2024-07-28', mostOnOneDay]);
    expect(quotes).toBeGreaterThan(mostOnOneDay);
  });

  it('is offered narrower ones, whose numbers are true when they are typed', () => {
    const { narrower } = refused('Japan');
    expect(narrower.length).toBeGreaterThan(2);
    expect(narrower.some((one) => one.includes('speaker:'))).toBe(true);
    expect(narrower.some((one) => one.includes('+'))).toBe(true);
    for (const offered of narrower) {
      const [, typed = '', quotes] = /^(.*) \((\d+)\)$/u.exec(offered) ?? [];
      expect(Number(quotes)).toBeLessThan(mostOnOneDay);
      expect(year(typed)?.days[0], offered).toEqual({ date: '2024-07-28', quotes: Number(quotes) });
    }
  });

  it('is not offered a reporter, whose questions few want to watch', () => {
    for (const offered of refused('Japan').narrower) expect(offered).not.toContain('speaker:gordon-michael');
  });

  it('is told what to do in a sentence', () => {
    const { sentence, instead } = mistakeInWords(refused('Japan'), phrasesFor('en').mistakes);
    expect(sentence).toBe(
      'This watch would have posted 60 quotes on 28 July 2024 alone; 50 a day are the most.',
    );
    expect(instead).toMatch(/^Narrow it, for instance to one of these .*Japan speaker:/u);
  });
});

describe('what a watch posts', () => {
  it('is all its quotes, in as few messages as hold them, nothing left out', () => {
    const watched = watchedIn('deterrence');
    const documents = record.transcripts.map(({ document }) => document.id);
    const quotes = hitsIn(record, watched, documents, new Set());
    const answers = tellHits(watched, quotes, 'en');
    expect(answers.length).toBeGreaterThan(3);
    const shown = answers.flatMap((answer) => {
      const { blocks, text } = renderBlockKit(answer, { query: 'deterrence' });
      expect(refusals(blocks)).toEqual([]);
      expect(text).toMatch(new RegExp(`^“deterrence”: ${quotes.length} new quotes in the record`, 'u'));
      return quotations(blocks);
    });
    expect(shown).toEqual(quotes.map(({ text }) => text));
  });
});
