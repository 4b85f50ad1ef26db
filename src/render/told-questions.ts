import type { AnswerNode, InBrief } from '../answer.js';
import type { Asked } from '../evidence/exchange/exchange-result.js';
import type { QuestionsResult } from '../evidence/questions/questions-result.js';
import type { NamedPerson } from '../transcript/transcript.js';
import type { Phrases } from './phrases/phrases.js';

/** Questions in an answer: what is said in all, and the nodes of a page. */
export interface ToldQuestions {
  readonly summary: string;
  readonly nodes: readonly AnswerNode[];
}

/** Each question as a quote, whom it is addressed to, the answers in brief, and who does not answer. */
export function toldQuestions(result: QuestionsResult, offset: number, phrases: Phrases): ToldQuestions {
  const { questions: said } = phrases;
  const { query, questions, total, reading, found } = result;
  const narrowed = narrowedBy(reading, phrases);
  if (!found) return nothing(result, narrowed, phrases);
  const page = { from: offset + 1, to: offset + questions.length, total };
  const { unanswered } = reading;
  return {
    summary: unanswered ? said.foundUnansweredInShort(query, total) : said.foundInShort(query, total),
    nodes: [
      {
        node: 'lead',
        words: unanswered ? said.foundUnanswered(query, narrowed, page) : said.found(query, narrowed, page),
      },
      ...readAs(reading, phrases),
      ...(offset === 0 && !unanswered && result.unansweredInAll > 0
        ? [note(said.unansweredInAll(result.unansweredInAll))]
        : []),
      ...questions.flatMap((one, i) => toldExchange(one, offset + i + 1, phrases)),
    ],
  };
}

function nothing(
  { query, nearest, searched, reading, asked }: QuestionsResult,
  narrowed: readonly string[],
  phrases: Phrases,
): ToldQuestions {
  const { questions: said, answer } = phrases;
  if (reading.unanswered && asked > 0) {
    return {
      summary: said.nothingUnansweredInShort(query, asked),
      nodes: [
        { node: 'lead', words: said.nothingUnanswered(query, narrowed, asked) },
        ...readAs(reading, phrases),
        ...(query === ''
          ? []
          : [
              {
                node: 'note' as const,
                words: [said.inFull, { text: `questions ${query}`, style: 'code' as const }],
              },
            ]),
      ],
    };
  }
  const [from, to] = [searched.from, searched.to].map((date) => date && phrases.date(date));
  return {
    summary: said.nothingInShort(query),
    nodes: [
      { node: 'lead', words: said.nothing(query, narrowed) },
      ...readAs(reading, phrases),
      note(answer.searched(searched.documents, from ?? null, to ?? null)),
      ...nearest.map((quote): AnswerNode => ({ node: 'quote', quote, role: 'nearest', number: null })),
    ],
  };
}

function toldExchange(asked: Asked, number: number, phrases: Phrases): AnswerNode[] {
  const { questions: said } = phrases;
  const { question, answers } = asked;
  const silent = unansweredLine(asked, phrases);
  return [
    { node: 'quote', quote: question, role: 'evidence', number },
    note(capitalised(addressed(question.addressedTo, phrases))),
    ...(silent === null
      ? []
      : [{ node: 'note' as const, words: [{ text: silent, style: 'bold' as const }] }]),
    ...(answers.length === 0
      ? silent === null
        ? [note(capitalised(asked.noAnswer ? said.noAnswer : said.answerNotKnown))]
        : []
      : [
          {
            node: 'brief' as const,
            title: said.answers(answers.length),
            items: answers.map(
              ({ quote, onTopic }): InBrief => ({
                title: null,
                source: onTopic ? said.onTopic : said.beginning,
                quote,
                opens: true,
              }),
            ),
            more: 0,
          },
        ]),
  ];
}

/** A question in one thing in brief: who is asked, who answers, who does not, and some of its words. */
export function exchangeInBrief(
  { question, answers, noAnswer, unanswered, unaddressed }: Asked,
  phrases: Phrases,
): InBrief {
  const { questions: said, semicolon } = phrases;
  const notAsked = new Set(unaddressed.map(({ id }) => id));
  const answering = new Map(
    answers.map(({ quote: { speaker } }) => [
      speaker?.id ?? '',
      {
        name: speaker ? familyOf(speaker) : said.somebody,
        notAsked: speaker !== null && notAsked.has(speaker.id),
      },
    ]),
  );
  const parts = [
    ...(question.outlet === null ? [] : [question.outlet]),
    addressed(question.addressedTo, phrases),
    ...(answering.size > 0 ? [said.answered([...answering.values()])] : []),
    ...(unanswered.length > 0 ? [said.notBy(unanswered.map(familyOf))] : []),
    ...(answering.size + unanswered.length === 0 ? [noAnswer ? said.noAnswer : said.answerNotKnown] : []),
  ];
  return { title: null, source: parts.join(semicolon), quote: question };
}

function unansweredLine({ unanswered, unaddressed }: Asked, { questions: said }: Phrases): string | null {
  if (unanswered.length === 0) return null;
  return said.unanswered(unanswered.map(familyOf), unaddressed.map(familyOf));
}

function addressed(people: readonly NamedPerson[], { questions: said }: Phrases): string {
  return people.length === 0 ? said.addresseeNotKnown : said.to(people.map(familyOf));
}

/** The name by which a person is called in a row of several: the one with which the id begins, else the whole name. */
function familyOf({ id, name }: NamedPerson): string {
  const inId = (word: string) =>
    word
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z]+/gu, '-');
  return name.split(/\s+/u).find((word) => `${id}-`.startsWith(`${inId(word)}-`)) ?? name;
}

/** What the query is narrowed to, by filters and by words. */
function narrowedBy(
  { filters, filtersInWords, inWords }: QuestionsResult['reading'],
  { reading }: Phrases,
): string[] {
  return [
    ...Object.entries(filters).map(([name, values], i) =>
      reading.filter(name, values, filtersInWords[i] ?? values.join(', ')),
    ),
    ...inWords.filter(({ name }) => name !== 'kind').map(({ name, readAs: all }) => reading.words(name, all)),
  ];
}

function readAs({ corrections, expanded }: QuestionsResult['reading'], { answer }: Phrases): AnswerNode[] {
  const wordings = [...new Set(expanded.map(({ to }) => to))];
  return [
    ...corrections.map(({ from, to }): AnswerNode => ({ node: 'note', words: answer.corrected(from, to) })),
    ...(wordings.length > 0
      ? [note(answer.alsoMatched(answer.wordings(wordings.slice(0, 6), Math.max(0, wordings.length - 6))))]
      : []),
  ];
}

function note(words: string): AnswerNode {
  return { node: 'note', words: [words] };
}

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
