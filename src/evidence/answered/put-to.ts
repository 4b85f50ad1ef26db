import { sentencesIn } from '../../passage.js';
import type { NamedPerson, Span, Transcript, Turn } from '../../transcript/transcript.js';
import { anyOf, calledIn } from '../called-in.js';
import { wordsWithin } from './words-within.js';

/** The sentences of a question, in rows that stand together, without what it certainly puts to others alone. */
export function putTo(speaker: NamedPerson | null, question: Turn, transcript: Transcript): Span[][] {
  const { addressedTo } = question;
  const isAsked = addressedTo.some(({ id }) => id === speaker?.id);
  const forms = addressedTo.map(({ id, name }) => ({
    id,
    turns: turnedTo(calledIn(transcript, { id, name })),
  }));
  let now: readonly string[] = [];
  return question.paragraphs.flatMap((_, paragraph) => {
    const rows: Span[][] = [[]];
    for (const span of sentencesIn(question, paragraph)) {
      const text = wordsWithin(question, span);
      const turned = forms.filter(({ turns }) => turns.test(text)).map(({ id }) => id);
      if (turned.length > 0) now = turned;
      if (isAsked && speaker && now.length > 0 && !now.includes(speaker.id)) rows.push([]);
      else rows.at(-1)?.push(span);
    }
    return rows;
  });
}

/**
 * "For Minister Hamada", "to the Japanese defense minister", "And Secretary Blinken, ...": a sentence that turns to
 * somebody. A title has no other words before it: "the Chinese defense minister" is somebody else.
 */
function turnedTo([family = '', ...titles]: readonly string[]): RegExp {
  const opens = '(?:(?:and|so|but|then|first|second|third|next|also|finally|lastly|now)[\\s,]+)*';
  const named = `(?:[\\p{L}.'’-]+\\s+){0,4}?${anyOf([family])}`;
  const titled = `(?:(?:the|both|our|mr\\.?|madam|japanese|american|u\\.s\\.)\\s+){0,3}${anyOf(titles)}`;
  const called = titles.length === 0 ? named : `(?:${named}|${titled})`;
  return new RegExp(
    `(?<!\\p{L})(?:for|to|ask|asked)\\s+${called}(?!\\p{L})|^${opens}${called}(?=[,.:]|\\s+and\\s)`,
    'iu',
  );
}
