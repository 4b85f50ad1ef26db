import type { AnswerNode, Words } from '../answer.js';
import type { TurnsAround } from '../evidence/context/around.js';
import type { InContext } from '../evidence/context/in-context.js';
import type { TurnView } from '../evidence/context.js';
import type { Quote } from '../evidence/quote.js';
import { speakerLine } from './citation-words.js';
import type { Phrases } from './phrases/phrases.js';

/** Of the answers of others to a question, so many are shown with a quote. */
const answersShown = 3;

/** A quote in its context: what is said in all, and the nodes. */
export interface ToldContext {
  readonly summary: string;
  readonly nodes: readonly AnswerNode[];
}

/** A page of turns around a quote, and what leads to those before and behind it. */
export function toldContext({ result, views, around }: InContext, phrases: Phrases): ToldContext {
  const { context } = phrases;
  const { quote, offset } = result;
  const side = views.some(({ role }) => role === 'quoted') ? 'around' : offset < 0 ? 'before' : 'after';
  const lead = offset === 0 ? context.lead : context.onPage(side);
  return {
    summary: `${lead}${placeOf(quote, phrases)}${phrases.fullStop}`,
    nodes: [
      { node: 'lead', words: [lead, placeOf(quote, phrases)] },
      ...(offset === 0 ? turnNodes(views, phrases) : views.map(asNode)),
      ...waysFrom(around, quote, offset, phrases),
    ],
  };
}

/** What shows the turns before a page, the quote's own page, and the turns behind it; or that there are none. */
export function waysFrom(
  { back, on, leftBefore, leftAfter }: TurnsAround,
  { id }: Quote,
  offset: number,
  { context }: Phrases,
): AnswerNode[] {
  const note = (words: Words): AnswerNode => ({ node: 'note', words });
  const typed = (to: number): Words[number] => ({
    text: `${context.command} ${id}${to === 0 ? '' : ` --offset ${to}`}`,
    style: 'code',
  });
  return [
    note(back === null ? [context.begins] : [context.earlierTurns(leftBefore), typed(back)]),
    ...(offset !== 0 && back !== 0 ? [note([context.backToQuote, typed(0)])] : []),
    on === null
      ? note([context.ends])
      : { node: 'more', command: context.command, query: id, offset: on, remaining: leftAfter },
  ];
}

/** The meeting, who speaks, and the date. */
export function placeOf(quote: Quote, phrases: Phrases): string {
  const who = `${speakerLine(quote, phrases)}${phrases.comma}${phrases.date(quote.date)}`;
  return `${quote.meeting.title}${phrases.semicolon}${who}`;
}

/** The turns around a quote; of the answers to its question the first ones, and how many more there are. */
export function turnNodes(views: readonly TurnView[], { context }: Phrases): AnswerNode[] {
  const answers = views.filter(({ role }) => role === 'answer');
  const notShown = new Set(answers.slice(answersShown));
  const shown = views.filter((view) => !notShown.has(view)).map(asNode);
  if (notShown.size === 0) return shown;
  return [...shown, { node: 'note', words: [context.furtherAnswers(notShown.size)] }];
}

function asNode(turn: TurnView): AnswerNode {
  return { node: 'turn', turn };
}
