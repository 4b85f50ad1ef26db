import { describe, expect, it } from 'vitest';
import { noticeInWords } from '../../../src/render/phrases/notices.js';
import { phrasesFor } from '../../../src/render/phrases/phrases-for.js';
import { type Notice, noticeSchema } from '../../../src/source/notice.js';

/** A notice of every code. */
const every: readonly Notice[] = noticeSchema.options.map((option) =>
  noticeSchema.parse({
    notice: option.shape.notice.value,
    encoding: 'shift_jis',
    characters: 4321,
    pages: [3, 17],
  }),
);

const inWords = (notice: Notice, language: 'en' | 'ja') =>
  noticeInWords(notice, phrasesFor(language).importing.notices);

describe.each(every.map((notice) => [notice.notice, notice] as const))('the notice %s', (_, notice) => {
  it('is told in each language with its values', () => {
    const { notice: __, ...values } = notice;
    for (const language of ['en', 'ja'] as const)
      for (const value of Object.values(values).flat())
        expect(inWords(notice, language)).toContain(String(value));
  });

  it('has no English in Japanese, and no Japanese in English', () => {
    expect(inWords(notice, 'ja').replace('shift_jis', '')).not.toMatch(/\p{Script=Latin}/u);
    expect(inWords(notice, 'en')).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
  });
});

it('one character is one character', () => {
  expect(inWords({ notice: 'votes', characters: 1 }, 'en')).toBe('Left out as lists of votes: 1 character.');
});
