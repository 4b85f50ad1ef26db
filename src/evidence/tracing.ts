import type { Transcript } from '../transcript/transcript.js';
import { buildQuote, type RecordedDocument } from './build-quote.js';
import { InSteps } from './in-steps.js';
import type { QuoteId } from './quote.js';
import { compared, type QuotePlace, quotePlaces, type TracedQuote, traceQuote } from './trace.js';

/** Where every quote of some documents stands: every run of one to three sentences has an id. */
export type PlacesById = InSteps<ReadonlyMap<QuoteId, QuotePlace>>;

/** Made a document at a step. */
export function placesById(documents: readonly RecordedDocument[]): PlacesById {
  return new InSteps(function* () {
    const places = new Map<QuoteId, QuotePlace>();
    for (const document of documents) {
      for (const [id, place] of quotePlaces(document)) places.set(id, place);
      yield;
    }
    return places;
  });
}

/** The first few ids that begin so. */
export function* idsBeginning(letters: string, places: ReadonlyMap<QuoteId, QuotePlace>): Generator<QuoteId> {
  let found = 0;
  for (const id of places.keys()) {
    if (!id.startsWith(letters)) continue;
    yield id;
    found += 1;
    if (found === fewIds) return;
  }
}

const fewIds = 5;

/**
 * Finds what became of a quote that some version of a page had; null where none had it.
 *
 * @param places of the documents as the record has them now
 * @param earlier versions that their pages had before; of one page the last one first
 */
export function tracing(
  documents: readonly RecordedDocument[],
  places: PlacesById,
  earlier: readonly { readonly transcript: Transcript; readonly source: string }[],
): (id: QuoteId) => TracedQuote | null {
  const now = new Map(documents.map((document) => [document.transcript.document.id, document]));
  const before = placesById(
    // The last version of a page is filled in last: it is the one that is remembered where several had a quote.
    [...earlier].reverse().flatMap(({ transcript, source }) => {
      const current = now.get(transcript.document.id);
      return current ? [{ transcript, source, meeting: current.meeting }] : [];
    }),
  );
  return (id) => {
    const [here, cited] = [places.now().get(id), before.now().get(id)];
    if (here) {
      const quote = buildQuote(here.document, here.turn, here.span);
      if (!cited) return { state: 'as published', quote, was: null };
      return compared(buildQuote(cited.document, cited.turn, cited.span), quote);
    }
    const current = cited && now.get(cited.document.transcript.document.id);
    return cited && current ? traceQuote(cited, current) : null;
  };
}
