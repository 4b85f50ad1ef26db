import type { Answer, AnswerNode, Language } from '../answer.js';
import { digestOf } from '../digest/contents.js';
import type { Digest, DigestInput } from '../digest/digest.js';
import type { TeamRecord } from '../record.js';
import { phrasesFor } from '../render/phrases/phrases-for.js';
import type { Moment } from './told-digests.js';

export interface Preview {
  /** What the digest would hold; null where it would have nothing to say. */
  readonly made: Digest | null;
  readonly input: DigestInput;
  /** When the next one comes; null where none does. */
  readonly next: Moment | null;
  readonly record: TeamRecord;
}

/**
 * What a channel's digest would hold now: as it would stand in the channel, then what would stand in its thread. Where
 * there would be nothing, that is said, with an example: as if the record's latest document had just come in.
 */
export function tellPreview({ made, input, next, record }: Preview, language: Language): Answer {
  const { digests: said } = phrasesFor(language).following;
  if (made) return shown(made, [said.preview(next)], language);
  const example = digestOf({ ...input, newDocuments: latest(record) });
  const words = [said.previewEmpty, ...(example ? [said.previewExample] : [])];
  return example
    ? shown(example, words, language)
    : { language, summary: said.previewEmpty, nodes: leads(words) };
}

function shown({ summary, details }: Digest, words: readonly string[], language: Language): Answer {
  const { digests: said } = phrasesFor(language).following;
  const inFull = details.flatMap(({ nodes }) => nodes);
  return {
    language,
    summary: words[0] ?? '',
    nodes: [
      ...leads(words),
      ...summary.nodes,
      ...(inFull.length > 0 ? [...leads([said.previewThread]), ...inFull] : []),
    ],
  };
}

function leads(sentences: readonly string[]): AnswerNode[] {
  return sentences.map((sentence) => ({ node: 'lead', words: [{ text: sentence, style: 'italic' }] }));
}

/** The document of the latest date. */
function latest({ transcripts }: TeamRecord): string[] {
  const dated = [...transcripts].sort((a, b) => (b.document.date ?? '').localeCompare(a.document.date ?? ''));
  return dated.slice(0, 1).map(({ document }) => document.id);
}
