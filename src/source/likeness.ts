/** How much of a text is looked at. */
const looked = 20_000;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}ー、。「」・（）：○【】]/u;
const han = /[\p{Script=Han}々〆０-９Ａ-Ｚａ-ｚ　-〿！-～]/u;
const european = /[‘’“”–—…éèüöäñçáíóúâêôàßëïîûùÉÀÈÖÜÄ£§°•€«»\u00a0]/u;
/** What nobody types: half-width katakana, private use, controls, and what could not be decoded. */
const debris = /[\uff61-\uff9f\ue000-\uf8ff\ufffd\u0080-\u009f]/u;

/**
 * How much a decoded text looks like one that somebody wrote, -1 to 1: by its characters outside ASCII. Chinese characters
 * without any kana beside them, within English, are accents and quotation marks that were misread.
 */
export function likeness(text: string): number {
  const counted = { kana: 0, han: 0, european: 0, debris: 0, other: 0, inWord: 0, ascii: 0 };
  let before = '';
  for (const sign of text.slice(0, looked)) {
    if (/[a-z]/u.test(before) && /\p{Script=Han}/u.test(sign)) counted.inWord += 1;
    else if (/\p{Script=Han}/u.test(before) && /[a-z]/u.test(sign)) counted.inWord += 1;
    before = sign;
    if (/[\t\n\r -~]/u.test(sign)) counted.ascii += 1;
    else if (kana.test(sign)) counted.kana += 1;
    else if (han.test(sign)) counted.han += 1;
    else if (european.test(sign)) counted.european += 1;
    else if (debris.test(sign)) counted.debris += 1;
    else counted.other += 1;
  }
  const all = counted.kana + counted.han + counted.european + counted.debris + counted.other;
  if (all === 0) return 0.5;
  // Japanese has a kana for every few characters, or hardly a letter of an alphabet around it (a roster, a heading).
  const isJapanese = counted.kana >= counted.han / 12 || counted.han > counted.ascii;
  const good = counted.kana + counted.han * (isJapanese ? 0.7 : -0.6) + counted.european * 0.8;
  const bad = counted.debris + counted.other * 0.3 + (isJapanese && counted.kana > 3 ? 0 : counted.inWord);
  return Math.max(-1, Math.min(1, (good - bad) / all));
}
