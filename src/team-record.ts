import { buildQuote, type RecordedDocument } from './evidence/build-quote.js';
import { contextOf } from './evidence/context.js';
import type { Evidence } from './evidence/evidence.js';
import { linkedWords } from './evidence/linked-words.js';
import { pageLinkOf } from './evidence/page-link.js';
import type { Quote, QuoteId } from './evidence/quote.js';
import type { QuoteResult } from './evidence/quote-result.js';
import { quotesFor } from './evidence/quotes-for.js';
import { recordedSentences } from './evidence/recorded-sentences.js';
import { tablesInSteps } from './evidence/tables.js';
import type { QuotePlace } from './evidence/trace.js';
import { idsBeginning, placesById, tracing } from './evidence/tracing.js';
import { pairLexicon } from './pairs/anchors-of.js';
import { besideFinder } from './pairs/beside.js';
import { differencesFrom } from './pairs/meeting-differences.js';
import { type Passage, passagesOf } from './passage.js';
import type { TeamRecord } from './record.js';
import { RecordError } from './record-error.js';
import type { Searchable } from './search/candidates.js';
import { completing } from './search/complete.js';
import { Glossary, type GlossaryEntry, type JapaneseWord } from './search/glossary.js';
import { indexBytes, readIndex, recordHash } from './search/index-file.js';
import { namesAsTerms } from './search/names-as-terms.js';
import { postingsIndex } from './search/postings.js';
import { everybodyIn, namedInFull } from './search/provisional-people.js';
import { readQuery } from './search/reading.js';
import { related } from './search/related.js';
import type { Hit } from './search/variety.js';
import { Vocabulary } from './search/vocabulary.js';
import { indexWords, type WordIndex } from './search/word-index.js';
import type { People } from './transcript/people.js';
import type { Meeting, Transcript } from './transcript/transcript.js';

/** What a record is made of, read and checked. */
export interface RecordParts {
  readonly documents: readonly { readonly transcript: Transcript; readonly source: string }[];
  /** Versions that pages of these documents had before; of one page the last one first. */
  readonly earlier?: readonly { readonly transcript: Transcript; readonly source: string }[];
  readonly people: People;
  readonly meetings: readonly Meeting[];
  readonly glossary: readonly GlossaryEntry[];
  readonly japanese: readonly JapaneseWord[];
}

/** An index that was built before. */
export interface StoredIndex {
  /** The bytes of an index file; they are not used where they are damaged or were made of another record. */
  readonly bytes?: Uint8Array | null;
  /** Told the bytes to store where the index had to be built. */
  readonly built?: (bytes: Uint8Array) => void;
}

/**
 * Transcripts -> passages -> index: a record that can be asked.
 *
 * @throws RecordError where a transcript's meeting is not among the meetings.
 */
export function assembleRecord(parts: RecordParts, stored: StoredIndex = {}): TeamRecord {
  const steps = assembleInSteps(parts, stored);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in steps of a document each, for a process that has other things to do meanwhile.
 *
 * @throws RecordError as `assembleRecord`
 */
export function* assembleInSteps(
  { documents, earlier = [], people, meetings, glossary, japanese }: RecordParts,
  stored: StoredIndex = {},
): Generator<void, TeamRecord> {
  refuseTwins(documents);
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const recorded = documents.map(({ transcript, source }): RecordedDocument => {
    const meeting = byId.get(transcript.document.meeting);
    if (!meeting) throw new RecordError(`meetings.yml has no ${transcript.document.meeting}`);
    return { transcript, source, meeting, beside: (...words) => beside(...words) };
  });
  const passages: Passage[] = [];
  for (const [i, { transcript }] of documents.entries()) {
    for (const passage of passagesOf(transcript, i)) passages.push(passage);
    yield;
  }
  const words = wordsOfPassages(documents, passages, stored);
  const speaking = new Set(
    documents.flatMap(({ transcript }) =>
      transcript.turns.flatMap((turn) => (turn.speaker ? [turn.speaker.id] : [])),
    ),
  );
  const everybody = everybodyIn(
    people,
    documents.map(({ transcript }) => transcript),
  );
  const heard = everybody.all.filter((person) => speaking.has(person.id));
  const searchable: Searchable = {
    documents,
    passages,
    lexicon: {
      index: postingsIndex(words),
      vocabulary: new Vocabulary(words),
      glossary: new Glossary([...glossary, ...namesAsTerms(people.all)], japanese),
    },
    filterContext: { people: everybody.all, speaking, meetings },
    facts: {
      people,
      speaking: heard.flatMap((person) => (people.get(person.id) ? person : (namedInFull(person) ?? []))),
      meetings,
      dates: documents.flatMap(({ transcript }) => transcript.document.date ?? []).sort(),
    },
  };
  const beside = besideFinder(documents, () => pairLexicon(searchable.lexicon.glossary));
  const places = placesById(recorded);
  const whereIs = (id: QuoteId) => places.now().get(id) ?? null;
  const trace = tracing(recorded, places, earlier);
  const onPage = documentsByPage(recorded);
  const searched = searchedIn(documents);

  const quoteAt = (hit: Hit): Quote => {
    const document = recorded[hit.document];
    const turn = document?.transcript.turns[hit.turn];
    if (!document || !turn) throw new RangeError('a hit outside the record');
    const quote = buildQuote(document, turn, hit, hit.marks, hit.score);
    const alsoSaid = hit.alsoSaid
      .map(quoteAt)
      .map(({ id, text, date, meeting, document: { id: source }, url }) => ({
        id,
        text,
        date,
        meeting,
        document: source,
        url,
      }));
    return { ...quote, alsoSaid };
  };

  const record: Omit<TeamRecord, 'evidence' | 'prepare'> = {
    transcripts: documents.map(({ transcript }) => transcript),
    meetings,
    people: everybody.all,
    quote: (typed, options = {}) => quotesFor(typed, options, { searchable, searched, quoteAt }),
    read: (typed, only) => readQuery(typed, searchable, only),
    resolve: (id) => {
      const place = whereIs(id);
      if (place) return buildQuote(place.document, place.turn, place.span);
      const traced = trace(id);
      return traced?.state === 'as published' ? traced.quote : null;
    },
    trace,
    context: (id) => {
      const place = whereIs(id) ?? placeOf(trace(id)?.quote ?? null, recorded);
      return place ? contextOf(place.document.transcript, place.turn, place.span) : null;
    },
    source: (id) => recorded.find(({ transcript }) => transcript.document.id === id)?.source ?? null,
    sentences: recordedSentences(recorded, searchable.lexicon.glossary, glossary),
    differences: (id) => {
      const one = recorded.find(({ transcript }) => transcript.document.id === id);
      const others = recorded.filter((other) => other !== one && other.meeting === one?.meeting);
      return one ? differencesFrom(one, others, () => pairLexicon(searchable.lexicon.glossary)) : [];
    },
    page: (address) => {
      const link = pageLinkOf(address);
      return link && linkedWords(link, onPage.get(link.page) ?? []);
    },
    related: (message) => ({
      claims: related(message, searchable).map(({ claim, hits }) => ({
        text: claim,
        quotes: hits.map(quoteAt),
      })),
      searched,
    }),
    complete: completing({ ...searchable, facts: { ...searchable.facts, speaking: heard } }, glossary),
  };
  const evidence: Evidence = {
    documents: recorded,
    meetings,
    people: record.people,
    known: people.all,
    entries: glossary,
    searchable,
    searched,
    quote: record.quote,
    resolve: record.resolve,
    idsBeginning: (letters) => [...idsBeginning(letters, places.now())],
    trace,
    page: record.page,
    placeOf: (quote) => placeOf(quote, recorded),
    quoteAt: ({ document, turn, span }, marks) => buildQuote(document, turn, span, marks),
    complete: record.complete,
  };
  const prepare = function* () {
    yield* places.steps();
    yield* tablesInSteps(evidence);
  };
  return { ...record, evidence, prepare };
}

/** @throws RecordError where two documents have one id: a quote of it would be of either */
function refuseTwins(documents: RecordParts['documents']): void {
  const ids = new Set<string>();
  for (const { transcript } of documents) {
    const { id } = transcript.document;
    if (ids.has(id))
      throw new RecordError(`two documents have the id ${id}: keep one of their files in transcripts/`);
    ids.add(id);
  }
}

/** The stored index where it is of this very record, otherwise a new one. */
function wordsOfPassages(
  documents: RecordParts['documents'],
  passages: readonly Passage[],
  { bytes = null, built }: StoredIndex,
): WordIndex {
  const textOf = (passage: Passage | undefined) =>
    passage ? (documents[passage.document]?.source.slice(passage.start, passage.end) ?? '') : '';
  if (!bytes && !built) return indexWords(passages.map(textOf));
  const hashes = documents.map(({ transcript }) => transcript.document.sha256);
  const record = recordHash(hashes, passages, (number) => textOf(passages[number]));
  const known = bytes && readIndex(bytes, record);
  if (known) return known;
  const index = indexWords(passages.map(textOf));
  built?.(indexBytes(index, record));
  return index;
}

function searchedIn(documents: RecordParts['documents']): QuoteResult['searched'] {
  const dates = documents.flatMap(({ transcript }) => transcript.document.date ?? []).sort();
  return { documents: documents.length, from: dates[0] ?? null, to: dates.at(-1) ?? null };
}

/** Documents by the page that they were published on. */
function documentsByPage(recorded: readonly RecordedDocument[]): Map<string, RecordedDocument[]> {
  const pages = new Map<string, RecordedDocument[]>();
  for (const document of recorded) {
    const { url } = document.transcript.document;
    const page = url === null ? undefined : pageLinkOf(url)?.page;
    if (page !== undefined) pages.set(page, [...(pages.get(page) ?? []), document]);
  }
  return pages;
}

/** Where a quote of the record stands. */
function placeOf(quote: Quote | null, recorded: readonly RecordedDocument[]): QuotePlace | null {
  const document = quote && recorded.find(({ transcript }) => transcript.document.id === quote.document.id);
  const turn = document?.transcript.turns.find(({ id }) => id === quote?.turn);
  return quote && document && turn ? { document, turn, span: { start: quote.start, end: quote.end } } : null;
}
