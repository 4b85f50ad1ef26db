import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, blocksOf, codeOf, read } from '../read.js';

describe('Markdown', () => {
  it('has wrapped lines joined, emphasis over their ends too', async () => {
    const page = await read('a.md', '**SECRETARY\nAUSTIN:** Good\nmorning, *all\nof you*.\n');
    expect(blocksOf(page)).toEqual(['SECRETARY AUSTIN: Good morning, all of you.']);
    expect(page.looks.map(({ look, start, end }) => [look, page.text.slice(start, end)])).toEqual([
      ['bold', 'SECRETARY AUSTIN:'],
      ['italic', 'all of you'],
    ]);
  });

  it('keeps what only looks like markup, and the numbers of a list', async () => {
    const page = await read(
      'a.md',
      '2 * 3 * 4 = 24, snake_case_word, ~5 km and ~6 km, \\*not\\* &mdash; [tape break] \\[sic\\]\n\n1. First.\n2. Second.\n\n- Bullet.\n',
    );
    expect(blocksOf(page)).toEqual([
      '2 * 3 * 4 = 24, snake_case_word, ~5 km and ~6 km, *not* — [tape break] [sic]',
      '1. First.',
      '2. Second.',
      'Bullet.',
    ]);
  });

  it('has indented paragraphs, tables, quotes, rules and the HTML in it as words', async () => {
    const page = await read(
      'a.md',
      'Q. Why?\n\n    MIN. HAMADA: indented\n    words.\n\n| Name | Office |\n|---|---|\n| Austin | Secretary |\n\n> quoted\n> on\n\nHe ended there.\n---\n<center>End <s>of old</s> <b>now</b></center>\n',
    );
    expect(blocksOf(page)).toEqual([
      'Q. Why?',
      'MIN. HAMADA: indented words.',
      'Name Office',
      'Austin Secretary',
      'quoted on',
      'He ended there.',
      'End of old now',
    ]);
    expect(page.blocks.every(({ kind }) => kind !== 'heading')).toBe(true);
  });

  it('takes the words of its front matter as facts only where they are such', async () => {
    const { facts } = await read(
      'a.md',
      '---\ntitle: "A\\\n  \\ title"\ndate: 2024-07-28\nurl: see below\nlang: ja\n---\nWords.\n',
    );
    expect(facts).toMatchObject({
      title: { value: 'A title' },
      date: { value: '2024-07-28' },
      url: null,
      language: { value: 'ja' },
    });
    expect((await read('a.md', '---\n: [\n---\nWords of it.\n')).facts.title).toBeNull();
  });

  it('loses and doubles nothing of running text', async () => {
    const word = fc
      .stringMatching(/^[A-Za-z0-9.,:;?!'“”é日本語（）-]{1,8}$/u)
      .filter((text) => !/^(?:[-.:]+|\d+[.)]?|[A-Za-z]+:.*)$/u.test(text));
    const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `So ${words.join(' ')}`);
    const paragraph = fc.array(line, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 12 }), async (paragraphs) => {
        const page = await read('a.md', paragraphs.map((lines) => lines.join('\n')).join('\n\n'));
        expect(bare(page.text)).toBe(bare(paragraphs.flat().join('')));
        expect(page.blocks).toHaveLength(paragraphs.length);
      }),
      { numRuns: 60 },
    );
  });

  it('that nests quotes and lists absurdly is refused, and a paragraph of a hundred thousand lines is plain text', async () => {
    expect(await codeOf(read('a.md', `${'> '.repeat(20_000)}x`))).toBe('file-nested');
    expect(await codeOf(read('a.md', '['.repeat(50_000)))).toBe('file-nested');
    expect((await read('a.md', 'word word\n'.repeat(300_000))).carrier).toBe('plain text');
  });
});
