import type { Answer, AnswerNode } from '../answer.js';
import type { TurnView } from '../evidence/context.js';
import type { Quote } from '../evidence/quote.js';
import { UsageError } from '../mistakes/usage-error.js';
import type { TeamRecord } from '../record.js';
import { speakerLine } from '../render/citation-words.js';
import type { Interpreting } from '../render/phrases/conversation.js';
import type { Phrases } from '../render/phrases/phrases.js';
import { placeOf, turnNodes } from '../render/told-context.js';
import type { AboutQuotes } from './about-quotes.js';
import { aboutEach, type Shown, saying } from './shown.js';

/** What can be told of quotes by the documents alone. */
export type Fact = Exclude<AboutQuotes, 'wording'>;

/** Questions that are shown in full in one answer. */
const questionsShown = 2;

/**
 * Tells of quotes what their documents say: who asked, where and when, through an interpreter or not ... One sentence
 * for each quote that differs; nothing is concluded from one to another.
 *
 * @param quotes those that are meant, at least one
 * @throws UsageError where one must be picked out first
 */
export function tellFact(fact: Fact, quotes: readonly Shown[], record: TeamRecord, phrases: Phrases): Answer {
  const each = (sentenceOf: (quote: Quote) => string, nodes: readonly AnswerNode[] = []) =>
    saying(
      aboutEach(quotes, sentenceOf, phrases).map((sentence) => [sentence]),
      nodes,
      phrases,
    );
  const { conversation } = phrases;
  switch (fact) {
    case 'asker':
    case 'question':
      return each((quote) => askedSentence(quote, record, phrases), questionNodes(quotes, record));
    case 'occasion':
      return each(({ date, place, meeting }) =>
        conversation.occasion(
          phrases.date(date),
          place ?? phrases.citation.placeNotKnown,
          withoutDate(meeting.title, date),
        ),
      );
    case 'speaker':
      return each((quote) => conversation.saidBy(speakerLine(quote, phrases)));
    case 'interpreter':
      return each((quote) =>
        conversation.interpreting(interpreting(quote), nameIn(quote, phrases), quote.document.kind),
      );
    case 'own words':
      return ownWords(quotes, record, phrases);
    case 'source':
      return each(({ document }) =>
        conversation.source(
          phrases.citation.document(document.kind, document.publisher, document.title),
          document.url,
        ),
      );
    case 'context':
      return inContext(onlyOne(quotes), record, phrases);
    case 'quote': {
      const { quote, number } = onlyOne(quotes);
      const node: AnswerNode = { node: 'quote', quote, role: 'evidence', number };
      return saying([[conversation.picked]], [node], phrases);
    }
  }
}

function askedSentence(quote: Quote, { transcripts }: TeamRecord, phrases: Phrases): string {
  const { citation, conversation, comma } = phrases;
  if (quote.kind === 'question') return conversation.isQuestion(speakerLine(quote, phrases));
  if (!quote.answers) return conversation.answersNothing;
  const { turn: id, speaker, introducedAs, outlet } = quote.answers;
  const name =
    speaker?.name ?? (introducedAs ? citation.asPrinted(introducedAs) : citation.unnamed('reporter', ''));
  const asker = [name, outlet].filter((part) => part !== null).join(comma);
  const question = transcripts.flatMap(({ turns }) => turns).find((turn) => turn.id === id);
  return conversation.askedBy(
    asker,
    (question?.addressedTo ?? []).map((person) => person.name),
  );
}

/** The questions that quotes answer, the part that each speaks to marked; each question once. */
function questionNodes(quotes: readonly Shown[], record: TeamRecord): AnswerNode[] {
  const views = new Map<string, TurnView>();
  for (const { quote } of quotes) {
    const role = quote.kind === 'question' ? 'quoted' : 'question';
    const view = record.context(quote.id)?.find((turn) => turn.role === role);
    if (view && !views.has(view.id)) views.set(view.id, withPart(view, quote));
  }
  return [...views.values()].slice(0, questionsShown).map((turn) => ({ node: 'turn', turn }));
}

function withPart(view: TurnView, { answers }: Quote): TurnView {
  const start = view.paragraphs[0]?.start;
  if (!answers || start === undefined || view.marked) return view;
  const [from, to] = answers.part;
  return { ...view, marked: { start: start + from, end: start + to } };
}

function interpreting({ verbatim, interpreted, likelyInterpreted, document }: Quote): Interpreting {
  if (!verbatim) return 'reported';
  if (interpreted) return 'yes';
  if (likelyInterpreted) return 'likely';
  return document.kind === 'article' ? 'printed by an article' : 'not marked';
}

/** The speaker's own words where the record has them; where it has not, where else they are published. */
function ownWords(quotes: readonly Shown[], record: TeamRecord, phrases: Phrases): Answer {
  const { conversation } = phrases;
  const sentences = aboutEach(
    quotes,
    (quote) => {
      const how = interpreting(quote);
      const name = nameIn(quote, phrases);
      if (how === 'not marked') return conversation.ownWords(name, quote.language);
      if (how === 'yes' || how === 'likely') return conversation.noOwnWords(name, quote.language);
      return conversation.interpreting(how, name, quote.document.kind);
    },
    phrases,
  );
  const elsewhere = quotes
    .filter(({ quote }) => interpreting(quote) !== 'not marked')
    .flatMap(({ quote }) => elsewhereOf(quote, record))
    .map(({ note, language, url }) => conversation.elsewhere(note, language, url));
  const published = quotes.filter(({ quote }) => quote.ownWords !== null);
  return saying(
    sentences.map((sentence) => [sentence]),
    [
      ...published.map(
        ({ quote, number }): AnswerNode => ({ node: 'quote', quote, role: 'evidence', number }),
      ),
      ...[...new Set(elsewhere)].map((words): AnswerNode => ({ node: 'note', words: [words] })),
    ],
    phrases,
  );
}

/** Other publications of a quote's document: of an interpreted one, those in other languages. */
function elsewhereOf(quote: Quote, { transcripts }: TeamRecord) {
  const found = transcripts.find(({ document }) => document.id === quote.document.id);
  return (found?.document.alsoPublished ?? []).filter(
    ({ language }) => quote.document.kind !== 'transcript' || language !== quote.language,
  );
}

function inContext({ quote }: Shown, record: TeamRecord, phrases: Phrases): Answer {
  const where = `${phrases.context.lead}${placeOf(quote, phrases)}`;
  return saying([[where]], turnNodes(record.context(quote.id) ?? [], phrases), phrases);
}

/** The one quote that is meant. @throws UsageError where it must be picked out first */
export function onlyOne(quotes: readonly Shown[]): Shown {
  const [first, ...others] = quotes;
  if (!first) throw new UsageError({ code: 'nothing-shown' });
  if (others.length === 0) return first;
  throw new UsageError({
    code: 'which-quote',
    from: first.number,
    to: others.at(-1)?.number ?? first.number,
  });
}

function nameIn(quote: Quote, phrases: Phrases): string {
  return quote.speaker?.name ?? speakerLine(quote, phrases);
}

/** A meeting's title ends in its day as a rule: said once. */
function withoutDate(title: string, date: string | null): string {
  const day = /,\s*\d{1,2} \p{L}+ (?<year>\d{4})$/u.exec(title);
  return day && day.groups?.['year'] === date?.slice(0, 4) ? title.slice(0, day.index) : title;
}
