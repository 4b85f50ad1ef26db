import type { Transcript, Turn } from '../transcript/transcript.js';
import { isInterpreter } from './voices.js';

/**
 * Whether a document can have what somebody said himself, and not only what was made of it in another language. The
 * Japanese are interpreted from Japanese, Americans from English. Reporters and moderators speak one of the two where nobody
 * of a third nation takes part; anybody else is taken at the publisher's marks, where these stand with the words of others
 * and never with his. A provisional translation has nobody's own words.
 *
 * @param own the document that would have his own words
 * @param other the document that marks them as interpreted
 */
export function hasOwnWordsOf({ side, speaker }: Turn, own: Transcript, other: Transcript): boolean {
  const { language, status } = own.document;
  if (status === 'provisional-translation') return false;
  if (side === 'japan') return language === 'ja';
  if (side === 'us') return language === 'en';
  if (side === 'press' || side === 'staff')
    return ![own, other].some(({ turns }) => turns.some((turn) => turn.side === 'other'));
  const his = own.turns.filter((turn) => speaker !== null && turn.speaker?.id === speaker.id);
  const isMarked = (turn: Turn) => turn.interpreted !== 'no' || isInterpreter(turn);
  return his.length > 0 && !his.some(isMarked) && own.turns.some(isMarked);
}
