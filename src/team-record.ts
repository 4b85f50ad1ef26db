import { buildQuote, quoteId, type RecordedDocument } from './evidence/build-quote.js';
import { contextOf } from './evidence/context.js';
import { linkedWords } from './evidence/linked-words.js';
import { pageLinkOf } from './evidence/page-link.js';
import type { Quote, QuoteId } from './evidence/quote.js';
import type { QuoteResult } from './evidence/quote-result.js';
import { recordedSentences } from './evidence/recorded-sentences.js';
import { type Passage, passageSentences, passagesOf, sentencesIn } from './passage.js';
import type { QuoteOptions, TeamRecord } from './record.js';
import { RecordError } from './record-error.js';
import type { Searchable } from './search/candidates.js';
import { completing } from './search/complete.js';
import { Glossary, type GlossaryEntry, type JapaneseWord } from './search/glossary.js';
import { indexBytes, readIndex, recordHash } from './search/index-file.js';
import { namesAsTerms } from './search/names-as-terms.js';
import { postingsIndex } from './search/postings.js';
import { readQuery } from './search/reading.js';
import { related } from './search/related.js';
import { type Found, search } from './search/search.js';
import type { Hit } from './search/variety.js';
import { Vocabulary } from './search/vocabulary.js';
import { indexWords, type WordIndex } from './search/word-index.js';
import type { People } from './transcript/people.js';
import type { Meeting, Span, Transcript, Turn } from './transcript/transcript.js';

/** Quotes on one page unless told. */
const defaultLimit = 5;

/** What a record is made of, read and checked. */
export interface RecordParts {
  readonly documents: readonly { readonly transcript: Transcript; readonly source: string }[];
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
export function assembleRecord(
  { documents, people, meetings, glossary, japanese }: RecordParts,
  stored: StoredIndex = {},
): TeamRecord {
  const recorded = documents.map(({ transcript, source }): RecordedDocument => {
    const meeting = meetings.find((known) => known.id === transcript.document.meeting);
    if (!meeting) throw new RecordError(`meetings.yml has no ${transcript.document.meeting}`);
    return { transcript, source, meeting };
  });
  const passages = documents.flatMap(({ transcript }, i) => passagesOf(transcript, i));
  const words = wordsOfPassages(documents, passages, stored);
  const speaking = new Set(
    documents.flatMap(({ transcript }) =>
      transcript.turns.flatMap((turn) => (turn.speaker ? [turn.speaker.id] : [])),
    ),
  );
  const searchable: Searchable = {
    documents,
    passages,
    lexicon: {
      index: postingsIndex(words),
      vocabulary: new Vocabulary(words),
      glossary: new Glossary([...glossary, ...namesAsTerms(people.all)], japanese),
    },
    filterContext: { people: people.all, speaking, meetings },
    facts: {
      people,
      speaking: people.all.filter((person) => speaking.has(person.id)),
      meetings,
      dates: documents.flatMap(({ transcript }) => transcript.document.date ?? []).sort(),
    },
  };
  const whereIs = placesById(recorded);
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

  return {
    transcripts: documents.map(({ transcript }) => transcript),
    meetings,
    quote: (typed: string, options: QuoteOptions = {}): QuoteResult => {
      const found = search(typed, searchable, {
        asTyped: options.asTyped === true,
        documents: options.documents,
      });
      const from = options.offset ?? 0;
      const page = found.hits.slice(from, from + (options.limit ?? defaultLimit));
      const shown = page.map(quoteAt);
      return {
        version: 1,
        query: typed,
        reading: readingOf(found),
        answered: found.hits.length > 0,
        quotes: shown,
        total: found.hits.length,
        corrections: [...found.corrections],
        nearest: found.nearest.map(quoteAt),
        searched,
        ...(options.explain
          ? {
              explained: page.map((hit, i) => ({
                quote: shown[i]?.id ?? '',
                score: hit.score,
                parts: { ...hit.parts },
              })),
            }
          : {}),
      };
    },
    read: (typed, only) => readQuery(typed, searchable, only),
    resolve: (id) => {
      const place = whereIs(id);
      return place ? buildQuote(place.document, place.turn, place.span) : null;
    },
    context: (id) => {
      const place = whereIs(id);
      return place ? contextOf(place.document.transcript, place.turn, place.span) : null;
    },
    sentences: recordedSentences(recorded, searchable.lexicon.glossary, glossary),
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
    complete: completing(searchable, glossary),
  };
}

function readingOf({ query, aspects, wordings, filters, missing }: Found): QuoteResult['reading'] {
  const texts = (part: 'words' | 'phrase', excluded: boolean) =>
    query.parts.flatMap((one) => (one.part === part && one.excluded === excluded ? [one.text] : []));
  return {
    terms: texts('words', false),
    phrases: texts('phrase', false),
    excluded: [...texts('words', true), ...texts('phrase', true)],
    filters: Object.fromEntries(Object.entries(filters.said).map(([name, values]) => [name, [...values]])),
    filtersInWords: [...filters.inWords],
    inWords: aspects.map(({ name, alternatives }) => ({
      name,
      readAs: alternatives.map(({ inWords }) => inWords),
    })),
    expanded: wordings
      .filter(({ from }) => from !== 'near')
      .map(({ typed, text }) => ({ from: typed, to: text })),
    near: wordings
      .filter(({ from }) => from === 'near')
      .map(({ typed, text }) => ({ from: typed, to: text })),
    missing: [...missing],
  };
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

interface Place {
  readonly document: RecordedDocument;
  readonly turn: Turn;
  readonly span: Span;
}

/** Finds the place of a quote id: every run of one to three sentences has one. Made at the first question. */
function placesById(recorded: readonly RecordedDocument[]): (id: QuoteId) => Place | null {
  let places: Map<QuoteId, Place> | null = null;
  return (id) => {
    places ??= new Map(recorded.flatMap((document) => [...placesIn(document)]));
    return places.get(id) ?? null;
  };
}

function* placesIn(document: RecordedDocument): Generator<[QuoteId, Place]> {
  for (const turn of document.transcript.turns) {
    for (const [paragraph] of turn.paragraphs.entries()) {
      const sentences = sentencesIn(turn, paragraph);
      for (const [first, { start }] of sentences.entries()) {
        for (const { end } of sentences.slice(first, first + passageSentences)) {
          const span = { start, end };
          yield [quoteId(document.source, turn, span), { document, turn, span }];
        }
      }
    }
  }
}
