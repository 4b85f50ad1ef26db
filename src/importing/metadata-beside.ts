import { type Beside, readBeside, type SaidOfDocument, unsaid } from '../imported/said-of-document.js';
import { UsageError } from '../mistakes/usage-error.js';
import { codeOf, type Files } from './edge.js';
import { metadataBeside } from './found-files.js';

/** What the metadata file beside a document says of it; nothing where there is none. @throws UsageError for one that cannot be used */
export async function saidBeside(path: string, files: Files): Promise<SaidOfDocument> {
  for (const file of metadataBeside(path)) {
    const beside = await besideOf(file, files);
    if (beside) {
      const { said } = beside;
      const dateEvidence = said.dateEvidence ?? (said.date === null ? null : 'metadata beside the file');
      return { ...said, dateEvidence };
    }
  }
  return unsaid;
}

/** A metadata file; null where there is none of the name, or what is there is no metadata but something else in JSON. */
export async function besideOf(file: string, files: Files): Promise<Beside | null> {
  let text: string;
  try {
    text = await files.readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'EISDIR') return null;
    throw new UsageError({ code: 'cannot-read', file });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UsageError({ code: 'bad-metadata', file, field: 'JSON', why: 'it cannot be parsed' });
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const read = readBeside(json);
  if ('wrong' in read)
    throw new UsageError({ code: 'bad-metadata', file, field: read.field, why: read.wrong });
  return read;
}
