import { type Line, linesOf } from '../../lines.js';
import type { Doubt } from '../../transcript.js';
import type { Draft, DraftTurn } from '../format.js';

/** The words of the interpreter are printed in the place of somebody's: `通訳者の発言を記載`, `通訳者の適宜発言を引用`. */
const printedInstead = /通訳(?:者|官)?(?:の|による|を介し)[^。]{0,16}(?:記載|掲載|引用|使用|基づ)/u;

/** Whether a line is a note of the publisher that says whose words are those of the interpreter. */
export function isInterpreterNote(text: string): boolean {
  return printedInstead.test(text) && (/^[※＊*（(注]/u.test(text) || /については[^。]*通訳/u.test(text));
}

/** Who is named in a note, each with whether only some of his words are meant. */
function namedIn(text: string): { readonly words: string; readonly inPart: boolean }[] {
  const about = text.split(/(?:について(?:は)?|に関して(?:は)?|は)[、，,]?\s*(?=[^、。]*通訳)/u)[0] ?? '';
  return about
    .split(
      /及び|および|並びに|ならびに|又は|[、，,・]|と(?=[\p{Script=Katakana}\p{Script=Han}]{2,}(?:長官|大臣|代行|大統領|首相|総理))/u,
    )
    .map((words) => ({ words, inPart: /一部|英語による|英語での/u.test(words) }))
    .filter(({ words }) => words.trim() !== '');
}

/**
 * Turns of people whose words a note says to be the interpreter's are interpreted, as it is printed. Where it says so of
 * some of somebody's words, or of questions in another language, the print does not tell which: a doubt, and no flag.
 */
export function interpretedByNote(source: string, draft: Draft): Draft {
  const notes = linesOf(source).filter(({ text }) => isInterpreterNote(text));
  if (notes.length === 0) return draft;
  const doubts: Doubt[] = [];
  const meant = notes.flatMap((line) => namedIn(line.text).map((named) => ({ ...named, line })));
  const turns = draft.turns.map((turn): DraftTurn => {
    const named = meant.find(({ words, inPart }) => !inPart && isOf(turn, words));
    if (!named) return turn;
    return {
      ...turn,
      paragraphs: turn.paragraphs.map((paragraph) => ({ ...paragraph, interpreted: true })),
    };
  });
  for (const { words, inPart, line } of meant) {
    if (inPart) doubts.push(doubtOf(line, words, 'the note says it of some of the words, and not of which'));
    else if (/質問/u.test(words))
      doubts.push(doubtOf(line, words, 'the note does not say which questions are meant'));
    else if (!draft.turns.some((turn) => isOf(turn, words)))
      doubts.push(doubtOf(line, words, 'nobody of the labels is named so'));
  }
  return { ...draft, turns, doubts: [...draft.doubts, ...doubts] };
}

/** The name of a label's voice stands in the words of the note. */
function isOf({ voice }: DraftTurn, words: string): boolean {
  const name = voice?.name?.replace(/[\s　]/gu, '') ?? '';
  const family = name.includes('・') ? (name.split('・').at(-1) ?? '') : name;
  return family.length >= 2 && words.replace(/[\s　]/gu, '').includes(family);
}

function doubtOf({ number, text }: Line, words: string, reason: string): Doubt {
  return { line: number, text: text.slice(0, 80), decision: `not marked as interpreted: ${words}`, reason };
}
