import { commandFor, type World } from '../command.js';
import type { Quote } from '../evidence/quote.js';
import { UsageError } from '../mistakes/usage-error.js';
import type { Phrases } from '../render/phrases/phrases.js';
import { type AboutQuotes, aboutQuotes } from './about-quotes.js';
import { onlyOne, tellFact } from './facts.js';
import { afterShowing } from './keeping.js';
import { type Shown, shownLast } from './shown.js';
import type { ConversationState } from './state.js';
import { type Conversed, said, type Talk } from './talk.js';
import { pickedIn } from './which-quote.js';
import { latestWording } from './wording.js';

/** A command that tells what is asked about a quote, to be run; the quote stays the one that "that" means. */
export interface ToldByCommand {
  readonly outcome: 'command';
  readonly line: string;
  readonly state: ConversationState;
}

/** What a message asks about quotes that stand in the thread; null where it asks for something else. */
export function aboutShown(text: string, talk: Talk): Conversed | ToldByCommand | null {
  const { known, before, phrases, world } = talk;
  const { record } = world;
  if (!known && !pointsBack.test(text)) return null;
  const picked = known && pickedIn(text, known);
  const { plain, named, isOf } = withoutNames(picked?.rest ?? text, record);
  const asked = aboutQuotes(plain, picked !== null) ?? (picked && aboutQuotes(picked.asThat, true));
  if (!asked) return null;
  const state = picked ? { ...before, focus: picked.id } : before;
  const meant = shownLast(state, record).filter(({ quote }) => isOf(quote));
  if (meant.length === 0) {
    if (named && before.shown.length > 0) return null;
    throw new UsageError({ code: 'nothing-shown' });
  }
  return toldOf(asked, meant, state, phrases, world);
}

function toldOf(
  { about, subject }: { readonly about: AboutQuotes; readonly subject: string | null },
  meant: readonly Shown[],
  state: ConversationState,
  phrases: Phrases,
  world: World,
): Conversed | ToldByCommand {
  const { record } = world;
  if (about === 'context' && commandFor('context', world)) {
    const { id } = onlyOne(meant).quote;
    return { outcome: 'command', line: `context ${id}`, state: { ...state, focus: id } };
  }
  if (about !== 'wording') return said(tellFact(about, meant, record, phrases), state);
  const { answer, quotes } = latestWording(meant, subject ?? state.subject, record, phrases);
  const ids = quotes.map(({ id }) => id);
  return { outcome: 'answer', answer, query: null, state: afterShowing(state, ids, answer.language) };
}

const pointsBack =
  /(?<![\p{L}\p{N}])(?:that|this|it|he|she|they|the question)(?![\p{L}\p{N}])|それ|これ|その/iu;

/** "Japan's position": somebody of a side. */
const ofSide: readonly (readonly ['japan' | 'us', RegExp])[] = [
  ['japan', /(?<![\p{L}\p{N}])(?:japan['’]s|tokyo['’]s|the japanese)(?= \p{L})|日本(?:側)?の/iu],
  [
    'us',
    /(?<![\p{L}\p{N}])(?:america['’]s|washington['’]s|the (?:us|u\.s\.|american|united states['’]))(?= \p{L})|米国(?:側)?の/iu,
  ],
];

/**
 * A message with pronouns where it names people or a side: "where did Austin say that?" asks what "where did he say
 * that?" does, of quotes that are his.
 */
function withoutNames(
  text: string,
  record: World['record'],
): { readonly plain: string; readonly named: boolean; isOf(quote: Quote): boolean } {
  if (!/[\p{L}\p{N}]/u.test(text)) return { plain: text, named: false, isOf: () => true };
  const speakers = record.read(text).aspects.filter(({ name }) => name === 'speaker');
  const side = speakers.length === 0 ? ofSide.find(([, pattern]) => pattern.test(text)) : undefined;
  if (side) {
    const [wanted, pattern] = side;
    const isOf = (quote: Quote) => quote.side === wanted;
    return {
      plain: text.replace(pattern, /\p{Script=Latin}/u.test(text) ? 'their' : 'その'),
      named: true,
      isOf,
    };
  }
  const plain = speakers.reduce((left, { typed }) => {
    const pronoun = /[’']s?$/u.test(typed) ? 'his' : /\p{Script=Latin}$/u.test(typed) ? 'he' : '';
    return left.replace(typed, pronoun);
  }, text);
  const people = speakers.flatMap(({ filters }) => filters.flatMap(({ values }) => values));
  return {
    plain: plain.trim(),
    named: people.length > 0,
    isOf: ({ speaker }) => people.length === 0 || people.some((id) => id === speaker?.id),
  };
}
