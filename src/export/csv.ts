import type { Quote } from '../evidence/quote.js';
import type { Person } from '../transcript/person.js';
import type { Transcript, Turn } from '../transcript/transcript.js';
import { type Cell, csvLine } from './csv-line.js';
import type { Exportable, ExportFormat, ToExport } from './export-format.js';

type Column<Row> = readonly [name: string, of: (row: Row) => Cell];

const turnColumns: readonly Column<{ document: Transcript['document']; turn: Turn }>[] = [
  ['document', ({ document }) => document.id],
  ['title', ({ document }) => document.title],
  ['kind of document', ({ document }) => document.kind],
  ['publisher', ({ document }) => document.publisher],
  ['status', ({ document }) => document.status],
  ['date', ({ document }) => document.date],
  ['place', ({ document }) => document.place],
  ['meeting', ({ document }) => document.meeting],
  ['address', ({ document }) => document.url],
  ['turn', ({ turn }) => turn.id],
  ['number', ({ turn }) => turn.n],
  ['label', ({ turn }) => turn.label],
  ['speaker id', ({ turn }) => turn.speaker?.id ?? null],
  ['speaker', ({ turn }) => turn.speaker?.name ?? null],
  ['office', ({ turn }) => turn.office],
  ['outlet', ({ turn }) => turn.outlet],
  ['side', ({ turn }) => turn.side],
  ['kind', ({ turn }) => turn.kind],
  ['verbatim', ({ turn }) => turn.verbatim],
  ['interpreted', ({ turn }) => turn.interpreted],
  ['likely interpreted', ({ turn }) => turn.likelyInterpreted],
  ['language', ({ turn }) => turn.language],
  ['answers', ({ turn }) => turn.answers],
  ['addressed to', ({ turn }) => turn.addressedTo.map(({ name }) => name).join('; ')],
  ['words', ({ turn }) => turn.paragraphs.map(({ text }) => text).join('\n\n')],
  ['start', ({ turn }) => turn.start],
  ['end', ({ turn }) => turn.end],
];

const quoteColumns: readonly Column<Quote>[] = [
  ['id', ({ id }) => id],
  ['words', ({ text }) => text],
  ['verbatim', ({ verbatim }) => verbatim],
  ['kind', ({ kind }) => kind],
  ['speaker id', ({ speaker }) => speaker?.id ?? null],
  ['speaker', ({ speaker }) => speaker?.name ?? null],
  ['label', ({ label }) => label],
  ['office', ({ office }) => office],
  ['side', ({ side }) => side],
  ['interpreted', ({ interpreted }) => interpreted],
  ['likely interpreted', ({ likelyInterpreted }) => likelyInterpreted],
  ['language', ({ language }) => language],
  ['date', ({ date }) => date],
  ['place', ({ place }) => place],
  ['meeting', ({ meeting }) => meeting.title],
  ['document', ({ document }) => document.id],
  ['publisher', ({ document }) => document.publisher],
  ['status', ({ document }) => document.status],
  ['copy', ({ document }) => document.copy],
  ['address', ({ url }) => url],
  ['turn', ({ turn }) => turn],
  ['start', ({ start }) => start],
  ['end', ({ end }) => end],
];

const personColumns: readonly Column<Person>[] = [
  ['id', ({ id }) => id],
  ['name', ({ name }) => name],
  ['family', ({ family }) => family],
  ['given', ({ given }) => given],
  ['aliases', ({ aliases }) => aliases.join('; ')],
  ['side', ({ side }) => side],
  [
    'offices',
    ({ offices }) =>
      offices.map(({ office, from, to }) => `${office} (${from ?? ''} to ${to ?? ''})`).join('; '),
  ],
  ['outlets', ({ outlets }) => outlets.map(({ outlet }) => outlet).join('; ')],
];

/**
 * Comma-separated values (RFC 4180) in UTF-8, a header first. A cell that a spreadsheet would take for a formula has an
 * apostrophe before it: there, and there alone, a cell is not the published words.
 */
export const csv: ExportFormat = {
  name: 'csv',
  carries: ['transcripts', 'people', 'quotes'],
  *write(what: Exportable, record: ToExport) {
    if (what === 'people') yield* rows(personColumns, record.people);
    if (what === 'quotes') yield* rows(quoteColumns, record.quotes());
    if (what === 'transcripts') yield* rows(turnColumns, turnsOf(record.transcripts));
  },
};

function* turnsOf(transcripts: readonly Transcript[]) {
  for (const { document, turns } of transcripts) for (const turn of turns) yield { document, turn };
}

function* rows<Row>(columns: readonly Column<Row>[], of: Iterable<Row>): Iterable<string> {
  yield csvLine(columns.map(([name]) => name));
  for (const row of of) yield csvLine(columns.map(([, cell]) => cell(row)));
}
