import { z } from 'zod';
import { personSchema } from '../transcript/person.js';
import {
  documentIdSchema,
  documentSchema,
  doubtSchema,
  earlierVersionsSchema,
  leftOutSchema,
  type Transcript,
  transcriptSchema,
  turnSchema,
} from '../transcript/transcript.js';
import type { Exportable, ExportFormat, ToExport } from './export-format.js';

/**
 * JSON Lines, whole: a line for each document with its people, what is left out and its doubts; then a line for each of
 * its turns; or a line for each person or quote.
 */
export const jsonl: ExportFormat = {
  name: 'jsonl',
  carries: ['transcripts', 'people', 'quotes'],
  *write(what: Exportable, record: ToExport) {
    const line = (value: unknown) => `${JSON.stringify(value)}\n`;
    if (what === 'people') for (const person of record.people) yield line({ type: 'person', ...person });
    if (what === 'quotes') for (const quote of record.quotes()) yield line({ type: 'quote', ...quote });
    if (what !== 'transcripts') return;
    for (const { turns, document, ...rest } of record.transcripts) {
      yield line({ type: 'document', ...rest, document });
      for (const turn of turns) yield line({ type: 'turn', document: document.id, ...turn });
    }
  },
};

const documentLine = z.object({
  type: z.literal('document'),
  version: z.literal(1),
  document: documentSchema,
  people: z.array(personSchema),
  leftOut: z.array(leftOutSchema),
  doubts: z.array(doubtSchema),
  earlier: earlierVersionsSchema.optional(),
});
const turnLine = z.object({ type: z.literal('turn'), document: documentIdSchema }).and(turnSchema);

/**
 * Reads back what `jsonl` wrote of transcripts.
 *
 * @throws ZodError, or SyntaxError, where a line is none of it; RangeError where a turn stands under another document
 */
export function readTranscripts(text: string): Transcript[] {
  const found: (z.infer<typeof documentLine> & { turns: unknown[] })[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const value: unknown = JSON.parse(line);
    const head = documentLine.safeParse(value);
    if (head.success) {
      found.push({ ...head.data, turns: [] });
      continue;
    }
    const { document, type: _, ...turn } = turnLine.parse(value);
    const open = found.at(-1);
    if (open?.document.id !== document)
      throw new RangeError(`a turn of ${document} stands under another document`);
    open.turns.push(turn);
  }
  return found.map(({ type: _, ...transcript }) => transcriptSchema.parse(transcript));
}
