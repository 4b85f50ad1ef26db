import type { AnswerNode } from '../answer.js';
import { inMessages } from '../render/in-messages.js';
import { phrasesFor } from '../render/phrases/phrases-for.js';
import { firedIds } from '../watch/hits.js';
import type { Digest, DigestInput } from './digest.js';
import { weekdayOf } from './local-time.js';
import { type Part, partsOf } from './parts.js';
import { onOneScreen } from './screen.js';

export type { Digest, DigestInput, WatchHits } from './digest.js';

/**
 * A digest of what is not empty, in this order: new documents, which words of theirs are new and which are no longer said, what the channel's watches have found, meetings of this
 * day in earlier years or else, with the first digest of a week, of this week, and a quote for the day on the channel's
 * topics. Null where there is nothing, unless the channel wants to hear so. The same input gives the same digest.
 */
export function digestOf(input: DigestInput): Digest | null {
  const { language, localDate, heartbeat } = input;
  const parts = partsOf(input);
  if (parts.length === 0) return heartbeat ? nothingNew(input) : null;
  const { digest, date } = phrasesFor(language);
  const day = date(localDate);
  const pages = parts.flatMap((part) => inMessages(inFull(part), language, () => ''));
  const nodes = pages.flatMap((page) => page.nodes);
  const quotes = nodes.flatMap((node) => (node.node === 'quote' ? [node.quote] : []));
  return {
    localDate,
    summary: {
      language,
      summary: digest.inShort(day, countsOf(parts)),
      nodes: [
        heading(input),
        ...onOneScreen(parts, phrasesFor(language)),
        { node: 'note', words: [digest.inThread] },
      ],
    },
    details: pages.map((page, n) => ({ ...page, summary: digest.inFull(day, n + 1, pages.length) })),
    quotes: [...new Set(firedIds(quotes))],
  };
}

function nothingNew(input: DigestInput): Digest {
  const { digest, date } = phrasesFor(input.language);
  const words = digest.nothing(input.since === null ? null : date(input.since));
  return {
    localDate: input.localDate,
    summary: {
      language: input.language,
      summary: words,
      nodes: [heading(input), { node: 'note', words: [words] }],
    },
    details: [],
    quotes: [],
  };
}

function heading({ language, localDate }: DigestInput): AnswerNode {
  const { digest, date } = phrasesFor(language);
  const text = digest.heading(date(localDate), weekdayOf(localDate));
  return { node: 'lead', words: [{ text, style: 'bold' }] };
}

/** The title of a part, then its things in full. */
function inFull({ title, things }: Part): AnswerNode[] {
  return [
    { node: 'lead', words: [{ text: title, style: 'bold' }] },
    ...things.flatMap(({ inFull: nodes }) => nodes),
  ];
}

function countsOf(parts: readonly Part[]) {
  const of = (kind: Part['kind']) => parts.find((part) => part.kind === kind)?.things ?? [];
  const remembered = parts.find(({ kind }) => kind === 'day' || kind === 'week')?.kind;
  return {
    documents: of('documents').length,
    hits: of('watches').reduce((sum, { quotes }) => sum + quotes, 0),
    remembered: remembered === 'day' || remembered === 'week' ? remembered : null,
    forTheDay: of('quote').length > 0,
  };
}
