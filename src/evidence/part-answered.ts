import { passageSentences, sentencesIn } from '../passage.js';
import { isCommon } from '../search/common-words.js';
import { wordsOf } from '../search/words.js';
import type { NamedPerson, Span, Transcript, Turn } from '../transcript/transcript.js';
import { anyOf, calledIn } from './called-in.js';

/** Sentences before a quote that tell what it is still about. */
const before = 12;
/** Of a sentence before it, so many telling words must be the question's: one alone may be there by chance. */
const surely = 2;

/**
 * Of a question, the one to three sentences that a quote of its answer speaks to: of what is put to whoever answers, those
 * that share most telling words with the quote, or where it shares none, with the nearest sentence before it that surely
 * does; else the first sentence that asks him something, or the question's first paragraph.
 */
export function partAnswered(question: Turn, answer: Turn, quoted: Span, transcript: Transcript): Span {
  const own = putTo(answer.speaker, question, transcript);
  const [quote = '', ...earlier] = backwardsFrom(answer, quoted);
  const around = tellingWords(earlier.slice(0, surely).join(' '));
  const shared = mostShared(own, question, tellingWords(quote), around, 1);
  if (shared) return shared;
  const oneByOne = own.flat().map((span) => [span]);
  for (const sentence of earlier) {
    const found = mostShared(oneByOne, question, tellingWords(sentence), around, surely);
    if (found) return found;
  }
  const asking = own.flat().find((span) => /[?？]/u.test(textWithin(question, span)));
  return asking ?? question.paragraphs[0] ?? question;
}

/** The sentences that share most words, `least` of them; of several, those that share more with the words around; the shortest. */
function mostShared(
  rows: readonly (readonly Span[])[],
  question: Turn,
  telling: ReadonlySet<string>,
  around: ReadonlySet<string>,
  least: number,
): Span | null {
  let best: { span: Span; rank: readonly number[] } | null = null;
  for (const sentences of rows) {
    for (const [first, { start }] of sentences.entries()) {
      for (const [more, { end }] of sentences.slice(first, first + passageSentences).entries()) {
        const words = [...tellingWords(textWithin(question, { start, end }))];
        const shared = words.filter((word) => telling.has(word)).length;
        if (shared < least) continue;
        const beside = words.filter((word) => around.has(word)).length / (more + 1);
        const rank = [shared, beside, start - end];
        if (best === null || isMore(rank, best.rank)) best = { span: { start, end }, rank };
      }
    }
  }
  return best?.span ?? null;
}

function isMore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at !== -1 && (one[at] ?? 0) > (other[at] ?? 0);
}

/** The quote, then the sentences of its turn before it, the nearest first. */
function backwardsFrom(answer: Turn, quoted: Span): string[] {
  const sentences = answer.paragraphs
    .flatMap((_, paragraph) => sentencesIn(answer, paragraph))
    .filter(({ end }) => end <= quoted.start);
  const nearest = sentences.slice(-before).reverse();
  return [quoted, ...nearest].map((span) => textWithin(answer, span));
}

/** The sentences of a question, in rows that stand together, without what it certainly puts to others alone. */
function putTo(speaker: NamedPerson | null, question: Turn, transcript: Transcript): Span[][] {
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
      const text = textWithin(question, span);
      const turned = forms.filter(({ turns }) => turns.test(text)).map(({ id }) => id);
      if (turned.length > 0) now = turned;
      if (isAsked && speaker && now.length > 0 && !now.includes(speaker.id)) rows.push([]);
      else rows.at(-1)?.push(span);
    }
    return rows;
  });
}

/** "For Minister Hamada", "to the Japanese defense minister", "And Secretary Blinken, ...": a sentence that turns to somebody. */
function turnedTo(names: readonly string[]): RegExp {
  const name = anyOf(names);
  const words = "(?:[\\p{L}.'’-]+\\s+){0,4}?";
  const opens = '(?:(?:and|so|but|then|first|second|third|next|also|finally|lastly|now)[\\s,]+)*';
  return new RegExp(
    `(?<!\\p{L})(?:for|to|ask|asked)\\s+${words}${name}(?!\\p{L})|^${opens}${words}${name}(?=[,.:]|\\s+and\\s)`,
    'iu',
  );
}

function textWithin(turn: Turn, span: Span): string {
  const paragraph = turn.paragraphs.find((one) => one.start <= span.start && span.end <= one.end);
  return paragraph ? textOf(paragraph, span) : '';
}

function textOf(paragraph: Turn['paragraphs'][number], { start, end }: Span): string {
  return paragraph.text.slice(start - paragraph.start, end - paragraph.start);
}

function tellingWords(text: string): Set<string> {
  return new Set(
    wordsOf(text).flatMap(({ exact, stem }) => (exact.length > 3 && !isCommon(exact) ? [stem] : [])),
  );
}
