import type { Quote } from '../evidence/quote.js';
import type { ExportFormat } from './export-format.js';

/** How many code points stand before and after a quote in its selector. */
const around = 32;

/**
 * W3C Web Annotations (2017), one a line as JSON-LD: each quote is the target of an annotation that says who speaks, by
 * position and by quotation with what stands around it. Positions count Unicode code points of the stored text, as the
 * model demands (4.2.5, "in terms of unicode code points, not in terms of code units"); the record itself counts UTF-16
 * code units.
 */
export const webAnnotation: ExportFormat = {
  name: 'webannotation',
  carries: ['quotes'],
  *write(_, { quotes, source }) {
    let open: CodePoints | null = null;
    for (const quote of quotes()) {
      const { id } = quote.document;
      if (open?.document !== id) open = new CodePoints(id, source(id));
      yield `${JSON.stringify(annotationOf(quote, open))}\n`;
    }
  },
};

function annotationOf(quote: Quote, text: CodePoints) {
  const {
    id,
    document,
    speaker,
    office,
    label,
    interpreted,
    likelyInterpreted,
    verbatim,
    kind,
    language,
    date,
  } = quote;
  const [start, end] = [text.at(quote.start), text.at(quote.end)];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:alliance:quote:${id}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: {
      type: 'Dataset',
      value: {
        speaker: speaker?.name ?? null,
        speakerId: speaker?.id ?? null,
        label,
        office,
        kind,
        verbatim,
        interpreted,
        likelyInterpreted,
        date,
        meeting: quote.meeting.title,
        publisher: document.publisher,
        status: document.status,
        copy: document.copy,
      },
    },
    target: {
      source: document.url ?? `urn:alliance:document:${document.id}`,
      language,
      selector: [
        { type: 'TextPositionSelector', start, end },
        {
          type: 'TextQuoteSelector',
          exact: quote.text,
          prefix: text.slice(Math.max(0, start - around), start),
          suffix: text.slice(end, end + around),
        },
      ],
    },
  };
}

/** A text by its code points: half an emoji is none. */
class CodePoints {
  readonly #points: readonly string[];
  /** Of each code unit the code point that it belongs to; empty where every code point is one unit. */
  readonly #at: Uint32Array;

  constructor(
    readonly document: string,
    text: string,
  ) {
    this.#points = [...text];
    const plain = this.#points.length === text.length;
    this.#at = new Uint32Array(plain ? 0 : text.length + 1);
    let unit = 0;
    for (const [point, characters] of plain ? [] : this.#points.entries()) {
      for (let i = 0; i < characters.length; i += 1) this.#at[unit + i] = point;
      unit += characters.length;
    }
    if (!plain) this.#at[unit] = this.#points.length;
  }

  at(unit: number): number {
    return this.#at.length === 0 ? unit : (this.#at[unit] ?? this.#points.length);
  }

  slice(from: number, to: number): string {
    return this.#points.slice(from, to).join('');
  }
}
