import type { Turn } from '../../transcript/transcript.js';

/** Whose words are counted together. What people ask is kept apart from what is said, whoever asks. */
export const voices = ['us', 'japan', 'other', 'unnamed', 'questions', 'moderation'] as const;
export type Voice = (typeof voices)[number];

/** Those who say something, in the order in which they are listed: the rest ask, or lead the meeting. */
export const officialVoices = ['us', 'japan', 'other', 'unnamed'] as const satisfies readonly Voice[];

/** Whose words a turn of a transcript is; `unnamed` where the record does not know of which side its speaker is. */
export function voiceOf({ kind, side }: Pick<Turn, 'kind' | 'side'>): Voice {
  if (kind === 'question') return 'questions';
  if (kind === 'moderation') return 'moderation';
  if (side === 'us' || side === 'japan' || side === 'other') return side;
  if (side === 'press') return 'questions';
  return side === 'staff' ? 'moderation' : 'unnamed';
}

export function isOfficial(voice: Voice): boolean {
  return officialVoices.some((one) => one === voice);
}
