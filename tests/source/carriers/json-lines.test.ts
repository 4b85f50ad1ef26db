import { describe, expect, it } from 'vitest';
import { codeOf, read, speechesOf } from '../read.js';

describe('turns in JSON', () => {
  it('are read from one array too', async () => {
    const page = await read(
      'a.json',
      '[{"speaker":"A. B.","text":"One."},\n{"speaker":null,"label":"Q","text":"Two?","kind":"question"}]',
    );
    expect(speechesOf(page)).toEqual([
      ['A. B.', null, 'One.'],
      ['Q', null, 'Two?'],
    ]);
    expect(page.speeches?.map(({ does }) => does)).toEqual(['speech', 'question']);
  });

  it('may be told of by a line about their document', async () => {
    const page = await read(
      'a.jsonl',
      '\uFEFF{"document":{"title":"Joint press conference","date":"2024-01-02","place":null}}\n\n{"name":"Hamada","paragraphs":["One.",{"text":" Two. "}]}\r\n',
    );
    expect(page.text).toBe('One.\n\nTwo.');
    expect(page.facts).toMatchObject({
      title: { value: 'Joint press conference' },
      date: { value: '2024-01-02' },
      place: null,
    });
    expect(page.speeches?.[0]).toMatchObject({ name: 'Hamada', start: 0, end: page.text.length });
  });

  it.each([
    ['an object of something else', '{\n "name": "alliance"\n}'],
    ['a list of something else', '[1, 2]'],
    ['an object without words', '{"speaker":"A"}'],
  ])('(%s) are none, and refused', async (_, json) => {
    expect(await codeOf(read('a.json', json))).toBe('file-malformed');
  });

  it('is not what merely begins with a bracket', async () => {
    expect((await read('a.txt', '[Applause]\n\nSEC. AUSTIN: Hello there.\n')).carrier).toBe('plain text');
  });
});
