import { createHash } from 'node:crypto';
import { type DocumentId, type TurnId, turnIdSchema } from './transcript.js';

/**
 * Mints ids for the turns of one document. The token is a hash of the words at minting, so that a build from
 * nothing gives the same ids; the second of two turns with the same words gets another. Opaque to others.
 */
export function turnMint(document: DocumentId): (words: string) => TurnId {
  const seen = new Map<string, number>();
  return (words) => {
    const times = seen.get(words) ?? 0;
    seen.set(words, times + 1);
    return turnIdSchema.parse(`${document}#${token(`${document}\n${times}\n${words}`, 8)}`);
  };
}

/** `length` characters of [0-9a-z] from a SHA-256: readable, typeable, no punctuation. */
export function token(text: string, length: number): string {
  const digest = createHash('sha256').update(text, 'utf8').digest('hex');
  return BigInt(`0x${digest}`).toString(36).padStart(50, '0').slice(-length);
}
