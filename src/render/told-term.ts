import type { Answer, AnswerNode, Words } from '../answer.js';
import type { Rendering, TermResult } from '../evidence/term/term-result.js';
import type { Phrases } from './phrases/phrases.js';

/** Wordings with their numbers, people of each, and wordings that are nowhere printed: what a phone shows of them. */
const shown = { renderings: 8, speakers: 4, notPrinted: 6, examples: 2, near: 5 } as const;

/** What the glossary has on a term, and what the record makes of it. */
export function toldTerm(result: TermResult, phrases: Phrases): Answer {
  const { entry, renderings } = result;
  const { language, term } = phrases;
  const count = renderings.reduce((sum, one) => sum + one.count, 0);
  const summary = entry ? term.inShort(entry.term, count) : term.unknownInShort(result.query, count);
  return { language, summary, nodes: entry ? known(result, entry, phrases) : unknown(result, phrases) };
}

function known(result: TermResult, entry: NonNullable<TermResult['entry']>, phrases: Phrases): AnswerNode[] {
  const { term, semicolon } = phrases;
  const { query, completed, renderings } = result;
  const printed = renderings.filter(isPrinted);
  const others = renderings.filter((one) => !isPrinted(one)).map(({ text }) => text);
  const notes: Words[] = [
    ...(completed ? [[term.completed(query, entry.term)]] : []),
    ...(entry.readings.length > 0 ? [[`${term.readings}${entry.readings.join(semicolon)}`]] : []),
    ...(entry.note === null ? [] : [[entry.note]]),
    ...(entry.ambiguous === null ? [] : [[`${term.ambiguous}${entry.ambiguous}`]]),
  ];
  return [
    { node: 'lead', words: term.entry(entry.term, entry.japanese) },
    ...notes.map((words): AnswerNode => ({ node: 'note', words })),
    ...used(printed, phrases),
    ...(others.length > 0
      ? [
          {
            node: 'note' as const,
            words: [
              term.notPrinted(
                others.slice(0, shown.notPrinted),
                Math.max(0, others.length - shown.notPrinted),
              ),
            ],
          },
        ]
      : []),
    ...related(entry, phrases),
    ...examples(printed, phrases),
  ];
}

function unknown({ query, renderings, nearest }: TermResult, phrases: Phrases): AnswerNode[] {
  const { term } = phrases;
  const printed = renderings.filter(isPrinted);
  const begun = query.normalize('NFKC').toLowerCase();
  const begins = nearest.length > 1 && nearest.every((one) => one.term.toLowerCase().startsWith(begun));
  return [
    { node: 'lead', words: term.unknown(query) },
    ...(nearest.length > 0
      ? [
          { node: 'heading' as const, words: [begins ? term.severalBegin : term.nearest] },
          {
            node: 'list' as const,
            items: nearest.map((one) => term.nearestTerm(one.term, one.japanese)),
            more: 0,
          },
        ]
      : []),
    ...(printed.length > 0
      ? [...used(printed, phrases), ...examples(printed, phrases)]
      : [{ node: 'note' as const, words: [term.notInRecord(query)] }]),
  ];
}

function isPrinted({ count, reported }: Rendering): boolean {
  return count + reported > 0;
}

/** The wordings that the record prints, a line each. */
function used(printed: readonly Rendering[], phrases: Phrases): AnswerNode[] {
  const { term } = phrases;
  if (printed.length === 0) return [];
  return [
    { node: 'heading', words: [term.used] },
    {
      node: 'list',
      items: printed.slice(0, shown.renderings).map((one) => renderingLine(one, phrases)),
      more: Math.max(0, printed.length - shown.renderings),
    },
  ];
}

function renderingLine(rendering: Rendering, { term, date }: Phrases): Words {
  const { text, voices, speakers, first, last, spellings } = rendering;
  const named = speakers.slice(0, shown.speakers);
  return [
    ...term.rendering(text, rendering, voices),
    first !== null && last !== null ? term.renderingWhen(date(first), date(last)) : '',
    named.length === 0
      ? ''
      : term.speakers(
          named.map(({ speaker, count }) => term.speaker(speaker?.name ?? null, count)),
          speakers.length - named.length,
        ),
    spellings.length === 0 ? '' : term.spellings(spellings.slice(0, 2).map((one) => one.text)),
  ];
}

function related({ near }: NonNullable<TermResult['entry']>, { term }: Phrases): AnswerNode[] {
  if (near.length === 0) return [];
  const items = near.slice(0, shown.near).map((one) => term.nearTerm(one.term, one.why));
  return [
    { node: 'heading', words: [term.near] },
    { node: 'list', items, more: near.length - items.length },
  ];
}

/** The most frequent wordings, each with the words of somebody who used it. */
function examples(printed: readonly Rendering[], { term }: Phrases): AnswerNode[] {
  return printed.slice(0, shown.examples).flatMap(({ text, example }): AnswerNode[] =>
    example === null
      ? []
      : [
          { node: 'lead', words: term.example(text) },
          { node: 'quote', quote: example, role: 'evidence', number: null },
        ],
  );
}
