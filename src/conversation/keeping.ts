import type { Answer, Language } from '../answer.js';
import type { QuoteId } from '../evidence/quote.js';
import type { QuoteResult } from '../evidence/quote-result.js';
import type { TeamRecord } from '../record.js';
import { aspectNames } from '../search/in-words/aspect.js';
import { asKept } from './narrowing.js';
import { aspectSchema, type ConversationState, type KeptAspect, kept } from './state.js';
import { standing, subjectWords } from './subject.js';

/** A conversation in which nothing has been asked. */
export function emptyState(language: Language): ConversationState {
  return {
    version: 1,
    subject: '',
    aspects: [],
    shown: [],
    shownAs: 'evidence',
    firstNumber: 1,
    focus: null,
    listed: [],
    unlisted: 0,
    paging: null,
    language,
  };
}

/** The state after a quote query and its answer. */
export function afterQuotes(
  before: ConversationState,
  result: QuoteResult,
  answer: Answer,
  record: TeamRecord,
): ConversationState {
  const reading = read(result, record);
  const subject = standing(subjectWords(reading.subject), record);
  const numbered = answer.nodes.find((node) => node.node === 'quote');
  const more = answer.nodes.find((node) => node.node === 'more');
  const quotes = result.answered ? result.quotes : result.nearest;
  const fits = subject.length <= kept.subject;
  const next = more?.offset ?? result.total;
  return {
    ...listing(before, result.answered ? result.quotes.map(({ id }) => id) : []),
    subject: fits ? subject : '',
    aspects: fits ? reading.aspects.map(asKept).filter(isKept).slice(0, kept.aspects) : [],
    shown: quotes.map(({ id }) => id).slice(0, kept.shown),
    shownAs: result.answered ? 'evidence' : 'nearest',
    firstNumber: numbered?.number ?? 1,
    focus: null,
    paging: { query: more?.query ?? result.query, next, total: result.total },
    language: answer.language,
  };
}

/** The state after quotes that were shown without a query of their own. */
export function afterShowing(
  before: ConversationState,
  quotes: readonly QuoteId[],
  language: Language,
): ConversationState {
  return {
    ...listing(before, quotes),
    shown: quotes.slice(0, kept.shown),
    shownAs: 'evidence',
    firstNumber: 1,
    focus: null,
    language,
  };
}

/** The state in which "more" goes on with what was typed last: that command's own answer, where that has more. */
export function paged(state: ConversationState, typed: string, { nodes }: Answer): ConversationState {
  const more = nodes.find((node) => node.node === 'more');
  const quotes = nodes.filter(({ node }) => node === 'quote').length;
  if (!more && quotes === 0) return state;
  if (!more) {
    const command = typed.replace(/ --offset \d+$/u, '').slice(0, kept.subject);
    return { ...state, paging: { command, query: '', next: 0, total: 0 } };
  }
  const { command = 'quote', query, offset, remaining } = more;
  if (query.length > kept.again) return { ...state, paging: null };
  return { ...state, paging: { command, query, next: offset, total: offset + remaining } };
}

/** The state in which a query is what was asked about, without any quotes of its own. */
export function about(query: string, state: ConversationState, record: TeamRecord): ConversationState {
  const reading = record.read(query);
  const subject = standing(subjectWords(reading.subject), record);
  const fits = subject.length <= kept.subject;
  return {
    ...state,
    subject: fits ? subject : '',
    aspects: fits ? reading.aspects.map(asKept).filter(isKept).slice(0, kept.aspects) : [],
  };
}

/** An aspect of more people or words than are kept is not kept at all: half of it would be another one. */
function isKept(aspect: KeptAspect): boolean {
  return aspectSchema.safeParse(aspect).success;
}

/** Quotes are listed once, the newest at the end; what no longer fits is counted. */
function listing(before: ConversationState, quotes: readonly QuoteId[]): ConversationState {
  const all = [...before.listed, ...quotes.filter((id) => !before.listed.includes(id))];
  const fitting = all.slice(-kept.listed);
  return { ...before, listed: fitting, unlisted: before.unlisted + all.length - fitting.length };
}

/** The query as the search read it: where a place or a date found nothing, it took those words as subject. */
function read({ query, reading }: QuoteResult, record: TeamRecord) {
  const found = reading.inWords.map(({ name }) => name);
  return record.read(
    query,
    aspectNames.filter((name) => found.includes(name)),
  );
}
