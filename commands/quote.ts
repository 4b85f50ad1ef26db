import type { Answer, AnswerNode, Run } from '../src/answer.js';
import { type AnyCommand, asCommand, UsageError } from '../src/command.js';
import type { QuoteResult } from '../src/evidence/quote-result.js';
import { takeFlags } from '../src/flags.js';
import { dateInWords } from '../src/render/citation-words.js';

interface QuoteCommandOptions {
  readonly query: string;
  readonly limit: number;
  readonly offset: number;
  readonly explain: boolean;
}

/** Quotes on one page unless `--limit` says otherwise. */
const pageSize = 5;

/** `alliance quote <query>`: what was said about something, word for word, with its citation. */
export const quote: AnyCommand = asCommand<QuoteCommandOptions, QuoteResult>({
  name: 'quote',
  usage: 'quote <query> [--limit N] [--explain]',
  summary: 'What was said about something: word for word, by whom, when, where, with a link to the words.',
  details: [
    'Words are found in any inflection; counterstrike, counter-strike and counter strike are the same.',
    '"exact phrase" in quotation marks finds only those words in that order.',
    '-word leaves out quotes with that word.',
    'speaker: side: meeting: from: to: kind: narrow it down, for instance speaker:hamada from:2023 to:2023-06.',
    'Reporters’ questions and moderators’ words stand last; kind:question asks for them.',
    '--limit N shows N quotes on a page (1 to 50, 5 unless told); --explain says why they stand where they stand.',
  ],
  examples: ['quote counterstrike', 'quote speaker:austin "four star"'],
  faces: ['slack', 'page', 'terminal', 'library', 'mcp'],

  parse(typed) {
    const { rest, flags } = takeFlags(typed, {
      limit: { from: 1, to: 50 },
      offset: { from: 0, to: 100_000 },
      explain: 'switch',
    });
    if (rest === '') {
      throw new UsageError('There is nothing to search for.', null, 'For instance: quote counterstrike');
    }
    return {
      query: rest,
      limit: typeof flags.limit === 'number' ? flags.limit : pageSize,
      offset: typeof flags.offset === 'number' ? flags.offset : 0,
      explain: flags.explain === true,
    };
  },

  run({ query, ...options }, world) {
    const result = world.record.quote(query, options);
    return { json: result, answer: answerWith(result, options.offset), found: result.answered };
  },
});

function answerWith(result: QuoteResult, offset: number): Answer {
  return result.answered ? found(result, offset) : nothing(result);
}

function found(result: QuoteResult, offset: number): Answer {
  const { quotes, total, query } = result;
  const last = offset + quotes.length;
  const count = total === 1 ? '1 quote' : `${total} quotes`;
  const shown = quotes.length === total ? count : `${offset + 1} to ${last} of ${count}`;
  const nodes: AnswerNode[] = [
    { node: 'lead', words: [`${shown} for `, { text: query, style: 'bold' }, ...narrowed(result)] },
    ...said(result),
    ...quotes.map(
      (one, i): AnswerNode => ({ node: 'quote', quote: one, role: 'evidence', number: offset + i + 1 }),
    ),
    ...explanation(result),
  ];
  if (last < total) nodes.push({ node: 'more', query, offset: last, remaining: total - last });
  if (quotes.length === 0) nodes.push({ node: 'note', words: ['There are no further quotes.'] });
  return { summary: `${shown} for “${query}”`, nodes };
}

function nothing(result: QuoteResult): Answer {
  const { query, nearest, searched } = result;
  const span =
    searched.from && searched.to ? `, ${dateInWords(searched.from)} to ${dateInWords(searched.to)}` : '';
  const where = `Searched: ${searched.documents} documents${span}.`;
  const nodes: AnswerNode[] = [
    {
      node: 'lead',
      words: ['Nothing in the record answers ', { text: query, style: 'bold' }, ...narrowed(result), '.'],
    },
    ...said(result),
    { node: 'note', words: [where] },
  ];
  for (const one of nearest) nodes.push({ node: 'quote', quote: one, role: 'nearest', number: null });
  return { summary: `Nothing in the record answers “${query}”. ${where}`, nodes };
}

/** The filters said back, so that a reader sees how the query was understood. */
function narrowed({ reading }: QuoteResult): Run[] {
  return reading.filtersInWords.length === 0 ? [] : [` (${reading.filtersInWords.join('; ')})`];
}

/** Corrections and completions are always said. */
function said({ corrections, reading }: QuoteResult): AnswerNode[] {
  const notes: AnswerNode[] = corrections.map(({ from, to }) => ({
    node: 'note',
    words: ['The record does not have “', from, '”: searched for ', { text: to, style: 'bold' }, ' instead.'],
  }));
  if (reading.expanded.length > 0) {
    const words = reading.expanded.map(({ to }) => to).join(', ');
    notes.push({ node: 'note', words: [`Also matched: ${words}.`] });
  }
  return notes;
}

function explanation({ explained }: QuoteResult): AnswerNode[] {
  return (explained ?? []).map(({ quote: id, score, parts }) => ({
    node: 'note',
    words: [
      { text: id, style: 'code' },
      ` ${score.toFixed(2)}: ${Object.entries(parts)
        .map(([name, value]) => `${name} ${value.toFixed(2)}`)
        .join(', ')}`,
    ],
  }));
}
