import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { dispatch, UsageError, type World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { openRecord } from '../../src/library.js';
import type { TeamRecord } from '../../src/record.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { corpusDir } from '../corpus.js';
import { badFallback, refusals, wordsOf } from '../render/message-checks.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

async function typed(text: string, fields: Partial<World> = {}) {
  const world: World = { record, commands, face: 'terminal', language: null, ...fields };
  const { answer, found, json } = await dispatch(text, world);
  const message = renderBlockKit(answer);
  expect(refusals(message.blocks)).toEqual([]);
  expect(badFallback(message.text)).toEqual([]);
  return {
    shown: renderTerminal(answer, { colours: false, links: false, columns: 80 }),
    words: wordsOf(message.blocks),
    quotes: answer.nodes.flatMap((node) => (node.node === 'quote' ? [node.quote.id] : [])),
    more: answer.nodes.find((node) => node.node === 'more'),
    answer,
    found,
    json,
  };
}

describe('compare', () => {
  it('says what was compared and who was heard, the numbers, and what changed between two quotes', async () => {
    const { shown, words, found } = await typed('compare Senkaku');
    expect(found).toBe(true);
    for (const text of [shown, words]) {
      expect(text).toContain('11 January 2023 (transcript, U.S. Department of Defense: 2 of 262 sentences)');
      expect(text).toContain('Heard in both: Secretary of State (United States)');
      expect(text).toContain('In other words: 1 sentence');
      expect(text).toContain('(1 no longer said)');
      expect(text).toContain('no sentence of the second document is like it');
    }
    expect(shown).toContain('Article [-V-]{+5+} of the Mutual Security Treaty');
  });

  it('says why it does not claim that something is no longer said', async () => {
    const { shown } = await typed('compare Okinawa 2023-01-11 2023-06-01');
    expect(shown).toContain('It is not claimed that anything is no longer said: ');
    expect(shown).toContain('other offices were heard');
    expect(shown).not.toContain('No longer said:');
  });

  it('does not say of an answer that it is no longer given', async () => {
    const { answer } = await typed('compare Taiwan');
    const titles = answer.nodes.flatMap((node) => (node.node === 'heading' ? [node.words.join('')] : []));
    expect(titles).toContainEqual(expect.stringContaining('in answers'));
  });

  it('goes on page by page, every quote once, until all have been shown', async () => {
    const seen: string[] = [];
    let next: string | null = 'compare China';
    for (let pages = 0; next !== null && pages < 30; pages += 1) {
      const { quotes, more } = await typed(next);
      expect(quotes.length).toBeLessThanOrEqual(5);
      seen.push(...quotes);
      next = more?.node === 'more' ? `${more.command} ${more.query} --offset ${more.offset}` : null;
    }
    const { kept, changed, onlyFirst, onlySecond } = await (await openRecord(corpusDir)).compare('China');
    expect(seen).toHaveLength(2 * (kept.length + changed.length) + onlyFirst.length + onlySecond.length);
  });

  it('is answered in Japanese where it is asked in Japanese', async () => {
    const { shown } = await typed('比較 尖閣');
    expect(shown).toContain('言い方が違うもの');
    expect(shown).toContain('[-V-]{+5+}');
  });

  it('finds nothing where nobody speaks of it, and shows what is nearest as such', async () => {
    const { found, shown } = await typed('compare zeppelin');
    expect(found).toBe(false);
    expect(shown).toContain('Nothing on zeppelin can be compared in this record.');
  });

  it('wants something to compare', async () => {
    await expect(typed('compare')).rejects.toBeInstanceOf(UsageError);
  });

  it('is the same object in the library and as JSON', async () => {
    const { json } = await typed('compare Senkaku');
    expect(await (await openRecord(corpusDir)).compare('Senkaku')).toEqual(json);
  });
});

describe('new', () => {
  it('lists what matters most, what was dropped, and quotes', async () => {
    const { shown, words, quotes } = await typed('new');
    for (const text of [shown, words]) {
      expect(text).toContain('that no earlier document of this record has.');
      expect(text).toContain('Not in any earlier document of this record: 4 documents');
      expect(text).toContain('JJOC');
      expect(text).toContain('No longer said: formulas of 11 January 2023');
    }
    expect(shown).not.toMatch(/first ever|first time ever/iu);
    expect(quotes).toHaveLength(3);
  });

  it('says that a formula which came back in other words is counted in these too', async () => {
    // June 2023 has “age of intense competition”, January 2023 the words that are shown.
    for (const [line, note] of [
      ['new', 'Each is counted in its other wordings too'],
      ['新出', '言い方の少し違うものも含みます'],
    ] as const) {
      const { shown } = await typed(line);
      expect(shown).toMatch(/era of strategic competition.*2/u);
      expect(shown).toContain(note);
    }
  });

  it('goes on to the last dropped formula', async () => {
    const result = await (await openRecord(corpusDir)).new();
    const all = result.phrases.length + result.dropped.length;
    const { shown, more } = await typed(`new --offset ${all - 1}`);
    expect(shown).toContain(result.dropped.at(-1)?.formula ?? '?');
    expect(more).toBeUndefined();
  });

  it('says of the first meeting that there is nothing before it', async () => {
    const { found, shown } = await typed('new 2022-09-14');
    expect(found).toBe(false);
    expect(shown).toContain('is the first meeting of this record');
  });

  it('is answered in Japanese', async () => {
    expect((await typed('新出', { language: 'ja' })).shown).toContain('それ以前の文書にない表現');
  });
});
