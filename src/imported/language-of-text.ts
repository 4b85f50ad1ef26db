/** The commonest small words of languages in which transcripts come, none of them a word of another of these. */
const small: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|that|with|this|have|are|was|you|we)\b/giu,
  fr: /\b(?:les|des|est|nous|vous|pour|avec|dans|une|que)\b/giu,
  de: /\b(?:der|und|das|nicht|wir|ich|ist|mit|ein|auch)\b/giu,
  es: /\b(?:los|las|que|una|para|con|por|del|nosotros|esta)\b/giu,
};

/** The language of a text as two letters (ISO 639-1): by its script, else by its small words; null where neither tells. */
export function languageOfText(text: string): string | null {
  const sample = text.slice(0, 20_000);
  const letters = count(sample, /\p{L}/gu);
  if (letters < 20) return null;
  if (count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > letters / 10) return 'ja';
  if (count(sample, /\p{Script=Hangul}/gu) > letters / 4) return 'ko';
  if (count(sample, /\p{Script=Han}/gu) > letters / 4) return 'zh';
  const words = count(sample, /\p{L}+/gu);
  const [best] = Object.entries(small)
    .map(([language, pattern]) => ({ language, share: count(sample, pattern) / words }))
    .sort((a, b) => b.share - a.share);
  return best && best.share > 0.05 ? best.language : null;
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
