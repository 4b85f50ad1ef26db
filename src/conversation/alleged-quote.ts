/** A quotation of some length, in marks of any kind. */
const quotation =
  /“[^”]{12,}”|"[^"]{12,}"|«[^»]{12,}»|「[^」]{6,}」|『[^』]{6,}』|(?<![\p{L}\p{N}])[‘'][^‘\n]{12,}[’'](?![\p{L}\p{N}])/u;

/** Ways to ask whether a quotation is real: they stand before it, after it, or around it. */
const asking = [
  /^(?:did|does|has|have|had) [^?]{1,60}? (?:(?:really|actually|ever|truly|indeed) )?(?:say|said|state[d]?|claim(?:ed)?|write|written|wrote|tell|told|call(?:ed)?)(?![\p{L}\p{N}])/iu,
  /^(?:who|which [\p{L} ]{3,30}|when did \S+(?: \S+)?) (?:(?:really|actually|ever|first) )?(?:said|says|say|stated|wrote)(?![\p{L}\p{N}])/iu,
  /^(?:please )?(?:verify|(?:fact[- ]?|double[- ]?)?check)(?![\p{L}\p{N}])/iu,
  /^(?:is|was|are|were) (?:this|that|it|the (?:quote|following)|these|["“‘'«「『])/iu,
  /^(?:(?:this|that|the|these) )?(?:quotes?|words)(?![\p{L}\p{N}])/iu,
  /(?:real|true|accurate|correct|right|genuine|exact)(?: quote| words)?\s*\?\s*$/iu,
  /[」』”]\s*(?:と|って)(?:[^「」『』。]{0,20}?)(?:言|いい|述べ|発言|語|話|答え)[^「」『』。]{0,12}(?:か|の|[?？])[?？。]?\s*$/u,
  /(?:本当|正確|実際|確か)[^「」『』。]{0,14}(?:か|[?？])/u,
  /(?:を|が|は)?(?:確認|検証|確かめ|チェック)(?:して|し|て)?[^「」『』。]{0,10}[。?？]?\s*$/u,
];
/** "check: …", "fact-check this quote: …": everything behind the colon is the quote. */
const behindColon =
  /^(?:please )?(?:verify|(?:fact[- ]?|double[- ]?)?check)(?: (?:this|the|these))?(?: (?:quotes?|words|statement))?\s*[:：]\s*(?<text>\S[\s\S]*)$/iu;

/**
 * The words of a message that asks whether somebody said something: a question around a quotation ("did Blinken say
 * '…'?", 「…」と言いましたか), or whatever stands behind "check:". Null where nothing is asked so; a short quotation is a
 * phrase to look for.
 */
export function allegedQuoteIn(text: string): string | null {
  const checked = behindColon.exec(text)?.groups?.['text'];
  if (checked !== undefined && /\p{L}[\s\S]{10,}/u.test(checked)) return checked;
  if (!quotation.test(text)) return null;
  const around = text.replace(
    new RegExp(quotation.source, 'gu'),
    (marked) => `${marked.charAt(0)}…${marked.slice(-1)}`,
  );
  const asked = around.replace(/^(?:and|but|so|then|ok|also)[\s,]+/iu, '');
  return asking.some((way) => way.test(asked)) ? text : null;
}
