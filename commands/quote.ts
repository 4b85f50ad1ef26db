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
  readonly asTyped: boolean;
}

/** Other wordings that an answer lists. */
const shownWordings = 6;
/** Quotes on one page unless `--limit` says otherwise. */
const pageSize = 5;

/** `alliance quote <query>`: what was said about something, word for word, with its citation. */
export const quote: AnyCommand = asCommand<QuoteCommandOptions, QuoteResult>({
  name: 'quote',
  usage: 'quote <query> [--limit N] [--explain] [--as-typed]',
  summary: 'What was said about something: word for word, by whom, when, where, with a link to the words.',
  details: [
    'Words are found in any inflection; counterstrike, counter-strike and counter strike are the same.',
    '"exact phrase" in quotation marks finds only those words in that order.',
    '-word leaves out quotes with that word.',
    'speaker: side: meeting: from: to: kind: narrow it down, for instance speaker:hamada from:2023 to:2023-06.',
    'Reporters’ questions and moderators’ words stand last; kind:question asks for them.',
    'A person, office, outlet, meeting, place or date in plain words narrows too (what did Kihara say in 2024 about ...); --as-typed turns that off.',
    'Misspelt words are corrected and terms are found in their other wordings and in Japanese; both are said.',
    '--limit N shows N quotes on a page (1 to 50, 5 unless told); --explain says why they stand where they stand.',
  ],
  examples: ['quote counterstrike', 'quote speaker:austin four star'],
  faces: ['slack', 'page', 'terminal', 'library', 'mcp'],

  parse(typed) {
    const { rest, flags } = takeFlags(typed, {
      limit: { from: 1, to: 50 },
      'as-typed': 'switch',
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
      asTyped: flags['as-typed'] === true,
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
  const some = quotes.length === 0 ? `none after the first ${total}` : `${offset + 1} to ${last}`;
  const shown = quotes.length === total ? count : `${some} of ${count}`;
  const nodes: AnswerNode[] = [
    { node: 'lead', words: [`${shown} for `, { text: query, style: 'bold' }, ...narrowed(result)] },
    ...said(result),
    ...quotes.map(
      (one, i): AnswerNode => ({ node: 'quote', quote: one, role: 'evidence', number: offset + i + 1 }),
    ),
    ...explanation(result),
  ];
  if (last < total) nodes.push({ node: 'more', query, offset: last, remaining: total - last });
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
    ...missingFrom(result),
    { node: 'note', words: [where] },
  ];
  for (const one of nearest) nodes.push({ node: 'quote', quote: one, role: 'nearest', number: null });
  return { summary: `Nothing in the record answers “${query}”. ${where}`, nodes };
}

/** What the nearest lacks: "nothing on Futenma from Kihara". */
function missingFrom({ reading, nearest }: QuoteResult): AnswerNode[] {
  if (reading.missing.length === 0 || nearest.length === 0) return [];
  const missing = reading.missing.map((word) => `“${word}”`).join(', ');
  return [{ node: 'note', words: [`Missing from what comes nearest: ${missing}.`] }];
}

/** How the query was understood, said back: filters, and people, meetings or dates that words were read as. */
function narrowed({ reading }: QuoteResult): Run[] {
  const parts = [...reading.filtersInWords, ...reading.inWords.map(({ readAs }) => readAs.join(' or '))];
  return parts.length === 0 ? [] : [` (${parts.join('; ')})`];
}

/** Corrections, other wordings and near terms are always said. */
function said({ corrections, reading }: QuoteResult): AnswerNode[] {
  const notes: AnswerNode[] = corrections.map(({ from, to }) => ({
    node: 'note',
    words: ['The record does not have “', from, '”: searched for ', { text: to, style: 'bold' }, ' instead.'],
  }));
  if (reading.expanded.length > 0) {
    notes.push({ node: 'note', words: [`Also matched: ${listed(reading.expanded)}.`] });
  }
  if (reading.near.length > 0) {
    const typed = [...new Set(reading.near.map(({ from }) => from))].join(', ');
    notes.push({
      node: 'note',
      words: [
        `The record nowhere says “${typed}”. These quotes have terms near it: ${listed(reading.near)}.`,
      ],
    });
  }
  return notes;
}

/** A few of the wordings; all of them stand in the JSON. */
function listed(wordings: readonly { to: string }[]): string {
  const all = [...new Set(wordings.map(({ to }) => to))];
  const more = all.length > shownWordings ? ` and ${all.length - shownWordings} more` : '';
  return `${all.slice(0, shownWordings).join(', ')}${more}`;
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
