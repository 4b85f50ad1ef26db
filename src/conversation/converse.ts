import { z } from 'zod';
import type { Answer, AnswerNode, Language } from '../answer.js';
import { commandFor, dispatch, type World } from '../command.js';
import { quoteResultSchema } from '../evidence/quote-result.js';
import { UsageError } from '../mistakes/usage-error.js';
import { phrasesFor } from '../render/phrases/phrases-for.js';
import { aboutShown } from './about-shown.js';
import { allegedQuoteIn } from './alleged-quote.js';
import { withoutCourtesies } from './courtesies.js';
import { startsCommand } from './first-word.js';
import { followUp, type Understood } from './follow-up.js';
import { commandInWords, type Wanted } from './in-words/command-in-words.js';
import { about, afterQuotes, afterShowing, emptyState, paged } from './keeping.js';
import { aspectOf, composed } from './narrowing.js';
import { hasPronoun, nameOf } from './pointing.js';
import { asksForExport, asksForHelp, asksForMore } from './requests.js';
import { saying, shownLast } from './shown.js';
import { isSmallTalk } from './small-talk.js';
import type { ConversationState } from './state.js';
import { type Conversed, said, type Talk } from './talk.js';

export type { Conversed } from './talk.js';

/** Quotes in one answer of a conversation, unless the message says otherwise. */
const pageSize = 3;

/**
 * Answers a message of a thread or a direct message, by what was asked in it before. What begins with a command's
 * name runs that command; a follow-up changes the question of before; anything else is a quote query of its own.
 *
 * @param typed what was typed, without the mention of the bot
 * @param state what was kept of the conversation; null where it begins
 * @throws UsageError for a user's mistake, a message that points at nobody or at several people included
 */
export async function converse(
  typed: string,
  state: ConversationState | null,
  world: World,
): Promise<Conversed> {
  const text = typed.replace(/\s+/gu, ' ').trim();
  if (text !== '' && isSmallTalk(text, state !== null)) return { outcome: 'silent', state };
  const language = languageIn(text, state, world);
  const talk: Talk = {
    known: state,
    before: state ?? emptyState(language),
    world: { ...world, language },
    phrases: phrasesFor(language),
  };
  const asked = withoutCourtesies(text);
  const wanted = commandInWords(asked, talk);
  if (wanted && commandFor(wanted.command, world)) return runWanted(wanted, talk);
  if (startsCommand(text, state, world)) return run(text, null, talk, world);
  if (asksForHelp(asked)) return run('help', null, talk, talk.world);
  if (asksForExport(asked)) return exported(talk);
  if (asksForMore(asked)) return nextPage(talk);
  const alleged = allegedQuoteIn(asked);
  if (alleged !== null) return run(`verify ${alleged}`, null, talk, talk.world);
  const told = aboutShown(asked, talk);
  if (told?.outcome === 'command') {
    const ran = await run(told.line, null, talk, talk.world);
    return { ...ran, state: { ...told.state, paging: ran.state?.paging ?? null } };
  }
  if (told) return told;
  const { subject, aspects, shown: ids } = talk.before;
  const meansShown = ids.length > 0 && hasPronoun(asked);
  if (subject === '' && aspects.length === 0 && !meansShown) return ask(asked, null, talk, world);
  const shown = shownLast(state, world.record).map(({ quote }) => quote);
  return understood(followUp(asked, talk.before, shown, world.record), asked, talk, world);
}

async function understood(meant: Understood, asked: string, talk: Talk, world: World): Promise<Conversed> {
  switch (meant.as) {
    case 'new':
      return ask(meant.query, null, talk, world);
    case 'changed':
      return ask(meant.query, meant.alone, talk, talk.world);
    case 'others':
      return others(meant, talk);
    case 'nothing':
      if (/[?？]/u.test(asked)) throw new UsageError({ code: 'unclear' });
      return { outcome: 'silent', state: talk.known };
  }
}

/** A quote query, one to three quotes at a time. */
async function ask(query: string, alone: string | null, talk: Talk, world: World): Promise<Conversed> {
  return run(`quote --limit ${pageSize} ${query}`, alone, talk, world);
}

/** Runs a command; where a changed question finds nothing and its own words alone do, that is said. */
async function run(typed: string, alone: string | null, talk: Talk, world: World): Promise<Conversed> {
  const { answer, json } = await dispatch(typed, world);
  const result = quoteResultSchema.safeParse(json).data;
  if (result) {
    const state = afterQuotes(talk.before, result, answer, world.record);
    const offered = alone === null || result.answered ? answer : withAlone(answer, alone, talk);
    return { outcome: 'answer', answer: offered, query: result.query, state };
  }
  const quotes = answer.nodes.flatMap((node) =>
    node.node === 'quote' && node.role === 'evidence' ? [node.quote.id] : [],
  );
  const state =
    quotes.length > 0
      ? afterShowing(talk.before, quotes, answer.language)
      : { ...talk.before, language: answer.language };
  const onward = paged(state, typed, answer);
  const query = isOnTopic(typed, world) ? askedAbout(json) : '';
  return { outcome: 'answer', answer, query: null, state: aboutQuery(query, onward, world) };
}

/** Commands that are asked about a topic, in the language of queries. */
const onTopics: readonly string[] = ['compare', 'timeline', 'questions'];
const withQuery = z.object({ query: z.string(), topic: z.string().nullish() });

/** What a result is about: its topic where it takes that out of what was typed, since ids of meetings are no words of a query. */
function askedAbout(json: unknown): string {
  const { data } = withQuery.safeParse(json);
  return (data?.topic === undefined ? data?.query : data.topic) ?? '';
}

function isOnTopic(typed: string, world: World): boolean {
  const name = commandFor(typed.split(' ')[0] ?? '', world)?.command.name ?? '';
  return onTopics.includes(name);
}

/** After "timeline counterstrike", counterstrike is what is talked about; after a list of meetings, what was before. */
function aboutQuery(query: string, state: ConversationState, { record }: World): ConversationState {
  const next = query === '' ? state : about(query, state, record);
  return next.subject === '' ? state : next;
}

/** Runs a command that was asked for in words; what it is about is what the next message goes on from. */
async function runWanted({ command, typed, about: query, isQuery }: Wanted, talk: Talk): Promise<Conversed> {
  const ran = await run(`${command} ${typed}`.trim(), null, talk, talk.world);
  if (query === null || ran.outcome !== 'answer') return ran;
  const state = about(query, ran.state, talk.world.record);
  return { ...ran, query: isQuery ? query : null, state };
}

function withAlone(answer: Answer, alone: string, { world, phrases }: Talk): Answer {
  const { total } = world.record.quote(alone, { limit: 1 });
  if (total === 0) return answer;
  const note: AnswerNode = { node: 'note', words: phrases.conversation.alone(total, `quote ${alone}`) };
  const at = answer.nodes.findIndex(({ node }) => node === 'quote');
  const place = at === -1 ? answer.nodes.length : at;
  return { ...answer, nodes: [...answer.nodes.slice(0, place), note, ...answer.nodes.slice(place)] };
}

function exported({ before }: Talk): Conversed {
  if (before.listed.length === 0) throw new UsageError({ code: 'nothing-shown' });
  return { outcome: 'export', quotes: before.listed, state: before };
}

async function nextPage(talk: Talk): Promise<Conversed> {
  const { before, phrases, world } = talk;
  const { paging } = before;
  if (!paging) throw new UsageError({ code: 'nothing-shown' });
  if (paging.next < paging.total) {
    const rest = `${paging.query} --offset ${paging.next}`;
    return paging.command === undefined
      ? ask(rest, null, talk, world)
      : run(`${paging.command} ${rest}`, null, talk, world);
  }
  if (paging.command !== undefined) {
    const line = `${paging.command} ${paging.query}`.trim();
    return said(saying([phrases.conversation.noMoreOf(line)], [], phrases), before);
  }
  const query = paging.query.replace(/ --limit \d+$/u, '');
  return said(saying([phrases.conversation.noMore(paging.total, query)], [], phrases), before);
}

/** The same question to everybody but those whose words were shown; only people who do answer it are named. */
async function others(
  { aspects, but }: Extract<Understood, { as: 'others' }>,
  talk: Talk,
): Promise<Conversed> {
  const { before, phrases, world } = talk;
  const { record } = world;
  const query = composed(aspects, before.subject, record);
  if (query === '') throw new UsageError({ code: 'unclear' });
  const { quotes } = record.quote(query, { limit: lookedThrough });
  const speakers = quotes
    .filter(
      ({ kind, side }) => kind !== 'question' && kind !== 'moderation' && !but.sides.includes(side ?? ''),
    )
    .flatMap(({ speaker }) => speaker?.id ?? []);
  const rest = [...new Set(speakers)].filter((id) => !but.people.some((one) => one === id));
  if (rest.length === 0) {
    const names = but.people.map((id) => nameOf(id, record));
    return said(saying([phrases.conversation.nobodyElse(names, query)], [], phrases), before);
  }
  if (rest.length > mostNamed) return ask(query, null, talk, world);
  const everybodyElse = aspectOf('speaker', [{ name: 'speaker', values: rest }]);
  return ask(composed([...aspects, everybodyElse], before.subject, record), null, talk, world);
}

/** More people than this are everybody. */
const mostNamed = 20;
/** Quotes that are looked through for who else speaks. */
const lookedThrough = 200;

/** The person's choice, or the language of the message; that of the conversation where it has no words of either. */
function languageIn(text: string, state: ConversationState | null, { language }: World): Language {
  if (language) return language;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)) return 'ja';
  if (/\p{Script=Latin}{2,}/u.test(text.replace(/\p{Lu}[\p{Lu}\p{N}-]+/gu, ''))) return 'en';
  return state?.language ?? 'en';
}
