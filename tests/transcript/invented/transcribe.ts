import { readable } from '../../../src/source/readable.js';
import { normalise } from '../../../src/transcript/normalise.js';
import { sourceMetadataSchema, type Transcript, type Turn } from '../../../src/transcript/transcript.js';
import { everybody } from '../casts.js';

/** An invented document: what its page prints, and what is known of it. */
export interface InventedDocument {
  readonly title: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly place?: string;
  /** Plain text, or HTML where it begins with `<`. */
  readonly page: string;
}

/** The document as it would be imported, without a meeting that says who took part. */
export async function transcribe(document: InventedDocument): Promise<Transcript> {
  return (await transcribed(document)).transcript;
}

/** The same, and the text in which its offsets and lines count. */
export async function transcribed(
  document: InventedDocument,
): Promise<{ transcript: Transcript; text: string }> {
  const { title, publisher, date, place = null, page } = document;
  const html = page.trimStart().startsWith('<');
  const layout = await readable({
    name: html ? 'page.html' : 'page.txt',
    bytes: new TextEncoder().encode(page),
    contentType: html ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
  });
  const metadata = sourceMetadataSchema.parse({
    document: 'invented/somebody/en/transcript',
    title,
    kind: 'transcript',
    language: 'en',
    publisher,
    status: null,
    url: null,
    copy: false,
    date,
    dateEvidence: null,
    published: null,
    place,
    meeting: `${date ?? 'undated'}-invented`,
    alsoPublished: [],
    licence: null,
  });
  const source = { file: 'invented.txt', text: layout.text, sha256: '0'.repeat(64), metadata, layout };
  return { transcript: normalise(source, { participants: [] }, everybody), text: layout.text };
}

/** Who speaks, as a short word: the id without the document's, or `?`, with the name as introduced where unresolved. */
export function who(turn: Turn): string {
  const id = turn.speaker?.id.replace('invented/somebody/en/transcript/', '~');
  return id ?? (turn.introducedAs === null ? '?' : `? ${turn.introducedAs}`);
}

/** A turn in a line: `SEC. AUSTIN = austin-lloyd, us answer: Thank you.` with `*` before words that are marked as interpreted. */
export function line(turn: Turn): string {
  const words = turn.paragraphs.map(
    ({ text, interpreted }) => `${interpreted ? '*' : ''}${text.replace(/\s+/gu, ' ')}`,
  );
  return `${turn.label} = ${who(turn)}, ${turn.side ?? '?'} ${turn.kind}: ${words.join(' / ')}`;
}
