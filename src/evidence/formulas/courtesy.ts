const courtesy =
  /\b(?:thanks?|thankful|grateful|gratitude|appreciat\w+|pleas(?:ure|ed)|welcome to|hono(?:u?r|ured|red) to|delighted|good (?:morning|afternoon|evening)|look(?:ing)? forward|hospitality|condolences|(?:your|the|first|second|third|last) (?:\w+ )?questions?(?! of)|you (?:just )?asked|as follows)\b|ありがとう|感謝|御礼|お礼|おはよう|こんにちは|こんばんは|ようこそ|ご?質問|お招き|よろしくお願い/iu;

/** Whether a sentence greets, thanks, or says a question again: it comes back everywhere, and tells nothing. */
export function isCourtesy(text: string): boolean {
  return courtesy.test(text);
}
