import type { Answer, AnswerNode, Language } from '../../src/answer.js';
import { type AnyCommand, helpOf, UsageError, type World } from '../../src/command.js';
import { noRecord } from '../../src/corpus-files.js';
import type { TurnView } from '../../src/evidence/context.js';
import type { MeetingCard } from '../../src/evidence/meeting-card.js';
import { type Quote, quoteSchema } from '../../src/evidence/quote.js';
import type { QuoteResult } from '../../src/evidence/quote-result.js';
import type { TeamRecord } from '../../src/record.js';
import { turnIdSchema } from '../../src/transcript/transcript.js';

/** Hand-made quotes for tests of what stands outside the record: checked by the schema that real ones pass. */

const transcript = {
  id: '2023-06-01-tokyo-defense-ministerial/dod/en/transcript',
  title: 'Secretary of Defense Lloyd J. Austin III Joint Press Conference With Japanese Minister of Defense',
  kind: 'transcript',
  publisher: 'U.S. Department of Defense',
  status: 'official',
  url: 'https://www.defense.gov/News/Transcripts/Transcript/Article/3413243/',
  copy: false,
  source: '000_95291b64f91b3fbe.txt',
};

const hamada = { id: 'hamada-yasukazu', name: 'Hamada Yasukazu' };
const austin = { id: 'austin-lloyd', name: 'Lloyd J. Austin III' };

type Fields = Partial<Record<keyof Quote, unknown>>;

/** Hamada through an interpreter, unless fields say otherwise. @throws where they make no valid quote */
export function sampleQuote(fields: Fields = {}): Quote {
  const text =
    typeof fields.text === 'string' ? fields.text : 'We welcomed the progress on counterstrike capabilities.';
  const plain = {
    id: 'aaaaaaaaa1',
    text,
    kind: 'statement',
    verbatim: true,
    speaker: hamada,
    label: 'DEFENSE MINISTER HAMADA YASUKAZU',
    office: 'Minister of Defense',
    outlet: null,
    side: 'japan',
    reports: [],
    interpreted: true,
    likelyInterpreted: false,
    language: 'en',
    date: '2023-06-01',
    place: 'Ministry of Defense, Tokyo',
    meeting: {
      id: '2023-06-01-tokyo-defense-ministerial',
      title: 'Japan-U.S. Defense Ministerial Meeting, Tokyo, 1 June 2023',
    },
    document: transcript,
    turn: `${transcript.id}#t1`,
    start: 100,
    end: 100 + text.length,
    url: `${transcript.url}#:~:text=We%20welcomed`,
    marks: [],
    answers: null,
    addressedTo: [],
    introducedAs: null,
    innerQuotations: [],
    ownWords: null,
    interpretation: null,
    alsoSaid: [],
    score: 1,
  };
  return quoteSchema.parse({ ...plain, ...fields });
}

const readout = {
  ...transcript,
  id: '2023-06-01-tokyo-defense-ministerial/mod/en/readout',
  title: 'Japan-U.S. Defense Ministerial Meeting (Summary)',
  kind: 'readout',
  publisher: 'Ministry of Defense, Japan',
};
const article = {
  ...transcript,
  id: '2022-09-14-pentagon-austin-hamada/iria/en/article',
  title: 'US, Japan defense leaders vows to strengthen alliance capabilities in Indo-Pacific',
  kind: 'article',
  publisher: 'IRIA',
  status: 'press',
};
const nobody = { speaker: null, office: null, side: null, interpreted: false };

/** One quote of each sort that is shown differently. */
export const samples = {
  interpreted: sampleQuote({ marks: [[28, 41]] }),
  answer: sampleQuote({
    id: 'aaaaaaaaa2',
    kind: 'answer',
    speaker: austin,
    office: 'Secretary of Defense',
    side: 'us',
    interpreted: false,
    text: 'Japan’s counterstrike capability will add to deterrence.',
    answers: {
      turn: `${transcript.id}#t0`,
      text: 'Thank you. What will counterstrike change?',
      part: [11, 42],
      speaker: { id: 'martin-peter', name: 'Peter Martin' },
      outlet: 'Bloomberg News',
      introducedAs: null,
    },
  }),
  readout: sampleQuote({
    ...nobody,
    id: 'aaaaaaaaa3',
    kind: 'reported',
    verbatim: false,
    label: 'The Ministers',
    reports: [hamada, austin],
    document: readout,
    text: 'The Ministers welcomed the progress of discussions.',
  }),
  articleQuotation: sampleQuote({
    id: 'aaaaaaaaa4',
    kind: 'reported',
    interpreted: false,
    document: article,
    label: 'Hamada added',
    text: 'We can never condone unilateral attempts to change the status quo.',
  }),
  articleParaphrase: sampleQuote({
    ...nobody,
    id: 'aaaaaaaaa5',
    kind: 'reported',
    verbatim: false,
    reports: [hamada],
    document: article,
    label: '',
    text: 'Both leaders vowed to strengthen the bilateral alliance.',
  }),
  question: sampleQuote({
    ...nobody,
    id: 'aaaaaaaaa6',
    kind: 'question',
    speaker: { id: 'martin-peter', name: 'Peter Martin' },
    outlet: 'Bloomberg News',
    side: 'press',
    text: 'What will counterstrike change?',
  }),
  moderator: sampleQuote({
    ...nobody,
    id: 'aaaaaaaaa7',
    kind: 'moderation',
    side: 'staff',
    label: 'STAFF',
    text: 'We will now begin the joint press conference.',
  }),
  copyWithoutAddress: sampleQuote({
    id: 'aaaaaaaaa8',
    document: { ...transcript, copy: true, url: null, status: 'provisional-translation' },
    url: null,
    interpreted: false,
    likelyInterpreted: true,
    innerQuotations: [
      {
        start: 110,
        end: 120,
        attribution: 'Prime Minister Kishida said',
        speaker: { id: 'kishida-fumio', name: 'Kishida Fumio' },
      },
    ],
  }),
} as const;

/** The card of the meeting that the samples are of; the document is a transcript unless fields say otherwise. */
export function sampleCard(fields: Partial<MeetingCard> = {}): MeetingCard {
  const { meeting, date, place, document } = samples.interpreted;
  return {
    meeting,
    date,
    place,
    document,
    badges: ['partly-interpreted'],
    speakers: [samples.interpreted, samples.answer].flatMap(({ speaker, office, side }) =>
      speaker ? [{ ...speaker, office, side }] : [],
    ),
    reports: [],
    questions: 3,
    ...fields,
  };
}

/** Twelve quotes of one speaker, for paging. */
export const many = Array.from({ length: 12 }, (_, n) =>
  sampleQuote({
    id: `bbbbbbbb${String(n).padStart(2, '0')}`,
    text: `Counterstrike sentence number ${n + 1}.`,
  }),
);

/** A quote as an answer shows it. */
export function shown(quote: Quote, number: number | null = 1): Extract<AnswerNode, { node: 'quote' }> {
  return { node: 'quote', quote, role: 'evidence', number };
}

export function answerOf(
  nodes: readonly AnswerNode[],
  summary = 'A summary.',
  language: Language = 'en',
): Answer {
  return { language, summary, nodes };
}

/** The question, then the turn with the quote in the second of two paragraphs. */
export function sampleTurns(quote: Quote): TurnView[] {
  const opening = 'Thank you all for coming.';
  const start = quote.start - opening.length - 2;
  const paragraphs = [
    { text: opening, start, end: start + opening.length, interpreted: true },
    { text: quote.text, start: quote.start, end: quote.end, interpreted: true },
  ];
  const asked = { text: 'What was agreed today?', start: 0, end: 22, interpreted: false };
  return [
    {
      id: turnIdSchema.parse(`${quote.document.id}#q`),
      role: 'question',
      who: 'Peter Martin, Bloomberg News',
      reportedBy: null,
      badges: ['reporters-question'],
      paragraphs: [asked],
      marked: null,
    },
    {
      id: quote.turn,
      role: 'quoted',
      who: 'Hamada Yasukazu',
      reportedBy: null,
      badges: ['interpreted'],
      paragraphs,
      marked: { start: quote.start, end: quote.end },
    },
  ];
}

/** A record that answers `counterstrike` with `many`, `broken` with a fault, and anything else with nothing. */
export const sampleRecord: TeamRecord = {
  transcripts: [],
  meetings: [],
  people: [],
  quote: (query, { limit = 5, offset = 0 } = {}) => {
    if (query === 'broken') throw new Error('the index fell over; token xoxb-1234-secret');
    if (query.startsWith('"'))
      throw new UsageError({ code: 'open-quotation', closed: `${query}"` }, { text: query, from: 0, to: 1 });
    const all = query.includes('counterstrike') ? many : [];
    return resultOf(query, all.slice(offset, offset + limit), all.length);
  },
  resolve: (id) => [...many, ...Object.values(samples)].find((quote) => quote.id === id) ?? null,
  trace: (id) => {
    const quote = sampleRecord.resolve(id);
    return quote && { state: 'as published', quote, was: null };
  },
  context: (id) => {
    const quote = sampleRecord.resolve(id);
    return quote && sampleTurns(quote);
  },
  source: () => null,
  sentences: () => [],
  evidence: noRecord().evidence,
  prepare: function* () {},
  differences: () => [],
  page: () => null,
  read: (query) => ({ aspects: [], subject: query, silent: [] }),
  related: () => ({ claims: [], searched: { documents: 5, from: '2022-09-14', to: '2024-07-28' } }),
  complete: () => [],
};

function resultOf(query: string, quotes: Quote[], total: number): QuoteResult {
  return {
    version: 1,
    query,
    reading: {
      terms: [],
      phrases: [],
      excluded: [],
      filters: {},
      filtersInWords: [],
      inWords: [],
      expanded: [],
      near: [],
      missing: [],
    },
    answered: quotes.length > 0,
    quotes,
    total,
    corrections: [],
    nearest: [],
    searched: { documents: 5, from: '2022-09-14', to: '2024-07-28' },
  };
}

/** Stand-ins for the commands: what they say is theirs to test, not ours. */
const quoteCommand: AnyCommand = {
  name: 'quote',
  usage: 'quote <words>',
  words: {
    en: { summary: 'Finds what was said.', details: [], examples: ['quote counterstrike'] },
    ja: { summary: '発言を探します。', details: [], examples: ['quote 反撃能力'] },
  },
  faces: ['slack', 'page'],
  execute: async (typed, world) => {
    const [, query = '', offset = '0'] = /^(?:--limit \d+ )?(.*?)(?: --offset (\d+))?$/su.exec(typed) ?? [];
    const from = Number(offset);
    const result = world.record.quote(query, { offset: from });
    const nodes: AnswerNode[] = [
      { node: 'lead', words: [`${result.total} quotes for “${query}”.`] },
      ...result.quotes.map((quote, n) => shown(quote, from + n + 1)),
    ];
    const next = from + result.quotes.length;
    if (next < result.total)
      nodes.push({ node: 'more', query, offset: next, remaining: result.total - next });
    return { json: result, answer: answerOf(nodes, `${result.total} quotes.`), found: result.answered };
  },
};

const helpCommand: AnyCommand = {
  name: 'help',
  usage: 'help',
  words: {
    en: { summary: 'Shows the commands.', details: [], examples: [] },
    ja: { alias: 'ヘルプ', summary: 'コマンドを表示します。', details: [], examples: [] },
  },
  faces: ['slack', 'page'],
  execute: async (_, { commands, language }) => {
    const list = commands.map((command) => helpOf(command, language ?? 'en'));
    return {
      json: {},
      answer: answerOf([{ node: 'commands', commands: list }], 'What Alliance can do.', language ?? 'en'),
      found: true,
    };
  },
};

export const sampleWorld: World = {
  record: sampleRecord,
  commands: [quoteCommand, helpCommand],
  face: 'slack',
  language: null,
};
