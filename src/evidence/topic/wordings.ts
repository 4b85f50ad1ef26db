import type { Evidence } from '../evidence.js';
import type { Mention } from './mentions.js';

/** A wording as it is printed, and how often. */
export interface PrintedWording {
  readonly text: string;
  readonly count: number;
}

/**
 * The wordings of mentions as the documents print them, most frequent first. Case, line breaks and blanks make no other
 * wording: of several spellings the most frequent stands for all.
 */
export function wordingsOf(
  mentions: readonly Pick<Mention, 'document' | 'printed'>[],
  evidence: Evidence,
): PrintedWording[] {
  const byFolded = new Map<string, Map<string, number>>();
  for (const { document, printed } of mentions) {
    const source = evidence.documents[document]?.source ?? '';
    for (const { start, end } of printed) {
      const text = source.slice(start, end).replace(/\s+/gu, ' ');
      const folded = text.toLowerCase();
      const spellings = byFolded.get(folded) ?? new Map<string, number>();
      byFolded.set(folded, spellings.set(text, (spellings.get(text) ?? 0) + 1));
    }
  }
  return [...byFolded.values()]
    .flatMap((spellings) => {
      const [most] = [...spellings].sort((a, b) => b[1] - a[1]);
      const count = [...spellings.values()].reduce((sum, one) => sum + one, 0);
      return most ? [{ text: most[0], count }] : [];
    })
    .sort((a, b) => b.count - a.count);
}
