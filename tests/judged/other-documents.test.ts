import { describe, expect, it } from 'vitest';
import { readJudged } from './judged.js';
import { judgedFolders, plainText } from './other-documents.js';

describe('the plain text of a published file', () => {
  it.each([
    [
      'paragraphs of HTML',
      'a.html',
      '<p>One.</p>\n<p><b>MR. B:</b>  Two\nlines.</p>',
      'One.\nMR. B: Two lines.',
    ],
    [
      'preformatted HTML',
      'a.html',
      '<title>T</title><pre>\n    One\ntwo.\n    Three.\n\n</pre>',
      'One two.\nThree.',
    ],
    ['content of an XML record', 'a.xml', '<t>x</t><content><![CDATA[<p>One.</p>]]></content>', 'One.'],
    ['speeches', 'a.xml', '<speech id="1">\n\t<p>One <i>two</i>.</p>\n</speech>', 'One two.'],
    ['entities', 'a.html', '<p>A &amp; B&#8212;C&nbsp;&#039;D&#039;</p>', "A & B—C 'D'"],
    [
      'lines behind front matter',
      'a.md',
      '---\ntitle: T\n---\n \nOne\ntwo.  \n  \nThree.\n',
      'One two.\nThree.',
    ],
    ['plain lines', 'text.txt', 'One.  Two.\n\n\u200bThree.\u00a0', 'One. Two.\nThree.'],
  ])('%s', (_, file, raw, text) => {
    expect(plainText(raw, file)).toBe(text);
  });

  it('does not guess an entity', () => {
    expect(() => plainText('<p>&hellip;</p>', 'a.html')).toThrow('&hellip; is not known');
  });
});

describe('the second set of judged queries', () => {
  it('has at least 60, each once, judged in documents that are known', async () => {
    const judged = await readJudged(new URL('other-queries.jsonl', import.meta.url));
    expect(judged.length).toBeGreaterThanOrEqual(60);
    expect(new Set(judged.map(({ id }) => id)).size).toBe(judged.length);
    expect(new Set(judged.map(({ query }) => query)).size).toBe(judged.length);
    const sources = new Set(judged.flatMap(({ judgements }) => judgements.map(({ source }) => source)));
    expect([...sources].filter((source) => !judgedFolders.includes(source))).toEqual([]);
  });

  it('has a best quote for what is answerable and none for what is not', async () => {
    const judged = await readJudged(new URL('other-queries.jsonl', import.meta.url));
    const wrong = judged.filter(({ kind, judgements }) =>
      kind === 'unanswerable' ? judgements.length > 0 : !judgements.some(({ grade }) => grade === 3),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
    const empty = judged.flatMap(({ id, judgements }) =>
      judgements.filter(({ start, end }) => end <= start).map(() => id),
    );
    expect(empty).toEqual([]);
  });
});
