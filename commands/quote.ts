import type { Answer, AnswerNode, Language } from '../src/answer.js';
import { type AnyCommand, asCommand, UsageError } from '../src/command.js';
import { type QuoteResult, quoteResultSchema } from '../src/evidence/quote-result.js';
import { takeFlags } from '../src/flags.js';
import { languageOf } from '../src/render/language-of.js';
import type { Phrases } from '../src/render/phrases/phrases.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';

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
  words: {
    en: {
      summary:
        'What was said about something: word for word, by whom, when, where, with a link to the words.',
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
    },
    ja: {
      summary:
        'ある事柄について何が述べられたかを、そのままの言葉で、発言者、日付、場所、原文へのリンクとともに示します。',
      details: [
        '語形や表記が違っていても見つかります（counterstrike、counter-strike、counter strike は同じ語として扱います）。',
        '"free and open Indo-Pacific" のように引用符（「」も可）で囲むと、その語句をその順序のまま含む発言だけを探します。',
        '-核 のように語の前に - を付けると、その語を含む発言を除きます。',
        'speaker: side: meeting: from: to: kind: で絞り込めます（例：speaker:浜田靖一 from:2023 to:2023-06）。',
        '記者の質問と司会の言葉は後ろに並びます。質問を探すときは kind:question を付けてください。',
        '人物、役職、報道機関、会合、場所、日付は、文の中に書いても絞り込めます（例：木原防衛大臣 2024年 在日米軍）。--as-typed を付けると、この読み取りをしません。',
        '入力の誤りは直し、用語は別の表現でも（日本語の用語は英語でも）探します。どちらの場合もその旨をお伝えします。',
        '--limit N で1ページの件数を変えられます（1から50まで、指定がなければ5件）。--explain を付けると、並び順の理由を示します。',
      ],
      examples: ['quote 反撃能力', 'quote 浜田防衛大臣 反撃能力'],
    },
  },
  faces: ['slack', 'page', 'terminal', 'library', 'mcp'],
  result: quoteResultSchema,

  parse(typed) {
    const { rest, flags } = takeFlags(typed, {
      limit: { from: 1, to: 50 },
      'as-typed': 'switch',
      offset: { from: 0, to: 100_000 },
      explain: 'switch',
    });
    if (rest === '') {
      throw new UsageError({ code: 'nothing-to-search-for', command: 'quote' });
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
    return {
      json: result,
      answer: answerWith(result, { query, ...options }, world.language),
      found: result.answered,
    };
  },
});

/** What the next page is asked with: the query and the flags that change what is found. */
function continued({ query, limit, asTyped }: QuoteCommandOptions): string {
  return [query, asTyped && '--as-typed', limit !== pageSize && `--limit ${limit}`]
    .filter((part) => part !== false)
    .join(' ');
}

function answerWith(result: QuoteResult, options: QuoteCommandOptions, choice: Language | null): Answer {
  const phrases = phrasesFor(languageOf(result, choice));
  return result.answered ? found(result, options, phrases) : nothing(result, phrases);
}

function found(result: QuoteResult, options: QuoteCommandOptions, phrases: Phrases): Answer {
  const { quotes, total, query } = result;
  const { offset } = options;
  const last = offset + quotes.length;
  const page = { from: offset + 1, to: last, total };
  const nodes: AnswerNode[] = [
    { node: 'lead', words: phrases.answer.found(query, narrowed(result, phrases), page) },
    ...said(result, phrases),
    ...quotes.map(
      (one, i): AnswerNode => ({ node: 'quote', quote: one, role: 'evidence', number: offset + i + 1 }),
    ),
    ...explanation(result, phrases),
  ];
  if (last < total)
    nodes.push({ node: 'more', query: continued(options), offset: last, remaining: total - last });
  return { language: phrases.language, summary: phrases.answer.foundInShort(query, page), nodes };
}

function nothing(result: QuoteResult, phrases: Phrases): Answer {
  const { query, nearest, searched } = result;
  const [from, to] = [searched.from, searched.to].map((date) => date && phrases.date(date));
  const where = phrases.answer.searched(searched.documents, from ?? null, to ?? null);
  const nodes: AnswerNode[] = [
    { node: 'lead', words: phrases.answer.nothing(query, narrowed(result, phrases)) },
    ...said(result, phrases),
    ...missingFrom(result, phrases),
    { node: 'note', words: [where] },
  ];
  for (const one of nearest) nodes.push({ node: 'quote', quote: one, role: 'nearest', number: null });
  const sentences = [phrases.answer.nothingInShort(query), where];
  return { language: phrases.language, summary: sentences.join(phrases.sentenceGap), nodes };
}

/** What the nearest lacks: "nothing on Futenma from Kihara". */
function missingFrom({ reading, nearest }: QuoteResult, { answer }: Phrases): AnswerNode[] {
  if (reading.missing.length === 0 || nearest.length === 0) return [];
  return [{ node: 'note', words: [answer.missing(reading.missing)] }];
}

/** How the query was understood, said back in brackets: filters, and people, meetings or dates that words were read as. */
function narrowed({ reading }: QuoteResult, { reading: words, semicolon, inBrackets }: Phrases): string {
  const filters = Object.entries(reading.filters);
  const { from, to } = reading.filters;
  const [first, last] = [from, to].map((days) => (days?.length === 1 ? days[0] : undefined));
  const span = first !== undefined && last !== undefined ? words.days(first, last) : null;
  const parts = [
    ...filters.flatMap(([name, values], i) => {
      if (span !== null && name === 'to') return [];
      if (span !== null && name === 'from') return [span];
      return [words.filter(name, values, reading.filtersInWords[i] ?? values.join(', '))];
    }),
    ...reading.inWords.map(({ name, readAs }) => words.words(name, readAs)),
  ];
  return parts.length === 0 ? '' : inBrackets(parts.join(semicolon));
}

/** Corrections, other wordings and near terms are always said. */
function said({ corrections, reading }: QuoteResult, { answer }: Phrases): AnswerNode[] {
  const notes: AnswerNode[] = corrections.map(({ from, to }) => ({
    node: 'note',
    words: answer.corrected(from, to),
  }));
  if (reading.expanded.length > 0) {
    notes.push({ node: 'note', words: [answer.alsoMatched(listed(reading.expanded, answer))] });
  }
  if (reading.near.length > 0) {
    const typed = [...new Set(reading.near.map(({ from }) => from))].join(', ');
    notes.push({ node: 'note', words: [answer.near(typed, listed(reading.near, answer))] });
  }
  return notes;
}

/** A few of the wordings; all of them stand in the JSON. */
function listed(wordings: readonly { to: string }[], answer: Phrases['answer']): string {
  const all = [...new Set(wordings.map(({ to }) => to))];
  return answer.wordings(all.slice(0, shownWordings), Math.max(0, all.length - shownWordings));
}

function explanation({ explained }: QuoteResult, { answer, colon, comma }: Phrases): AnswerNode[] {
  return (explained ?? []).map(({ quote: id, score, parts }) => ({
    node: 'note',
    words: [
      { text: id, style: 'code' },
      ` ${score.toFixed(2)}${colon}${Object.entries(parts)
        .map(([name, value]) => `${answer.scorePart(name)} ${value.toFixed(2)}`)
        .join(comma)}`,
    ],
  }));
}
