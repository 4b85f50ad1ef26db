import { isCourtesy, withoutCourtesies, withoutPictures } from './courtesies.js';

const noWords = /^(?:<3|:-?[)(DP]|[\s\p{P}\p{S}])*$/u;
/** "@mika do you have it?": to somebody else. */
const toAnother = /^[\s,]*@[\p{L}\p{N}._-]+|(?:^|[\s,、])@[\p{L}\p{N}._-]+[\s.!?？！。]*$/u;
/** A statement about oneself or those around: "I'll put the first one in the draft". */
const ofOneself =
  /^(?:i(?:['’](?:ll|m|ve|d))?|let(?:['’]s| us| me)|we(?:['’](?:ll|ve|re|d)| should| could| can| need| might| may)|you(?:['’](?:re|ve|ll))?|(?:that|this|it|they|he|she)(?:['’](?:s|ll|re|d)| (?:is|was|will|would|should|looks?|sounds?|seems?|feels?|works?|helps?)))\s/iu;
const asksBot =
  /^(?:i(?:['’](?:m|d))? (?:need|want|mean|meant|(?:am )?looking for|would like|like)|let me (?:see|have))\s+\S/iu;

/**
 * Whether a message is no question to the bot: thanks, consent, a picture, a greeting, words to somebody else, and in a
 * thread a statement about oneself.
 *
 * @param inThread whether something was asked before it
 */
export function isSmallTalk(text: string, inThread: boolean): boolean {
  const plain = withoutPictures(text);
  if (noWords.test(plain)) return !/[?？]/u.test(plain);
  if (toAnother.test(plain) || isCourtesy(plain)) return true;
  const rest = withoutCourtesies(plain);
  return inThread && ofOneself.test(rest) && !/[?？]/u.test(rest) && !asksBot.test(rest);
}
