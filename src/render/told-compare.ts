import type { Answer, AnswerNode, Words } from '../answer.js';
import type { ComparedPair, ComparedSide, CompareResult } from '../evidence/compare/compare-result.js';
import type { Quote } from '../evidence/quote.js';
import type { ComparedInWords } from './phrases/compare.js';
import type { Phrases } from './phrases/phrases.js';

/** Quotes on one page: a pair has two. */
const quotesOnPage = 5;

/** One thing of a comparison: two quotes with what changed between them, or one quote. */
interface Item {
  readonly section: 'changed' | 'onlyFirst' | 'onlySecond' | 'kept' | 'onlyAnswered';
  readonly quotes: readonly Quote[];
  readonly redline: ComparedPair['redline'];
}

/**
 * A comparison as an answer: what was compared, the numbers, then what changed, what only one side has and what stayed,
 * page by page. `offset` counts sentences and pairs.
 */
export function toldComparison(result: CompareResult, offset: number, phrases: Phrases): Answer {
  const { compare } = phrases;
  const { first, second, topic } = result;
  if (!result.found || !first || !second) return nothing(result, phrases);
  const [one, other] = namesOf(first, second, phrases);
  const counts = {
    kept: result.kept.length,
    changed: result.changed.length,
    onlyFirst: result.onlyFirst.length,
    onlySecond: result.onlySecond.length,
  };
  const items = itemsOf(result);
  const page = pageOf(items, offset);
  const last = offset + page.length;
  const titles = {
    changed: compare.changed,
    kept: compare.kept,
    onlyFirst: compare.onlyFirst(one, other, result.noLongerSaid),
    onlySecond: compare.onlySecond(one, other),
    onlyAnswered: compare.onlyAnswered(one),
  };
  const nodes: AnswerNode[] =
    offset > 0
      ? []
      : [
          { node: 'lead', words: compare.lead(topic, inFull(first, phrases), inFull(second, phrases)) },
          {
            node: 'list',
            items: compare
              .counts(counts, one, other, claimedIn(result).length)
              .map((words): Words => [words]),
            more: 0,
          },
          ...notesOf(result, first, second, phrases),
        ];
  for (const [i, item] of page.entries()) {
    if (item.section !== page[i - 1]?.section) nodes.push({ node: 'heading', words: [titles[item.section]] });
    if (item.redline.length > 0) nodes.push({ node: 'redline', runs: item.redline });
    for (const quote of item.quotes) nodes.push({ node: 'quote', quote, role: 'evidence', number: null });
  }
  if (last < items.length) {
    nodes.push({
      node: 'more',
      command: 'compare',
      query: result.query,
      offset: last,
      remaining: items.length - last,
    });
  }
  return { language: phrases.language, summary: compare.inShort(topic, one, other, counts), nodes };
}

/** Of what only the first has, what is said to be no longer said: an answer depends on what is asked. */
function claimedIn({ noLongerSaid, onlyFirst }: CompareResult): Quote[] {
  return noLongerSaid ? onlyFirst.filter(({ kind }) => kind !== 'answer') : [];
}

function itemsOf(result: CompareResult): Item[] {
  const { changed, kept, onlyFirst, onlySecond, noLongerSaid } = result;
  const claimed = claimedIn(result);
  const pair =
    (section: Item['section']) =>
    ({ first, second, redline }: ComparedPair): Item => ({ section, quotes: [first, second], redline });
  const alone =
    (section: Item['section']) =>
    (quote: Quote): Item => ({ section, quotes: [quote], redline: [] });
  return [
    ...changed.map(pair('changed')),
    ...(noLongerSaid ? claimed : onlyFirst).map(alone('onlyFirst')),
    ...onlySecond.map(alone('onlySecond')),
    ...kept.map(pair('kept')),
    ...(noLongerSaid ? onlyFirst.filter((one) => !claimed.includes(one)) : []).map(alone('onlyAnswered')),
  ];
}

/** From `offset` on as many things as have the quotes of a page, one at least. */
function pageOf(items: readonly Item[], offset: number): Item[] {
  const page: Item[] = [];
  let quotes = 0;
  for (const item of items.slice(offset)) {
    if (page.length > 0 && quotes + item.quotes.length > quotesOnPage) break;
    page.push(item);
    quotes += item.quotes.length;
  }
  return page;
}

function notesOf(
  result: CompareResult,
  first: ComparedSide,
  second: ComparedSide,
  phrases: Phrases,
): AnswerNode[] {
  const { compare, citation, date } = phrases;
  const { language, noLongerSaid, notClaimed } = result;
  const offices = first.offices
    .filter((one) => second.offices.some(({ office, side }) => office === one.office && side === one.side))
    .map(({ office, side }) => citation.officeOf(office, side));
  const only =
    first.by === 'meeting' ? (first.person?.name ?? (first.side && compare.sides[first.side])) : null;
  const silent = result.silentSince.map((id) => date(id.slice(0, 10)));
  const [one, other] = namesOf(first, second, phrases);
  const sides = [
    [one, first],
    [other, second],
  ] as const;
  return [
    compare.compared(inNumbers(first, phrases), inNumbers(second, phrases), language, result.topic !== null),
    ...(only ? [compare.only(only)] : []),
    ...(noLongerSaid && !only && offices.length > 0 ? [compare.heard(offices)] : []),
    ...(claimedIn(result).length > 0 ? [compare.claim] : []),
    ...(notClaimed.length > 0 && first.by === 'meeting' ? [compare.notClaimed(notClaimed)] : []),
    ...(silent.length > 0 ? [compare.silentSince(silent)] : []),
    ...sides.flatMap(([name, { otherLanguages }]) =>
      otherLanguages.length > 0 ? [compare.otherLanguages(name, otherLanguages)] : [],
    ),
  ].map((words): AnswerNode => ({ node: 'note', words: [words] }));
}

/** The sides in short: the day of a meeting (its title where both are of one day), a person, a side. */
function namesOf(first: ComparedSide, second: ComparedSide, phrases: Phrases): [string, string] {
  const sameDay = first.meeting?.date === second.meeting?.date;
  const nameOf = (side: ComparedSide) =>
    side.meeting && !sameDay
      ? phrases.date(side.meeting.date)
      : side.by === 'side' && side.side
        ? phrases.compare.sides[side.side]
        : side.name;
  return [nameOf(first), nameOf(second)];
}

function inFull(side: ComparedSide, phrases: Phrases): string {
  return side.by === 'side' && side.side ? phrases.compare.sides[side.side] : side.name;
}

function inNumbers(side: ComparedSide, phrases: Phrases): ComparedInWords {
  const { documents, onTopic, sentences } = side;
  const different = new Map(
    documents.map(({ kind, publisher }) => [`${kind} ${publisher}`, { kind, publisher }]),
  );
  const name = side.meeting ? phrases.date(side.meeting.date) : inFull(side, phrases);
  return { name, documents: [...different.values()], onTopic, sentences };
}

function nothing(result: CompareResult, phrases: Phrases): Answer {
  const { compare, answer, language, date, sentenceGap } = phrases;
  const { topic, first, second, searched, nearest } = result;
  const [one, other] = first && second ? namesOf(first, second, phrases) : [null, null];
  const words = compare.nothing(topic, one, other);
  const where = answer.searched(
    searched.documents,
    searched.from && date(searched.from),
    searched.to && date(searched.to),
  );
  const said = words.map((run) => (typeof run === 'string' ? run : run.text)).join('');
  return {
    language,
    summary: [said, where].join(sentenceGap),
    nodes: [
      { node: 'lead', words },
      ...(one === null ? [{ node: 'note', words: [compare.noTwo] } as const] : []),
      { node: 'note', words: [where] },
      ...nearest.map((quote): AnswerNode => ({ node: 'quote', quote, role: 'nearest', number: null })),
    ],
  };
}
