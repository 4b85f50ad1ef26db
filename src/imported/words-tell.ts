import { oneMeeting, sameMeeting } from '../pairs/same-meeting.js';
import type { PairedText } from '../pairs/unit.js';
import type { DocumentId, Meeting } from '../transcript/transcript.js';
import { samenessOf } from './align-turns.js';
import type { KnownRecord } from './known-record.js';

/**
 * What the words of a transcript tell of a meeting: that a transcript of it has them; that it is hardly of it, for one in
 * the same language has others; nothing. `besides`: a transcript of some length that they were looked for in, in vain.
 */
export interface WordsTell {
  readonly tell: 'the same' | 'another meeting' | 'nothing';
  readonly besides: DocumentId | null;
}

/** Two transcripts of one event share more runs of words than this, however differently they were typed. */
const sameTextAtLeast = 0.2;
/** That words are missing tells something of texts with so many turns: a short one may be another part of the event. */
const manyTurns = 6;

/**
 * Compares a text with the transcripts of a meeting: in one language by runs of words first, which is quick. `fits`: whether
 * it matters that the words are others, as it does where everything else fits.
 */
export async function wordsTell(
  { transcript, source }: PairedText,
  { id }: Meeting,
  fits: boolean,
  record: KnownRecord,
): Promise<WordsTell> {
  let told: WordsTell = { tell: 'nothing', besides: null };
  if (transcript.document.kind !== 'transcript') return told;
  for (const known of record.documentsOf(id)) {
    const [, , language, kind = ''] = known.id.split('/');
    if (!kind.startsWith('transcript')) continue;
    const oneTongue = language === transcript.document.language;
    const apart = oneTongue && samenessOf(await record.sourceOf(known), source) < sameTextAtLeast;
    if (apart && !fits) continue;
    const other = await record.inFull(known);
    if (!apart && sameMeeting(other, { transcript, source }, await record.lexicon()).score >= oneMeeting)
      return { tell: 'the same', besides: null };
    if (Math.min(other.transcript.turns.length, transcript.turns.length) < manyTurns) continue;
    const isAnother = apart || told.tell === 'another meeting';
    told = { tell: isAnother ? 'another meeting' : 'nothing', besides: known.id };
  }
  return told;
}
